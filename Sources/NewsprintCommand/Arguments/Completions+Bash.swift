extension Completions {
  /// For bash 3.2 and later, which is what macOS has.
  func bash() -> String {
    let name = root.name
    var cases: [String] = []
    root.forEachCommand { path, command in
      cases.append("    \(quoted(path.joined(separator: " "))))\n\(bashBody(of: command))      ;;\n")
    }
    return """
      # bash completion for \(name); made by `\(name) completions bash`

      _\(name)_words() {
        COMPREPLY=($(compgen -W "$1" -- "$2"))
      }

      _\(name)_files() {
        local IFS=$'\\n'
        COMPREPLY=($(compgen "$1" -- "$2"))
        compopt -o filenames 2>/dev/null
      }

      _\(name)() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path="\(name)" index
        COMPREPLY=()
        # bash cuts `--name=value` at the equals sign.
        if [[ $current == "=" ]]; then
          current=""
        elif [[ $previous == "=" && $COMP_CWORD -gt 1 ]]; then
          previous="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        for ((index = 1; index < COMP_CWORD; index++)); do
          case "$path ${COMP_WORDS[index]}" in
            \(paths().joined(separator: "|"))) path="$path ${COMP_WORDS[index]}" ;;
          esac
        done
        case "$path" in
      \(cases.joined())  esac
      }

      complete -F _\(name) \(name)

      """
  }

  private func bashBody(of command: Command) -> String {
    let name = root.name
    var text = ""
    let valued = command.options.filter(\.takesValue)
    if !valued.isEmpty {
      text += "      case \"$previous\" in\n"
      for option in valued {
        text += "        \(option.spellings.joined(separator: "|"))) \(bashValue(of: option) ?? ":"); return ;;\n"
      }
      text += "      esac\n"
    }
    let options = command.options.flatMap(\.spellings).joined(separator: " ")
    let verbs = command.subcommands.map(\.name).joined(separator: " ")
    let values = verbs.isEmpty ? command.arguments.first.flatMap(bashValue) : "_\(name)_words '\(verbs)' \"$current\""
    text += "      case \"$current\" in\n"
    text += "        -*) _\(name)_words '\(options)' \"$current\" ;;\n"
    if let values { text += "        *) \(values) ;;\n" }
    return text + "      esac\n"
  }

  private func bashValue(of declaration: Declaration) -> String? {
    let words = words(for: declaration)
    if !words.isEmpty { return "_\(root.name)_words \(quoted(words.joined(separator: " "))) \"$current\"" }
    guard offersFiles(declaration) else { return nil }
    return "_\(root.name)_files \(declaration.completion == .folders ? "-d" : "-f") \"$current\""
  }
}
