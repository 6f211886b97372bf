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
  package var reason: String { unsafe String(cString: strerror(code)) }
}

/// What a path leads to, or what an open file is.
package struct FileStatus {
  package enum Kind { case regular, folder, other }

  package let kind: Kind
  /// The number of bytes of a regular file.
  package let size: Int
  /// What makes two names one file: the device and the number there.
  package let device: UInt64
  package let number: UInt64
  /// When its contents were last changed, in nanoseconds.
  package let modified: Int64
  /// Who may read, write and execute it.
  package let permissions: UInt32

  /// What a path leads to; nil where that is nothing or cannot be told, and ``SystemError/last`` says why.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open file is; nil where nothing is open under the number.
  package init?(descriptor: CInt) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    permissions = UInt32(status.st_mode & 0o777)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// Paths and what they lead to.
package enum FileSystem {
  /// The absolute path of a file that there is, all links resolved; nil where there is none.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether there is a file that this process may read.
  package static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// Whether there is a file or a folder that this process may write to.
  package static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// The names in a folder, in no particular order, and whether each is UTF-8.
  ///
  /// Those that are not are repaired. Nil where the folder cannot be read, and ``SystemError/last`` says why.
  package static func names(inFolder path: String) -> [(name: String, isUTF8: Bool)]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [(name: String, isUTF8: Bool)] = []
    while let entry = unsafe readdir(folder) {
      unsafe names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
            unsafe (String(cString: $0), String(validatingCString: $0) != nil)
          }
        })
    }
    return names
  }

  /// Takes the name of a file away; nothing happens where it has none.
  package static func remove(_ path: String) { _ = unsafe unlink(path) }
}

/// The process that the code runs in.
package enum RunningProcess {
  /// The most bytes of memory that the process has had so far.
  package static var peakMemory: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which Glibc has as an enumeration and others as a number.
    unsafe getrusage(0, &usage)
    // Linux counts in units of 1024 bytes, Darwin in bytes.
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }

  /// The bytes of address space that the system lets the process have (`ulimit -v`), nil where it sets no limit.
  package static var addressSpaceLimit: Int? {
    var limit = rlimit()
    #if canImport(Glibc)
      let isKnown = unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
    #else
      let isKnown = getrlimit(RLIMIT_AS, &limit) == 0
    #endif
    // What stands for no limit is greater than any.
    guard isKnown, let bytes = Int(exactly: limit.rlim_cur), bytes < Int.max else { return nil }
    return bytes
  }

  /// Its number.
  package static var number: CInt { getpid() }

  /// The value of an environment variable; nil where it is not set.
  package static func environmentValue(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

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

/// Folders.
package enum Folder {
  /// Makes a folder.
  ///
  /// - Returns: The system's error, ``SystemError/fileExists`` where it is there already, or nil.
  package static func make(_ path: String) -> SystemError? {
    unsafe mkdir(path, 0o777) == 0 ? nil : SystemError.last
  }
}
