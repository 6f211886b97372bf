/// A command line that cannot be understood.
package enum UsageError: Error, Equatable {
  case missingArgument(String)
  case missingValue(String)
  case unknownOption(String, suggestion: String?)
  case unknownVerb(String, suggestion: String?)
  case misplacedOption(String)
  case unexpectedArguments([String])
  case unexpectedValue(String, option: String)
  case invalidChoice(String, name: String, choices: [String], suggestion: String?)
  case invalidValue(String, name: String, expectation: String)
  /// Options that do not go together, and the like; a whole sentence.
  case conflict(String)
}

extension UsageError: CustomStringConvertible, ExitCoded {
  package var exitCode: ExitCode { .usage }

  package var description: String {
    switch self {
    case .missingArgument(let name):
      return "Missing expected argument '\(name)'"
    case .missingValue(let name):
      return "Missing value for '\(name)'"
    case .unknownOption(let option, let suggestion):
      return "Unknown option '\(option)'" + Self.didYouMean(suggestion)
    case .unknownVerb(let verb, let suggestion):
      return "Unknown subcommand '\(verb)'" + Self.didYouMean(suggestion)
    case .misplacedOption(let option):
      return "Unknown option '\(option)' before the subcommand; put options behind it"
    case .unexpectedArguments(let arguments):
      let list = arguments.map { "'\($0)'" }.joined(separator: ", ")
      return arguments.count == 1 ? "Unexpected argument \(list)" : "\(arguments.count) unexpected arguments: \(list)"
    case .unexpectedValue(let value, let option):
      return "The flag '\(option)' takes no value, but has '\(value)'"
    case .invalidChoice(let value, let name, let choices, let suggestion):
      return "The value '\(value)' is invalid for '\(name)'; choose one of: \(choices.joined(separator: ", "))"
        + Self.didYouMean(suggestion)
    case .invalidValue(let value, let name, let expectation):
      return "The value '\(value)' is invalid for '\(name)'; it must be \(expectation)"
    case .conflict(let message):
      return message
    }
  }

  private static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? ""
  }
}

/// A usage error and the verb that it befell, as `["newsprint", "train"]`.
package struct UsageFailure: Error, Equatable {
  package let error: UsageError
  package let path: [String]

  package init(error: UsageError, path: [String]) {
    self.error = error
    self.path = path
  }
}
