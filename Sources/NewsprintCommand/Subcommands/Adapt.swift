internal import Newsprint
internal import NewsprintArticles

/// `newsprint adapt`: a model and stories without labels in, a model that knows their words out.
enum Adapt {
  static let output = Option<String>(
    required: "output", short: "o", value: "model", completion: .files, "The model file to write.")
  static let model = Option<String?>(
    "model", short: "m", defaultText: "\(DefaultModel.variable), or the model that comes with newsprint",
    completion: .files, "The model file to start from.")

  static let command = Command(
    "adapt",
    overview: "Teach a model the words of stories without labels.",
    discussion: """
      The model says what it can of each story, and the words of the stories that it is surest of teach it what the \
      others are about: names, places, terms of the trade, and how frequent each topic is here. Hundreds of stories \
      help, thousands help much; give what the model will be used on. Labels are not looked at. Topics of which the \
      stories have nothing stay as they are.

      The model file is the same, byte for byte, for the same stories in any order. A report says what changed, and \
      names some stories to look at.
      """,
    examples: [
      Command.Example("newsprint adapt archive.jsonl.gz -o ours.newsprint", "Learn an archive."),
      Command.Example("newsprint tag today.jsonl --model ours.newsprint", "And use it."),
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([output, model, FeatureOptions.keepFurniture, FeatureOptions.keepMarkup]),
      InputOptions.runGroup,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let base = try arguments.openModel(arguments[model])
    let reader = arguments.reader(arguments[InputOptions.inputs])
    try arguments.refuseOverwriting(by: [("--output", arguments[output])], readers: [reader])
    // Opened first, so that a path that cannot be written fails before the work and not after it.
    let file = try OutputFile(arguments[output])
    let articles = try arguments.readStories(reader).articles
    let start = MonotonicClock.seconds
    let (model, report) = try base.adapted(to: articles, threads: arguments.threadCount)
    try file.write(model.fileBytes())
    try file.commit()
    arguments.messages.adapted(report)
    arguments.messages.note(
      "Wrote \(arguments[output].printable) (\(Format.grouped(model.vectorizer.featureCount)) features) "
        + "in \(Format.duration(seconds: MonotonicClock.seconds - start)).")
  }
}
