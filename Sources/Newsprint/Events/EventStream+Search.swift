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

  /// Compares the story that was cut last with the texts of open events.
  ///
  /// - Returns: The events that it is alike enough to, the best first, and what is kept of it.
  func search(_ number: Int) -> (matches: [Match], story: Story) {
    var terms = extractor.terms
    let wordCount = terms.count
    textCount += 1
    for index in terms.indices {
      terms[index].count = naturalLog(onePlus: terms[index].count)
      frequencies.update(terms[index].hash, 1) { $0 &+= 1 }
    }
    if terms.count > EventMeasure.wordLimit {
      let weights = terms.map { $0.count * weight(of: $0.hash) }
      let heaviest = terms.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
      terms = heaviest.prefix(EventMeasure.wordLimit).sorted().map { terms[$0] }
    }
    var story = Story(terms: terms, level: 0, event: -1)
    let near = candidates(terms).map { ($0, similarity(of: story, to: $0)) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    let count = min(EventMeasure.levelCount, max(1, textCount - 1))
    let nearness = near.prefix(count).reduce(0) { $0 + $1.1 } / Float(count)
    nearnessSum += Double(nearness)
    let usual = Float(nearnessSum / Double(textCount))
    let bounds = EventMeasure.levelBounds
    story.level =
      min(max(EventMeasure.levelShare * (nearness - usual), bounds.lowerBound), bounds.upperBound)
      + EventMeasure.lengthLevel(wordCount)
    var matches: [Match] = []
    for (text, _) in near {
      guard let event = stories[text]?.event, !matches.contains(where: { $0.event == event }) else { continue }
      let texts = (events[event]?.texts ?? []).suffix(Self.comparedTexts)
      guard !texts.isEmpty else { continue }
      var (similarities, levels): (Float, Float) = (0, 0)
      for other in texts {
        similarities += similarity(of: story, to: other)
        levels += stories[other]?.level ?? 0
      }
      let mean = similarities / Float(texts.count)
      let likeness = mean - (story.level + levels / Float(texts.count)) / 2
      matches.append(Match(event: event, similarity: mean, likeness: likeness, nearest: text))
      if matches.count == Self.eventLimit { break }
    }
    matches.removeAll { $0.likeness < EventMeasure.leastSimilarity }
    matches.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.event < $1.event }
    return (matches, story)
  }

  /// How much a word weighs, by the texts that have come so far.
  ///
  /// Among a few texts it says little that only one holds a word, so that this is believed as texts come.
  private func weight(of hash: UInt64) -> Float {
    let frequency = frequencies[hash] ?? 1
    let weight = EventVocabulary.weight(of: frequency, in: textCount)
    guard frequency < 2 else { return weight }
    let belief = Float(Double(textCount) / (Double(textCount) + EventMeasure.priorStories))
    return weight * (1 - (1 - EventMeasure.loneWordWeight) * belief)
  }

  /// The texts that share most with words, through rare ones first.
  private func candidates(_ terms: [EventTerm]) -> [Int] {
    let rarest = terms.map { (frequencies[$0.hash] ?? 1, $0) }
      .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.hash < $1.1.hash }
    var sums: [Int: Float] = [:]
    var visits = 0
    for (_, term) in rarest {
      guard let numbers = postings[term.hash] else { continue }
      let share = term.count * weight(of: term.hash) * weight(of: term.hash)
      for number in numbers.suffix(Self.postingLimit) { sums[number, default: 0] += share }
      visits += min(numbers.count, Self.postingLimit)
      if visits >= Self.visitLimit { break }
    }
    let best = sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return best.prefix(Self.candidateLimit).map(\.key).filter { stories[$0] != nil }
  }

  /// The cosine of a story and a text.
  private func similarity(of story: Story, to text: Int) -> Float {
    guard let other = stories[text] else { return 0 }
    let norms = squaredNorm(story) * squaredNorm(other)
    guard norms > 0 else { return 0 }
    var product: Float = 0
    forEachShared(story, other) { hash, first, second in
      let weight = weight(of: hash)
      product += first * second * weight * weight
    }
    return product / norms.squareRoot()
  }

  private func squaredNorm(_ story: Story) -> Float {
    story.terms.reduce(0) { sum, term in
      let value = term.count * weight(of: term.hash)
      return sum + value * value
    }
  }

  private func forEachShared(_ first: Story, _ second: Story, _ body: (UInt64, Float, Float) -> Void) {
    var (left, right) = (0, 0)
    while left < first.terms.count, right < second.terms.count {
      let (a, b) = (first.terms[left], second.terms[right])
      if a.hash == b.hash { body(a.hash, a.count, b.count) }
      if a.hash <= b.hash { left += 1 }
      if b.hash <= a.hash { right += 1 }
    }
  }

  /// How alike two events are on average over the pairs of their last texts.
  func likeness(_ first: Int, _ second: Int) -> Float {
    let (one, two) = (lastTexts(first), lastTexts(second))
    guard !one.isEmpty, !two.isEmpty else { return 0 }
    var (similarities, levels): (Float, Float) = (0, 0)
    for text in one {
      guard let story = stories[text] else { continue }
      for other in two {
        similarities += similarity(of: story, to: other)
        levels += (story.level + (stories[other]?.level ?? 0)) / 2
      }
    }
    return (similarities - levels) / Float(one.count * two.count)
  }

  /// Fewer than a story is compared with, since all pairs are.
  private func lastTexts(_ event: Int) -> ArraySlice<Int> { (events[event]?.texts ?? []).suffix(12) }

  /// The words that the story that was cut last shares with a text, the heaviest first, at most eight.
  func sharedWords(_ number: Int, _ other: Int) -> [String] {
    guard let story = stories[number], let text = stories[other] else { return [] }
    var shared: [(hash: UInt64, weight: Float)] = []
    forEachShared(story, text) { hash, first, second in
      let weight = weight(of: hash)
      shared.append((hash, first * second * weight * weight))
    }
    shared.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.hash < $1.hash }
    var spellings: [UInt64: [String: Int]] = [:]
    for (hash, _) in shared.prefix(8) { spellings[hash] = [:] }
    extractor.addSpellings(to: &spellings)
    return shared.prefix(8).compactMap { hash, _ in
      spellings[hash]?.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }
  }
}
