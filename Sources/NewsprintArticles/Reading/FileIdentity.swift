internal import Newsprint

/// What makes two names one file: its device and its number there, whichever links lead to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it is a file that keeps what is written to it, and no folder, pipe or device.
  package let isRegular: Bool

  /// What a path leads to; nil when that is nothing.
  package init?(path: String) {
    guard let status = FileStatus(path: path) else { return nil }
    self.init(status)
  }

  /// What is open under a number, such as 0 for standard input; nil when nothing is.
  package init?(descriptor: Int32) {
    guard let status = FileStatus(descriptor: descriptor) else { return nil }
    self.init(status)
  }

  private init(_ status: FileStatus) {
    device = status.device
    number = status.number
    isRegular = status.kind == .regular
  }
}

extension ArticleReader {
  /// Whether the name of a file says that it holds stories.
  package func isNamedAsStories(_ path: String) -> Bool { InputItem.isNamedAsStories(path, options) }

  /// The files that would be read, with those of folders; `-` is standard input.
  ///
  /// - Throws: ``ArticleError`` when an input does not exist or a folder holds no stories.
  package func files() throws -> [String] {
    try InputItem.expand(inputs, options: options).flatMap { item -> [String] in
      switch item {
      case .file(let path, _, _, _, _): return [path]
      case .unreadable: return []
      case .stories(_, let files): return files.map(\.path)
      }
    }
  }
}
