extension SparseMatrix {
  /// One row as pointers: its columns, its values and the number of entries.
  typealias Row = (columns: UnsafePointer<UInt32>, values: UnsafePointer<Float>, count: Int)

  /// The rows as pointers, for the innermost loops; valid only within `withRows`.
  struct Rows {
    let offsets: UnsafePointer<Int>
    let columns: UnsafePointer<UInt32>
    let values: UnsafePointer<Float>

    /// The columns, the values and the number of entries of a row.
    @inline(__always)
    subscript(row: Int) -> Row {
      let start = offsets[row]
      return (columns + start, values + start, offsets[row + 1] - start)
    }

    /// Asks for the entries of a row that will be visited soon.
    @inline(__always)
    func prefetch(_ row: Int) {
      for entry in stride(from: offsets[row], to: offsets[row + 1], by: 16) {
        Kernels.prefetch(columns + entry)
        Kernels.prefetch(values + entry)
      }
    }
  }

  /// Calls `body` with pointers to the rows.
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    rowOffsets.withUnsafeBufferPointer { offsets in
      columnIndices.withUnsafeBufferPointer { columns in
        values.withUnsafeBufferPointer { values in
          // An empty array may have no address; its rows are empty, so that any address will do.
          let nowhere = UnsafeRawPointer(bitPattern: 64)
          guard let offsets = offsets.baseAddress,
            let columns = columns.baseAddress ?? nowhere?.assumingMemoryBound(to: UInt32.self),
            let values = values.baseAddress ?? nowhere?.assumingMemoryBound(to: Float.self)
          else { preconditionFailure("A matrix has at least one row offset") }
          return body(Rows(offsets: offsets, columns: columns, values: values))
        }
      }
    }
  }
}
