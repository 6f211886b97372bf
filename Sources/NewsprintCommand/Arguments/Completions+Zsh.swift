extension Completions {
  /// One function for each command, with the specifications of zsh's `_arguments`.
  func zsh() -> String {
    var functions: [String] = []
    root.forEachCommand { path, command in
      functions.append(command.subcommands.isEmpty ? zshVerb(path, command) : zshHolder(path, command))
    }
    let function = zshFunction([root.name])
    return """
      #compdef \(root.name)
      # zsh completion for \(root.name); made by `\(root.name) completions zsh`

      \(functions.joined(separator: "\n"))
      if [ "$funcstack[1]" = "\(function)" ]; then
        \(function) "$@"
      else
        compdef \(function) \(root.name)
      fi

      """
  }

  private func zshFunction(_ path: [String]) -> String { "_" + path.joined(separator: "_") }

  private func zshVerb(_ path: [String], _ command: Command) -> String {
    let specifications = command.options.flatMap(zshOption) + command.arguments.map(zshArgument)
    return """
      \(zshFunction(path))() {
        _arguments -s -S \\
          \(specifications.joined(separator: " \\\n    "))
      }

      """
  }

  private func zshHolder(_ path: [String], _ command: Command) -> String {
    let verbs = command.subcommands.map { "      " + quoted("\($0.name):\(summary($0.overview))") }
    let cases = command.subcommands.map { "        \($0.name)) \(zshFunction(path + [$0.name])) ;;" }
    return """
      \(zshFunction(path))() {
        local curcontext="$curcontext" context state state_descr line
        typeset -A opt_args
        _arguments -C \\
          \((command.options.flatMap(zshOption)).joined(separator: " \\\n    ")) \\
          '1: :->subcommand' \\
          '*:: :->arguments'
        case $state in
          subcommand)
            local -a subcommands
            subcommands=(
      \(verbs.joined(separator: "\n"))
            )
            _describe subcommand subcommands
            ;;
          arguments)
            case $words[1] in
      \(cases.joined(separator: "\n"))
            esac
            ;;
        esac
      }

      """
  }

  /// One specification for every spelling, each of which rules the others out.
  private func zshOption(_ option: Declaration) -> [String] {
    let text = "[" + zshEscaped(summary(option.help)) + "]"
    let exclusion = option.isRepeated ? "*" : "(" + option.spellings.joined(separator: " ") + ")"
    return option.spellings.map { spelling in
      guard option.takesValue else { return quoted(exclusion + spelling + text) }
      let sign = spelling.hasPrefix("--") ? "=" : "+"
      return quoted(exclusion + spelling + sign + text + ":" + zshEscaped(option.valueName) + ":" + zshAction(option))
    }
  }

  private func zshArgument(_ argument: Declaration) -> String {
    quoted((argument.isRepeated ? "*" : "") + ":" + zshEscaped(argument.name) + ":" + zshAction(argument))
  }

  private func zshAction(_ declaration: Declaration) -> String {
    let words = words(for: declaration)
    if !words.isEmpty { return "(" + words.joined(separator: " ") + ")" }
    guard offersFiles(declaration) else { return " " }
    return declaration.completion == .folders ? "_files -/" : "_files"
  }

  private func zshEscaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
