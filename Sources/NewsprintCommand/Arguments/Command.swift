/// A verb of the command, or the command itself with its verbs: its declarations and what it does.
///
/// A verb lives in one file of `Subcommands`: its options as `static let`s, one `Command` made of them, and `run`.
/// Adding it to the list in `NewsprintCommand.swift` puts it into help, completions and the manual page.
package struct Command: Sendable {
  package let name: String
  /// One sentence, which also stands in the list of verbs.
  package let overview: String
  /// Paragraphs below the overview, set apart by blank lines.
  package let discussion: String
  package let examples: [Example]
  package let arguments: [Declaration]
  package let groups: [OptionGroup]
  package let subcommands: [Command]
  let run: @Sendable (ParsedArguments) throws -> Void

  /// A call that works as it stands, and what it does.
  package struct Example: Sendable {
    package let call: String
    package let purpose: String

    package init(_ call: String, _ purpose: String) {
      self.call = call
      self.purpose = purpose
    }
  }

  /// A verb that runs.
  package init(
    _ name: String, overview: String, discussion: String = "", examples: [Example] = [],
    arguments: [any Parameter] = [], groups: [OptionGroup] = [],
    run: @escaping @Sendable (ParsedArguments) throws -> Void
  ) {
    self.name = name
    self.overview = overview
    self.discussion = discussion
    self.examples = examples
    self.arguments = arguments.map(\.declaration)
    self.groups = groups
    self.subcommands = []
    self.run = run
  }

  /// A command that only holds others.
  package init(
    _ name: String, overview: String, discussion: String = "", examples: [Example] = [], groups: [OptionGroup] = [],
    subcommands: [Command]
  ) {
    self.name = name
    self.overview = overview
    self.discussion = discussion
    self.examples = examples
    self.arguments = []
    self.groups = groups
    self.subcommands = subcommands
    self.run = { _ in }
  }
}

/// Options that help shows together.
package struct OptionGroup: Sendable {
  /// In capitals, as help prints it.
  package let title: String
  package let options: [Declaration]

  package init(_ title: String, _ options: [any Parameter]) {
    self.title = title
    self.options = options.map(\.declaration)
  }

  /// The group without a title of its own.
  package init(_ options: [any Parameter]) { self.init("OPTIONS", options) }
}

extension Command {
  /// Every option and flag, help's own among them.
  package var options: [Declaration] { groups.flatMap(\.options) + [Command.help.declaration] }

  /// `-h` is understood everywhere.
  package static let help = Flag("help", short: "h", "Show help information.")

  /// The parts of a command line that name a verb: `["newsprint", "help"]`.
  package func command(at path: some Sequence<String>) -> Command? {
    var command = self
    for name in path {
      guard let next = command.subcommands.first(where: { $0.name == name }) else { return nil }
      command = next
    }
    return command
  }

  /// Calls `body` for this command and every one below it, with the names that lead there.
  package func forEachCommand(path: [String] = [], _ body: ([String], Command) throws -> Void) rethrows {
    let path = path + [name]
    try body(path, self)
    for subcommand in subcommands { try subcommand.forEachCommand(path: path, body) }
  }
}
