/// What a training needs of the machine's memory.
enum TrainingMemory {
  /// Bytes that training takes for each weight of features times topics, where all are kept at a time: counts, logarithms
  /// and models of several settings for naive Bayes; the solver's copies and models of several costs for the others.
  private static func bytesPerWeight(_ algorithm: TopicAlgorithm) -> Int {
    switch algorithm {
    case .multinomial, .complement, .bernoulli: 48
    case .auto, .blend: 40
    case .logistic, .nbLogistic, .svm: 24
    }
  }

  /// About how many bytes training takes at its most.
  static func estimate(
    _ options: TrainingOptions, featureCount: Int, topicCount: Int, measuredCount: Int, inBlocks: Bool
  ) -> Int {
    let scores = Double(measuredCount) * Double(topicCount) * 4 * 10
    let weights =
      inBlocks ? 0.5e9 : Double(featureCount) * Double(topicCount) * Double(bytesPerWeight(options.algorithm))
    return Int(min(scores + weights, 1e18))
  }
}
