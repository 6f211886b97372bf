internal import Newsprint
internal import NewsprintArticles

/// Writes the facts that an update changes, for programs and for people.
enum ChangeText {
  /// Appends a JSON member, `changes` unless another name is given: a list of kind, what was said and is said now, and where in either story.
  static func append(_ changes: [DuplicateChange], key: String = "changes", to output: inout [UInt8]) {
    DuplicateLines.append(changes, key: key, to: &output)
  }

  /// The first changes in one line, such as `3 → 5 dead; Tuesday → Friday`.
  static func summary(_ changes: [DuplicateChange], limit: Int = 3) -> String {
    let shown = changes.prefix(limit).map { $0.summary.printable.truncated(toWidth: 40) }.joined(separator: "; ")
    return changes.count > limit ? shown + "; …" : shown
  }
}
