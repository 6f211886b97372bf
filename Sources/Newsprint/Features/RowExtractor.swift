/// Makes the TF-IDF rows of single stories over a fitted vocabulary, on one thread.
@safe
package final class RowExtractor {
  private let vectorizer: TFIDFVectorizer
  private let weighting: TermWeighting
  private let columnCount: UInt32
  /// What cuts the stories; it holds the words and the texts of the last one.
  let extractor: FeatureExtractor
  private let features = FeatureBuffer()
  /// The column of each feature of the story at hand, or the number of columns where it has none.
  @safe @exclusivity(unchecked) private var memory = GrowingMemory<UInt32>()
  /// The runs of ``columns`` of one weight and block.
  @safe @exclusivity(unchecked) private var runs: [FeatureBuffer.Segment] = []
  /// For each column, and one more for features without a column, the row in which it was last met, in the high half,
  /// and its place there.
  private let seen: UnsafeMutablePointer<UInt64>
  @safe @exclusivity(unchecked) private var row: UInt32 = 0
  @safe @exclusivity(unchecked) private var index: FrequentFirstIndex?
  /// Finds the columns of character n-grams where there is an index and they stay within words.
  @safe @exclusivity(unchecked) private var characters: CharacterColumnFinder?
  /// How many of the last story's words are among those that the index was to begin with; 0 without an index.
  @safe @exclusivity(unchecked) private(set) var lastLeadingCount = 0

  package init(_ vectorizer: TFIDFVectorizer) {
    self.vectorizer = vectorizer
    weighting = vectorizer.options.weighting
    columnCount = UInt32(vectorizer.featureCount)
    extractor = FeatureExtractor(vectorizer.options.features)
    unsafe seen = .allocate(capacity: vectorizer.featureCount + 1)
    unsafe ZeroedMemory.preferLargePages(seen, (vectorizer.featureCount + 1) * MemoryLayout<UInt64>.stride)
    unsafe seen.initialize(repeating: 0, count: vectorizer.featureCount + 1)
  }

  deinit {
    unsafe seen.deallocate()
    memory.free()
  }

  /// The first of ``memory``'s columns.
  private var columns: UnsafeMutablePointer<UInt32> { unsafe memory.base }

  /// The number of features that the last story had, known or not.
  package var lastFeatureCount: Int { features.count + (characters?.featureCount ?? 0) }

  /// How many of the last story's features that are words (``FeatureBlock/words``) have a column.
  var lastKnownWordCount: Int {
    var (known, start) = (0, 0)
    for run in runs {
      if run.block == .words {
        unsafe known &+= Kernels.count(of: columns + start, run.end &- start, below: columnCount)
      }
      start = run.end
    }
    return known
  }

  /// Numbers features as `index` does from the next row on, where the text is long enough to have made one.
  package func use(_ index: FrequentFirstIndex) {
    precondition(index.count == vectorizer.featureCount, "The index is another vectorizer's")
    self.index = index
    if let worker = extractor.characters, worker.isWithinWords { characters = CharacterColumnFinder(worker, index) }
  }

  /// Appends the weighted row of one story to `rows`: its columns, or their numbers in the index in use.
  package func append(_ story: StoryBytes, to rows: inout CountedRows) {
    findColumns(of: story)
    rows.reserve(runs.last?.end ?? 0)
    let start = rows.count
    let (numbers, values) = unsafe (rows.numbers + start, rows.frequencies + start)
    func fill(_ idf: UnsafeBufferPointer<Float>) {
      guard let idf = idf.baseAddress else { return rows.commit(0, RowBlocks()) }
      let (length, blocks) = unsafe collect(numbers, values, idf)
      unsafe weighting.apply(values, columns: numbers, count: length, blocks: blocks, idf: idf)
      rows.commit(length, blocks)
    }
    if let index {
      unsafe index.idf.withUnsafeBufferPointer(fill)
    } else {
      unsafe vectorizer.idf.withUnsafeBufferPointer(fill)
    }
  }

  /// Fills ``columns`` and ``runs``.
  private func findColumns(of story: StoryBytes) {
    runs.removeAll(keepingCapacity: true)
    guard let index else {
      extractor.extract(story, into: features)
      return findColumns()
    }
    guard let characters else {
      extractor.extract(story, into: features)
      return findNumbers(index)
    }
    characters.restart()
    // The first part of the characters comes when all other features are there.
    var hasNumbers = false
    extractor.extract(story, into: features) { worker, text, weight in
      if !hasNumbers { findNumbers(index) }
      hasNumbers = true
      let start = runs.last?.end ?? 0
      memory.reserve(start + worker.mostNGrams(in: text), keeping: start)
      unsafe close(at: start + characters.find(text, into: columns + start), weight: weight, block: .characters)
    }
    if !hasNumbers { findNumbers(index) }
  }

  /// Finds the columns of all features where there is no index.
  private func findColumns() {
    let hashes = unsafe UnsafeBufferPointer(start: features.hashes, count: features.count)
    memory.reserve(hashes.count, keeping: 0)
    runs += features.segments
    switch vectorizer.columns {
    case .vocabulary(let index):
      unsafe columns.withMemoryRebound(to: Int32.self, capacity: hashes.count) { ranks in
        unsafe index.ranks(of: hashes, into: UnsafeMutableBufferPointer(start: ranks, count: hashes.count))
      }
      // The rank of a feature without a column is -1.
      for place in 0..<hashes.count { unsafe columns[place] = unsafe min(columns[place], columnCount) }
    case .hashed(let bits):
      for place in 0..<hashes.count {
        unsafe columns[place] = unsafe UInt32(bitPattern: FeatureCounts.hashedColumn(hashes[place], bits: bits))
      }
    }
  }

  /// Finds the numbers of all features in `index`, and uses up their hashes.
  private func findNumbers(_ index: FrequentFirstIndex) {
    memory.reserve(features.count, keeping: 0)
    var (first, found) = (0, 0)
    for segment in features.segments {
      let hashes = unsafe UnsafeMutableBufferPointer(start: features.hashes + first, count: segment.end - first)
      first = segment.end
      if segment.block == .phrases || segment.block == .characters {
        unsafe found += index.knownNumbers(of: hashes, into: columns + found)
      } else {
        unsafe index.numbers(of: UnsafeBufferPointer(hashes), into: columns + found)
        found += hashes.count
      }
      close(at: found, weight: segment.weight, block: segment.block)
    }
    lastLeadingCount = unsafe Kernels.count(of: columns, found, below: UInt32(index.leadingCount))
  }

  /// Ends a run of columns.
  private func close(at end: Int, weight: Float, block: FeatureBlock) {
    runs.append(FeatureBuffer.Segment(end: end, weight: weight, block: block))
  }

  /// Adds up the weights of features of the same column; returns the row's length and where its blocks start.
  private func collect(
    _ numbers: UnsafeMutablePointer<UInt32>, _ values: UnsafeMutablePointer<Float>, _ idf: UnsafePointer<Float>
  ) -> (length: Int, blocks: RowBlocks) {
    // Row 0 is that of columns never met.
    row = row == .max ? 1 : row + 1
    var (length, first) = (0, 0)
    var blocks = RowBlocks()
    for run in runs {
      length = unsafe Kernels.collect(
        columns + first, run.end - first, weight: run.weight, none: columnCount, row: row, seen: seen, factors: idf,
        columns: numbers, values: values, length: length)
      first = run.end
      blocks.close(run.block, at: length)
    }
    return (length, blocks)
  }
}
