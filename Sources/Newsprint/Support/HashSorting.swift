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
}
