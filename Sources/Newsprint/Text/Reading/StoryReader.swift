/// Reads the two fields of stories as ``ReadableText`` does.
///
/// Not safe to share between threads.
final class StoryReader {
  private let headline: ReadableText
  private let text: ReadableText

  /// Creates a reader.
  ///
  /// - Parameter keepsMarkup: Whether tags and references to characters are text like any other.
  init(keepsMarkup: Bool) {
    headline = ReadableText(keepsMarkup: keepsMarkup)
    text = ReadableText(keepsMarkup: keepsMarkup)
  }

  /// The story as it is read: its own bytes, or bytes that are valid until the next call.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func read(_ story: StoryBytes) -> StoryBytes {
    StoryBytes(headline: headline.read(story.headline), text: text.read(story.text))
  }

  /// Whether the story that was read last is read where it lies.
  var isSource: Bool { headline.isSource && text.isSource }

  /// The bytes of a field as it came that a part of it, as it was read last, stands for.
  func sourceRange(of range: Range<Int>, inHeadline: Bool) -> Range<Int> {
    (inHeadline ? headline : text).sourceRange(of: range)
  }
}
