/// Makes the TF-IDF rows of single stories over a fitted vocabulary, on one thread.
package final class RowExtractor {
  private let vectorizer: TFIDFVectorizer
  private let weighting: TermWeighting
  private let columnCount: UInt32
  /// What cuts the stories; it holds the words and the texts of the last one.
  let extractor: FeatureExtractor
  private let features = FeatureBuffer()
  /// The column of each feature of the story at hand, or the number of columns where it has none.
  @exclusivity(unchecked) private var columns: UnsafeMutablePointer<UInt32> = .allocate(capacity: 0)
  @exclusivity(unchecked) private var capacity = 0
  /// Where the columns of each segment of the features end.
  @exclusivity(unchecked) private var ends: [Int] = []
  /// For each column, and one more for features without a column, the row in which it was last met, in the high half,
  /// and its place there.
  private let seen: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var row: UInt32 = 0
  @exclusivity(unchecked) private var index: FrequentFirstIndex?
  /// How many of the last story's words are among those that the index was to begin with; 0 without an index.
  @exclusivity(unchecked) private(set) var lastLeadingCount = 0

  package init(_ vectorizer: TFIDFVectorizer) {
    self.vectorizer = vectorizer
    weighting = vectorizer.options.weighting
    columnCount = UInt32(vectorizer.featureCount)
    extractor = FeatureExtractor(vectorizer.options.features)
    seen = .allocate(capacity: vectorizer.featureCount + 1)
    ZeroedMemory.preferLargePages(seen, (vectorizer.featureCount + 1) * MemoryLayout<UInt64>.stride)
    seen.initialize(repeating: 0, count: vectorizer.featureCount + 1)
  }

  deinit {
    seen.deallocate()
    columns.deallocate()
  }

  /// The number of features that the last story had, known or not.
  package var lastFeatureCount: Int { features.count }

  /// How many of the last story's features that are words (``FeatureBlock/words``) have a column.
  var lastKnownWordCount: Int {
    var (known, start) = (0, 0)
    for (segment, end) in zip(features.segments, ends) {
      if segment.block == .words { known &+= Kernels.count(of: columns + start, end &- start, below: columnCount) }
      start = end
    }
    return known
  }

  /// Numbers features as `index` does from the next row on, where the text is long enough to have made one.
  func use(_ index: FrequentFirstIndex) {
    precondition(index.count == vectorizer.featureCount, "The index is another vectorizer's")
    self.index = index
  }

  /// Appends the weighted row of one story to `rows`: its columns, or their numbers in the index in use.
  func append(_ story: StoryBytes, to rows: inout CountedRows) {
    extractor.extract(story, into: features)
    let hashes = UnsafeBufferPointer(start: features.hashes, count: features.count)
    rows.reserve(hashes.count)
    if capacity < hashes.count {
      capacity = max(hashes.count, capacity * 2)
      columns.deallocate()
      columns = .allocate(capacity: capacity)
      columns.initialize(repeating: 0, count: capacity)
    }
    findColumns(of: hashes)
    let start = rows.count
    let (numbers, values) = (rows.numbers + start, rows.frequencies + start)
    func fill(_ idf: UnsafeBufferPointer<Float>) {
      guard let idf = idf.baseAddress else { return rows.commit(0, RowBlocks()) }
      let (length, blocks) = collect(numbers, values, idf)
      weighting.apply(values, columns: numbers, count: length, blocks: blocks, idf: idf)
      rows.commit(length, blocks)
    }
    if let index { index.idf.withUnsafeBufferPointer(fill) } else { vectorizer.idf.withUnsafeBufferPointer(fill) }
  }

  /// Fills ``columns`` and ``ends``.
  private func findColumns(of hashes: UnsafeBufferPointer<UInt64>) {
    ends.removeAll(keepingCapacity: true)
    if let index { return findNumbers(index) }
    for segment in features.segments { ends.append(segment.end) }
    switch vectorizer.columns {
    case .vocabulary(let index):
      columns.withMemoryRebound(to: Int32.self, capacity: hashes.count) { ranks in
        index.ranks(of: hashes, into: UnsafeMutableBufferPointer(start: ranks, count: hashes.count))
      }
      // The rank of a feature without a column is -1.
      for place in 0..<hashes.count { columns[place] = min(columns[place], columnCount) }
    case .hashed(let bits):
      for place in 0..<hashes.count {
        columns[place] = UInt32(bitPattern: FeatureCounts.hashedColumn(hashes[place], bits: bits))
      }
    }
  }

  /// Fills ``columns`` with numbers of `index`, and uses up the features' hashes.
  private func findNumbers(_ index: FrequentFirstIndex) {
    var (first, found) = (0, 0)
    for segment in features.segments {
      let hashes = UnsafeMutableBufferPointer(start: features.hashes + first, count: segment.end - first)
      first = segment.end
      if segment.block == .phrases || segment.block == .characters {
        found += index.knownNumbers(of: hashes, into: columns + found)
      } else {
        index.numbers(of: UnsafeBufferPointer(hashes), into: columns + found)
        found += hashes.count
      }
      ends.append(found)
    }
    lastLeadingCount = Kernels.count(of: columns, found, below: UInt32(index.leadingCount))
  }

  /// Adds up the weights of features of the same column; returns the row's length and where its blocks start.
  private func collect(
    _ numbers: UnsafeMutablePointer<UInt32>, _ values: UnsafeMutablePointer<Float>, _ idf: UnsafePointer<Float>
  ) -> (length: Int, blocks: RowBlocks) {
    // Row 0 is that of columns never met.
    row = row == .max ? 1 : row + 1
    var (length, first) = (0, 0)
    var blocks = RowBlocks()
    for (segment, end) in zip(features.segments, ends) {
      length = Kernels.collect(
        columns + first, end - first, weight: segment.weight, none: columnCount, row: row, seen: seen, factors: idf,
        columns: numbers, values: values, length: length)
      first = end
      blocks.close(segment.block, at: length)
    }
    return (length, blocks)
  }
}
