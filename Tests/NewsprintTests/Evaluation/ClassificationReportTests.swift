import Newsprint
import TestSupport
import Testing

struct ClassificationReportTests {
  @Test(arguments: EvaluationGolden.shared.reports.indices)
  func scoresAreThoseOfScikitLearn(index: Int) {
    let golden = EvaluationGolden.shared.reports[index]
    let truth = StoryLabels(classCount: golden.classes, golden.truth)
    let predicted = StoryLabels(classCount: golden.classes, golden.predicted)
    let report = ClassificationReport(truth: truth, predicted: predicted)
    func list(_ scores: ClassificationReport.Scores) -> [Double] { [scores.precision, scores.recall, scores.f1] }
    #expect(report.storyCount == golden.truth.count)
    #expect(isClose(report.accuracy, golden.accuracy))
    #expect(isClose(list(report.micro), golden.micro))
    #expect(isClose(list(report.macro), golden.macro))
    #expect(isClose(list(report.weighted), golden.weighted))
    for (topic, expected) in zip(report.topics, golden.topics) {
      #expect(isClose(list(topic.scores) + [Double(topic.support)], expected))
    }
    if let confusion = golden.confusion {
      let matrix = ConfusionMatrix(truth: truth, predicted: predicted)
      for row in 0..<golden.classes {
        for column in 0..<golden.classes {
          #expect(matrix[truth: row, predicted: column] == confusion[row][column])
        }
      }
    }
  }

  @Test func noStoriesGiveZeros() {
    let none = StoryLabels(classCount: 3, [[Int]]())
    let report = ClassificationReport(truth: none, predicted: none)
    #expect(report.accuracy == 0)
    #expect(report.macro == report.micro)
    #expect(report.weighted.f1 == 0)
    #expect(Confusion.mostFrequent(truth: none, predicted: none).isEmpty)
  }

  @Test func severalTopicsAStoryArePairedWhereTheyDiffer() {
    // Right; one wrong; abstained; too many; two missed, one wrong.
    let truth = StoryLabels(classCount: 4, [[0, 1], [0], [2, 3], [1], [0, 1]])
    let predicted = StoryLabels(classCount: 4, [[0, 1], [2], [], [1, 3], [3]])
    let matrix = ConfusionMatrix(truth: truth, predicted: predicted)
    var counts: [[Int?]: Int] = [:]
    for actual in [0, 1, 2, 3, nil] {
      for given in [0, 1, 2, 3, nil] {
        let count = matrix[truth: actual, predicted: given]
        if count > 0 { counts[[actual, given]] = count }
      }
    }
    #expect(
      counts == [
        [0, 0]: 1, [1, 1]: 2, [0, 2]: 1, [2, nil]: 1, [3, nil]: 1, [nil, 3]: 1, [0, 3]: 1, [1, 3]: 1,
      ])
  }

  @Test func confusionsNameTheirFirstStoriesMostFrequentFirst() {
    let truth = StoryLabels(classCount: 3, single: [0, 1, 1, 1, 1, 2, 2, 0])
    let predicted = StoryLabels(classCount: 3, [[0], [2], [2], [2], [0], [1], [], [1]])
    #expect(
      Confusion.mostFrequent(truth: truth, predicted: predicted, limit: 4, exampleLimit: 2) == [
        Confusion(truth: 1, predicted: 2, count: 3, examples: [1, 2]),
        Confusion(truth: 0, predicted: 1, count: 1, examples: [7]),
        Confusion(truth: 1, predicted: 0, count: 1, examples: [4]),
        Confusion(truth: 2, predicted: 1, count: 1, examples: [5]),
      ])
    #expect(Confusion.mostFrequent(truth: truth, predicted: predicted).last?.predicted == nil)
  }
}
