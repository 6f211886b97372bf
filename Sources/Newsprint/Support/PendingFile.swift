internal import LibC

/// A file under construction, in the folder where it will get its name.
///
/// Where the system can (Linux, on most file systems), the file has no name until it is whole, so that nothing is left
/// behind by a process that is killed; elsewhere it has a temporary name.
package struct PendingFile {
  /// The open file; whoever made this closes it.
  package let descriptor: CInt
  /// The file's temporary name, which it gets at once or just before ``move(to:)``.
  package let temporary: String
  private let hasName: Bool

  /// Creates an empty file.
  ///
  /// - Parameter temporary: A path beside the target that no other process uses.
  /// - Returns: nil where it cannot be created; `errno` says why, `EEXIST` that the temporary name is taken.
  package init?(temporary: String) {
    self.temporary = temporary
    if let unnamed = Self.openUnnamed(in: Self.folder(of: temporary)) {
      (descriptor, hasName) = (unnamed, false)
      return
    }
    let named = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard named >= 0 else { return nil }
    (descriptor, hasName) = (named, true)
  }

  /// Gives the file its temporary name, where it has none.
  ///
  /// Call it before the descriptor is closed.
  ///
  /// - Returns: Whether that went well; `errno` says why not.
  package func giveName() -> Bool {
    if hasName { return true }
    return unsafe linkat(AT_FDCWD, Self.link(to: descriptor), AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
  }

  /// Puts the file, which has its temporary name, in the place of another one.
  ///
  /// - Returns: Whether that went well; `errno` says why not.
  package func move(to target: String) -> Bool { unsafe rename(temporary, target) == 0 }

  /// The folder of a path, `.` where it names none.
  package static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
  }

  private static func link(to descriptor: CInt) -> String { "/proc/self/fd/\(descriptor)" }

  /// A file without a name, nil where the system has none or could not name it later.
  private static func openUnnamed(in folder: String) -> CInt? {
    #if os(Linux)
      // O_TMPFILE, whose macro Swift does not see.
      let opened = unsafe open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20000000, 0o666)
      guard opened >= 0 else { return nil }
      if unsafe access(link(to: opened), F_OK) == 0 { return opened }
      _ = close(opened)
    #endif
    return nil
  }
}
