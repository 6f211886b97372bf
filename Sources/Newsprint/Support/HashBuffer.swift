/// A growing array of hashes whose memory kernels write directly.
package final class HashBuffer: @unchecked Sendable {
  // Sendable: written by one worker, then read only.

  @exclusivity(unchecked) private var memory = GrowingMemory<UInt64>()
  /// The number of hashes.
  @exclusivity(unchecked) private(set) var count = 0

  init() {}

  deinit { memory.free() }

  /// The memory itself, for kernels; valid until the next ``reserve(_:)``.
  @inline(__always)
  var base: UnsafeMutablePointer<UInt64> { memory.base }

  /// All hashes, valid until the buffer is changed.
  @inline(__always)
  var hashes: Hashes { Hashes(UnsafeBufferPointer(start: base, count: count)) }

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

  /// Appends a hash.
  @inline(__always)
  func append(_ hash: UInt64) {
    reserve(1)
    base[count] = hash
    count &+= 1
  }

  /// Takes in other hashes in the place of those it has.
  func replace(with hashes: Hashes) {
    removeAll()
    reserve(hashes.count)
    if let source = hashes.buffer.baseAddress { base.update(from: source, count: hashes.count) }
    count = hashes.count
  }

  /// Puts the hashes in order, each once.
  ///
  /// - Complexity: O(*n*) for hashes that are spread evenly.
  func sortDistinct() { count = HashSorting.sortDistinct(UnsafeMutableBufferPointer(start: base, count: count)) }

  /// Takes out what `isOut` says, keeping the order, unless fewer than `least` would be left.
  @inline(__always)
  func removeAll(leaving least: Int, where isOut: (UInt64) -> Bool) {
    var out = 0
    for index in 0..<count where isOut(base[index]) { out += 1 }
    if out == 0 || count - out < least { return }
    var kept = 0
    for index in 0..<count where !isOut(base[index]) {
      base[kept] = base[index]
      kept += 1
    }
    count = kept
  }
}
