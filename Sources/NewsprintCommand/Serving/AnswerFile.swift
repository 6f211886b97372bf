internal import LibC
internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// Labelled stories that people send, appended to a file of JSON Lines that `train` and `update` read.
package final class AnswerFile: Sendable {
  private let path: String
  private let lock = Guarded(())

  /// - Parameter folder: The folder of the file, which is made where it is not there.
  package init(folder: String) throws {
    if let error = Folder.make(folder), error != .fileExists {
      throw CommandError(description: "\(folder) cannot be made: \(error.reason)", exitCode: .cannotCreate)
    }
    path = folder + "/answers.jsonl"
  }

  /// Appends lines, which are on disk when this returns.
  func append(_ lines: [UInt8]) throws {
    let code: CInt? = lock.withLock { _ in
      guard let file = Descriptor.openForAppending(path) else { return SystemError.last.code }
      defer { close(file) }
      // What a full disk cut off would spoil the line behind it.
      let end = lseek(file, 0, SEEK_END)
      let failure = lines.withTextBytes { Descriptor.writeAll($0, to: file) } ?? (fsync(file) == 0 ? nil : errno)
      if failure != nil, end >= 0 { _ = ftruncate(file, end) }
      return failure
    }
    guard let code else { return }
    throw HTTPProblem(
      code == ENOSPC ? 507 : 500, "The stories cannot be kept in \(path): \(SystemError(code: code).reason).")
  }
}
