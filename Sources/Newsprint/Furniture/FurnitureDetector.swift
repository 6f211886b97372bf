/// Tells a story from what stands around it on its page: datelines, credits, bylines, subscription lines, boxes, menus
/// and runs of other stories' headlines.
///
/// Furniture is told by its form, and, given ``RepeatedLines`` of a collection, by how often a line comes back. A text
/// that would have no word left is story throughout, so a lone headline stays one.
public struct FurnitureDetector: Sendable {
  /// The lines that count as furniture because many stories of the collection carry them.
  public var repeatedLines: RepeatedLines?

  /// Creates a detector.
  public init(repeatedLines: RepeatedLines? = nil) { self.repeatedLines = repeatedLines }

  /// What is furniture in `text`, in the order of the text; spans do not overlap.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func spans(in text: String) -> [FurnitureSpan] {
    text.withTextBytes { FurnitureScanner(self).spans(in: $0) }
  }

  /// The story's own parts of `text`, one after the other.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func story(in text: String) -> [Substring] {
    var ranges: [Range<Int>] = []
    text.withTextBytes { FurnitureScanner(self).storyRanges(in: $0, into: &ranges) }
    return ranges.map { range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }
  }
}
