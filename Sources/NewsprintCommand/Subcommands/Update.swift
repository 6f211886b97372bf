internal import Newsprint
internal import NewsprintArticles

/// `newsprint update`: a model and more labelled stories in, a better model out.
enum Update {
  static let model = Option<String>(required: "model", short: "m", completion: .files, "The model file to start from.")
  static let output = Option<String?>(
    "output", short: "o", value: "model", defaultText: "the model itself", completion: .files,
    "The model file to write.")

  static let regularization = Option<Double>(
    "regularization", value: "c", limits: .moreThan(0), default: 1,
    "How much the new stories count against what the model has learnt before; naive Bayes needs none.")

  static let command = Command(
    "update",
    overview: "Add labelled stories to a model.",
    discussion: """
      Naive Bayes becomes exactly what it would be if it had seen all stories at once, new words and topics included. \
      Other models are fitted to the new stories from where they stand, and pulled back to that.
      """,
    examples: [
      Command.Example(
        "newsprint update corrections.jsonl --model topics.newsprint -o better.newsprint", "Learn from corrections.")
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([
        model, output, regularization, LabelOptions.fold, VocabularyOptions.labels, FeatureOptions.keepFurniture,
        FeatureOptions.keepMarkup,
      ]),
      InputOptions.runGroup,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let path = arguments[model]
    let model = try arguments.openModel(path)
    try arguments.refuseOverwriting(
      by: [("--output", arguments[output] ?? path)], readers: [arguments.reader(arguments[InputOptions.inputs])])
    let file = try OutputFile(arguments[output] ?? path)
    var articles = try arguments.readStories(arguments[InputOptions.inputs], requiresLabels: true)
    articles = articles.replacingLabels(articles.vocabularyLabels(asAskedIn: arguments, onto: model))
    articles = articles.replacingLabels(articles.foldedLabels(asAskedIn: arguments, onto: model))
    arguments.messages.warnOfSpellings(LabelSpellings(articles, topics: model.storyCounts).variants)
    let updated = try model.updated(with: articles, cost: arguments[regularization], threads: arguments.threadCount)
    try file.write(updated.fileBytes())
    try file.commit()
    let added = updated.topics.count - model.topics.count
    arguments.messages.note(
      "Added \(Format.counted(articles.count, "story", "stories"))"
        + (added == 0 ? "" : " and \(Format.counted(added, "topic", "topics"))")
        + ": the model now rests on \(Format.counted(updated.provenance.storyCount, "story", "stories")), "
        + "\(Format.grouped(updated.vectorizer.featureCount)) features.")
  }
}
