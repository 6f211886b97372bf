internal import Newsprint

/// The tables of an archive.
///
/// ## Format
/// A database of SQLite with `application_id` `NPSA` and `user_version` 3, in WAL mode.
///
/// | table | holds |
/// |---|---|
/// | `story` | the stories in the order in which they came: id, hash of the id, hash of the words, date in seconds, time of arrival, date and source as they were written, lengths of headline and text, both packed (``TextCodec``), checksum |
/// | `member` | for each story of a group the story whose id names the group |
/// | `link` | for each story those that it is a pair with, and a hash of the figures of the pair |
/// | `segment`, `chunk`, `owner` | the keys by which stories are found, their hashes and what these lead to: ``KeyIndex`` |
/// | `sample` | the stories over which furniture is counted: ``StorySample`` |
/// | `event` | for each story whose event is known the name of that |
/// | `setting` | the options of the last search, what stories repeat, and what texts are packed by: ``ArchiveSettings`` |
enum ArchiveSchema {
  /// `NPSA`.
  static let applicationID: Int64 = 0x4E50_5341
  /// The format that this version writes, and the latest that it reads.
  static let version = 3
  /// The first format whose keys are read: those of earlier ones are made anew.
  static let firstVersionWithKeys = 2

  private static let sample =
    "CREATE TABLE sample (rank INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (rank, number)) WITHOUT ROWID"

  private static let time = "CREATE INDEX story_time ON story (coalesce(time, added))"
  /// Gives up the index of the times of stories, which takes some 12 bytes each.
  static let withoutTimes = "DROP INDEX IF EXISTS story_time"
  private static let owner = "CREATE TABLE owner (id INTEGER PRIMARY KEY, data BLOB NOT NULL)"
  private static let event = "CREATE TABLE event (story INTEGER PRIMARY KEY, name INTEGER NOT NULL)"

  static let statements = [
    """
    CREATE TABLE story (
      number INTEGER PRIMARY KEY, id BLOB NOT NULL, id_hash INTEGER NOT NULL, words INTEGER NOT NULL, rank INTEGER NOT NULL, time INTEGER,
      added INTEGER NOT NULL, date BLOB NOT NULL, source BLOB NOT NULL, headline_count INTEGER NOT NULL,
      text_count INTEGER NOT NULL, body BLOB NOT NULL, checksum INTEGER NOT NULL)
    """,
    sample, event, time,
    "CREATE TABLE member (story INTEGER PRIMARY KEY, namer INTEGER NOT NULL)",
    """
    CREATE TABLE link (story INTEGER NOT NULL, other INTEGER NOT NULL, figures INTEGER NOT NULL,
      PRIMARY KEY (story, other)) WITHOUT ROWID
    """,
    "CREATE TABLE segment (number INTEGER PRIMARY KEY, level INTEGER NOT NULL, base INTEGER NOT NULL, count INTEGER NOT NULL)",
    "CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    owner,
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "PRAGMA application_id = \(applicationID)",
    "PRAGMA user_version = \(version)",
  ]

  /// What a database is.
  enum Kind: Equatable {
    case archive
    /// Nothing is in it, and nobody has claimed it.
    case empty
    case foreign
    case newer(Int)
  }

  /// What a database is, by what it says of itself.
  static func kind(of database: Database) throws(DatabaseFailure) -> Kind {
    let application = try database.number("PRAGMA application_id") ?? 0
    let version = try database.number("PRAGMA user_version") ?? 0
    if application == applicationID {
      return version > Self.version ? .newer(Int(version)) : version < 1 ? .foreign : .archive
    }
    let tables = try database.number("SELECT count(*) FROM sqlite_schema") ?? 0
    return application == 0 && version == 0 && tables == 0 ? .empty : .foreign
  }

  /// Makes the tables in a database that was empty, unless another process is doing so.
  ///
  /// - Returns: What the database is then.
  static func create(in database: Database) throws(DatabaseFailure) -> Kind {
    try database.run("PRAGMA journal_mode = WAL")
    try database.run("BEGIN IMMEDIATE")
    let found = try kind(of: database)
    if found == .empty {
      for statement in statements { try database.run(statement) }
    }
    try database.run("COMMIT")
    return found == .empty ? .archive : found
  }

  /// Brings an archive of an earlier version up to this one, in a transaction.
  ///
  /// Version 2 had hashes and what they lead to in one table, and the keys of ids between those of shingles: segments that
  /// are so stay so until they are put together.
  static func upgrade(_ database: Database) throws {
    let former = try database.number("PRAGMA user_version") ?? 0
    guard former < version else { return }
    try database.run(owner)
    if former < firstVersionWithKeys { try upgradeFirst(database) }
    try database.run("PRAGMA user_version = \(version)")
  }

  /// Makes keys of the ids of all stories; the next search makes the others.
  ///
  /// Version 1 had indices of ids and ranks instead, which took longer to add to the larger they were.
  private static func upgradeFirst(_ database: Database) throws {
    try database.run("DROP INDEX story_id")
    try database.run("DROP INDEX story_rank")
    try database.run(sample)
    try database.run(event)
    try database.run(time)
    try StorySample(database: database).draw()
    let index = KeyIndex(database: database)
    try index.removeAll()
    let rows = try database.statement("SELECT number, id_hash FROM story")
    var keys: [StoryKey] = []
    while try rows.step() { keys.append(StoryKey(idHash: rows.number(1), story: rows.number(0))) }
    rows.reset()
    try index.add(keys.sorted())
    var settings = try ArchiveSettings(database)
    settings.options = nil
    try settings.write(to: database)
  }
}
