/// A growing array of hashes whose memory kernels write directly.
@safe
package final class HashBuffer: @unchecked Sendable {
  // Sendable: written by one worker, then read only.

  @safe @exclusivity(unchecked) private var memory = GrowingMemory<UInt64>()
  /// The number of hashes.
  @safe @exclusivity(unchecked) private(set) var count = 0

  init() {}

  deinit { memory.free() }

  /// The memory itself, for kernels; valid until the next ``reserve(_:)``.
  @inline(__always)
  var base: UnsafeMutablePointer<UInt64> { unsafe memory.base }

  /// All hashes, valid until the buffer is changed.
  @inline(__always)
  var hashes: Hashes { unsafe Hashes(UnsafeBufferPointer(start: base, count: count)) }

  func removeAll() { count = 0 }

  /// Makes room for more hashes.
  func reserve(_ extra: Int) {
    memory.reserve(count + extra, keeping: count)
  }

  /// Says how many hashes there are now, all of them written.
  func commit(_ count: Int) {
    precondition(count >= 0 && count <= memory.capacity, "There is no room for so many hashes")
    self.count = count
  }

  /// Room for `extra` more hashes behind those held; say with ``commit(_:)`` how many there are then.
  @inline(__always)
  func room(for extra: Int) -> MutableRun<UInt64> {
    reserve(extra)
    return unsafe MutableRun(UnsafeMutableBufferPointer(start: base + count, count: extra))
  }

  /// Appends a hash.
  @inline(__always)
  func append(_ hash: UInt64) {
    reserve(1)
    unsafe base[count] = hash
    count &+= 1
  }

  /// Takes in other hashes in the place of those it has.
  func replace(with hashes: Hashes) {
    removeAll()
    reserve(hashes.count)
    if let source = unsafe hashes.buffer.baseAddress { unsafe base.update(from: source, count: hashes.count) }
    count = hashes.count
  }

  /// Puts the hashes in order, each once.
  ///
  /// - Complexity: O(*n*) for hashes that are spread evenly.
  func sortDistinct() { count = unsafe HashSorting.sortDistinct(UnsafeMutableBufferPointer(start: base, count: count)) }

  /// Takes out what `isOut` says, keeping the order, unless fewer than `least` would be left.
  @inline(__always)
  func removeAll(leaving least: Int, where isOut: (UInt64) -> Bool) {
    var out = 0
    for index in 0..<count where unsafe isOut(base[index]) { out += 1 }
    if out == 0 || count - out < least { return }
    var kept = 0
    for index in 0..<count where unsafe !isOut(base[index]) {
      unsafe base[kept] = unsafe base[index]
      kept += 1
    }
    count = kept
  }
}
