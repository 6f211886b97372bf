internal import Newsprint

/// `newsprint inspect`: what is in a model file.
enum Inspect {
  static let model = Argument<String?>(
    optional: "model", defaultText: "\(DefaultModel.variable), or the model that comes with newsprint",
    completion: .files, "The model file.")
  static let topic = Option<String?>("topic", "Show the strongest terms of this topic only.")
  static let top = Option<Int>("top", value: "n", limits: .atLeast(0), default: 10, "Show this many terms of a topic.")
  static let format = Option<ReportFormat>("format", default: .table, "The form of the result.")

  static let command = Command(
    "inspect",
    overview: "Show what is in a model: settings, topics, strongest terms, scores.",
    examples: [
      Command.Example("newsprint inspect", "The model that comes with the command."),
      Command.Example("newsprint inspect topics.newsprint", "The whole model."),
      Command.Example("newsprint inspect topics.newsprint --topic sport --top 50", "What speaks for sport."),
    ],
    arguments: [model],
    groups: [OptionGroup([topic, top, format]), InputOptions.runGroup],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let path = try arguments[model] ?? DefaultModel.path()
    let model = try TopicModel(contentsOf: path)
    let topic = try arguments[topic].flatMap { try model.known([$0]).first }
    let description = ModelDescription(model, path: path, topic: topic, termCount: arguments[top])
    let output = try OutputFile()
    try output.write(arguments[format] == .json ? description.json : description.text)
    try output.commit()
    for warning in description.warnings { arguments.messages.warning(warning) }
  }
}
