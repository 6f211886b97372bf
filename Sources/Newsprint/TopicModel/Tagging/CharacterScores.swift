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
  /// From how many n-grams on the words that were cut are looked up before the story ends: they stay in the nearest cache.
  private static let mostNGrams = 1 << 11

  private let weighting: TermWeighting
  private let rows: RowExtractor
  private let topicCount: Int
  private let words: CharacterWordTable
  /// The n-grams of the words that are cut but not learnt, one word after the other, and how many of them each has.
  private let ngrams = FeatureBuffer()
  @safe @exclusivity(unchecked) private var ngramCounts = GrowingMemory<UInt32>()
  /// The words that are cut, and those of them that are learnt: the first ones, by their numbers.
  @safe @exclusivity(unchecked) private var cutCount = 0
  @safe @exclusivity(unchecked) private var learntCount = 0
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
  convenience init?(_ model: TopicModel, _ rows: RowExtractor) {
    let options = model.vectorizer.options.features
    guard options.countsCharactersByWord, !model.usesPresence, model.topics.count <= Self.mostTopics,
      let worker = CharacterNGramWorker(options)
    else { return nil }
    self.init(model, rows, worker)
  }

  // Apart, since what an initializer has made when it gives up is not given back.
  private init(_ model: TopicModel, _ rows: RowExtractor, _ worker: CharacterNGramWorker) {
    let options = model.vectorizer.options
    weighting = options.weighting
    self.rows = rows
    topicCount = model.topics.count
    words = CharacterWordTable(
      worker, foldsCase: options.features.tokenizer.foldsCase,
      capacity: min(CharacterWordTable.usualCapacity, Self.scoreBytes / (4 * max(topicCount, 1))))
  }

  deinit {
    ngramCounts.free()
    scores.free()
    masses.free()
    lengths.free()
    factors.free()
  }

  /// Begins the next story.
  func startStory() {
    if words.startStory() { (cutCount, learntCount) = (0, 0) }
  }

  /// Counts the words of a text of the story.
  ///
  /// - Parameter weights: The model's weights, by the columns that ``RowExtractor`` finds.
  func add(_ text: TextBytes, weight: Float, _ weights: ScoringWeights) {
    words.add(text, weight: weight) { worker, number in
      cut(worker, number)
      if ngrams.count >= Self.mostNGrams { learn(weights) }
    }
  }

  /// Cuts a word that is new into its n-grams.
  ///
  /// They are looked up together with those of other words: one word has too few to keep memory busy while it waits.
  private func cut(_ worker: CharacterNGramWorker, _ number: Int) {
    let before = ngrams.count
    worker.appendWord(weight: 1, into: ngrams)
    ngramCounts.reserve(number - learntCount + 1, keeping: number - learntCount)
    ngramCounts[number - learntCount] = UInt32(truncatingIfNeeded: ngrams.count - before)
    cutCount = number + 1
  }

  /// Finds out what the words add that are cut but not learnt.
  private func learn(_ weights: ScoringWeights) {
    guard cutCount > learntCount else { return }
    let new = learntCount..<cutCount
    scores.reserve(new.upperBound * topicCount, keeping: new.lowerBound * topicCount)
    masses.reserve(new.upperBound, keeping: new.lowerBound)
    lengths.reserve(new.upperBound, keeping: new.lowerBound)
    for number in new { lengths[number] = UInt64(ngramCounts[number - new.lowerBound]) &<< 32 }
    rows.withKnownFeatures(of: ngrams, runs: ngramCounts.room(new.count)) { columns, factors in
      let counts = ngramCounts.run(new.count)
      scores.withSpan(of: new.lowerBound * topicCount..<new.upperBound * topicCount) { sums in
        weights.formProducts(columns, factors, runs: counts, into: &sums)
      }
      var place = 0
      for (number, count) in zip(new, counts) {
        var mass: Float = 0
        for _ in 0..<count {
          mass += weighting.normTerm(factors[place])
          place &+= 1
        }
        masses[number] = mass
        lengths[number] |= UInt64(count)
      }
    }
    ngrams.removeAll()
    learntCount = cutCount
  }

  /// Adds what the story's words add to the sums of the topics.
  ///
  /// - Parameter weights: The model's weights, by the columns that ``RowExtractor`` finds.
  /// - Complexity: O(*w* · *K*), where *w* is the number of distinct words and *K* the number of topics.
  func addScores(_ weights: ScoringWeights, to sums: inout MutableSpan<Float>) {
    learn(weights)
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
