/// What the characters of a story's words add to the score of each topic, where characters count by the word
/// (``FeatureOptions/CharacterAnalyzer/byWord``), on one thread.
///
/// The n-grams of a word add the same to every story but for the word's damped count and the story's scale, so that a word
/// that was met before costs one row of scores. A word's row is the same whenever it is made, which keeps scores to the last
/// bit the same whatever stories came before.
final class CharacterScores {
  /// Rows of more topics would take too much memory.
  private static let mostTopics = 256
  /// The bytes that the scores of all words may take, but for those of one story.
  private static let scoreBytes = 1 << 24

  private let weighting: TermWeighting
  private let rows: RowExtractor
  private let topicCount: Int
  private let words: CharacterWordTable
  private let ngrams = FeatureBuffer()
  /// The scores of each word, a topic each.
  @safe @exclusivity(unchecked) private var scores = GrowingMemory<Float>()
  /// What each word adds to the sum that makes the norm of a story in which it counts once.
  @safe @exclusivity(unchecked) private var masses = GrowingMemory<Float>()
  /// How many n-grams each word has, in the high half, and how many of them are known.
  @safe @exclusivity(unchecked) private var lengths = GrowingMemory<UInt64>()
  /// What each word of the story is multiplied by.
  @safe @exclusivity(unchecked) private var factors = GrowingMemory<Float>()
  /// How many n-grams the distinct words of the last story have.
  @safe @exclusivity(unchecked) private(set) var featureCount = 0
  /// How many of them the model knows.
  @safe @exclusivity(unchecked) private(set) var knownCount = 0

  /// - Parameter rows: What makes the rows of the stories, and finds columns.
  /// - Returns: nil where the model does not count characters by the word, or has too many topics.
  init?(_ model: TopicModel, _ rows: RowExtractor) {
    let options = model.vectorizer.options
    guard options.features.countsCharactersByWord, !model.usesPresence, model.topics.count <= Self.mostTopics,
      let worker = CharacterNGramWorker(options.features)
    else { return nil }
    weighting = options.weighting
    self.rows = rows
    topicCount = model.topics.count
    words = CharacterWordTable(
      worker, foldsCase: options.features.tokenizer.foldsCase,
      capacity: min(CharacterWordTable.usualCapacity, Self.scoreBytes / (4 * max(topicCount, 1))))
  }

  deinit {
    scores.free()
    masses.free()
    lengths.free()
    factors.free()
  }

  /// Begins the next story.
  func startStory() { _ = words.startStory() }

  /// Counts the words of a text of the story.
  ///
  /// - Parameter weights: The model's weights, by the columns that ``RowExtractor`` finds.
  func add(_ text: TextBytes, weight: Float, _ weights: ScoringWeights) {
    words.add(text, weight: weight) { worker, number in learn(worker, number, weights) }
  }

  /// Finds out what a word adds.
  private func learn(_ worker: CharacterNGramWorker, _ number: Int, _ weights: ScoringWeights) {
    ngrams.removeAll()
    worker.appendWord(weight: 1, into: ngrams)
    let count = ngrams.count
    let row = number * topicCount..<(number + 1) * topicCount
    scores.reserve(row.upperBound, keeping: row.lowerBound)
    masses.reserve(number + 1, keeping: number)
    lengths.reserve(number + 1, keeping: number)
    rows.withKnownFeatures(of: ngrams) { columns, factors in
      scores.withSpan(of: row) { sums in
        for topic in sums.indices { sums[topic] = 0 }
        weights.accumulate(columns, factors, into: &sums)
      }
      var mass: Float = 0
      for place in factors.indices { mass += weighting.normTerm(factors[place]) }
      masses[number] = mass
      lengths[number] = UInt64(count) &<< 32 | UInt64(columns.count)
    }
  }

  /// Adds what the story's words add to the sums of the topics.
  ///
  /// - Complexity: O(*w* · *K*), where *w* is the number of distinct words and *K* the number of topics.
  func addScores(to sums: inout MutableSpan<Float>) {
    let count = words.count
    factors.reserve(count, keeping: 0)
    var (sum, length) = (0.0, UInt64(0))
    for place in 0..<count {
      let number = Int(words.numbers[place])
      let factor = weighting.damped(words.counts[place])
      factors[place] = factor
      sum += Double(weighting.normTerm(factor) * masses[number])
      length &+= lengths[number]
    }
    featureCount = Int(length &>> 32)
    knownCount = Int(length & 0xFFFF_FFFF)
    let scale = weighting.characterScale(sum)
    for place in 0..<count { factors[place] *= scale }
    RowKernels.addRows(
      words.numbers.run(count), factors.run(count), weights: scores.run(words.wordCount * topicCount),
      classCount: topicCount, to: &sums)
  }
}
