/// Ranges of bytes that are asked for one place after the other.
struct ByteRanges {
  /// The ranges in their order, none touching another.
  private let ranges: [Range<Int>]

  /// Takes ranges in any order.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of ranges.
  init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Whether one of the ranges holds a place.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of ranges.
  func contains(_ place: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let half = (low + high) / 2
      if ranges[half].upperBound <= place { low = half + 1 } else { high = half }
    }
    return low < ranges.count && ranges[low].contains(place)
  }

  /// Whether there are none.
  var isEmpty: Bool { ranges.isEmpty }

  /// Asks for one place after the other.
  struct Cursor {
    private let ranges: [Range<Int>]
    private var next = 0

    fileprivate init(_ ranges: [Range<Int>]) { self.ranges = ranges }

    /// Whether one of the ranges holds a place, which must not be before the one that was asked for last.
    ///
    /// - Complexity: O(1) over many places.
    mutating func contains(_ place: Int) -> Bool {
      while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
      return next < ranges.count && ranges[next].lowerBound <= place
    }
  }

  /// A cursor before the first range.
  var cursor: Cursor { Cursor(ranges) }
}
