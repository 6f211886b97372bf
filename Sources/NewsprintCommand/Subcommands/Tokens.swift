package enum TokensFormat: String, ArgumentChoice {
  case table, jsonl
}

/// `newsprint tokens`: what a model sees of a story.
enum Tokens {
  static let model = Option<String?>(
    "model", short: "m", completion: .files, "Cut as this model does; without it the token options count.")
  static let format = Option<TokensFormat>("format", default: .table, "The form of the result.")

  static let command = Command(
    "tokens",
    overview: "Show the tokens that a model sees of a story.",
    examples: [
      Command.Example("newsprint tokens story.txt --model topics.newsprint", "As the model cuts it."),
      Command.Example("newsprint tokens story.txt --ngrams 1-2 --stem english", "As these options cut it."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([model, format, FeatureOptions.keepFurniture]), InputOptions.runGroup, TokenOptions.group,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    throw InternalError.notConnected("tokens")
  }
}
