/// Turns a story into its character n-grams where they count by the word, on one thread.
///
/// A word is cut when it is met first; its n-grams are kept.
final class CharacterWordFeatures {
  private let weighting: TermWeighting
  let words: CharacterWordTable
  /// The n-grams of all words, one word after the other.
  private let ngrams = FeatureBuffer()
  /// Where the n-grams of each word end.
  private var ends: [Int] = []

  init(_ worker: CharacterNGramWorker, foldsCase: Bool, _ weighting: TermWeighting) {
    self.weighting = weighting
    words = CharacterWordTable(worker, foldsCase: foldsCase)
  }

  /// Begins the next story.
  func startStory() {
    guard words.startStory() else { return }
    ngrams.removeAll()
    ends.removeAll(keepingCapacity: true)
  }

  /// Counts the words of a text of the story.
  func add(_ text: TextBytes, weight: Float) {
    words.add(text, weight: weight) { worker, _ in
      worker.appendWord(weight: 1, into: ngrams)
      ends.append(ngrams.count)
    }
  }

  /// Appends the n-grams of the story's words, each with its word's damped count.
  func append(to buffer: FeatureBuffer) {
    for place in 0..<words.count {
      let number = Int(words.numbers[place])
      let start = number == 0 ? 0 : ends[number - 1]
      buffer.append(
        ngrams.run[start..<ends[number]], weight: weighting.damped(words.counts[place]),
        block: .characters)
    }
  }

  /// What one occurrence of a word of the story gives its n-grams: its part of the word's damped count.
  func share(of hash: UInt64) -> Float {
    let count = words.count(of: hash)
    return count == 0 ? 0 : weighting.damped(count) / count
  }
}
