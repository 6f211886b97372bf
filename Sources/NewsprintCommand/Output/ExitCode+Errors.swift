// The one place where errors of the library become exit codes: `extension SomeError: ExitCoded`.

extension ExitCode {
  /// How the process ends after `error`; 1 for an error that says nothing of it.
  package init(for error: any Error) {
    self = (error as? any ExitCoded)?.exitCode ?? .failed
  }
}

/// A part of the command that is not connected yet.
struct InternalError: ExitCoded, CustomStringConvertible {
  let description: String
  var exitCode: ExitCode { .failed }

  /// What a verb throws until its body is written.
  static func notConnected(_ verb: String) -> InternalError {
    InternalError(description: "internal error: '\(verb)' is not connected to the library yet")
  }
}
