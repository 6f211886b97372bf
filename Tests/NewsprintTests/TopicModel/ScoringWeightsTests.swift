import Newsprint
import TestSupport
import Testing

struct ScoringWeightsTests {
  /// Rows of any length and kind, in another order: each product is that of the rows, to the last bit.
  @Test(arguments: [1, 4, 15, 16, 17, 20, 21, 28, 29, 64, 67]) func productsAreThoseOfTheTable(topicCount: Int) {
    var generator = SeededGenerator(seed: UInt64(topicCount))
    let featureCount = 50
    let values = (0..<featureCount * topicCount).map { _ in Float.random(in: -2...2, using: &generator) }
    let matrix = DenseMatrix(rowCount: featureCount, columnCount: topicCount, values: values)
    let order = (0..<UInt32(featureCount)).shuffled(using: &generator)
    for table in [
      WeightTable.float(SharedBuffer(values), classCount: topicCount),
      .quantized(QuantizedMatrix(quantizing: matrix)),
    ] {
      for (count, copies) in [0, 1, 5, 9, 40].flatMap({ [($0, false), ($0, true)] }) {
        let weights = ScoringWeights(table, rows: order, copiesLongRows: copies)
        let features = (0..<count).map { _ in UInt32.random(in: 0..<UInt32(featureCount), using: &generator) }
        let entries = features.map { _ in Float.random(in: 0...1, using: &generator) }
        var wanted = (0..<topicCount).map { Float($0) }
        var found = wanted
        for (feature, entry) in zip(features, entries) {
          let row = Int(order[Int(feature)])
          for topic in 0..<topicCount {
            switch table {
            case .quantized(let matrix):
              wanted[topic] += entry * matrix.scales[row] * Float(matrix.values[row * topicCount + topic])
            default: wanted[topic] += entry * values[row * topicCount + topic]
            }
          }
        }
        var sums = found.mutableSpan
        weights.accumulate(features.span, entries.span, into: &sums)
        #expect(found.map(\.bitPattern) == wanted.map(\.bitPattern))
      }
    }
  }

  /// Several products at once are those that come one by one, to the last bit.
  @Test(arguments: [1, 17, 28, 29, 67]) func productsOfRunsAreThoseOfEach(topicCount: Int) {
    var generator = SeededGenerator(seed: UInt64(topicCount))
    let featureCount = 60
    let values = (0..<featureCount * topicCount).map { _ in Float.random(in: -2...2, using: &generator) }
    let matrix = DenseMatrix(rowCount: featureCount, columnCount: topicCount, values: values)
    let order = (0..<UInt32(featureCount)).shuffled(using: &generator)
    let counts: [UInt32] = [0, 7, 1, 40, 0, 3]
    let features = (0..<51).map { _ in UInt32.random(in: 0..<UInt32(featureCount), using: &generator) }
    let entries = features.map { _ in Float.random(in: 0...1, using: &generator) }
    for table in [
      WeightTable.float(SharedBuffer(values), classCount: topicCount),
      .quantized(QuantizedMatrix(quantizing: matrix)),
    ] {
      let weights = ScoringWeights(table, rows: order)
      var wanted: [Float] = []
      var start = 0
      for count in counts {
        var row = [Float](repeating: 0, count: topicCount)
        var sums = row.mutableSpan
        let end = start + Int(count)
        weights.accumulate(features.span.extracting(start..<end), entries.span.extracting(start..<end), into: &sums)
        wanted += row
        start = end
      }
      var found = [Float](repeating: 7, count: counts.count * topicCount)
      var sums = found.mutableSpan
      counts.withRun { weights.formProducts(features.span, entries.span, runs: $0, into: &sums) }
      #expect(found.map(\.bitPattern) == wanted.map(\.bitPattern))
    }
  }
}
