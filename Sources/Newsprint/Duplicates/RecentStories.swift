/// What was found out of the stories of a collection that were looked at last, by their numbers.
///
/// A story comes back among the next pairs or not at all, so that all are forgotten once they are many.
struct RecentStories<Value> {
  private var values: [Int: Value] = [:]
  private var wordCount = 0

  /// The most words of stories that are kept, and what else is counted of a story.
  private static var mostWords: Int { 1 << 16 }
  private static var wordsOfStory: Int { 64 }

  /// What is known of a story.
  subscript(story: Int) -> Value? { values[story] }

  /// Keeps what was found out of a story of so many words.
  mutating func keep(_ value: Value, of story: Int, words: Int) {
    if wordCount > Self.mostWords {
      values.removeAll(keepingCapacity: true)
      wordCount = 0
    }
    values[story] = value
    wordCount += words + Self.wordsOfStory
  }
}
