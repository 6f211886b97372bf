internal import LibC
internal import Newsprint

/// What is known of an output: whether people look at it, how wide it is, and whether it may be coloured.
package struct Terminal: Sendable {
  /// Whether it is a terminal.
  package let isInteractive: Bool

  /// How many columns there are: what `COLUMNS` says, else what the terminal says, else 80.
  package let columnCount: Int

  /// Colours and the like; all plain where they are not wanted.
  package let styler: Styler

  package static let output = Terminal(STDOUT_FILENO)
  package static let error = Terminal(STDERR_FILENO)
  /// What is behind a file.
  private static let file = Terminal(isInteractive: false, columnCount: columns(of: nil))

  /// What is behind an output of the command: a file, or standard output for nil and `-`.
  static func behind(_ path: String?) -> Terminal { (path ?? "-") == "-" ? output : file }

  /// Whether standard input is a terminal, so that reading from it would wait for someone to type.
  package static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  private init(_ descriptor: Int32) {
    let isInteractive = isatty(descriptor) == 1
    self.init(isInteractive: isInteractive, columnCount: Self.columns(of: isInteractive ? descriptor : nil))
  }

  private init(isInteractive: Bool, columnCount: Int) {
    self.isInteractive = isInteractive
    self.columnCount = columnCount
    let isDumb = environmentValue("TERM").map { $0 == "dumb" } ?? false
    let refusesColor = environmentValue("NO_COLOR").map { !$0.isEmpty } ?? false
    styler = Styler(isEnabled: isInteractive && !isDumb && !refusesColor)
  }

  /// Fewer columns are taken for as many: nothing can be read in less.
  private static let leastColumnCount = 20

  private static func columns(of terminal: Int32?) -> Int {
    if let columns = environmentValue("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return max(leastColumnCount, columns)
    }
    return terminal.flatMap { Descriptor.columns(ofTerminal: $0) }.map { max(leastColumnCount, $0) } ?? 80
  }
}

/// The value of an environment variable; `nil` if it is not set.
func environmentValue(_ name: String) -> String? { RunningProcess.environmentValue(name) }

/// Wraps text in ANSI escapes, or leaves it alone.
package struct Styler: Sendable {
  package enum Style: Int, Sendable {
    case bold = 1
    case dim = 2
    case underlined = 4
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  package let isEnabled: Bool

  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  package func callAsFunction(_ text: String, _ styles: Style...) -> String {
    guard isEnabled, !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
