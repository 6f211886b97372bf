import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Archives that grow by many batches, so that segments of keys are put together time and again.
struct KeyIndexTests {
  @Test func everyStoryIsFoundHoweverManyCameAfterIt() throws {
    var generator = SeededGenerator(seed: 31)
    let words = (0..<4000).map {
      "w" + String($0, radix: 5).map { ["a", "e", "i", "o", "u"][$0.wholeNumberValue ?? 0] }.joined(separator: "r")
    }
    func story(_ id: Int) -> Article {
      let text = (0..<Int.random(in: 30...60, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }
      return Article(id: "s\(id)", text: text.joined(separator: " "))
    }
    let archive = try StoryArchive()
    archive.smallArchive = 0
    var stories: [Article] = []
    while stories.count < 1500 {
      let batch = (0..<Int.random(in: 1...200, using: &generator)).map { story(stories.count + $0) }
      try archive.add(batch)
      stories += batch
    }
    for _ in 0..<20 {
      let place = Int.random(in: 0..<stories.count, using: &generator)
      let found = try archive.find([Article(id: "q", text: stories[place].text)])
      #expect(found.report.pairs.map { found[$0.first].id } == ["s\(place)"])
    }
    try archive.remove(ids: stories[..<1200].map(\.id))
    try archive.compact()
    #expect(try archive.verify() == [])
    for place in [0, 1199, 1200, stories.count - 1] {
      let found = try archive.find([Article(id: "q", text: stories[place].text)])
      #expect(found.report.pairs.count == (place < 1200 ? 0 : 1))
    }
  }
}
