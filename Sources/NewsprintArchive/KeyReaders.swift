/// Connections beside that of an archive, by which keys are looked up on several threads.
///
/// They see what the archive's own connection sees, to the last batch, or are not lent.
final class KeyReaders {
  private let path: String
  private let database: Database
  private var connections: [Database] = []
  private var state: State?

  /// What is known of the file as the transaction under way sees it.
  private enum State {
    /// Nobody had written since then, as the first connection counts, when it was begun.
    case reading(version: Int64)
    /// Nobody else can write, and so much had been written by this connection when it was begun.
    case writing(changes: Int)
  }

  init(_ path: String, _ database: Database) { (self.path, self.database) = (path, database) }

  /// Notes what the file is like before a transaction that only reads is begun.
  func willRead() {
    state = (try? connection(0).number("PRAGMA data_version")).flatMap { $0 }.map { .reading(version: $0) }
  }

  /// Notes what the file is like when a transaction that writes is begun.
  func hasBegunWriting() { state = .writing(changes: database.totalChanges) }

  /// Calls `body` with connections that see what that of the archive sees.
  ///
  /// - Returns: What `body` returns; nil where so many cannot be had, or somebody has written meanwhile.
  func lend<Result>(_ count: Int, _ body: ([Database]) throws -> Result) rethrows -> Result? {
    guard database.isInTransaction, let state else { return nil }
    defer {
      for connection in connections where connection.isInTransaction { try? connection.run("ROLLBACK") }
    }
    guard (try? begin(count, state)) == true else { return nil }
    return try body(Array(connections[..<count]))
  }

  private func begin(_ count: Int, _ state: State) throws(DatabaseFailure) -> Bool {
    // The first one last: when nobody has written by then, all see the same.
    for number in (0..<count).reversed() {
      let connection = try connection(number)
      try connection.run("BEGIN")
      let version = try connection.number("PRAGMA data_version")
      if number == 0, case .reading(let former) = state, version != former { return false }
    }
    // What this connection wrote nobody else sees yet.
    if case .writing(let changes) = state, changes != database.totalChanges { return false }
    return true
  }

  private func connection(_ number: Int) throws(DatabaseFailure) -> Database {
    while connections.count <= number {
      let connection = try Database(path, .read)
      try connection.distrustFile()
      // Of each segment a connection reads what comes next, and there may be many connections.
      try connection.run("PRAGMA cache_size = -512")
      connections.append(connection)
    }
    return connections[number]
  }

  /// Closes the connections: the last one to be closed must be one that may write, which tidies up.
  func close() {
    for connection in connections { connection.close() }
    connections = []
  }
}
