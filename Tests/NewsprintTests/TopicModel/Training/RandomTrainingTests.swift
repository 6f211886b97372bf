import Foundation
import Newsprint
import TestSupport
import Testing

/// Trains on small sets of every odd kind that people may have: what comes out is a model of sane probabilities, or an
/// error about the stories; never a trap.
///
/// `NEWSPRINT_TORTURE=5000` tries as many sets, and `NEWSPRINT_TORTURE_FIRST=1234` begins at that one.
struct RandomTrainingTests {
  private static let environment = ProcessInfo.processInfo.environment
  static var cases: Range<UInt64> {
    let first = environment["NEWSPRINT_TORTURE_FIRST"].flatMap { UInt64($0) } ?? 0
    return first..<first + (environment["NEWSPRINT_TORTURE"].flatMap { UInt64($0) } ?? 48)
  }

  @Test(arguments: cases)
  func aSetOfAnyKindGivesAModelOrAnErrorAboutItsStories(seed: UInt64) throws {
    if Self.environment["NEWSPRINT_TORTURE"] != nil { print("torture: case", seed, "begins") }
    var set = OddStories(seed: seed)
    let articles = ArticleBatch(set.stories())
    let options = set.options()
    var found: TopicModel?
    do {
      let (model, report) = try TopicModel.train(on: articles, options: options)
      found = model
      #expect(report.trials.allSatisfy { (0...1).contains($0.score) && $0.standardError.isFinite })
      #expect(model.provenance.scores.allSatisfy { (0...1).contains($0.value) }, "\(model.provenance.scores)")
      #expect(report.isUnmeasured == (options.folds >= 2 && report.trials.isEmpty))
    } catch is TrainingDataError {}
    check(found, on: articles, &set)
    let other = ArticleBatch(set.stories())
    check(found, on: other, &set)
    if let model = found {
      do {
        check(try model.updated(with: other), on: articles, &set)
      } catch is TrainingDataError {} catch is UpdateError {}
    }
    let findings = try DataCheck(articles)
    #expect(findings.doubtfulLabels.allSatisfy { (0...1).contains($0.labelProbability) })
    #expect(findings.estimatedErrorCount.isFinite)
    #expect(findings.areLabelsDoubted || findings.doubtfulLabels.isEmpty)
    if set.takes(1, in: 6) { try learnFromUnlabelled(articles, other, options) }
  }

  private func learnFromUnlabelled(_ articles: ArticleBatch, _ other: ArticleBatch, _ options: TrainingOptions) throws {
    var options = options
    options.unlabelled = other
    options.effort = .fast
    do {
      let model = try TopicModel.train(on: articles, options: options).model
      #expect(model.probabilities(for: other).values.allSatisfy { (0...1).contains($0) })
    } catch is TrainingDataError {}
  }

  private func check(_ model: TopicModel?, on articles: ArticleBatch, _ set: inout OddStories) {
    guard let model else { return }
    let probabilities = model.probabilities(for: articles)
    #expect(probabilities.values.allSatisfy { (0...1).contains($0) })
    if model.isExclusive {
      for story in 0..<articles.count {
        let sum = probabilities[row: story].reduce(0, +)
        #expect(abs(sum - 1) < 1e-3)
      }
    }
    #expect(model.intercepts.allSatisfy { $0.isFinite })
    #expect(model.weights.matrix.values.allSatisfy { $0.isFinite })
    for (story, tags) in model.tags(for: articles).enumerated() {
      for topic in tags.topics {
        let explanation = model.explanation(of: articles[story], topic: topic.topic)
        #expect(explanation?.score.isFinite ?? false)
      }
    }
    #expect(model.strongestTerms(for: model.topics[0], count: 3).allSatisfy { $0.weight.isFinite })
    let again = try? TopicModel(bytes: model.fileBytes())
    #expect(again?.probabilities(for: articles) == probabilities)
  }
}

/// Makes small sets of stories as they should not be, and options to train on them with.
struct OddStories {
  private var generator: SeededGenerator
  private let topicCount: Int
  private let isMultiLabel: Bool

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed &* 0x9e37_79b9 &+ 17)
    topicCount = Int.random(in: 1...10, using: &generator)
    isMultiLabel = Int.random(in: 0..<3, using: &generator) == 0
  }

  mutating func takes(_ times: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < times }

  private enum Kind: CaseIterable {
    case topical, random, copies, copiesOfTwo, empty, oneWord, numbers, marks, long, unspaced, mixed
  }

  mutating func stories() -> [Article] {
    let kind = Kind.allCases.randomElement(using: &generator) ?? .mixed
    let count = takes(1, in: 3) ? Int.random(in: 1...5, using: &generator) : Int.random(in: 1...40, using: &generator)
    let isFixed = takes(1, in: 2)
    return (0..<count).map { story in
      var labels = [isFixed ? story % topicCount : Int.random(in: 0..<topicCount, using: &generator)]
      if isMultiLabel {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          labels.append(Int.random(in: 0..<topicCount, using: &generator))
        }
      }
      let own = kind == .mixed ? Kind.allCases.randomElement(using: &generator) ?? .random : kind
      return Article(
        id: "\(story)", headline: takes(1, in: 3) ? words(3, topic: labels[0]) : "",
        text: text(own, topic: labels[0]), labels: labels.map { "topic \($0)" },
        date: takes(1, in: 2) ? "2024-05-0\(1 + story % 9)" : "")
    }
  }

  private mutating func words(_ count: Int, topic: Int?) -> String {
    (0..<count).map { _ in
      if let topic, takes(1, in: 3) { return "t\(topic)w\(Int.random(in: 0..<5, using: &generator))" }
      return "word\(Int.random(in: 0..<30, using: &generator))"
    }.joined(separator: " ")
  }

  private mutating func text(_ kind: Kind, topic: Int) -> String {
    switch kind {
    case .topical: words(Int.random(in: 1...30, using: &generator), topic: topic)
    case .random: words(Int.random(in: 1...30, using: &generator), topic: nil)
    case .copies: "The keeper saved a penalty and the captain scored in the last minute of the match."
    case .copiesOfTwo:
      takes(1, in: 2)
        ? "Parliament passed the budget after the minister promised lower taxes."
        : "The keeper saved a penalty and the captain scored in the last minute of the match."
    case .empty: takes(1, in: 4) ? words(5, topic: topic) : ""
    case .oneWord: words(1, topic: topic)
    case .numbers: (0..<8).map { _ in "\(Int.random(in: 0..<99, using: &generator))" }.joined(separator: " ")
    case .marks: String(["!", "…", "-", "\u{0}", "\u{FFFD}", "🙂", "\n"].randomElement(using: &generator) ?? "")
    case .long: words(300, topic: topic)
    case .unspaced: (0..<9).map { _ in ["天", "地", "人", "日", "月"].randomElement(using: &generator) ?? "" }.joined()
    case .mixed: words(2, topic: topic)
    }
  }

  mutating func options() -> TrainingOptions {
    var options = TrainingOptions()
    options.algorithm = TopicAlgorithm.allCases.randomElement(using: &generator) ?? .auto
    if takes(1, in: 3) { options.algorithm = .auto }
    options.effort = takes(1, in: 2) ? .fast : .best
    options.folds = [0, 2, 3, 3, 5, 10].randomElement(using: &generator) ?? 3
    options.isMultiLabel = [nil, nil, true, false].randomElement(using: &generator) ?? nil
    options.balancesClasses = takes(1, in: 4)
    options.quantizes = takes(1, in: 6)
    options.keepsSketches = takes(1, in: 8)
    if takes(1, in: 8) { options.precision = 0.9 }
    if takes(1, in: 8) { options.hashingBits = 8 }
    if takes(1, in: 8) { options.maximumFeatureCount = Int.random(in: 1...20, using: &generator) }
    if takes(1, in: 8) { options.minimumDocumentFrequency = .count(Int.random(in: 0...4, using: &generator)) }
    if takes(1, in: 8) { options.norm = TermWeighting.Norm.none }
    if takes(1, in: 8) { options.features = .init(words: nil, characters: 1...3) }
    if takes(1, in: 12) { options.smoothing = [1e-9, 1e9].randomElement(using: &generator) }
    if takes(1, in: 12) { options.inverseRegularization = [1e-9, 1e5].randomElement(using: &generator) }
    if takes(1, in: 8) { options.terms = ["topic 0": ["t0w1", "t0w2"], "topic 1": ["word1"]] }
    if options.algorithm == .logistic, takes(1, in: 3) { options.penalty = .l1 }
    return options
  }
}
