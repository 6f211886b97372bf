/// A run of hashes, or of other numbers, that somebody else owns, with checked access: what ``TextBytes`` is for bytes.
///
/// The numbers of a part are counted from its own start. Who makes a run says how long it is valid.
@safe
package struct NumberRun<Number: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: the numbers are only read.

  /// The numbers themselves, for kernels.
  package let buffer: UnsafeBufferPointer<Number>

  /// The numbers of `buffer`, which must outlive the value.
  @inline(__always)
  package init(_ buffer: UnsafeBufferPointer<Number>) { unsafe self.buffer = unsafe buffer }

  /// The numbers whose bytes a handle of memory holds.
  ///
  /// - Precondition: The bytes begin where a number may and are those of whole numbers.
  init(bytes: TextBytes) {
    unsafe self.init(UnsafeRawBufferPointer(bytes.buffer).bindMemory(to: Number.self))
  }

  /// No numbers.
  @inline(__always)
  init() { unsafe buffer = unsafe UnsafeBufferPointer(start: nil, count: 0) }

  /// The number at a place.
  ///
  /// - Precondition: `place` is in `0..<count`.
  @inline(__always)
  package subscript(place: Int) -> Number {
    unsafe precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "The place is not in the run")
    return unsafe buffer[place]
  }

  /// The numbers of a range.
  ///
  /// - Precondition: All of them are there.
  @inline(__always)
  subscript(range: Range<Int>) -> NumberRun {
    unsafe precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "The range is not in the run")
    return unsafe NumberRun(UnsafeBufferPointer(rebasing: buffer[range]))
  }
}

/// Hashes of tokens, n-grams or shingles.
package typealias Hashes = NumberRun<UInt64>

extension NumberRun: Sequence {
  @inline(__always)
  package var count: Int { unsafe buffer.count }

  @inline(__always)
  var isEmpty: Bool { unsafe buffer.isEmpty }

  /// Goes over the numbers as fast as over a buffer.
  @safe
  package struct Iterator: IteratorProtocol {
    private var rest: UnsafeBufferPointer<Number>.Iterator

    @inline(__always)
    fileprivate init(_ run: NumberRun) { unsafe rest = unsafe run.buffer.makeIterator() }

    @inline(__always)
    package mutating func next() -> Number? { unsafe rest.next() }
  }

  @inline(__always)
  package func makeIterator() -> Iterator { Iterator(self) }

  package var underestimatedCount: Int { count }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result? {
    try unsafe body(buffer)
  }
}

extension NumberRun {
  /// The numbers' bytes as they lie in memory.
  package var bytes: TextBytes { unsafe TextBytes(UnsafeRawBufferPointer(buffer)) }

  /// The stable hash of the numbers' bytes as they lie in memory.
  var stableHash: UInt64 { bytes.stableHash }
}

extension Array where Element: BitwiseCopyable {
  /// Calls `body` with the elements as a run; it must not leave it.
  @inline(__always)
  package func withRun<Result>(_ body: (NumberRun<Element>) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBufferPointer { try unsafe body(NumberRun($0)) }
  }
}
