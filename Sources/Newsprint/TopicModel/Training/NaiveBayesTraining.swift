/// Naive Bayes models whose counts can be added to exactly.
///
/// Rows are scaled term frequencies without inverse document frequency; the counts are their sums. The idf, which
/// changes with every story, multiplies the counts when weights are made of them, and the weights once more for the
/// story to be tagged.
enum NaiveBayesTraining {
  /// The counts of labelled stories.
  static func counts(
    _ stories: SparseMatrix, _ labels: StoryLabels, weights: [Float], variant: NaiveBayes.Variant
  ) throws(TrainingError) -> NaiveBayesCounts {
    var options = NaiveBayes.Options()
    options.variant = variant
    let fitted = try NaiveBayes.fit(stories, labels: labels, weights: weights, options: options)
    return NaiveBayesCounts(
      classCounts: SharedBuffer(fitted.classCounts), featureCounts: SharedBuffer(fitted.featureCounts))
  }

  /// The weights that counts make under the document frequencies of `vectorizer`.
  static func model(
    _ counts: NaiveBayesCounts, variant: NaiveBayes.Variant, smoothing: Double, vectorizer: TFIDFVectorizer,
    isMultiLabel: Bool
  ) throws(TrainingError) -> LinearModel {
    var options = NaiveBayes.Options()
    options.variant = variant
    options.smoothing = smoothing
    let idf = inverseDocumentFrequencies(variant, vectorizer)
    let classCount = counts.classCounts.count
    var scaled = Array(counts.featureCounts)
    for entry in scaled.indices { scaled[entry] *= Double(idf[entry / classCount]) }
    let fitted = try NaiveBayes(options: options, classCounts: Array(counts.classCounts), featureCounts: scaled)
    var weights = fitted.model.weights
    for entry in weights.values.indices { weights.values[entry] *= idf[entry / classCount] }
    let model = LinearModel(
      weights: weights, intercepts: fitted.model.intercepts, link: .softmax, usesPresence: fitted.model.usesPresence)
    return isMultiLabel ? model.centered : model
  }

  /// The rows as the learner sees them in cross-validation: multiplied by the inverse document frequencies.
  static func scaled(
    _ stories: SparseMatrix, _ variant: NaiveBayes.Variant, _ vectorizer: TFIDFVectorizer
  ) -> SparseMatrix {
    let idf = inverseDocumentFrequencies(variant, vectorizer)
    return stories.scalingColumns { idf[$0] }
  }

  private static func inverseDocumentFrequencies(
    _ variant: NaiveBayes.Variant, _ vectorizer: TFIDFVectorizer
  ) -> [Float] {
    guard variant != .bernoulli else { return [Float](repeating: 1, count: vectorizer.featureCount) }
    var weighting = vectorizer.options.weighting
    weighting.usesInverseDocumentFrequency = true
    return vectorizer.documentFrequencies.map {
      weighting.inverseDocumentFrequency($0, documentCount: vectorizer.documentCount)
    }
  }
}

extension LinearModel {
  /// The model with the mean over the classes taken from every weight: the same differences between the classes of a
  /// story, without the likelihood of the story itself, which says nothing about them.
  ///
  /// Each topic of a story that may have several is decided upon by its score alone.
  var centered: LinearModel {
    var weights = weights
    let classCount = classCount
    var values = weights.values.mutableSpan
    for start in stride(from: 0, to: values.count, by: classCount) {
      var sum: Float = 0
      for index in start..<start + classCount { sum += values[index] }
      let mean = sum / Float(classCount)
      for index in start..<start + classCount { values[index] -= mean }
    }
    let mean = intercepts.reduce(0, +) / Float(max(classCount, 1))
    return LinearModel(
      weights: weights, intercepts: intercepts.map { $0 - mean }, link: link, usesPresence: usesPresence)
  }
}
