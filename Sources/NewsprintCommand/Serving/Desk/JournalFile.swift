internal import LibC
internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// A file of JSON Lines that only grows, to which several processes append, and of which each reads what is new.
final class JournalFile: Sendable {
  let path: String
  private let lock = Guarded(())
  /// How far the file was read.
  private let readCount = Guarded(0)

  init(_ path: String) { self.path = path }

  /// Appends lines, which are on disk when this returns; no other process's lines come between them.
  func append(_ lines: [UInt8]) throws {
    let code: CInt? = lock.withLock { _ in
      guard let file = Descriptor.openForAppending(path) else { return SystemError.last.code }
      // The lock ends with the file's closing.
      defer { close(file) }
      while flock(file, LOCK_EX) != 0 { if errno != EINTR { return errno } }
      let end = lseek(file, 0, SEEK_END)
      // What a process left unfinished that was killed would spoil the line behind it.
      let lines = Self.isInsideLine(file, end) ? [UInt8(ascii: "\n")] + lines : lines
      let failure = lines.withTextBytes { Descriptor.writeAll($0, to: file) } ?? (fsync(file) == 0 ? nil : errno)
      if failure != nil, end >= 0 { _ = ftruncate(file, end) }
      return failure
    }
    guard let code else { return }
    throw HTTPProblem(
      code == ENOSPC ? 507 : 500, "The answers cannot be kept in \(path): \(SystemError(code: code).reason).")
  }

  /// Whether a file of some length does not end with a line feed.
  private static func isInsideLine(_ file: CInt, _ end: off_t) -> Bool {
    guard end > 0, lseek(file, end - 1, SEEK_SET) == end - 1 else { return false }
    var byte: [UInt8] = [UInt8(ascii: "\n")]
    var room = byte.mutableSpan
    _ = Descriptor.read(file, into: &room)
    return byte[0] != UInt8(ascii: "\n")
  }

  /// The whole lines that were appended since the last call, by any process.
  ///
  /// - Returns: Them, and whether they are all lines, because the file is another one than before.
  func news() -> (lines: [UInt8], isAnew: Bool) {
    readCount.withLock { count in
      guard let file = Descriptor.open(path) else { return ([], false) }
      defer { close(file) }
      let end = Int(lseek(file, 0, SEEK_END))
      let isAnew = end < count
      if isAnew { count = 0 }
      guard end > count, lseek(file, off_t(count), SEEK_SET) == count else { return ([], isAnew) }
      var lines: [UInt8] = []
      var room = [UInt8](repeating: 0, count: min(1 << 20, end - count))
      while count + lines.count < end {
        var span = room.mutableSpan
        guard let read = Descriptor.read(file, into: &span), read > 0 else { break }
        lines += room[..<read]
      }
      let whole = (lines.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      count += whole
      return (Array(lines[..<whole]), isAnew)
    }
  }
}
