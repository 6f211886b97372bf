/// The stories of a collection over which ``FurnitureShingles`` counts.
///
/// A story is drawn by the hash of its words and never by its place, so that any order of a collection, and any way to
/// divide it among machines, draws the same: of all stories those of least hash, copies counting once.
struct FurnitureSample: Sendable {
  /// A story that is drawn, for one source or, where that is 0, for the whole collection.
  struct Entry: Sendable {
    var story: Int
    var source: UInt64
  }

  /// The stories drawn for the whole collection, ascending.
  let general: [Entry]
  /// The stories drawn for their sources, ascending; stories that read the same count once a source.
  let ofSources: [Entry]

  private static let generalSize = 4096
  private static let sourcesSize = 4 * generalSize
  private static let sizeOfSource = 256

  /// Draws the stories.
  ///
  /// - Parameters:
  ///   - digests: How the words of each story read.
  ///   - isRepresentative: Whether a story stands for all that read like it.
  /// - Complexity: O(*n*) expected, where *n* is the number of stories.
  init(_ texts: StoryTexts, _ digests: [StoryDigest], isRepresentative: (Int) -> Bool) {
    var drawn: [(key: UInt64, story: Int)] = []
    for (story, digest) in digests.enumerated() where isRepresentative(story) {
      drawn.append((Self.key(digest), story))
    }
    drawn = HashSorting.sorted(drawn) { $0.key }
    general = drawn.prefix(Self.generalSize).map { Entry(story: $0.story, source: 0) }.sorted { $0.story < $1.story }
    let bound = drawn.count <= Self.sourcesSize ? UInt64.max : drawn[Self.sourcesSize - 1].key
    var named: [(source: UInt64, key: UInt64, story: Int)] = []
    for (story, digest) in digests.enumerated() where digest.wordCount > 0 && Self.key(digest) <= bound {
      if let source = Self.source(texts, story) { named.append((source, Self.key(digest), story)) }
    }
    named.sort { ($0.source, $0.key, $0.story) < ($1.source, $1.key, $1.story) }
    var entries: [Entry] = []
    var ofSource = 0
    for (place, candidate) in named.enumerated() {
      let isNewSource = place == 0 || candidate.source != named[place - 1].source
      if isNewSource { ofSource = 0 }
      if !isNewSource && candidate.key == named[place - 1].key || ofSource == Self.sizeOfSource { continue }
      ofSource += 1
      entries.append(Entry(story: candidate.story, source: candidate.source))
    }
    ofSources = entries.sorted { $0.story < $1.story }
  }

  private static func key(_ digest: StoryDigest) -> UInt64 { StableHash.avalanche(digest.identity) }

  /// A hash of the name of a story's source, never 0; nil where it has none.
  static func source(_ texts: StoryTexts, _ story: Int) -> UInt64? {
    let name = texts.source(story)
    guard let base = name.baseAddress, !name.isEmpty else { return nil }
    return StableHash.hash(base, count: name.count) | 1
  }
}
