/// A text that was made from another, with where its bytes come from.
///
/// The places are kept as runs: of bytes that were copied one by one, and of bytes that stand for some others as a whole.
/// Not safe to share between threads.
final class RewrittenText {
  /// Bytes of the result, up to the next run's start, and the bytes of the source that they stand for.
  private struct Run {
    var output: Int
    var source: Range<Int>
    /// Whether byte *i* of the run is byte *i* of the source.
    var isCopy: Bool
  }

  private var memory = GrowingMemory<UInt8>()
  private var runs: [Run] = []
  private var source = TextBytes()
  /// The number of bytes of the result.
  private(set) var count = 0

  deinit { memory.free() }

  /// The result, valid until the next ``begin(_:)``.
  var bytes: TextBytes { memory.run(count).bytes }

  /// The last byte of the result.
  var last: UInt8? { count > 0 ? memory[count - 1] : nil }

  /// Forgets the last result and starts to rewrite `source`.
  func begin(_ source: TextBytes) {
    self.source = source
    count = 0
    runs.removeAll(keepingCapacity: true)
    reserve(source.count)
  }

  /// Copies bytes of the source.
  func copy(_ range: Range<Int>) {
    if range.isEmpty || source.isEmpty { return }
    reserve(range.count)
    memory.put(NumberRun(bytes: source[range]), at: count)
    if let run = runs.last, run.isCopy, run.source.upperBound == range.lowerBound {
      runs[runs.count - 1].source = run.source.lowerBound..<range.upperBound
    } else {
      runs.append(Run(output: count, source: range, isCopy: true))
    }
    count += range.count
  }

  /// Writes bytes that stand for a part of the source.
  func put(_ bytes: [UInt8], for range: Range<Int>) {
    guard !bytes.isEmpty else { return }
    reserve(bytes.count)
    for (place, byte) in bytes.enumerated() { memory[count + place] = byte }
    runs.append(Run(output: count, source: range, isCopy: false))
    count += bytes.count
  }

  /// Writes a byte of the result over, `distance` bytes before its end; one byte stays one byte.
  func replace(_ byte: UInt8, fromEnd distance: Int) {
    guard distance > 0, distance <= count else { return }
    memory[count - distance] = byte
  }

  /// The bytes of the source that a part of the result stands for.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of runs.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard let first = run(at: range.lowerBound) else { return source.count..<source.count }
    let start = first.isCopy ? first.source.lowerBound + range.lowerBound - first.output : first.source.lowerBound
    guard !range.isEmpty, let last = run(at: range.upperBound - 1) else { return start..<start }
    let end =
      last.isCopy ? last.source.lowerBound + range.upperBound - last.output : last.source.upperBound
    return start..<max(start, end)
  }

  /// The run that holds a byte of the result.
  private func run(at place: Int) -> Run? {
    guard place < count else { return nil }
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].output <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }

  private func reserve(_ extra: Int) {
    memory.reserve(count + extra, keeping: count)
  }
}
