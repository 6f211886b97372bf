import Newsprint
import NewsprintArticles

/// Trains a model on a folder of labelled stories, writes it to a file, and opens that.
func trainAndWrite(seeds: String, path: String) throws -> TopicModel {
  show("Train a model, write it, open it")
  // Stories come from files of any format that the command reads, or are made as values: `[Article]`.
  let stories = try ArticleReader([seeds]).readAll()

  var options = TrainingOptions()
  options.algorithm = .multinomial
  options.folds = 2
  let (model, report) = try TopicModel.train(on: stories, options: options) { _ in }
  print("\(stories.count) stories, \(model.topics.count) topics; \(report.copyCount) copies count once")

  try model.write(to: path)
  let same = try TopicModel(contentsOf: path)
  check(same.topics == model.topics, "a model that was written has the same topics")
  return same
}
