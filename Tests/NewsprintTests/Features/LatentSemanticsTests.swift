import Foundation
import Newsprint
import TestSupport
import Testing

/// The truncated singular value decomposition against scikit-learn's, and what must hold of any.
struct LatentSemanticsTests {
  private struct Golden: Decodable {
    var matrix: ClassifierGolden.Stories
    var singularValues: [Float]
    var components: [[Float]]
  }

  private static func golden() throws -> Golden {
    let url = try #require(Bundle.module.url(forResource: "latent", withExtension: "json", subdirectory: "Golden"))
    return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: url))
  }

  private static func options(_ dimensionCount: Int, seed: UInt64 = 0) -> LatentSemantics.Options {
    var options = LatentSemantics.Options()
    options.dimensionCount = dimensionCount
    options.seed = seed
    return options
  }

  /// Rows of random entries, a few a row.
  private static func rows(_ rowCount: Int, _ columnCount: Int, seed: UInt64) -> SparseMatrix {
    var generator = SeededGenerator(seed: seed)
    var offsets = [0]
    var columns: [UInt32] = []
    for _ in 0..<rowCount {
      columns += (0..<UInt32(columnCount)).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      offsets.append(columns.count)
    }
    let values = columns.map { _ in Float.random(in: 0...1, using: &generator) }
    return SparseMatrix(columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }

  @Test(arguments: [0, 7] as [UInt64])
  func valuesAndDirectionsAreThoseOfScikitLearn(_ seed: UInt64) throws {
    let golden = try Self.golden()
    var options = Self.options(6, seed: seed)
    // Random rows have a flat spectrum.
    options.powerIterationCount = 30
    let latent = LatentSemantics.fit(golden.matrix.matrix, options: options)
    #expect(latent.dimensionCount == 6)
    for (value, expected) in zip(latent.singularValues, golden.singularValues) { #expect(abs(value - expected) < 1e-3) }
    for (dimension, component) in golden.components.enumerated() {
      for (column, expected) in component.enumerated() {
        #expect(abs(latent.components[column, dimension] - expected) < 5e-3)
      }
    }
  }

  @Test func transformingIsTheProductWithTheComponents() {
    let rows = Self.rows(40, 30, seed: 1)
    let latent = LatentSemantics.fit(rows, options: Self.options(5))
    let points = latent.transform(rows)
    #expect(points.rowCount == 40 && points.columnCount == 5)
    for row in 0..<40 {
      let (columns, values) = rows[row: row]
      for dimension in 0..<5 {
        let expected = zip(columns, values).reduce(0) { $0 + $1.1 * latent.components[Int($1.0), dimension] }
        #expect(abs(points[row, dimension] - expected) < 1e-5)
      }
    }
  }

  @Test func directionsAreOrthonormalAndTheirPointsHaveTheSingularValues() {
    for seed in 0..<5 as Range<UInt64> {
      let rows = Self.rows(70, 50, seed: seed)
      let latent = LatentSemantics.fit(rows, options: Self.options(8))
      let (products, points) = (latent.components.gramMatrix(threads: 1), latent.transform(rows).gramMatrix(threads: 1))
      for row in 0..<8 {
        for column in 0..<8 {
          #expect(abs(products.values[row * 8 + column] - (row == column ? 1 : 0)) < 1e-4)
          let square = Double(latent.singularValues[row]) * Double(latent.singularValues[row])
          #expect(abs(points.values[row * 8 + column] - (row == column ? square : 0)) < 1e-3 * (1 + square))
        }
      }
    }
  }

  @Test func threadsChangeNothing() {
    let rows = Self.rows(1500, 90, seed: 3)
    let one = LatentSemantics.fit(rows, options: Self.options(12), threads: 1)
    let three = LatentSemantics.fit(rows, options: Self.options(12), threads: 3)
    #expect(one.components == three.components && one.singularValues == three.singularValues)
  }

  @Test func fewerDirectionsThanAskedForGiveNothingBehindThem() {
    // Five different rows, each six times.
    let few = Self.rows(5, 40, seed: 4)
    let rows = few.selectingRows((0..<30).map { $0 % 5 })
    let latent = LatentSemantics.fit(rows, options: Self.options(9))
    #expect(latent.dimensionCount == 9)
    let values = latent.singularValues
    #expect(values[4] > 0.1 && values[5] < 1e-2)
    #expect(latent.components.values.allSatisfy { $0.isFinite })
    let points = latent.transform(rows)
    for row in 0..<30 {
      let square = rows[row: row].values.reduce(0) { $0 + $1 * $1 }
      let kept = points[row: row].reduce(0) { $0 + $1 * $1 }
      #expect(abs(kept - square) < 1e-3 * square)
    }
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (3, 4)])
  func smallMatricesHaveAsManyDimensionsAsTheyCan(_ rowCount: Int, _ columnCount: Int) {
    let rows = Self.rows(rowCount, columnCount, seed: 5)
    let latent = LatentSemantics.fit(rows)
    #expect(latent.dimensionCount == min(rowCount, columnCount))
    #expect(latent.transform(rows).rowCount == rowCount)
    #expect(latent.components.values.allSatisfy { $0.isFinite })
  }

  @Test func eigenvaluesAndVectorsAreThoseOfTheMatrix() {
    var generator = SeededGenerator(seed: 6)
    for order in [1, 2, 5, 24] {
      let half = (0..<order * order).map { _ in Double.random(in: -1...1, using: &generator) }
      let values = (0..<order * order).map { half[$0] + half[$0 % order * order + $0 / order] }
      let (eigenvalues, vectors) = SymmetricMatrix(order: order, values: values).eigen()
      #expect(eigenvalues == eigenvalues.sorted(by: >))
      for vector in 0..<order {
        for row in 0..<order {
          let image = (0..<order).reduce(0.0) { $0 + values[row * order + $1] * Double(vectors[$1, vector]) }
          #expect(abs(image - eigenvalues[vector] * Double(vectors[row, vector])) < 1e-5)
        }
      }
    }
  }
}
