internal import LibC

/// Memory that comes straight from the system and goes straight back, all zero at first.
///
/// From half a large page on it is made of large pages where the system has them: where each fault takes microseconds, as
/// on virtual machines, faults on small pages would take a large share of the time of whatever touches new memory.
enum LargeMemory {
  /// The size of a large page.
  static let page = 1 << 21

  /// What `map` gives for `count` bytes.
  private static func size(_ count: Int) -> Int {
    let unit = count >= page / 2 ? page : 1 << 14
    return max(1, (count + unit - 1) / unit) * unit
  }

  /// Room for `count` bytes, aligned to large pages where it has any.
  static func map(_ count: Int) -> UnsafeMutableRawPointer {
    let size = size(count)
    let slack = size >= page ? page : 0
    let memory = unsafe mmap(nil, size + slack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("Out of memory: \(count) bytes")
    }
    if slack == 0 { return unsafe memory }
    let aligned = unsafe memory.alignedUp(toMultipleOf: page)
    let before = unsafe memory.distance(to: aligned)
    if before > 0 { unsafe munmap(memory, before) }
    if slack > before { unsafe munmap(aligned + size, slack - before) }
    unsafe ZeroedMemory.preferLargePages(aligned, size)
    return unsafe aligned
  }

  /// Gives back what `map` gave for `count` bytes.
  static func unmap(_ memory: UnsafeMutableRawPointer, _ count: Int) { unsafe munmap(memory, size(count)) }
}

/// Memory for many pieces that are all freed at once, by any number of threads at the same time.
@safe
package final class MemorySlabs: Sendable {
  @safe
  private struct Slab {
    var start: UnsafeMutableRawPointer
    var size: Int
  }
  private struct State: @unchecked Sendable {
    // Sendable: only used under the lock.
    var slabs: [Slab] = []
    var used = 0
  }

  private let state = Guarded(State())

  /// The size of all slabs but the first, which is small for the sake of small inputs, and of those for larger pieces.
  private static let slabSize = 4 * LargeMemory.page

  package init() {}

  deinit {
    state.withLock { state in
      for slab in state.slabs { unsafe LargeMemory.unmap(slab.start, slab.size) }
    }
  }

  /// Room for `count` bytes, aligned to 16, that lives as long as the slabs.
  package func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    let rounded = (max(count, 1) + 15) / 16 * 16
    // As a number, since a pointer is not sent out of the lock.
    let address = state.withLock { state -> UInt in
      if let last = state.slabs.last, last.size - state.used >= rounded {
        defer { state.used += rounded }
        return unsafe UInt(bitPattern: last.start + state.used)
      }
      let size = max(rounded, state.slabs.isEmpty ? LargeMemory.page / 4 : Self.slabSize)
      unsafe state.slabs.append(Slab(start: LargeMemory.map(size), size: size))
      state.used = rounded
      return unsafe UInt(bitPattern: state.slabs[state.slabs.count - 1].start)
    }
    guard let pointer = unsafe UnsafeMutableRawPointer(bitPattern: address) else {
      preconditionFailure("Out of memory")
    }
    return unsafe pointer
  }

  /// A copy of numbers that lives as long as the slabs.
  func copy<Number>(_ numbers: NumberRun<Number>) -> NumberRun<Number> {
    unsafe copy(numbers) { unsafe $0.update(from: $1, count: $2) }
  }

  /// A copy of hashes that nobody looks at soon, past the caches, that lives as long as the slabs.
  func copyAside(_ hashes: Hashes) -> Hashes {
    unsafe copy(hashes) { unsafe Kernels.copyAside($1, to: $0, count: $2) }
  }

  /// A copy of numbers that `fill` makes, given where to, where from, and how many.
  @inline(__always)
  private func copy<Number>(
    _ numbers: NumberRun<Number>, _ fill: (UnsafeMutablePointer<Number>, UnsafePointer<Number>, Int) -> Void
  ) -> NumberRun<Number> {
    let memory = unsafe allocate(numbers.count * MemoryLayout<Number>.stride).bindMemory(
      to: Number.self, capacity: numbers.count)
    if let source = unsafe numbers.buffer.baseAddress { unsafe fill(memory, source, numbers.count) }
    return unsafe NumberRun(UnsafeBufferPointer(start: memory, count: numbers.count))
  }
}

/// A run of numbers in memory of its own, all zero at first, with checked access.
@safe
final class LargeRun<Number: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Number>
  /// How many numbers there are.
  let count: Int

  init(count: Int) {
    self.count = count
    unsafe base = unsafe LargeMemory.map(count * MemoryLayout<Number>.stride).bindMemory(
      to: Number.self, capacity: count)
  }

  deinit { unsafe LargeMemory.unmap(base, count * MemoryLayout<Number>.stride) }

  /// The number at a place.
  ///
  /// - Precondition: There is one.
  @inline(__always)
  subscript(place: Int) -> Number {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "The place is not in the run")
      return unsafe base[place]
    }
    set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "The place is not in the run")
      unsafe base[place] = newValue
    }
  }
}
