internal import LibC

/// Why bytes could not be put on disk for a while.
package enum TemporaryFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No file could be made in a folder.
  case cannotCreate(folder: String, reason: String)
  /// The file could not be written or mapped.
  case cannotWrite(folder: String, reason: String)

  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .cannotCreate(let folder, let reason):
      "No temporary file can be made in '\(folder)': \(reason). Set TMPDIR to a folder with room, or allow more memory."
    case .cannotWrite(let folder, let reason):
      "A temporary file in '\(folder)' cannot be written: \(reason). Set TMPDIR to a folder with room, or allow more "
        + "memory."
    }
  }
}

/// Bytes that are appended, sealed and then read in any order: in memory up to a limit, beyond it in a temporary file
/// that is mapped.
///
/// The file has no name from the start, so that nothing stays behind however the process ends. After a failure what is
/// appended is lost, and ``failure`` says why.
@safe
package final class ByteStore: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.
  private let limit: Int
  private let folder: String
  private var buffer: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  /// The bytes in `buffer`: all, or those that are not in the file yet.
  private var used = 0
  private var descriptor: CInt = -1
  private var mapping: UnsafeMutableRawPointer?
  /// The number of bytes appended.
  package private(set) var count = 0
  /// What went wrong first.
  package private(set) var failure: TemporaryFileError?

  /// The bytes that wait in memory before they are written.
  private static let waiting = 1 << 22

  /// - Parameters:
  ///   - limit: The number of bytes from which on a file is used.
  ///   - folder: Where that file is made.
  package init(limit: Int = .max, folder: String = "/tmp") {
    self.limit = limit
    self.folder = folder
  }

  deinit {
    unsafe free(buffer)
    if let mapping = unsafe mapping { unsafe munmap(mapping, count) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether the bytes are on disk.
  package var isOnDisk: Bool { descriptor >= 0 }

  /// Appends bytes and returns where they start.
  @discardableResult
  package func append(_ bytes: TextBytes) -> Int {
    let start = count
    guard let source = unsafe bytes.buffer.baseAddress, !bytes.isEmpty, failure == nil else { return start }
    count += bytes.count
    if descriptor < 0, count > limit { moveToFile() }
    if descriptor >= 0, used + bytes.count > Self.waiting { flush() }
    if descriptor >= 0, bytes.count > Self.waiting {
      write(bytes)
      return start
    }
    if used + bytes.count > capacity { grow(to: used + bytes.count) }
    if let buffer = unsafe buffer { unsafe memcpy(buffer + used, source, bytes.count) }
    used += bytes.count
    return start
  }

  private func grow(to least: Int) {
    // Large blocks are moved by the system, without being copied.
    capacity = max(least, min(capacity * 2, capacity + capacity / 4 + (64 << 20)), 1 << 12)
    guard let larger = unsafe realloc(buffer, capacity) else { preconditionFailure("Out of memory: \(capacity) bytes") }
    unsafe buffer = unsafe larger.bindMemory(to: UInt8.self, capacity: capacity)
  }

  private func moveToFile() {
    var path = Array("\(folder)/newsprint-XXXXXX".utf8CString)
    let opened = unsafe path.withUnsafeMutableBufferPointer { path -> CInt in
      guard let name = path.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(name)
      if descriptor >= 0 { unsafe unlink(name) }
      return descriptor
    }
    guard opened >= 0 else {
      failure = unsafe .cannotCreate(folder: folder, reason: String(cString: strerror(errno)))
      return
    }
    descriptor = opened
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    flush()
    unsafe free(buffer)
    unsafe buffer = nil
    capacity = 0
  }

  private func flush() {
    unsafe write(TextBytes(address: UInt(bitPattern: buffer), count: used))
    used = 0
  }

  private func write(_ bytes: TextBytes) {
    if failure == nil, Descriptor.writeAll(bytes, to: descriptor) != nil { fail() }
  }

  private func fail() { failure = unsafe .cannotWrite(folder: folder, reason: String(cString: strerror(errno))) }

  /// Makes the bytes readable; nothing can be appended afterwards.
  package func seal() {
    guard descriptor >= 0, unsafe mapping == nil, failure == nil else { return }
    flush()
    unsafe free(buffer)
    unsafe buffer = nil
    guard failure == nil else { return }
    let map = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    if unsafe map == MAP_FAILED { fail() } else { unsafe mapping = unsafe map }
  }

  /// The bytes, once sealed; nil where there are none.
  package var base: UnsafePointer<UInt8>? {
    if descriptor < 0 { return unsafe UnsafePointer(buffer) }
    return unsafe UnsafePointer(mapping?.assumingMemoryBound(to: UInt8.self))
  }

  /// The address of the bytes, once sealed; zero where there are none.
  var address: UInt { unsafe UInt(bitPattern: base) }

  /// All bytes, once sealed.
  package var bytes: TextBytes { unsafe TextBytes(UnsafeBufferPointer(start: base, count: base == nil ? 0 : count)) }

  /// Gives the memory of a range back to the system where the bytes are on disk; they can still be read.
  package func release(_ range: Range<Int>) {
    guard let mapping = unsafe mapping else { return }
    // A read brings in the pages around it too, up to 64 KB to either side.
    let around = 1 << 16
    let start = max(0, range.lowerBound / around * around - around)
    let end = min(count, (range.upperBound / around + 2) * around)
    if end > start { unsafe madvise(mapping + start, end - start, MADV_DONTNEED) }
  }
}
