/// A matrix of one column a class, cut into panels of some columns each, which products are made of one by one.
///
/// A panel is row-major; the last one is as wide as its classes rounded up to whole vectors. Where panels are cut depends
/// on the number of classes alone.
struct LanePanels: Sendable {
  let rowCount: Int
  let widths: [Int]
  let parts: [AlignedFloats]

  /// How many classes a panel has: their weights of a few hundred features fit the fast caches.
  static let panelWidth = 256

  /// Zeros for some classes.
  init(rowCount: Int, classCount: Int) {
    self.rowCount = rowCount
    widths = Parallel.chunks(classCount, size: Self.panelWidth).map { ($0.count + 3) / 4 * 4 }
    parts = widths.map { AlignedFloats(count: rowCount * $0) }
  }

  /// The number of panels.
  var count: Int { parts.count }

  /// Sets every number to zero.
  func clear() { for part in parts { part.fill(0) } }
}

/// Stories by rows, with the features that many of them have as a dense block in front.
///
/// Both products of a gradient are made of blocks: with the dense features by SGEMM, with the others entry by entry, from
/// the rows for scores and from the columns for slopes, so that no two threads write to one place and no sum depends on
/// their number.
struct DenseHeadRows: Sendable {
  let rowCount: Int
  /// How many features there are, the constant one included where there is one.
  let featureCount: Int
  /// How many features are dense: the first ones.
  let headCount: Int
  /// The feature at each place; the constant one is that after the last feature.
  let features: [Int]
  /// The dense features of all rows, a chunk of features at a time.
  private let heads: [(places: Range<Int>, values: AlignedFloats)]
  private let rows: SparseMatrix
  private let columns: SparseMatrix

  /// How many dense features are multiplied at once.
  private static let headChunk = 512
  /// How many sparse features one thread takes at a time.
  private static let featureChunk = 512
  /// How many rows one thread takes at a time.
  static let rowChunk = 256
  /// The most floats of the dense block, 1 GB of them.
  private static let mostDenseFloats = 1 << 28

  /// The rows of some stories.
  ///
  /// - Parameters:
  ///   - addsConstant: Whether every row gets a feature of value 1.
  ///   - leastShare: The share of the rows from which on a feature is dense; nil for none.
  init(_ stories: SparseMatrix, _ chosen: [UInt32], addsConstant: Bool, leastShare: Double?) {
    rowCount = chosen.count
    featureCount = stories.columnCount + (addsConstant ? 1 : 0)
    var frequencies = [Int](repeating: 0, count: featureCount)
    var entryCount = 0
    for story in chosen {
      for column in stories[row: Int(story)].columns { frequencies[Int(column)] += 1 }
      entryCount += stories.rowOffsets[Int(story) + 1] - stories.rowOffsets[Int(story)]
    }
    if addsConstant { frequencies[stories.columnCount] = rowCount }
    let least = max(1, Int((leastShare ?? 2) * Double(rowCount)))
    let dense = frequencies.indices.filter { frequencies[$0] >= least }
    let count = dense.count * rowCount > Self.mostDenseFloats ? 0 : dense.count
    headCount = count
    let isDense = frequencies.map { count > 0 && $0 >= least }
    features = (count > 0 ? dense : []) + frequencies.indices.filter { !isDense[$0] }
    var places = [Int](repeating: 0, count: featureCount)
    for (place, feature) in features.enumerated() { places[feature] = place }
    heads = Parallel.chunks(count, size: Self.headChunk).map { ($0, AlignedFloats(count: $0.count * chosen.count)) }
    var offsets = [0]
    var indices: [UInt32] = []
    var values: [Float] = []
    offsets.reserveCapacity(rowCount + 1)
    indices.reserveCapacity(entryCount)
    values.reserveCapacity(entryCount)
    for (row, story) in chosen.enumerated() {
      let (storyColumns, storyValues) = stories[row: Int(story)]
      for (column, value) in zip(storyColumns, storyValues) {
        let place = places[Int(column)]
        if place < count {
          let head = heads[place / Self.headChunk]
          head.values[row * head.places.count + place % Self.headChunk] = value
        } else {
          indices.append(UInt32(place))
          values.append(value)
        }
      }
      if addsConstant {
        let place = places[stories.columnCount]
        if place < count {
          let head = heads[place / Self.headChunk]
          head.values[row * head.places.count + place % Self.headChunk] = 1
        } else {
          indices.append(UInt32(place))
          values.append(1)
        }
      }
      offsets.append(indices.count)
    }
    rows = SparseMatrix(
      unchecked: (), columnCount: featureCount, rowOffsets: offsets, columnIndices: indices, values: values)
    columns = rows.transposed()
  }

  /// Sets the scores of every row to its products with the weights, one row a place.
  func multiply(_ weights: LanePanels, into scores: LanePanels, threads: Int) {
    let blocks = Parallel.chunks(rowCount, size: Self.rowChunk)
    rows.withRows { rows in
      Parallel.forEach(weights.count * blocks.count, threads: threads) { number in
        let (panel, block) = (number / blocks.count, blocks[number % blocks.count])
        let (width, own, target) = (weights.widths[panel], weights.parts[panel], scores.parts[panel])
        target.fill(0, block.lowerBound * width..<block.upperBound * width)
        for head in heads {
          target.addProduct(
            rows: block.count, columns: width, inner: head.places.count, head.values,
            at: block.lowerBound * head.places.count, own, at: head.places.lowerBound * width,
            to: block.lowerBound * width)
        }
        for row in block { rows[row].addProducts(own, width: width, to: target, at: row * width) }
      }
    }
  }

  /// Adds to each place's numbers the products of its column with those of the rows.
  ///
  /// - Parameters:
  ///   - sums: How many results `after` has.
  ///   - before: What a panel's places need first.
  ///   - after: What is wanted of a panel's places once they are done; its results are added up in order.
  func addTransposed(
    _ numbers: LanePanels, to slopes: LanePanels, sums: Int, threads: Int,
    before: @Sendable (_ panel: Int, _ places: Range<Int>) -> Void,
    after: @Sendable (_ panel: Int, _ places: Range<Int>) -> [Double]
  ) -> [Double] {
    let tail = Parallel.chunks(featureCount - headCount, size: Self.featureChunk).map {
      $0.lowerBound + headCount..<$0.upperBound + headCount
    }
    let chunks = heads.map(\.places) + tail
    return columns.withRows { columns in
      LaneSums.added(slopes.count * chunks.count, of: sums, threads: threads) { number in
        let (panel, place) = (number / chunks.count, number % chunks.count)
        let (width, places) = (slopes.widths[panel], chunks[place])
        before(panel, places)
        if place < heads.count {
          slopes.parts[panel].addProduct(
            rows: places.count, columns: width, inner: rowCount, heads[place].values, isTransposed: true,
            numbers.parts[panel], to: places.lowerBound * width)
        } else {
          for place in places {
            columns[place].addProducts(
              numbers.parts[panel], width: width, to: slopes.parts[panel], at: place * width)
          }
        }
        return after(panel, places)
      }
    }
  }
}

/// Sums of double precision that do not depend on the number of threads.
enum LaneSums {
  /// The sums of the so many numbers that `body` returns for each of some items, added up in their order.
  static func added(
    _ count: Int, of width: Int, threads: Int, _ body: @Sendable (Int) -> [Double]
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: width)
    for part in Parallel.map(count, threads: threads, body) {
      for place in sums.indices { sums[place] += part[place] }
    }
    return sums
  }
}
