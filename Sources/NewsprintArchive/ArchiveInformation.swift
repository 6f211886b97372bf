public import Newsprint

/// What is in an archive, in numbers.
public struct ArchiveInformation: Sendable, Hashable {
  /// The number of stories; versions of a story count one by one.
  public var storyCount = 0
  /// The number of different ids.
  public var idCount = 0
  /// The number of groups of two or more stories.
  public var groupCount = 0
  /// The number of stories in groups.
  public var groupedCount = 0
  /// The earliest and the latest date of a story, in seconds since 1970; nil where none has a date.
  public var dates: ClosedRange<Int64>?
  /// The number of stories without a date that is understood.
  public var undatedCount = 0
  /// What sketches were made with, where only these are kept; nil: texts are.
  public var sketches: SketchOptions?
  /// The size of the file, in bytes, and of the log beside it.
  public var byteCount = 0
}

extension StoryArchive {
  /// What is in the archive, in numbers.
  ///
  /// - Throws: ``ArchiveError``.
  /// - Complexity: O(*n*), where *n* is the number of stories.
  public func information() throws(ArchiveError) -> ArchiveInformation {
    var result = try checked { () throws(DatabaseFailure) in
      var result = ArchiveInformation()
      func number(_ sql: String) throws(DatabaseFailure) -> Int { Int(try database.number(sql) ?? 0) }
      result.storyCount = try number("SELECT count(*) FROM story")
      result.idCount = try number("SELECT count(DISTINCT id_hash) FROM story")
      result.groupCount = try number("SELECT count(DISTINCT namer) FROM member")
      result.groupedCount = try number("SELECT count(*) FROM member")
      result.sketches = try ArchiveSettings(database).sketches
      result.undatedCount = try number("SELECT count(*) FROM story WHERE time IS NULL")
      if let first = try database.number("SELECT min(time) FROM story"),
        let last = try database.number("SELECT max(time) FROM story")
      {
        result.dates = min(first, last)...max(first, last)
      }
      return result
    }
    result.byteCount = [path, path + "-wal"].reduce(0) { $0 + (FileStatus(path: $1)?.size ?? 0) }
    return result
  }
}
