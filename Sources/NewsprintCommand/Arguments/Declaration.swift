/// All that is known of one option, flag or argument, whatever the type of its value.
///
/// Parsing, help, completions and the manual page are made from it, so that they cannot disagree.
package struct Declaration: Sendable {
  package enum Form: Sendable, Equatable {
    /// A value by its place: `<input>`.
    case argument
    /// A value by its name: `--top 3`.
    case option
    /// A name alone: `--quiet`; with an inversion there is `--no-sublinear` too.
    case flag(hasInversion: Bool)
  }

  /// What a shell offers for a value.
  package enum Completion: Sendable, Equatable {
    case none
    case files
    case folders
    /// The verbs of the command.
    case verbs
  }

  package var form: Form
  /// Without dashes: `top`.
  package var name: String
  package var short: Character?
  /// Without angle brackets: `n`; empty for a flag.
  package var valueName = ""
  package var help: String
  /// The default as help shows it; `nil` where there is none to show.
  package var defaultText: String?
  package var allowedValues: [String] = []
  package var isRequired = false
  package var isRepeated = false
  package var completion = Completion.none

  /// How many values follow the name: 2 for `--diff <id> <id>`.
  package var valuesPerUse = 1

  /// Cuts one typed value into several: `sport,politics`.
  var separator: Character?
  /// Says what is wrong with a value; `nil` if nothing is.
  var complaint: @Sendable (String) -> Complaint? = { _ in nil }

  /// Why a value is refused.
  enum Complaint: Sendable {
    case mustBe(String)
    case chooseOne
  }
}

extension Declaration {
  /// The key of its values among the parsed ones.
  var key: String { form == .argument ? "<\(name)>" : name }

  /// How it is named in a message: `--top`, `<input>`.
  package var displayName: String { form == .argument ? "<\(name)>" : "--\(name)" }

  /// With the value: `--top <n>`.
  package var displayNameWithValue: String {
    form == .option ? "--\(name)" + String(repeating: " <\(valueName)>", count: valuesPerUse) : displayName
  }

  /// The name that switches a flag off, if it has one.
  package var inversion: String? { form == .flag(hasInversion: true) ? "no-\(name)" : nil }

  package var takesValue: Bool { form == .option }

  /// Every way to type it: `["-o", "--output"]`.
  package var spellings: [String] {
    guard form != .argument else { return [] }
    return (short.map { ["-\($0)"] } ?? []) + ["--\(name)"] + (inversion.map { ["--\($0)"] } ?? [])
  }

  /// The left column of help: `-o, --output <model>`.
  package var label: String {
    switch form {
    case .argument: "<\(name)>"
    case .option: (short.map { "-\($0), " } ?? "") + displayNameWithValue
    case .flag: (short.map { "-\($0), " } ?? "") + "--\(name)" + (inversion.map { "/--\($0)" } ?? "")
    }
  }

  /// The right column of help: what it is for, the values it may have, and the default.
  package var description: String {
    var notes: [String] = []
    if !allowedValues.isEmpty { notes.append("values: " + allowedValues.joined(separator: ", ")) }
    if let defaultText { notes.append("default: " + defaultText) }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }

  /// The part in a usage line: `[--top <n>]`, `<input> ...`.
  package var synopsis: String {
    var text = form == .argument ? displayName : displayNameWithValue
    if let inversion { text += "|--\(inversion)" }
    if isRepeated { text += " ..." }
    return isRequired ? text : "[\(text)]"
  }
}

/// A typed declaration: an `Option`, a `Flag` or an `Argument`.
package protocol Parameter: Sendable {
  associatedtype Value: Sendable

  var declaration: Declaration { get }

  /// The value of what was typed, in order; `nil` if it is invalid, which the parser has ruled out.
  func value(of typed: [String]) -> Value?
}

extension Declaration {
  /// Adds what the type of the values says.
  func accepting<Value: ArgumentValue>(_ type: Value.Type, limits: Limits<Value>?) -> Declaration {
    var declaration = self
    declaration.allowedValues = Value.allowedValues
    declaration.complaint = { text in
      guard let value = Value(argument: text) else {
        return Value.allowedValues.isEmpty ? .mustBe(limits?.expectation ?? Value.expectation) : .chooseOne
      }
      guard let limits, !limits.contains(value) else { return nil }
      return .mustBe(limits.expectation)
    }
    return declaration
  }
}
