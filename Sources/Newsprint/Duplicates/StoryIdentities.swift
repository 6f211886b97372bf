/// What the ids of stories say of them: which are a story once more, and which are new versions of one.
///
/// Only an archive knows, and who sends versions with their numbers: else equal ids say nothing.
package struct StoryIdentities: Sendable {
  /// Two versions of one story.
  package struct Version: Sendable, Hashable {
    /// The version that came first.
    package var older: Int
    /// The version that came after it.
    package var newer: Int

    /// Creates a pair of versions.
    package init(older: Int, newer: Int) { (self.older, self.newer) = (older, newer) }
  }

  /// The stories that are another one of the search once more; they take no part in it.
  package var repeats: Set<Int> = []
  /// The versions that are updates because they have one id, whatever they share.
  package var versions: [Version] = []

  /// Nothing is known.
  package init() {}

  /// Adds versions that are not known yet.
  mutating func add(_ stated: [Version]) {
    let known = Set(versions.flatMap { [$0, Version(older: $0.newer, newer: $0.older)] })
    versions += stated.filter { !known.contains($0) }
  }

  /// How stories read, where those that are another once more have no words.
  func withoutRepeats(_ digests: [StoryDigest]) -> [StoryDigest] {
    var digests = digests
    for story in repeats { digests[story] = StoryDigest(identity: 0, wordCount: 0) }
    return digests
  }

  /// The edges of a search with those between versions, which are updates.
  ///
  /// Stories that read alike are one class; so what reads like a version is that version.
  /// - Complexity: O(*e* + *v* · *b*), where *e* is the number of edges, *v* that of versions and *b* the bytes of one.
  func tied(
    _ edges: [DuplicateSearch.Edge], _ classes: ReadingClasses, _ store: ShingleStore, _ furniture: FurnitureShingles
  ) -> [DuplicateSearch.Edge] {
    if versions.isEmpty { return edges }
    let homes = classes.homes
    let worker = JoinWorker(store.makeWorker(), store.makeWorker())
    var edges = edges
    var places: [Version: Int] = [:]
    for (place, edge) in edges.enumerated() {
      places[Version(older: Int(edge.join.first), newer: Int(edge.join.second))] = place
    }
    for version in versions {
      let (older, newer) = (homes[version.older] ?? version.older, homes[version.newer] ?? version.newer)
      let (first, second) = (min(older, newer), max(older, newer))
      // Without words there is nothing to compare.
      guard first != second, classes.sides[first] != 0, classes.sides[second] != 0 else { continue }
      let place = places[Version(older: first, newer: second)] ?? edges.count
      if place == edges.count {
        let set = Array(worker.set(of: first, store, furniture))
        let other = worker.loadOther(second, store, furniture)
        let shared = set.withRun { ShingleSet.intersectionCount($0, other) }
        edges.append(
          DuplicateSearch.Edge(
            join: ShingleJoin.Edge(first, set.count, second, other.count, shared: shared), relation: .update,
            changes: [], markerOrder: 0))
        places[Version(older: first, newer: second)] = place
      }
      edges[place].relation = .update
      edges[place].variants = []
      if edges[place].markerOrder == 0 { edges[place].markerOrder = older == first ? 1 : -1 }
    }
    return edges.sorted { ($0.join.first, $0.join.second) < ($1.join.first, $1.join.second) }
  }
}
