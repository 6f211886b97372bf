import Newsprint
import Testing

struct ConfidentLearningTests {
  /// Three stories of each of two topics; the last one of each looks like the other topic.
  ///
  /// The mean self-confidences are 0.6 and 0.517.
  static let first: [Float] = [0.9, 0.8, 0.1, 0.2, 0.3, 0.95]
  static let probabilities = DenseMatrix(rowCount: 6, columnCount: 2, values: first.flatMap { [$0, 1 - $0] })
  static let labels = StoryLabels(classCount: 2, single: [0, 0, 0, 1, 1, 1])

  @Test func countsTheConfidentJointByHand() {
    let learning = ConfidentLearning(exclusive: Self.probabilities, labels: Self.labels, support: 2)
    // The joint counts are 2, 1 and 1, 2, so that a third of each topic's three labels is wrong.
    #expect(learning.doubts.map(\.story) == [5, 2])
    #expect(learning.doubts.map(\.label) == [1, 0])
    #expect(learning.doubts.map(\.suggestion) == [0, 1])
    #expect(abs(learning.doubts[0].margin + 0.9) < 1e-6)
    #expect(abs(learning.errorCount - 2) < 1e-9)
  }

  /// Two in three is less than the mean self-confidence of that topic: nothing is doubted for being the likelier one.
  @Test func aTopicIsMeasuredByItsOwnConfidence() {
    let first: [Float] = [0.99, 0.98, 0.97, 0.66, 0.4, 0.3]
    let learning = ConfidentLearning(
      exclusive: DenseMatrix(rowCount: 6, columnCount: 2, values: first.flatMap { [$0, 1 - $0] }),
      labels: Self.labels, support: 2)
    #expect(learning.doubts.isEmpty)
  }

  @Test func topicsOfFewStoriesAreNotJudged() {
    let learning = ConfidentLearning(exclusive: Self.probabilities, labels: Self.labels, support: 4)
    #expect(learning.doubts.isEmpty)
    #expect(learning.errorCount == 0)
  }

  @Test func labelsThatAreMissingOrTooManyAreTold() {
    let labels = StoryLabels(classCount: 1, [[0], [0], [0], [], [], []])
    let probabilities = DenseMatrix(rowCount: 6, columnCount: 1, values: [0.95, 0.9, 0.02, 0.03, 0.05, 0.97])
    let learning = ConfidentLearning(several: probabilities, labels: labels, support: 2)
    #expect(learning.doubts.map(\.story) == [2, 5])
    #expect(learning.doubts.map(\.label) == [0, nil])
    #expect(learning.doubts.map(\.suggestion) == [nil, 0])
  }
}
