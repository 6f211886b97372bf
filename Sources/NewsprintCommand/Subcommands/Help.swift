/// `newsprint help`: the same as `--help` behind a verb.
enum Help {
  static let verbs = Argument<[String]>(
    "subcommand", isRequired: false, completion: .verbs, "The subcommand to explain.")

  static let command: Command = Command(
    "help",
    overview: "Show help for a subcommand.",
    examples: [Command.Example("newsprint help train", "All that train can do.")],
    arguments: [verbs],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let root = NewsprintTool.command
    var command = root
    for name in arguments[verbs] {
      guard let next = command.subcommands.first(where: { $0.name == name }) else {
        let near = suggestion(for: name, among: command.subcommands.map { $0.name })
        throw UsageFailure(error: .unknownVerb(name, suggestion: near), path: [root.name])
      }
      command = next
    }
    try NewsprintTool.show(
      HelpText(root, width: NewsprintTool.helpWidth).screen(for: [root.name] + arguments[verbs]))
  }
}
