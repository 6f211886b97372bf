package enum AnalyzerChoice: String, ArgumentChoice {
  case word, char
  case charWordBounded = "char-wb"
}

package enum NormChoice: String, ArgumentChoice {
  case l2, l1, none
}

/// How a text becomes tokens.
enum TokenOptions {
  static let analyzer = Option<AnalyzerChoice?>(
    "analyzer", defaultText: "chosen by --algorithm and --effort",
    "What features are made of: words, characters, or characters inside words.")
  static let ngrams = Option<NGramLengths?>(
    "ngrams", value: "range", defaultText: "chosen by --algorithm and --effort",
    "The lengths of word n-grams, such as 1-2.")
  static let characterNGrams = Option<NGramLengths?>(
    "char-ngrams", value: "range", defaultText: "chosen by --algorithm and --effort",
    "The lengths of character n-grams, such as 3-5.")
  static let charactersByWord = Flag(
    "chars-by-word",
    "Count character n-grams by the word, and beside words only those of the headline and the first 2,000 bytes of text, as the model that comes with newsprint does: it tags faster."
  )
  static let stopWords = Option<String>(
    "stop-words", value: "which", default: "none", completion: .files,
    "Words to leave out: none, those of a language such as 'english', or a file with one a line.")
  static let stem = Option<String?>(
    "stem", value: "language", "Cut words to their stems (Snowball), by the rules of a language such as 'english'.")
  static let foldDiacritics = Flag("fold-diacritics", "Read letters without their accents.")

  static let group = OptionGroup(
    "TOKEN OPTIONS", [analyzer, ngrams, characterNGrams, charactersByWord, stopWords, stem, foldDiacritics])
}

/// How tokens become weighted features.
enum FeatureOptions {
  static let opening = Option<Int?>(
    "opening", value: "n", limits: .atLeast(0), defaultText: "30 where stories have headlines, else 0 or as tried",
    "Count the headline's words and the first n of the text once more, as the story's opening; 0 for none.")
  static let minimumDocuments = Option<DocumentLimit?>(
    "min-df", value: "limit", defaultText: "1 for naive Bayes, else 2",
    "Leave out features of fewer stories: a count such as 2, or a share such as 0.01.")
  static let maximumDocuments = Option<DocumentLimit>(
    "max-df", value: "limit", default: .share(1), "Leave out features of more stories: a count, or a share such as 0.5."
  )
  static let maximumFeatures = Option<Int?>(
    "max-features", value: "n", limits: .atLeast(1), defaultText: "no limit",
    "Keep at most this many features: the most frequent for naive Bayes, else those of the largest weights.")
  static let sublinear = OptionalFlag(
    "sublinear", defaultText: "on, but for bernoulli", "Weight a feature by 1 + ln(count) instead of its count.")
  static let hashing = Option<Int?>(
    "hashing", value: "bits", limits: .between(8, 30), defaultText: "a vocabulary",
    "Hash features to this many bits instead of keeping a vocabulary.")
  static let headlineWeight = Option<Double>(
    "headline-weight", value: "weight", limits: .atLeast(0), default: 2,
    "How much a word of the headline counts beside one of the body.")
  static let norm = Option<NormChoice?>(
    "norm", defaultText: "l2", "The norm that a story's weights are scaled to.")

  static let group = OptionGroup(
    "FEATURE OPTIONS",
    [minimumDocuments, maximumDocuments, maximumFeatures, sublinear, hashing, headlineWeight, opening, norm])

  static let keepFurniture = Flag(
    "keep-furniture", "Keep datelines, credits and the runs of headlines that stand around a story.")
  static let keepMarkup = Flag(
    "keep-markup", "Take HTML tags and references such as '&amp;' for words, as they stand in the text.")
}
