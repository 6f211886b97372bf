internal import Newsprint

/// Which BLAS is at work, and whether it is the one that the user named.
package enum LinearAlgebra {
  /// The environment variable names a file that is no BLAS.
  package struct CannotBeOpened: Error, ExitCoded, CustomStringConvertible {
    let file: String

    package var exitCode: ExitCode { .usage }

    package var description: String {
      "\(BLASLibrary.variable) names '\(file)', which cannot be opened as a BLAS with the C interface. Name the file of "
        + "another, such as libopenblas.so.0, or 'none' to do without, or unset it."
    }
  }

  /// Checks what ``BLASLibrary/variable`` names, where it names something; nothing is opened where it does not.
  package static func check() throws(CannotBeOpened) {
    let wish = RunningProcess.environmentValue(BLASLibrary.variable) ?? ""
    guard !wish.isEmpty, wish != "none", BLAS.libraryName == nil else { return }
    throw CannotBeOpened(file: wish)
  }

  /// The library at work; opens it.
  package static var description: String { BLAS.libraryName ?? "none, its work is done by plain loops" }
}
