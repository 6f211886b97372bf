/// What a class multiplies the cost of its own stories by.
public enum ClassWeights: Sendable, Hashable {
  /// Every class weighs 1.
  case uniform
  /// A class weighs *n* / (*K n_k*): stories over classes times the class's stories, so that rare topics count as much
  /// as frequent ones.
  case balanced
  /// The given weights, one a class.
  case explicit([Float])

  /// One weight a class; story weights count where classes are balanced.
  func values(_ labels: StoryLabels, _ storyWeights: [Float]) -> [Float] {
    switch self {
    case .uniform: return [Float](repeating: 1, count: labels.classCount)
    case .explicit(let weights):
      precondition(weights.count == labels.classCount, "There is not one weight for each class")
      precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "Class weights must be finite and at least 0")
      return weights
    case .balanced:
      var counts = [Double](repeating: 0, count: labels.classCount)
      var total = 0.0
      for story in 0..<labels.count {
        total += Double(storyWeights[story])
        for index in labels[story] { counts[Int(index)] += Double(storyWeights[story]) }
      }
      return counts.map { Float(total / (Double(labels.classCount) * max($0, .leastNormalMagnitude))) }
    }
  }
}
