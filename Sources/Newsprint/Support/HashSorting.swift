/// Sorting by evenly spread 64-bit hashes.
enum HashSorting {
  /// The elements in ascending order of their hashes; equal hashes keep their order.
  ///
  /// The hashes must be alike in their `skipping` top bits. A counting sort by as many of the bits below them as leave
  /// about one element a bucket, then insertion within the bucket.
  /// - Complexity: O(*n*) for evenly spread hashes, O(*n*²) at worst.
  static func sorted<Element>(
    _ elements: [Element], skipping: Int = 0, by hash: (Element) -> UInt64
  ) -> [Element] {
    let count = elements.count
    guard count > 1 else { return elements }
    let bits = UInt64(max(1, Int.bitWidth - count.leadingZeroBitCount - 1))
    let shift = 64 - bits
    let skipped = UInt64(skipping)
    var starts = [Int](repeating: 0, count: (1 << bits) + 1)
    for element in elements { starts[Int(truncatingIfNeeded: (hash(element) &<< skipped) &>> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      for element in elements {
        let bucket = Int(truncatingIfNeeded: (hash(element) &<< skipped) &>> shift)
        buffer.baseAddress?.advanced(by: starts[bucket]).initialize(to: element)
        starts[bucket] += 1
      }
      initialized = count
      for index in 1..<count {
        let element = buffer[index]
        let key = hash(element)
        var place = index
        while place > 0, hash(buffer[place - 1]) > key {
          buffer[place] = buffer[place - 1]
          place -= 1
        }
        if place != index { buffer[place] = element }
      }
    }
  }

  /// Sorts the hashes, moves the distinct ones to the front and returns how many those are.
  ///
  /// - Complexity: O(*n*) for hashes that are spread evenly, as avalanched ones are.
  static func sortDistinct(_ hashes: UnsafeMutableBufferPointer<UInt64>) -> Int {
    let count = hashes.count
    guard count > 1, let base = hashes.baseAddress else { return count }
    sort(base, count)
    var kept = 1
    for index in 1..<count where base[index] != base[kept &- 1] {
      base[kept] = base[index]
      kept &+= 1
    }
    return kept
  }

  /// The same for an array.
  static func sortDistinct(_ hashes: inout [UInt64]) -> Int {
    hashes.withUnsafeMutableBufferPointer { sortDistinct($0) }
  }

  /// Sorts hashes: by their upper bits into about as many buckets as there are hashes, then by insertion.
  private static func sort(_ hashes: UnsafeMutablePointer<UInt64>, _ count: Int) {
    let bits = UInt64(truncatingIfNeeded: max(1, min(20, Int.bitWidth &- count.leadingZeroBitCount &- 1)))
    let buckets = 1 << Int(bits)
    let shift = 64 &- bits
    // Beyond 16 million, buckets would hold too many hashes for insertion.
    if count > 1 << 24 {
      var all = UnsafeMutableBufferPointer(start: hashes, count: count)
      all.sort()
      return
    }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { scratch in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets + 1) { starts in
        guard let copy = scratch.baseAddress, let starts = starts.baseAddress else { return }
        starts.initialize(repeating: 0, count: buckets + 1)
        for index in 0..<count { starts[Int(truncatingIfNeeded: hashes[index] &>> shift) &+ 1] &+= 1 }
        for bucket in 1..<max(1, buckets) { starts[bucket] &+= starts[bucket &- 1] }
        for index in 0..<count {
          let hash = hashes[index]
          let bucket = Int(truncatingIfNeeded: hash &>> shift)
          copy[Int(starts[bucket])] = hash
          starts[bucket] &+= 1
        }
      }
      guard let copy = scratch.baseAddress else { return }
      hashes[0] = copy[0]
      for index in 1..<count {
        let hash = copy[index]
        var place = index
        while place > 0, hashes[place &- 1] > hash {
          hashes[place] = hashes[place &- 1]
          place &-= 1
        }
        hashes[place] = hash
      }
    }
  }
}
