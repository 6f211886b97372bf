import Newsprint
import NewsprintArticles
import Testing

/// Paragraphs that come back on several pages of a site.
struct SiteFurnitureTests {
  private static let notice =
    "The Quay is an independent paper of the harbour towns, and its reporters are paid by the people who read it."
  private static let pitch =
    "If you like what you read here, a coffee a month keeps our small newsroom going for another year."

  private static func sentences(_ number: Int, _ count: Int = 5) -> [String] {
    (1...count).map { place in
      "Story \(number) says in its sentence \(place) that the board of the harbour met for hour \(number * 7 + place) on the matter."
    }
  }

  private static func page(_ paragraphs: [String], site: String = "quay.example", number: Int) -> String {
    "<!DOCTYPE html><html><head><link rel=\"canonical\" href=\"https://\(site)/\(number)\"><title>Story \(number)</title></head>"
      + "<body><article><h1>Story \(number)</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
      + "</article></body></html>"
  }

  private func texts(_ pages: [[String]], site: String = "quay.example", reversed: Bool = false, threads: Int = 1)
    throws
    -> [[String]]
  {
    let folder = try PageFolder()
    let names = pages.indices.map { "\($0 + 10).html" }
    for (number, page) in pages.enumerated() {
      try folder.write(names[number], Self.page(page, site: site, number: number))
    }
    let read = try folder.read(reversed ? names.reversed() : names, threads: threads).stories
    return (reversed ? read.reversed() : read).map { $0.text.split(separator: "\n\n").map(String.init) }
  }

  @Test("What stands on several pages of a site goes, in any order and with any threads; alone it stays")
  func furniture() throws {
    let own = (0..<5).map { Self.sentences($0) }
    let pages = own.map { [Self.notice] + $0[..<3] + [Self.pitch] + $0[3...] }
    #expect(try texts(pages) == own)
    #expect(try texts(pages, reversed: true) == own)
    #expect(try texts(pages, threads: 3) == own)
    #expect(try texts([pages[0]]) == [pages[0]])
  }

  @Test("Two stories tell too little")
  func two() throws {
    let own = (0..<2).map { Self.sentences($0) }
    let pages = own.map { [Self.notice] + $0[..<3] + [Self.pitch] + $0[3...] }
    #expect(try texts(pages) == pages)
    #expect(try texts(pages + [pages[0]]) == pages + [pages[0]])
  }

  @Test("Pages that hold one story, or versions of it, keep its words")
  func sameStory() throws {
    let story = Self.sentences(1)
    let grown = story + Self.sentences(9, 2)
    for pages in [[story, story], [story, story, story, grown, grown], [story, Array(story.reversed())]] {
      #expect(try texts(pages) == pages)
    }
    // Beside pages of other stories as well.
    let others = (2..<6).map { Self.sentences($0) }
    #expect(try texts([story, grown, story] + others) == [story, grown, story] + others)
  }

  @Test("Pages of different sites say nothing of each other")
  func sites() throws {
    let folder = try PageFolder()
    let pages = (0..<4).map { [Self.notice] + Self.sentences($0) }
    for (number, page) in pages.enumerated() {
      try folder.write("\(number).html", Self.page(page, site: "s\(number).example", number: number))
    }
    #expect(try folder.read().stories.map { $0.text.split(separator: "\n\n").map(String.init) } == pages)
  }

  @Test("A text is never cut by more than half, and background that comes back seldom stays")
  func bounds() throws {
    let all = [Self.notice, Self.pitch]
    #expect(try texts((0..<3).map { all + Self.sentences($0, 1) }) == (0..<3).map { all + Self.sentences($0, 1) })
    let pages = (0..<30).map { number in
      Self.sentences(number, 3) + (number < 3 ? [Self.notice] : []) + Self.sentences(number + 50, 2)
    }
    #expect(try texts(pages) == pages)
  }
}
