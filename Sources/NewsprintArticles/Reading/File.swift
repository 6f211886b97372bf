internal import LibC
internal import Newsprint

/// An open file descriptor that closes itself; standard input is `-`.
final class File: ByteSource {
  let name: String
  /// The size in bytes, for a regular file.
  let size: Int?
  private let descriptor: CInt
  /// How often it was asked since it last was idle.
  private var waitCount = 0
  private static let longestPatience = 8

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
    guard let opened = Descriptor.open(name) else { throw File.error(for: name) }
    descriptor = opened
    size = File.regularSize(of: descriptor)
  }

  /// A moment is waited for more, so that a writer who is slower than this reader is not taken for one who has nothing to
  /// say; one who writes a little every moment does not keep others waiting for long.
  var isIdle: Bool {
    guard size == nil else { return false }
    waitCount += 1
    let isIdle = Descriptor.isIdle(descriptor, milliseconds: waitCount > Self.longestPatience ? 0 : 10)
    if isIdle { waitCount = 0 }
    return isIdle
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Reads up to `room.count` bytes; 0 means the end.
  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    guard let count = Descriptor.read(descriptor, into: &room) else { throw File.error(for: name) }
    return count
  }

  private static func regularSize(of descriptor: CInt) -> Int? {
    FileStatus(descriptor: descriptor).flatMap { $0.kind == .regular ? $0.size : nil }
  }

  /// The error that `errno` stands for.
  static func error(for name: String) -> ArticleError {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return .noSuchInput(name) }
    return .unreadable(input: name, reason: SystemError(code: code).reason)
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
    guard let status = FileStatus(path: path) else { throw File.error(for: path) }
    switch status.kind {
    case .regular: self = .file(size: status.size)
    case .folder: self = .folder
    case .other: self = .stream
    }
  }
}

/// The names in a folder but for hidden ones, sorted by their bytes; `broken` are those that are not UTF-8, repaired, which
/// lead nowhere.
func namesInFolder(_ path: String) throws -> (names: [String], broken: [String]) {
  guard let entries = FileSystem.names(inFolder: path) else { throw File.error(for: path) }
  var names: [String] = []
  var broken: [String] = []
  for (name, isUTF8) in entries where !name.hasPrefix(".") {
    if isUTF8 { names.append(name) } else { broken.append(name) }
  }
  return (
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
    broken.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  )
}
