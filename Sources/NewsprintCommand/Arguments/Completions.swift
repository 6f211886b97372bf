/// The shells that completions are made for.
package enum Shell: String, ArgumentChoice {
  case bash, zsh, fish
}

/// Scripts that make a shell complete verbs, options and values, from the same declarations as help.
package struct Completions: Sendable {
  let root: Command

  package init(_ root: Command) { self.root = root }

  package func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: zsh()
    case .fish: fish()
    }
  }

  /// The words that a value can be completed to.
  func words(for declaration: Declaration) -> [String] {
    declaration.completion == .verbs ? root.subcommands.map(\.name) : declaration.allowedValues
  }

  /// Whether files are offered for a value.
  func offersFiles(_ declaration: Declaration) -> Bool {
    declaration.completion == .files || declaration.completion == .folders
  }

  /// Between single quotes; bash and zsh understand it, and fish too where `text` has no backslash.
  func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The beginning of help, up to the first full stop.
  func summary(_ text: String) -> String {
    guard let end = text.indices.first(where: { text[$0...].hasPrefix(". ") }) else {
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
    return String(text[..<end])
  }

  /// Every path of names that leads to a verb, quoted: `'newsprint train'`.
  func paths() -> [String] {
    var paths: [String] = []
    root.forEachCommand { path, _ in
      if path.count > 1 { paths.append(quoted(path.joined(separator: " "))) }
    }
    return paths
  }
}
