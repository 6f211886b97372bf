internal import Newsprint
internal import NewsprintArticles

/// Paragraphs that come back on several pages of one site: what its pages put around their stories.
///
/// Pages that hold one story, such as versions of it, count as one, so that its words are not taken for furniture. Nothing
/// depends on the order of the pages.
struct SiteFurniture: Sendable {
  /// A paragraph by its words, and whether it is furniture only at the edges of a text.
  private var paragraphs: [String: [UInt64: Extent]] = [:]

  private enum Extent: Sendable {
    case edges, anywhere
  }

  /// Pages that share more of their text than this hold one story.
  private static let sharedStory = 0.5
  /// Two stories tell too little: what both end with may be theirs.
  private static let fewestStories = 3
  /// In the midst of a text furniture stands on one of so many pages at least; background comes back more seldom.
  private static let midstShare = 6
  /// A text is not cut by more than this share.
  private static let mostOfText = 0.5

  /// - Parameter documents: Pages by their names, with the stories that were found in them.
  /// - Complexity: O(*n* + *p*² *b*), where *n* is the length of all texts, *p* the number of pages of a site and *b* that of
  ///   the paragraphs that come back.
  init(_ documents: [String: [DocumentStory]]) {
    var sites: [String: [[(hash: UInt64, length: Int)]]] = [:]
    for (name, stories) in documents.sorted(by: { $0.key < $1.key }) {
      for story in stories {
        let own = Self.paragraphs(of: story.article.text).map { ($0.hash, $0.text.utf8.count) }
        sites[Self.site(of: story, named: name), default: []].append(own)
      }
    }
    for (site, pages) in sites where pages.count > 1 {
      let found = Self.furniture(of: pages)
      if !found.isEmpty { paragraphs[site] = found }
    }
  }

  /// A text without the site's furniture.
  func trimmed(_ story: DocumentStory, named name: String) -> String {
    let text = story.article.text
    guard let known = paragraphs[Self.site(of: story, named: name)] else { return text }
    let own = Self.paragraphs(of: text)
    let first = own.firstIndex { known[$0.hash] == nil } ?? own.count
    let last = own.lastIndex { known[$0.hash] == nil } ?? -1
    let kept = own.indices.filter { place in
      guard let extent = known[own[place].hash] else { return true }
      return extent == .edges && place > first && place < last
    }
    let length = kept.reduce(0) { $0 + own[$1].text.utf8.count }
    guard kept.count < own.count, Double(length) >= Double(text.utf8.count) * (1 - Self.mostOfText) else { return text }
    return kept.map { own[$0].text }.joined(separator: "\n\n")
  }

  private static func paragraphs(of text: String) -> [(hash: UInt64, text: Substring)] {
    text.parts(between: "\n\n").map { part in (String(part).withTextBytes { $0.stableHash }, part) }
  }

  /// The host of a page's address, or the folder it lies in.
  private static func site(of story: DocumentStory, named name: String) -> String {
    if let url = story.url, let scheme = url.firstPlace(of: "://") {
      return url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    }
    return "/" + name.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func furniture(of pages: [[(hash: UInt64, length: Int)]]) -> [UInt64: Extent] {
    var holders: [UInt64: [Int]] = [:]
    for (page, paragraphs) in pages.enumerated() {
      for hash in Set(paragraphs.map(\.hash)) { holders[hash, default: []].append(page) }
    }
    holders = holders.filter { $0.value.count > 1 }
    guard !holders.isEmpty else { return [:] }
    let group = groups(of: pages, holders)
    let count = Set(group).count
    var furniture: [UInt64: Extent] = [:]
    for (hash, own) in holders {
      let groups = Set(own.map { group[$0] }).count
      guard groups >= fewestStories else { continue }
      furniture[hash] = groups * midstShare >= count ? .anywhere : .edges
    }
    return furniture
  }

  /// The number of the story that each page holds.
  private static func groups(of pages: [[(hash: UInt64, length: Int)]], _ holders: [UInt64: [Int]]) -> [Int] {
    var group = Array(pages.indices)
    func root(_ page: Int) -> Int {
      var page = page
      while group[page] != page { page = group[page] }
      return page
    }
    let totals = pages.map { $0.reduce(0) { $0 + $1.length } }
    for (page, paragraphs) in pages.enumerated() {
      var shared: [Int: Int] = [:]
      var seen: Set<UInt64> = []
      for paragraph in paragraphs where seen.insert(paragraph.hash).inserted {
        for other in holders[paragraph.hash] ?? [] where other < page { shared[other, default: 0] += paragraph.length }
      }
      for (other, length) in shared
      where Double(length) > Double(min(totals[page], totals[other])) * sharedStory {
        let roots = [root(page), root(other)].sorted()
        group[roots[1]] = roots[0]
      }
    }
    return pages.indices.map { root($0) }
  }
}
