/// What an archive keeps of how a story reads.
package struct StoryReading: Sendable {
  /// A hash of the words and of the signs of numbers; of a story without words, of its bytes.
  ///
  /// Two stories have the same one where a reader sees the same words.
  package var words: UInt64
  /// By which the sample is drawn over which furniture is counted: see `FurnitureSample`.
  package var rank: UInt64
  /// The hashes of its shingles, ascending, each once.
  package var shingles: [UInt64]
}

/// Reads stories for an archive, on one thread.
package final class StoryReadingWorker {
  private let options: DuplicateOptions
  private let shingler: ShingleWorker
  private let identifier: ShingleWorker
  private let hashes = HashBuffer()

  /// - Parameter options: How the stories will be searched.
  package init(_ options: DuplicateOptions) {
    self.options = options
    shingler = ShingleWorker(ShingleOptions(options))
    // The same whatever the options are, so that a story is known once more.
    identifier = ShingleWorker(ShingleOptions())
  }

  /// Reads a story; outlets and tails are left out as far as their form tells.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of bytes.
  package func read(headline: TextBytes, text: TextBytes, source: TextBytes) -> StoryReading {
    let whole = StoryBytes(headline: headline, text: text)
    var story = whole
    if !options.keepsFurniture {
      let ends = StoryTrims.ends(whole, source: source.string)
      story = StoryBytes(headline: headline[..<ends.headline], text: text[..<ends.text])
    }
    hashes.removeAll()
    let digest = shingler.append(story, to: hashes)
    hashes.sortDistinct()
    let shingles = Array(hashes.hashes)
    var identity = digest
    if options.keepsMarkup || story.headline.count + story.text.count < headline.count + text.count {
      hashes.removeAll()
      identity = identifier.append(whole, to: hashes)
    }
    let signs = StableHash.extend(NumberSigns.hash(headline), with: NumberSigns.hash(text))
    let words =
      identity.wordCount == 0
      ? StableHash.extend(headline.stableHash, with: text.stableHash)
      : StableHash.extend(identity.identity, with: signs)
    return StoryReading(words: words, rank: StableHash.avalanche(digest.identity), shingles: shingles)
  }
}
