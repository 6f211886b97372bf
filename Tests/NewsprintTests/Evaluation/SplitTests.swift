import Newsprint
import TestSupport
import Testing

struct SplitTests {
  /// Labels of uneven frequency: with `several`, none to three a story.
  static func labels(
    _ count: Int, classes: Int, several: Bool, using generator: inout SeededGenerator
  ) -> StoryLabels {
    func topic() -> Int {
      min(Int.random(in: 0..<classes, using: &generator), .random(in: 0..<classes, using: &generator))
    }
    let lists = (0..<count).map { _ in
      (0..<(several ? Int.random(in: 0...3, using: &generator) : 1)).map { _ in topic() }
    }
    return StoryLabels(classCount: classes, lists)
  }

  /// That each story is tested once and trained on in all other splits.
  static func expectPartition(_ splits: [Split], of count: Int) {
    #expect(splits.flatMap(\.test).sorted() == Array(0..<count))
    for split in splits {
      #expect((split.train + split.test).sorted() == Array(0..<count))
      #expect(split.train == split.train.sorted() && split.test == split.test.sorted())
    }
  }

  @Test(arguments: [2, 3, 5, 10], [0, 1, 7, 200, 1001])
  func singleTopicsAreEvenInEveryFold(folds: Int, count: Int) {
    var generator = SeededGenerator(seed: UInt64(folds * 10_000 + count))
    let labels = Self.labels(count, classes: 7, several: false, using: &generator)
    let splits = Split.stratifiedFolds(labels: labels, folds: folds, seed: 1)
    #expect(splits.count == folds)
    Self.expectPartition(splits, of: count)
    let supports = splits.map { labels.selecting($0.test).support }
    for topic in 0..<7 {
      let counts = supports.map { $0[topic] }
      #expect(counts.max()! - counts.min()! <= 1)
    }
    let sizes = splits.map(\.test.count)
    #expect(sizes.max()! - sizes.min()! <= 1)
  }

  @Test func severalTopicsAreNearlyEvenInEveryFold() {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let labels = Self.labels(1000, classes: 12, several: true, using: &generator)
      let splits = Split.stratifiedFolds(labels: labels, folds: 5, seed: seed)
      Self.expectPartition(splits, of: 1000)
      for split in splits {
        #expect(abs(split.test.count - 200) <= 3)
        for (here, all) in zip(labels.selecting(split.test).support, labels.support) {
          #expect(abs(Double(here) - Double(all) / 5) <= 4)
        }
      }
    }
  }

  @Test(arguments: [false, true]) func groupsStayTogether(several: Bool) {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let labels = Self.labels(600, classes: 6, several: several, using: &generator)
      let groups = (0..<600).map { _ in Int.random(in: -100..<100, using: &generator) }
      let splits = Split.stratifiedFolds(labels: labels, groups: groups, folds: 4, seed: seed)
      Self.expectPartition(splits, of: 600)
      let holdout = Split.stratifiedHoldout(labels: labels, groups: groups, share: 0.25, seed: seed)
      for split in splits + [holdout] {
        #expect(Set(split.train.map { groups[$0] }).isDisjoint(with: split.test.map { groups[$0] }))
        // About 200 groups of 3 stories, and topics go before sizes.
        #expect(abs(split.test.count - 150) <= 30)
      }
    }
  }

  @Test func oneGroupOfMostStoriesIsNotSplit() {
    let labels = StoryLabels(classCount: 2, single: (0..<100).map { $0 % 2 })
    let groups = (0..<100).map { $0 < 90 ? 0 : $0 }
    let split = Split.stratifiedHoldout(labels: labels, groups: groups, share: 0.1, seed: 3)
    #expect(split.test == Array(90..<100))
  }

  @Test func holdoutsTakeTheirShareOfEveryTopic() {
    var generator = SeededGenerator(seed: 8)
    let labels = Self.labels(1000, classes: 9, several: false, using: &generator)
    for share in [0, 0.1, 0.25, 0.5, 0.9, 1] {
      let split = Split.stratifiedHoldout(labels: labels, share: share, seed: 2)
      #expect((split.train + split.test).sorted() == Array(0..<1000))
      for (here, all) in zip(labels.selecting(split.test).support, labels.support) {
        #expect(abs(Double(here) - Double(all) * share) <= 1)
      }
    }
  }

  @Test func rareTopicsAreTestedAsOftenAsTheyHaveStories() {
    let labels = StoryLabels(classCount: 3, single: [0, 1, 1, 2, 2, 2, 2, 2, 2, 2])
    let splits = Split.stratifiedFolds(labels: labels, folds: 4, seed: 5)
    Self.expectPartition(splits, of: 10)
    #expect(splits.count { $0.test.contains(0) } == 1)
    #expect(splits.count { $0.test.contains(1) || $0.test.contains(2) } == 2)
    let holdout = Split.stratifiedHoldout(labels: labels, share: 0.2, seed: 5)
    #expect(holdout.train.contains(0))
  }

  @Test func aSeedGivesOneSplitAndAnotherSeedAnother() {
    var generator = SeededGenerator(seed: 9)
    let labels = Self.labels(300, classes: 5, several: true, using: &generator)
    let first = Split.stratifiedFolds(labels: labels, folds: 5, seed: 1)
    #expect(first == Split.stratifiedFolds(labels: labels, folds: 5, seed: 1))
    #expect(first != Split.stratifiedFolds(labels: labels, folds: 5, seed: 2))
  }

  @Test func aSplitIsTheSameInEveryVersion() {
    let labels = StoryLabels(classCount: 3, single: (0..<12).map { $0 % 3 })
    let tests = Split.stratifiedFolds(labels: labels, folds: 3, seed: 42).map(\.test)
    #expect(tests == [[0, 1, 4, 5], [2, 3, 9, 10], [6, 7, 8, 11]])
  }

  @Test func datesSeparateThePastFromTheFuture() {
    let dates: [Double?] = [5, 1, nil, 3, 2, 9]
    #expect(Split.byDate(dates, testingFrom: 3) == Split(train: [1, 4], test: [0, 3, 5]))
    #expect(
      Split.byDate(dates, groups: [0, 1, 1, 2, 3, 1], testingFrom: 3) == Split(train: [1, 4], test: [0, 3]))
    #expect(Split.byDate([], testingFrom: 0) == Split(train: [], test: []))
  }
}

struct CrossValidationTests {
  struct Failure: Error {}

  @Test func everyStoryIsPredictedByAModelThatHasNotSeenIt() {
    let labels = StoryLabels(classCount: 4, single: (0..<103).map { $0 * $0 % 4 })
    let splits = Split.stratifiedFolds(labels: labels, folds: 5, seed: 7)
    let result = CrossValidation(splits: splits) { train, test in
      test.map { story in (story: story, wasSeen: train.contains(story), trainCount: train.count) }
    }
    #expect(result.predictions.map(\.story) == Array(0..<103))
    #expect(result.predictions.allSatisfy { !$0.wasSeen })
    for (story, fold) in result.foldOfStory.enumerated() { #expect(splits[fold].test.contains(story)) }
    #expect(result.scores { test, predictions in Double(test.count - predictions.count) } == [0, 0, 0, 0, 0])
    #expect(result.scores { test, _ in Double(test.count) } == splits.map { Double($0.test.count) })
  }

  @Test func anErrorEndsTheCrossValidation() {
    var calls = 0
    #expect(throws: Failure.self) {
      _ =
        try CrossValidation(splits: [Split(train: [1], test: [0]), Split(train: [0], test: [1])]) { _, _ in
          calls += 1
          throw Failure()
        } as CrossValidation<Int>
    }
    #expect(calls == 1)
  }
}
