/// The features of a collection, counted: what a vectorizer is fitted from.
///
/// The rows stay in chunks, in the numbers of the workers that counted them, until ``matrix(_:threads:)`` turns them into
/// columns, so that the text is read once.
struct FeatureCounts: Sendable {
  /// A feature of the whole collection.
  private struct Feature {
    var hash: UInt64
    var documentFrequency: UInt32
    var block: FeatureBlock

    init(_ slot: FeatureTable.Slot, block: FeatureBlock = .words) {
      hash = slot.hash
      documentFrequency = slot.documentFrequency
      self.block = block
    }
  }

  private let documentCount: Int
  private let chunks: [CountedRows]
  private let tables: [[FeatureTable.Slot]]

  /// Counts the features of a collection.
  init(_ articles: ArticleBatch, _ options: FeatureOptions, threads: Int) {
    documentCount = articles.count
    let ranges = Parallel.chunks(articles.count, size: 256)
    let workers = Parallel.workers(for: ranges.count, threads: threads)
    let counters = WorkerPool(workers) { (FeatureExtractor(options), FeatureBuffer(), FeatureTable()) }
    chunks = articles.bytes.withUnsafeBufferPointer { bytes in
      nonisolated(unsafe) let bytes = bytes
      return Parallel.map(ranges.count, workers: workers) { worker, chunk in
        let (extractor, buffer, table) = counters[worker]
        var rows = CountedRows()
        rows.worker = worker
        for story in ranges[chunk] {
          extractor.extract(bytes, articles.records[story], into: buffer)
          table.count(buffer, into: &rows)
        }
        return rows
      }
    }
    tables = (0..<workers).map { counters[$0].2.features() }
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
  func vectorizer(_ options: TFIDFVectorizer.Options) -> TFIDFVectorizer {
    if let bits = options.hashingBits { return hashingVectorizer(options, bits: bits) }
    let limitsBlocks = options.maximumCharacterFeatureCount != nil || options.maximumPhraseCount != nil
    let low = options.minimumDocumentFrequency.documents(of: documentCount)
    let high = options.maximumDocumentFrequency.documents(of: documentCount)
    let isBounded = low > 1 || high < Double(documentCount)
    var all = limitsBlocks ? markedFeatures() : tables.flatMap { $0.map { Feature($0) } }
    // One worker's counts are final: what is left out need not be sorted.
    if tables.count == 1, isBounded {
      all.removeAll { Double($0.documentFrequency) < low || Double($0.documentFrequency) > high }
    }
    var features = HashSorting.sorted(all, by: \.hash)
    // The same feature from several workers is one.
    if tables.count > 1 {
      var last = -1
      for index in features.indices {
        if last >= 0, features[last].hash == features[index].hash {
          features[last].documentFrequency += features[index].documentFrequency
        } else {
          last += 1
          features[last] = features[index]
        }
      }
      features.removeLast(features.count - 1 - last)
    }
    if isBounded {
      features.removeAll { Double($0.documentFrequency) < low || Double($0.documentFrequency) > high }
    }
    if let most = options.maximumPhraseCount { Self.limit(.phrases, of: &features, to: most) }
    if let most = options.maximumCharacterFeatureCount { Self.limit(.characters, of: &features, to: most) }
    if let most = options.maximumFeatureCount, features.count > most {
      features = mostFrequent(features, most)
    }
    return TFIDFVectorizer(
      options: options, documentCount: documentCount, columns: .vocabulary(HashIndex(sorted: features.map(\.hash))),
      documentFrequencies: SharedBuffer(features.map(\.documentFrequency)))
  }

  /// The features of all workers with their blocks.
  private func markedFeatures() -> [Feature] {
    var blocks = tables.map { [FeatureBlock](repeating: .words, count: $0.count) }
    for chunk in chunks {
      var start = 0
      blocks[chunk.worker].withUnsafeMutableBufferPointer { marks in
        for (row, end) in chunk.ends.enumerated() {
          let blocks = chunk.blocks[row]
          let (phrases, opening, characters) = (
            start + blocks.phrases, start + blocks.opening, start + blocks.characters
          )
          for entry in phrases..<opening { marks[Int(chunk.numbers[entry])] = .phrases }
          for entry in opening..<characters { marks[Int(chunk.numbers[entry])] = .opening }
          for entry in characters..<end { marks[Int(chunk.numbers[entry])] = .characters }
          start = end
        }
      }
    }
    return tables.indices.flatMap { worker in
      tables[worker].map { Feature($0, block: blocks[worker][Int($0.number)]) }
    }
  }

  /// Keeps a block's features of most stories; of those at the limit the first ones by hash.
  private static func limit(_ block: FeatureBlock, of features: inout [Feature], to most: Int) {
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
  private func mostFrequent(_ features: [Feature], _ most: Int) -> [Feature] {
    let index = HashIndex(sorted: features.map(\.hash))
    let maps = columnMaps(.vocabulary(index))
    var totals = [Double](repeating: 0, count: features.count)
    for chunk in chunks {
      let map = maps[chunk.worker]
      for entry in 0..<chunk.count where map[Int(chunk.numbers[entry])] >= 0 {
        totals[Int(map[Int(chunk.numbers[entry])])] += Double(chunk.frequencies[entry])
      }
    }
    let order = features.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
    return order.prefix(most).sorted().map { features[$0] }
  }

  private func hashingVectorizer(_ options: TFIDFVectorizer.Options, bits: Int) -> TFIDFVectorizer {
    // A story counts once for a column even where two of its features meet there.
    var frequencies = [UInt32](repeating: 0, count: 1 << bits)
    var lastRow = [Int](repeating: -1, count: 1 << bits)
    let maps = columnMaps(.hashed(bits: bits))
    var row = 0
    for chunk in chunks {
      var start = 0
      for end in chunk.ends {
        for entry in start..<end {
          let column = Int(maps[chunk.worker][Int(chunk.numbers[entry])])
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
  private func columnMaps(_ columns: FeatureColumns) -> [[Int32]] {
    tables.map { table in
      var map = [Int32](repeating: -1, count: table.count)
      switch columns {
      case .vocabulary(let index):
        var hashes = [UInt64](repeating: 0, count: table.count)
        for slot in table { hashes[Int(slot.number)] = slot.hash }
        hashes.withUnsafeBufferPointer { hashes in
          map.withUnsafeMutableBufferPointer { index.ranks(of: hashes, into: $0) }
        }
      case .hashed(let bits):
        for slot in table { map[Int(slot.number)] = Self.hashedColumn(slot.hash, bits: bits) }
      }
      return map
    }
  }

  /// The rows of the collection that was counted.
  func matrix(_ vectorizer: TFIDFVectorizer, threads: Int) -> SparseMatrix {
    let maps = columnMaps(vectorizer.columns)
    var mayCollide = false
    if case .hashed = vectorizer.columns { mayCollide = true }
    let collides = mayCollide
    let weighted = Parallel.map(chunks.count, threads: threads) { index in
      var rows = chunks[index]
      maps[rows.worker].withUnsafeBufferPointer { map in
        vectorizer.idf.withUnsafeBufferPointer { idf in
          guard let idf = idf.baseAddress else { return rows.clear() }
          rows.weigh(map, vectorizer.options.weighting, idf: idf, mergesColumns: collides)
        }
      }
      return rows
    }
    return CountedRows.joined(weighted, columnCount: vectorizer.featureCount, deallocates: false)
  }
}

extension CountedRows {
  /// Empties every row.
  mutating func clear() {
    ends = ends.map { _ in 0 }
    blocks = blocks.map { _ in RowBlocks() }
    truncate(to: 0)
  }

  /// Replaces numbers by columns and frequencies by weights, in place; entries without a column are dropped.
  fileprivate mutating func weigh(
    _ map: UnsafeBufferPointer<Int32>, _ weighting: TermWeighting, idf: UnsafePointer<Float>, mergesColumns: Bool
  ) {
    var read = 0
    var written = 0
    for row in ends.indices {
      let start = written
      let old = blocks[row]
      let (phrases, opening, characters) = (read + old.phrases, read + old.opening, read + old.characters)
      var new = RowBlocks()
      for entry in read..<ends[row] {
        if entry == phrases { new.close(.words, at: written &- start) }
        if entry == opening { new.close(.phrases, at: written &- start) }
        if entry == characters { new.close(.opening, at: written &- start) }
        let column = map[Int(numbers[entry])]
        guard column >= 0 else { continue }
        numbers[written] = UInt32(truncatingIfNeeded: column)
        frequencies[written] = frequencies[entry]
        written &+= 1
      }
      if phrases == ends[row] { new.close(.words, at: written - start) }
      if opening == ends[row] { new.close(.phrases, at: written - start) }
      if characters == ends[row] { new.close(.opening, at: written - start) }
      read = ends[row]
      if mergesColumns {
        written = start + mergeColumns(from: start, to: written)
        let phrases = min(new.phrases, written - start)
        let opening = min(new.opening, written - start)
        let characters = min(new.characters, written - start)
        new.close(.words, at: phrases)
        new.close(.phrases, at: opening)
        new.close(.opening, at: characters)
      }
      weighting.apply(
        frequencies + start, columns: numbers + start, count: written - start, blocks: new, idf: idf)
      ends[row] = written
      blocks[row] = new
    }
    truncate(to: written)
  }

  /// Adds up entries of the same column, keeping the first one's place, and returns the number left.
  private mutating func mergeColumns(from start: Int, to end: Int) -> Int {
    var places: [UInt32: Int] = [:]
    var length = 0
    for entry in start..<end {
      if let place = places[numbers[entry]] {
        frequencies[place] += frequencies[entry]
      } else {
        places[numbers[entry]] = start + length
        numbers[start + length] = numbers[entry]
        frequencies[start + length] = frequencies[entry]
        length += 1
      }
    }
    return length
  }

  /// One matrix of the rows of all chunks, in order.
  static func joined(_ chunks: [CountedRows], columnCount: Int, deallocates: Bool = true) -> SparseMatrix {
    let total = chunks.reduce(0) { $0 + $1.count }
    var offsets = [0]
    offsets.reserveCapacity(chunks.reduce(1) { $0 + $1.ends.count })
    for chunk in chunks {
      let base = offsets[offsets.count - 1]
      for end in chunk.ends { offsets.append(base + end) }
    }
    let columns = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for chunk in chunks {
        buffer.baseAddress?.advanced(by: count).initialize(from: chunk.numbers, count: chunk.count)
        count += chunk.count
      }
    }
    let values = [Float](unsafeUninitializedCapacity: total) { buffer, count in
      for chunk in chunks {
        buffer.baseAddress?.advanced(by: count).initialize(from: chunk.frequencies, count: chunk.count)
        count += chunk.count
      }
    }
    if deallocates { for chunk in chunks { chunk.deallocate() } }
    return SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}
