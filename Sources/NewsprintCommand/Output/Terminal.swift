internal import LibC

/// What is known of a standard stream: whether people look at it, how wide it is, and whether it may be coloured.
package struct Terminal: Sendable {
  /// Whether the stream is a terminal.
  package let isInteractive: Bool

  /// Columns; `nil` if the stream is not a terminal.
  package let columnCount: Int?

  /// Colours and the like; all plain where they are not wanted.
  package let styler: Styler

  package static let output = Terminal(STDOUT_FILENO)
  package static let error = Terminal(STDERR_FILENO)

  /// Whether standard input is a terminal, so that reading from it would wait for someone to type.
  package static var isInputInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  private init(_ descriptor: Int32) {
    isInteractive = isatty(descriptor) == 1
    columnCount = isInteractive ? Self.columns(of: descriptor) : nil
    let isDumb = environmentValue("TERM").map { $0 == "dumb" } ?? false
    let refusesColor = environmentValue("NO_COLOR").map { !$0.isEmpty } ?? false
    styler = Styler(isEnabled: isInteractive && !isDumb && !refusesColor)
  }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environmentValue("COLUMNS").flatMap { Int($0) } ?? 80
  }
}

/// The value of an environment variable; `nil` if it is not set.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

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
