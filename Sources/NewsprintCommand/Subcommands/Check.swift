internal import Newsprint
internal import NewsprintArticles

/// `newsprint check`: what may be wrong with labelled stories, before a model is trained on them.
enum Check {
  static let format = Option<ReportFormat>("format", default: .table, "The form of the result.")
  static let top = Option<Int>(
    "top", value: "n", limits: .atLeast(0), default: 20, "List at most this many findings of a kind; json lists all.")
  static let minimumStories = Option<Int>(
    "min-stories", value: "n", limits: .atLeast(1), default: 10, "Report topics of fewer different stories.")

  static let command = Command(
    "check",
    overview: "Look for what is wrong with labelled stories before training.",
    discussion: """
      Finds labels that differ in spelling only or look like lists, topics of few stories, empty stories, copies, the same story under two topics, labels that \
      cross-validation doubts, and terms that give a topic away without being about it, such as an agency's name. \
      Nothing is changed.
      """,
    examples: [
      Command.Example("newsprint check seeds", "A folder with a subfolder per topic."),
      Command.Example("newsprint check stories.jsonl --format json", "Every finding, for another program."),
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([
        format, top, minimumStories, ReportOptions.report, LabelOptions.fold, VocabularyOptions.labels,
        Train.multiLabel,
        FeatureOptions.keepFurniture,
        FeatureOptions.keepMarkup,
      ]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let messages = arguments.messages
    let page = try ReportOptions.open(arguments)
    let reader = arguments.reader(arguments[InputOptions.inputs])
    var articles = try arguments.readStories(arguments[InputOptions.inputs])
    articles = articles.replacingLabels(articles.vocabularyLabels(asAskedIn: arguments))
    articles = articles.replacingLabels(articles.foldedLabels(asAskedIn: arguments))
    guard !articles.isEmpty else {
      throw CommandError(description: "there are no stories to check.", exitCode: .badData)
    }
    if let problem = reader.labelProblem(in: articles) { throw problem }
    messages.warnOfLists(ListLikeLabel.find(in: articles.labelCounts))
    var options = DataCheck.Options()
    options.minimumStories = arguments[minimumStories]
    options.dropsFurniture = !arguments[FeatureOptions.keepFurniture]
    options.dropsMarkup = !arguments[FeatureOptions.keepMarkup]
    options.isMultiLabel = arguments[Train.multiLabel].isMultiLabel
    options.threads = arguments.threadCount
    let bar = messages.progress("Checking", total: nil, unit: .items("steps"))
    let check = try DataCheck(articles, options: options) { _ in bar.advance() }
    bar.finish()
    let report = CheckReport(check, articles)
    let output = try OutputFile()
    try output.write(arguments[format] == .json ? report.json : report.table(top: arguments[top]))
    try page?.write(CheckPage(check, articles).report(top: arguments[top]))
    try output.commit()
  }
}
