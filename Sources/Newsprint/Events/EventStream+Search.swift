extension EventStream {
  /// An event that a story may belong to.
  struct Match {
    var event: Int
    /// The mean similarity to its texts, and the same less the levels.
    var similarity: Float
    var likeness: Float
    /// The text of it that is most like the story.
    var nearest: Int
  }

  /// The most texts that words lead to, and the most that are compared.
  private static let visitLimit = 4096
  private static let candidateLimit = 48
  /// The most events that are compared as a whole.
  private static let eventLimit = 6
  /// Compares a text that came last with those of open events.
  ///
  /// - Parameter row: Its words.
  /// - Returns: The events that it is alike enough to, the best first.
  func search(_ text: Int, _ row: [EventTermStore.Word]) -> [Match] {
    store.compare(with: text)
    let near = store.candidates(row, visits: Self.visitLimit, count: Self.candidateLimit, &sums)
      .map { ($0, store.similarity($0)) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    let count = min(EventMeasure.levelCount, max(1, store.textCount - 1))
    let nearness = near.prefix(count).reduce(0) { $0 + $1.1 } / Float(count)
    nearnessSum += Double(nearness)
    let usual = Float(nearnessSum / Double(store.textCount))
    let bounds = EventMeasure.levelBounds
    let level =
      min(max(EventMeasure.levelShare * (nearness - usual), bounds.lowerBound), bounds.upperBound)
      + EventMeasure.lengthLevel(extractor.terms.count)
    store.setLevel(level, of: text)
    var matches: [Match] = []
    for (other, _) in near {
      let event = Int(store.texts[other].event)
      guard event >= 0, !matches.contains(where: { $0.event == event }) else { continue }
      let texts = store.lastTexts(Self.comparedTexts, upTo: events[event].last)
      guard !texts.isEmpty else { continue }
      var (similarities, levels): (Float, Float) = (0, 0)
      for other in texts {
        similarities += store.similarity(other)
        levels += store.texts[other].level
      }
      let mean = similarities / Float(texts.count)
      let likeness = mean - (level + levels / Float(texts.count)) / 2
      matches.append(Match(event: event, similarity: mean, likeness: likeness, nearest: other))
      if matches.count == Self.eventLimit { break }
    }
    matches.removeAll { $0.likeness < EventMeasure.leastSimilarity }
    matches.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.event < $1.event }
    return matches
  }

  /// How alike two events are on average over the pairs of their last texts.
  func likeness(_ first: Int, _ second: Int) -> Float {
    // Fewer than a story is compared with, since all pairs are.
    let (one, two) = (store.lastTexts(12, upTo: events[first].last), store.lastTexts(12, upTo: events[second].last))
    guard !one.isEmpty, !two.isEmpty else { return 0 }
    var (similarities, levels): (Float, Float) = (0, 0)
    for text in one {
      levels += store.texts[text].level / Float(one.count)
      store.compare(with: text)
      for other in two { similarities += store.similarity(other) }
    }
    for other in two { levels += store.texts[other].level / Float(two.count) }
    return similarities / Float(one.count * two.count) - levels / 2
  }

  /// The words that the story that was cut last shares with a text, the heaviest first, at most eight.
  func sharedWords(_ row: [EventTermStore.Word], _ text: Int, _ other: Int) -> [String] {
    var hashes: [UInt32: UInt64] = [:]
    for word in row { hashes[word.number] = word.hash }
    var shared: [(hash: UInt64, share: Float)] = []
    store.compare(with: text)
    store.forEachShared(other) { word, share in
      if let hash = hashes[word] { shared.append((hash, share)) }
    }
    shared.sort { $0.share != $1.share ? $0.share > $1.share : $0.hash < $1.hash }
    var spellings: [UInt64: [String: Int]] = [:]
    for (hash, _) in shared.prefix(8) { spellings[hash] = [:] }
    extractor.addSpellings(to: &spellings)
    return shared.prefix(8).compactMap { hash, _ in
      spellings[hash]?.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }
  }
}
