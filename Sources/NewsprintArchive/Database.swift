internal import CSQLite
internal import Newsprint

/// What SQLite says of a call that failed.
struct DatabaseFailure: Error, Equatable {
  /// The extended result code.
  let code: Int32
  /// SQLite's words for it.
  let message: String

  /// The primary result code.
  var primaryCode: Int32 { code & 0xFF }

  /// Whether another connection holds a lock that was wanted.
  var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// Whether there is no room for what was to be written.
  var isFull: Bool { primaryCode == SQLITE_FULL }
  /// Whether the file is no database, or not one that can be read.
  var isForeign: Bool { primaryCode == SQLITE_NOTADB }
  /// Whether the file contradicts itself.
  var isDamaged: Bool { primaryCode == SQLITE_CORRUPT }
  /// Whether the tables are not those of an archive.
  var isUnexpected: Bool { primaryCode == SQLITE_ERROR || primaryCode == SQLITE_SCHEMA }
  /// Whether the file may not be written.
  var isReadOnly: Bool { primaryCode == SQLITE_READONLY || primaryCode == SQLITE_PERM }
  /// Whether the file cannot be opened.
  var cannotOpen: Bool { primaryCode == SQLITE_CANTOPEN || primaryCode == SQLITE_AUTH }
}

/// A connection to a database of SQLite: the one place, with ``Statement``, that calls its functions.
///
/// Not safe to share between threads.
@safe
final class Database {
  /// How a file is opened.
  enum Mode {
    /// The file must be there, and is not changed.
    case read
    /// The file must be there.
    case write
    /// The file is made where it is not there.
    case create
  }

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var isClosed = false

  /// Opens a file.
  ///
  /// - Parameter path: The file's path; nil: a database in memory.
  init(_ path: String?, _ mode: Mode) throws(DatabaseFailure) {
    var flags: Int32
    switch mode {
    case .read: flags = SQLITE_OPEN_READONLY
    case .write: flags = SQLITE_OPEN_READWRITE
    case .create: flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    flags |= SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    // Names such as `:memory:` mean something else to SQLite.
    let name = path.map { $0.hasPrefix("/") ? $0 : "./" + $0 } ?? ":memory:"
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw DatabaseFailure(code: code, message: unsafe String(cString: sqlite3_errstr(code)))
    }
    unsafe self.handle = unsafe handle
    if code != SQLITE_OK { throw failure(code) }
  }

  deinit { close() }

  /// Closes the connection, which is not used from then on, nor are its statements.
  func close() {
    if isClosed { return }
    isClosed = true
    // Statements go first: a connection that has some stays open.
    statements = [:]
    unsafe sqlite3_close_v2(handle)
  }

  /// Waits up to so long for locks that others hold.
  func setPatience(milliseconds: Int) { unsafe sqlite3_busy_timeout(handle, Int32(clamping: milliseconds)) }

  /// Has nothing of a file be believed that was not looked at: who made it is not known.
  func distrustFile() throws(DatabaseFailure) {
    // It is not to run code of its own, and its pages are looked at before they are read.
    try run("PRAGMA trusted_schema = OFF")
    try run("PRAGMA cell_size_check = ON")
  }

  /// The statement for some SQL, which is compiled once, without what was bound to it before.
  func statement(_ sql: String) throws(DatabaseFailure) -> Statement {
    if let known = statements[sql] {
      known.reset()
      return known
    }
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let pointer = unsafe prepared else { throw failure(code) }
    let statement = unsafe Statement(pointer, self)
    statements[sql] = statement
    return statement
  }

  /// Runs SQL that gives nothing back.
  ///
  /// - Parameter values: What is bound to its parameters, in their order.
  func run(_ sql: String, _ values: Int64?...) throws(DatabaseFailure) {
    let statement = try statement(sql)
    for (place, value) in values.enumerated() { statement.bind(value, to: place + 1) }
    while try statement.step() {}
    statement.reset()
  }

  /// The first number of the first row; nil where there is no row or it is NULL.
  func number(_ sql: String, _ values: Int64?...) throws(DatabaseFailure) -> Int64? {
    let statement = try statement(sql)
    for (place, value) in values.enumerated() { statement.bind(value, to: place + 1) }
    defer { statement.reset() }
    return try statement.step() ? statement.optionalNumber(0) : nil
  }

  /// The number of rows that the last statement changed.
  var changedRows: Int { unsafe Int(sqlite3_changes64(handle)) }

  /// The number of rows that all statements so far changed.
  var totalChanges: Int { unsafe Int(sqlite3_total_changes64(handle)) }

  /// The number that the last row inserted got.
  var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Whether a transaction is under way.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  fileprivate func failure(_ code: Int32) -> DatabaseFailure {
    unsafe DatabaseFailure(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A compiled statement with what is bound to it; its rows are read one after the other.
@safe
final class Statement {
  private let handle: OpaquePointer
  private unowned let database: Database

  fileprivate init(_ handle: OpaquePointer, _ database: Database) {
    unsafe self.handle = unsafe handle
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Makes the statement ready to run again, with nothing bound.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  /// Binds a number, or NULL, to a parameter; the first is 1.
  func bind(_ number: Int64?, to place: Int) {
    if let number {
      unsafe sqlite3_bind_int64(handle, Int32(place), number)
    } else {
      unsafe sqlite3_bind_null(handle, Int32(place))
    }
  }

  /// Binds a copy of bytes to a parameter.
  func bind(_ bytes: TextBytes, to place: Int) {
    unsafe newsprint_bind_blob(handle, Int32(place), bytes.buffer.baseAddress, UInt64(bytes.count))
  }

  /// Goes to the next row.
  ///
  /// - Returns: Whether there is one.
  func step() throws(DatabaseFailure) -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let failure = database.failure(code)
    reset()
    throw failure
  }

  /// Runs the statement to its end.
  func finish() throws(DatabaseFailure) {
    while try step() {}
    reset()
  }

  /// The number in a column; 0 for NULL.
  func number(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(handle, Int32(column)) }

  /// The number in a column, or nil for NULL.
  func optionalNumber(_ column: Int) -> Int64? {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL ? nil : number(column)
  }

  /// The bytes in a column, valid until the next step.
  func bytes(_ column: Int) -> TextBytes {
    let start = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe TextBytes(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
