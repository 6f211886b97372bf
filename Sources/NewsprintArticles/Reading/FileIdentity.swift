internal import LibC

/// What makes two names one file: its device and its number there, whichever links lead to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it is a file that keeps what is written to it, and no folder, pipe or device.
  package let isRegular: Bool

  /// What a path leads to; nil when that is nothing.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is open under a number, such as 0 for standard input; nil when nothing is.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}

extension ArticleReader {
  /// The files that would be read, with those of folders; `-` is standard input.
  ///
  /// - Throws: ``ArticleError`` when an input does not exist or a folder holds no stories.
  package func files() throws -> [String] {
    try InputItem.expand(inputs, options: options).flatMap { item -> [String] in
      switch item {
      case .file(let path, _, _, _): return [path]
      case .unreadable: return []
      case .stories(_, let files): return files.map(\.path)
      }
    }
  }
}
