internal import Newsprint
internal import NewsprintArticles

/// How `evaluate` and `inspect` print.
package enum ReportFormat: String, ArgumentChoice {
  case table, json
}

/// `newsprint evaluate`: labelled stories and a model in, scores out.
enum Evaluate {
  static let format = Option<ReportFormat>("format", default: .table, "The form of the result.")
  static let confusions = Option<Int>(
    "confusions", value: "n", limits: .atLeast(0), default: 10, "List this many of the most frequent confusions.")

  static let precision = Option<Double?>(
    "precision", value: "p", limits: .share,
    "For each topic find the least probability from which on this share of its tags is right, such as 0.95.")

  static let command = Command(
    "evaluate",
    overview: "Measure a model on labelled stories it has not seen.",
    discussion: """
      What 'tag' gives a story by itself is compared with its labels. A story that 'tag' leaves alone counts by \
      the topics that the model finds all the same; how many these are, and how good the others, is printed.

      Of a model trained with --keep-sketches, the scores on stories that have no near-duplicate in the training data \
      are printed as well: copies on both sides make a model look better than it is.
      """,
    examples: [
      Command.Example("newsprint evaluate held-out --model topics.newsprint", "A folder with a subfolder per topic."),
      Command.Example(
        "newsprint evaluate test.jsonl -m topics.newsprint --format json", "Every figure, for another program."),
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([
        InputOptions.model, format, confusions, precision, ReportOptions.report, LabelOptions.fold,
        VocabularyOptions.labels,
        FeatureOptions.keepFurniture,
        FeatureOptions.keepMarkup,
      ]),
      InputOptions.runGroup,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let page = try ReportOptions.open(arguments)
    let model = try arguments.openModel(arguments[InputOptions.model])
    var articles = try arguments.readStories(arguments[InputOptions.inputs], requiresLabels: true)
    articles = articles.replacingLabels(articles.vocabularyLabels(asAskedIn: arguments, onto: model))
    articles = articles.replacingLabels(articles.foldedLabels(asAskedIn: arguments, onto: model))
    let evaluation = try model.evaluation(
      on: articles, precision: arguments[precision], threads: arguments.threadCount)
    if !evaluation.unknownTopics.isEmpty {
      arguments.messages.warning(
        "the model does not know the topics \(evaluation.unknownTopics.map(\.printable).joined(separator: ", ")); "
          + "stories of them count as wrong.")
      arguments.messages.warnOfSpellings(LabelSpellings(articles, topics: model.storyCounts).variants)
    }
    let report = ModelEvaluation(evaluation, articles)
    let output = try OutputFile()
    switch arguments[format] {
    case .table: try output.write(report.table(confusions: arguments[confusions]))
    case .json: try output.write(report.json(confusions: arguments[confusions]))
    }
    try page?.write(EvaluationPage(evaluation, articles).report(confusions: arguments[confusions]))
    try output.commit()
  }
}
