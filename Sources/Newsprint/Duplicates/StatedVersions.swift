/// What the formats of stories say of their versions: which are versions of one story, and what is sent as an update.
struct StatedVersions {
  private let standings: [Int: StoryStanding]
  private let texts: StoryTexts

  init(_ texts: StoryTexts, _ standings: [Int: StoryStanding]) { (self.texts, self.standings) = (texts, standings) }

  /// The stories of one id that say which is the later, each with the one before it.
  ///
  /// - Complexity: O(*s* log *s*), where *s* is the number of stories that say something.
  var versions: [StoryIdentities.Version] {
    var stories: [UInt64: [Int]] = [:]
    for story in standings.keys.sorted() where !texts.id(story).isEmpty {
      stories[texts.id(story).stableHash, default: []].append(story)
    }
    return stories.values.filter { $0.count > 1 }.flatMap { stories in
      let ordered = stories.sorted { a, b in
        isOlder(a, b) || (!isOlder(b, a) && a < b)
      }
      return zip(ordered, ordered.dropFirst()).filter { isOlder($0, $1) }.map {
        StoryIdentities.Version(older: $0, newer: $1)
      }
    }.sorted { ($0.older, $0.newer) < ($1.older, $1.newer) }
  }

  private func isOlder(_ a: Int, _ b: Int) -> Bool {
    guard let first = standings[a], let second = standings[b] else { return false }
    return first.isOlder(than: second)
  }

  /// Edges of which one story says that it is an update or a correction, and the other does not, as updates.
  func marked(_ edges: [DuplicateSearch.Edge]) -> [DuplicateSearch.Edge] {
    if standings.isEmpty { return edges }
    return edges.map { edge in
      let first = standings[Int(edge.join.first)]?.signal ?? .none
      let second = standings[Int(edge.join.second)]?.signal ?? .none
      guard first != second, edge.relation != .excerpt else { return edge }
      var edge = edge
      edge.relation = .update
      edge.variants = []
      if edge.markerOrder == 0 { edge.markerOrder = first < second ? 1 : -1 }
      return edge
    }
  }
}
