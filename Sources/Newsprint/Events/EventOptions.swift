/// How events are told apart.
public struct EventOptions: Sendable, Hashable {
  /// The most seconds between two neighbouring stories of an event, or nil for any.
  ///
  /// Behind so long a silence, the same words are another event. A story without a date is within any window.
  public var window: Int64? = 72 * 3600
  /// Whether furniture is counted as well.
  public var keepsFurniture = false
  /// Whether tags and references to characters count as words.
  public var keepsMarkup = false

  /// The default options: a window of three days.
  public init() {}
}

/// The few numbers of the method, chosen once on stories in English; nothing is chosen for a set of stories.
enum EventMeasure {
  /// The least average similarity of two groups of stories that are one event, less what is usual around them.
  static let leastSimilarity: Float = 0.25
  /// How many letters of a word tell it: `minister` and `ministers` are one.
  static let stemLength = 6
  /// Behind so many words a word counts half, since news says first what happened.
  static let halvingWords: Float = 60
  /// How often a word of the headline counts.
  static let headlineWeight: Float = 2
  /// So many stories without a word are added to a collection, so that in ten stories a word of three is still rare.
  static let priorStories = 200.0
  /// How much of the weight of other words one has that no other story holds: it tells how long a story is, and nothing of
  /// its event.
  static let loneWordWeight: Float = 0.3
  /// The most words of a story that count, the heaviest.
  static let wordLimit = 96
  /// So many of a story's nearest say how near stories usually are to it.
  static let levelCount = 6
  /// How much of a story's level above or below that of all stories is taken from its similarities.
  static let levelShare: Float = 0.6
  /// The bounds of what is taken: a story that is far from all is hardly brought nearer.
  static let levelBounds: ClosedRange<Float> = -0.05...0.2
  /// What each doubling of a story's different words above ``usualWords`` takes from its similarities: two long stories share
  /// more by chance.
  static let lengthCost: Float = 0.015
  /// How many different words a story has from which nothing is taken.
  static let usualWords: Float = 40
  /// The bounds of what is taken for the length.
  static let lengthBounds: ClosedRange<Float> = -0.01...0.04
  /// What a whole window between two groups takes from their similarity.
  static let windowCost: Float = 0.05

  /// What is taken from the similarities of a story of so many different words.
  static func lengthLevel(_ words: Int) -> Float {
    let doublings = naturalLog(Float(max(1, words)) / usualWords) / naturalLog(2 as Float)
    return min(max(lengthCost * doublings, lengthBounds.lowerBound), lengthBounds.upperBound)
  }
}
