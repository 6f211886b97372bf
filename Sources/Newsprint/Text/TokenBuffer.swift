/// The tokens of one text as flat arrays, reused from text to text so that tokenizing allocates nothing.
///
/// Not safe to share between threads: each thread has its own. No access to a property lasts longer than a load or store,
/// so that none is watched, which would cost as much as a short text.
@safe
package final class TokenBuffer {
  /// The number of tokens held.
  @safe @exclusivity(unchecked) package private(set) var count = 0
  @safe @exclusivity(unchecked) private var hashMemory = GrowingMemory<UInt64>()
  @safe @exclusivity(unchecked) private var startMemory = GrowingMemory<UInt32>()
  @safe @exclusivity(unchecked) private var endMemory = GrowingMemory<UInt32>()

  private let keepsPlaces: Bool

  package init(keepsPlaces: Bool = true) {
    self.keepsPlaces = keepsPlaces
  }

  deinit {
    hashMemory.free()
    startMemory.free()
    endMemory.free()
  }

  /// The stable hash of each token's folded form; valid until the buffer is changed, as all three runs are.
  @inline(__always)
  package var hashes: Hashes { hashMemory.run(count) }

  /// Where each token starts, in bytes of the text; empty unless places are kept.
  @inline(__always)
  package var starts: NumberRun<UInt32> { startMemory.run(keepsPlaces ? count : 0) }

  /// Where each token ends, in bytes of the text; empty unless places are kept.
  @inline(__always)
  package var ends: NumberRun<UInt32> { endMemory.run(keepsPlaces ? count : 0) }

  /// Forgets the tokens and keeps the room.
  package func removeAll() { count = 0 }

  /// Opens the buffer for up to `extra` more tokens; what was written is kept by ``close(_:)``.
  func open(extra: Int) -> Sink {
    hashMemory.reserve(count + extra, keeping: count)
    if keepsPlaces {
      startMemory.reserve(count + extra, keeping: count)
      endMemory.reserve(count + extra, keeping: count)
    }
    return unsafe Sink(
      count: count, hashes: hashMemory.base, starts: startMemory.base, ends: endMemory.base, keepsPlaces: keepsPlaces)
  }

  func close(_ sink: Sink) { count = sink.count }

  /// Keeps the hashes of some runs of tokens, one behind the other behind the first `head`; where the tokens stand is
  /// lost.
  ///
  /// - Precondition: The runs follow each other in their order, behind the first `head`.
  func keep(_ runs: [Range<Int>], behind head: Int) {
    var written = head
    for run in runs { written += hashMemory.put(hashes[run], at: written) }
    count = written
  }

  /// The buffer's arrays as a value that a hot loop can keep in registers.
  @safe
  struct Sink {
    fileprivate(set) var count: Int
    fileprivate let hashes: UnsafeMutablePointer<UInt64>
    fileprivate let starts: UnsafeMutablePointer<UInt32>
    fileprivate let ends: UnsafeMutablePointer<UInt32>
    fileprivate let keepsPlaces: Bool

    @inline(__always)
    mutating func append(hash: UInt64, start: Int, end: Int) {
      unsafe hashes[count] = hash
      if keepsPlaces {
        unsafe starts[count] = UInt32(truncatingIfNeeded: start)
        unsafe ends[count] = UInt32(truncatingIfNeeded: end)
      }
      count &+= 1
    }

    /// Puts another hash in the place of each of the last `last` tokens, given its own and which of those it is.
    @inline(__always)
    func replaceHashes(last: Int, _ body: (_ hash: UInt64, _ place: Int) -> UInt64) {
      precondition(last <= count, "There are not so many tokens")
      let first = unsafe hashes + (count &- last)
      for place in 0..<last { unsafe first[place] = unsafe body(first[place], place) }
    }
  }
}
