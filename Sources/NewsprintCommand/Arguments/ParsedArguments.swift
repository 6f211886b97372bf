/// A command line that was understood: the values of one verb's options and arguments, every one of them valid.
package struct ParsedArguments: Sendable {
  /// The verb and what leads to it: `["newsprint", "train"]`.
  package let path: [String]
  let declaredKeys: Set<String>
  /// What was typed, by key, in order.
  let typed: [String: [String]]
  /// How the run ends when it goes through.
  package let outcome = RunOutcome()

  /// The value of an option, a flag or an argument of this verb.
  package subscript<P: Parameter>(_ parameter: P) -> P.Value {
    let key = parameter.declaration.key
    precondition(declaredKeys.contains(key), "\(path.joined(separator: " ")) does not declare \(key)")
    guard let value = parameter.value(of: typed[key] ?? []) else {
      preconditionFailure("the parser let an invalid value through for \(key)")
    }
    return value
  }

  /// Whether it was given on the command line, and is not just a default.
  package func isGiven(_ parameter: some Parameter) -> Bool { typed[parameter.declaration.key] != nil }
}
