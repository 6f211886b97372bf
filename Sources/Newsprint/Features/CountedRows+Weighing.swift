extension CountedRows {
  /// Empties every row.
  mutating func clear() {
    ends = ends.map { _ in 0 }
    blocks = blocks.map { _ in RowBlocks() }
    truncate(to: 0)
  }

  /// Replaces numbers by columns and frequencies by weights, in place; entries without a column are dropped.
  mutating func weigh(
    _ map: NumberRun<Int32>, _ weighting: TermWeighting, idf: NumberRun<Float>, mergesColumns: Bool
  ) {
    guard let idf = unsafe idf.buffer.baseAddress else { return clear() }
    var place = (read: 0, written: 0)
    for row in ends.indices {
      let (read, start) = place
      let old = blocks[row]
      let last = ends[row]
      var new = RowBlocks()
      for block in FeatureBlock.allCases {
        unsafe keep(upTo: old.end(of: block, in: read..<last), map.buffer, &place)
        if mergesColumns { place.written = start + mergeColumns(from: start, to: place.written) }
        new.close(block, at: place.written - start)
      }
      unsafe weighting.apply(
        frequencies + start, columns: numbers + start, squares: squares.map { unsafe $0 + start },
        count: place.written - start, blocks: new, idf: unsafe idf)
      ends[row] = place.written
      blocks[row] = new
    }
    truncate(to: place.written)
  }

  /// Moves the entries up to `end` that have a column down; which those are cannot be foretold, so no branch asks.
  @inline(__always)
  private func keep(upTo end: Int, _ map: UnsafeBufferPointer<Int32>, _ place: inout (read: Int, written: Int)) {
    var written = place.written
    let squares = unsafe squares
    for entry in place.read..<end {
      let column = unsafe map[Int(numbers[entry])]
      unsafe numbers[written] = UInt32(bitPattern: column)
      unsafe frequencies[written] = unsafe frequencies[entry]
      if let squares = unsafe squares { unsafe squares[written] = unsafe squares[entry] }
      written &+= 1 &+ Int(column &>> 31)
    }
    place = (end, written)
  }

  /// Adds up entries of the same column, keeping the first one's place, and returns the number left.
  private mutating func mergeColumns(from start: Int, to end: Int) -> Int {
    var places: [UInt32: Int] = [:]
    var length = 0
    for entry in start..<end {
      if let place = unsafe places[numbers[entry]] {
        unsafe frequencies[place] += frequencies[entry]
        if let squares = unsafe squares { unsafe squares[place] += squares[entry] }
      } else {
        unsafe places[numbers[entry]] = start + length
        unsafe numbers[start + length] = unsafe numbers[entry]
        unsafe frequencies[start + length] = unsafe frequencies[entry]
        if let squares = unsafe squares { unsafe squares[start + length] = unsafe squares[entry] }
        length += 1
      }
    }
    return length
  }

  /// One matrix of the rows of all chunks, in order.
  static func joined(
    _ chunks: [CountedRows], columnCount: Int, threads: Int, deallocates: Bool = true
  ) -> SparseMatrix {
    let total = chunks.reduce(0) { $0 + $1.count }
    var offsets = [0]
    offsets.reserveCapacity(chunks.reduce(1) { $0 + $1.ends.count })
    for chunk in chunks {
      let base = offsets[offsets.count - 1]
      for end in chunk.ends { offsets.append(base + end) }
    }
    let starts = chunks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    func joined<Element: BitwiseCopyable>(_ part: (CountedRows) -> UnsafeMutablePointer<Element>) -> [Element] {
      unsafe [Element](unsafeUninitializedCapacity: total) { buffer, count in
        nonisolated(unsafe) let room = buffer.baseAddress
        nonisolated(unsafe) let parts = unsafe chunks.map(part)
        Parallel.forEach(chunks.count, threads: threads) { chunk in
          unsafe room?.advanced(by: starts[chunk]).initialize(from: parts[chunk], count: chunks[chunk].count)
        }
        count = total
      }
    }
    let columns = unsafe joined(unsafe \.numbers)
    let values = unsafe joined(unsafe \.frequencies)
    if deallocates { for chunk in chunks { chunk.deallocate() } }
    return SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}
