/// What all one-vs-rest problems of one training run share: the stories, what they cost, and how the solver goes on.
struct LaneProblem: Sendable {
  let stories: SparseMatrix
  let labels: StoryLabels
  /// The cost *C* of each story's loss, sample weight included.
  private(set) var costs: [Float]
  /// What a class multiplies the cost of its own stories by, in its own problem.
  let positiveWeights: [Float]
  let intercept: InterceptKind
  /// The regularised features' scales for some classes (feature-major, one a class), when a class scales the features of
  /// its own problem.
  let scales: (@Sendable (_ classes: [Int]) -> DenseMatrix)?
  let tolerance: Double
  let maxIterations: Int
  let seed: UInt64
  /// Whether the penalty is on the distance from the model that is started from, instead of from zero.
  ///
  /// With weights **w** = **w**₀ + **v** and the penalty on **v**, the dual is the ordinary one with each margin shifted
  /// by **w**₀·**x**: starting at **w**₀ without dual variables is all that it takes.
  var isAnchored = false
  /// The stories that cost anything, in input order.
  let activeStories: [UInt32]
  /// **x**·**x** of each story, without the constant feature.
  let squaredNorms: [Float]

  init(
    stories: SparseMatrix, labels: StoryLabels, costs: [Float], positiveWeights: [Float], intercept: InterceptKind,
    scales: (@Sendable ([Int]) -> DenseMatrix)? = nil, tolerance: Double, maxIterations: Int, seed: UInt64
  ) {
    self.stories = stories
    self.labels = labels
    self.costs = costs
    self.positiveWeights = positiveWeights
    self.intercept = intercept
    self.scales = scales
    self.tolerance = tolerance
    self.maxIterations = maxIterations
    self.seed = seed
    activeStories = (0..<stories.rowCount).lazy.filter { costs[$0] > 0 }.map { UInt32($0) }
    squaredNorms = stories.squaredNorms
  }

  /// The same problem with all losses multiplied.
  func multiplyingCosts(by factor: Float) -> LaneProblem {
    var problem = self
    problem.costs = costs.map { $0 * factor }
    return problem
  }
}

/// How a linear model gets its intercept.
public enum InterceptKind: Sendable, Hashable {
  /// No intercept.
  case none
  /// The weight of a constant feature of value 1, regularised like every other weight: LIBLINEAR's `-B 1`.
  case regularized
  /// An intercept that costs nothing: scikit-learn's `fit_intercept` with its solvers of smooth objectives.
  case free
}

/// The orders in which a solver visits the stories: one shuffle a pass, the same for a seed wherever it is made.
struct StoryOrder {
  private(set) var stories: [UInt32]
  private var state: UInt64

  init(_ stories: [UInt32], seed: UInt64) {
    self.stories = stories
    state = seed
  }

  /// Shuffles the stories (Fisher–Yates with SplitMix64).
  mutating func shuffle() {
    for index in stride(from: stories.count - 1, to: 0, by: -1) {
      state &+= 0x9e37_79b9_7f4a_7c15
      let random = StableHash.avalanche(state)
      let other = Int(random.multipliedFullWidth(by: UInt64(index + 1)).high)
      stories.swapAt(index, other)
    }
  }
}
