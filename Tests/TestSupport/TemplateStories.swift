public import Newsprint

/// Stories that are put together from the same few passages, so that many share their rarest shingles and few are copies.
public enum TemplateStories {
  /// Limits that few hundreds of them exceed.
  package static var limits: SearchLimits {
    var limits = SearchLimits()
    limits.visits = 1000
    limits.visitsAStory = 5
    limits.common = 10
    return limits
  }

  private static let passageCount = 8
  private static let passagesInStory = 4
  private static let wordsInPassage = 30

  /// Families of stories, each with passages of its own, mixed.
  public static func stories(families: Int, of count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    var stories: [Article] = []
    for family in 0..<families {
      let passages = (0..<passageCount).map { passage in
        (0..<wordsInPassage).map { _ in "w\(family)\(passage)x\(Int.random(in: 0..<5000, using: &generator))" }
      }
      for number in 0..<count {
        let chosen = passages.shuffled(using: &generator).prefix(passagesInStory)
        stories.append(
          Article(
            id: "f\(family)n\(number)", text: chosen.map { $0.joined(separator: " ") + "." }.joined(separator: "\n"),
            date: "2024-03-\(10 + number % 20)"))
      }
    }
    return stories.shuffled(using: &generator)
  }
}
