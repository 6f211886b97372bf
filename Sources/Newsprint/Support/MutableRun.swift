/// A run of numbers, or of other plain values, that somebody else owns and that is filled through this: checked access, as
/// ``NumberRun`` has it for reading.
///
/// Several threads may fill one run, each its own places: who hands it out says which are whose.
@safe
struct MutableRun<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: no two threads touch the same place.
  private let buffer: UnsafeMutableBufferPointer<Element>

  /// The values of `buffer`, which must outlive the run.
  @inline(__always)
  init(_ buffer: UnsafeMutableBufferPointer<Element>) { unsafe self.buffer = unsafe buffer }

  /// Calls `body` with the values of a range, to change them.
  ///
  /// - Precondition: All of them are there.
  @inline(__always)
  func withSpan<Result>(_ range: Range<Int>, _ body: (inout MutableSpan<Element>) -> Result) -> Result {
    unsafe precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count, "The range is not in the run")
    var span = unsafe UnsafeMutableBufferPointer(rebasing: buffer[range]).mutableSpan
    return body(&span)
  }

  /// Calls `body` with the value at a place, to change it where it lies.
  ///
  /// - Precondition: There is one.
  @inline(__always)
  func withElement<Result>(_ place: Int, _ body: (inout Element) -> Result) -> Result {
    unsafe precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "The place is not in the run")
    return unsafe body(&buffer[place])
  }

  /// Copies values to a place, and says how many they are.
  ///
  /// - Precondition: There is room for them.
  @discardableResult @inline(__always)
  func put(_ values: NumberRun<Element>, at place: Int) -> Int {
    unsafe precondition(place >= 0 && values.count <= buffer.count &- place, "There is no room for so many")
    if let source = unsafe values.buffer.baseAddress, let base = unsafe buffer.baseAddress {
      unsafe (base + place).update(from: source, count: values.count)
    }
    return values.count
  }
}

extension MutableRun: RandomAccessCollection {
  @inline(__always)
  var startIndex: Int { 0 }
  @inline(__always)
  var endIndex: Int { unsafe buffer.count }

  /// The value at a place.
  ///
  /// - Precondition: There is one.
  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      unsafe precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "The place is not in the run")
      return unsafe buffer[place]
    }
    nonmutating set {
      unsafe precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count), "The place is not in the run")
      unsafe buffer[place] = newValue
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Calls `body` with the elements as a run that threads may fill; it must not leave it.
  mutating func withMutableRun<Result>(_ body: (MutableRun<Element>) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeMutableBufferPointer { try unsafe body(MutableRun($0)) }
  }
}
