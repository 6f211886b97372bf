internal import Newsprint

/// Tells which new stories an archive has already, and which are new versions of others.
struct KnownStories {
  /// What ids say so far.
  private(set) var identities = StoryIdentities()

  private struct Story {
    var node: Int
    var words: UInt64
  }

  private let stored: StoryCollection
  private let stories: StoryCollection
  /// The stories by the hash of their ids, in the order in which they came.
  private var byID: [Int64: [Story]] = [:]

  /// - Parameters:
  ///   - rows: What is known of the stories of the archive.
  ///   - stored: These stories.
  ///   - stories: The new ones.
  init(_ rows: [StoredRow], _ stored: StoryCollection, _ stories: StoryCollection) {
    (self.stored, self.stories) = (stored, stories)
    let wanted = Set((0..<stories.count).map { StoredStory.hash(ofID: stories.id($0)) })
    for (node, row) in rows.enumerated() where wanted.contains(row.idHash) {
      byID[row.idHash, default: []].append(Story(node: node, words: row.words))
    }
  }

  /// Takes in the next new story.
  ///
  /// - Parameter isUnnamed: Whether its id was made up, so that another story may have it.
  /// - Returns: Its number, and whether that is the number of a story that was there before.
  mutating func add(_ record: Int, _ words: UInt64, isUnnamed: Bool) -> (node: Int, isKnown: Bool) {
    let id = stories.id(record)
    let key = StoredStory.hash(ofID: id)
    let node = stored.count + record
    let others = (byID[key] ?? []).filter { self.id($0.node).elementsEqual(id) }
    if let same = others.last(where: { $0.words == words }) {
      identities.repeats.insert(node)
      return (same.node, true)
    }
    if let last = others.last, !isUnnamed {
      identities.versions.append(StoryIdentities.Version(older: last.node, newer: node))
    }
    byID[key, default: []].append(Story(node: node, words: words))
    return (node, false)
  }

  private func id(_ node: Int) -> TextBytes {
    node < stored.count ? stored.id(node) : stories.id(node - stored.count)
  }
}
