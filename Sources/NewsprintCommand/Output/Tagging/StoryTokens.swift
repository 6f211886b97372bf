internal import Newsprint
internal import NewsprintArticles

/// The name of the library's options here, where the command's own options have the same.
typealias FeatureOptionsOfModel = Newsprint.FeatureOptions

/// Lists what a model sees of stories.
final class StoryTokens: Sendable {
  private static let added = AddedMembers(["tokens", "furniture"])
  private let options: FeatureOptionsOfModel
  private let format: TokensFormat
  private let moved = Guarded(MovedMembers())

  init(_ options: FeatureOptionsOfModel, _ format: TokensFormat) {
    self.options = options
    self.format = format
  }

  /// Which members stand under another name than their own, so far.
  var movedMembers: MovedMembers { moved.withLock { $0 } }

  /// The output for a batch of stories.
  func listed(_ batch: ArticleBatch) -> [UInt8] {
    let extractor = FeatureExtractor(options)
    var output: [UInt8] = []
    batch.withStories { stories in
      for number in stories.range {
        let story = stories.fields(of: number)
        let occurrences = extractor.occurrences(story.words) { _ in true }.filter { $0.block != .opening }.sorted {
          ($0.field == .headline ? 0 : 1, $0.range.lowerBound, $0.range.count)
            < ($1.field == .headline ? 0 : 1, $1.range.lowerBound, $1.range.count)
        }
        switch format {
        case .jsonl: appendLine(occurrences, extractor.furniture, story, to: &output)
        case .table: appendText(occurrences, extractor.furniture, story, to: &output)
        }
      }
    }
    return output
  }

  private func appendLine(
    _ occurrences: [FeatureOccurrence], _ furniture: [FurnitureSpan], _ story: ArticleBatch.StoryFields,
    to output: inout [UInt8]
  ) {
    let object = story.raw
    let names = Self.added.names(in: object)
    moved.withLock { $0.add(names) }
    var members = names.starts[0] + [UInt8(ascii: "[")]
    for (place, occurrence) in occurrences.enumerated() {
      if place > 0 { members.append(UInt8(ascii: ",")) }
      members += "{\"token\":".utf8
      JSONText.append(occurrence.term, to: &members)
      members +=
        ",\"field\":\"\(occurrence.field == .headline ? "headline" : "text")\",\"start\":\(occurrence.range.lowerBound),\"end\":\(occurrence.range.upperBound)}"
        .utf8
    }
    members += "],".utf8
    members += names.starts[1]
    members.append(UInt8(ascii: "["))
    for (place, span) in furniture.enumerated() {
      if place > 0 { members.append(UInt8(ascii: ",")) }
      members +=
        "{\"kind\":\"\(span.kind.rawValue)\",\"start\":\(span.range.lowerBound),\"end\":\(span.range.upperBound)}".utf8
    }
    members.append(UInt8(ascii: "]"))
    JSONText.appendLine(extending: object, members: members, to: &output)
  }

  private func appendText(
    _ occurrences: [FeatureOccurrence], _ furniture: [FurnitureSpan], _ story: ArticleBatch.StoryFields,
    to output: inout [UInt8]
  ) {
    let styler = Terminal.output.styler
    output += (styler(story.id.string.printable, .bold) + "\n").utf8
    for (name, field) in [("headline", FeatureOccurrence.Field.headline), ("text", .text)] {
      let terms = occurrences.filter { $0.field == field }.map { "[\($0.term.printable)]" }
      if !terms.isEmpty { output += ("  \(name): " + terms.joined(separator: " ") + "\n").utf8 }
    }
    for span in furniture {
      let shown = story.text.string(span.range).printable
      output += ("  left out, \(span.kind.rawValue): " + styler(shown, .dim) + "\n").utf8
    }
  }
}
