/// What a command line asks for.
package enum Request: Sendable {
  case run(Command, ParsedArguments)
  /// The verb's help, or the whole command's.
  case help(path: [String])
  /// The command without anything behind it.
  case welcome
  case version
}

/// Reads command lines for a tree of commands, without side effects.
package struct ArgumentParser: Sendable {
  private let root: Command

  package init(_ root: Command) { self.root = root }

  /// Understands `arguments`, which begin behind the command's own name.
  ///
  /// - Throws: `UsageFailure`, which names the verb that the mistake was made with.
  package func parse(_ arguments: some Sequence<String>) throws(UsageFailure) -> Request {
    var rest = ArraySlice(Array(arguments))
    var command = root
    var path = [root.name]
    if rest.isEmpty { return .welcome }
    while !command.subcommands.isEmpty {
      guard let word = rest.popFirst() else { return .help(path: path) }
      do {
        if Command.help.declaration.spellings.contains(word) { return .help(path: path) }
        if path.count == 1, word == "--version" { return .version }
        command = try subcommand(named: word, of: command)
      } catch {
        throw UsageFailure(error: error, path: path)
      }
      path.append(command.name)
    }
    if rest.prefix(while: { $0 != "--" }).contains(where: Command.help.declaration.spellings.contains) {
      return .help(path: path)
    }
    do {
      var reading = Reading(command)
      try reading.read(rest)
      return .run(command, try reading.finish(path: path))
    } catch {
      throw UsageFailure(error: error, path: path)
    }
  }

  private func subcommand(named word: String, of command: Command) throws(UsageError) -> Command {
    if let found = command.subcommands.first(where: { $0.name == word }) { return found }
    if word.hasPrefix("-"), word.count > 1 {
      let name = String(word.prefix { $0 != "=" })
      let own = command.options.flatMap(\.spellings)
      if let near = suggestion(for: name, among: own) { throw .unknownOption(name, suggestion: near) }
      throw .misplacedOption(name)
    }
    throw .unknownVerb(word, suggestion: suggestion(for: word, among: command.subcommands.map(\.name)))
  }
}

/// One reading of a verb's arguments: first everything is put where it belongs, then it is checked.
private struct Reading {
  let command: Command
  var typed: [String: [String]] = [:]
  var positional: [String] = []

  init(_ command: Command) { self.command = command }

  mutating func read(_ arguments: ArraySlice<String>) throws(UsageError) {
    var rest = arguments
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        return
      } else if word.hasPrefix("--") {
        try readLong(word, &rest)
      } else if word.hasPrefix("-"), isOption(word) {
        try readShort(word, &rest)
      } else {
        positional.append(word)
      }
    }
  }

  /// `-` alone is standard input, and `-5` is a number.
  private func isOption(_ word: String) -> Bool {
    guard let second = word.dropFirst().first else { return false }
    return !(second.isNumber || second == ".")
  }

  private mutating func readLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let name = word.dropFirst(2).prefix { $0 != "=" }
    let attached = word.count > name.count + 2 ? String(word.dropFirst(name.count + 3)) : nil
    guard let option = command.options.first(where: { $0.name == name || $0.inversion.map { $0 == name } ?? false })
    else {
      let known = command.options.flatMap(\.spellings)
      throw .unknownOption("--\(name)", suggestion: suggestion(for: "--\(name)", among: known))
    }
    if option.takesValue {
      try take(option, attached ?? nextValue(&rest), &rest)
    } else if let attached {
      throw .unexpectedValue(attached, option: "--\(name)")
    } else {
      typed[option.key, default: []].append(option.name == name ? Flag.on : Flag.off)
    }
  }

  /// `-q`, `-o file`, `-ofile`, `-o=file`, and several letters at once.
  private mutating func readShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    // `-output x` is not `-o utput x`.
    let long = "-" + word.prefix { $0 != "=" }
    if word.count > 2, command.options.contains(where: { $0.spellings.contains(long) }) {
      throw .unknownOption(String(long.dropFirst()), suggestion: long)
    }
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = command.options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)", suggestion: nil)
      }
      guard option.takesValue else {
        typed[option.key, default: []].append(Flag.on)
        continue
      }
      if letters.first == "=" { letters.removeFirst() }
      // `-o=` gives an empty value, a mere `-o` none.
      try take(option, letters.isEmpty && !word.hasSuffix("=") ? nextValue(&rest) : String(letters), &rest)
      return
    }
  }

  /// What follows an option, unless that is an option itself.
  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("-") || !isOption(next) else { return nil }
    return rest.popFirst()
  }

  private mutating func take(
    _ option: Declaration, _ text: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    var next = text
    for number in 0..<option.valuesPerUse {
      if number > 0 { next = nextValue(&rest) }
      guard let text = next else { throw .missingValue(option.displayNameWithValue) }
      if let separator = option.separator {
        typed[option.key, default: []] += text.split(separator: separator).map(String.init)
      } else {
        typed[option.key, default: []].append(text)
      }
    }
  }

  /// Hands the arguments out by place, and checks every value.
  mutating func finish(path: [String]) throws(UsageError) -> ParsedArguments {
    var rest = positional[...]
    for argument in command.arguments where !rest.isEmpty {
      typed[argument.key] = argument.isRepeated ? Array(rest) : [rest[rest.startIndex]]
      rest = argument.isRepeated ? [] : rest.dropFirst()
    }
    guard rest.isEmpty else { throw .unexpectedArguments(Array(rest)) }
    let declarations = command.arguments + command.options
    for declaration in declarations {
      for text in typed[declaration.key] ?? [] { try check(text, declaration) }
    }
    for declaration in declarations where declaration.isRequired && typed[declaration.key] == nil {
      throw .missingArgument(declaration.displayNameWithValue)
    }
    return ParsedArguments(path: path, declaredKeys: Set(declarations.map(\.key)), typed: typed)
  }

  private func check(_ text: String, _ declaration: Declaration) throws(UsageError) {
    switch declaration.complaint(text) {
    case nil:
      return
    case .mustBe(let expectation):
      throw .invalidValue(text, name: declaration.displayName, expectation: expectation)
    case .chooseOne:
      let choices = declaration.allowedValues
      throw .invalidChoice(
        text, name: declaration.displayName, choices: choices,
        suggestion: suggestion(for: text.lowercased(), among: choices))
    }
  }
}
