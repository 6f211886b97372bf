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
  /// The most texts of a word that are looked at: the last ones.
  private static let postingLimit = 1024

  /// Compares a text that came last with those of open events.
  ///
  /// - Parameter row: Its words.
  /// - Returns: The events that it is alike enough to, the best first.
  func search(_ text: Int, _ row: [EventTermStore.Word]) -> [Match] {
    let near = candidates(row).map { ($0, store.similarity(text, $0)) }
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
      guard !matches.contains(where: { $0.event == event }) else { continue }
      let texts = (events[event]?.texts ?? []).suffix(Self.comparedTexts)
      guard !texts.isEmpty else { continue }
      var (similarities, levels): (Float, Float) = (0, 0)
      for other in texts {
        similarities += store.similarity(text, Int(other))
        levels += store.texts[Int(other)].level
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

  /// The texts that share most with words, through rare ones first.
  private func candidates(_ row: [EventTermStore.Word]) -> [Int] {
    let rarest = row.map { (frequency: store.frequency(of: $0.number), word: $0) }
      .sorted { $0.frequency != $1.frequency ? $0.frequency < $1.frequency : $0.word.hash < $1.word.hash }
    if sums.count < store.texts.count { sums += [Float](repeating: 0, count: store.texts.count + 1024 - sums.count) }
    var touched: [Int] = []
    var visits = 0
    for (_, word) in rarest {
      let weight = store.weight(of: word.number)
      let share = word.count * weight * weight
      var room = Self.postingLimit
      store.forEachText(of: word.number) { other in
        if sums[other] == 0 { touched.append(other) }
        sums[other] += max(share, .leastNonzeroMagnitude)
        visits += 1
        room -= 1
        return room > 0
      }
      if visits >= Self.visitLimit { break }
    }
    let best = top(touched)
    for other in touched { sums[other] = 0 }
    return best
  }

  /// The texts of the greatest sums; of equal ones the first.
  private func top(_ touched: [Int]) -> [Int] {
    var best: [(sum: Float, text: Int)] = []
    best.reserveCapacity(Self.candidateLimit + 1)
    for text in touched {
      let sum = sums[text]
      if best.count == Self.candidateLimit, let last = best.last,
        last.sum != sum ? last.sum > sum : last.text < text
      {
        continue
      }
      let place = best.partitionPoint { $0.sum != sum ? $0.sum < sum : $0.text > text }
      best.insert((sum, text), at: place)
      if best.count > Self.candidateLimit { best.removeLast() }
    }
    return best.map(\.text)
  }

  /// How alike two events are on average over the pairs of their last texts.
  func likeness(_ first: Int, _ second: Int) -> Float {
    let (one, two) = (lastTexts(first), lastTexts(second))
    guard !one.isEmpty, !two.isEmpty else { return 0 }
    var (similarities, levels): (Float, Float) = (0, 0)
    for text in one {
      levels += store.texts[Int(text)].level / Float(one.count)
      for other in two { similarities += store.similarity(Int(text), Int(other)) }
    }
    for other in two { levels += store.texts[Int(other)].level / Float(two.count) }
    return similarities / Float(one.count * two.count) - levels / 2
  }

  /// Fewer than a story is compared with, since all pairs are.
  private func lastTexts(_ event: Int) -> ArraySlice<Int32> { (events[event]?.texts ?? []).suffix(12) }

  /// The words that the story that was cut last shares with a text, the heaviest first, at most eight.
  func sharedWords(_ row: [EventTermStore.Word], _ text: Int, _ other: Int) -> [String] {
    var hashes: [UInt32: UInt64] = [:]
    for word in row { hashes[word.number] = word.hash }
    var shared: [(hash: UInt64, share: Float)] = []
    store.forEachShared(text, other) { word, share in
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
