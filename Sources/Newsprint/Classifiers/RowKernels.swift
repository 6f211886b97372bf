/// Products of sparse row vectors with matrices of weights, which C computes.
enum RowKernels {
  /// Adds the rows of 32-bit weights that a vector has entries for, each times its entry, to `sums`.
  ///
  /// - Precondition: Every feature is a row of `weights`, which is not empty.
  static func addRows(
    _ features: Span<UInt32>, _ entries: Span<Float>, weights: SharedBuffer<Float>, classCount: Int,
    to sums: inout MutableSpan<Float>
  ) {
    precondition(sums.count == classCount && features.count == entries.count, "The lengths differ")
    unsafe features.withUnsafeBufferPointer { features in
      unsafe entries.withUnsafeBufferPointer { entries in
        unsafe weights.withUnsafeBufferPointer { weights in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            guard let columns = features.baseAddress, let values = entries.baseAddress,
              let weights = weights.baseAddress, let sums = sums.baseAddress
            else { return }
            unsafe Kernels.addDotStrewn(
              columns, values, features.count, weights, stride: classCount, width: classCount, to: sums)
          }
        }
      }
    }
  }

  /// The same with weights that a handle of memory holds.
  ///
  /// - Precondition: Every feature is a row of `weights`.
  static func addRows(
    _ features: NumberRun<UInt32>, _ entries: NumberRun<Float>, weights: NumberRun<Float>, classCount: Int,
    to sums: inout MutableSpan<Float>
  ) {
    precondition(sums.count == classCount && features.count == entries.count, "The lengths differ")
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let columns = unsafe features.buffer.baseAddress, let values = unsafe entries.buffer.baseAddress,
        let weights = unsafe weights.buffer.baseAddress, let sums = sums.baseAddress
      else { return }
      unsafe Kernels.addDotStrewn(
        columns, values, features.count, weights, stride: classCount, width: classCount, to: sums)
    }
  }

  /// The same with weights of 8 bits and a scale a row.
  static func addSteps(
    _ features: Span<UInt32>, _ entries: Span<Float>, scales: SharedBuffer<Float>, values: SharedBuffer<Int8>,
    columnCount: Int, to sums: inout MutableSpan<Float>
  ) {
    precondition(sums.count == columnCount && features.count == entries.count, "The lengths differ")
    unsafe features.withUnsafeBufferPointer { features in
      unsafe entries.withUnsafeBufferPointer { entries in
        unsafe scales.withUnsafeBufferPointer { scales in
          unsafe values.withUnsafeBufferPointer { values in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
              guard let rows = features.baseAddress, let entries = entries.baseAddress,
                let scales = scales.baseAddress, let values = values.baseAddress, let sums = sums.baseAddress
              else { return }
              unsafe Kernels.addDot(
                rows, entries, features.count, scales: scales, steps: values, width: columnCount, to: sums)
            }
          }
        }
      }
    }
  }

  /// The same with the scale and the steps of each feature in a line of 32 bytes.
  ///
  /// - Precondition: Every feature has a line, and there are at most 28 sums.
  static func addLines(
    _ features: Span<UInt32>, _ entries: Span<Float>, lines: SharedBuffer<Int8>, to sums: inout MutableSpan<Float>
  ) {
    precondition(sums.count <= 28 && features.count == entries.count, "The lengths differ")
    unsafe features.withUnsafeBufferPointer { features in
      unsafe entries.withUnsafeBufferPointer { entries in
        unsafe lines.withUnsafeBufferPointer { lines in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            guard let rows = features.baseAddress, let entries = entries.baseAddress, let lines = lines.baseAddress,
              let target = sums.baseAddress
            else { return }
            unsafe Kernels.addDot(rows, entries, features.count, lines: lines, width: sums.count, to: target)
          }
        }
      }
    }
  }

  /// Sets the sums of several runs of entries, one run after the other, from such lines.
  ///
  /// - Precondition: Every feature has a line, the runs have all entries, and there are at most 28 sums a run.
  static func formLines(
    _ features: Span<UInt32>, _ entries: Span<Float>, runs counts: NumberRun<UInt32>, lines: SharedBuffer<Int8>,
    sums: inout MutableSpan<Float>
  ) {
    let width = counts.isEmpty ? 0 : sums.count / counts.count
    precondition(width <= 28 && width * counts.count == sums.count, "There are not as many sums for each run")
    precondition(
      features.count == entries.count && counts.reduce(0) { $0 + Int($1) } == features.count, "The lengths differ")
    let runCount = counts.count
    unsafe features.withUnsafeBufferPointer { features in
      unsafe entries.withUnsafeBufferPointer { entries in
        unsafe lines.withUnsafeBufferPointer { lines in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            guard let rows = features.baseAddress, let entries = entries.baseAddress, let lines = lines.baseAddress,
              let counts = unsafe counts.buffer.baseAddress, let target = sums.baseAddress
            else { return }
            unsafe Kernels.formDots(
              rows, entries, features.count, runs: counts, runCount, lines: lines, width: width, into: target)
          }
        }
      }
    }
  }
}

/// What solvers do with a row and weights that are feature-major, `width` floats a feature.
///
/// The weights must have a feature for each column of the matrix; what is added to has at least `width` floats.
extension SparseMatrix.Row {
  /// Asks for the weights of the row's features.
  @inline(__always)
  func prefetchWeights(_ weights: AlignedFloats, width: Int) {
    unsafe Kernels.prefetchWeights(columns, count, weights.pointer, stride: width, width: width)
  }

  /// Adds to each lane's sum the row's values times the lane's weights.
  ///
  /// - Parameter isStrewn: Whether nobody has asked for the weights' memory before.
  @inline(__always)
  func addProducts(_ weights: AlignedFloats, width: Int, to sums: AlignedFloats, isStrewn: Bool = false) {
    precondition(width <= sums.count, "There are not so many sums")
    if isStrewn {
      unsafe Kernels.addDotStrewn(
        columns, values, count, weights.pointer, stride: width, width: width, to: sums.pointer)
    } else {
      unsafe Kernels.addDot(columns, values, count, weights.pointer, stride: width, width: width, to: sums.pointer)
    }
  }

  /// Adds to each class's sum the row's values times the class's weights, of which a feature has as many as there are
  /// sums.
  @inline(__always)
  func addProducts(_ weights: [Float], to sums: inout MutableSpan<Float>) {
    unsafe weights.withUnsafeBufferPointer { weights in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        // Without features there are no weights, and no row has an entry that would read one.
        guard let weights = weights.baseAddress, let target = sums.baseAddress else { return }
        unsafe Kernels.addDotStrewn(columns, values, count, weights, stride: sums.count, width: sums.count, to: target)
      }
    }
  }

  /// Adds to each lane's sum, from a place on, other values in the order of the row's times the lane's weights.
  func addProducts(_ weights: AlignedFloats, width: Int, to sums: AlignedFloats, at place: Int, values: [Float]) {
    precondition(values.count == count && place >= 0 && width <= sums.count - place, "The lengths differ")
    unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      unsafe Kernels.addDotStrewn(
        columns, values, count, weights.pointer, stride: width, width: width, to: sums.pointer + place)
    }
  }

  /// Adds to each lane's sum, from a place on, the row's values times the lane's weights.
  func addProducts(_ weights: AlignedFloats, width: Int, to sums: AlignedFloats, at place: Int) {
    precondition(place >= 0 && width <= sums.count - place, "There are not so many sums")
    unsafe Kernels.addDotStrewn(
      columns, values, count, weights.pointer, stride: width, width: width, to: sums.pointer + place)
  }

  /// Adds to each lane's weights the row's values times the lane's `delta`.
  @inline(__always)
  func add(times delta: AlignedFloats, to weights: AlignedFloats, width: Int) {
    precondition(width <= delta.count, "There are not so many factors")
    unsafe Kernels.addRow(
      columns, values, count, times: delta.pointer, to: weights.pointer, stride: width, width: width)
  }

  /// The same with each weight's own scale.
  @inline(__always)
  func add(times delta: AlignedFloats, scales: AlignedFloats, to weights: AlignedFloats, width: Int) {
    precondition(width <= delta.count && scales.count == weights.count, "There are not so many factors")
    unsafe Kernels.addRow(
      columns, values, count, times: delta.pointer, scales: scales.pointer, to: weights.pointer, stride: width,
      width: width)
  }
}

extension AlignedFloats {
  /// Adds the product of two matrices that begin at places of other blocks to the one that begins at a place of this,
  /// by SGEMM; all are row-major, and the first is used transposed where it is said so.
  ///
  /// - Precondition: The blocks are as large as the shapes say.
  func addProduct(
    rows: Int, columns: Int, inner: Int, _ a: AlignedFloats, at aPlace: Int = 0, isTransposed: Bool = false,
    _ b: AlignedFloats, at bPlace: Int = 0, to place: Int
  ) {
    precondition(
      aPlace >= 0 && bPlace >= 0 && place >= 0 && rows * inner <= a.count - aPlace
        && inner * columns <= b.count - bPlace
        && rows * columns <= count - place, "The shapes do not fit")
    unsafe BLAS.multiply(
      m: rows, n: columns, k: inner, a: a.pointer + aPlace, isTransposed: isTransposed, b: b.pointer + bPlace, beta: 1,
      c: pointer + place)
  }
}
