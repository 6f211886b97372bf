internal import CKernels

/// Counts features while stories stream by: an open-addressing table from a feature's hash to its number, its document
/// frequency and its place in the row at hand, all in one 24-byte slot.
///
/// Numbers are given in the order of first appearance. Not safe to share between threads: each worker counts into its
/// own table, and the tables are merged by hash.
final class FeatureTable {
  struct Slot {
    var hash: UInt64
    var number: UInt32
    /// The row in which the feature was last met, from 1; 0 marks an empty slot.
    var row: UInt32
    /// Where the feature stands in that row.
    var position: UInt32
    var documentFrequency: UInt32
  }

  private(set) var count = 0
  private var row: UInt32 = 0
  private var mask: Int
  private var slots: UnsafeMutablePointer<Slot>

  init(capacity: Int = 1 << 14) {
    mask = capacity - 1
    slots = ZeroedMemory.allocate(capacity)
  }

  deinit { ZeroedMemory.deallocate(slots) }

  /// Counts the features of one story as a row of distinct features and appends the row to `rows`.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of features.
  func count(_ features: FeatureBuffer, into rows: inout CountedRows) {
    let added = features.count
    if (count + added) * 10 > (mask + 1) * 7 { grow(toHold: count + added) }
    row += 1
    rows.reserve(added)
    let start = rows.count
    let numbers = rows.numbers + start
    let frequencies = rows.frequencies + start
    let hashes = UnsafePointer(features.hashes)
    let slots = slots
    let mask = mask
    let row = row
    var next = UInt32(truncatingIfNeeded: count)
    var length: UInt32 = 0
    var blocks = RowBlocks()
    var first = 0
    let ahead = 32
    for segment in features.segments {
      for index in first..<segment.end {
        if index &+ ahead < added {
          newsprint_prefetch(slots + (Int(truncatingIfNeeded: hashes[index &+ ahead]) & mask))
        }
        let hash = hashes[index]
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].row != 0 && slots[slot].hash != hash { slot = (slot &+ 1) & mask }
        let place = slots + slot
        if place.pointee.row == row {
          frequencies[Int(place.pointee.position)] += segment.weight
          continue
        }
        if place.pointee.row == 0 {
          place.pointee.hash = hash
          place.pointee.number = next
          next &+= 1
        }
        place.pointee.row = row
        place.pointee.position = length
        place.pointee.documentFrequency &+= 1
        numbers[Int(length)] = place.pointee.number
        frequencies[Int(length)] = segment.weight
        length &+= 1
      }
      first = segment.end
      blocks.close(segment.block, at: Int(length))
    }
    count = Int(next)
    rows.commit(Int(length), blocks)
  }

  /// Every feature met, in no particular order.
  func features() -> [Slot] {
    var result: [Slot] = []
    result.reserveCapacity(count)
    for slot in 0...mask where slots[slot].row != 0 { result.append(slots[slot]) }
    return result
  }

  private func grow(toHold features: Int) {
    var capacity = mask + 1
    while features * 10 > capacity * 7 { capacity *= 2 }
    let old = slots
    let oldMask = mask
    slots = ZeroedMemory.allocate(capacity)
    mask = capacity - 1
    for index in 0...oldMask where old[index].row != 0 {
      var slot = Int(truncatingIfNeeded: old[index].hash) & mask
      while slots[slot].row != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[index]
    }
    ZeroedMemory.deallocate(old)
  }
}

/// Where the blocks of one row start, counted from its first entry: behind the words come the phrases that are weighed by
/// themselves, behind them the opening, and behind that the characters.
struct RowBlocks: Sendable, Equatable {
  private(set) var phrases = 0
  private(set) var opening = 0
  private(set) var characters = 0

  /// Notes that the features of a block, given in ascending order, end at an entry.
  @inline(__always)
  mutating func close(_ block: FeatureBlock, at end: Int) {
    if block == .words { phrases = end }
    if block.rawValue <= FeatureBlock.phrases.rawValue { opening = end }
    if block != .characters { characters = end }
  }
}

/// Rows of feature numbers and term frequencies in the making: the rows of one chunk of stories.
struct CountedRows: @unchecked Sendable {
  // Sendable: moved from the worker that fills it to the one that reads it, never used by two at once.
  private(set) var numbers: UnsafeMutablePointer<UInt32> = .allocate(capacity: 0)
  private(set) var frequencies: UnsafeMutablePointer<Float> = .allocate(capacity: 0)
  private(set) var count = 0
  private var capacity = 0
  /// Where each row ends.
  var ends: [Int] = []
  /// Where each row's blocks of features start.
  var blocks: [RowBlocks] = []
  /// The worker whose table gave the numbers.
  var worker = 0

  mutating func reserve(_ extra: Int) {
    guard count + extra > capacity else { return }
    capacity = max(count + extra, capacity * 2)
    numbers = numbers.grown(keeping: count, capacity: capacity)
    frequencies = frequencies.grown(keeping: count, capacity: capacity)
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

  func deallocate() {
    numbers.deallocate()
    frequencies.deallocate()
  }
}
