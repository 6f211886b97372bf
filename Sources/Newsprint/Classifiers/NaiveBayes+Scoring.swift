extension NaiveBayes {
  /// log *p*(class) + log *p*(story | class) for each story and class, in double precision.
  ///
  /// For ``Variant/complement`` the scores are not likelihoods, but serve as such, as in scikit-learn.
  ///
  /// - Returns: One array a story, one value a class.
  /// - Complexity: O(*nK* + *fK*), where *n* is the number of entries, *K* of classes and *f* of features.
  public func jointLogLikelihood(_ stories: SparseMatrix) -> [[Double]] {
    precondition(stories.columnCount == featureCount, "The stories have other features than the classifier")
    let weights = LogWeights<Double>(
      options: options, classCounts: classCounts, featureCounts: featureCounts, threads: Parallel.threadCount(nil))
    let usesPresence = options.variant == .bernoulli
    return (0..<stories.rowCount).map { row in
      var scores = weights.intercepts
      for entry in stories.rowOffsets[row]..<stories.rowOffsets[row + 1] {
        let value = usesPresence ? (stories.values[entry] > 0 ? 1 : 0) : Double(stories.values[entry])
        let start = Int(stories.columnIndices[entry]) * classCount
        for index in 0..<classCount { scores[index] += value * weights.features[start + index] }
      }
      return scores
    }
  }

  /// log *p*(class | story) for each story and class, in double precision.
  ///
  /// - Returns: One array a story, one value a class.
  public func logProbabilities(_ stories: SparseMatrix) -> [[Double]] {
    jointLogLikelihood(stories).map { scores in
      let largest = scores.max() ?? 0
      let total = largest + naturalLog(scores.reduce(0) { $0 + exponential($1 - largest) })
      return scores.map { $0 - total }
    }
  }
}
