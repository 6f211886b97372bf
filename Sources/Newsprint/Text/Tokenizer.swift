/// Cuts text into folded words.
///
/// A word is a run of letters, marks and digits (Unicode Standard Annex #29, with the differences below). An apostrophe
/// joins letters (*don't*), a full stop or comma joins digits (*3.5*, *1,000*), a low line joins both. Of scripts that
/// are written without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) the tokens are overlapping bigrams of characters, as
/// in Lucene's CJK analyzer.
///
/// Where this differs from UAX #29: a full stop joins letters only between single letters (*U.S.*), since stories off
/// web pages often lack the space after a sentence; and an English possessive *'s* is dropped
/// (``Options/dropsPossessives``).
///
/// Folding is Unicode's full case folding over compatible forms (full-width ASCII becomes ASCII, *ß* *ss*, a typographic
/// apostrophe `'`; accents of Greek letters, which capitals lose, count for nothing), then, where asked, diacritics, then
/// stemming.
public struct Tokenizer: Sendable {
  /// How a tokenizer folds words and which it keeps.
  public struct Options: Sendable, Hashable {
    /// Whether *Paris* and *paris* are one word.
    public var foldsCase = true
    /// Whether *é* and *e* are one letter.
    public var foldsDiacritics = false
    /// Whether a closing *'s* is dropped: *minister's* is *minister*.
    public var dropsPossessives = true
    /// The least number of Unicode scalars in a word.
    ///
    /// Shorter words are left out; bigrams of unspaced scripts always stay.
    public var minimumLength = 1
    /// Words to leave out, compared after folding and before stemming.
    public var stopWords: StopWords = .none
    /// The language whose Snowball stemmer folds words further.
    public var stemmer: Stemmer.Language?

    /// The default options: case folded, possessives dropped, every word kept.
    public init() {}
  }

  /// The options that the tokenizer was made with.
  public let options: Options
  let stopHashes: HashSet64

  /// Creates a tokenizer.
  public init(_ options: Options = Options()) {
    self.options = options
    stopHashes = HashSet64(options.stopWords.words.map { StableHash.hash($0) })
  }

  /// A word of a text.
  public struct Token: Sendable, Hashable {
    /// The folded word, as a vectorizer sees it.
    public let text: String
    /// Where it stands, in UTF-8 bytes of the text.
    public let range: Range<Int>
  }

  /// The words of `text`, in order.
  ///
  /// This is the readable face of the tokenizer; vectorizers work on hashes and never build these strings.
  /// - Complexity: O(*n*), where *n* is the number of bytes in `text`.
  public func tokens(in text: String) -> [Token] {
    let worker = TokenizerWorker(self)
    let buffer = TokenBuffer()
    let reader = ReadableText(keepsMarkup: true)
    return text.withTextBytes { source in
      let bytes = reader.read(source)
      worker.tokenize(bytes, into: buffer)
      return (0..<buffer.count).map { index in
        let range = Int(buffer.starts[index])..<Int(buffer.ends[index])
        return Token(
          text: worker.foldedWord(bytes[range]), range: reader.sourceRange(of: range))
      }
    }
  }
}
