/// Columns that line up, whatever the script.
///
/// On a terminal the table is made to fit: the widest columns that may shrink are cut. Elsewhere nothing is lost.
package struct Table: Sendable {
  package enum Alignment: Sendable {
    case left, right
  }

  package struct Column: Sendable {
    package let title: String
    package let alignment: Alignment
    /// Whether cells may be cut to fit the terminal.
    package let canShrink: Bool

    package init(_ title: String, _ alignment: Alignment = .left, canShrink: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.canShrink = canShrink
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []

  /// Between two columns.
  private static let gap = 2
  /// No column is cut below this.
  private static let leastWidth = 8

  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; control characters in its cells become spaces.
  ///
  /// - Parameter cells: Must be one for each column.
  package mutating func append(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells.map(\.printable))
  }

  /// The table as lines of text, header and underline first.
  ///
  /// - Parameters:
  ///   - width: Columns of the terminal; `nil` to cut nothing.
  ///   - styler: Makes the header bold on a terminal.
  package func text(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) -> String {
    let widths = fittedWidths(to: width)
    var result = line(columns.map(\.title), widths) { styler($0, .bold) }
    result += line(widths.map { String(repeating: "-", count: $0) }, widths) { styler($0, .dim) }
    for row in rows { result += line(row, widths) { $0 } }
    return result
  }

  /// As wide as the terminal behind `terminal`, and styled for it.
  package func text(for terminal: Terminal) -> String {
    text(width: terminal.columnCount, styler: terminal.styler)
  }

  private func line(_ cells: [String], _ widths: [Int], style: (String) -> String) -> String {
    var result = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { result += String(repeating: " ", count: Self.gap) }
      let cell = cell.truncated(toWidth: widths[index])
      let padding = String(repeating: " ", count: widths[index] - cell.displayWidth)
      switch columns[index].alignment {
      case .right: result += padding + style(cell)
      case .left: result += style(cell) + (index == cells.count - 1 ? "" : padding)
      }
    }
    return result + "\n"
  }

  private func fittedWidths(to limit: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
    }
    guard let limit else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - limit
    // Column by column from the widest, down to the next widest.
    while excess > 0 {
      let shrinkable = columns.indices.filter { columns[$0].canShrink && widths[$0] > Self.leastWidth }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.leastWidth
      let step = min(excess, max(1, widths[widest] - max(next, Self.leastWidth)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }
}
