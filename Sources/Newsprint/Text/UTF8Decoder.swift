/// Reads and writes single Unicode scalars as UTF-8.
enum UTF8Decoder {
  /// The scalar value at `place` and the number of bytes it takes.
  ///
  /// A byte that starts no well-formed sequence reads as U+FFFD of one byte; nothing beyond `text` is read.
  @inline(__always)
  static func decode(_ text: TextBytes, at place: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(text[place])
    if first < 0x80 { return (first, 1) }
    let left = text.count &- place
    if first >= 0xc2, first < 0xe0, left > 1 {
      let second = UInt32(text[place &+ 1])
      if second & 0xc0 == 0x80 { return ((first & 0x1f) << 6 | second & 0x3f, 2) }
    } else if first & 0xf0 == 0xe0, left > 2 {
      let second = UInt32(text[place &+ 1])
      let third = UInt32(text[place &+ 2])
      let value = (first & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f
      if second & 0xc0 == 0x80, third & 0xc0 == 0x80, value >= 0x800, value & 0xf800 != 0xd800 { return (value, 3) }
    } else if first & 0xf8 == 0xf0, left > 3 {
      let second = UInt32(text[place &+ 1])
      let third = UInt32(text[place &+ 2])
      let fourth = UInt32(text[place &+ 3])
      let value = (first & 7) << 18 | (second & 0x3f) << 12 | (third & 0x3f) << 6 | fourth & 0x3f
      if second & 0xc0 == 0x80, third & 0xc0 == 0x80, fourth & 0xc0 == 0x80, value >= 0x1_0000, value < 0x11_0000 {
        return (value, 4)
      }
    }
    return (0xfffd, 1)
  }

  /// Where the scalar starts that ends before `place`, which is above 0.
  static func startOfScalar(_ text: TextBytes, before place: Int) -> Int {
    for width in 1...4 where place >= width && text[place &- width] & 0xc0 != 0x80 {
      return decode(text, at: place &- width).width == width ? place &- width : place &- 1
    }
    return place &- 1
  }

  /// Writes a scalar at `place`, where there must be room for four bytes, and returns the number of bytes that it takes.
  @inline(__always)
  static func encode(_ scalar: UInt32, at place: UnsafeMutablePointer<UInt8>) -> Int {
    let (bytes, count) = packed(scalar)
    unsafe UnsafeMutableRawPointer(place).storeBytes(
      of: UInt32(truncatingIfNeeded: bytes).littleEndian, as: UInt32.self)
    return count
  }

  /// The bytes of a scalar as a little-endian number, and how many they are.
  @inline(__always)
  static func packed(_ scalar: UInt32) -> (bytes: UInt64, count: Int) {
    if scalar < 0x80 { return (UInt64(scalar), 1) }
    let last = UInt64(0x80 | scalar & 0x3f)
    if scalar < 0x800 { return (UInt64(0xc0 | scalar >> 6) | last << 8, 2) }
    let third = UInt64(0x80 | scalar >> 6 & 0x3f)
    if scalar < 0x1_0000 { return (UInt64(0xe0 | scalar >> 12) | third << 8 | last << 16, 3) }
    let second = UInt64(0x80 | scalar >> 12 & 0x3f)
    return (UInt64(0xf0 | scalar >> 18) | second << 8 | third << 16 | last << 24, 4)
  }

  /// Appends a scalar to an array of bytes.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { place in
      guard let start = place.baseAddress else { return }
      let width = unsafe encode(scalar, at: start)
      unsafe bytes.append(contentsOf: place[..<width])
    }
  }
}
