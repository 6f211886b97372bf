internal import Newsprint

/// Who holds the lock of an archive, for people.
enum LockHolder {
  /// The byte of the shared-memory file that a writer locks: see "WAL-Index File Format" in SQLite's documentation.
  private static let writeLock = 120

  /// `process 4711 (newsprint)`; nil where the system does not tell.
  ///
  /// Asked of the kernel's list and not by a lock of our own: closing a file gives up all locks that a process has on it.
  static func name(of path: String) -> String? {
    guard let status = FileStatus(path: path + "-shm"), let locks = text(of: "/proc/locks") else { return nil }
    for line in locks.split(separator: "\n") {
      // 1: POSIX ADVISORY WRITE 4711 08:01:1234 120 120
      let fields = line.split(separator: " ")
      guard fields.count >= 8, fields[3] == "WRITE", let process = Int(fields[4]), process > 0,
        let number = fields[5].split(separator: ":").last.flatMap({ UInt64($0) }), number == status.number,
        let first = Int(fields[6]), first <= writeLock, (Int(fields[7]) ?? .max) >= writeLock
      else { continue }
      let name = text(of: "/proc/\(process)/comm").map { $0.split(separator: "\n").first.map(String.init) ?? "" } ?? ""
      return name.isEmpty ? "process \(process)" : "process \(process) (\(name))"
    }
    return nil
  }

  /// The beginning of a file that the system makes up.
  private static func text(of path: String) -> String? {
    guard let descriptor = Descriptor.open(path) else { return nil }
    defer { _ = Descriptor.close(descriptor) }
    var text: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while text.count < 1 << 22 {
      var span = room.mutableSpan
      guard let count = Descriptor.read(descriptor, into: &span), count > 0 else { break }
      text += room[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
