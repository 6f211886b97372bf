/// Finds the stories that hold two or more stories unlike one another: morning briefings, round-ups, pages with several
/// stories.
///
/// Two parts of one long story are unlike one another as well, if they come from different places of it; but they share
/// its subject, and so the names in it. Two stories of a briefing do not.
struct BriefingDetector {
  private let search: DuplicateSearch
  private let classes: StoryClasses
  private let words = ShingleWords()
  private let buffer = TokenBuffer(keepsPlaces: true)
  private static let stopWords = HashSet64(StopWords.english.words.map { StableHash.hash($0) })

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
      let subjects = compared.map { subject(Int($0)) }
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

  /// What tells the subject of a story: words by their hashes.
  private struct Subject {
    /// The words of the headline that are no stop words.
    var headline: Set<UInt64> = []
    /// The words of the text that are written with a capital letter and are no stop words.
    var names: Set<UInt64> = []
    /// All words of the text that are no stop words.
    var words: Set<UInt64> = []
  }

  /// Whether two stories share neither headline nor subject.
  private func areUnlike(_ first: Subject, _ second: Subject) -> Bool {
    func share(_ part: KeyPath<Subject, Set<UInt64>>) -> Double {
      let (a, b) = (first[keyPath: part], second[keyPath: part])
      return a.isEmpty || b.isEmpty ? 0 : Double(a.intersection(b).count) / Double(min(a.count, b.count))
    }
    if share(\.headline) >= Self.leastCommonInHeadlines { return false }
    let hasNames = min(first.names.count, second.names.count) >= Self.leastNames
    return hasNames ? share(\.names) < Self.leastCommonNames : share(\.words) < Self.leastCommonWords
  }

  private func subject(_ story: Int) -> Subject {
    var subject = Subject()
    let (headline, text) = (search.texts.headline(story), search.texts.text(story))
    buffer.removeAll()
    words.cut(headline, into: buffer)
    for word in 0..<buffer.count where !Self.stopWords.contains(buffer.hashes[word]) {
      subject.headline.insert(buffer.hashes[word])
    }
    buffer.removeAll()
    words.cut(text, into: buffer)
    for word in 0..<buffer.count where !Self.stopWords.contains(buffer.hashes[word]) {
      subject.words.insert(buffer.hashes[word])
      let (scalar, _) = UTF8Decoder.decode(text, at: Int(buffer.starts[word]))
      if ScalarTable.folded(words.table.entry(scalar)) != scalar { subject.names.insert(buffer.hashes[word]) }
    }
    return subject
  }
}
