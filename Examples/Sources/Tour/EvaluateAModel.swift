import Newsprint
import NewsprintArticles

/// Measures a model on labelled stories.
func evaluate(_ model: TopicModel, seeds: String) throws {
  show("Evaluate a model")
  // Stories of training make every model look good: measure on others. Here they only show the calls.
  let stories = try ArticleReader([seeds]).readAll()
  let evaluation = try model.evaluation(on: stories)
  print("accuracy \(evaluation.accuracy.estimate), 95 % interval from \(evaluation.accuracy.lowerBound)")
  print("macro F1 \(evaluation.scores.macro.f1), calibration error \(evaluation.reliability.expectedCalibrationError)")
  for confusion in evaluation.confusions(limit: 3) {
    let (truth, given) = (
      confusion.truth.map { evaluation.topics[$0] }, confusion.predicted.map { evaluation.topics[$0] }
    )
    print("  \(truth ?? "nothing") taken for \(given ?? "nothing"), \(confusion.count) times")
  }
  check(evaluation.scores.macro.f1 > 0.7, "the model has learned something")
}
