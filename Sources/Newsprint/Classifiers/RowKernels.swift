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
    features.withUnsafeBufferPointer { features in
      entries.withUnsafeBufferPointer { entries in
        weights.withUnsafeBufferPointer { weights in
          sums.withUnsafeMutableBufferPointer { sums in
            guard let columns = features.baseAddress, let values = entries.baseAddress,
              let weights = weights.baseAddress, let sums = sums.baseAddress
            else { return }
            Kernels.addDotStrewn(
              columns, values, features.count, weights, stride: classCount, width: classCount, to: sums)
          }
        }
      }
    }
  }

  /// The same with weights of 8 bits and a scale a row.
  static func addSteps(
    _ features: Span<UInt32>, _ entries: Span<Float>, scales: SharedBuffer<Float>, values: SharedBuffer<Int8>,
    columnCount: Int, to sums: inout MutableSpan<Float>
  ) {
    precondition(sums.count == columnCount && features.count == entries.count, "The lengths differ")
    features.withUnsafeBufferPointer { features in
      entries.withUnsafeBufferPointer { entries in
        scales.withUnsafeBufferPointer { scales in
          values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
              guard let rows = features.baseAddress, let entries = entries.baseAddress,
                let scales = scales.baseAddress, let values = values.baseAddress, let sums = sums.baseAddress
              else { return }
              Kernels.addDot(
                rows, entries, features.count, scales: scales, steps: values, width: columnCount, to: sums)
            }
          }
        }
      }
    }
  }
}
