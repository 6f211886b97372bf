/// A word of a story, by the hash of its first letters, and how much it counts there before it is weighed by its rarity.
struct EventTerm: Sendable {
  var hash: UInt64
  var count: Float
}

/// Cuts stories into the words that tell events apart, on one thread.
///
/// Of a word the first letters count, whatever its language; numbers and characters of scripts without spaces stay as they
/// are. Function words of English are left out, those of other languages weigh little because all stories have them.
final class EventTermExtractor {
  private let extractor: FeatureExtractor
  private let buffer = FeatureBuffer()
  /// The hashes of the first letters of words met so far.
  private var stems = HashMap64<UInt64>()
  /// The words of the story that was cut last, in the order of their hashes, each once.
  private(set) var terms: [EventTerm] = []

  init(_ options: EventOptions) {
    var features = FeatureOptions()
    features.tokenizer.stopWords = .english
    features.dropsFurniture = !options.keepsFurniture
    features.dropsMarkup = !options.keepsMarkup
    extractor = FeatureExtractor(features)
  }

  /// The number of words of the story that was cut last, function words not counted.
  var wordCount: Int { extractor.headlineTokens.count + extractor.tokens.count }
  /// Those of its headline.
  var headlineWordCount: Int { extractor.headlineTokens.count }

  /// Cuts a story and fills ``terms``.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of words.
  func extract(_ story: StoryBytes) {
    terms.removeAll(keepingCapacity: true)
    extractor.extract(story, into: buffer)
    forEachWord { hash, _, _, weight in terms.append(EventTerm(hash: hash, count: weight)) }
    merge()
  }

  /// Calls `body` with every word of the story that was cut last: its hash, where it stands in headline or text, and its
  /// weight there.
  private func forEachWord(_ body: (_ hash: UInt64, _ bytes: TextBytes, _ isHeadline: Bool, _ weight: Float) -> Void) {
    for isHeadline in [true, false] {
      let tokens = isHeadline ? extractor.headlineTokens : extractor.tokens
      let bytes = isHeadline ? extractor.story.headline : extractor.story.text
      let weight = isHeadline ? EventMeasure.headlineWeight : 1
      let (hashes, starts, ends) = (tokens.hashes, tokens.starts, tokens.ends)
      for index in 0..<tokens.count {
        let word = bytes[Int(starts[index])..<Int(ends[index])]
        let place = 1 + Float(index) / EventMeasure.halvingWords
        body(stem(of: hashes[index], word), word, isHeadline, weight / place)
      }
    }
  }

  /// The hash of the first letters of a word.
  private func stem(of hash: UInt64, _ word: TextBytes) -> UInt64 {
    guard word.count > EventMeasure.stemLength, word[0] &- 0x30 >= 10 else { return hash }
    if let known = stems[hash] { return known }
    let letters = extractor.tokenizer.foldedWord(word).unicodeScalars.prefix(EventMeasure.stemLength)
    let stem = StableHash.hash(String(String.UnicodeScalarView(letters)))
    stems.set(stem, for: hash)
    return stem
  }

  /// Puts the counts of each word together, whatever the order of the words.
  private func merge() {
    terms.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.count > $1.count }
    var written = 0
    for term in terms {
      if written > 0, terms[written - 1].hash == term.hash {
        terms[written - 1].count += term.count
      } else {
        terms[written] = term
        written += 1
      }
    }
    terms.removeSubrange(written...)
  }
}

extension EventTermExtractor {
  /// The distinct words of the headline that was cut last, by their hashes.
  var headlineTerms: Set<UInt64> {
    var hashes: Set<UInt64> = []
    forEachWord { hash, _, isHeadline, _ in if isHeadline { hashes.insert(hash) } }
    return hashes
  }

  /// Adds the spellings of words, as they stand in the story that was cut last, to those that are looked for.
  func addSpellings(to spellings: inout [UInt64: [String: Int]]) {
    forEachWord { hash, bytes, _, _ in
      if spellings[hash] != nil { spellings[hash]?[bytes.string, default: 0] += 1 }
    }
  }
}
