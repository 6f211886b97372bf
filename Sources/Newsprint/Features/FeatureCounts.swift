/// The features of a collection, counted: what a vectorizer is fitted from.
///
/// The rows stay in chunks, in the numbers of the workers that counted them, until ``matrix(_:threads:)`` turns them into
/// columns, so that the text is read once.
struct FeatureCounts: Sendable {
  private let documentCount: Int
  private let chunks: [CountedRows]
  private let tables: [FeatureTable]

  /// Counts the features of a collection.
  init(_ articles: ArticleBatch, _ options: FeatureOptions, _ weighting: TermWeighting, threads: Int) {
    documentCount = articles.count
    let counters = articles.pool(for: 256, threads: threads) { worker in
      (worker: worker, FeatureExtractor(options, weighting), FeatureBuffer(), FeatureTable())
    }
    chunks = articles.mapRuns(of: 256, with: counters) { counter, stories in
      let (worker, extractor, buffer, table) = counter
      var rows = CountedRows(keepsSquares: options.countsCharactersByWord)
      rows.worker = worker
      for story in stories.range {
        extractor.extract(stories[story], into: buffer)
        table.count(buffer, into: &rows)
      }
      return rows
    }
    tables = counters.map { $0.3 }
  }

  func deallocate() {
    for chunk in chunks { chunk.deallocate() }
  }

  /// The column of a feature under the hashing trick: the hash's top bits.
  @inline(__always)
  static func hashedColumn(_ hash: UInt64, bits: Int) -> Int32 {
    Int32(truncatingIfNeeded: hash &>> UInt64(64 &- bits))
  }

  /// The vectorizer that these counts and `options` make.
  func vectorizer(_ options: TFIDFVectorizer.Options, threads: Int) -> TFIDFVectorizer {
    if let bits = options.hashingBits { return hashingVectorizer(options, bits: bits, threads: threads) }
    let low = options.minimumDocumentFrequency.documents(of: documentCount)
    let high = options.maximumDocumentFrequency.documents(of: documentCount)
    var features = FeatureMerge(tables.map(\.features), threads: threads).features { frequency in
      Double(frequency) >= low && Double(frequency) <= high
    }
    if let most = options.maximumPhraseCount { Self.limit(.phrases, of: &features, to: most) }
    if let most = options.maximumCharacterFeatureCount { Self.limit(.characters, of: &features, to: most) }
    if let most = options.maximumFeatureCount, features.count > most {
      features = mostFrequent(features, most, threads: threads)
    }
    return TFIDFVectorizer(
      options: options, documentCount: documentCount, columns: .vocabulary(HashIndex(sorted: features.map(\.hash))),
      documentFrequencies: SharedBuffer(features.map(\.documentFrequency)))
  }

  /// Keeps a block's features of most stories; of those at the limit the first ones by hash.
  private static func limit(_ block: FeatureBlock, of features: inout [FeatureMerge.Feature], to most: Int) {
    var histogram: [UInt32: Int] = [:]
    for feature in features where feature.block == block { histogram[feature.documentFrequency, default: 0] += 1 }
    var room = most
    var limit: UInt32 = 0
    for (frequency, count) in histogram.sorted(by: { $0.key > $1.key }) {
      limit = frequency
      if count > room { break }
      room -= count
      limit -= 1
    }
    features.removeAll { feature in
      guard feature.block == block, feature.documentFrequency <= limit else { return false }
      guard feature.documentFrequency == limit, room > 0 else { return true }
      room -= 1
      return false
    }
  }

  /// The `most` features that occur most often, ties by hash, in the order of their hashes.
  private func mostFrequent(
    _ features: [FeatureMerge.Feature], _ most: Int, threads: Int
  ) -> [FeatureMerge.Feature] {
    let index = HashIndex(sorted: features.map(\.hash))
    let maps = columnMaps(.vocabulary(index), threads: threads)
    var totals = [Double](repeating: 0, count: features.count)
    for chunk in chunks {
      let map = maps[chunk.worker]
      for entry in 0..<chunk.count where map[Int(chunk.number(entry))] >= 0 {
        totals[Int(map[Int(chunk.number(entry))])] += Double(chunk.frequency(entry))
      }
    }
    let order = features.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    return order.prefix(most).sorted().map { features[$0] }
  }

  private func hashingVectorizer(
    _ options: TFIDFVectorizer.Options, bits: Int, threads: Int
  ) -> TFIDFVectorizer {
    // A story counts once for a column even where two of its features meet there.
    var frequencies = [UInt32](repeating: 0, count: 1 << bits)
    var lastRow = [Int](repeating: -1, count: 1 << bits)
    let maps = columnMaps(.hashed(bits: bits), threads: threads)
    var row = 0
    for chunk in chunks {
      var start = 0
      for end in chunk.ends {
        for entry in start..<end {
          let column = Int(maps[chunk.worker][Int(chunk.number(entry))])
          if lastRow[column] != row {
            lastRow[column] = row
            frequencies[column] += 1
          }
        }
        start = end
        row += 1
      }
    }
    return TFIDFVectorizer(
      options: options, documentCount: documentCount, columns: .hashed(bits: bits),
      documentFrequencies: SharedBuffer(frequencies))
  }

  /// For each worker the column of each of its features, -1 for those left out.
  private func columnMaps(_ columns: FeatureColumns, threads: Int) -> [[Int32]] {
    tables.map { table in
      let features = table.features
      var map = [Int32](repeating: 0, count: features.count)
      map.withMutableRun { map in
        let chunks = Parallel.chunks(features.count, size: 1 << 14)
        Parallel.forEach(chunks.count, threads: threads) { chunk in
          let hashes = features[chunks[chunk]].map(\.hash)
          map.withSpan(chunks[chunk]) { map in
            switch columns {
            case .vocabulary(let index): hashes.withRun { index.ranks(of: $0, into: &map) }
            case .hashed(let bits):
              for (place, hash) in hashes.enumerated() { map[place] = Self.hashedColumn(hash, bits: bits) }
            }
          }
        }
      }
      return map
    }
  }

  /// The rows of the collection that was counted.
  func matrix(_ vectorizer: TFIDFVectorizer, threads: Int) -> SparseMatrix {
    let maps = columnMaps(vectorizer.columns, threads: threads)
    var mayCollide = false
    if case .hashed = vectorizer.columns { mayCollide = true }
    let collides = mayCollide
    let weighted = Parallel.map(chunks.count, threads: threads) { index in
      var rows = chunks[index]
      maps[rows.worker].withRun { map in
        vectorizer.idf.withRun { rows.weigh(map, vectorizer.options.weighting, idf: $0, mergesColumns: collides) }
      }
      return rows
    }
    return CountedRows.joined(weighted, columnCount: vectorizer.featureCount, threads: threads, deallocates: false)
  }
}
