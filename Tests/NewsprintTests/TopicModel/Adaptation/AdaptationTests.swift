import Newsprint
import TestSupport
import Testing

struct AdaptationTests {
  static let everyTopic: [(topic: String, share: Double)] = [
    ("economy", 0.55), ("science", 0.15), ("sport", 0.2), ("weather", 0.1),
  ]

  static func base(
    _ algorithm: TopicAlgorithm = .svm, _ change: (inout TrainingOptions) -> Void = { _ in }
  ) throws -> TopicModel {
    try TopicModel.train(
      on: SyntheticNews.stories(160, seed: 41), options: TopicModelTests.options(algorithm, change))
  }

  static func archive(_ count: Int, seed: UInt64 = 42, known: Double = 0.05) -> [Article] {
    SyntheticArchive.stories(count, seed: seed, balance: everyTopic, known: known)
  }

  @Test(arguments: [TopicAlgorithm.svm, .complement, .multinomial, .bernoulli, .logistic, .blend])
  func aModelLearnsTheWordsOfAnArchive(_ algorithm: TopicAlgorithm) throws {
    let base = try Self.base(algorithm)
    let (model, report) = try base.adapted(to: Self.archive(600))
    let others = Self.archive(300, seed: 43)
    let (before, after) = (TopicModelTests.accuracy(base, others), TopicModelTests.accuracy(model, others))
    #expect(after > before + 0.1, "\(before) to \(after)")
    #expect(after > 0.8)
    // What it knew it still knows.
    let old = SyntheticNews.stories(200, seed: 44)
    #expect(TopicModelTests.accuracy(model, old) > TopicModelTests.accuracy(base, old) - 0.06)
    #expect(report.learntCount == 600)
    #expect(report.changedCount > 0)
  }

  @Test func aModelOfSeveralTopicsAStoryLearnsToo() throws {
    let base = try TopicModel.train(
      on: SyntheticNews.multiLabelStories(240, seed: 45), options: TopicModelTests.options(.svm))
    #expect(!base.isExclusive)
    let (model, _) = try base.adapted(to: Self.archive(600))
    let others = Self.archive(300, seed: 43)
    #expect(TopicModelTests.accuracy(model, others) > TopicModelTests.accuracy(base, others) + 0.1)
    #expect(model.thresholds == base.thresholds)
  }

  @Test func wordsThatNoTrainingStoryHasAreGained() throws {
    let (_, report) = try Self.base().adapted(to: Self.archive(600))
    let sport = try #require(report.topics.first { $0.name == "sport" })
    #expect(sport.hasEvidence)
    #expect(sport.terms.contains { ["quarterback", "touchdown", "playoffs", "rookie", "pitcher"].contains($0) })
    #expect(report.examples.count == min(10, report.changedCount))
    #expect(report.examples.allSatisfy { $0.before != $0.after })
    #expect(abs(report.topics.reduce(0) { $0 + $1.shareAfter } - 1) < 1e-9)
  }

  @Test(arguments: [TopicAlgorithm.svm, .complement])
  func theSameStoriesGiveTheSameBytesInAnyOrderOnAnyThreads(_ algorithm: TopicAlgorithm) throws {
    let base = try Self.base(algorithm) { $0.quantizes = true }
    let archive = Self.archive(300)
    let bytes = try base.adapted(to: archive, threads: 1).model.fileBytes()
    var generator = SeededGenerator(seed: 46)
    let shuffled = archive.shuffled(using: &generator)
    let (again, report) = try base.adapted(to: shuffled, threads: 3)
    #expect(again.fileBytes() == bytes)
    #expect(report == (try base.adapted(to: archive, threads: 2).report))
  }

  @Test func copiesTeachNothingMore() throws {
    let base = try Self.base()
    let archive = Self.archive(200)
    let once = try base.adapted(to: archive)
    let thrice = try base.adapted(to: archive + archive + archive)
    #expect(thrice.report.copyCount == once.report.copyCount + 400)
    #expect(thrice.model.fileBytes() == once.model.fileBytes())
  }

  @Test func labelsAreNotLookedAt() throws {
    let base = try Self.base()
    let archive = Self.archive(120)
    let unlabelled = archive.map { Article(id: $0.id, headline: $0.headline, text: $0.text) }
    #expect(try base.adapted(to: archive).model.fileBytes() == base.adapted(to: unlabelled).model.fileBytes())
  }

  @Test func aTopicWithoutStoriesStaysAsItIs() throws {
    let base = try Self.base(.svm) { $0.isMultiLabel = true }
    let archive = SyntheticArchive.stories(
      400, seed: 47, balance: [("economy", 0.6), ("sport", 0.4)], known: 0.15)
    let (model, report) = try base.adapted(to: archive)
    let weather = try #require(report.topics.firstIndex { $0.name == "weather" })
    #expect(!report.topics[weather].hasEvidence)
    #expect(model.calibration.slopes[weather] == 1)
    // New words say nothing of it.
    let old = try #require(base.terms)
    let known = Set((0..<old.count).map { old[$0] })
    let terms = try #require(model.terms)
    let news = (0..<terms.count).filter { !known.contains(terms[$0]) }
    #expect(!news.isEmpty)
    #expect(news.allSatisfy { model.weights.row($0)[weather] == 0 })
    let forecasts = SyntheticNews.stories(100, seed: 48).filter { $0.labels == ["weather"] }
    #expect(TopicModelTests.accuracy(model, forecasts) > 0.8)
  }

  @Test func anAdaptedModelIsAModelLikeAnyOther() throws {
    let (model, _) = try Self.base(.svm) { $0.quantizes = true }.adapted(to: Self.archive(200))
    let reread = try TopicModel(bytes: model.fileBytes())
    let batch = ArticleBatch(Self.archive(20, seed: 49))
    #expect(reread.tags(for: batch) == model.tags(for: batch))
    let (again, _) = try reread.adapted(to: Self.archive(200, seed: 50))
    #expect(again.topics == model.topics)
    let updated = try model.updated(with: ArticleBatch(SyntheticNews.stories(40, seed: 51)))
    #expect(updated.topics == model.topics)
  }

  @Test func hashedAndCharacterFeaturesAreAdaptedToo() throws {
    let characters = TrainingOptions.Features(words: nil, characters: 3...4)
    let models = [
      try Self.base(.svm) { $0.hashingBits = 14 },
      try Self.base(.svm) { $0.features = characters },
    ]
    let others = Self.archive(200, seed: 43)
    for base in models {
      let (model, _) = try base.adapted(to: Self.archive(500))
      #expect(TopicModelTests.accuracy(model, others) > TopicModelTests.accuracy(base, others))
    }
  }
}

// MARK: - Archives that cannot be learnt from

extension AdaptationTests {
  @Test func noStoriesAndTooFewAreTypedErrors() throws {
    let base = try Self.base()
    #expect(throws: AdaptationError.noStories) { try base.adapted(to: [Article]()) }
    let few = Array(Self.archive(12))
    #expect(throws: AdaptationError.tooFew(usable: 12, of: 36, least: 20)) { try base.adapted(to: few + few + few) }
    let empty = (0..<50).map { Article(id: "\($0)", headline: "", text: "") }
    #expect(throws: AdaptationError.self) { try base.adapted(to: empty) }
  }

  @Test func anArchiveOfAnotherLanguageIsRefused() throws {
    let base = try Self.base()
    let words = ["правительство", "решение", "сегодня", "новый", "президент", "город", "война", "рынок"]
    var generator = SeededGenerator(seed: 52)
    let foreign = (0..<60).map { number in
      Article(
        id: "\(number)",
        text: (0..<30).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ") + " \(number)")
    }
    #expect(throws: AdaptationError.foreign(count: 60, of: 60)) { try base.adapted(to: foreign) }
    let (_, report) = try base.adapted(to: Self.archive(100) + foreign)
    #expect(report.foreignCount == 60)
    #expect(report.learntCount == 100)
  }

  @Test func aSmallArchiveDoesNoHarm() throws {
    let base = try Self.base()
    let others = SyntheticNews.stories(200, seed: 53)
    let (model, _) = try base.adapted(to: Self.archive(24))
    #expect(TopicModelTests.accuracy(model, others) >= TopicModelTests.accuracy(base, others) - 0.02)
  }

  @Test(arguments: [false, true]) func weightsOfAnySizeAreAdapted(isQuantized: Bool) throws {
    let base = try Self.base { $0.quantizes = isQuantized }
    let large = base.weights.matrix.values.enumerated().map { $0 % 3 == 0 ? Float.greatestFiniteMagnitude : $1 * 1e30 }
    let matrix = DenseMatrix(
      rowCount: base.weights.featureCount, columnCount: base.topics.count, values: large)
    var calibration = base.calibration
    calibration.slopes = calibration.slopes.map { _ in 1e30 }
    let wild = TopicModel(
      topics: base.topics, settings: base.settings, provenance: base.provenance, vectorizer: base.vectorizer,
      weights: isQuantized
        ? .quantized(QuantizedMatrix(quantizing: matrix))
        : .float(SharedBuffer(matrix.values), classCount: base.topics.count),
      intercepts: base.intercepts.map { _ in 1e38 }, usesPresence: false, calibration: calibration,
      thresholds: base.thresholds, terms: base.terms, naiveBayes: nil, rules: base.rules)
    let (model, _) = try wild.adapted(to: Self.archive(60))
    let probabilities = model.probabilities(for: ArticleBatch(Self.archive(10)))
    #expect(probabilities.values.allSatisfy { $0 >= 0 && $0 <= 1 })
    _ = try TopicModel(bytes: model.fileBytes())
  }
}
