import Newsprint
import TestSupport
import Testing

/// The scores of several costs, which come out of one training of each fold.
struct CostPathTests {
  /// Stories of eighteen topics, more than are trained side by side, and one of a topic of its own; a few have two
  /// topics where several are wanted.
  private static func articles(several: Bool) -> ArticleBatch {
    var generator = SeededGenerator(seed: 11)
    var articles = (0..<270).map { story in
      let topics = several && story % 5 == 0 ? [story % 18, (story + 7) % 18] : [story % 18]
      let words = (0..<24).map { place in
        Int.random(in: 0..<3, using: &generator) == 0
          ? "topic\(topics[place % topics.count])word\(Int.random(in: 0..<8, using: &generator))"
          : "common\(Int.random(in: 0..<90, using: &generator))"
      }
      return Article(
        id: "\(story)", headline: "", text: words.joined(separator: " "), labels: topics.map { "topic \($0)" })
    }
    articles.append(Article(id: "alone", headline: "", text: "nothing like it anywhere", labels: ["single"]))
    return ArticleBatch(articles)
  }

  private static func trials(
    _ algorithm: TopicAlgorithm, cost: Double?, several: Bool, threads: Int = 1
  ) throws -> [TrainingReport.Trial] {
    var options = TrainingOptions()
    options.algorithm = algorithm
    options.features = TrainingOptions.Features(words: 1...1)
    options.inverseRegularization = cost
    options.threads = threads
    return try TopicModel.train(on: articles(several: several), options: options).report.trials
  }

  @Test(arguments: zip([TopicAlgorithm.svm, .nbLogistic, .logistic, .svm], [false, false, true, true]))
  func scoresOfAPathAreThoseOfItsCostsAlone(algorithm: TopicAlgorithm, several: Bool) throws {
    let path = try Self.trials(algorithm, cost: nil, several: several)
    let costs: [Double] = algorithm == .logistic ? [3, 10, 30] : [0.3, 1, 3]
    #expect(path.count == costs.count)
    for (trial, cost) in zip(path, costs) {
      let alone = try Self.trials(algorithm, cost: cost, several: several)
      #expect(alone.map(\.algorithm) == [trial.algorithm])
      // Training stops near the optimum, from wherever it comes.
      #expect(abs(alone[0].score - trial.score) < 0.01)
      if cost == costs[0] { #expect(alone[0].score == trial.score) }
      #expect(trial.score > 0.8)
    }
  }

  @Test(arguments: zip([TopicAlgorithm.svm, .nbLogistic], [false, true]))
  func scoresOfAPathDoNotDependOnTheThreads(algorithm: TopicAlgorithm, several: Bool) throws {
    let one = try Self.trials(algorithm, cost: nil, several: several)
    let four = try Self.trials(algorithm, cost: nil, several: several, threads: 4)
    #expect(one.map(\.score) == four.map(\.score))
  }
}
