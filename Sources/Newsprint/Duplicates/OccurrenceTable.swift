internal import CKernels

/// Remembers of every shingle whether it was met once or more often, in two bits a slot.
///
/// Shingles share slots where their hashes fall together, so that "once" is certain and "more often" is not. A story
/// most of whose shingles were met once has no duplicate: this drops nearly all stories of a natural collection before
/// anything is sorted. The order of the marks makes no difference.
final class OccurrenceTable: @unchecked Sendable {
  // Sendable: concurrent writers keep to slots of their own shard; after that it is only read.
  private let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  private let slotCount: UInt64
  private let isLarge: Bool

  /// Makes a table for about `shingles` shingles of `stories` stories, at most 256 bytes a story or 16 MB.
  init(shingles: Int, stories: Int) {
    let slots = max(1024, min(shingles * 8, max(stories * 1024, 1 << 26)))
    wordCount = (slots + 31) / 32
    slotCount = UInt64(wordCount * 32)
    words = .allocate(capacity: wordCount)
    words.initialize(repeating: 0, count: wordCount)
    isLarge = wordCount > 1 << 16
  }

  deinit { words.deallocate() }

  /// The memory that the table takes, in bytes.
  var byteCount: Int { wordCount * 8 }

  @inline(__always)
  private func slot(_ hash: UInt64) -> UInt64 { hash.multipliedFullWidth(by: slotCount).high }

  @inline(__always)
  private func mark(slot: UInt64) {
    let word = words + Int(truncatingIfNeeded: slot &>> 5)
    let shift = (slot & 31) &* 2
    let old = word.pointee
    word.pointee = old | (1 | ((old &>> shift) & 1) &<< 1) &<< shift
  }

  /// Marks every hash as met one more time.
  func mark(_ hashes: UnsafeBufferPointer<UInt64>) {
    guard isLarge else {
      for hash in hashes { mark(slot: slot(hash)) }
      return
    }
    let ahead = 16
    for index in 0..<hashes.count {
      let next = hashes[min(index &+ ahead, hashes.count &- 1)]
      newsprint_prefetch(words + Int(truncatingIfNeeded: slot(next) &>> 5))
      mark(slot: slot(hashes[index]))
    }
  }

  /// Marks the hashes whose slots belong to one of `shards` parts of the table.
  func mark(_ hashes: UnsafeBufferPointer<UInt64>, shard: Int, of shards: Int) {
    let first = UInt64(wordCount * shard / shards * 32)
    let size = UInt64(wordCount * (shard + 1) / shards * 32) &- first
    for hash in hashes {
      let slot = slot(hash)
      if slot &- first < size { mark(slot: slot) }
    }
  }

  /// Whether the hash may have been met more than once.
  @inline(__always)
  func isRepeated(_ hash: UInt64) -> Bool {
    let slot = slot(hash)
    return (words[Int(truncatingIfNeeded: slot &>> 5)] &>> ((slot & 31) &* 2)) & 2 != 0
  }

  /// Whether at most `limit` of the hashes were met just once.
  func isMostlyRepeated(_ hashes: UnsafeBufferPointer<UInt64>, singleLimit limit: Int) -> Bool {
    var singles = 0
    var index = 0
    while index < hashes.count {
      let end = min(index &+ 16, hashes.count)
      while index < end {
        singles &+= isRepeated(hashes[index]) ? 0 : 1
        index &+= 1
      }
      if singles > limit { return false }
    }
    return true
  }
}
