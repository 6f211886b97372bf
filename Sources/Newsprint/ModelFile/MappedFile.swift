internal import LibC

/// The bytes of a file, mapped read-only; or a copy of bytes in memory.
final class MappedFile: @unchecked Sendable {
  // Sendable: the bytes are never written after initialization.
  let bytes: UnsafeRawBufferPointer
  /// What frees the bytes where they are not a mapping.
  private let allocation: SharedAllocation?

  init(contentsOf path: String) throws(ModelFileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastFailure(to: "open", path: path) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .lastFailure(to: "open", path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .io(
        path: path, action: "open", code: isFolder ? EISDIR : EINVAL,
        reason: isFolder ? "it is a folder, not a file" : "it is not a regular file")
    }
    allocation = nil
    let count = Int(status.st_size)
    if count == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .lastFailure(to: "map", path: path)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  init(copying array: [UInt8]) {
    let copy = array.withUnsafeBytes { SharedAllocation(copying: $0) }
    bytes = copy.bytes
    allocation = copy
  }

  deinit {
    guard allocation == nil, let start = bytes.baseAddress else { return }
    _ = munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
  }
}

extension ModelFileError {
  /// The error for what `errno` now says.
  static func lastFailure(to action: String, path: String) -> ModelFileError {
    let code = errno
    return .io(path: path, action: action, code: code, reason: String(cString: strerror(code)))
  }
}
