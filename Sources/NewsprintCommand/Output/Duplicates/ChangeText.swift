internal import Newsprint
internal import NewsprintArticles

/// Writes the facts that an update changes, for programs and for people.
enum ChangeText {
  /// Appends a JSON member, `changes` unless another name is given: a list of kind, what was said and is said now, and where in either story.
  static func append(_ changes: [DuplicateChange], key: String = "changes", to output: inout [UInt8]) {
    output += ",\"\(key)\":[".utf8
    for (place, change) in changes.enumerated() {
      output += (place > 0 ? ",{" : "{").utf8
      output += "\"kind\":\"\(change.kind.name)\",\"from\":".utf8
      JSONText.append(change.from, to: &output)
      output += ",\"to\":".utf8
      JSONText.append(change.to, to: &output)
      append("a", change.first, to: &output)
      append("b", change.second, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }

  private static func append(_ key: String, _ passage: StoryDifference.Passage?, to output: inout [UInt8]) {
    guard let passage else {
      output += ",\"\(key)\":null".utf8
      return
    }
    output +=
      ",\"\(key)\":{\"field\":\"\(passage.isInHeadline ? "headline" : "text")\",\"start\":\(passage.range.lowerBound),\"end\":\(passage.range.upperBound)}"
      .utf8
  }

  /// The first changes in one line, such as `3 → 5 dead; Tuesday → Friday`.
  static func summary(_ changes: [DuplicateChange], limit: Int = 3) -> String {
    let shown = changes.prefix(limit).map { $0.summary.printable.truncated(toWidth: 40) }.joined(separator: "; ")
    return changes.count > limit ? shown + "; …" : shown
  }
}
