/// The stories of a collection over which ``FurnitureShingles`` counts.
///
/// A story is drawn by the hash of its words and never by its place, so that any order of a collection, and any way to
/// divide it among machines, draws the same: of all stories those of least hash, copies counting once.
struct FurnitureSample: Sendable {
  /// The stories drawn for the whole collection, ascending.
  let general: [Int]
  /// The stories drawn for each source, ascending; such as read the same count once.
  let sources: [(source: UInt64, stories: [Int])]

  private static let generalSize = 4096
  /// The least classes whose stories are drawn for their sources.
  static let sourcesSize = 4 * generalSize
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
    general = drawn.prefix(Self.generalSize).map(\.story).sorted()
    let bound = drawn.count <= Self.sourcesSize ? UInt64.max : drawn[Self.sourcesSize - 1].key
    var named: [(source: UInt64, key: UInt64, story: Int)] = []
    for (story, digest) in digests.enumerated() where digest.wordCount > 0 && Self.key(digest) <= bound {
      if let source = Self.source(texts, story) { named.append((source, Self.key(digest), story)) }
    }
    named.sort { ($0.source, $0.key, $0.story) < ($1.source, $1.key, $1.story) }
    var sources: [(source: UInt64, stories: [Int])] = []
    for (place, candidate) in named.enumerated() {
      if place == 0 || candidate.source != named[place - 1].source {
        sources.append((candidate.source, [candidate.story]))
      } else if candidate.key != named[place - 1].key, sources[sources.count - 1].stories.count < Self.sizeOfSource {
        sources[sources.count - 1].stories.append(candidate.story)
      }
    }
    self.sources = sources.map { ($0.source, $0.stories.sorted()) }
  }

  private static func key(_ digest: StoryDigest) -> UInt64 { key(digest.identity) }

  /// By which stories whose words have a hash are drawn.
  static func key(_ identity: UInt64) -> UInt64 { StableHash.avalanche(identity) }

  /// A hash of the name of a story's source, never 0; nil where it has none.
  static func source(_ texts: StoryTexts, _ story: Int) -> UInt64? {
    let name = texts.source(story)
    return name.isEmpty ? nil : name.stableHash | 1
  }
}
