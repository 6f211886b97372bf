/// Says of groups of texts what people want to know of events.
struct EventReportBuilder {
  private let batch: ArticleBatch
  private let order: EventOrder
  private let texts: EventTexts
  /// For each story the one that stands for it, or itself.
  private let copies: [Int]
  private let options: EventOptions
  private let explains: Bool

  init(
    _ batch: ArticleBatch, _ order: EventOrder, _ texts: EventTexts, copies: [Int], options: EventOptions,
    explains: Bool
  ) {
    self.batch = batch
    self.order = order
    self.texts = texts
    self.copies = copies
    self.options = options
    self.explains = explains
  }

  /// What is known before an event is looked at by itself.
  private struct Members {
    /// The texts, in their order.
    var texts: [Int] = []
    /// All stories, in theirs.
    var stories: [Int] = []
  }

  func report(threads: Int) -> EventReport {
    let members = members()
    let summaries = Parallel.chunks(members.count, size: 64)
    let events = Parallel.map(summaries.count, threads: threads) { run in
      let writer = EventSummaryWriter(batch, texts, options, explains: explains)
      return summaries[run].map { writer.summary(members[$0].texts, members[$0].stories, order) }
    }.flatMap { $0 }
    // Members are in the order of their first stories, which a stable order by size keeps.
    let ranked = events.indices.sorted {
      (-events[$0].event.textCount, $0) < (-events[$1].event.textCount, $1)
    }
    var report = EventReport()
    report.options = options
    report.stories = [EventReport.Membership](repeating: .init(event: 0, similarity: 1), count: batch.count)
    for (place, number) in ranked.enumerated() {
      let (event, similarities, reasons) = events[number]
      report.events.append(event)
      for (story, similarity) in similarities {
        report.stories[story] = .init(
          event: place, similarity: similarity, copyOf: copies[story] == story ? nil : copies[story],
          reasons: reasons[story] ?? [])
      }
      for story in event.stories where copies[story] != story {
        let similarity = similarities[copies[story]] ?? 1
        report.stories[story] = .init(event: place, similarity: similarity, copyOf: copies[story])
      }
    }
    return report
  }

  /// The stories of each event, ordered by the first of them.
  private func members() -> [Members] {
    var eventOfFirst = [Int](repeating: -1, count: texts.stories.count)
    var textOfStory = [Int](repeating: -1, count: batch.count)
    for (text, story) in texts.stories.enumerated() { textOfStory[story] = text }
    var members: [Members] = []
    for story in order.stories {
      let text = textOfStory[copies[story]]
      let first = texts.firsts[text]
      if eventOfFirst[first] < 0 {
        eventOfFirst[first] = members.count
        members.append(Members())
      }
      members[eventOfFirst[first]].stories.append(story)
      if copies[story] == story { members[eventOfFirst[first]].texts.append(text) }
    }
    return members
  }
}

/// Sums up one event after the other, on one thread.
private final class EventSummaryWriter {
  private let batch: ArticleBatch
  private let texts: EventTexts
  private let extractor: EventTermExtractor
  /// The most words that are named.
  private static let termCount = 8
  /// The most texts whose spellings are looked at.
  private static let spellingCount = 24
  /// A story belongs to the timeline where so much of it is new.
  private static let leastNovelty: Float = 0.6
  private let explains: Bool

  init(_ batch: ArticleBatch, _ texts: EventTexts, _ options: EventOptions, explains: Bool) {
    self.batch = batch
    self.texts = texts
    self.explains = explains
    extractor = EventTermExtractor(options)
  }

  /// - Returns: The event, and by the story's index the similarity of each of its texts and, where asked for, what that is
  ///   made of.
  func summary(
    _ members: [Int], _ stories: [Int], _ order: EventOrder
  ) -> (event: Event, similarities: [Int: Float], reasons: [Int: [Event.Term]]) {
    let first = stories[0]
    var event = Event(
      id: EventNames.text(of: order.names[first]), stories: stories, textCount: members.count,
      sourceCount: sourceCount(stories), headline: first, longest: first, newest: stories[stories.count - 1], terms: [],
      timeline: [Event.Step(story: first, novelty: 1)])
    guard members.count > 1 else { return (event, Dictionary(stories.map { ($0, 1) }) { first, _ in first }, [:]) }
    let rows = texts.rows
    let sum = members.dropFirst().reduce(EventSum(rows, members[0])) { $0.adding(EventSum(rows, $1)) }
    var similarities: [Int: Float] = [:]
    for text in members {
      let own = EventSum(rows, text)
      let mean = (own.product(sum) - own.product(own)) / Float(members.count - 1)
      similarities[texts.stories[text]] = min(max(mean, 0), 1)
    }
    let shared = sharedWeights(members, sum)
    read(members, shared, similarities, &event)
    event.timeline = timeline(members, &event)
    return (event, similarities, explains ? reasons(members, sum) : [:])
  }

  /// What the similarity of each text to the others is made of: the products of its words' weights with the mean of theirs.
  private func reasons(_ members: [Int], _ sum: EventSum) -> [Int: [Event.Term]] {
    let hashes = texts.vocabulary.index.hashes
    var weights: [UInt32: Float] = [:]
    for (column, value) in zip(sum.columns, sum.values) { weights[column] = value }
    var reasons: [Int: [Event.Term]] = [:]
    batch.withStories { all in
      for text in members {
        let row = texts.rows[row: text]
        var shares: [(hash: UInt64, share: Float)] = []
        for (column, value) in zip(row.columns, row.values) {
          let share = value * ((weights[column] ?? 0) - value) / Float(members.count - 1)
          if share > 1e-6 { shares.append((hashes[Int(column)], share)) }
        }
        shares.sort { $0.share != $1.share ? $0.share > $1.share : $0.hash < $1.hash }
        let heaviest = shares.prefix(Self.termCount)
        var spellings: [UInt64: [String: Int]] = [:]
        for (hash, _) in heaviest { spellings[hash] = [:] }
        extractor.extract(all[texts.stories[text]])
        extractor.addSpellings(to: &spellings)
        reasons[texts.stories[text]] = heaviest.compactMap { hash, share in
          Self.commonest(spellings[hash]).map { Event.Term(text: $0, weight: share) }
        }
      }
    }
    return reasons
  }

  /// The spelling that was met most often; of equal ones the first.
  private static func commonest(_ spellings: [String: Int]?) -> String? {
    spellings?.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
  }

  /// How much each word of an event gives to the similarity of its texts, with the column of the word.
  private func sharedWeights(_ members: [Int], _ sum: EventSum) -> [UInt32: Float] {
    var squares: [UInt32: Float] = [:]
    for text in members {
      let row = texts.rows[row: text]
      for (column, value) in zip(row.columns, row.values) { squares[column, default: 0] += value * value }
    }
    var weights: [UInt32: Float] = [:]
    for (column, value) in zip(sum.columns, sum.values) {
      let shared = value * value - (squares[column] ?? 0)
      if shared > 1e-6 { weights[column] = shared }
    }
    return weights
  }

  /// Reads the texts once more for words, headline and length.
  private func read(_ members: [Int], _ shared: [UInt32: Float], _ similarities: [Int: Float], _ event: inout Event) {
    let total = shared.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    let heaviest = shared.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(Self.termCount)
    var spellings: [UInt64: [String: Int]] = [:]
    for (column, _) in heaviest { spellings[texts.vocabulary.index.hashes[Int(column)]] = [:] }
    var (bestHeadline, longest): ((score: Float, story: Int)?, (words: Int, story: Int)?)
    var central: (similarity: Float, story: Int)?
    batch.withStories { all in
      for (place, text) in members.enumerated() {
        let story = texts.stories[text]
        extractor.extract(all[story])
        if place < Self.spellingCount { extractor.addSpellings(to: &spellings) }
        if longest.map({ extractor.wordCount > $0.words }) ?? true { longest = (extractor.wordCount, story) }
        let similarity = similarities[story] ?? 0
        if central.map({ similarity > $0.similarity }) ?? true { central = (similarity, story) }
        guard extractor.headlineWordCount > 0 else { continue }
        let told = extractor.headlineTerms.sorted().reduce(Float(0)) { sum, hash in
          let rank = texts.vocabulary.index.rank(of: hash)
          return sum + (rank >= 0 ? (shared[UInt32(rank)] ?? 0).squareRoot() : 0)
        }
        // A headline of two words says little however well they are chosen.
        let score = told / Float(max(4, extractor.headlineWordCount)).squareRoot()
        if bestHeadline.map({ score > $0.score }) ?? true { bestHeadline = (score, story) }
      }
    }
    event.headline = bestHeadline?.story ?? central?.story ?? event.headline
    event.longest = longest?.story ?? event.longest
    event.terms = heaviest.compactMap { column, weight in
      Self.commonest(spellings[texts.vocabulary.index.hashes[Int(column)]])
        .map { Event.Term(text: $0, weight: total > 0 ? weight / total : 0) }
    }
  }

  /// The texts whose words were for a good part in none before.
  private func timeline(_ members: [Int], _ event: inout Event) -> [Event.Step] {
    var told: Set<UInt32> = []
    var steps: [Event.Step] = []
    for text in members {
      let row = texts.rows[row: text]
      // The squares of all words add up to one, those that stand nowhere else among them.
      var old: Float = 0
      for (column, value) in zip(row.columns, row.values) where !told.insert(column).inserted { old += value * value }
      let novelty = steps.isEmpty ? 1 : max(0, 1 - old)
      if novelty >= Self.leastNovelty { steps.append(Event.Step(story: texts.stories[text], novelty: novelty)) }
    }
    return steps
  }

  private func sourceCount(_ stories: [Int]) -> Int {
    Set(stories.map { batch.string(batch.records[$0].source).lowercased() }.filter { !$0.isEmpty }).count
  }
}
