import Newsprint
import TestSupport
import Testing

struct ContiguousFoldsTests {
  @Test(arguments: [2, 3, 5], [false, true])
  func everyStoryIsTestedOnce(folds: Int, several: Bool) {
    var generator = SeededGenerator(seed: UInt64(folds))
    let labels = SplitTests.labels(400, classes: 9, several: several, using: &generator)
    let splits = Split.contiguousFolds(labels: labels, folds: folds)
    #expect(splits.count == folds)
    SplitTests.expectPartition(splits, of: 400)
  }

  @Test func aTopicsStoriesInAFoldAreNeighboursAndEvenInNumber() {
    var generator = SeededGenerator(seed: 8)
    let labels = SplitTests.labels(500, classes: 6, several: false, using: &generator)
    let splits = Split.contiguousFolds(labels: labels, folds: 4)
    for topic in 0..<6 {
      let members = (0..<labels.count).filter { labels[$0].first == UInt32(topic) }
      let rank = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
      let sizes = splits.map { split in
        let ranks = split.test.compactMap { rank[$0] }
        #expect(ranks == Array((ranks.first ?? 0)..<(ranks.first ?? 0) + ranks.count))
        return ranks.count
      }
      #expect(sizes.max()! - sizes.min()! <= 1)
    }
  }

  @Test func rareTopicsDoNotAllEndUpInOneFold() {
    let labels = StoryLabels(classCount: 9, single: Array(0..<9))
    let splits = Split.contiguousFolds(labels: labels, folds: 3)
    #expect(splits.map(\.test.count) == [3, 3, 3])
  }

  @Test func copiesStayTogether() {
    var generator = SeededGenerator(seed: 3)
    let labels = SplitTests.labels(300, classes: 5, several: false, using: &generator)
    let groups = (0..<300).map { _ in Int.random(in: 0..<120, using: &generator) }
    let splits = Split.contiguousFolds(labels: labels, groups: groups, folds: 3)
    SplitTests.expectPartition(splits, of: 300)
    for split in splits {
      #expect(Set(split.test.map { groups[$0] }).isDisjoint(with: split.train.map { groups[$0] }))
    }
  }
}
