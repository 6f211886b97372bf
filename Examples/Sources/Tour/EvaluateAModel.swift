import Newsprint

/// Measures a model on labelled stories that it has not seen.
func evaluate(_ model: TopicModel, on stories: [Article]) throws {
  show("Evaluate a model")
  let evaluation = try model.evaluation(on: stories)
  print("accuracy \(evaluation.accuracy.estimate), 95 % interval from \(evaluation.accuracy.lowerBound)")
  print("macro F1 \(evaluation.scores.macro.f1), calibration error \(evaluation.reliability.expectedCalibrationError)")
  for confusion in evaluation.confusions(limit: 3) {
    let (truth, given) = (
      confusion.truth.map { evaluation.topics[$0] }, confusion.predicted.map { evaluation.topics[$0] }
    )
    print("  \(truth ?? "nothing") taken for \(given ?? "nothing"), \(confusion.count) times")
  }
  check(evaluation.scores.macro.f1 > 0.5, "the model has learned something")
}
