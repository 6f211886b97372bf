/// The words of a collection and how much each says of an event.
///
/// A word weighs by its inverse document frequency over the collection and some stories more that lack it:
/// ln((*n* + *p* + 3) / (*f* + 3)), where *f* of *n* stories hold it and *p* is ``EventMeasure/priorStories``.
struct EventVocabulary: Sendable {
  /// The words that several stories hold; their ranks are the columns of vectors.
  let index: HashIndex
  /// The weight of each.
  let weights: [Float]
  /// The weight of a word that one story alone holds.
  let loneWeight: Float

  /// Counts the words of stories.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words of all stories.
  init(_ stories: ArticleBatch, _ options: EventOptions, threads: Int) {
    let counters = stories.pool(for: 256, threads: threads) { _ in EventTermCounter(options) }
    _ = stories.mapRuns(of: 256, with: counters) { counter, run in
      for story in run.range { counter.count(run[story]) }
    }
    var counts = HashMap64<UInt32>()
    for (number, counter) in counters.map({ $0 }).enumerated() {
      if number == 0 {
        counts = counter.counts
      } else {
        for (hash, count) in counter.counts.elements { counts.update(hash, count) { $0 &+= count } }
      }
      counter.counts = HashMap64()
    }
    let shared = counts.elements.lazy.filter { $0.value > 1 }.map { ($0.hash, $0.value) }.sorted { $0.0 < $1.0 }
    index = HashIndex(sorted: shared.map(\.0))
    let count = stories.count
    weights = shared.map { Self.weight(of: $0.1, in: count) }
    loneWeight = Self.weight(of: 1, in: count) * EventMeasure.loneWordWeight
  }

  static func weight(of frequency: UInt32, in count: Int) -> Float {
    Float(naturalLog((Double(count) + EventMeasure.priorStories + 3) / (Double(frequency) + 3)))
  }
}

/// Counts in how many stories each word stands, on one thread.
private final class EventTermCounter {
  private let extractor: EventTermExtractor
  var counts = HashMap64<UInt32>()

  init(_ options: EventOptions) { extractor = EventTermExtractor(options) }

  func count(_ story: StoryBytes) {
    extractor.extract(story)
    for term in extractor.terms { counts.update(term.hash, 1) { $0 &+= 1 } }
  }
}

/// The direction of a story in the space of words: the weights of its heaviest words, in the order of their columns, their
/// squares and those of its other words adding up to one.
struct EventVector: Sendable {
  var columns: [UInt32] = []
  var values: [Float] = []
  /// How many different words the story has, those of no weight here among them.
  let wordCount: Int

  /// The vector of a story's words.
  init(_ terms: [EventTerm], _ vocabulary: EventVocabulary) {
    wordCount = terms.count
    var squares = 0.0
    var entries: [(column: UInt32, value: Float)] = []
    entries.reserveCapacity(terms.count)
    for term in terms {
      let rank = vocabulary.index.rank(of: term.hash)
      let weight = rank >= 0 ? vocabulary.weights[Int(rank)] : vocabulary.loneWeight
      let value = naturalLog(onePlus: term.count) * weight
      squares += Double(value) * Double(value)
      if rank >= 0 { entries.append((UInt32(rank), value)) }
    }
    guard squares > 0 else { return }
    if entries.count > EventMeasure.wordLimit {
      entries.sort { $0.value != $1.value ? $0.value > $1.value : $0.column < $1.column }
      entries.removeSubrange(EventMeasure.wordLimit...)
      entries.sort { $0.column < $1.column }
    }
    let scale = Float(1 / squares.squareRoot())
    columns = entries.map(\.column)
    values = entries.map { $0.value * scale }
  }

  /// The vectors of stories, a row each, and how many different words each story has.
  static func rows(
    of stories: ArticleBatch, _ vocabulary: EventVocabulary, _ options: EventOptions, threads: Int
  ) -> (matrix: SparseMatrix, wordCounts: [Int]) {
    let runs = stories.mapRuns(of: 256, threads: threads, with: { EventTermExtractor(options) }) { extractor, run in
      run.range.map { story in
        extractor.extract(run[story])
        return EventVector(extractor.terms, vocabulary)
      }
    }
    var (offsets, columns, values): ([Int], [UInt32], [Float]) = ([0], [], [])
    for vector in runs.joined() {
      columns += vector.columns
      values += vector.values
      offsets.append(columns.count)
    }
    let matrix = SparseMatrix(
      unchecked: (), columnCount: vocabulary.index.count, rowOffsets: offsets, columnIndices: columns, values: values)
    return (matrix, runs.joined().map(\.wordCount))
  }
}
