package import Newsprint

/// Writes why a story has its topics as JSON: what `tag --explain` adds to a line.
package enum ExplanationText {
  /// How many terms of a topic are listed.
  private static let termCount = 20

  /// An array with an object a topic.
  package static func array(_ explanations: [Explanation]) -> [UInt8] {
    var output = [UInt8(ascii: "[")]
    for (rank, explanation) in explanations.enumerated() {
      if rank > 0 { output.append(UInt8(ascii: ",")) }
      append(explanation, to: &output)
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  private static func append(_ explanation: Explanation, to output: inout [UInt8]) {
    output += "{\"topic\":".utf8
    JSONText.append(explanation.topic, to: &output)
    let rounded = explanation.rounded(decimals: 4, terms: termCount)
    output += ",\"score\":".utf8
    JSONText.append(rounded.score, decimals: 4, to: &output)
    output += ",\"base\":".utf8
    JSONText.append(rounded.base, decimals: 4, to: &output)
    output += ",\"terms\":[".utf8
    for (place, (term, value)) in rounded.terms.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      output += "{\"term\":".utf8
      JSONText.append(term.term, to: &output)
      output += ",\"contribution\":".utf8
      JSONText.append(value, decimals: 4, to: &output)
      append("headline_offsets", term.headlineRanges, to: &output)
      append("text_offsets", term.textRanges, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output += "],\"others\":{\"terms\":\(rounded.others.count),\"contribution\":".utf8
    JSONText.append(rounded.others.value, decimals: 4, to: &output)
    output += "}}".utf8
  }

  private static func append(_ name: String, _ ranges: [Range<Int>], to output: inout [UInt8]) {
    guard !ranges.isEmpty else { return }
    output += ",\"\(name)\":[".utf8
    for (place, range) in ranges.enumerated() {
      output += "\(place > 0 ? "," : "")[\(range.lowerBound),\(range.upperBound)]".utf8
    }
    output.append(UInt8(ascii: "]"))
  }
}
