/// Memory for numbers that grows, of one owner, who frees it; what is in it says nothing of how many are in use.
@safe
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
    unsafe base = unsafe base.grown(keeping: min(kept, capacity), capacity: newCapacity)
    capacity = newCapacity
  }

  /// Frees the memory; nothing may be done with it afterwards.
  func free() { unsafe base.deallocate() }

  /// The number at a place.
  ///
  /// - Precondition: There is room for it.
  @inline(__always)
  subscript(place: Int) -> Number {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: capacity), "The place is not in the memory")
      return unsafe base[place]
    }
    nonmutating set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: capacity), "The place is not in the memory")
      unsafe base[place] = newValue
    }
  }

  /// Asks for the memory of a number before it is needed.
  @inline(__always)
  func prefetch(_ place: Int) { unsafe Kernels.prefetch(base + place) }

  /// Calls `body` with some of the numbers, which it may change.
  ///
  /// - Precondition: There is room for all of them.
  func withSpan(of range: Range<Int>, _ body: (inout MutableSpan<Number>) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity, "The range is not in the memory")
    var span = unsafe UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count).mutableSpan
    body(&span)
  }

  /// The first `count` numbers, valid until the memory grows.
  ///
  /// - Precondition: There is room for as many.
  func run(_ count: Int) -> NumberRun<Number> {
    precondition(count <= capacity, "There are not so many numbers")
    return unsafe NumberRun(UnsafeBufferPointer(start: base, count: count))
  }

  /// Sets the first `count` numbers to a value.
  ///
  /// - Precondition: There is room for as many.
  func fill(_ count: Int, with value: Number) {
    precondition(count <= capacity, "There is no room for so many numbers")
    unsafe base.update(repeating: value, count: count)
  }

  /// The first `count` numbers to be filled, valid until the memory grows.
  ///
  /// - Precondition: There is room for as many.
  @inline(__always)
  func room(_ count: Int) -> MutableRun<Number> {
    precondition(count <= capacity, "There is no room for so many numbers")
    return unsafe MutableRun(UnsafeMutableBufferPointer(start: base, count: count))
  }

  /// Copies numbers to a place, and says how many they are.
  ///
  /// - Precondition: There is room for them.
  @discardableResult @inline(__always)
  func put(_ numbers: NumberRun<Number>, at place: Int) -> Int {
    precondition(place >= 0 && numbers.count <= capacity &- place, "There is no room for so many numbers")
    if let source = unsafe numbers.buffer.baseAddress {
      unsafe (base + place).update(from: source, count: numbers.count)
    }
    return numbers.count
  }

  /// Puts the first `count` numbers in order.
  ///
  /// - Precondition: There is room for as many.
  func sort(_ count: Int) where Number: Comparable {
    precondition(count <= capacity, "There are not so many numbers")
    var numbers = unsafe UnsafeMutableBufferPointer(start: base, count: count)
    unsafe numbers.sort()
  }
}

extension UnsafeMutablePointer {
  /// Moves the first `count` elements to a new block of room for `capacity`, and frees the old one.
  func grown(keeping count: Int, capacity: Int) -> UnsafeMutablePointer {
    let larger = UnsafeMutablePointer.allocate(capacity: capacity)
    unsafe ZeroedMemory.preferLargePages(larger, capacity * MemoryLayout<Pointee>.stride)
    unsafe larger.moveInitialize(from: self, count: count)
    unsafe deallocate()
    return unsafe larger
  }
}

/// Memory on the stack.
enum TemporarySpan {
  /// Calls `body` with `count` elements that are `value` at first.
  @inline(__always)
  static func with<Element: BitwiseCopyable, Result>(
    _ count: Int, of value: Element, _ body: (inout MutableSpan<Element>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { memory in
      unsafe memory.initialize(repeating: value)
      var span = unsafe memory.mutableSpan
      return body(&span)
    }
  }
}
