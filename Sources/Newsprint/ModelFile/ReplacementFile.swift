/// A file under construction that will replace another one; without ``commit()`` it goes away.
package final class ReplacementFile {
  private let path: String
  private let target: String
  private let file: PendingFile
  private var descriptor: Int32
  private var isCommitted = false

  /// Creates an empty file in the folder of `path`, where it has no name or a temporary one.
  package init(_ path: String) throws(ModelFileError) {
    self.path = path
    // A symbolic link stays, and what it points to is replaced.
    var target = path
    if let resolved = FileSystem.resolved(path) {
      target = resolved
      if let status = FileStatus(path: target), status.kind != .regular {
        throw .io(
          path: path, action: "write", code: SystemError.fileExists.code, reason: "it exists and is not a regular file")
      }
    }
    var attempt = 0
    var file: PendingFile?
    repeat {
      file = PendingFile(temporary: "\(target).\(RunningProcess.number)-\(attempt).tmp")
      attempt += 1
    } while file == nil && SystemError.last == .fileExists && attempt < 100
    guard let file else { throw .lastFailure(to: "create", path: path) }
    self.target = target
    self.file = file
    descriptor = file.descriptor
  }

  deinit {
    if descriptor >= 0 { _ = Descriptor.close(descriptor) }
    if !isCommitted { FileSystem.remove(file.temporary) }
  }

  /// Appends the bytes.
  package func write(_ bytes: TextBytes) throws(ModelFileError) {
    try Self.write(bytes, to: descriptor, path: path)
  }

  /// Appends the bytes.
  package func write(_ bytes: [UInt8]) throws(ModelFileError) {
    try bytes.withTextBytes { bytes throws(ModelFileError) in try write(bytes) }
  }

  /// Writes the bytes to an open file, however many calls the system takes for it.
  package static func write(_ bytes: TextBytes, to descriptor: Int32, path: String) throws(ModelFileError) {
    if Descriptor.writeAll(bytes, to: descriptor) != nil { throw .lastFailure(to: "write", path: path) }
  }

  /// Flushes the file to the disk and renames it to its path.
  package func commit() throws(ModelFileError) {
    guard Descriptor.flush(descriptor), file.giveName() else { throw .lastFailure(to: "write", path: path) }
    let closing = descriptor
    descriptor = -1
    guard Descriptor.close(closing) else { throw .lastFailure(to: "write", path: path) }
    guard file.move(to: target) else { throw .lastFailure(to: "replace", path: path) }
    isCommitted = true
    // The rename itself reaches the disk with its folder; a system that cannot flush a folder loses nothing by it.
    if let folder = Descriptor.open(PendingFile.folder(of: target)) {
      _ = Descriptor.flush(folder)
      _ = Descriptor.close(folder)
    }
  }
}
