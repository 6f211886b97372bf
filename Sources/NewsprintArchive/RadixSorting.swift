/// Sorts numbers by counting, digit by digit from the lowest.
enum RadixSorting {
  private static let digit = 11

  /// Puts numbers in ascending order by their bits from one on; those that are equal there keep their order, or are in their
  /// own where there are few.
  ///
  /// - Complexity: O(*n* · *d*), where *d* is the number of bits divided by eleven.
  static func sort(_ numbers: inout [UInt64], from lowest: Int = 0) {
    if numbers.count < 1 << digit { return numbers.sort() }
    var other = [UInt64](repeating: 0, count: numbers.count)
    let mask = UInt64(1 << digit - 1)
    for start in stride(from: lowest, to: UInt64.bitWidth, by: digit) {
      var ends = [Int](repeating: 0, count: 1 << digit + 1)
      for number in numbers { ends[Int(truncatingIfNeeded: number &>> UInt64(start) & mask) &+ 1] &+= 1 }
      // Where all have one digit there is nothing to do.
      if ends.contains(numbers.count) { continue }
      for bucket in 1..<ends.count { ends[bucket] &+= ends[bucket &- 1] }
      for number in numbers {
        let bucket = Int(truncatingIfNeeded: number &>> UInt64(start) & mask)
        other[ends[bucket]] = number
        ends[bucket] &+= 1
      }
      swap(&numbers, &other)
    }
  }
}
