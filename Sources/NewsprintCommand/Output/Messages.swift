internal import LibC
internal import Newsprint

/// What the command tells people on standard error; results never go there.
package struct Messages: Sendable {
  /// Whether everything but errors is left out.
  package let isQuiet: Bool

  package init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Something worth knowing, such as a summary.
  package func note(_ text: String) {
    if !isQuiet { StandardError.write(text.printableLines + "\n") }
  }

  /// Something that may be wrong.
  package func warning(_ text: String) {
    guard !isQuiet else { return }
    StandardError.write(Terminal.error.styler("Warning:", .bold, .yellow) + " \(text.printableLines)\n")
  }

  /// Something that went wrong; never left out.
  package static func error(_ text: String) {
    StandardError.write(Terminal.error.styler("Error:", .bold, .red) + " \(text.printableLines)\n")
  }

  /// A progress bar for work of `total` units, which shows itself only on a terminal, and only after a second.
  ///
  /// - Parameter total: The number of units; `nil` if it is not known.
  package func progress(_ title: String, total: Int?, unit: Progress.Unit = .items("stories")) -> Progress {
    Progress(title, total: total, unit: unit, isShown: !isQuiet && Terminal.error.isInteractive)
  }
}

/// Standard error, shared by messages and the progress bar so that neither runs into the other.
enum StandardError {
  /// Whether a progress bar stands on the last line.
  private static let hasBar = Guarded(false)

  static func write(_ text: String) {
    hasBar.withLock { hasBar in
      send((hasBar ? eraseLine : "") + text)
      hasBar = false
    }
  }

  /// Puts a bar in the place of the one before; `nil` only removes that.
  static func setBar(_ bar: String?) {
    hasBar.withLock { hasBar in
      if hasBar || bar != nil { send(eraseLine + (bar ?? "")) }
      hasBar = bar != nil
    }
  }

  private static let eraseLine = "\r\u{1B}[K"

  /// Nothing can be done where even this fails.
  private static func send(_ text: String) {
    text.withTextBytes { _ = Descriptor.writeAll($0, to: STDERR_FILENO) }
  }
}
