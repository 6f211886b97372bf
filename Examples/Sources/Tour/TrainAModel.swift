import Newsprint

/// Trains a model, writes it to a file, and opens that.
func trainAndWrite(_ stories: [Article], path: String) throws -> TopicModel {
  show("Train a model, write it, open it")
  // By default everything is chosen by cross-validation; here one fast algorithm is enough.
  var options = TrainingOptions()
  options.algorithm = .multinomial
  options.folds = 2
  let (model, report) = try TopicModel.train(on: stories, options: options) { _ in }
  print("\(stories.count) stories, \(model.topics.count) topics; \(report.copyCount) are copies of others")

  try model.write(to: path)
  let same = try TopicModel(contentsOf: path)
  check(same.topics == model.topics, "a model that was written has the same topics")
  return same
}
