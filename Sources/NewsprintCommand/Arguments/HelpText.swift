/// Help screens and usage lines, laid out as swift-argument-parser lays them out.
package struct HelpText: Sendable {
  private let root: Command
  /// Columns of the terminal.
  private let width: Int

  private static let helpColumn = 26

  /// - Parameter width: Columns to wrap at; at least 50 are used.
  package init(_ root: Command, width: Int = 80) {
    self.root = root
    self.width = max(50, width)
  }

  /// The whole help of a verb, or of the command for `["newsprint"]`.
  package func screen(for path: [String]) -> String {
    guard let command = root.command(at: path.dropFirst()) else { return "" }
    var sections = [wrap("OVERVIEW: \(command.overview)")]
    for paragraph in command.discussion.paragraphs { sections.append(wrap(paragraph)) }
    sections.append(usage(for: path, prefix: "USAGE: "))
    if !command.arguments.isEmpty {
      sections.append(section("ARGUMENTS", command.arguments.map { ($0.label, $0.description) }))
    }
    for group in groups(of: command) {
      sections.append(section(group.title, group.options.map { ($0.label, $0.description) }))
    }
    if !command.examples.isEmpty { sections.append(examples(of: command)) }
    if !command.subcommands.isEmpty {
      sections.append(
        section("SUBCOMMANDS", command.subcommands.map { ($0.name, $0.overview) })
          + "\n\n  See '\(([root.name, "help"] + path.dropFirst()).joined(separator: " ")) <subcommand>'"
          + " for detailed help.")
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// What `newsprint` alone prints.
  package func welcome() -> String {
    let verbs = root.subcommands.map(\.name).joined(separator: ", ")
    return [
      wrap(root.overview),
      usage(for: [root.name], prefix: "USAGE: "),
      examples(of: root),
      wrap("Subcommands: \(verbs).") + "\n"
        + "See '\(root.name) --help' for all, and '\(root.name) help <subcommand>' for one.",
    ].joined(separator: "\n\n") + "\n"
  }

  /// The three lines that follow a usage error.
  package func complaint(_ failure: UsageFailure) -> String {
    let help = ([root.name, "help"] + failure.path.dropFirst()).joined(separator: " ")
    return usage(for: failure.path, prefix: "Usage: ") + "\n  See '\(help)' for more information.\n"
  }

  /// One line if it fits: `newsprint tag [<options>] <input> ...`.
  package func usage(for path: [String], prefix: String = "") -> String {
    guard let command = root.command(at: path.dropFirst()) else { return "" }
    return Self.wrap(
      [prefix + path.joined(separator: " ")] + Self.synopsis(of: command), width: width,
      indent: prefix.count + root.name.count + 1)
  }

  /// The parts of a usage line behind the names: required options are always spelt out, the others if they are few.
  package static func synopsis(of command: Command) -> [String] {
    guard command.subcommands.isEmpty else { return ["<subcommand>"] }
    let options = command.groups.flatMap(\.options)
    let optional = options.filter { !$0.isRequired }
    var parts = command.arguments.map(\.synopsis)
    parts += options.filter(\.isRequired).map(\.synopsis)
    parts += optional.count > 8 ? ["[<options>]"] : optional.map(\.synopsis)
    return parts
  }

  /// The groups as help shows them: `--help` ends the first, and groups of one title are one.
  private func groups(of command: Command) -> [(title: String, options: [Declaration])] {
    var groups: [(title: String, options: [Declaration])] = []
    for group in command.groups {
      if let known = groups.firstIndex(where: { $0.title == group.title }) {
        groups[known].options += group.options
      } else {
        groups.append((group.title, group.options))
      }
    }
    let home = groups.firstIndex { $0.title == "OPTIONS" }
    if let home {
      groups[home].options.append(Command.help.declaration)
    } else {
      groups.append(("OPTIONS", [Command.help.declaration]))
    }
    return groups
  }

  private func section(_ title: String, _ entries: [(label: String, text: String)]) -> String {
    ([title + ":"] + entries.map { entry($0.label, $0.text) }).joined(separator: "\n")
  }

  private func entry(_ label: String, _ text: String) -> String {
    let column = String(repeating: " ", count: Self.helpColumn)
    let lines = Self.lines(text.split(separator: " ").map(String.init), width: width - Self.helpColumn)
    let start = "  \(label)"
    guard start.count < Self.helpColumn else {
      return ([start] + lines.map { column + $0 }).joined(separator: "\n")
    }
    return start + column.dropFirst(start.count) + lines.joined(separator: "\n" + column)
  }

  private func examples(of command: Command) -> String {
    let lines = command.examples.map { "  \($0.call)\n      \($0.purpose)" }
    return (["EXAMPLES:"] + lines).joined(separator: "\n")
  }

  private func wrap(_ text: String) -> String {
    Self.lines(text.split(separator: " ").map(String.init), width: width).joined(separator: "\n")
  }

  private static func wrap(_ words: [String], width: Int, indent: Int) -> String {
    guard let first = words.first else { return "" }
    let rest = lines(Array(words.dropFirst()), width: width - indent, reserved: max(0, first.count + 1 - indent))
    return
      ([first + (rest.first.map { $0.isEmpty ? "" : " " + $0 } ?? "")]
      + rest.dropFirst().map { String(repeating: " ", count: indent) + $0 }).joined(separator: "\n")
  }

  private static func lines(_ words: [String], width: Int, reserved: Int = 0) -> [String] {
    LineWrap.lines(words.map { LineWrap.Unit($0) }, width: width, reserved: reserved)
  }
}

extension String {
  /// The parts between blank lines.
  var paragraphs: [String] {
    split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }
}
