/// What tells stories in the language of a model's training stories from others: the words that most of those stories
/// share, whatever they are about, and how much of a story they make up.
///
/// In prose about half of all words are among the two hundred that most stories of its language hold; in another
/// language hardly any is. Telegrams and tables hold few of them, too, but many numbers, so numbers count with them. A
/// story is of another language where these are far fewer than usual and, besides, most of its words are unknown to the
/// model. Nothing here depends on which language it is.
package struct LanguageProfile: Sendable, Equatable {
  /// The stable hashes of the words that most training stories hold, ascending.
  package let commonWords: [UInt64]
  /// The share of common words and numbers among their words that 19 in 20 training stories exceed.
  package let usualShare: Float
  private let members: TwoSlotSet

  package init(commonWords: [UInt64], usualShare: Float) {
    self.commonWords = commonWords
    self.usualShare = usualShare
    members = TwoSlotSet(commonWords)
  }

  /// Whether two profiles have the same words and share.
  package static func == (left: LanguageProfile, right: LanguageProfile) -> Bool {
    left.commonWords == right.commonWords && left.usualShare == right.usualShare
  }

  /// The number of common words.
  static let commonWordCount = 200
  /// Of shorter stories it is not said which language they are in.
  private static let leastWordCount = 8
  /// Shorter stories have to be wholly unknown, and do not say how much of a story common words usually are.
  private static let tellingWordCount = 20
  /// A story of another language has fewer common words than this part of the usual share.
  private static let foreignPart: Float = 0.4
  /// The same where it cannot be told which of the story's words the model knows.
  private static let foreignPartAlone: Float = 0.2
  /// A story of another language has a smaller share of words that the model knows.
  private static let leastKnownShare: Float = 0.45
  /// The same for a short one.
  private static let leastKnownShareOfShort: Float = 0.1
  /// A short story with this share of common words is of the model's language.
  private static let ownShareOfShort: Float = 0.45
}

extension LanguageProfile {
  /// Learns the profile of training stories, from five thousand of them where there are more.
  ///
  /// - Returns: nil where words are not among the features, where there are fewer than a hundred stories or two thousand
  ///   different words, or where common words are not common.
  init?(_ articles: ArticleBatch, _ options: FeatureOptions, threads: Int) {
    guard options.wordNGrams != nil, articles.count >= 100 else { return nil }
    var sample = articles
    let step = max(1, articles.count / 5000)
    if step > 1 { sample.records = stride(from: 0, to: articles.count, by: step).map { articles.records[$0] } }
    var words = TFIDFVectorizer.Options()
    words.features = options
    words.features.wordNGrams = 1...1
    words.features.characterNGrams = nil
    let vectorizer = TFIDFVectorizer.fit(sample, options: words, threads: threads)
    guard case .vocabulary(let index) = vectorizer.columns, index.count >= 2000 else { return nil }
    let frequencies = Array(vectorizer.documentFrequencies)
    let ranked = frequencies.indices.sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
    let common = ranked.prefix(Self.commonWordCount).map { index.hashes[$0] }.sorted()
    let blank = LanguageProfile(commonWords: common, usualShare: 0)
    var shares = blank.shares(sample, words.features, threads: threads)
    guard shares.count >= 100 else { return nil }
    shares.sort()
    let usual = shares[shares.count / 20]
    guard usual >= 0.1 else { return nil }
    self = LanguageProfile(commonWords: common, usualShare: usual)
  }

  /// The share of common words and numbers in each story that is long enough.
  private func shares(_ articles: ArticleBatch, _ options: FeatureOptions, threads: Int) -> [Float] {
    articles.mapRuns(of: 128, threads: threads, with: { (FeatureExtractor(options), FeatureBuffer()) }) {
      worker, stories in
      let (extractor, buffer) = worker
      return stories.range.compactMap { story -> Float? in
        extractor.extract(stories[story], into: buffer)
        let total = extractor.wordCount
        guard total >= Self.tellingWordCount else { return nil }
        return Float(countCommon(extractor, limit: .max)) / Float(total)
      }
    }.flatMap { $0 }
  }

  /// What the words of a story say of its language.
  enum Verdict {
    case own
    case foreign
    /// It has few common words, and too few words or too many known ones to call it foreign.
    case unsure
  }

  /// Judges the story that `extractor` has just cut.
  ///
  /// - Parameters:
  ///   - columns: The features that the model knows.
  ///   - foundCount: How many common words are known to be in the story; there may be more.
  /// - Complexity: O(*w*), where *w* is the number of words up to which enough common ones are found.
  func verdict(
    _ extractor: FeatureExtractor, columns: FeatureColumns, foundCount: Int = 0
  ) -> Verdict {
    let total = extractor.wordCount
    guard total >= Self.leastWordCount else { return .unsure }
    var vocabulary: HashIndex?
    if case .vocabulary(let index) = columns, extractor.options.wordNGrams?.lowerBound == 1 { vocabulary = index }
    let part = vocabulary == nil ? Self.foreignPartAlone : Self.foreignPart
    let needed = Int((part * usualShare * Float(total)).rounded(.up))
    // Languages share short words: in a sentence a few of them prove little.
    let enough = total < Self.tellingWordCount ? Int((Self.ownShareOfShort * Float(total)).rounded(.up)) : needed
    if foundCount >= enough { return .own }
    let found = countCommon(extractor, limit: max(needed, enough))
    if found >= enough { return .own }
    guard found < needed, vocabulary != nil || total >= Self.tellingWordCount else { return .unsure }
    // Few stories come so far.
    var (words, known) = (0, 0)
    for (tokens, bytes) in [
      (extractor.headlineTokens, extractor.story.headline), (extractor.tokens, extractor.story.text),
    ] {
      for index in 0..<tokens.count where !Self.isDigit(bytes[Int(tokens.starts[index])]) {
        words += 1
        if let vocabulary, vocabulary.rank(of: tokens.hashes[index]) >= 0 { known += 1 }
      }
    }
    let leastKnown = words < Self.tellingWordCount ? Self.leastKnownShareOfShort : Self.leastKnownShare
    return words >= Self.leastWordCount && Float(known) < leastKnown * Float(words) ? .foreign : .unsure
  }

  /// How many words of a story are common ones or numbers, counted up to `limit` or somewhat beyond.
  private func countCommon(_ extractor: FeatureExtractor, limit: Int) -> Int {
    let found = countCommon(extractor.headlineTokens, extractor.story.headline, limit: limit)
    guard found < limit else { return found }
    return found + countCommon(extractor.tokens, extractor.story.text, limit: limit - found)
  }

  private func countCommon(_ tokens: TokenBuffer, _ bytes: TextBytes, limit: Int) -> Int {
    let (hashes, starts) = (tokens.hashes, tokens.starts)
    let count = tokens.count
    var found = 0
    var first = 0
    // Every other word is a common one, which no branch can foretell: the sum is looked at every 32 words only.
    while first < count, found < limit {
      let end = min(first &+ 32, count)
      found &+= members.withView { members in
        var sum = 0
        for index in first..<end {
          sum &+=
            members.count(of: hashes[index])
            | (Self.isDigit(bytes[Int(truncatingIfNeeded: starts[index])]) ? 1 : 0)
        }
        return sum
      }
      first = end
    }
    return found
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

extension FeatureExtractor {
  /// The number of words of the story that was cut last, headline and text; 0 where words are not among the features.
  var wordCount: Int { options.wordNGrams == nil ? 0 : headlineTokens.count + tokens.count }
}
