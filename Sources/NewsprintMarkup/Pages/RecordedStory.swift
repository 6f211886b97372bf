package import Newsprint
package import NewsprintArticles

extension DocumentStory {
  /// The story of a batch with what its record says besides: the batch keeps only what every verb needs.
  ///
  /// - Parameters:
  ///   - number: The story's place in the batch.
  ///   - batch: Stories that were read with their records.
  package init(recorded number: Int, of batch: ArticleBatch) {
    self.init(article: batch[number])
    article.text = MarkupText.readable(article.text)
    batch.withStories { stories in
      let record = stories.fields(of: number).raw
      if var item = NINJS.story(of: record) {
        item.article = article
        return self = item
      }
      for member in JSONMembers(record) {
        guard Self.recordedNames.contains(member.name.lowercased()),
          let text = Self.text(of: record[member.value])
        else { continue }
        switch member.name.lowercased() {
        case "url", "link": url = url ?? text
        case "byline", "author", "by": byline = byline ?? text
        case "modified": modified = text
        case "status", "pubstatus": status = status ?? DocumentStory.status(of: text)
        case "version": version = text
        case "signal": signal = text
        case "urgency": urgency = text
        case "language", "lang": language = language ?? text
        default: break
        }
      }
    }
  }

  /// The members that are read besides.
  private static let recordedNames: Set<String> = [
    "url", "link", "byline", "author", "by", "language", "lang", "modified", "status", "version", "signal", "pubstatus",
    "urgency",
  ]

  /// A string, or a number as it is written; nil for anything else.
  private static func text(of value: TextBytes) -> String? {
    guard let first = value.first else { return nil }
    let text = first == 0x22 ? JSONString.read(Array(value))?.text : first &- 0x30 < 10 ? value.string : nil
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
