internal import Newsprint

/// Stories on disk, for years: today's are compared with all that came before, and added to them.
///
/// What is found for new stories is what one search over all stories of the archive and the new ones says of them: pairs,
/// relations, similarities, groups and chains. So it does not matter in how many batches stories come.
///
///     let archive = try StoryArchive("news.archive")
///     let found = try archive.add(stories)
///
/// A story that is in already (same id, same words) is not added again; a story with the id of an earlier one and other
/// words is a new version, and an update of that. Stories come in by whole batches: after a crash, a kill or a full disk
/// the archive has all of a batch or nothing of it.
///
/// A few things are told by the whole collection. In an archive of more than some thousand stories new ones are compared with
/// those that their shingles and ids lead to, and these can be too few: for a notice of withdrawal that shares nothing but the
/// headline with what it withdraws; for short stories that share less than a seventh of their shingles, however alike they
/// are once spellings are put right; and where hundreds of stories nearly read the same, since of what more than 256 stories
/// have in common the first ones are found.
///
/// Other processes may read while one writes; a second writer waits. Not safe to share between threads.
public final class StoryArchive {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// For reading; the file must be there.
    case read
    /// For reading and writing; the file must be there.
    case write
    /// For reading and writing; the file is made where it is not there.
    case create
  }

  /// What is waited for before a batch is reported as done.
  public enum Synchronization: Sendable {
    /// That it is on the disk: nothing that was reported is lost when power fails.
    case full
    /// That the system has it: the last batches may be lost, as a whole each, when power fails, and nothing when a process is
    /// killed.
    case normal
    /// Nothing: when power fails the file may be damaged. For archives that can be made again.
    case none
  }

  /// The file; `:memory:` for an archive without one.
  public let path: String
  let database: Database
  /// Connections by which keys are looked up on several threads; nil where there is no file.
  let readers: KeyReaders?
  let codec: TextCodec
  /// The format of the file.
  private(set) var version = ArchiveSchema.version

  /// How long to wait for another writer before ``ArchiveError/held(path:holder:)`` is thrown, in seconds.
  public var patience = 600.0
  /// Whether of stories only sketches are kept, and not their texts, in an archive to which the first stories are added.
  ///
  /// What is said of pairs with its stories is estimated then, as ``DuplicatePair/standardError`` tells, and updates are
  /// those of the same id alone. ``ArchiveError/hasTexts(path:)`` is thrown where an archive keeps texts already.
  public var keepsSketchesOnly = false
  /// Up to how many stories of an archive all are looked at, however few the new ones are.
  package var smallArchive: Int64 = 2048
  /// By how many connections keys are looked up, however few they are; nil: by as many as pays.
  package var connections: Int?
  /// What is waited for before a batch is reported as done.
  public var synchronization = Synchronization.full
  private var synchronized = Synchronization.full
  /// Called once before waiting for another writer, with words for who that is.
  public var onWait: ((String) -> Void)?

  /// Opens the archive in a file.
  ///
  /// - Throws: ``ArchiveError`` where the file is none, is damaged, or comes from a later version; then it is as it was.
  public convenience init(_ path: String, mode: Mode = .create) throws(ArchiveError) {
    let status = FileStatus(path: path)
    if path.isEmpty { throw .cannotOpen(path: "''", reason: "a file has a name") }
    if status == nil, mode != .create { throw .noSuchFile(path: path) }
    if let status, status.kind != .regular { throw .notAnArchive(path: path) }
    try self.init(file: path, name: path, mode)
  }

  /// An empty archive in memory, which goes with it.
  public convenience init() throws(ArchiveError) { try self.init(file: nil, name: ":memory:", .create) }

  private init(file: String?, name: String, _ mode: Mode) throws(ArchiveError) {
    path = name
    guard let codec = TextCodec() else { throw .io(path: path, reason: "there is no memory left") }
    self.codec = codec
    let kind: ArchiveSchema.Kind
    do throws(DatabaseFailure) {
      database = try Database(file, mode == .read ? .read : mode == .write ? .write : .create)
      database.setPatience(milliseconds: Self.shortPatience)
      let found = try ArchiveSchema.kind(of: database)
      kind = found == .empty && mode == .create ? try ArchiveSchema.create(in: database) : found
      if kind == .archive {
        try Self.configure(database, mode)
        version = Int(try database.number("PRAGMA user_version") ?? 0)
      }
    } catch {
      throw ArchiveError(error, path: name, holder: LockHolder.name(of: name))
    }
    if let file { readers = KeyReaders(file, database) } else { readers = nil }
    switch kind {
    case .archive: break
    case .newer(let version): throw .newer(path: name, found: version, supported: ArchiveSchema.version)
    case .empty, .foreign: throw .notAnArchive(path: name)
    }
  }

  deinit { readers?.close() }

  /// The milliseconds for which locks are waited for that are held for a moment.
  private static let shortPatience = 2000

  private static func configure(_ database: Database, _ mode: Mode) throws(DatabaseFailure) {
    try database.distrustFile()
    try database.run("PRAGMA cache_size = -32768")
    if mode == .read { return }
    // Every batch is on the disk before it is reported as done.
    try database.run("PRAGMA synchronous = FULL")
    try database.run("PRAGMA journal_size_limit = 67108864")
  }

  // MARK: - Transactions

  /// Calls `body` while nobody else can write, and keeps what it has written; nothing of it where it throws.
  ///
  /// - Throws: ``ArchiveError/held(path:holder:)`` where another process does not let go of the archive; whatever `body`
  ///   throws.
  @discardableResult
  package func write<Result>(_ body: () throws -> Result) throws -> Result {
    try begin()
    do {
      if version < ArchiveSchema.version {
        try checkedIndex { try ArchiveSchema.upgrade(database) }
        version = ArchiveSchema.version
      }
      try loadDictionary()
      let result = try body()
      try checked { () throws(DatabaseFailure) in try database.run("COMMIT") }
      return result
    } catch {
      rollBack()
      // It may be one that was never kept.
      codec.dictionary = nil
      throw error
    }
  }

  /// Calls `body` with the archive as it is at one moment, whoever writes.
  @discardableResult
  package func read<Result>(_ body: () throws -> Result) throws -> Result {
    if database.isInTransaction { return try body() }
    readers?.willRead()
    try checked { () throws(DatabaseFailure) in try database.run("BEGIN") }
    defer { rollBack() }
    try loadDictionary()
    return try body()
  }

  /// Reads what texts are packed by, as soon as there is such a thing.
  private func loadDictionary() throws(ArchiveError) {
    if codec.dictionary != nil { return }
    try checked { () throws(DatabaseFailure) in
      codec.dictionary = try ArchiveSettings.value("dictionary", database).flatMap { TextDictionary($0) }
    }
  }

  /// Gives up what a transaction has written.
  private func rollBack() {
    // Where this fails the connection has rolled back by itself.
    if database.isInTransaction { try? database.run("ROLLBACK") }
  }

  private func begin() throws(ArchiveError) {
    if synchronization != synchronized {
      let words = synchronization == .full ? "FULL" : synchronization == .normal ? "NORMAL" : "OFF"
      try checked { () throws(DatabaseFailure) in try database.run("PRAGMA synchronous = \(words)") }
      synchronized = synchronization
    }
    let end = MonotonicClock.seconds + patience
    var hasTold = false
    while true {
      do throws(DatabaseFailure) {
        try database.run("BEGIN IMMEDIATE")
        readers?.hasBegunWriting()
        return
      } catch {
        let holder = error.isBusy ? LockHolder.name(of: path) : nil
        guard error.isBusy, MonotonicClock.seconds < end else { throw ArchiveError(error, path: path, holder: holder) }
        if !hasTold { onWait?(holder ?? "another process") }
        hasTold = true
      }
    }
  }

  /// Calls what uses the database, whose failures become errors of the archive.
  func checked<Result>(_ body: () throws(DatabaseFailure) -> Result) throws(ArchiveError) -> Result {
    do throws(DatabaseFailure) {
      return try body()
    } catch {
      throw ArchiveError(error, path: path, holder: error.isBusy ? LockHolder.name(of: path) : nil)
    }
  }
}
