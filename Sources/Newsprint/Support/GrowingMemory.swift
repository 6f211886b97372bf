/// Memory for numbers that grows, of one owner, who frees it; what is in it says nothing of how many are in use.
struct GrowingMemory<Number: BitwiseCopyable> {
  /// The memory itself, for kernels; valid until it grows.
  private(set) var base: UnsafeMutablePointer<Number> = .allocate(capacity: 0)
  /// How many numbers there is room for.
  private(set) var capacity = 0

  /// Makes room for `count` numbers, and for as many again where there was too little; the first `kept` stay.
  @inline(__always)
  mutating func reserve(_ count: Int, keeping kept: Int) {
    if count > capacity { grow(to: max(count, capacity * 2, 256), keeping: kept) }
  }

  private mutating func grow(to newCapacity: Int, keeping kept: Int) {
    base = base.grown(keeping: min(kept, capacity), capacity: newCapacity)
    capacity = newCapacity
  }

  /// Frees the memory; nothing may be done with it afterwards.
  func free() { base.deallocate() }

  /// The number at a place.
  ///
  /// - Precondition: There is room for it.
  @inline(__always)
  subscript(place: Int) -> Number {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: capacity), "The place is not in the memory")
      return base[place]
    }
    nonmutating set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: capacity), "The place is not in the memory")
      base[place] = newValue
    }
  }

  /// The first `count` numbers, valid until the memory grows.
  ///
  /// - Precondition: There is room for as many.
  func run(_ count: Int) -> NumberRun<Number> {
    precondition(count <= capacity, "There are not so many numbers")
    return NumberRun(UnsafeBufferPointer(start: base, count: count))
  }

  /// Puts the first `count` numbers in order.
  ///
  /// - Precondition: There is room for as many.
  func sort(_ count: Int) where Number: Comparable {
    precondition(count <= capacity, "There are not so many numbers")
    var numbers = UnsafeMutableBufferPointer(start: base, count: count)
    numbers.sort()
  }
}

extension UnsafeMutablePointer {
  /// Moves the first `count` elements to a new block of room for `capacity`, and frees the old one.
  func grown(keeping count: Int, capacity: Int) -> UnsafeMutablePointer {
    let larger = UnsafeMutablePointer.allocate(capacity: capacity)
    ZeroedMemory.preferLargePages(larger, capacity * MemoryLayout<Pointee>.stride)
    larger.moveInitialize(from: self, count: count)
    deallocate()
    return larger
  }
}
