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
  /// The sums of the squares of what each entry is the sum of, where character n-grams count by the word.
  @safe @exclusivity(unchecked) private var squares = GrowingMemory<Float>()
  /// The columns and factors of ``withKnownFeatures(of:runs:_:)``.
  @safe @exclusivity(unchecked) private var knownColumns = GrowingMemory<UInt32>()
  @safe @exclusivity(unchecked) private var knownFactors = GrowingMemory<Float>()
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
    extractor = FeatureExtractor(vectorizer.options.features, vectorizer.options.weighting)
    unsafe seen = unsafe ZeroedMemory.allocateLarge(vectorizer.featureCount + 1)
    unsafe seen.initialize(repeating: 0, count: vectorizer.featureCount + 1)
  }

  deinit {
    unsafe seen.deallocate()
    memory.free()
    squares.free()
    knownColumns.free()
    knownFactors.free()
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
    appendRow(to: &rows)
  }

  /// Appends the weighted row of one story without its character n-grams: their texts and weights are given to `characters`
  /// one after the other.
  func append(
    _ story: StoryBytes, to rows: inout CountedRows, characters: (_ text: TextBytes, _ weight: Float) -> Void
  ) {
    runs.removeAll(keepingCapacity: true)
    extractor.extract(story, into: features) { _, text, weight in characters(text, weight) }
    if let index { findNumbers(index) } else { findColumns() }
    appendRow(to: &rows)
  }

  /// Appends the weighted row of what ``columns`` and ``runs`` hold.
  private func appendRow(to rows: inout CountedRows) {
    rows.reserve(runs.last?.end ?? 0)
    let start = rows.count
    let (numbers, values) = unsafe (rows.numbers + start, rows.frequencies + start)
    func fill(_ idf: UnsafeBufferPointer<Float>) {
      guard let idf = idf.baseAddress else { return rows.commit(0, RowBlocks()) }
      let (length, blocks) = unsafe collect(numbers, values, idf)
      unsafe weighting.apply(
        values, columns: numbers, squares: sumSquares(length), count: length, blocks: blocks, idf: idf)
      rows.commit(length, blocks)
    }
    if let index {
      unsafe index.idf.withUnsafeBufferPointer(fill)
    } else {
      unsafe vectorizer.idf.withUnsafeBufferPointer(fill)
    }
  }

  /// Calls `body` with the columns of those features that have one, or their numbers in the index in use, and their inverse
  /// document frequencies; a feature that comes twice is there twice.
  ///
  /// The story whose row is being made is not touched, and the hashes are used up.
  ///
  /// - Parameter counts: How many features each of some runs has, and when `body` is called, how many of them are known.
  func withKnownFeatures(
    of features: FeatureBuffer, runs counts: MutableRun<UInt32>,
    _ body: (_ columns: Span<UInt32>, _ factors: Span<Float>) -> Void
  ) {
    let hashes = unsafe UnsafeMutableBufferPointer(start: features.hashes, count: features.count)
    knownColumns.reserve(hashes.count, keeping: 0)
    knownFactors.reserve(hashes.count, keeping: 0)
    let (columns, factors) = unsafe (knownColumns.base, knownFactors.base)
    if let index {
      unsafe index.knownNumbers(of: hashes, runs: counts, into: columns)
    } else {
      unsafe findColumns(UnsafeBufferPointer(hashes), into: columns)
    }
    var count = 0
    func keepKnown(_ idf: UnsafeBufferPointer<Float>) {
      var place = 0
      for run in counts.indices {
        let (start, end) = (count, place &+ Int(counts[run]))
        while place < end {
          let column = unsafe columns[place]
          place &+= 1
          if column == columnCount { continue }
          unsafe columns[count] = column
          unsafe factors[count] = weighting.usesInverseDocumentFrequency ? idf[Int(column)] : 1
          count &+= 1
        }
        counts[run] = UInt32(truncatingIfNeeded: count &- start)
      }
    }
    if let index {
      unsafe index.idf.withUnsafeBufferPointer(keepKnown)
    } else {
      unsafe vectorizer.idf.withUnsafeBufferPointer(keepKnown)
    }
    unsafe body(
      UnsafeBufferPointer(start: columns, count: count).span, UnsafeBufferPointer(start: factors, count: count).span)
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
    unsafe findColumns(hashes, into: columns)
  }

  /// Writes the column of each feature, or the number of columns where it has none.
  private func findColumns(_ hashes: UnsafeBufferPointer<UInt64>, into columns: UnsafeMutablePointer<UInt32>) {
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
    countLeading(below: UInt32(index.leadingCount))
  }

  /// Counts the leading features among the story's words, each of which may stand in its opening a second time.
  private func countLeading(below limit: UInt32) {
    lastLeadingCount = 0
    var first = 0
    for run in runs {
      if run.block == .words {
        unsafe lastLeadingCount += Kernels.count(of: columns + first, run.end - first, below: limit)
      }
      first = run.end
    }
  }

  /// Ends a run of columns.
  private func close(at end: Int, weight: Float, block: FeatureBlock) {
    runs.append(FeatureBuffer.Segment(end: end, weight: weight, block: block))
  }

  /// For each entry of the row the sum of the squares of what its character n-grams count; nil where these do not count by
  /// the word.
  private func sumSquares(_ length: Int) -> UnsafePointer<Float>? {
    guard extractor.characterWords != nil else { return nil }
    squares.reserve(length, keeping: 0)
    unsafe squares.base.update(repeating: 0, count: length)
    var first = 0
    for run in runs {
      if run.block == .characters {
        for place in first..<run.end where unsafe columns[place] != columnCount {
          unsafe squares[Int(truncatingIfNeeded: seen[Int(columns[place])] & 0xFFFF_FFFF)] += run.weight * run.weight
        }
      }
      first = run.end
    }
    return unsafe UnsafePointer(squares.base)
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
