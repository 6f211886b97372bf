/// The UTF-8 bytes of a text, or of a part of one, with checked access.
///
/// A byte outside reads as zero, which is no letter, digit, mark or space: a rule may look at what stands around a place
/// without asking first whether anything does, and no place that data decide is read from another story's memory. The
/// places of a part are counted from its own start.
///
/// A view of memory that somebody else owns, as a span is, but one that can be kept in a worker between calls: who makes
/// it says how long it is valid.
@safe @usableFromInline
package struct TextBytes: @unchecked Sendable {
  // Sendable: the bytes are only read.

  /// The bytes themselves, for kernels.
  @usableFromInline
  package let buffer: UnsafeBufferPointer<UInt8>

  /// The bytes of `buffer`, which must outlive the value.
  @inlinable @inline(__always)
  package init(_ buffer: UnsafeBufferPointer<UInt8>) { unsafe self.buffer = unsafe buffer }

  /// The bytes of `buffer`, which must outlive the value.
  @inlinable @inline(__always)
  package init(_ buffer: UnsafeRawBufferPointer) { unsafe self.init(buffer.assumingMemoryBound(to: UInt8.self)) }

  /// No bytes.
  @inlinable @inline(__always)
  package init() { unsafe buffer = unsafe UnsafeBufferPointer(start: nil, count: 0) }

  /// `count` bytes at an address, where there must be as many for as long as the value is used.
  @inlinable @inline(__always)
  package init(address: UInt, count: Int) {
    unsafe buffer = unsafe UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count)
  }

  /// The bytes of a literal.
  package init(_ text: StaticString) {
    unsafe buffer = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The number of bytes.
  @inlinable @inline(__always)
  package var count: Int { unsafe buffer.count }

  @inlinable @inline(__always)
  package var isEmpty: Bool { unsafe buffer.isEmpty }

  /// The places of all bytes.
  @inlinable @inline(__always)
  package var indices: Range<Int> { unsafe 0..<buffer.count }

  @inlinable @inline(__always)
  package var first: UInt8? { unsafe buffer.first }

  @inlinable @inline(__always)
  package var last: UInt8? { unsafe buffer.last }

  /// The byte at `place`; zero where there is none.
  @inlinable @inline(__always)
  package subscript(place: Int) -> UInt8 {
    unsafe UInt(bitPattern: place) < UInt(bitPattern: buffer.count) ? buffer[place] : 0
  }

  /// The bytes of `range`, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: Range<Int>) -> TextBytes {
    unsafe TextBytes(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]))
  }

  /// The bytes from a place on, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: PartialRangeFrom<Int>) -> TextBytes {
    self[Swift.min(range.lowerBound, count)..<count]
  }

  /// The bytes before a place, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: PartialRangeUpTo<Int>) -> TextBytes { self[0..<Swift.max(0, range.upperBound)] }

  /// The bytes up to and with a place, as far as there are any.
  @inlinable @inline(__always)
  package subscript(range: PartialRangeThrough<Int>) -> TextBytes { self[..<(range.upperBound &+ 1)] }

  /// Without the bytes at the start that are of a kind.
  @inlinable @inline(__always)
  package func drop(while isDropped: (UInt8) -> Bool) -> TextBytes {
    self[(firstPlace(from: 0) { !isDropped($0) } ?? count)...]
  }

  /// The eight bytes from `place` on as they lie in memory, the first one lowest; those outside are zero.
  @inlinable @inline(__always)
  package func word(at place: Int) -> UInt64 {
    if place >= 0, unsafe place <= buffer.count &- 8, let base = unsafe buffer.baseAddress {
      return unsafe UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(self[place &+ offset]) &<< UInt64(8 &* offset) }
    return word
  }

  /// The value whose bytes lie in memory from `place` on.
  ///
  /// - Precondition: All of its bytes are there.
  @inlinable @inline(__always)
  package func load<Value: BitwiseCopyable>(at place: Int, as type: Value.Type = Value.self) -> Value {
    precondition(place >= 0 && place <= count - MemoryLayout<Value>.size, "The value is not in the bytes")
    return unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: place, as: type)
  }

  /// The `count` values whose bytes lie in memory from `place` on.
  ///
  /// - Precondition: All of their bytes are there.
  package func load<Value: BitwiseCopyable>(_ count: Int, at place: Int, as type: Value.Type = Value.self) -> [Value] {
    let bytes = self[place..<place + count * MemoryLayout<Value>.stride]
    precondition(bytes.count == count * MemoryLayout<Value>.stride, "The values are not in the bytes")
    return unsafe [Value](unsafeUninitializedCapacity: count) { values, initialized in
      unsafe UnsafeMutableRawBufferPointer(values).copyMemory(from: UnsafeRawBufferPointer(bytes.buffer))
      initialized = count
    }
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

  /// Where a part of these bytes begins; nil where its memory is not theirs.
  package func place(ofPart part: TextBytes) -> Int? {
    guard let base = unsafe buffer.baseAddress, let start = unsafe part.buffer.baseAddress else { return nil }
    let place = unsafe start - base
    return place >= 0 && place <= count ? place : nil
  }

  /// The parts between bytes of a kind, without the empty ones.
  package func split(at separator: UInt8) -> [TextBytes] { firstParts(.max, between: separator) }

  /// At most `limit` parts between bytes of a kind, without the empty ones.
  package func firstParts(_ limit: Int, between separator: UInt8) -> [TextBytes] {
    var parts: [TextBytes] = []
    var start = 0
    while start < count, parts.count < limit {
      let end = firstPlace(of: separator, from: start) ?? count
      if end > start { parts.append(self[start..<end]) }
      start = end + 1
    }
    return parts
  }

  /// The bytes as a string, broken sequences mended.
  ///
  /// Lengths and places in it are not those of the bytes; see ``exactString``.
  package var string: String { unsafe String(decoding: buffer, as: UTF8.self) }

  /// The bytes as a string whose lengths and places in UTF-8 are theirs; nil where a broken sequence would have to be
  /// mended.
  var exactString: String? { unsafe String(validating: buffer, as: UTF8.self) }

  /// Whether a byte goes on with a character that another one begins.
  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of `range` as a string, broken sequences mended.
  package func string(_ range: Range<Int>) -> String { self[range].string }

  /// The stable hash of the bytes.
  package var stableHash: UInt64 { stableHash(seed: StableHash.tokenSeed) }

  /// The stable hash of the bytes with a seed.
  package func stableHash(seed: UInt64) -> UInt64 {
    unsafe buffer.baseAddress.map { unsafe StableHash.hash($0, count: buffer.count, seed: seed) }
      ?? StableHash.hash(low: 0, high: 0, count: 0, seed: seed)
  }
}

extension TextBytes: Sequence {
  /// Goes over the bytes as fast as over a buffer.
  @safe @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline
    var rest: UnsafeBufferPointer<UInt8>.Iterator

    @inlinable @inline(__always)
    package init(_ bytes: TextBytes) { unsafe rest = unsafe bytes.buffer.makeIterator() }

    @inlinable @inline(__always)
    package mutating func next() -> UInt8? { unsafe rest.next() }
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
    try unsafe body(buffer)
  }
}

extension Sequence<UInt8> {
  /// Calls `body` with the bytes as a text, copied first where they do not lie in memory one by one; they must not leave
  /// it.
  package func withContiguousTextBytes<Failure: Error>(_ body: (TextBytes) throws(Failure) -> Void) throws(Failure) {
    var failure: Failure?
    let done: Void? = withContiguousStorageIfAvailable { bytes in
      do throws(Failure) { try unsafe body(TextBytes(bytes)) } catch { failure = error }
    }
    if let failure { throw failure }
    if done == nil { try Array(self).withTextBytes(body) }
  }
}

extension [UInt8] {
  /// Appends the bytes of a text.
  @inline(__always)
  package mutating func append(contentsOf bytes: TextBytes) { unsafe append(contentsOf: bytes.buffer) }

  /// Calls `body` with the bytes as a text; they must not leave it.
  @inline(__always)
  package func withTextBytes<Result, Failure: Error>(
    _ body: (TextBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { bytes throws(Failure) in try unsafe body(TextBytes(bytes)) }
  }
}

extension [UInt8] {
  /// Appends the bytes of a value as they lie in memory.
  package mutating func append(bytesOf value: some BitwiseCopyable) {
    unsafe Swift.withUnsafeBytes(of: value) { unsafe append(contentsOf: $0) }
  }

  /// Appends the bytes of values as they lie in memory.
  package mutating func append(bytesOf values: [some BitwiseCopyable]) {
    unsafe values.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Calls `body` with the elements' bytes as they lie in memory; they must not leave it.
  func withBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBytes { try unsafe body(TextBytes($0)) }
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes; they must not leave it.
  package func withTextBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    var text = self
    return try text.withUTF8 { try unsafe body(TextBytes($0)) }
  }
}
