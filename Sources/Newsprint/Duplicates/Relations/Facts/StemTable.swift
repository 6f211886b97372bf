/// Values by the letters with which words start.
struct StemTable<Value: Sendable>: Sendable {
  private struct Stem {
    var letters: [UInt8]
    var value: Value
    /// Whether the word must end with it.
    var isWhole: Bool
  }

  private var stems = HashMap64<[Stem]>()
  private static var width: Int { 3 }

  /// Whether there is none.
  private(set) var isEmpty = true

  /// Adds a stem, in folded letters.
  mutating func add(_ letters: [UInt8], isWhole: Bool, _ value: Value) {
    isEmpty = false
    let stem = Stem(letters: letters, value: value, isWhole: isWhole)
    stems.update(Self.key(letters[...]), [stem]) { $0.append(stem) }
  }

  /// Calls `body` with the value of each stem with which some letters start.
  func forEachMatch(_ letters: ArraySlice<UInt8>, _ body: (Value) -> Void) {
    guard let list = stems[Self.key(letters)] else { return }
    for stem in list where letters.starts(with: stem.letters) {
      if !stem.isWhole || letters.count == stem.letters.count { body(stem.value) }
    }
  }

  /// The first letters, or all of a shorter word.
  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.prefix(width).reduce(letters.count < width ? 1 : 0) { $0 << 8 | UInt64($1) }
  }
}
