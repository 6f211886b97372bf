/// How many stories of a collection carry each line: what ``RepeatedLines`` are drawn from.
///
/// A line of a story that comes in several copies is no furniture, so stories with the same longest line count once.
/// Counts of parts of a collection add up.
package struct LineCounts: Sendable {
  /// The number of different stories for each line's hash.
  package private(set) var counts: [UInt64: UInt32] = [:]
  /// The number of stories counted.
  package private(set) var storyCount = 0

  /// Creates empty counts.
  package init() {}

  /// Counts the lines of all stories of `articles`.
  ///
  /// - Complexity: O(*b*) expected, where *b* is the number of bytes.
  package init(_ articles: ArticleBatch) {
    add(articles, Array(articles.records.indices))
  }

  /// Counts the lines of the stories of `articles` at `indices`: those of one source, say.
  package init(_ articles: ArticleBatch, at indices: [Int]) {
    add(articles, indices)
  }

  /// Adds the counts of another part of the collection.
  package mutating func merge(_ other: LineCounts) {
    storyCount += other.storyCount
    counts.merge(other.counts) { $0 &+ $1 }
  }

  /// The lines that at least `minimumStories` stories carry.
  package func repeatedLines(minimumStories: Int = 5) -> RepeatedLines {
    precondition(minimumStories >= 2, "A line that one story carries is not repeated.")
    return RepeatedLines(hashes: counts.filter { Int($0.value) >= minimumStories }.map(\.key))
  }

  private mutating func add(_ articles: ArticleBatch, _ indices: [Int]) {
    var pairs: [(line: UInt64, story: UInt64)] = []
    articles.bytes.withTextBytes { bytes in
      for index in indices {
        let range = articles.records[index].text
        let first = pairs.count
        var longest = 0
        var story: UInt64 = 0
        RepeatedLines.forEachLine(bytes, range) { line in
          let hash = RepeatedLines.hash(bytes, line)
          if line.count > longest {
            longest = line.count
            story = hash
          }
          if line.count >= RepeatedLines.minimumLength { pairs.append((hash, 0)) }
        }
        for place in first..<pairs.count { pairs[place].story = story }
      }
    }
    storyCount += indices.count
    pairs.sort { $0.line != $1.line ? $0.line < $1.line : $0.story < $1.story }
    var place = 0
    while place < pairs.count {
      let line = pairs[place].line
      var stories: UInt32 = 0
      var last: UInt64?
      while place < pairs.count, pairs[place].line == line {
        if pairs[place].story != last { stories += 1 }
        last = pairs[place].story
        place += 1
      }
      counts[line, default: 0] &+= stories
    }
  }
}

/// Lines that come back in many different stories of a collection, and so belong to none of them.
public struct RepeatedLines: Sendable, Equatable {
  /// Shorter lines are not counted: a heading comes back in stories that share nothing.
  static let minimumLength = 16
  static let seed: UInt64 = 0x6c69_6e65_7365_6564  // "lineseed"

  private var hashes: Set<UInt64>

  init(hashes: [UInt64]) { self.hashes = Set(hashes) }

  /// The lines that at least `minimumStories` different stories carry.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - minimumStories: Must be 2 or more.
  /// - Complexity: O(*b*) expected, where *b* is the number of bytes.
  public init(in articles: some ArticleCollection, minimumStories: Int = 5) {
    self = LineCounts(articles.batch).repeatedLines(minimumStories: minimumStories)
  }

  /// The number of lines.
  public var count: Int { hashes.count }

  func contains(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    line.count >= Self.minimumLength && hashes.contains(Self.hash(text, line))
  }

  static func hash(_ text: TextBytes, _ line: Range<Int>) -> UInt64 {
    text[line].stableHash(seed: seed)
  }

  /// Calls `body` with each line that is not blank, without the white space around it.
  static func forEachLine(_ text: TextBytes, _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      var stop = start
      while stop < range.upperBound, text[stop] != 0x0A { stop += 1 }
      var (first, last) = (start, stop)
      while first < last, text[first] <= 0x20 { first += 1 }
      while last > first, text[last - 1] <= 0x20 { last -= 1 }
      if first < last { body(first..<last) }
      start = stop + 1
    }
  }
}
