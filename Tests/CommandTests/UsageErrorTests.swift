import Testing

/// A wrong call and what it says on standard error before the usage line.
struct WrongCall: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let message: String
  /// The verb whose help is pointed at.
  var help = "newsprint help train"

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct UsageErrorTests {
  static let wrongCalls = [
    WrongCall(arguments: ["train"], message: "Missing expected argument '<input>'"),
    WrongCall(arguments: ["train", "seeds"], message: "Missing expected argument '--output <model>'"),
    WrongCall(
      arguments: ["train", "seeds", "--ouput", "m"], message: "Unknown option '--ouput'. Did you mean '--output'?"),
    WrongCall(
      arguments: ["train", "seeds", "--ouput=m"], message: "Unknown option '--ouput'. Did you mean '--output'?"),
    WrongCall(
      arguments: ["train", "seeds", "-output", "m"], message: "Unknown option '-output'. Did you mean '--output'?"),
    WrongCall(arguments: ["train", "seeds", "--zebra"], message: "Unknown option '--zebra'"),
    WrongCall(arguments: ["train", "seeds", "-z"], message: "Unknown option '-z'"),
    WrongCall(arguments: ["train", "seeds", "--output"], message: "Missing value for '--output <model>'"),
    WrongCall(arguments: ["train", "seeds", "--output", "--quiet"], message: "Missing value for '--output <model>'"),
    WrongCall(arguments: ["train", "seeds", "-o"], message: "Missing value for '--output <model>'"),
    WrongCall(
      arguments: ["train", "seeds", "-o", "m", "--algorithm", "logstic"],
      message: "The value 'logstic' is invalid for '--algorithm'; choose one of: auto, multinomial, complement, "
        + "bernoulli, logistic, nb-logistic, svm. Did you mean 'logistic'?"),
    WrongCall(
      arguments: ["train", "seeds", "-o", "m", "--folds", "1"],
      message: "The value '1' is invalid for '--folds'; it must be 0, or at least 2"),
    WrongCall(
      arguments: ["train", "seeds", "-o", "m", "--ngrams", "2-1"],
      message: "The value '2-1' is invalid for '--ngrams'; it must be a length or a range of lengths from 1 to 15, "
        + "such as 2 or 1-2"),
    WrongCall(
      arguments: ["train", "seeds", "-o", "m", "--quiet=yes"],
      message: "The flag '--quiet' takes no value, but has 'yes'"),
    WrongCall(
      arguments: ["tag", "a", "--format", "yaml"],
      message: "The value 'yaml' is invalid for '--format'; choose one of: table, jsonl, csv",
      help: "newsprint help tag"),
    WrongCall(
      arguments: ["tag", "a", "--format", "JSONL"],
      message: "The value 'JSONL' is invalid for '--format'; choose one of: table, jsonl, csv. Did you mean 'jsonl'?",
      help: "newsprint help tag"),
    WrongCall(
      arguments: ["tag", "a", "--min-probability", "-0.5"],
      message: "The value '-0.5' is invalid for '--min-probability'; it must be a number between 0 and 1",
      help: "newsprint help tag"),
    WrongCall(
      arguments: ["tag", "a", "--top", "two"],
      message: "The value 'two' is invalid for '--top'; it must be a whole number of at least 1",
      help: "newsprint help tag"),
    WrongCall(
      arguments: ["inspect", "a", "b", "c"], message: "2 unexpected arguments: 'b', 'c'",
      help: "newsprint help inspect"),
    WrongCall(
      arguments: ["inspect", "a", "--", "-b"], message: "Unexpected argument '-b'", help: "newsprint help inspect"),
    WrongCall(
      arguments: ["trian"], message: "Unknown subcommand 'trian'. Did you mean 'train'?", help: "newsprint help"),
    WrongCall(
      arguments: ["help", "trian"], message: "Unknown subcommand 'trian'. Did you mean 'train'?", help: "newsprint help"
    ),
    WrongCall(arguments: ["story.txt"], message: "Unknown subcommand 'story.txt'", help: "newsprint help"),
    WrongCall(
      arguments: ["--quiet", "tag"], message: "Unknown option '--quiet' before the subcommand; put options behind it",
      help: "newsprint help"),
    WrongCall(
      arguments: ["--verison"], message: "Unknown option '--verison'. Did you mean '--version'?", help: "newsprint help"
    ),
    WrongCall(
      arguments: ["completions", "tcsh"],
      message: "The value 'tcsh' is invalid for '<shell>'; choose one of: bash, zsh, fish",
      help: "newsprint help completions"),
  ]

  @Test(arguments: wrongCalls)
  func aWrongCallIsExplainedOnStandardError(_ call: WrongCall) throws {
    let result = try CommandRunner.run(call.arguments)
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "Error: \(call.message)")
    #expect(lines.count >= 3 && lines[1].hasPrefix("Usage: newsprint"))
    #expect(lines.last == "  See '\(call.help)' for more information.")
  }

  @Test func theUsageLineSpellsOutWhatIsRequired() throws {
    let result = try CommandRunner.run(["train"])
    #expect(result.errors.contains("\nUsage: newsprint train <input> ... --output <model> [<options>]\n"))
  }
}
