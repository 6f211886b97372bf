internal import Newsprint

extension PrecisionReport {
  /// The report for a person: a line a topic that has tags, and one for all.
  func table(topics names: [String]) -> String {
    var table = Table([
      .init("topic"), .init("from", .right), .init("precision", .right), .init("95% interval", isWhole: true),
      .init("tags", .right), .init("covered", .right),
    ])
    for (name, topic) in zip(names, topics) where topic.tags.count > 0 || topic.minimumProbability == nil {
      table.append(
        [name, topic.minimumProbability.map { Format.fixed($0, decimals: 3) } ?? "never"] + Self.cells(topic.tags))
    }
    table.append(["all topics", ""] + Self.cells(overall))
    return table.text(for: Terminal.output)
  }

  private static func cells(_ tags: Tags) -> [String] {
    guard tags.count > 0 else { return ["", "", "0", Format.percent(0)] }
    let precision = tags.precision
    return [
      Format.fixed(precision.estimate, decimals: 3),
      "\(Format.fixed(precision.lowerBound, decimals: 3)) to \(Format.fixed(precision.upperBound, decimals: 3))",
      Format.grouped(tags.count), Format.percent(tags.coverage),
    ]
  }

  /// Adds the report to a document.
  func append(_ key: String, topics names: [String], to document: inout JSONDocument) {
    document.object(key) { document in
      document.number("target", target)
      document.object("overall") { Self.append(overall, to: &$0) }
      document.array("topics") { document in
        for (name, topic) in zip(names, topics) {
          document.object { document in
            document.string("topic", name)
            if let minimum = topic.minimumProbability {
              document.number("minimum_probability", minimum)
            } else {
              document.string("minimum_probability", nil)
            }
            Self.append(topic.tags, to: &document)
          }
        }
      }
    }
  }

  private static func append(_ tags: Tags, to document: inout JSONDocument) {
    document.number("precision", tags.precision.estimate)
    document.number("precision_lower", tags.precision.lowerBound)
    document.number("precision_upper", tags.precision.upperBound)
    document.integer("tags", tags.count)
    document.number("coverage", tags.coverage)
  }
}
