internal import Newsprint
internal import NewsprintArticles
internal import NewsprintMarkup

/// Writes the stories of batches as they were read, in the form asked for.
struct ExtractedStories: Sendable {
  private let format: ExtractFormat

  init(_ format: ExtractFormat) { self.format = format }

  /// The output for a batch of stories.
  func written(_ batch: ArticleBatch) -> [UInt8] { written(batch, 0..<batch.count) }

  /// The output for some stories of a batch.
  func written(_ batch: ArticleBatch, _ numbers: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(batch.bytes.count * numbers.count / max(1, batch.count) * 5 / 4)
    for number in numbers {
      let story = DocumentStory(recorded: number, of: batch)
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
}
