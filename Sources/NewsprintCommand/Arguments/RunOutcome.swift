internal import Newsprint

/// How a run ends that does what was asked, but not for all that was given.
package final class RunOutcome: Sendable {
  private let code = Guarded(ExitCode.done)

  /// The exit code when nothing is thrown.
  package var exitCode: ExitCode { code.withLock { $0 } }

  /// Lets the run end with a code of failure; the first counts.
  package func fail(_ exitCode: ExitCode) { code.withLock { if $0 == .done { $0 = exitCode } } }
}
