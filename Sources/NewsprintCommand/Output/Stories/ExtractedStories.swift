internal import Newsprint
internal import NewsprintArticles
internal import NewsprintMarkup

/// Writes the stories of batches as they were read, in the form asked for.
struct ExtractedStories: Sendable {
  private let format: ExtractFormat

  init(_ format: ExtractFormat) { self.format = format }

  /// The output for a batch of stories.
  func written(_ batch: ArticleBatch) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(batch.bytes.count * 5 / 4)
    for number in 0..<batch.count {
      let story = Self.story(number, of: batch)
      switch format {
      case .jsonl:
        output.append(UInt8(ascii: "{"))
        story.appendMembers(id: story.article.id, to: &output)
        output += "}\n".utf8
      case .text:
        if !story.article.headline.isEmpty { output += (story.article.headline + "\n\n").utf8 }
        output += (story.article.text + "\n\n").utf8
      }
    }
    return output
  }

  /// The members that are read besides.
  private static let names: Set<String> = [
    "url", "link", "byline", "author", "by", "language", "lang", "modified", "status",
    "version", "signal", "pubstatus",
  ]

  /// A string, or a number as it is written; nil for anything else.
  private static func text(of value: TextBytes) -> String? {
    guard let first = value.first else { return nil }
    let text = first == 0x22 ? JSONString.read(Array(value))?.text : first &- 0x30 < 10 ? value.string : nil
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A story with what its record says besides: the batch keeps only what every verb needs.
  private static func story(_ number: Int, of batch: ArticleBatch) -> DocumentStory {
    var story = DocumentStory(article: batch[number])
    story.article.text = MarkupText.readable(story.article.text)
    batch.withStories { stories in
      let record = stories.fields(of: number).raw
      for member in JSONMembers(record) {
        guard Self.names.contains(member.name.lowercased()),
          let text = Self.text(of: record[member.value])
        else { continue }
        switch member.name.lowercased() {
        case "url", "link": story.url = story.url ?? text
        case "byline", "author", "by": story.byline = story.byline ?? text
        case "modified": story.modified = text
        case "status", "pubstatus": story.status = story.status ?? DocumentStory.status(of: text)
        case "version": story.version = text
        case "signal": story.signal = text
        case "language", "lang": story.language = story.language ?? text
        default: break
        }
      }
    }
    return story
  }
}
