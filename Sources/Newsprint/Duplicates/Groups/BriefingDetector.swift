/// Finds the stories that hold two or more stories unlike one another: morning briefings, round-ups, pages with several
/// stories.
///
/// Two parts of one long story are unlike one another as well, if they come from different places of it; but they share
/// its subject, and so the names in it. Two stories of a briefing do not.
struct BriefingDetector {
  private let search: DuplicateSearch
  private let order: PublicationOrder

  /// The most contained stories of one story that are compared with each other.
  private static let mostCompared = 24
  /// From which share of the shorter one on headlines, names and other words say that two texts have one subject.
  private static let leastCommonInHeadlines = 0.5
  private static let leastCommonNames = 0.25
  private static let leastCommonWords = 0.1
  /// The fewest names that say anything.
  private static let leastNames = 4

  init(_ search: DuplicateSearch) {
    self.search = search
    order = PublicationOrder(search)
  }

  /// The classes that hold stories unlike one another.
  ///
  /// - Complexity: O(*e*), and for each story that holds others their words once.
  func briefings(threads: Int) -> Set<Int32> {
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
    let (homes, tied) = (Array(contained), isTied)
    let workers = Parallel.workers(for: homes.count, threads: threads)
    let readers = WorkerPool(workers) { SubjectReader() }
    let areBriefings = Parallel.map(homes.count, workers: workers) { worker, place in
      isBriefing(homes[place].key, parts: homes[place].value, tied, readers[worker])
    }
    return Set(zip(homes, areBriefings).lazy.filter(\.1).map(\.0.key))
  }

  /// Whether a story holds parts that are unlike one another, or one that is unlike the rest of it.
  private func isBriefing(
    _ home: Int32, parts: [Int32], _ isTied: Set<UInt64>, _ reader: SubjectReader
  ) -> Bool {
    let compared = parts.sorted { order.comesBefore(Int($0), Int($1)) }.prefix(Self.mostCompared)
    let subjects = compared.map { reader.subject(search.texts[Int($0)]) }
    let areUnlike = compared.indices.contains { a in
      compared.indices.contains { b in
        a < b && !isTied.contains(Self.key(compared[a], compared[b])) && self.areUnlike(subjects[a], subjects[b])
      }
    }
    return areUnlike || zip(compared, subjects).contains { holdsOther(home, than: $1, part: $0, reader) }
  }

  /// Whether a story holds more than one that is contained in it, and that is unlike it: what a briefing is where only one
  /// of its stories is there.
  ///
  /// Nothing of the briefing's headline is in the part, or it lists what else there is, and nothing of the part's subject is
  /// in the other paragraphs. What stands around a story on its page has the story's headline.
  private func holdsOther(
    _ home: Int32, than subject: StorySubject, part: Int32, _ reader: SubjectReader
  ) -> Bool {
    let (whole, story) = (search.texts[Int(home)], search.texts[Int(part)])
    if whole.headline.isEmpty || subject.words.count < Self.leastOfStory { return false }
    let title = reader.subject(StoryBytes(headline: whole.headline, text: TextBytes())).headline
    if title.count == 0 { return false }
    let isTitled = !story.headline.isEmpty && subject.headline.intersectionCount(title) > 0
    let isOfPart = isTitled || title.intersectionCount(subject.words) > 0
    if isOfPart, !Self.listsStories(whole.headline) { return false }
    let own = content(subject.words)
    let others = paragraphs(of: whole.text).map {
      content(reader.subject(StoryBytes(headline: TextBytes(), text: $0)).words)
    }.filter { 5 * $0.intersectionCount(own) < 3 * $0.count }
    if isOfPart {
      let listed = title.hashes.count { word in !subject.words.contains(word) && others.contains { $0.contains(word) } }
      if listed < Self.leastListed { return false }
    }
    let count = others.reduce(0) { $0 + $1.count }
    let shared = others.reduce(0) { $0 + $1.intersectionCount(own) }
    return count >= Self.leastOfStory && Double(shared) < Self.leastCommonWords * Double(min(count, own.count))
  }

  /// The fewest words of a headline by which it lists other stories than the part that is there.
  private static let leastListed = 2

  /// Whether a headline may list several stories: it has a comma or the like.
  private static func listsStories(_ headline: TextBytes) -> Bool {
    (0..<headline.count).contains { place in
      let (scalar, _) = UTF8Decoder.decode(headline, at: place)
      return lists.contains(scalar)
    }
  }

  private static let lists: Set<UInt32> = [
    0x2c, 0x3b, 0x7c, 0xb7, 0x2022, 0x3001, 0xff0c, 0xff1b, 0x30fb, 0x60c, 0x61b,
  ]

  /// Words without those that are frequent in some language.
  private func content(_ words: ShingleSet) -> ShingleSet {
    ShingleSet(words.hashes.filter { !Self.frequent.contains($0) })
  }

  private static let frequent: HashSet64 = {
    let (cutter, buffer) = (ShingleWords(), TokenBuffer(keepsPlaces: true))
    var hashes: [UInt64] = []
    for lexicon in RelationLexicon.all {
      buffer.removeAll()
      lexicon.frequent.withTextBytes { cutter.cut($0, into: buffer) }
      hashes += (0..<buffer.count).map { buffer.hashes[$0] }
    }
    return HashSet64(hashes)
  }()

  /// The fewest words of a story of a briefing, stop words left out.
  private static let leastOfStory = 10

  private func paragraphs(of text: TextBytes) -> [TextBytes] {
    var paragraphs: [TextBytes] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place] == 0x0A {
      if place > start { paragraphs.append(text[start..<place]) }
      start = place + 1
    }
    return paragraphs
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
