/// A block of 32-bit floats that starts on a cache line, zero at first, freed with its owner.
///
/// Several threads may work on one block, each on its own places: who hands it out says which are whose.
@safe
final class AlignedFloats: @unchecked Sendable {
  // Sendable: no two threads touch the same place.
  let pointer: UnsafeMutablePointer<Float>
  let count: Int

  /// Allocates `count` zeros.
  init(count: Int) {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
    unsafe ZeroedMemory.preferLargePages(bytes, count * 4)
    unsafe pointer = unsafe bytes.bindMemory(to: Float.self, capacity: max(count, 1))
    unsafe pointer.initialize(repeating: 0, count: count)
    self.count = count
  }

  /// The float at a place.
  ///
  /// - Precondition: There is one.
  @inline(__always)
  subscript(place: Int) -> Float {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "The place is not in the block")
      return unsafe pointer[place]
    }
    set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "The place is not in the block")
      unsafe pointer[place] = newValue
    }
  }

  /// Sets every float to a value.
  func fill(_ value: Float) { unsafe pointer.update(repeating: value, count: count) }

  /// Sets the floats of a range to a value.
  ///
  /// - Precondition: All of them are there.
  func fill(_ value: Float, _ places: Range<Int>) {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "The range is not in the block")
    unsafe (pointer + places.lowerBound).update(repeating: value, count: places.count)
  }

  /// Takes the first `count` floats from those of another block, from a place on.
  ///
  /// - Precondition: Both have as many.
  @inline(__always)
  func take(_ count: Int, from other: AlignedFloats, at place: Int = 0) {
    precondition(
      count >= 0 && count <= self.count && place >= 0 && count <= other.count &- place, "There are not so many floats")
    unsafe pointer.update(from: other.pointer + place, count: count)
  }

  /// Asks for the memory of a place that will be visited soon.
  @inline(__always)
  func prefetch(_ place: Int) { unsafe Kernels.prefetch(pointer + place) }

  /// Calls `body` with the first floats, to change them.
  func withSpan<Result>(count: Int, _ body: (inout MutableSpan<Float>) -> Result) -> Result {
    precondition(count <= self.count, "There are not so many floats")
    var span = unsafe UnsafeMutableBufferPointer(start: pointer, count: count).mutableSpan
    return body(&span)
  }

  deinit { unsafe pointer.deallocate() }

  /// The four floats at `index`.
  @inline(__always)
  func lanes(_ index: Int) -> SIMD4<Float> {
    unsafe UnsafeRawPointer(pointer + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  /// Stores four floats at `index`.
  @inline(__always)
  func setLanes(_ index: Int, _ lanes: SIMD4<Float>) {
    unsafe UnsafeMutableRawPointer(pointer + index).storeBytes(of: lanes, as: SIMD4<Float>.self)
  }
}
