public import Newsprint

/// Made-up stories of which some are copies, updates, excerpts and versions of others, all of known dates.
public enum PlantedStories {
  /// How stories are made.
  public struct Mix {
    /// The stories of which others are made.
    public var originals = 60
    /// The near copies of one of the originals.
    public var cluster = 12
    /// The stories that differ in a few words of one sheet.
    public var template = 10

    /// A mix of so many of each kind.
    public init(originals: Int = 60, cluster: Int = 12, template: Int = 10) {
      (self.originals, self.cluster, self.template) = (originals, cluster, template)
    }
  }

  /// The stories of a seed.
  public static func stories(_ mix: Mix = Mix(), seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    var stories: [[String]] = (0..<mix.originals).map { _ in
      words(Int.random(in: 30...160, using: &generator), &generator)
    }
    for _ in 0..<mix.originals {
      let original = stories[Int.random(in: 0..<mix.originals, using: &generator)]
      stories.append(derived(original, &generator))
    }
    for _ in 0..<mix.cluster { stories.append(edited(stories[0], &generator)) }
    let sheet = words(40, &generator)
    for number in 0..<mix.template {
      var story = sheet
      story[7] = "region\(number)"
      story[23] = "\(20 + number) degrees"
      stories.append(story)
    }
    return stories.enumerated().map { number, words in
      Article(
        id: "s\(number)", headline: words.prefix(6).joined(separator: " "),
        text: words.dropFirst(6).joined(separator: " ") + ".",
        date: "2024-03-\(10 + Int.random(in: 0..<20, using: &generator))")
    }
  }

  private static func words(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in word(&generator) }
  }

  private static let syllables = ["ba", "de", "fo", "gu", "ki", "la", "me", "no", "pu", "ri", "sa", "te"]

  private static func word(_ generator: inout SeededGenerator) -> String {
    let number = Int.random(in: 0..<3000, using: &generator)
    if number % 17 == 0 { return "\(number)" }
    let letters = [number / 144, number / 12 % 12, number % 12].map { syllables[$0 % syllables.count] }
    return letters.joined() + (number >= 1728 ? "s" : "n")
  }

  private static func edited(_ story: [String], _ generator: inout SeededGenerator) -> [String] {
    var story = story
    story[Int.random(in: 0..<story.count, using: &generator)] = word(&generator)
    return story
  }

  private static func derived(_ story: [String], _ generator: inout SeededGenerator) -> [String] {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return story
    case 1: return edited(story, &generator)
    case 2: return Array(story.prefix(max(26, story.count / 2)))
    case 3: return story + words(Int.random(in: 5...40, using: &generator), &generator)
    default: return edited(edited(edited(story, &generator), &generator), &generator)
    }
  }
}

/// What is said of a pair, whichever of its stories comes first.
public struct PairFigures: Hashable {
  /// The ids of the two stories.
  public var stories: [String]
  /// What is said of them.
  public var relation: DuplicateRelation
  /// The similarity.
  public var jaccard: Double
  /// The share of either that is in the other.
  public var containments: [Double]

  /// The figures of a pair, whose stories have ids.
  public init(_ pair: DuplicatePair, _ id: (Int) -> String) {
    let sides = [(id(pair.first), pair.firstContainment), (id(pair.second), pair.secondContainment)]
      .sorted { $0.0 < $1.0 }
    stories = sides.map(\.0)
    containments = sides.map(\.1)
    relation = pair.relation
    jaccard = pair.jaccard
  }
}
