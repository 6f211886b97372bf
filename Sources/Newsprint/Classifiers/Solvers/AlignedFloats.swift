/// A block of 32-bit floats that starts on a cache line, zero at first, freed with its owner.
final class AlignedFloats {
  let pointer: UnsafeMutablePointer<Float>
  let count: Int

  /// Allocates `count` zeros.
  init(count: Int) {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
    ZeroedMemory.preferLargePages(bytes, count * 4)
    pointer = bytes.bindMemory(to: Float.self, capacity: max(count, 1))
    pointer.initialize(repeating: 0, count: count)
    self.count = count
  }

  /// Calls `body` with the first floats, to change them.
  func withSpan<Result>(count: Int, _ body: (inout MutableSpan<Float>) -> Result) -> Result {
    precondition(count <= self.count, "There are not so many floats")
    var span = UnsafeMutableBufferPointer(start: pointer, count: count).mutableSpan
    return body(&span)
  }

  deinit { pointer.deallocate() }

  /// The four floats at `index`.
  @inline(__always)
  func lanes(_ index: Int) -> SIMD4<Float> {
    UnsafeRawPointer(pointer + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  /// Stores four floats at `index`.
  @inline(__always)
  func setLanes(_ index: Int, _ lanes: SIMD4<Float>) {
    UnsafeMutableRawPointer(pointer + index).storeBytes(of: lanes, as: SIMD4<Float>.self)
  }
}
