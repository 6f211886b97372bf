/// The predictions of a cross-validation: for each story that of the model that had not seen it.
public struct CrossValidation<Prediction> {
  /// The prediction for each story.
  public let predictions: [Prediction]
  /// For each story the split that tested it.
  public let foldOfStory: [Int]

  /// Trains and predicts once for each split, one after the other, and puts the predictions in the stories' order.
  ///
  ///     let folds = Split.stratifiedFolds(labels: labels, folds: 5, seed: 1)
  ///     let result = CrossValidation(splits: folds) { train, test in
  ///       let model = fit(features.selectingRows(train), labels.selecting(train))
  ///       return model.classes(for: features.selectingRows(test))
  ///     }
  ///
  /// - Parameters:
  ///   - splits: The splits, such as ``Split/stratifiedFolds(labels:groups:folds:seed:)`` makes them.
  ///   - predict: Trains on the stories `train` and gives a prediction for each of the stories `test`, in their order.
  /// - Precondition: The tests of all splits together hold every story from 0 on exactly once, and `predict` gives one
  ///   prediction a story of `test`.
  /// - Throws: What `predict` throws, at once.
  public init<Failure: Error>(
    splits: [Split], predict: (_ train: [Int], _ test: [Int]) throws(Failure) -> [Prediction]
  ) throws(Failure) {
    let count = splits.reduce(0) { $0 + $1.test.count }
    var predictions = [Prediction?](repeating: nil, count: count)
    var foldOfStory = [Int](repeating: -1, count: count)
    for (fold, split) in splits.enumerated() {
      for story in split.test {
        precondition(story >= 0 && story < count && foldOfStory[story] < 0, "The tests do not hold each story once")
        foldOfStory[story] = fold
      }
    }
    for split in splits where !split.test.isEmpty {
      let results = try predict(split.train, split.test)
      precondition(results.count == split.test.count, "There must be one prediction a story of the test")
      for (story, result) in zip(split.test, results) { predictions[story] = result }
    }
    self.predictions = predictions.compactMap { $0 }
    self.foldOfStory = foldOfStory
  }

  /// A number for each split, such as its accuracy, from the stories that it tested and their predictions.
  ///
  /// Splits that test no story are left out. The mean and its interval are
  /// ``ConfidenceInterval/mean(of:confidence:)``.
  public func scores(_ score: (_ test: [Int], _ predictions: [Prediction]) -> Double) -> [Double] {
    var stories = [[Int]](repeating: [], count: (foldOfStory.max() ?? -1) + 1)
    for (story, fold) in foldOfStory.enumerated() { stories[fold].append(story) }
    return stories.lazy.filter { !$0.isEmpty }.map { test in score(test, test.map { predictions[$0] }) }
  }
}

extension CrossValidation: Sendable where Prediction: Sendable {}
