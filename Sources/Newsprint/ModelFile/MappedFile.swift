/// The bytes of a file, mapped read-only; or a copy of bytes in memory.
final class MappedFile: @unchecked Sendable {
  // Sendable: the bytes are never written after initialization.
  let bytes: TextBytes
  /// What frees the bytes where they are not a mapping.
  private let allocation: SharedAllocation?

  init(contentsOf path: String) throws(ModelFileError) {
    guard let descriptor = Descriptor.open(path) else { throw .lastFailure(to: "open", path: path) }
    defer { _ = Descriptor.close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor) else { throw .lastFailure(to: "open", path: path) }
    guard status.kind == .regular else {
      let isFolder = status.kind == .folder
      let error = isFolder ? SystemError.isFolder : .invalidArgument
      throw .io(
        path: path, action: "open", code: error.code,
        reason: isFolder ? "it is a folder, not a file" : "it is not a regular file")
    }
    allocation = nil
    if status.size == 0 {
      bytes = TextBytes()
      return
    }
    guard let mapped = Descriptor.map(descriptor, count: status.size) else {
      throw .lastFailure(to: "map", path: path)
    }
    bytes = mapped
  }

  init(copying array: [UInt8]) {
    let copy = array.withTextBytes { SharedAllocation(copying: $0) }
    bytes = copy.bytes
    allocation = copy
  }

  deinit {
    if allocation == nil { Descriptor.unmap(bytes) }
  }
}

extension ModelFileError {
  /// The error for what the system refused last.
  static func lastFailure(to action: String, path: String) -> ModelFileError {
    let error = SystemError.last
    return .io(path: path, action: action, code: error.code, reason: error.reason)
  }
}
