import Foundation
import Newsprint
import TestSupport
import Testing

struct CalibrationTests {
  @Test(arguments: [1, 2, 3, 4, 5, 8, 90])
  func independentProbabilitiesAreDividedByThatOfAnyTopic(topicCount: Int) {
    var generator = SeededGenerator(seed: UInt64(topicCount))
    let calibration = Calibration(isExclusive: false, topicCount: topicCount)
    for _ in 0..<300 {
      // From hardly any topic to several likely ones.
      let center = Float.random(in: -12...1, using: &generator)
      let scores = (0..<topicCount).map { _ in center + Float.random(in: -4...4, using: &generator) }
      let found = calibration.probabilities(DenseMatrix(rowCount: 1, columnCount: topicCount, values: scores))
      let alone = scores.map { 1 / (1 + exp(-Double($0))) }
      let any = -expm1(alone.reduce(0) { $0 + log1p(-$1) })
      for topic in 0..<topicCount {
        #expect(abs(Double(found[0, topic]) - alone[topic] / any) < 2e-6)
      }
    }
  }
}
