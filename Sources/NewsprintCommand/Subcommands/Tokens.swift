internal import Newsprint
internal import NewsprintArticles

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
      OptionGroup([model, format, FeatureOptions.keepFurniture, FeatureOptions.keepMarkup]), InputOptions.runGroup,
      TokenOptions.group,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let inputs = try arguments.inputsOrStandardInput()
    let options: FeatureOptionsOfModel
    if let path = arguments[model] {
      options = try arguments.openModel(path).vectorizer.options.features
    } else {
      let features = try arguments.features() ?? TrainingOptions.Features(words: 1...1)
      var chosen = FeatureOptionsOfModel()
      chosen.tokenizer = try arguments.tokenizerOptions()
      chosen.wordNGrams = features.words
      chosen.characterNGrams = features.characters
      chosen.characterAnalyzer = features.analyzer
      chosen.dropsFurniture = !arguments[FeatureOptions.keepFurniture]
      chosen.dropsMarkup = !arguments[FeatureOptions.keepMarkup]
      options = chosen
    }
    let format = arguments[format]
    let tokens = StoryTokens(options, format)
    let output = try OutputFile()
    let report = try arguments.reader(inputs, keepsInput: format == .jsonl).processBatches(
      threads: arguments.threadCount,
      transform: { tokens.listed($0) },
      emit: { try output.write($0) }, idle: { try output.flushStream() })
    try output.commit()
    arguments.messages.report(tokens.movedMembers)
    arguments.report(report)
  }
}
