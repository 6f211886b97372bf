internal import CKernels

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
            guard let weights = weights.baseAddress else { return }
            newsprint_row_dot_strewn(
              features.baseAddress, entries.baseAddress, features.count, weights, classCount, classCount,
              sums.baseAddress)
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
              guard let scales = scales.baseAddress, let values = values.baseAddress else { return }
              newsprint_row_dot_steps(
                features.baseAddress, entries.baseAddress, features.count, scales, values, columnCount,
                sums.baseAddress)
            }
          }
        }
      }
    }
  }
}
