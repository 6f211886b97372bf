internal import Newsprint

/// Training and tagging, where the stories have labels.
func measureModels(_ articles: ArticleBatch, bytes: Int) throws {
  guard articles.labelNames.count > 1 else { return }
  var options = TrainingOptions()
  options.algorithm = .svm
  options.inverseRegularization = 1
  options.features = TrainingOptions.Features(words: 1...1)
  options.folds = 0
  options.isMultiLabel = false
  try measure("train a linear SVM, words", bytes: bytes, runs: 3) {
    try TopicModel.train(on: articles, options: options)
  }
  let model = try TopicModel.train(on: articles, options: options).model
  measure("tag, words", bytes: bytes) { model.tags(for: articles) }
  measure("tag, words, furniture kept", bytes: bytes) { model.keepingFurniture.tags(for: articles) }
}

/// Finding duplicates.
func measureDuplicates(_ articles: ArticleBatch, bytes: Int) {
  measure("find duplicates at 0.8", bytes: bytes, runs: 3) { DuplicateFinder().find(in: articles) }
  measure("find duplicates at 0.8, plain", bytes: bytes, runs: 3) { DuplicateFinder(.plain).find(in: articles) }
}
