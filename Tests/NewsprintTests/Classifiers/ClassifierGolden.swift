import Foundation
import Newsprint
import Testing

/// What scikit-learn and LIBLINEAR make of small problems; `Golden/make_classifiers.py` writes it.
struct ClassifierGolden: Decodable {
  struct Stories: Decodable {
    var columnCount: Int
    var rowOffsets: [Int]
    var columnIndices: [UInt32]
    var values: [Float]

    var matrix: SparseMatrix {
      SparseMatrix(columnCount: columnCount, rowOffsets: rowOffsets, columnIndices: columnIndices, values: values)
    }
  }

  struct NaiveBayesCase: Decodable {
    var variant: String
    var smoothing: Double
    var fitsPrior: Bool
    var weighted: Bool
    var normalizes: Bool
    var jointLogLikelihood: [[Double]]
    var logProbabilities: [[Double]]
  }

  struct NaiveBayesProblem: Decodable {
    var train: Stories
    var labels: [Int]
    var weights: [Float]
    var test: Stories
    var cases: [NaiveBayesCase]
    var givenPrior: [Double]
    var givenPriorJointLogLikelihood: [[Double]]
  }

  struct OneVersusRestCase: Decodable {
    var kind: String
    var cost: Float
    var intercept: Bool
    var positiveWeight: Float
    var objectives: [Double]
  }

  struct SoftmaxCase: Decodable {
    var cost: Float
    var intercept: Bool
    var weighted: Bool
    var objective: Double
    var probabilities: [[Double]]
  }

  struct LinearProblem: Decodable {
    var stories: Stories
    var labels: [[Int]]
    var classCount: Int
    var weights: [Float]
    var oneVersusRest: [OneVersusRestCase]
    var softmax: [SoftmaxCase]
    var freeLogistic: [Double]?
    var freeSquaredHinge: [Double]?

    var storyLabels: StoryLabels { StoryLabels(classCount: classCount, labels) }
  }

  var naiveBayes: NaiveBayesProblem
  var single: LinearProblem
  var multi: LinearProblem

  static let shared: ClassifierGolden = {
    guard let url = Bundle.module.url(forResource: "classifiers", withExtension: "json", subdirectory: "Golden"),
      let data = try? Data(contentsOf: url),
      let golden = try? JSONDecoder().decode(ClassifierGolden.self, from: data)
    else { fatalError("Golden/classifiers.json is missing or not what make_classifiers.py writes") }
    return golden
  }()
}

/// Whether two numbers differ by at most `tolerance`, relative to the larger magnitude.
func isClose(_ a: Double, _ b: Double, relative tolerance: Double) -> Bool {
  abs(a - b) <= tolerance * max(abs(a), abs(b))
}
