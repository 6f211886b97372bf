/// Remembers of every shingle whether it was met once or more often, in two bits a slot.
///
/// Shingles share slots where their hashes fall together, so that "once" is certain and "more often" is not. A story
/// most of whose shingles were met once has no duplicate: this drops nearly all stories of a natural collection before
/// anything is sorted. The order of the marks makes no difference.
@safe
package final class OccurrenceTable: @unchecked Sendable {
  // Sendable: workers write to tables of their own, or by atomic operations only; after `merge` it is only read.

  /// The table of all, and where there are more, the tables of single workers until they are merged.
  private var tables: [UnsafeMutablePointer<UInt64>]
  private let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  private let slotCount: UInt64
  private let isLarge: Bool
  private let isShared: Bool

  /// The most bytes of tables of single workers: atomic operations, as on one table for all, take twice the time.
  private static let mostOwnBytes = 64 << 20

  /// Makes a table for about `shingles` shingles of `stories` stories, at most 256 bytes a story or 16 MB, and at most
  /// `mostBytes`, that `workers` threads fill.
  package init(shingles: Int, stories: Int, mostBytes: Int = .max, workers: Int = 1) {
    let wordCount = Self.slotCount(shingles: shingles, stories: stories, mostBytes: mostBytes) / 32
    self.wordCount = wordCount
    slotCount = UInt64(wordCount * 32)
    isLarge = wordCount > 1 << 15
    isShared = workers > 1 && wordCount * 8 > min(mostBytes, Self.mostOwnBytes) / workers
    unsafe tables = unsafe (0..<(isShared ? 1 : workers)).map { _ in
      unsafe LargeMemory.map(wordCount * 8).bindMemory(to: UInt64.self, capacity: wordCount)
    }
    unsafe words = unsafe tables[0]
  }

  /// The number of shingles that so many bytes of stories are taken for.
  static func shingles(inBytes bytes: Int) -> Int { bytes / 5 + 64 }

  /// The number of slots of a table for about `shingles` shingles of `stories` stories, a multiple of 32.
  ///
  /// More than there are keys would part no two of them.
  static func slotCount(shingles: Int, stories: Int, mostBytes: Int = .max) -> Int {
    let most = min(max(stories * 1024, 1 << 26), min(mostBytes, 1 << 58) * 4, 1 << Key.bitWidth)
    let slots = max(1024, min(shingles * 4, most))
    return (slots + 31) / 32 * 32
  }

  /// A table of `slots` slots of which nothing is known yet; a multiple of 32.
  init(slots: Int) {
    wordCount = slots / 32
    slotCount = UInt64(wordCount * 32)
    isLarge = false
    isShared = false
    unsafe tables = unsafe [LargeMemory.map(wordCount * 8).bindMemory(to: UInt64.self, capacity: wordCount)]
    unsafe words = unsafe tables[0]
  }

  /// Sets what is known of 32 slots: two bits a slot, the lowest those of the first; 0 never met, 1 once, 3 more often, 2
  /// much more often.
  func set(_ word: UInt64, at index: Int) {
    precondition(index >= 0 && index < wordCount, "There is no such slot")
    unsafe words[index] = word
  }

  /// The slot of a shingle.
  func slot(ofHash hash: UInt64) -> UInt64 { slot(Self.key(hash)) }

  /// Whether a shingle may have been met much more than once, as far as that was set.
  func isFrequent(_ hash: UInt64) -> Bool {
    let slot = slot(Self.key(hash))
    return unsafe (words[Int(truncatingIfNeeded: slot &>> 5)] &>> ((slot & 31) &* 2)) & 3 == 2
  }

  deinit {
    for index in unsafe tables.indices { unsafe LargeMemory.unmap(tables[index], wordCount * 8) }
  }

  /// Takes together what the workers have marked; nothing is marked afterwards.
  package func merge(threads: Int) {
    let others = unsafe tables[1...]
    if unsafe others.isEmpty { return }
    let parts = Parallel.chunks(wordCount, size: 1 << 15)
    nonisolated(unsafe) let own = unsafe words
    nonisolated(unsafe) let tables = unsafe Array(others)
    Parallel.forEach(parts.count, threads: threads) { part in
      for index in unsafe tables.indices {
        let table = unsafe tables[index]
        for place in parts[part] {
          let (a, b) = unsafe (own[place], table[place])
          let once: UInt64 = 0x5555_5555_5555_5555
          unsafe own[place] = a | b | (a & b & once) &<< 1
        }
      }
    }
    for index in unsafe others.indices { unsafe LargeMemory.unmap(others[index], wordCount * 8) }
    unsafe self.tables = unsafe [words]
  }

  /// A shingle's key in the table, and what is kept of it: the upper half of its hash.
  typealias Key = UInt32

  @inline(__always)
  static func key(_ hash: UInt64) -> Key { Key(truncatingIfNeeded: hash &>> 32) }

  @inline(__always)
  private func slot(_ key: Key) -> UInt64 { Self.slot(key, of: slotCount) }

  /// The slot of a key in a table of so many.
  @inline(__always)
  static func slot(_ key: Key, of slotCount: UInt64) -> UInt64 { (UInt64(key) &* slotCount) &>> 32 }

  @inline(__always)
  private static func mark(_ words: UnsafeMutablePointer<UInt64>, slot: UInt64) {
    let word = unsafe words + Int(truncatingIfNeeded: slot &>> 5)
    let shift = (slot & 31) &* 2
    let old = unsafe word.pointee
    unsafe word.pointee = old | (1 | ((old &>> shift) & 1) &<< 1) &<< shift
  }

  /// Marks every hash as met one more time, on the thread of a worker.
  package func mark(_ hashes: Hashes, worker: Int = 0) {
    let words = unsafe isShared ? words : tables[worker]
    guard isLarge || isShared else {
      for hash in hashes { unsafe Self.mark(words, slot: slot(Self.key(hash))) }
      return
    }
    let hashes = unsafe hashes.buffer
    let ahead = 64
    for index in 0..<hashes.count {
      let next = unsafe Self.key(hashes[min(index &+ ahead, hashes.count &- 1)])
      unsafe Kernels.prefetch(words + Int(truncatingIfNeeded: slot(next) &>> 5))
      let slot = unsafe slot(Self.key(hashes[index]))
      if isShared {
        unsafe Kernels.markTwice(
          words + Int(truncatingIfNeeded: slot &>> 5), shift: UInt32(truncatingIfNeeded: slot & 31) &* 2)
      } else {
        unsafe Self.mark(words, slot: slot)
      }
    }
  }

  /// Whether the shingle with this key may have been met more than once.
  @inline(__always)
  func isRepeated(_ key: Key) -> Bool {
    let slot = slot(key)
    return unsafe (words[Int(truncatingIfNeeded: slot &>> 5)] &>> ((slot & 31) &* 2)) & 2 != 0
  }

  /// Whether a shingle may have been met more than once.
  @inline(__always)
  package func isRepeated(_ hash: UInt64) -> Bool { isRepeated(Self.key(hash)) }

  /// Asks for the memory in which a shingle is known, before it is needed.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    unsafe Kernels.prefetch(words + Int(truncatingIfNeeded: slot(Self.key(hash)) &>> 5))
  }

  /// Puts those of some hashes that may have been met more than once in a buffer, in their order.
  func chooseRepeated(of hashes: Hashes, into buffer: HashBuffer) {
    buffer.removeAll()
    buffer.reserve(hashes.count)
    let kept = unsafe buffer.base
    var count = 0
    // Which are kept is random: an addition mispredicts nothing. There is room for all.
    for hash in hashes {
      unsafe kept[count] = hash
      count &+= isRepeated(hash) ? 1 : 0
    }
    buffer.commit(count)
  }

  /// The number of keys that were met just once, or any number above `limit` where they are more.
  func singleCount(_ keys: NumberRun<Key>, upTo limit: Int) -> Int {
    var singles = 0
    for key in keys {
      singles &+= isRepeated(key) ? 0 : 1
      // Most stories have nothing but single shingles.
      if singles > limit { return singles }
    }
    return singles
  }

  /// The number of hashes that were met just once.
  func singleCount(_ hashes: Hashes) -> Int {
    var singles = 0
    for hash in hashes { singles &+= isRepeated(hash) ? 0 : 1 }
    return singles
  }
}

/// The most of *n* shingles, drawn from a story, that may have been met once, where at most a given share of all its
/// shingles is.
///
/// The least number that the binomial distribution exceeds with a probability below 10⁻⁸: what is dropped beyond it is
/// lost to chance less than once in a hundred million borderline stories.
struct SingleLimits: Sendable {
  private let limits: [Int]

  /// The largest number of samples that is kept of one story.
  static let most = 48

  init(share: Double) {
    let share = min(max(share, 0), 1)
    limits = (0...Self.most).map { count in
      if share >= 1 { return count }
      // Adds up the tail from the top: the probabilities of count, count - 1, … successes.
      var tail = 0.0
      var limit = count
      while limit > 0 {
        var term = 1.0
        for index in 0..<limit { term *= share * Double(count - index) / Double(limit - index) }
        for _ in limit..<count { term *= 1 - share }
        tail += term
        if tail > 1e-8 { break }
        limit -= 1
      }
      return limit
    }
  }

  /// The limit for a story of which `count` samples are kept.
  subscript(count: Int) -> Int { limits[count] }
}
