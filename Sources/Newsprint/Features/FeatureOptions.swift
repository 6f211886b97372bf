/// Which features of a story count: words, runs of words, runs of characters.
public struct FeatureOptions: Sendable, Hashable {
  /// How character n-grams are cut.
  public enum CharacterAnalyzer: Sendable, Hashable, CaseIterable {
    /// Within words only, each word with a space on both sides, as scikit-learn's `char_wb`.
    case withinWords
    /// Across the whole text, as scikit-learn's `char`.
    case acrossText
    /// Within words as ``withinWords``, but counted by the word, so that what a word's characters add to a topic's score is
    /// one sum for each word, found out once.
    ///
    /// A word that counts *c* times in a story gives each of its n-grams *f*(*c*), which is what ``TermWeighting`` makes of
    /// the count of a term, and an n-gram of several words has the sum of theirs: how often the n-gram itself occurs is
    /// not damped again. The block is scaled as if no two n-grams were the same: its Euclidean norm is the root of the sum
    /// over words of *f*(*c*)² times the squared idf of each of the word's n-grams that are known. Words are what white
    /// space parts, folded.
    case byWord
  }

  /// How words are cut and folded.
  public var tokenizer = Tokenizer.Options()
  /// The lengths of word n-grams, or nil for none: `1...2` is words and pairs of neighbours.
  public var wordNGrams: ClosedRange<Int>? = 1...1
  /// The lengths of character n-grams, or nil for none.
  public var characterNGrams: ClosedRange<Int>?
  /// How character n-grams are cut.
  public var characterAnalyzer = CharacterAnalyzer.withinWords
  /// From how many bytes of the start of the text character n-grams are taken, to the next white space; 0 for the whole
  /// text.
  ///
  /// News says first what it is about: what the characters of a long story's later words add to its words costs much of the
  /// time and tells nothing. The headline is read whole.
  public var characterByteLimit = 0
  /// How often a word of the headline counts as if it stood in the body.
  ///
  /// No n-gram spans headline and body.
  public var headlineWeight: Float = 1
  /// Whether what stands around a story, its ``FurnitureDetector`` says, is left out of its features.
  ///
  /// No n-gram spans a part that is left out. The headline is taken as it is.
  public var dropsFurniture = true
  /// Whether markup is left out of headline and text, and references to characters are resolved.
  ///
  /// A text that only speaks of markup keeps it.
  public var dropsMarkup = true

  /// Whether runs of two and more words are scaled by themselves rather than together with single words, as scikit-learn
  /// does: they are rarer, so that together with them little is left of the words.
  public var separatesPhrases = false
  /// How many words from the start of the text make the story's opening, together with the headline; 0 for none.
  ///
  /// News says first what it is about: the words of the opening are features of their own, beside the same words anywhere
  /// in the story, and scaled by themselves. A word of the headline counts in it three times.
  public var openingLength = 0
  /// How often a word of the headline counts in the opening, where the headline counts at all.
  static let openingHeadlineWeight: Float = 3

  /// Whether character n-grams count by the word.
  var countsCharactersByWord: Bool { characterNGrams != nil && characterAnalyzer == .byWord }

  /// The default features: single words, headline and body alike.
  public init() {}
}
