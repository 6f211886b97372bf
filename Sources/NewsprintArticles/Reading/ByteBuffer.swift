internal import Newsprint

/// A growing stretch of bytes with room to read behind its end: the handle of what readers have in memory.
///
/// A block has one owner at a time: the reading thread fills it, then one worker reads it.
@safe
final class ByteBuffer: @unchecked Sendable {
  // Sendable: see above.

  /// The memory itself, for C; valid until the buffer grows.
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The number of bytes that hold data.
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity + SIMDJSON.padding)
  }

  deinit { unsafe base.deallocate() }

  /// The bytes, valid for as long as the buffer lives and is not changed.
  var bytes: TextBytes { unsafe TextBytes(UnsafeBufferPointer(start: base, count: count)) }

  func grow(to newCapacity: Int) {
    guard newCapacity > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + SIMDJSON.padding)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = unsafe larger
    capacity = newCapacity
  }

  /// Lets `body` write into the unused room and say how many bytes it wrote.
  @discardableResult
  func fill(_ body: (inout MutableSpan<UInt8>) throws -> Int) rethrows -> Int {
    var room = unsafe UnsafeMutableBufferPointer(start: base + count, count: capacity - count).mutableSpan
    let written = try body(&room)
    precondition(written >= 0 && written <= capacity - count, "More was written than there is room for")
    count += written
    return written
  }

  /// Reads what a source has at once, as far as there is room; 0 means the end.
  func read(from source: any ByteSource) throws -> Int { try fill { try source.read(into: &$0) } }

  /// Why a buffer is filled no further.
  enum Filling {
    /// There is no more room.
    case full
    /// The source has ended.
    case ended
    /// The source has nothing more for now.
    case idle
  }

  /// Reads until there is no more room, the source ends or, once something was read, it has nothing more for now.
  func fill(from source: any ByteSource) throws -> Filling {
    while count < capacity {
      if try read(from: source) == 0 { return .ended }
      if count < capacity, source.isIdle { return .idle }
    }
    return .full
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    if count == capacity { grow(to: max(64, capacity * 2)) }
    unsafe base[count] = byte
    count += 1
  }

  func append(_ bytes: TextBytes) {
    guard let source = unsafe bytes.buffer.baseAddress, !bytes.isEmpty else { return }
    if count + bytes.count > capacity { grow(to: max(count + bytes.count, capacity * 2)) }
    unsafe (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  func removeAll() { count = 0 }

  /// Removes the first `length` bytes, of which there must be as many.
  func removeFirst(_ length: Int) {
    precondition(length >= 0 && length <= count, "There are not as many bytes")
    unsafe base.update(from: base + length, count: count - length)
    count -= length
  }

  /// Removes the last `length` bytes, of which there must be as many.
  func removeLast(_ length: Int) {
    precondition(length >= 0 && length <= count, "There are not as many bytes")
    count -= length
  }

  /// The number of line feeds in `[start, end)`.
  func lineCount(from start: Int = 0, to end: Int) -> Int { SIMDJSON.lineFeedCount(bytes[start..<end]) }
}

extension MutableSpan<UInt8> {
  /// Copies as much of the start of `bytes` as there is room for, and returns how many bytes that is.
  mutating func copyStart(of bytes: TextBytes) -> Int {
    unsafe withUnsafeMutableBytes { room in
      let part = bytes[..<room.count]
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(part.buffer))
      return part.count
    }
  }
}
