internal import Newsprint
internal import NewsprintArticles
internal import Synchronization

/// The name of the library's options here, where the command's own options have the same.
typealias FeatureOptionsOfModel = Newsprint.FeatureOptions

/// Lists what a model sees of stories.
final class StoryTokens: Sendable {
  private static let added = AddedMembers(["tokens", "furniture"])
  private let options: FeatureOptionsOfModel
  private let format: TokensFormat
  private let moved = Mutex(MovedMembers())

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
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records {
        let occurrences = extractor.occurrences(bytes, record) { _ in true }.filter { $0.block != .opening }.sorted {
          ($0.field == .headline ? 0 : 1, $0.range.lowerBound, $0.range.count)
            < ($1.field == .headline ? 0 : 1, $1.range.lowerBound, $1.range.count)
        }
        switch format {
        case .jsonl: appendLine(occurrences, extractor.furniture, bytes, record, to: &output)
        case .table: appendText(occurrences, extractor.furniture, batch, record, to: &output)
        }
      }
    }
    return output
  }

  private func appendLine(
    _ occurrences: [FeatureOccurrence], _ furniture: [FurnitureSpan], _ bytes: UnsafeBufferPointer<UInt8>,
    _ record: ArticleBatch.Record, to output: inout [UInt8]
  ) {
    let object = UnsafeBufferPointer(rebasing: bytes[record.raw])
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
    _ occurrences: [FeatureOccurrence], _ furniture: [FurnitureSpan], _ batch: ArticleBatch,
    _ record: ArticleBatch.Record, to output: inout [UInt8]
  ) {
    let styler = Terminal.output.styler
    output += (styler(batch.string(record.id).printable, .bold) + "\n").utf8
    for (name, field) in [("headline", FeatureOccurrence.Field.headline), ("text", .text)] {
      let terms = occurrences.filter { $0.field == field }.map { "[\($0.term.printable)]" }
      if !terms.isEmpty { output += ("  \(name): " + terms.joined(separator: " ") + "\n").utf8 }
    }
    let text = batch.bytes[record.text]
    batch.bytes.withUnsafeBufferPointer { bytes in
      for span in furniture {
        let range = text.startIndex + span.range.lowerBound..<text.startIndex + span.range.upperBound
        let shown = String(decoding: bytes[range], as: UTF8.self).printable
        output += ("  left out, \(span.kind.rawValue): " + styler(shown, .dim) + "\n").utf8
      }
    }
  }
}
