/// How duplicate stories are looked for.
public struct DuplicateOptions: Sendable, Hashable {
  /// The least Jaccard similarity of the shingle sets of two copies, above 0 and at most 1.
  ///
  /// Of two short stories that are less alike than that, the words are compared as well, words that are spelled in two ways
  /// being one; what is reported of such a pair is the similarity of these, and this is its least, too. With
  /// ``keepsFurniture``, only shingles are compared.
  public var threshold = 0.8
  /// The number of words in a shingle, in 1...32.
  ///
  /// A text with fewer words is compared by character n-grams, with other short texts only.
  public var shingleSize = 5
  /// The least share of a story's shingles that are in a longer one for it to be an excerpt of that, or nil to look for
  /// Jaccard similarity only.
  public var containment: Double? = 0.85
  /// The least number of shingles in an excerpt; shorter stories would be found inside many others by chance.
  public var leastExcerptShingles = 20
  /// Whether furniture is counted as well: what ``FurnitureDetector`` tells by its form, and shingles that the collection
  /// or a source repeats without copying stories.
  ///
  /// Without furniture and containment, pairs and their similarities are those that other tools mean.
  public var keepsFurniture = false
  /// Whether tags and references to characters count as words, as they do for other tools.
  public var keepsMarkup = false
  /// The most seconds between two stories of a pair, or nil for any; a story without a date is within any window.
  public var window: Int64?
  /// Which story of a group is kept.
  public var keep = KeepPolicy.earliest
  /// How pairs are looked for.
  public var method = DuplicateMethod.exact

  /// The fewest stories that nearly read the same of which not all pairs are looked at: see `StoryCrowds`.
  package var leastCrowd = 128
  /// How much work is done where lists are long.
  package var limits = SearchLimits()

  /// Creates the default options.
  public init() {}

  /// The options under which `jaccard` is over all word shingles and no pair is reported for containment.
  public static var plain: DuplicateOptions {
    var options = DuplicateOptions()
    options.containment = nil
    options.keepsFurniture = true
    return options
  }
}

/// Which story of a group of copies is its canonical one, the one that is kept.
///
/// An excerpt is never kept for the longer story that holds it, unless it comes from a source that is preferred.
public enum KeepPolicy: Sendable, Hashable {
  /// The one with the earliest date; stories without a date come last.
  case earliest
  /// The one with the latest date; stories without a date come last.
  case latest
  /// The one with the most words.
  case longest
  /// The one that comes first in the input.
  case first
  /// The one whose source comes first in the list, compared without regard to ASCII case; of equal ones, and where no
  /// source is in the list, the earliest.
  case sources([String])
}
