/// An immutable run of numbers and the object that owns its memory: an allocation of its own, or a mapped file.
///
/// Copies share the memory and keep its owner alive. Hot loops take the pointer once, with
/// ``withUnsafeBufferPointer(_:)``.
@safe
package struct SharedBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Sendable: the memory is never written after initialization, and the owner frees it only when the last copy goes.
  private let buffer: UnsafeBufferPointer<Element>
  private let owner: AnyObject

  /// Wraps memory that stays valid and unchanged for as long as `owner` lives.
  package init(_ buffer: UnsafeBufferPointer<Element>, owner: AnyObject) {
    unsafe self.buffer = unsafe buffer
    self.owner = owner
  }

  /// The elements whose bytes a handle of memory holds, for as long as `owner` lives.
  ///
  /// - Precondition: The bytes begin where an element may and are those of whole elements.
  package init(_ bytes: TextBytes, owner: AnyObject) {
    unsafe self.init(UnsafeRawBufferPointer(bytes.buffer).bindMemory(to: Element.self), owner: owner)
  }

  /// Copies an array into memory aligned to 64 bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements.
  package init(_ array: [Element]) {
    let allocation = array.withBytes { SharedAllocation(copying: $0) }
    self.init(allocation.bytes, owner: allocation)
  }

  /// Memory of `count` elements, aligned to 64 bytes, all of which `fill` initializes.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let allocation = unsafe SharedAllocation(byteCount: count * MemoryLayout<Element>.stride) { bytes in
      unsafe fill(bytes.bindMemory(to: Element.self))
    }
    self.init(allocation.bytes, owner: allocation)
  }

  /// Calls `body` with the elements; the pointer must not leave it.
  @inline(__always)
  package func withUnsafeBufferPointer<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try unsafe body(buffer)
  }
}

extension SharedBuffer<UInt8> {
  /// Calls `body` with the bytes; they must not leave it.
  func withTextBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBufferPointer { try unsafe body(TextBytes($0)) }
  }
}

extension SharedBuffer {
  /// Calls `body` with the elements' bytes as they lie in memory; they must not leave it.
  func withBytes<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBufferPointer { try unsafe body(TextBytes(UnsafeRawBufferPointer($0))) }
  }

  /// Calls `body` with the elements as a run; it must not leave it.
  func withRun<Result>(_ body: (NumberRun<Element>) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBufferPointer { try unsafe body(NumberRun($0)) }
  }

  /// Calls `body` with the elements.
  @inline(__always)
  package func withSpan<Result: ~Copyable, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { buffer throws(Failure) in try unsafe body(buffer.span) }
  }
}

extension SharedBuffer where Element: Comparable {
  /// Whether no element is less than the one before it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements; the owner is kept alive once and not for each of them.
  var isAscending: Bool {
    withSpan { numbers in (0..<Swift.max(0, numbers.count - 1)).allSatisfy { numbers[$0] <= numbers[$0 + 1] } }
  }
}

extension SharedBuffer: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { unsafe buffer.count }

  /// The element at `index`.
  ///
  /// - Precondition: `index` is in `0..<count`.
  package subscript(index: Int) -> Element {
    unsafe precondition(index >= 0 && index < buffer.count, "The index is not in the buffer")
    return unsafe withUnsafeBufferPointer { unsafe $0[index] }
  }
}

extension SharedBuffer {
  /// Of a matrix, row after row, the rows given in their order.
  func rows(_ rows: [UInt32], width: Int) -> SharedBuffer {
    unsafe withUnsafeBufferPointer { source in
      unsafe SharedBuffer(count: rows.count * width) { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        for (place, row) in rows.enumerated() {
          unsafe (to + place * width).initialize(from: from + Int(row) * width, count: width)
        }
      }
    }
  }
}

/// Memory that is freed with its last reference, aligned to 64 bytes.
@safe
final class SharedAllocation: @unchecked Sendable {
  // Sendable: written only while it is initialized.
  let bytes: TextBytes

  convenience init(copying source: TextBytes) {
    unsafe self.init(byteCount: source.count) { unsafe $0.copyMemory(from: UnsafeRawBufferPointer(source.buffer)) }
  }

  init(byteCount: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let start: UnsafeMutablePointer<UInt8> = unsafe ZeroedMemory.allocateLarge(byteCount)
    let memory = unsafe UnsafeMutableRawBufferPointer(start: start, count: byteCount)
    unsafe fill(memory)
    bytes = unsafe TextBytes(UnsafeRawBufferPointer(memory))
  }

  deinit { unsafe UnsafeRawBufferPointer(bytes.buffer).deallocate() }
}
