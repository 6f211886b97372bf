/// How the process ends; the numbers above 60 are those of `sysexits.h`.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case failed = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74

  /// A sentence for the manual page.
  package var meaning: String {
    switch self {
    case .done: "Done."
    case .failed: "It failed."
    case .usage: "The command line is wrong."
    case .badData: "The input has bad data."
    case .noInput: "There is no such input."
    case .cannotCreate: "The output cannot be created."
    case .inputOutput: "Reading or writing failed."
    }
  }
}

/// An error that knows how the process is to end; library errors get it in `ExitCode+Errors.swift`.
package protocol ExitCoded: Error {
  var exitCode: ExitCode { get }
}
