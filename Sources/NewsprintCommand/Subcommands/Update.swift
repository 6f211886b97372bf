/// `newsprint update`: a model and more labelled stories in, a better model out.
enum Update {
  static let model = Option<String>(required: "model", short: "m", completion: .files, "The model file to start from.")
  static let output = Option<String?>(
    "output", short: "o", value: "model", defaultText: "the model itself", completion: .files,
    "The model file to write.")

  static let command = Command(
    "update",
    overview: "Add labelled stories to a model.",
    discussion: """
      Naive Bayes becomes exactly what it would be if it had seen all stories at once; a logistic model is fitted again \
      from where it stood.
      """,
    examples: [
      Command.Example(
        "newsprint update corrections.jsonl --model topics.newsprint -o better.newsprint", "Learn from corrections.")
    ],
    arguments: [InputOptions.inputs],
    groups: [OptionGroup([model, output, FeatureOptions.keepFurniture]), InputOptions.runGroup, InputOptions.group],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    throw InternalError.notConnected("update")
  }
}
