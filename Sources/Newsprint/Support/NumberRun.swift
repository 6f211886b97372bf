/// A run of hashes, or of other numbers, that somebody else owns, with checked access: what ``TextBytes`` is for bytes.
///
/// The numbers of a part are counted from its own start. Who makes a run says how long it is valid.
package struct NumberRun<Number: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: the numbers are only read.

  /// The numbers themselves, for kernels.
  package let buffer: UnsafeBufferPointer<Number>

  /// The numbers of `buffer`, which must outlive the value.
  @inline(__always)
  package init(_ buffer: UnsafeBufferPointer<Number>) { self.buffer = buffer }

  /// The numbers whose bytes a handle of memory holds.
  ///
  /// - Precondition: The bytes begin where a number may and are those of whole numbers.
  init(bytes: TextBytes) {
    self.init(UnsafeRawBufferPointer(bytes.buffer).bindMemory(to: Number.self))
  }

  /// No numbers.
  @inline(__always)
  init() { buffer = UnsafeBufferPointer(start: nil, count: 0) }

  /// The number at a place.
  ///
  /// - Precondition: `place` is in `0..<count`.
  @inline(__always)
  package subscript(place: Int) -> Number {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "The place is not in the run")
    return buffer[place]
  }

  /// The numbers of a range.
  ///
  /// - Precondition: All of them are there.
  @inline(__always)
  subscript(range: Range<Int>) -> NumberRun {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "The range is not in the run")
    return NumberRun(UnsafeBufferPointer(rebasing: buffer[range]))
  }
}

/// Hashes of tokens, n-grams or shingles.
package typealias Hashes = NumberRun<UInt64>

extension NumberRun: Sequence {
  @inline(__always)
  package var count: Int { buffer.count }

  @inline(__always)
  var isEmpty: Bool { buffer.isEmpty }

  @inline(__always)
  package func makeIterator() -> UnsafeBufferPointer<Number>.Iterator { buffer.makeIterator() }

  package var underestimatedCount: Int { count }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result? {
    try body(buffer)
  }
}

extension Array where Element: BitwiseCopyable {
  /// Calls `body` with the elements as a run; it must not leave it.
  @inline(__always)
  package func withRun<Result>(_ body: (NumberRun<Element>) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body(NumberRun($0)) }
  }
}
