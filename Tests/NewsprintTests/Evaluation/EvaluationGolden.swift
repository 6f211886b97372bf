import Foundation

/// The content of `Golden/evaluation.json`, which `Golden/make_evaluation.py` makes.
struct EvaluationGolden: Decodable {
  struct Report: Decodable {
    let classes: Int
    let truth: [[Int]]
    let predicted: [[Int]]
    let accuracy: Double
    let micro: [Double]
    let macro: [Double]
    let weighted: [Double]
    let topics: [[Double]]
    let confusion: [[Int]]?
  }

  struct Probabilities: Decodable {
    let classes: Int
    let probabilities: [Double]
    let truth: [Int]
    let brier: Double
    let logLoss: Double
    let binaryLogLoss: Double
    let binAccuracies: [Double]
    let binConfidences: [Double]
    let binCounts: [Int]
    let ece: Double
  }

  struct Mean: Decodable {
    let values: [Double]
    let confidence: Double
    let low: Double
    let high: Double
  }

  let reports: [Report]
  let probabilities: [Probabilities]
  let proportions: [[Double]]
  let means: [Mean]

  static let shared: EvaluationGolden = {
    let url = Bundle.module.bundleURL.appending(path: "Golden/evaluation.json")
    do {
      return try JSONDecoder().decode(EvaluationGolden.self, from: Data(contentsOf: url))
    } catch {
      fatalError("Cannot read \(url.path): \(error)")
    }
  }()
}

/// Whether two numbers are the same but for rounding.
func isClose(_ a: Double, _ b: Double, tolerance: Double = 1e-9) -> Bool { abs(a - b) <= tolerance }

/// Whether two lists of numbers are the same but for rounding.
func isClose(_ a: [Double], _ b: [Double], tolerance: Double = 1e-9) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, tolerance: tolerance) }
}
