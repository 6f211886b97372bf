internal import LibC
internal import Newsprint

/// The command: its verbs, and the one place where errors become messages and exit codes.
package enum NewsprintTool {
  package static let version = NewsprintBuild.version

  /// The tree that parsing, help, completions and the manual page are made from.
  package static let command: Command = Command(
    "newsprint",
    overview: "Tag news stories by topic, and find duplicates.",
    discussion: """
      Newsprint trains a topic model from labelled stories, tags new stories with it, and says how well it does. It \
      also finds stories that repeat others. Results go to standard output, everything else to standard error.
      """,
    examples: [
      Command.Example(
        "newsprint train seeds --output topics.newsprint", "Train on a folder with a subfolder per topic."),
      Command.Example("newsprint tag story.txt", "Tag a story with the model that comes with the command."),
      Command.Example(
        "newsprint evaluate held-out.jsonl --model topics.newsprint", "Measure the model on stories it has not seen."),
      Command.Example("newsprint dedup today.jsonl --unique fresh.jsonl", "Keep one story of each group of copies."),
    ],
    groups: [OptionGroup([Flag("version", "Show the version.")])],
    subcommands: [
      Train.command, Adapt.command, Tag.command, Dedup.command, Archive.command, Extract.command, Sketch.command,
      Similar.command, Events.command, Serve.command, Stage.command, Evaluate.command, Check.command, Inspect.command,
      Tokens.command,
      Update.command, Help.command, CompletionScript.command, Manual.command,
    ])

  /// Runs the verb that the command line names, and exits with its code.
  package static func main() {
    openMissingStreams()
    TemporaryFiles.installSignalHandlers()
    exit(run(CommandLine.arguments.dropFirst()).rawValue)
  }

  /// With a standard stream closed (`>&-`), the next file opened would take its number, and results or messages would go
  /// into that file.
  private static func openMissingStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is this one.
      Descriptor.openNothing()
    }
  }

  private static func run(_ arguments: ArraySlice<String>) -> ExitCode {
    var path = [command.name]
    do {
      switch try ArgumentParser(command).parse(arguments) {
      case .run(let verb, let arguments):
        path = arguments.path
        try AddressSpace.check(for: verb.name)
        try LinearAlgebra.check()
        try verb.run(arguments)
        return arguments.outcome.exitCode
      case .help(let path): try show(HelpText(command, width: helpWidth).screen(for: path))
      case .welcome: try show(HelpText(command, width: helpWidth).welcome())
      case .version: try show(versionText)
      }
      return .done
    } catch let failure as UsageFailure {
      return report(failure)
    } catch let error as UsageError {
      return report(UsageFailure(error: error, path: path))
    } catch OutputError.brokenPipe {
      return .done
    } catch {
      Messages.error(Advice.message(for: error))
      return ExitCode(for: error)
    }
  }

  /// Version, commit and BLAS, a line each.
  private static var versionText: String {
    let blas =
      AddressSpace.holdsBLAS() ? LinearAlgebra.description : "not opened, for want of address space (ulimit -v)"
    return """
      \(NewsprintBuild.description)
      commit: \(BuildCommit.name ?? "unknown")
      BLAS: \(blas)

      """
  }

  private static func report(_ failure: UsageFailure) -> ExitCode {
    Messages.error(failure.error.description)
    StandardError.write(HelpText(command, width: Terminal.error.columnCount).complaint(failure))
    return .usage
  }

  /// Prints text that is the whole result.
  static func show(_ text: String) throws {
    let output = try OutputFile()
    try output.write(text)
    try output.commit()
  }

  static var helpWidth: Int { Terminal.output.columnCount }
}
