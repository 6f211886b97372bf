import Foundation
import Newsprint
import TestSupport
import Testing

/// Each routine against a double-precision loop, for the system's BLAS and for the plain one.
struct BLASTests {
  enum Implementation: CaseIterable { case system, plain }

  /// Lengths on both sides of every block that a kernel might work in.
  static let counts = [0, 1, 7, 8, 9, 64, 1001]

  static func random(_ count: Int, using generator: inout SeededGenerator) -> [Float] {
    (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
  }

  @Test(arguments: Implementation.allCases, counts)
  func dotIsTheSumOfProducts(_ implementation: Implementation, _ count: Int) {
    var generator = SeededGenerator(seed: 1)
    let x = Self.random(count, using: &generator)
    let y = Self.random(count, using: &generator)
    let dot =
      switch implementation {
      case .system: BLAS.dot(count, x, y)
      case .plain: PlainBLAS.dot(count, x, y)
      }
    let expected = zip(x, y).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    #expect(abs(Double(dot) - expected) < 1e-4)
  }

  @Test(arguments: Implementation.allCases, counts)
  func addScaledAddsToEachEntry(_ implementation: Implementation, _ count: Int) {
    var generator = SeededGenerator(seed: 2)
    let x = Self.random(count, using: &generator)
    let y = Self.random(count, using: &generator)
    var result = y
    switch implementation {
    case .system: BLAS.addScaled(count, -0.75, x, to: &result)
    case .plain: PlainBLAS.addScaled(count, -0.75, x, to: &result)
    }
    for index in 0..<count {
      #expect(abs(result[index] - (y[index] - 0.75 * x[index])) < 1e-6)
    }
  }

  @Test(arguments: Implementation.allCases, [(0, 3, 2), (2, 0, 3), (2, 3, 0), (1, 1, 1), (5, 7, 3), (33, 17, 65)])
  func multiplyIsTheTripleLoop(_ implementation: Implementation, _ shape: (m: Int, n: Int, k: Int)) {
    var generator = SeededGenerator(seed: 3)
    let (m, n, k) = shape
    let a = Self.random(m * k, using: &generator)
    let b = Self.random(k * n, using: &generator)
    for (alpha, beta) in [(1, 0), (0.5, 1), (-2, 0.25)] as [(Float, Float)] {
      // β = 0 must not read what is there.
      let c = beta == 0 ? [Float](repeating: .nan, count: m * n) : Self.random(m * n, using: &generator)
      var result = c
      switch implementation {
      case .system: BLAS.multiply(m: m, n: n, k: k, alpha: alpha, a: a, b: b, beta: beta, c: &result)
      case .plain: PlainBLAS.multiply(m: m, n: n, k: k, alpha: alpha, a: a, b: b, beta: beta, c: &result)
      }
      for row in 0..<m {
        for column in 0..<n {
          let product = (0..<k).reduce(0.0) { $0 + Double(a[row * k + $1]) * Double(b[$1 * n + column]) }
          let expected = Double(alpha) * product + (beta == 0 ? 0 : Double(beta) * Double(c[row * n + column]))
          #expect(abs(Double(result[row * n + column]) - expected) < 1e-4)
        }
      }
    }
  }

  /// `scripts/test` runs these tests once with each BLAS that it finds, and says here which one it meant.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["EXPECTED_BLAS"] != nil))
  func theBLASInUseIsTheOneMeant() throws {
    let name = try #require(BLAS.libraryName)
    let isOpenBLAS = ProcessInfo.processInfo.environment["EXPECTED_BLAS"] == "OpenBLAS"
    #expect(name.contains("OpenBLAS") == isOpenBLAS)
  }

  @Test(arguments: Implementation.allCases, [(0, 3, 2), (1, 1, 1), (5, 7, 3), (33, 17, 65)])
  func aTransposedMatrixIsReadByItsColumns(_ implementation: Implementation, _ shape: (m: Int, n: Int, k: Int)) {
    var generator = SeededGenerator(seed: 4)
    let (m, n, k) = shape
    let a = Self.random(k * m, using: &generator)
    let b = Self.random(k * n, using: &generator)
    var result = [Float](repeating: .nan, count: m * n)
    switch implementation {
    case .system: BLAS.multiply(m: m, n: n, k: k, a: a, isTransposed: true, b: b, c: &result)
    case .plain:
      PlainBLAS.multiply(m: m, n: n, k: k, alpha: 1, a: a, isTransposed: true, b: b, beta: 0, c: &result)
    }
    for row in 0..<m {
      for column in 0..<n {
        let expected = (0..<k).reduce(0.0) { $0 + Double(a[$1 * m + row]) * Double(b[$1 * n + column]) }
        #expect(abs(Double(result[row * n + column]) - expected) < 1e-4)
      }
    }
  }

  @Test func aWishNamesTheLibraryOrNone() {
    #expect(BLASLibrary.chosen("none") == nil)
    #expect(BLASLibrary.chosen("libno-such-blas.so.3") == nil)
    #expect(BLASLibrary.chosen("")?.name == BLASLibrary.chosen(nil)?.name)
  }

  @Test func aMissingOrForeignLibraryIsNotOpened() {
    #expect(BLASLibrary(opening: "libno-such-blas.so.3") == nil)
    #expect(BLASLibrary(opening: "libz.so.1") == nil)
  }
}
