internal import CKernels

/// Makes the TF-IDF rows of single stories over a fitted vocabulary, on one thread.
package final class RowExtractor {
  private let vectorizer: TFIDFVectorizer
  private let extractor: FeatureExtractor
  private let features = FeatureBuffer()
  private var ranks: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
  private var rankCapacity = 0
  /// For each column, behind one for features without a column, the row in which it was last met and its place there.
  private let seen: UnsafeMutablePointer<(row: UInt32, position: UInt32)>
  private var row: UInt32 = 0

  package init(_ vectorizer: TFIDFVectorizer) {
    self.vectorizer = vectorizer
    extractor = FeatureExtractor(vectorizer.options.features)
    seen = .allocate(capacity: vectorizer.featureCount + 1)
    ZeroedMemory.preferLargePages(seen, (vectorizer.featureCount + 1) * MemoryLayout<(UInt32, UInt32)>.stride)
    seen.initialize(repeating: (0, 0), count: vectorizer.featureCount + 1)
  }

  deinit {
    seen.deallocate()
    ranks.deallocate()
  }

  /// The number of features that the last story had, known or not.
  package var lastFeatureCount: Int { features.count }

  /// Whether the last story is of another language than `profile`.
  func isForeign(
    to profile: LanguageProfile, _ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record
  ) -> Bool {
    profile.isForeign(extractor, bytes, record, columns: vectorizer.columns)
  }

  /// Whether the last story has one or two words, and not two that are known.
  var isTooShort: Bool {
    let words = extractor.wordCount
    guard words == 1 || words == 2 else { return false }
    guard words == 2, case .vocabulary(let index) = vectorizer.columns,
      vectorizer.options.features.wordNGrams?.lowerBound == 1
    else { return words == 1 }
    let hashes = [extractor.headlineTokens, extractor.tokens].flatMap { tokens in
      (0..<tokens.count).map { tokens.hashes[$0] }
    }
    return hashes.contains { index.rank(of: $0) < 0 }
  }

  /// Appends the weighted row of one story to `rows`.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, _ record: ArticleBatch.Record, to rows: inout CountedRows) {
    extractor.extract(bytes, record, into: features)
    let count = features.count
    rows.reserve(count)
    if rankCapacity < count {
      rankCapacity = max(count, rankCapacity * 2)
      ranks.deallocate()
      ranks = .allocate(capacity: rankCapacity)
      ranks.initialize(repeating: 0, count: rankCapacity)
    }
    let start = rows.count
    let ranks = UnsafeMutableBufferPointer(start: ranks, count: count)
    findColumns(ranks)
    let (length, blocks) = collect(UnsafeBufferPointer(ranks), rows.numbers + start, rows.frequencies + start)
    vectorizer.idf.withUnsafeBufferPointer { idf in
      guard let idf = idf.baseAddress else { return }
      vectorizer.options.weighting.apply(
        rows.frequencies + start, columns: rows.numbers + start, count: length, blocks: blocks, idf: idf)
    }
    rows.commit(length, blocks)
  }

  private func findColumns(_ ranks: UnsafeMutableBufferPointer<Int32>) {
    let hashes = UnsafeBufferPointer(start: features.hashes, count: ranks.count)
    switch vectorizer.columns {
    case .vocabulary(let index): index.ranks(of: hashes, into: ranks)
    case .hashed(let bits):
      for place in 0..<ranks.count {
        ranks[place] = FeatureCounts.hashedColumn(hashes[place], bits: bits)
      }
    }
  }

  /// Adds up the weights of features of the same column; returns the row's length and where its blocks start.
  ///
  /// Whether a feature is known and new cannot be foretold, so no branch depends on it: every feature is written, and
  /// what is to be no entry is written over by the next.
  private func collect(
    _ ranks: UnsafeBufferPointer<Int32>, _ columns: UnsafeMutablePointer<UInt32>, _ values: UnsafeMutablePointer<Float>
  ) -> (length: Int, blocks: RowBlocks) {
    row &+= 1
    let row = row
    let seen = seen
    var length = 0
    var blocks = RowBlocks()
    var first = 0
    for segment in features.segments {
      let weight = segment.weight
      for index in first..<segment.end {
        let rank = ranks[index]
        if index &+ 16 < ranks.count { newsprint_prefetch(seen + (Int(ranks[index &+ 16]) &+ 1)) }
        // All ones for a feature without a column.
        let unknown = UInt32(bitPattern: rank &>> 31)
        let known = seen + (Int(rank) &+ 1)
        let isNew = known.pointee.row != row
        let position = isNew ? length : Int(known.pointee.position)
        values[length] = 0
        columns[position] = UInt32(bitPattern: rank)
        values[position] += weight
        known.pointee = (row & ~unknown, UInt32(truncatingIfNeeded: position))
        length &+= (isNew ? 1 : 0) & Int(~unknown)
      }
      first = segment.end
      blocks.close(segment.block, at: length)
    }
    return (length, blocks)
  }
}

/// One object for each worker of a parallel loop.
struct WorkerPool<Object>: @unchecked Sendable {
  // Sendable: each worker uses the object of its own number only.
  private let objects: [Object]

  init(_ count: Int, _ make: () -> Object) { objects = (0..<count).map { _ in make() } }

  subscript(worker: Int) -> Object { objects[worker] }
}
