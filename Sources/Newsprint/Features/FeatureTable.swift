/// Counts features while stories stream by.
///
/// An open-addressing table of 4-byte slots leads from a feature's hash to its number: what bits the number leaves hold
/// bits of the hash, so that nearly every slot that is no match is told without another look. What is known of a feature
/// stands in 16 bytes at its number. Numbers are given in the order of first appearance, so that frequent features lie
/// close together, and new ones are written one after the other.
///
/// A row is collected while its features are numbered, and not as ``RowExtractor`` does it, which has the numbers of all
/// before: tried with the same collector, so with a second pass and a mark of 8 bytes a feature beside its record, fitting
/// ran at 0.86 of the speed with words without furniture and at 0.83 with characters.
///
/// Not safe to share between threads: each worker counts into its own table, and the tables are merged by hash.
@safe
final class FeatureTable: @unchecked Sendable {
  // Sendable: written by one worker, then read only.

  /// What is known of a feature.
  struct Feature {
    var hash: UInt64
    /// The entry that the feature last had, counted from 1 over all rows.
    fileprivate var entry: UInt32
    /// The document frequency, and in the two lowest bits the block.
    fileprivate var tally: UInt32

    fileprivate init(hash: UInt64, block: FeatureBlock) {
      self.hash = hash
      entry = 0
      tally = UInt32(block.rawValue)
    }

    /// The number of stories that hold the feature.
    var documentFrequency: UInt32 { tally &>> 2 }

    /// The block that the feature was first met in.
    var block: FeatureBlock { FeatureBlock(rawValue: UInt8(truncatingIfNeeded: tally & 3)) ?? .words }
  }

  /// The number of features met.
  private(set) var count = 0
  /// The entry with which the next row starts.
  private var nextEntry: UInt32 = 1
  /// A feature's number and one in the lower bits, bits of its hash above them; 0 where there is none.
  private var slots: UnsafeMutablePointer<UInt32>
  private var records: UnsafeMutablePointer<Feature>
  private var capacity: Int

  init(capacity: Int = 1 << 13) {
    self.capacity = capacity
    unsafe records = .allocate(capacity: capacity)
    unsafe slots = unsafe ZeroedMemory.allocate(capacity * 2)
  }

  /// The bits of a slot that hold the number; the same bits of a hash tell its first slot.
  private var numberMask: UInt32 { UInt32(truncatingIfNeeded: capacity &* 2 &- 1) }

  /// What a slot holds beside the number: bits of the hash.
  @inline(__always)
  private static func tag(_ hash: UInt64, _ numberMask: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: hash &>> 32) & ~numberMask
  }

  deinit {
    unsafe ZeroedMemory.deallocate(slots)
    unsafe records.deallocate()
  }

  /// Every feature met, by its number.
  var features: NumberRun<Feature> { unsafe NumberRun(UnsafeBufferPointer(start: records, count: count)) }

  /// Counts the features of one story as a row of distinct features and appends the row to `rows`.
  ///
  /// Whether a feature is new to the row cannot be foretold, so no branch asks: every feature is written, and what is to
  /// be no entry is written over by the next.
  /// - Complexity: O(*n*) expected, where *n* is the number of features.
  func count(_ features: FeatureBuffer, into rows: inout CountedRows) {
    let added = features.count
    reserve(added)
    rows.reserve(added)
    let numbers = unsafe rows.numbers + rows.count
    let frequencies = unsafe rows.frequencies + rows.count
    let squares = unsafe rows.squares.map { unsafe $0 + rows.count }
    let hashes = unsafe UnsafePointer(features.hashes)
    let (slots, records, rowStart) = unsafe (slots, records, nextEntry)
    let numberMask = numberMask
    let mask = Int(numberMask)
    var next = count
    var length = 0
    var blocks = RowBlocks()
    var first = 0
    let (near, far) = (24, 64)
    for segment in features.segments {
      for index in first..<segment.end {
        if index &+ far < added {
          unsafe Kernels.prefetch(slots + (Int(truncatingIfNeeded: hashes[index &+ far]) & mask))
          // Where the slot is another feature's, so is the record.
          let slot = unsafe slots[Int(truncatingIfNeeded: hashes[index &+ near]) & mask]
          unsafe Kernels.prefetch(records + (Int(slot & numberMask) &- 1))
        }
        let hash = unsafe hashes[index]
        let tag = Self.tag(hash, numberMask)
        var place = Int(truncatingIfNeeded: hash) & mask
        var number = next
        while unsafe slots[place] != 0 {
          let candidate = unsafe Int(slots[place] & numberMask) &- 1
          if unsafe slots[place] & ~numberMask == tag, unsafe records[candidate].hash == hash {
            number = candidate
            break
          }
          place = (place &+ 1) & mask
        }
        if number == next {
          next &+= 1
          unsafe slots[place] = tag | UInt32(truncatingIfNeeded: next)
          unsafe records[number] = Feature(hash: hash, block: segment.block)
        }
        let record = unsafe records + number
        let isNew = unsafe record.pointee.entry < rowStart
        let entry = unsafe isNew ? rowStart &+ UInt32(truncatingIfNeeded: length) : record.pointee.entry
        let position = Int(entry &- rowStart)
        unsafe frequencies[length] = 0
        unsafe numbers[position] = UInt32(truncatingIfNeeded: number)
        unsafe frequencies[position] += segment.weight
        if let squares = unsafe squares {
          unsafe squares[length] = 0
          unsafe squares[position] += segment.weight * segment.weight
        }
        unsafe record.pointee.entry = entry
        unsafe record.pointee.tally &+= isNew ? 4 : 0
        length &+= isNew ? 1 : 0
      }
      first = segment.end
      blocks.close(segment.block, at: length)
    }
    count = next
    nextEntry &+= UInt32(truncatingIfNeeded: length)
    rows.commit(length, blocks)
  }

  /// Makes room for `added` more features, so that at most half of the slots are taken.
  private func reserve(_ added: Int) {
    if Int(nextEntry) + added > Int(UInt32.max) {
      // The numbers of entries start again, as if no feature had been met in a row.
      for number in 0..<count { unsafe records[number].entry = 0 }
      nextEntry = 1
    }
    guard count + added > capacity else { return }
    while count + added > capacity { capacity *= 2 }
    precondition(capacity <= 1 << 30, "A collection has at most 2^30 features")
    unsafe records = unsafe records.grown(keeping: count, capacity: capacity)
    unsafe ZeroedMemory.deallocate(slots)
    unsafe slots = unsafe ZeroedMemory.allocate(capacity * 2)
    let numberMask = numberMask
    let mask = Int(numberMask)
    for number in 0..<count {
      let hash = unsafe records[number].hash
      var place = Int(truncatingIfNeeded: hash) & mask
      while unsafe slots[place] != 0 { place = (place &+ 1) & mask }
      unsafe slots[place] = Self.tag(hash, numberMask) | UInt32(truncatingIfNeeded: number &+ 1)
    }
  }
}
