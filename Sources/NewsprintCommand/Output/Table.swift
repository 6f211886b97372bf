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
      self.title = title.printable
      self.alignment = alignment
      self.canShrink = canShrink
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []
  /// The widths of all cells, row by row.
  private var cellWidths: [Int] = []

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
    let row = cells.map(\.printable)
    for cell in row { cellWidths.append(cell.displayWidth) }
    rows.append(row)
  }

  /// The table as lines of text, header and underline first.
  ///
  /// - Parameters:
  ///   - width: Columns of the terminal; `nil` to cut nothing.
  ///   - styler: Makes the header bold on a terminal.
  package func text(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) -> String {
    let widths = fittedWidths(to: width)
    var output: [UInt8] = []
    output.reserveCapacity((rows.count + 2) * (widths.reduce(1, +) + Self.gap * columns.count))
    let titles = columns.map(\.title)
    appendLine(titles, titles.map(\.displayWidth)[...], widths, to: &output) { styler($0, .bold) }
    appendLine(widths.map { String(repeating: "-", count: $0) }, widths[...], widths, to: &output) { styler($0, .dim) }
    for (index, row) in rows.enumerated() {
      let start = index * columns.count
      appendLine(row, cellWidths[start..<start + columns.count], widths, to: &output) { $0 }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// As wide as the terminal behind `terminal`, and styled for it.
  package func text(for terminal: Terminal) -> String {
    text(width: terminal.columnCount, styler: terminal.styler)
  }

  private func appendLine(
    _ cells: [String], _ cellWidths: ArraySlice<Int>, _ widths: [Int], to output: inout [UInt8],
    style: (String) -> String
  ) {
    for (index, (cell, cellWidth)) in zip(cells, cellWidths).enumerated() {
      if index > 0 { output.append(contentsOf: repeatElement(0x20, count: Self.gap)) }
      let width = widths[index]
      let cut = cellWidth > width ? cell.truncated(toWidth: width) : cell
      let padding = repeatElement(0x20 as UInt8, count: width - (cellWidth > width ? cut.displayWidth : cellWidth))
      if columns[index].alignment == .right { output.append(contentsOf: padding) }
      output.append(contentsOf: style(cut).utf8)
      if columns[index].alignment == .left, index < cells.count - 1 { output.append(contentsOf: padding) }
    }
    output.append(0x0A)
  }

  private func fittedWidths(to limit: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      rows.indices.reduce(columns[column].title.displayWidth) { max($0, cellWidths[$1 * columns.count + column]) }
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
