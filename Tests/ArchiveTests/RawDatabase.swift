import CSQLite

/// A file of SQLite as it is, for tests of what archives are made of.
final class RawDatabase {
  struct Failure: Error {
    var statement: String
  }

  /// A value of a row.
  enum Value: Equatable {
    case number(Int64)
    case bytes([UInt8])

    var number: Int64 { if case .number(let number) = self { number } else { 0 } }
    var bytes: [UInt8] { if case .bytes(let bytes) = self { bytes } else { [] } }
  }

  private var handle: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw Failure(statement: "open")
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs a statement, and gives its rows.
  @discardableResult
  func rows(_ statement: String, _ values: Value...) throws -> [[Value]] {
    var prepared: OpaquePointer?
    defer { sqlite3_finalize(prepared) }
    guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK else {
      throw Failure(statement: statement)
    }
    for (place, value) in values.enumerated() {
      switch value {
      case .number(let number): sqlite3_bind_int64(prepared, Int32(place + 1), number)
      case .bytes(let bytes):
        newsprint_bind_blob(prepared, Int32(place + 1), bytes, UInt64(bytes.count))
      }
    }
    var rows: [[Value]] = []
    while true {
      let code = sqlite3_step(prepared)
      if code == SQLITE_DONE { return rows }
      guard code == SQLITE_ROW else { throw Failure(statement: statement) }
      rows.append(
        (0..<sqlite3_column_count(prepared)).map { column in
          guard sqlite3_column_type(prepared, column) == SQLITE_BLOB else {
            return .number(sqlite3_column_int64(prepared, column))
          }
          let start = sqlite3_column_blob(prepared, column)
          let count = Int(sqlite3_column_bytes(prepared, column))
          return .bytes(Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)))
        })
    }
  }

  /// The first number of the first row of a statement.
  func number(_ statement: String) throws -> Int64? { try rows(statement).first?.first?.number }
}
