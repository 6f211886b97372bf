/// A growing stretch of bytes with room to read behind its end.
///
/// A block has one owner at a time: the reading thread fills it, then one worker reads it.
final class ByteBuffer: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The number of bytes that hold data.
  var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + SIMDJSON.padding)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The unused room.
  var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
  }

  func grow(to newCapacity: Int) {
    guard newCapacity > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + SIMDJSON.padding)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    if count + bytes.count > capacity { grow(to: max(count + bytes.count, capacity * 2)) }
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  func removeFirst(_ length: Int) {
    base.update(from: base + length, count: count - length)
    count -= length
  }

  /// The number of line feeds in `[start, end)`.
  func lineCount(from start: Int = 0, to end: Int) -> Int {
    SIMDJSON.lineFeedCount(UnsafeBufferPointer(start: base + start, count: end - start))
  }
}
