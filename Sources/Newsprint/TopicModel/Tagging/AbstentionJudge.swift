/// Judges whether a model should give a story no topic whatever its scores say, on one thread: one of another language,
/// one of too few words, a page that is no story.
///
/// Every answer is about the story whose row was made last.
final class AbstentionJudge {
  private let rules: AbstentionRules
  private let rows: RowExtractor
  private let columns: FeatureColumns
  private let letters = LetterRunCutter()
  private let forms = StoryFormDetector()
  private let pageWords: PageWordGate?

  /// - Parameter rows: What makes the rows of the stories that are judged.
  init(_ rules: AbstentionRules, _ rows: RowExtractor, columns: FeatureColumns) {
    self.rules = rules
    self.rows = rows
    self.columns = columns
    let extractor = rows.extractor
    pageWords = extractor.options.wordNGrams == nil ? nil : PageWordGate(extractor.tokenizer)
  }

  /// What is known of the story beside its probabilities.
  ///
  /// - Parameters:
  ///   - knownCount: How many distinct features of it the model knows.
  ///   - characterCount: How many features it has that are not in its row.
  func evidence(knownCount: Int, characterCount: Int = 0) -> TopicChoice.Evidence {
    let form = form
    return TopicChoice.Evidence(
      featureCount: rows.lastFeatureCount + characterCount, knownCount: knownCount, isTooShort: isTooShort,
      isForeign: isForeign,
      form: form.flatMap { rules.ownForms.contains($0) ? nil : $0 })
  }

  /// The form of the page that the story is, nil where it is a story.
  private var form: StoryForm? {
    let extractor = rows.extractor
    return forms.form(extractor.story) {
      pageWords?.admits(extractor.headlineTokens, extractor.tokens) ?? true
    }
  }

  /// The vocabulary, where single words are in it.
  private var wordIndex: HashIndex? {
    guard case .vocabulary(let index) = columns, rows.extractor.options.wordNGrams?.lowerBound == 1 else { return nil }
    return index
  }
}

// MARK: - Of another language

extension AbstentionJudge {
  /// Of longer texts the common words tell sooner.
  private static let mostShortWords = 20
  private static let leastKnownCount = 3
  /// Shorter words are those of many languages.
  private static let tellingLength = 4

  /// Whether the story is of another language than the training stories.
  private var isForeign: Bool {
    if isKnown { return false }
    let extractor = rows.extractor
    let verdict = rules.language?.verdict(extractor, columns: columns, foundCount: rows.lastLeadingCount)
    switch verdict {
    case .own: return false
    case .foreign: return true
    case .unsure, nil:
      return rules.letters?.isForeign(extractor.story, letters) { knownWordCount } ?? false
    }
  }

  /// Whether the story is short and most of its words are known, which no other language's are.
  private var isKnown: Bool {
    let total = rows.extractor.wordCount
    guard total >= Self.leastKnownCount, total <= Self.mostShortWords, case .vocabulary = columns else { return false }
    let known = rows.lastKnownWordCount
    return known >= Self.leastKnownCount && known &* 5 >= total &* 3
  }

  /// How many of the story's longer words the vocabulary has; 0 where it has no single words.
  private var knownWordCount: Int {
    guard let index = wordIndex else { return 0 }
    return [rows.extractor.headlineTokens, rows.extractor.tokens].reduce(0) { sum, tokens in
      sum
        + (0..<tokens.count).count {
          tokens.ends[$0] - tokens.starts[$0] >= Self.tellingLength && index.rank(of: tokens.hashes[$0]) >= 0
        }
    }
  }
}

// MARK: - Too short

extension AbstentionJudge {
  /// Whether the story has one or two words, and not two that are known.
  private var isTooShort: Bool {
    let words = rows.extractor.wordCount
    guard words == 1 || words == 2 else { return false }
    guard words == 2, let index = wordIndex else { return words == 1 }
    return [rows.extractor.headlineTokens, rows.extractor.tokens].contains { tokens in
      (0..<tokens.count).contains { index.rank(of: tokens.hashes[$0]) < 0 }
    }
  }
}
