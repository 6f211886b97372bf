internal import Newsprint

/// A story's text in runs, by how another story differs from it.
enum MarkedText {
  /// The places of a field that differ, and whether in a fact.
  ///
  /// - Parameter side: Which of the two stories the field is of.
  static func marks(
    _ difference: StoryDifference, _ side: KeyPath<StoryDifference.Change, [StoryDifference.Passage]>,
    isInHeadline: Bool
  ) -> [(range: Range<Int>, isFact: Bool)] {
    difference.changes.flatMap { change in
      change[keyPath: side].filter { $0.isInHeadline == isInHeadline }.map { ($0.range, change.isOfFact) }
    }
  }

  /// Runs of text: 0 is in both stories, 1 in one of them, 2 is a fact that is told otherwise.
  static func parts(
    _ text: [UInt8], _ marks: [(range: Range<Int>, isFact: Bool)]
  ) -> [(text: String, kind: Int)] {
    var kinds = [UInt8](repeating: 0, count: text.count)
    for mark in marks.sorted(by: { !$0.isFact && $1.isFact }) {
      for place in mark.range.clamped(to: 0..<text.count) { kinds[place] = mark.isFact ? 2 : 1 }
    }
    var parts: [(text: String, kind: Int)] = []
    var start = 0
    while start < text.count {
      var end = start + 1
      // A mark never ends inside of a character; of bytes that go on with one, nothing begins.
      while end < text.count, kinds[end] == kinds[start] || text[end] & 0xC0 == 0x80 { end += 1 }
      parts.append((String(decoding: text[start..<end], as: UTF8.self), Int(kinds[start])))
      start = end
    }
    return parts
  }
}
