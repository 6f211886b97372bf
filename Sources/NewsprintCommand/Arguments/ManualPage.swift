/// The manual page `newsprint(1)` in roff, from the same declarations as help.
package struct ManualPage: Sendable {
  private let root: Command
  private let version: String

  package init(_ root: Command, version: String) {
    self.root = root
    self.version = version
  }

  package func text() -> String {
    var lines = [
      ".\\\" Made by `\(root.name) man`.",
      ".TH \(root.name.uppercased()) 1 \"\" \"\(root.name) \(version)\" \"User Commands\"",
      ".SH NAME",
      "\(escaped(root.name)) \\- \(escaped(lowercasedStart(root.overview)))",
      ".SH SYNOPSIS",
    ]
    for verb in root.subcommands { lines += [synopsis([root.name, verb.name], verb), ".br"] }
    lines.removeLast()
    lines.append(".SH DESCRIPTION")
    lines += paragraphs(root.discussion)
    lines += options(of: root)
    lines.append(".SH SUBCOMMANDS")
    root.forEachCommand { path, command in
      if path.count > 1 { lines += section(path, command) }
    }
    lines.append(".SH EXIT STATUS")
    for code in ExitCode.allCases { lines += [".TP", ".B \(code.rawValue)", escaped(code.meaning)] }
    lines.append(".SH ENVIRONMENT")
    lines += [".TP", ".B NO_COLOR", "If set to anything, nothing is coloured."]
    lines += [".TP", ".B COLUMNS", "The width of help and tables, where the terminal does not tell it."]
    lines += [".TP", ".B NEWSPRINT_MODEL", "The model file of verbs that get none."]
    lines += [
      ".TP", ".B NEWSPRINT_BLAS",
      "The file of the BLAS to use, or \"none\" for plain loops; else the one that the system offers. --version says which.",
    ]
    if !root.examples.isEmpty {
      lines.append(".SH EXAMPLES")
      lines += examples(of: root)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ path: [String], _ command: Command) -> [String] {
    var lines = [".SS \"\(escaped(path.joined(separator: " ")))\"", synopsis(path, command), ".PP"]
    lines.append(escaped(command.overview))
    for paragraph in paragraphs(command.discussion) { lines += [".PP", paragraph] }
    for argument in command.arguments { lines += entry(argument) }
    lines += options(of: command)
    if !command.examples.isEmpty {
      lines += [".PP", "Examples:"] + examples(of: command)
    }
    return lines
  }

  private func options(of command: Command) -> [String] { command.options.flatMap(entry) }

  private func entry(_ declaration: Declaration) -> [String] {
    [".TP", ".B \"\(escaped(declaration.label))\"", escaped(declaration.description)]
  }

  private func synopsis(_ path: [String], _ command: Command) -> String {
    "\\fB\(escaped(path.joined(separator: " ")))\\fR "
      + escaped(HelpText.synopsis(of: command).joined(separator: " "))
  }

  private func examples(of command: Command) -> [String] {
    command.examples.flatMap { [".PP", escaped($0.purpose), ".RS 4", ".nf", escaped($0.call), ".fi", ".RE"] }
  }

  private func paragraphs(_ text: String) -> [String] { text.paragraphs.map(escaped) }

  private func lowercasedStart(_ text: String) -> String {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Minus signs that stay ASCII, no accidental escapes, and no text line that is read as a request.
  private func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "…": result += "..."
      default: result.append(character)
      }
    }
    return result
  }
}
