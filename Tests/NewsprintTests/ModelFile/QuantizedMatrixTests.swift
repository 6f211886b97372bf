import Newsprint
import TestSupport
import Testing

struct QuantizedMatrixTests {
  static func random(rows: Int, columns: Int, using generator: inout SeededGenerator) -> DenseMatrix {
    let values = (0..<rows).flatMap { _ in
      let size = Float.random(in: 0.001...10, using: &generator)
      return (0..<columns).map { _ in Float.random(in: -size...size, using: &generator) }
    }
    return DenseMatrix(rowCount: rows, columnCount: columns, values: values)
  }

  @Test func theErrorIsAtMostHalfAStep() {
    var generator = SeededGenerator(seed: 4)
    for (rows, columns) in [(0, 3), (3, 0), (1, 1), (50, 20), (7, 130)] {
      let weights = Self.random(rows: rows, columns: columns, using: &generator)
      let quantized = QuantizedMatrix(quantizing: weights)
      let restored = quantized.dequantized()
      for row in 0..<rows {
        let largest = weights[row: row].map(abs).max() ?? 0
        #expect(quantized.scales[row] == largest / 127)
        for column in 0..<columns {
          #expect(abs(restored[row, column] - weights[row, column]) <= largest / 254 * 1.00001)
        }
      }
    }
  }

  @Test func zerosAndTheLargestWeightAreExact() {
    let weights = DenseMatrix(rowCount: 3, columnCount: 2, values: [0, 0, 127, -127, 0, .leastNonzeroMagnitude])
    #expect(QuantizedMatrix(quantizing: weights).dequantized().values == [0, 0, 127, -127, 0, 0])
  }

  @Test func scoresAreTheProductWithTheRestoredWeights() {
    var generator = SeededGenerator(seed: 5)
    for columns in [1, 3, 8, 20, 67] {
      let quantized = QuantizedMatrix(quantizing: Self.random(rows: 40, columns: columns, using: &generator))
      let restored = quantized.dequantized()
      let features = (0..<25).map { _ in UInt32.random(in: 0..<40, using: &generator) }
      let values = features.map { _ in Float.random(in: -1...1, using: &generator) }
      var scores = [Float](repeating: 1, count: columns)
      var sums = scores.mutableSpan
      quantized.accumulate(features: features.span, weights: values.span, into: &sums)
      for column in 0..<columns {
        let expected = zip(features, values).reduce(1.0) {
          $0 + Double($1.1) * Double(restored[Int($1.0), column])
        }
        #expect(abs(Double(scores[column]) - expected) < 1e-4)
      }
    }
  }

  @Test func partsThatDoNotFitAreRefused() {
    let scales = SharedBuffer([1, 2] as [Float])
    let values = SharedBuffer([Int8](repeating: 0, count: 6))
    #expect(QuantizedMatrix(columnCount: 3, scales: scales, values: values)?.rowCount == 2)
    #expect(QuantizedMatrix(columnCount: 2, scales: scales, values: values) == nil)
    #expect(QuantizedMatrix(columnCount: -3, scales: scales, values: values) == nil)
    #expect(QuantizedMatrix(columnCount: .max, scales: scales, values: values) == nil)
  }

  @Test func pruningKeepsTheLargestWeights() {
    let weights = DenseMatrix(rowCount: 5, columnCount: 2, values: [1, 0, 0, -3, 2, 2, 0, 1, -1, 1])
    #expect(PrunedFeatures(of: weights, keeping: 0).keptIndices == [])
    #expect(PrunedFeatures(of: weights, keeping: 1).keptIndices == [1])
    #expect(PrunedFeatures(of: weights, keeping: 2).keptIndices == [1, 2])
    #expect(PrunedFeatures(of: weights, keeping: 4).keptIndices == [0, 1, 2, 3])
    #expect(PrunedFeatures(of: weights, keeping: 9).keptIndices == [0, 1, 2, 3, 4])
    #expect(PrunedFeatures(of: weights, keeping: 2).selectingRows(of: weights).values == [0, -3, 2, 2])
  }
}
