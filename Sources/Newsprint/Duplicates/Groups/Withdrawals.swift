/// A story that withdraws others: a kill notice, or a story sent again to say that it is withdrawn.
public struct StoryWithdrawal: Sendable, Hashable {
  /// The withdrawing story, which is never kept.
  public var story: Int
  /// The stories that it withdraws, which are not kept either; indices into the reference where one was searched.
  public var kills: [Int]

  /// Creates a withdrawal.
  public init(story: Int, kills: [Int]) {
    self.story = story
    self.kills = kills
  }
}

/// Finds the stories that withdraw others, and what they withdraw: what they share their text with and was there before,
/// what has their headline without the marker, and what has the id of a story whose format says that it is withdrawn.
struct WithdrawalFinder {
  private let search: DuplicateSearch
  private let classes: StoryClasses
  private let order: PublicationOrder

  init(_ search: DuplicateSearch, _ classes: StoryClasses) {
    self.search = search
    self.classes = classes
    order = PublicationOrder(search)
  }

  /// The withdrawals, ordered by their stories.
  ///
  /// - Complexity: O(*n* + *e*), where *n* is the number of stories and *e* that of edges.
  func withdrawals(threads: Int) -> [StoryWithdrawal] {
    let texts = search.texts
    let chunks = Parallel.chunks(search.isCrossing ? texts.split : texts.count, size: 512)
    let found = Parallel.map(chunks.count, threads: threads) { chunk in
      chunks[chunk].filter { Self.isWithdrawal(texts, $0, search.standings[$0]) }
    }.flatMap { $0 }.filter { !search.repeats.contains($0) }
    if found.isEmpty { return [] }
    let isWithdrawing = Set(found)
    var kills: [Int: Set<Int>] = [:]
    for story in found { kills[story] = [] }
    for story in found {
      for other in search.classes.stories(like: Int(classes.home(of: Int32(story)))) {
        add(Int(other), to: story, &kills, isWithdrawing)
      }
    }
    for edge in search.edges {
      for (mine, its) in [(edge.join.first, edge.join.second), (edge.join.second, edge.join.first)] {
        for story in search.classes.stories(like: Int(mine)) where isWithdrawing.contains(Int(story)) {
          for other in search.classes.stories(like: Int(its)) { add(Int(other), to: Int(story), &kills, isWithdrawing) }
        }
      }
    }
    addNamed(found, &kills, isWithdrawing, threads: threads)
    addVersions(found, &kills, isWithdrawing)
    let split = search.isCrossing ? texts.split : 0
    return kills.map { story, killed in StoryWithdrawal(story: story, kills: killed.map { $0 - split }.sorted()) }
      .sorted { $0.story < $1.story }
  }

  /// Whether a story withdraws others, by what its format or its headline says.
  private static func isWithdrawal(_ texts: StoryTexts, _ story: Int, _ standing: StoryStanding?) -> Bool {
    standing?.isWithdrawn ?? false
      || mayBeMarked(texts.headline(story)) && StoryStatus(texts[story]).kind == .killed
  }

  /// What a story is tied to others by that need not share a word with it: the headline that it withdraws, its id.
  static func ties(_ texts: StoryTexts, _ story: Int, _ standing: StoryStanding?) -> [(StageTie, UInt64)] {
    var ties: [(StageTie, UInt64)] = []
    let id = texts.id(story)
    if standing != nil, !id.isEmpty { ties.append((.statedID, id.stableHash)) }
    guard isWithdrawal(texts, story, standing) else { return ties }
    if standing?.isWithdrawn ?? false, !id.isEmpty { ties.append((.withdrawnID, id.stableHash)) }
    if let rest = named(by: texts.headline(story)) { ties.append((.named, hash(rest))) }
    return ties
  }

  /// By what a headline is found that a notice names; nil where it is too short for one.
  static func key(of headline: TextBytes) -> UInt64? {
    if headline.count < leastNamed { return nil }
    let letters = letters(headline)
    return letters.count < leastNamed ? nil : hash(letters)
  }

  private static func hash(_ letters: [UInt8]) -> UInt64 { letters.withTextBytes { $0.stableHash } }

  /// The fewest letters of a headline that a notice names.
  private static let leastNamed = 12

  /// The letters of the headline that a notice names behind its marker; nil where it names none.
  private static func named(by notice: TextBytes) -> [UInt8]? {
    let headline = Array(notice)
    guard let mark = headline.firstIndex(where: { [0x2D, 0x3A, 0x2F, 0x29, 0x5D].contains($0) }) else { return nil }
    let rest = letters(headline[(mark + 1)...])
    return rest.count >= leastNamed ? rest : nil
  }

  /// Whether a headline may say that a story is withdrawn: a test of bytes, which nearly all fail.
  ///
  /// A retraction is none of these: it is a story of its own, which says what was wrong, and so an update.
  private static func mayBeMarked(_ headline: TextBytes) -> Bool {
    var place = 0
    while place < headline.count, headline[place] <= 0x20 || headline[place] == 0x28 || headline[place] == 0x5B {
      place += 1
    }
    return place < headline.count && (headline[place] >= 0x80 || headline.hasMarkOfWithdrawal)
  }

  private func add(_ other: Int, to story: Int, _ kills: inout [Int: Set<Int>], _ isWithdrawing: Set<Int>) {
    if isWithdrawing.contains(other) || search.repeats.contains(other) || !search.isInWindow(story, other) { return }
    if search.isCrossing, other < search.texts.split { return }
    if isLaterVersion(other, of: story) { return }
    if let before = order.date(other), let after = order.date(story), before > after { return }
    kills[story, default: []].insert(other)
  }

  /// Whether a story has the id of a withdrawn one and was sent after it.
  private func isLaterVersion(_ other: Int, of story: Int) -> Bool {
    guard let own = search.standings[story], let its = search.standings[other], own.isOlder(than: its) else {
      return false
    }
    return search.texts.id(story).elementsEqual(search.texts.id(other))
  }

  /// Adds the versions of the stories whose format says that they are withdrawn.
  private func addVersions(_ found: [Int], _ kills: inout [Int: Set<Int>], _ isWithdrawing: Set<Int>) {
    var stories: [UInt64: Int] = [:]
    for story in found where search.standings[story]?.isWithdrawn ?? false {
      if !search.texts.id(story).isEmpty { stories[search.texts.id(story).stableHash] = story }
    }
    if stories.isEmpty { return }
    for other in 0..<search.texts.count {
      guard let story = stories[search.texts.id(other).stableHash], other != story else { continue }
      add(other, to: story, &kills, isWithdrawing)
    }
  }

  /// Adds the stories whose headline a notice names behind its marker.
  private func addNamed(
    _ found: [Int], _ kills: inout [Int: Set<Int>], _ isWithdrawing: Set<Int>, threads: Int
  ) {
    var named: [[UInt8]: [Int]] = [:]
    for story in found {
      if let rest = Self.named(by: search.texts.headline(story)) { named[rest, default: []].append(story) }
    }
    if named.isEmpty { return }
    let lengths = Set(named.keys.map(\.count))
    let names = named
    let texts = search.texts
    let chunks = Parallel.chunks(texts.count, size: 512)
    let hits = Parallel.map(chunks.count, threads: threads) { chunk -> [(Int, [Int])] in
      chunks[chunk].compactMap { story in
        let headline = texts.headline(story)
        guard headline.count >= Self.leastNamed else { return nil }
        let letters = Self.letters(headline)
        guard lengths.contains(letters.count), let stories = names[letters] else { return nil }
        return (story, stories)
      }
    }
    for (other, stories) in hits.joined() {
      for story in stories where other != story { add(other, to: story, &kills, isWithdrawing) }
    }
  }

  /// Letters and digits of a headline, in small letters as far as they are ASCII.
  private static func letters(_ headline: some Sequence<UInt8>) -> [UInt8] {
    headline.compactMap { byte in
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return small >= 0x80 || small &- 0x61 < 26 || small &- 0x30 < 10 ? small : nil
    }
  }
}

extension TextBytes {
  /// Whether a word starts with *kill* or *withdr*, in either case.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  fileprivate var hasMarkOfWithdrawal: Bool {
    if count < 4 || !mayHaveMarkOfWithdrawal { return false }
    for place in 0...count &- 4 {
      let four = UInt32(littleEndian: load(at: place)) | 0x2020_2020
      guard four == 0x6C6C_696B || four == 0x6874_6977 else { continue }  // kill, with
      if place > 0, (self[place - 1] | 0x20) &- 0x61 < 26 { continue }
      if four == 0x6C6C_696B {
        // The word alone, or *killed story*, *story killed*: most headlines that have it tell of a death.
        if (self[place + 4] | 0x20) &- 0x61 >= 26 || isKilled(at: place) && hasStory { return true }
        continue
      }
      if count - place >= 6, self[place + 4] | 0x20 == 0x64, self[place + 5] | 0x20 == 0x72 { return true }
    }
    return false
  }

  /// Whether the word at a place that starts with *kill* is *killed*.
  private func isKilled(at place: Int) -> Bool {
    self[place + 4] | 0x20 == 0x65 && self[place + 5] | 0x20 == 0x64 && (self[place + 6] | 0x20) &- 0x61 >= 26
  }

  /// Whether *story* stands anywhere, in either case.
  private var hasStory: Bool {
    indices.contains { (word(at: $0) | 0x20_2020_2020) & 0xFF_FFFF_FFFF == 0x79_726F_7473 }
  }

  /// Whether *kil* or *wit* stands anywhere, in either case: what most headlines fail, told for eight places at once.
  private var mayHaveMarkOfWithdrawal: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let small = ones &* 0x20
    for place in stride(from: 0, to: count, by: 8) {
      // The last ones once more with those before them.
      let place = Swift.max(0, Swift.min(place, count &- 10))
      let first = word(at: place) | small
      let second = (word(at: place &+ 1) | small) ^ (ones &* 0x69)  // i
      let third = word(at: place &+ 2) | small
      let kil = second | (first ^ (ones &* 0x6B)) | (third ^ (ones &* 0x6C))
      let wit = second | (first ^ (ones &* 0x77)) | (third ^ (ones &* 0x74))
      if ((kil &- ones) & ~kil | (wit &- ones) & ~wit) & (ones &<< 7) != 0 { return true }
    }
    return false
  }
}
