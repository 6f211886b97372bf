public import Newsprint

/// A made-up archive for tests: stories of the topics of ``SyntheticNews``, but with words of their own, which a model of
/// those does not know.
public enum SyntheticArchive {
  private static let ownWords: [String: [String]] = [
    "economy": ["fintech", "crypto", "startup", "unicorn", "layoffs", "chipmaker", "tariffs", "freight"],
    "science": ["quantum", "enzyme", "rover", "collider", "vaccine", "neuron", "isotope", "asteroid"],
    "sport": ["quarterback", "touchdown", "playoffs", "rookie", "pitcher", "slalom", "sprinter", "relay"],
    "weather": ["heatwave", "drizzle", "blizzard", "humidity", "monsoon", "hailstones", "gusts", "mist"],
  ]
  private static let commonWords = ["the", "a", "of", "to", "in", "and", "said", "on", "for", "was", "with", "after"]

  /// Stories of topics in proportion to `balance`; a part of their words, `known`, is of ``SyntheticNews``.
  public static func stories(
    _ count: Int, seed: UInt64, balance: [(topic: String, share: Double)], known: Double = 0.05
  ) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let topic = drawn(from: balance, using: &generator)
      let familiar = SyntheticNews.words(of: topic)
      func word() -> String {
        let draw = Double.random(in: 0..<1, using: &generator)
        let words = draw < known ? familiar : draw < known + 0.3 ? ownWords[topic] ?? [] : commonWords
        return words.randomElement(using: &generator) ?? "the"
      }
      return Article(
        id: "archive-\(number)", headline: (0..<4).map { _ in word() }.joined(separator: " "),
        text: (0..<16).map { _ in word() }.joined(separator: " ") + " no\(number).", labels: [topic])
    }
  }

  private static func drawn(
    from balance: [(topic: String, share: Double)], using generator: inout SeededGenerator
  ) -> String {
    var draw = Double.random(in: 0..<balance.reduce(0) { $0 + $1.share }, using: &generator)
    for (topic, share) in balance {
      if draw < share { return topic }
      draw -= share
    }
    return balance[balance.count - 1].topic
  }
}
