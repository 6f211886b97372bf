/// A label that looks like a list of labels in one text: `sport; news`, `a|b`, `["a","b"]`.
public struct ListLikeLabel: Sendable, Hashable {
  /// The label.
  public let label: String
  /// How many stories have it.
  public let storyCount: Int
  /// What stands between the parts; nil for a list in brackets.
  public let separator: Character?

  /// Finds such labels, ascending by name.
  ///
  /// Brackets around a label, and a semicolon or a bar in it, are seldom anything but a list. A comma is one where all
  /// parts are single words, or where a part is a label or a part of another label besides: *arts, culture, entertainment
  /// and media* is a topic's name.
  ///
  /// - Complexity: O(*n*) for *n* characters in all labels.
  public static func find(in counts: [String: Int]) -> [ListLikeLabel] {
    var parts: [String: [String]] = [:]
    var uses: [String: Int] = [:]
    for label in counts.keys {
      let cut = cut(label, at: ",")
      parts[label] = cut
      for part in Set(cut) { uses[part, default: 0] += 1 }
    }
    func separator(of label: String) -> Character?? {
      if label.hasPrefix("["), label.hasSuffix("]"), label.count > 2 { return .some(nil) }
      for separator: Character in [";", "|"] where cut(label, at: separator).count > 1 { return separator }
      guard let parts = parts[label], parts.count > 1 else { return nil }
      let isList =
        parts.allSatisfy { !$0.contains(where: \.isWhitespace) } || parts.contains { uses[$0, default: 0] > 1 }
      return isList ? "," : nil
    }
    return counts.keys.sorted().compactMap { label in
      separator(of: label).map { ListLikeLabel(label: label, storyCount: counts[label] ?? 0, separator: $0) }
    }
  }

  /// The parts that are not empty, without white space around them; a semicolon that ends an HTML entity cuts nothing.
  private static func cut(_ label: String, at separator: Character) -> [String] {
    var parts: [Substring] = []
    var start = label.startIndex
    for place in label.indices where label[place] == separator {
      if separator == ";", endsInEntity(label[start..<place]) { continue }
      parts.append(label[start..<place])
      start = label.index(after: place)
    }
    parts.append(label[start...])
    return parts.map { part in
      var part = part
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }

  private static func endsInEntity(_ text: Substring) -> Bool {
    guard let start = text.lastIndex(of: "&") else { return false }
    let name = text[text.index(after: start)...]
    return !name.isEmpty && name.allSatisfy { $0 == "#" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
