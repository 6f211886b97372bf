/// Finds the stories that hold two or more stories unlike one another: morning briefings, round-ups, pages with several
/// stories.
///
/// Two parts of one long story are unlike one another as well, if they come from different places of it; but they share
/// its subject, and so the names in it. Two stories of a briefing do not.
struct BriefingDetector {
  private let search: DuplicateSearch
  private let classes: StoryClasses
  private let reader = SubjectReader()

  /// The most contained stories of one story that are compared with each other.
  private static let mostCompared = 24
  /// From which share of the shorter one on headlines, names and other words say that two texts have one subject.
  private static let leastCommonInHeadlines = 0.5
  private static let leastCommonNames = 0.25
  private static let leastCommonWords = 0.1
  /// The fewest names that say anything.
  private static let leastNames = 4

  init(_ search: DuplicateSearch, _ classes: StoryClasses) {
    self.search = search
    self.classes = classes
  }

  /// The classes that hold stories unlike one another.
  ///
  /// - Complexity: O(*e*), and for each story that holds others their words once.
  func briefings() -> Set<Int32> {
    var contained: [Int32: [Int32]] = [:]
    var isTied = Set<UInt64>()
    for edge in search.edges {
      let join = edge.join
      isTied.insert(Self.key(join.first, join.second))
      if search.reachesThreshold(join) || join.firstCount == join.secondCount { continue }
      if join.firstCount < join.secondCount {
        contained[join.second, default: []].append(join.first)
      } else {
        contained[join.first, default: []].append(join.second)
      }
    }
    var briefings = Set<Int32>()
    for (home, parts) in contained where parts.count > 1 {
      let order = PublicationOrder(search)
      let compared = parts.sorted { order.comesBefore(Int($0), Int($1)) }.prefix(Self.mostCompared)
      let subjects = compared.map {
        reader.subject(search.texts[Int($0)])
      }
      let isBriefing = compared.indices.contains { a in
        compared.indices.contains { b in
          a < b && !isTied.contains(Self.key(compared[a], compared[b])) && areUnlike(subjects[a], subjects[b])
        }
      }
      if isBriefing { briefings.insert(home) }
    }
    return briefings
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  }

  /// Whether two stories share neither headline nor subject.
  private func areUnlike(_ first: StorySubject, _ second: StorySubject) -> Bool {
    func share(_ a: ShingleSet, _ b: ShingleSet) -> Double {
      let least = min(a.count, b.count)
      return least == 0 ? 0 : Double(a.intersectionCount(b)) / Double(least)
    }
    // Of stories of which only sketches are known nothing can be said.
    if first.words.count == 0 || second.words.count == 0 { return false }
    if share(first.headline, second.headline) >= Self.leastCommonInHeadlines { return false }
    let hasNames = min(first.names.count, second.names.count) >= Self.leastNames
    return hasNames
      ? share(first.names, second.names) < Self.leastCommonNames
      : share(first.words, second.words) < Self.leastCommonWords
  }
}
