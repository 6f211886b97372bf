public import Newsprint

/// Made-up stories of known topics, for tests: each story mixes its topic's words with words of all news.
public enum SyntheticNews {
  private static let topicWords: [(topic: String, words: [String])] = [
    (
      "economy",
      [
        "shares", "bank", "profit", "inflation", "market", "investors", "rates", "earnings", "budget", "exports",
        "bonds",
      ]
    ),
    (
      "science",
      ["telescope", "physicists", "genome", "orbit", "laboratory", "particles", "satellite", "fossil", "experiment"]
    ),
    (
      "sport",
      ["striker", "match", "goal", "coach", "league", "cup", "penalty", "midfielder", "stadium", "season", "referee"]
    ),
    (
      "weather",
      ["rain", "forecast", "storm", "snow", "temperatures", "wind", "flood", "forecasters", "degrees", "thunder"]
    ),
  ]
  private static let commonWords =
    "the a of to in and said on for was with after by from that it as at will be has were who new two year week".split(
      separator: " "
    ).map(String.init)

  /// The topics, ascending.
  public static var topics: [String] { topicWords.map(\.topic) }

  /// The words that only stories of a topic have.
  public static func words(of topic: String) -> [String] { topicWords.first { $0.topic == topic }?.words ?? [] }

  /// `count` stories with one topic each, topic after topic in turn.
  public static func stories(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      story(index, [index % topicWords.count], using: &generator)
    }
  }

  /// `count` stories with one or two topics each.
  public static func multiLabelStories(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let first = index % topicWords.count
      let second = Int.random(in: 0..<topicWords.count, using: &generator)
      return story(index, index % 3 == 0 && second != first ? [first, second] : [first], using: &generator)
    }
  }

  private static func story(_ index: Int, _ topics: [Int], using generator: inout SeededGenerator) -> Article {
    func word(_ topical: Double) -> String {
      if Double.random(in: 0..<1, using: &generator) < topical {
        let topic = topics.randomElement(using: &generator) ?? 0
        return topicWords[topic].words.randomElement(using: &generator) ?? ""
      }
      return commonWords.randomElement(using: &generator) ?? ""
    }
    return Article(
      id: "story-\(index)", headline: (0..<5).map { _ in word(0.4) }.joined(separator: " "),
      text: (0..<40).map { _ in word(0.25) }.joined(separator: " ") + " number\(index).",
      labels: topics.map { topicWords[$0].topic }, date: "2024-01-\(10 + index % 20)", source: "Test Wire")
  }
}
