/// A vocabulary laid out for many look-ups: its features are numbered from the most frequent on.
///
/// A few thousand words make up most of any text. Under numbers that start with them, what is kept for each feature (its
/// inverse document frequency, its weights, whether the story had it before) lies together in the caches, where the
/// order of a ``HashIndex`` strews it over all of its memory. Hashes are found in a table with open addressing, mostly
/// with one access to memory.
///
/// Building one costs more than tagging a few stories, so it is for those who tag many. A model file could hold one, and
/// no other index, if features were numbered so when they are learnt. But its slots take 32 to 64 bytes a feature where a
/// ``HashIndex`` takes about 11 (the model that comes with the command would have 4.6 MB instead of 3.0), and each start
/// would have to check them all before it could trust them: what tags a headline would pay for those who tag many.
@safe
package final class FrequentFirstIndex: @unchecked Sendable {
  // Sendable: the memory is never written after initialization.

  private typealias Slot = FeatureSlot

  /// The column of each feature in the vocabulary, by its number.
  package let columns: [UInt32]
  /// The inverse document frequency of each feature, by its number.
  let idf: SharedBuffer<Float>
  /// The first so many features are the words that were to come first.
  package let leadingCount: Int
  private let slots: UnsafeMutablePointer<Slot>
  private let slotCount: Int
  private let shift: UInt32
  /// A bit for each value of a hash's low bits, set where some feature has it: a table of a sixteenth of the slots' size
  /// that tells most of the features apart that the vocabulary does not have.
  private let filter: UnsafeMutablePointer<UInt64>
  private let filterMask: UInt64

  /// Numbers the features of a vectorizer.
  ///
  /// - Parameter leading: Features that get the first numbers, where the vectorizer has them.
  /// - Returns: nil where features are hashed and there is no vocabulary, or where the hashes of a vocabulary are not
  ///   evenly spread, as stable hashes are.
  /// - Complexity: O(*n*), where *n* is the number of features.
  package init?(_ vectorizer: TFIDFVectorizer, leading: [UInt64] = []) {
    guard case .vocabulary(let index) = vectorizer.columns else { return nil }
    let count = index.count
    let (columns, leadingCount) = Self.ordered(index, vectorizer.documentFrequencies, leading)
    self.columns = columns
    self.leadingCount = leadingCount
    idf = vectorizer.idf.rows(columns, width: 1)
    let bits = max(4, Int.bitWidth - (count * 2).leadingZeroBitCount)
    shift = UInt32(64 - bits)
    slotCount = 1 << bits
    unsafe slots = unsafe ZeroedMemory.allocateLarge(slotCount)
    unsafe slots.initialize(repeating: Slot(UInt32(count), hash: 0), count: slotCount)
    let filterCount = max(1, slotCount / 8)
    unsafe filter = unsafe ZeroedMemory.allocateLarge(filterCount)
    unsafe filter.initialize(repeating: 0, count: filterCount)
    filterMask = UInt64(filterCount * 64 - 1)
    guard unsafe index.hashes.withUnsafeBufferPointer({ unsafe fill($0) }) else { return nil }
  }

  deinit {
    unsafe slots.deallocate()
    unsafe filter.deallocate()
  }

  /// The number of features.
  package var count: Int { columns.count }

  /// The columns in the order of their numbers, and how many of `leading` come first.
  ///
  /// Frequencies are told apart by their powers of two only, which one pass can sort.
  private static func ordered(
    _ index: HashIndex, _ frequencies: SharedBuffer<UInt32>, _ leading: [UInt64]
  ) -> (columns: [UInt32], leadingCount: Int) {
    let count = index.count
    var classes = unsafe frequencies.withUnsafeBufferPointer { unsafe $0.map { UInt8($0.leadingZeroBitCount) + 1 } }
    for hash in leading {
      let rank = index.rank(of: hash)
      if rank >= 0 { classes[Int(rank)] = 0 }
    }
    var starts = [Int](repeating: 0, count: 35)
    for column in 0..<count { starts[Int(classes[column]) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let leadingCount = starts[1]
    let columns = unsafe [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for column in 0..<count {
        let place = Int(classes[column])
        unsafe buffer.initializeElement(at: starts[place], to: UInt32(column))
        starts[place] += 1
      }
      initialized = count
    }
    return (columns, leadingCount)
  }

  /// Puts each feature into its home, the most frequent of several, and then the others into what slots are left.
  ///
  /// - Returns: Whether that took few steps.
  private func fill(_ hashes: UnsafeBufferPointer<UInt64>) -> Bool {
    let (slots, empty) = unsafe (slots, UInt32(count))
    for hash in unsafe Hashes(hashes) {
      unsafe filter[Int(truncatingIfNeeded: (hash & filterMask) &>> 6)] |= 1 &<< (hash & 63)
    }
    var homeless: [UInt32] = []
    for number in 0..<empty {
      let hash = unsafe hashes[Int(columns[Int(number)])]
      let home = unsafe slots + Int(truncatingIfNeeded: hash &>> UInt64(shift))
      if unsafe home.pointee.feature == empty {
        unsafe home.pointee = Slot(number, hash: hash)
      } else {
        unsafe home.pointee.leadOn()
        homeless.append(number)
      }
    }
    var steps = 0
    for number in homeless {
      let hash = unsafe hashes[Int(columns[Int(number)])]
      var place = Int(truncatingIfNeeded: hash &>> UInt64(shift))
      while unsafe slots[place].feature != empty {
        place = (place &+ 1) & (slotCount &- 1)
        steps += 1
      }
      // A home without a feature of its own may lead nowhere, so that this slot's flag stays as it is.
      unsafe slots[place] = Slot(number, hash: hash)
      if steps > 1000 + 8 * count { return false }
    }
    return true
  }

  /// Finds the number of every hash of a run, ``count`` for those that the vocabulary does not have.
  ///
  /// Whether a word is known cannot be foretold, so no branch asks; and while one is looked up, the memory of those after
  /// it is on its way to the cache.
  package func numbers(of hashes: UnsafeBufferPointer<UInt64>, into numbers: UnsafeMutablePointer<UInt32>) {
    if hashes.isEmpty { return }
    unsafe Kernels.findFeatures(hashes, in: slots, shift: shift, none: UInt32(count), into: numbers)
  }

  /// Finds the numbers of those hashes of a run that the vocabulary has, and perhaps ``count`` for some that it has not.
  ///
  /// For features most of which are unknown, as runs of characters and of words are.
  /// - Parameter hashes: The hashes, which are used up.
  /// - Returns: How many numbers were written.
  package func knownNumbers(
    of hashes: UnsafeMutableBufferPointer<UInt64>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    if hashes.isEmpty { return 0 }
    let kept = unsafe Kernels.sift(hashes, by: filter, mask: filterMask)
    unsafe self.numbers(of: UnsafeBufferPointer(rebasing: hashes[..<kept]), into: numbers)
    return kept
  }

  /// The same for several runs, one after the other.
  ///
  /// - Parameter counts: How many hashes each run has, and afterwards how many numbers.
  func knownNumbers(
    of hashes: UnsafeMutableBufferPointer<UInt64>, runs counts: MutableRun<UInt32>,
    into numbers: UnsafeMutablePointer<UInt32>
  ) {
    var (kept, start) = (0, 0)
    for run in counts.indices {
      let end = start + Int(counts[run])
      let part = unsafe UnsafeMutableBufferPointer(rebasing: hashes[start..<end])
      let count = unsafe part.isEmpty ? 0 : Kernels.sift(part, by: filter, mask: filterMask)
      for place in 0..<count { unsafe hashes[kept &+ place] = unsafe part[place] }
      counts[run] = UInt32(truncatingIfNeeded: count)
      kept += count
      start = end
    }
    unsafe self.numbers(of: UnsafeBufferPointer(rebasing: hashes[..<kept]), into: numbers)
  }
}
