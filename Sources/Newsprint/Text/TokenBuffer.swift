/// The tokens of one text as flat arrays, reused from text to text so that tokenizing allocates nothing.
///
/// Not safe to share between threads: each thread has its own. No access to a property lasts longer than a load or store,
/// so that none is watched, which would cost as much as a short text.
package final class TokenBuffer {
  /// The number of tokens held.
  @exclusivity(unchecked) package private(set) var count = 0
  @exclusivity(unchecked) private var capacity = 0
  /// The stable hash of each token's folded form.
  @exclusivity(unchecked) package private(set) var hashes: UnsafeMutablePointer<UInt64>
  /// Where each token starts, in bytes of the text; filled only where places are kept.
  @exclusivity(unchecked) package private(set) var starts: UnsafeMutablePointer<UInt32>
  /// Where each token ends, in bytes of the text; filled only where places are kept.
  @exclusivity(unchecked) package private(set) var ends: UnsafeMutablePointer<UInt32>

  private let keepsPlaces: Bool

  package init(keepsPlaces: Bool = true) {
    self.keepsPlaces = keepsPlaces
    hashes = .allocate(capacity: 0)
    starts = .allocate(capacity: 0)
    ends = .allocate(capacity: 0)
  }

  deinit {
    hashes.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  /// The hashes of all tokens, valid until the buffer is changed.
  @inline(__always)
  var words: Hashes { Hashes(UnsafeBufferPointer(start: hashes, count: count)) }

  /// Where all tokens start, in bytes of the text; only where places are kept.
  @inline(__always)
  var wordStarts: NumberRun<UInt32> { NumberRun(UnsafeBufferPointer(start: starts, count: keepsPlaces ? count : 0)) }

  /// Where all tokens end, in bytes of the text; only where places are kept.
  @inline(__always)
  var wordEnds: NumberRun<UInt32> { NumberRun(UnsafeBufferPointer(start: ends, count: keepsPlaces ? count : 0)) }

  /// Forgets the tokens and keeps the room.
  package func removeAll() { count = 0 }

  /// Opens the buffer for up to `extra` more tokens; what was written is kept by ``close(_:)``.
  func open(extra: Int) -> Sink {
    if count + extra > capacity {
      capacity = max(count + extra, capacity * 2, 1024)
      hashes = hashes.grown(keeping: count, capacity: capacity)
      if keepsPlaces {
        starts = starts.grown(keeping: count, capacity: capacity)
        ends = ends.grown(keeping: count, capacity: capacity)
      }
    }
    return Sink(count: count, hashes: hashes, starts: starts, ends: ends, keepsPlaces: keepsPlaces)
  }

  func close(_ sink: Sink) { count = sink.count }

  /// Sets the number of tokens after some were moved through ``hashes``.
  func truncate(to count: Int) { self.count = count }

  /// The buffer's arrays as a value that a hot loop can keep in registers.
  struct Sink {
    fileprivate(set) var count: Int
    let hashes: UnsafeMutablePointer<UInt64>
    let starts: UnsafeMutablePointer<UInt32>
    let ends: UnsafeMutablePointer<UInt32>
    let keepsPlaces: Bool

    @inline(__always)
    mutating func append(hash: UInt64, start: Int, end: Int) {
      hashes[count] = hash
      if keepsPlaces {
        starts[count] = UInt32(truncatingIfNeeded: start)
        ends[count] = UInt32(truncatingIfNeeded: end)
      }
      count &+= 1
    }
  }
}
