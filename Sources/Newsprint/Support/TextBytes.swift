/// The UTF-8 bytes of a text, or of a part of one, with checked access.
///
/// A byte outside reads as zero, which is no letter, digit, mark or space: a rule may look at what stands around a place
/// without asking first whether anything does, and no place that data decide is read from another story's memory. The
/// places of a part are counted from its own start.
///
/// A view of memory that somebody else owns, as a span is, but one that can be kept in a worker between calls: who makes
/// it says how long it is valid.
@usableFromInline
package struct TextBytes: @unchecked Sendable {
  // Sendable: the bytes are only read.

  /// The bytes themselves, for kernels.
  @usableFromInline
  package let buffer: UnsafeBufferPointer<UInt8>

  /// The bytes of `buffer`, which must outlive the value.
  @inlinable @inline(__always)
  package init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  /// No bytes.
  @inlinable @inline(__always)
  package init() { buffer = UnsafeBufferPointer(start: nil, count: 0) }

  /// The number of bytes.
  @inlinable @inline(__always)
  package var count: Int { buffer.count }

  @inlinable @inline(__always)
  package var isEmpty: Bool { buffer.isEmpty }

  /// The places of all bytes.
  @inlinable @inline(__always)
  package var indices: Range<Int> { 0..<buffer.count }

  @inlinable @inline(__always)
  package var first: UInt8? { buffer.first }

  @inlinable @inline(__always)
  package var last: UInt8? { buffer.last }

  /// The byte at `place`; zero where there is none.
  @inlinable @inline(__always)
  package subscript(place: Int) -> UInt8 {
    UInt(bitPattern: place) < UInt(bitPattern: buffer.count) ? buffer[place] : 0
  }

  /// The bytes of `range`, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: Range<Int>) -> TextBytes {
    TextBytes(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]))
  }

  /// The bytes from a place on, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: PartialRangeFrom<Int>) -> TextBytes {
    self[Swift.min(range.lowerBound, count)..<count]
  }

  /// The bytes before a place, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: PartialRangeUpTo<Int>) -> TextBytes { self[0..<Swift.max(0, range.upperBound)] }

  /// The eight bytes from `place` on as they lie in memory, the first one lowest; those outside are zero.
  @inlinable @inline(__always)
  package func word(at place: Int) -> UInt64 {
    if place >= 0, place <= buffer.count &- 8, let base = buffer.baseAddress {
      return UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(self[place &+ offset]) &<< UInt64(8 &* offset) }
    return word
  }

  /// The first place of `range` where `byte` stands.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<buffer.count)
    return UnsafeBufferPointer(rebasing: buffer[range]).firstPlace(of: byte).map { range.lowerBound + $0 }
  }

  /// The first place from `start` on where `byte` stands.
  @inline(__always)
  package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    firstPlace(of: byte, in: Swift.min(start, count)..<count)
  }

  /// The first place from `start` on whose byte is one of those asked for.
  @inlinable @inline(__always)
  package func firstPlace(from start: Int, where isWanted: (UInt8) -> Bool) -> Int? {
    var place = start
    while place < count {
      if isWanted(self[place]) { return place }
      place &+= 1
    }
    return nil
  }

  /// The parts between bytes of a kind, without the empty ones.
  package func split(at separator: UInt8) -> [TextBytes] {
    var parts: [TextBytes] = []
    var start = 0
    while start < count {
      let end = firstPlace(of: separator, from: start) ?? count
      if end > start { parts.append(self[start..<end]) }
      start = end + 1
    }
    return parts
  }

  /// The bytes as a string, broken sequences mended.
  ///
  /// Lengths and places in it are not those of the bytes; see ``exactString``.
  package var string: String { String(decoding: buffer, as: UTF8.self) }

  /// The bytes as a string whose lengths and places in UTF-8 are theirs; nil where a broken sequence would have to be
  /// mended.
  var exactString: String? { String(validating: buffer, as: UTF8.self) }

  /// Whether a byte goes on with a character that another one begins.
  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of `range` as a string, broken sequences mended.
  package func string(_ range: Range<Int>) -> String { self[range].string }

  /// The stable hash of the bytes.
  package var stableHash: UInt64 {
    buffer.baseAddress.map { StableHash.hash($0, count: buffer.count) } ?? StableHash.hash(low: 0, high: 0, count: 0)
  }
}

extension TextBytes: Sequence {
  /// Goes over bytes from the first to the last.
  @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline let bytes: TextBytes
    @usableFromInline var place = 0

    @inlinable @inline(__always)
    init(_ bytes: TextBytes) { self.bytes = bytes }

    @inlinable @inline(__always)
    package mutating func next() -> UInt8? {
      guard place < bytes.count else { return nil }
      defer { place &+= 1 }
      return bytes[place]
    }
  }

  @inlinable @inline(__always)
  package func makeIterator() -> Iterator { Iterator(self) }

  /// The last byte that is one of those asked for.
  package func last(where isWanted: (UInt8) -> Bool) -> UInt8? { lastPlace(where: isWanted).map { self[$0] } }

  /// The last place whose byte is one of those asked for.
  package func lastPlace(where isWanted: (UInt8) -> Bool) -> Int? { indices.last { isWanted(self[$0]) } }

  @inlinable
  package var underestimatedCount: Int { count }

  @inlinable
  package func withContiguousStorageIfAvailable<R>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R? {
    try body(buffer)
  }
}

extension TextBytes: Equatable {
  /// Whether both have the same bytes.
  @usableFromInline
  package static func == (first: TextBytes, second: TextBytes) -> Bool {
    first.buffer.holdsSameBytes(as: second.buffer)
  }
}

extension [UInt8] {
  /// Calls `body` with the bytes as a text; they must not leave it.
  @inline(__always)
  package func withTextBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body(TextBytes($0)) }
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes; they must not leave it.
  package func withTextBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    var text = self
    return try text.withUTF8 { try body(TextBytes($0)) }
  }
}
