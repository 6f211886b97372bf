package enum TagFormat: String, ArgumentChoice {
  case table, jsonl, csv
}

/// `newsprint tag`: stories in, topics out.
enum Tag {
  static let model = Option<String?>("model", short: "m", completion: .files, "The model file.")
  static let among = Option<[String]>(
    "among", value: "topic,topic", separator: ",", defaultText: "all topics of the model",
    "Choose among these topics only; their probabilities add up to 1.")
  static let top = Option<Int?>(
    "top", value: "n", limits: .atLeast(1), "At most this many topics for a story, best first.")
  static let minimumProbability = Option<Double>(
    "min-probability", value: "p", limits: .between(0, 1), default: 0, "Leave out topics below this probability.")
  static let explain = Flag("explain", "Say which terms made the choice.")
  static let format = Option<TagFormat>(
    "format", default: .table, "The form of the result; jsonl keeps every field of the input and adds 'topics'.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "tag",
    overview: "Tag stories with their topics.",
    examples: [
      Command.Example("newsprint tag story.txt --model topics.newsprint", "A headline, a blank line and a body."),
      Command.Example(
        "newsprint tag today.jsonl -m topics.newsprint --format jsonl --top 3 -o tagged.jsonl",
        "Every story with its three best topics."),
      Command.Example(
        "newsprint tag - -m topics.newsprint --input-format lines --among sport,politics",
        "Headlines from standard input, one a line."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([
        model, among, top, minimumProbability, explain, format, FeatureOptions.keepFurniture, output,
      ]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    throw InternalError.notConnected("tag")
  }
}
