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
    return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      for element in elements {
        let bucket = Int(truncatingIfNeeded: (hash(element) &<< skipped) &>> shift)
        unsafe buffer.baseAddress?.advanced(by: starts[bucket]).initialize(to: element)
        starts[bucket] += 1
      }
      initialized = count
      for index in 1..<count {
        let element = unsafe buffer[index]
        let key = hash(element)
        var place = index
        while place > 0, unsafe hash(buffer[place - 1]) > key {
          unsafe buffer[place] = unsafe buffer[place - 1]
          place -= 1
        }
        if place != index { unsafe buffer[place] = element }
      }
    }
  }

  /// Sorts the hashes, moves the distinct ones to the front and returns how many those are.
  ///
  /// - Complexity: O(*n*) for hashes that are spread evenly, as avalanched ones are.
  static func sortDistinct(_ hashes: UnsafeMutableBufferPointer<UInt64>) -> Int {
    let count = hashes.count
    guard count > 1, let base = hashes.baseAddress else { return count }
    unsafe sort(base, count)
    var kept = 1
    for index in 1..<count where unsafe base[index] != base[kept &- 1] {
      unsafe base[kept] = unsafe base[index]
      kept &+= 1
    }
    return kept
  }

  /// The same for an array.
  static func sortDistinct(_ hashes: inout [UInt64]) -> Int {
    unsafe hashes.withUnsafeMutableBufferPointer { unsafe sortDistinct($0) }
  }

  /// Sorts hashes: by their upper bits into about as many buckets as there are hashes, then by insertion.
  private static func sort(_ hashes: UnsafeMutablePointer<UInt64>, _ count: Int) {
    let bits = UInt64(truncatingIfNeeded: max(1, min(20, Int.bitWidth &- count.leadingZeroBitCount &- 1)))
    let buckets = 1 << Int(bits)
    let shift = 64 &- bits
    // Beyond 16 million, buckets would hold too many hashes for insertion.
    if count > 1 << 24 {
      var all = unsafe UnsafeMutableBufferPointer(start: hashes, count: count)
      unsafe all.sort()
      return
    }
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { scratch in
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets + 1) { starts in
        guard let copy = scratch.baseAddress, let starts = starts.baseAddress else { return }
        unsafe starts.initialize(repeating: 0, count: buckets + 1)
        for index in 0..<count { unsafe starts[Int(truncatingIfNeeded: hashes[index] &>> shift) &+ 1] &+= 1 }
        for bucket in 1..<max(1, buckets) { unsafe starts[bucket] &+= starts[bucket &- 1] }
        for index in 0..<count {
          let hash = unsafe hashes[index]
          let bucket = Int(truncatingIfNeeded: hash &>> shift)
          unsafe copy[Int(starts[bucket])] = hash
          unsafe starts[bucket] &+= 1
        }
      }
      guard let copy = scratch.baseAddress else { return }
      unsafe hashes[0] = unsafe copy[0]
      for index in 1..<count {
        let hash = unsafe copy[index]
        var place = index
        while place > 0, unsafe hashes[place &- 1] > hash {
          unsafe hashes[place] = unsafe hashes[place &- 1]
          place &-= 1
        }
        unsafe hashes[place] = hash
      }
    }
  }
}

extension HashSorting {
  /// The number of hashes that two ascending runs of distinct hashes share.
  static func sharedCount(_ first: Hashes, _ second: Hashes) -> Int {
    if first.count > second.count { return sharedCount(second, first) }
    guard let a = unsafe first.buffer.baseAddress, let b = unsafe second.buffer.baseAddress else { return 0 }
    let count = first.count
    let otherCount = second.count
    var shared = 0
    var other = 0
    if otherCount / 16 > count {
      // Galloping: hashes are spread evenly, so the place of the next one is near.
      for index in 0..<count {
        let wanted = unsafe a[index]
        var step = 1
        var low = other
        while low &+ step < otherCount, unsafe b[low &+ step] < wanted {
          low &+= step
          step &*= 2
        }
        var high = min(otherCount, low &+ step &+ 1)
        while low < high {
          let middle = (low &+ high) / 2
          if unsafe b[middle] < wanted { low = middle &+ 1 } else { high = middle }
        }
        if low == otherCount { break }
        if unsafe b[low] == wanted { shared &+= 1 }
        other = low
      }
      return shared
    }
    // Which side moves on is random: additions of comparisons mispredict nothing.
    var index = 0
    while index < count && other < otherCount {
      let x = unsafe a[index]
      let y = unsafe b[other]
      shared &+= x == y ? 1 : 0
      index &+= x <= y ? 1 : 0
      other &+= y <= x ? 1 : 0
    }
    return shared
  }
}
