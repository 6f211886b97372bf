internal import LibC

/// The bytes of a text, or of a part of one, with checked access.
///
/// A byte outside reads as zero, which is no letter, digit, mark or space: a rule may look at what stands around a place
/// without asking first whether anything does, and no place that data decide is read from another story's memory.
struct StoryBytes {
  /// The bytes themselves, for kernels.
  let buffer: UnsafeBufferPointer<UInt8>

  /// The bytes of `buffer`, which must outlive the value.
  @inline(__always)
  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  /// The number of bytes.
  @inline(__always)
  var count: Int { buffer.count }

  /// The byte at `place`; zero where there is none.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    UInt(bitPattern: place) < UInt(bitPattern: buffer.count) ? buffer[place] : 0
  }

  /// The bytes of `range`, as far as there are any.
  @inline(__always)
  subscript(range: Range<Int>) -> StoryBytes {
    StoryBytes(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]))
  }

  /// The eight bytes from `place` on as they lie in memory, the first one lowest; those outside are zero.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    if place >= 0, place <= buffer.count &- 8, let base = buffer.baseAddress {
      return UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(self[place &+ offset]) &<< UInt64(8 &* offset) }
    return word
  }

  /// The first place of `range` where `byte` stands.
  @inline(__always)
  func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<buffer.count)
    guard let base = buffer.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The bytes as a string, broken sequences mended.
  var string: String { String(decoding: buffer, as: UTF8.self) }
}
