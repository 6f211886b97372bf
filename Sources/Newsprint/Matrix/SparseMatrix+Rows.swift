extension SparseMatrix {
  /// One row: its columns and its values, with checked access.
  @safe
  struct Row {
    /// The columns themselves, for kernels.
    let columns: UnsafePointer<UInt32>
    /// The values themselves, for kernels.
    let values: UnsafePointer<Float>
    /// The number of entries.
    let count: Int

    /// The column of an entry.
    ///
    /// - Precondition: There is such an entry.
    @inline(__always)
    func column(_ entry: Int) -> UInt32 {
      precondition(UInt(bitPattern: entry) < UInt(bitPattern: count), "The row has no such entry")
      return unsafe columns[entry]
    }

    /// The value of an entry.
    ///
    /// - Precondition: There is such an entry.
    @inline(__always)
    func value(_ entry: Int) -> Float {
      precondition(UInt(bitPattern: entry) < UInt(bitPattern: count), "The row has no such entry")
      return unsafe values[entry]
    }
  }

  /// The rows as pointers, for the innermost loops; valid only within `withRows`.
  @safe
  struct Rows: @unchecked Sendable {
    // Sendable: the rows are only read.
    private let offsets: UnsafePointer<Int>
    private let columns: UnsafePointer<UInt32>
    private let values: UnsafePointer<Float>
    private let count: Int

    fileprivate init(
      offsets: UnsafePointer<Int>, columns: UnsafePointer<UInt32>, values: UnsafePointer<Float>, count: Int
    ) {
      unsafe (self.offsets, self.columns, self.values, self.count) = unsafe (offsets, columns, values, count)
    }

    /// The columns, the values and the number of entries of a row.
    @inline(__always)
    subscript(row: Int) -> Row {
      precondition(UInt(bitPattern: row) < UInt(bitPattern: count), "The matrix has no such row")
      let start = unsafe offsets[row]
      return unsafe Row(columns: columns + start, values: values + start, count: offsets[row + 1] - start)
    }

    /// Asks for the entries of a row that will be visited soon.
    @inline(__always)
    func prefetch(_ row: Int) {
      if row < 0 || row >= count { return }
      for entry in unsafe stride(from: offsets[row], to: offsets[row + 1], by: 16) {
        unsafe Kernels.prefetch(columns + entry)
        unsafe Kernels.prefetch(values + entry)
      }
    }
  }

  /// Calls `body` with pointers to the rows.
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    unsafe rowOffsets.withUnsafeBufferPointer { offsets in
      unsafe columnIndices.withUnsafeBufferPointer { columns in
        unsafe values.withUnsafeBufferPointer { values in
          // An empty array may have no address; its rows are empty, so that any address will do.
          let nowhere = unsafe UnsafeRawPointer(bitPattern: 64)
          guard let offsets = offsets.baseAddress,
            let columns = unsafe columns.baseAddress ?? nowhere?.assumingMemoryBound(to: UInt32.self),
            let values = unsafe values.baseAddress ?? nowhere?.assumingMemoryBound(to: Float.self)
          else { preconditionFailure("A matrix has at least one row offset") }
          return unsafe body(Rows(offsets: offsets, columns: columns, values: values, count: rowCount))
        }
      }
    }
  }
}
