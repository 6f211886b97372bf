public import Newsprint

/// A label field that cannot be one: it says something else about nearly every story.
public struct LabelProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number of labelled stories.
  public var storyCount: Int
  /// The number of different labels.
  public var labelCount: Int
  /// Other fields of the input that could hold labels, the likeliest first.
  public var candidates: [String]

  /// Looks at the labels of a collection.
  ///
  /// - Returns: The problem when at least 10 stories are labelled and 9 in 10 of their labels are different; else nil.
  public init?(_ articles: some ArticleCollection, candidates: @autoclosure () -> [String] = []) {
    let articles = articles.batch
    var labelled = 0
    var seen = [Bool](repeating: false, count: articles.labelNames.count)
    for record in articles.records where !record.labels.isEmpty {
      labelled += 1
      for index in record.labels { seen[Int(articles.labelIDs[index])] = true }
    }
    let different = seen.count { $0 }
    guard labelled >= 10, different * 10 >= labelled * 9 else { return nil }
    storyCount = labelled
    labelCount = different
    self.candidates = candidates()
  }

  /// What is wrong, and which fields could be the labels.
  public var description: String {
    let start = "the label field has \(grouped(labelCount)) different values in \(grouped(storyCount)) stories: "
    let others = candidates.prefix(5).map { "'\($0)'" }.joined(separator: " or ")
    return start + "it is no label." + (candidates.isEmpty ? "" : " The labels may be in \(others).")
  }

  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension ArticleReader {
  /// What is wrong with the labels of stories that this reader gave: nil when nothing is.
  ///
  /// Only when something is wrong are the inputs looked at again, for fields that could be the labels.
  public func labelProblem(in articles: some ArticleCollection) -> LabelProblem? {
    LabelProblem(articles, candidates: labelCandidates())
  }

  /// The fields of the first block that have a short value in most stories and few different ones.
  func labelCandidates() -> [String] {
    var options = options
    options.keepsInput = true
    options.requiresLabels = false
    options.skipsInvalid = true
    // Standard input cannot be read twice.
    guard let reader = try? BlockReader(inputs: inputs.filter { $0 != "-" }, options: options),
      case .item(let block)? = try? reader.next(mayWait: true),
      let batch = try? BlockParser(options: options).parse(block).batch
    else { return [] }
    var values: [String: [String: Int]] = [:]
    for record in batch.records.prefix(2000) {
      batch.bytes.withTextBytes { bytes in
        let raw = bytes[record.raw]
        for member in JSONMembers(raw) where member.value.count <= 80 && !raw[member.value.lowerBound].isBrace {
          values[member.name, default: [:]][raw.string(member.value), default: 0] += 1
        }
      }
    }
    let stories = min(batch.count, 2000)
    let named = self.options.fieldNames[.label]
    let used = Set(
      [ArticleField.label, .date, .id].flatMap { field in self.options.names(of: field).map(\.folded) })
    return values.filter { name, counts in
      let present = counts.values.reduce(0, +)
      return present * 2 >= stories && counts.count > 1 && counts.count * 4 <= present
        && (!used.contains(FieldName.folded(name)) || (named != nil && named != name))
    }
    .sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    .map(\.key)
  }
}

extension UInt8 {
  fileprivate var isBrace: Bool { self == UInt8(ascii: "{") }
}
