extension Completions {
  func fish() -> String {
    let name = root.name
    var lines: [String] = []
    root.forEachCommand { path, command in
      let start = "complete -c \(name) -n \(quoted("__\(name)_at \"\(path.joined(separator: " "))\""))"
      for verb in command.subcommands {
        lines.append("\(start) -a \(verb.name) -d \(fishQuoted(summary(verb.overview)))")
      }
      for option in command.options {
        let description = fishQuoted(summary(option.help))
        let short = option.short.map { " -s \($0)" } ?? ""
        lines.append("\(start)\(short) -l \(option.name)\(fishValue(of: option)) -d \(description)")
        if let inversion = option.inversion { lines.append("\(start) -l \(inversion) -d \(description)") }
      }
      for argument in command.arguments {
        let words = words(for: argument)
        if !words.isEmpty { lines.append("\(start) -a \(fishQuoted(words.joined(separator: " ")))") }
        if offersFiles(argument) { lines.append("\(start) -F") }
      }
    }
    return """
      # fish completion for \(name); made by `\(name) completions fish`

      function __\(name)_at
        set -l path \(name)
        for word in (commandline -opc)[2..-1]
          switch "$path $word"
            case \(paths().joined(separator: " "))
              set path "$path $word"
          end
        end
        test "$path" = "$argv[1]"
      end

      complete -c \(name) -f
      \(lines.joined(separator: "\n"))

      """
  }

  private func fishValue(of option: Declaration) -> String {
    guard option.takesValue else { return "" }
    let words = words(for: option)
    if !words.isEmpty { return " -x -a " + fishQuoted(words.joined(separator: " ")) }
    return offersFiles(option) ? " -r -F" : " -x"
  }

  private func fishQuoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
