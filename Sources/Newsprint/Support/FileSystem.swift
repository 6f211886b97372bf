internal import LibC

/// Why the system refused what it was last asked for on this thread.
package struct SystemError: Equatable, Sendable {
  /// The system's number, its `errno`.
  package let code: CInt

  package init(code: CInt) { self.code = code }

  /// The refusal of the last call that was refused.
  package static var last: SystemError { SystemError(code: errno) }

  package static let fileExists = SystemError(code: EEXIST)
  package static let isFolder = SystemError(code: EISDIR)
  package static let invalidArgument = SystemError(code: EINVAL)

  /// The system's words for it.
  package var reason: String { String(cString: strerror(code)) }
}

/// What a path leads to, or what an open file is.
package struct FileStatus {
  package enum Kind { case regular, folder, other }

  package let kind: Kind
  /// The number of bytes of a regular file.
  package let size: Int

  /// What a path leads to; nil where that is nothing or cannot be told, and ``SystemError/last`` says why.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open file is; nil where nothing is open under the number.
  package init?(descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
  }
}

/// Paths and what they lead to.
package enum FileSystem {
  /// The absolute path of a file that there is, all links resolved; nil where there is none.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether there is a file that this process may read.
  package static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Takes the name of a file away; nothing happens where it has none.
  package static func remove(_ path: String) { _ = unlink(path) }
}

/// The process that the code runs in.
package enum RunningProcess {
  /// Its number.
  package static var number: CInt { getpid() }

  /// The value of an environment variable; nil where it is not set.
  package static func environmentValue(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The absolute path of the program, its symbolic links resolved; nil where the system does not tell.
  package static var executable: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      let path = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size) + 1) { buffer -> String? in
        guard let base = buffer.baseAddress, _NSGetExecutablePath(base, &size) == 0 else { return nil }
        return String(cString: base)
      }
      return path.flatMap(FileSystem.resolved)
    #else
      return FileSystem.resolved("/proc/self/exe")
    #endif
  }
}
