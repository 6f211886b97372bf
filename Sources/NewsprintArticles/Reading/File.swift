internal import LibC

/// An open file descriptor that closes itself; standard input is `-`.
final class File: ByteSource {
  let name: String
  /// The size in bytes, for a regular file.
  let size: Int?
  private let descriptor: CInt

  /// Opens a file for reading.
  ///
  /// - Throws: ``ArticleError/noSuchInput(_:)`` or ``ArticleError/unreadable(input:reason:)``.
  init(reading name: String) throws {
    self.name = name
    guard name != "-" else {
      descriptor = 0
      size = File.regularSize(of: 0)
      return
    }
    descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw File.error(for: name) }
    size = File.regularSize(of: descriptor)
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Reads up to `room.count` bytes; 0 means the end.
  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    while true {
      let count = room.withUnsafeMutableBytes { LibC.read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      if errno != EINTR { throw File.error(for: name) }
    }
  }

  private static func regularSize(of descriptor: CInt) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The error that `errno` stands for.
  static func error(for name: String) -> ArticleError {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return .noSuchInput(name) }
    return .unreadable(input: name, reason: String(cString: strerror(code)))
  }
}

/// What a path leads to.
enum FileKind {
  case file(size: Int)
  case folder
  /// A pipe or a device: readable, but of no known size.
  case stream

  /// - Throws: ``ArticleError/noSuchInput(_:)`` or ``ArticleError/unreadable(input:reason:)``.
  init(of path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw File.error(for: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(size: Int(status.st_size))
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }
}

/// The names in a folder but for hidden ones, sorted by their bytes; `broken` are those that are not UTF-8, repaired, which
/// lead nowhere.
func namesInFolder(_ path: String) throws -> (names: [String], broken: [String]) {
  guard let folder = opendir(path) else { throw File.error(for: path) }
  defer { closedir(folder) }
  var names: [String] = []
  var broken: [String] = []
  while let entry = readdir(folder) {
    let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        (String(cString: $0), String(validatingCString: $0) != nil)
      }
    }
    if name.hasPrefix(".") { continue }
    if isUTF8 { names.append(name) } else { broken.append(name) }
  }
  return (
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
    broken.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  )
}
