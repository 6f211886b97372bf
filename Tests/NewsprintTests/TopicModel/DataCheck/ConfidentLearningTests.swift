import Newsprint
import TestSupport
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

  /// Hard stories that have a topic are likelier to than most that do not; wrong labels are not.
  @Test func improbableLabelsAreDoubtedWhereTheyLookLikeThoseOfOtherStories() {
    let (count, topics) = (1200, 4)
    var (wrongCount, listedCount, foundCount, estimate) = (0, 0, 0, 0.0)
    for seed in 0..<6 {
      var random = SeededGenerator(seed: UInt64(seed))
      var probabilities = DenseMatrix(rowCount: count, columnCount: topics)
      var rows = [[Int]](repeating: [], count: count)
      for story in 0..<count {
        rows[story] = story % 5 == 0 ? [story % topics, (story + 1) % topics].sorted() : [story % topics]
        for topic in 0..<topics {
          let part = Float.random(in: 0..<1, using: &random)
          // One label in ten is hard to tell, and overlaps the upper tenth of the others.
          probabilities[story, topic] =
            rows[story].contains(topic) ? (part < 0.1 ? 0.09 + 3 * part : 0.9 + 0.1 * part) : 0.1 * part
        }
      }
      let right = ConfidentLearning(several: probabilities, labels: StoryLabels(classCount: topics, rows), support: 5)
      #expect(right.doubts.count <= 3)
      var wrong: Set<[Int]> = []
      for story in stride(from: 3, to: count, by: 20) {
        let topic = story / 20 % topics
        wrong.insert([story, topic])
        if let place = rows[story].firstIndex(of: topic) {
          rows[story].remove(at: place)
        } else {
          rows[story] = (rows[story] + [topic]).sorted()
        }
      }
      let learning = ConfidentLearning(
        several: probabilities, labels: StoryLabels(classCount: topics, rows), support: 5)
      let listed = Set(
        learning.doubts.flatMap { doubt in [doubt.label, doubt.suggestion].compactMap { $0.map { [doubt.story, $0] } } }
      )
      wrongCount += wrong.count
      listedCount += listed.count
      foundCount += listed.intersection(wrong).count
      estimate += learning.errorCount
    }
    #expect(5 * foundCount > 3 * wrongCount, "\(foundCount) of \(wrongCount)")
    #expect(2 * foundCount > listedCount, "\(foundCount) of \(listedCount)")
    // The estimate is on the safe side.
    #expect((0.4...1.1).contains(estimate / Double(wrongCount)), "\(estimate)")
  }

  @Test func aTopicFarLikelierThanAllOfAStorysReplacesTheLeastProbable() {
    // The last story has the first two topics, and looks like the third.
    let several = StoryLabels(classCount: 3, [[0], [0], [1], [1], [2], [2], [0, 1]])
    let values: [Float] = [
      0.9, 0.1, 0.1, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1, 0.1, 0.9, 0.1, 0.1, 0.1, 0.9, 0.1, 0.1, 0.9, 0.04, 0.03, 0.9,
    ]
    let learning = ConfidentLearning(
      several: DenseMatrix(rowCount: 7, columnCount: 3, values: values), labels: several, support: 2)
    #expect(learning.doubts.map(\.story) == [6])
    #expect(learning.doubts.map(\.label) == [1])
    #expect(learning.doubts.map(\.suggestion) == [2])
    // One of its labels is believed: the story is not about another topic altogether.
    let believed = values.dropLast(3) + [0.5, 0.03, 0.9]
    let judged = ConfidentLearning(
      several: DenseMatrix(rowCount: 7, columnCount: 3, values: Array(believed)), labels: several, support: 2)
    #expect(judged.doubts.allSatisfy { $0.label == nil || $0.suggestion == nil })
  }
}
