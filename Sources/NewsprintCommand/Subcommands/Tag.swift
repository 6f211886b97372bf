internal import Newsprint
internal import NewsprintArticles

package enum TagFormat: String, ArgumentChoice {
  case table, jsonl, csv
}

/// `newsprint tag`: stories in, topics out.
enum Tag {
  static let among = Option<[String]>(
    "among", value: "topic,topic", separator: ",", defaultText: "all topics of the model",
    "Choose among these topics only; their probabilities add up to 1.")
  static let top = Option<Int?>(
    "top", value: "n", limits: .atLeast(1), defaultText: "those a reader would expect",
    "Give this many topics to each story, best first.")
  static let minimumProbability = Option<Double?>(
    "min-probability", value: "p", limits: .between(0, 1), defaultText: "the model's own thresholds",
    "Give no topic below this probability.")
  static let explain = Flag("explain", "Say which terms made the choice.")
  static let format = Option<TagFormat>(
    "format", default: .table, "The form of the result; jsonl keeps every field of the input and adds 'topics'.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "tag",
    overview: "Tag stories with their topics.",
    examples: [
      Command.Example("newsprint tag story.txt", "A headline, a blank line and a body, with the default model."),
      Command.Example(
        "newsprint tag today.jsonl -m topics.newsprint --format jsonl --top 3 -o tagged.jsonl",
        "Every story with its three best topics."),
      Command.Example(
        "newsprint tag - --input-format lines --among sport,politics",
        "Headlines from standard input, one a line."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([
        InputOptions.model, among, top, minimumProbability, explain, format, FeatureOptions.keepFurniture, output,
      ]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let inputs = try arguments.inputsOrStandardInput()
    let model = try arguments.openModel(arguments[InputOptions.model])
    var options = TagOptions()
    if !arguments[among].isEmpty { options.among = try model.known(arguments[among]) }
    options.top = arguments[top]
    options.minimumProbability = arguments[minimumProbability]
    let format = arguments[format]
    let tagger = StoryTagger(model, options, format, explains: arguments[explain])
    let output = try OutputFile(arguments[output])
    try output.write(tagger.header)
    let bar = ReadingProgress(arguments.messages)
    let report = try arguments.reader(inputs, keepsInput: format == .jsonl).processBatches(
      threads: arguments.threadCount, progress: bar.update, transform: tagger.tagged
    ) { try output.write($0) }
    try output.commit()
    bar.finish()
    arguments.messages.report(report)
  }
}

extension TopicModel {
  /// The topics that a person named, if the model knows them all.
  func known(_ names: [String]) throws -> [String] {
    for name in names where !topics.contains(name) {
      let near = suggestion(for: name, among: topics).map { " Did you mean '\($0)'?" } ?? ""
      throw CommandError(
        description: "the model has no topic '\(name)'.\(near) Its topics are \(topics.joined(separator: ", ")).",
        exitCode: .usage)
    }
    return names
  }
}
