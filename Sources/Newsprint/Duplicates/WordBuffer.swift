/// The words of one text as flat arrays: hashes and, where asked for, places; reused from text to text.
///
/// Not safe to share between threads: each worker has its own.
final class WordBuffer {
  private(set) var count = 0
  private var capacity = 0
  private(set) var hashes: UnsafeMutablePointer<UInt64> = .allocate(capacity: 0)
  /// Where each word starts, in bytes of the text; filled only when places were asked for.
  private(set) var starts: UnsafeMutablePointer<UInt32> = .allocate(capacity: 0)
  /// Where each word ends, in bytes of the text; filled only when places were asked for.
  private(set) var ends: UnsafeMutablePointer<UInt32> = .allocate(capacity: 0)
  let keepsPlaces: Bool

  init(keepsPlaces: Bool) { self.keepsPlaces = keepsPlaces }

  deinit {
    hashes.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  func removeAll() { count = 0 }

  /// Makes room for `extra` more words.
  @inline(__always)
  func reserve(_ extra: Int) {
    if count &+ extra > capacity { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    capacity = max(count + extra, capacity * 2, 1024)
    hashes = hashes.grown(keeping: count, capacity: capacity)
    if keepsPlaces {
      starts = starts.grown(keeping: count, capacity: capacity)
      ends = ends.grown(keeping: count, capacity: capacity)
    }
  }

  /// Adds a word; there must be room for it.
  @inline(__always)
  func append(_ hash: UInt64, start: Int, end: Int) {
    hashes[count] = hash
    if keepsPlaces {
      starts[count] = UInt32(truncatingIfNeeded: start)
      ends[count] = UInt32(truncatingIfNeeded: end)
    }
    count &+= 1
  }

  /// Sets the number of words after a hot loop has written them through ``hashes``.
  @inline(__always)
  func commit(_ count: Int) { self.count = count }
}
