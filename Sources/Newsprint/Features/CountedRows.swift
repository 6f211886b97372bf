/// Where the blocks of one row start, counted from its first entry: behind the words come the phrases that are weighed by
/// themselves, behind them the opening, and behind that the characters.
struct RowBlocks: Sendable, Equatable {
  private(set) var phrases = 0
  private(set) var opening = 0
  private(set) var characters = 0

  /// Where a block ends, given the entries of the row.
  @inline(__always)
  func end(of block: FeatureBlock, in row: Range<Int>) -> Int {
    switch block {
    case .words: row.lowerBound &+ phrases
    case .phrases: row.lowerBound &+ opening
    case .opening: row.lowerBound &+ characters
    case .characters: row.upperBound
    }
  }

  /// Notes that the features of a block, given in ascending order, end at an entry.
  @inline(__always)
  mutating func close(_ block: FeatureBlock, at end: Int) {
    if block == .words { phrases = end }
    if block.rawValue <= FeatureBlock.phrases.rawValue { opening = end }
    if block != .characters { characters = end }
  }
}

/// Rows of feature numbers and term frequencies in the making: the rows of one chunk of stories.
@safe
package struct CountedRows: @unchecked Sendable {
  // Sendable: moved from the worker that fills it to the one that reads it, never used by two at once.
  private var numberMemory = GrowingMemory<UInt32>()
  private var frequencyMemory = GrowingMemory<Float>()
  private var squareMemory = GrowingMemory<Float>()
  private(set) var count = 0

  /// Whether ``squares`` are kept: where character n-grams count by the word.
  let keepsSquares: Bool

  /// No rows.
  package init(keepsSquares: Bool = false) { self.keepsSquares = keepsSquares }

  /// Where each row ends.
  var ends: [Int] = []
  /// Where each row's blocks of features start.
  var blocks: [RowBlocks] = []
  /// The worker whose table gave the numbers.
  var worker = 0

  var numbers: UnsafeMutablePointer<UInt32> { unsafe numberMemory.base }
  var frequencies: UnsafeMutablePointer<Float> { unsafe frequencyMemory.base }

  /// The feature's number of an entry.
  @inline(__always)
  func number(_ entry: Int) -> UInt32 { numberMemory[entry] }

  /// The term frequency of an entry.
  @inline(__always)
  func frequency(_ entry: Int) -> Float { frequencyMemory[entry] }
  /// The sum of the squares of what each entry is the sum of, where they are kept.
  var squares: UnsafeMutablePointer<Float>? { unsafe keepsSquares ? squareMemory.base : nil }

  mutating func reserve(_ extra: Int) {
    numberMemory.reserve(count + extra, keeping: count)
    frequencyMemory.reserve(count + extra, keeping: count)
    if keepsSquares { squareMemory.reserve(count + extra, keeping: count) }
  }

  mutating func commit(_ length: Int, _ row: RowBlocks) {
    count += length
    ends.append(count)
    blocks.append(row)
  }

  mutating func truncate(to length: Int) { count = length }

  /// Forgets the rows and keeps the room.
  mutating func removeAll() {
    count = 0
    ends.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
  }

  /// Sets every entry to whether it is positive, 1 or 0.
  func markPresence() {
    for entry in 0..<count { frequencyMemory[entry] = frequencyMemory[entry] > 0 ? 1 : 0 }
  }

  /// Calls `body` with the features and the values of all entries.
  @inline(__always)
  package func withEntries<Result>(_ body: (Span<UInt32>, Span<Float>) -> Result) -> Result {
    unsafe body(
      UnsafeBufferPointer(start: numbers, count: count).span, UnsafeBufferPointer(start: frequencies, count: count).span
    )
  }

  /// Gives the memory back.
  package func deallocate() {
    numberMemory.free()
    frequencyMemory.free()
    squareMemory.free()
  }
}
