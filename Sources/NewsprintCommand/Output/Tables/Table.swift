/// Columns that line up, whatever the script, and fit the terminal.
///
/// Where a table is too wide, first its titles are wrapped, then the texts of its columns, the widest first, in whole
/// words; numbers, and columns that are to stay whole, never are. Then columns move together, and what still does not fit is
/// written as a block of lines a row. Nothing is left out.
package struct Table: Sendable {
  package struct Column: Sendable {
    package let title: String
    package let alignment: TableLayout.Alignment
    /// Whether no cell may be wrapped, as with numbers.
    package let isWhole: Bool

    package init(_ title: String, _ alignment: TableLayout.Alignment = .left, isWhole: Bool = false) {
      self.title = title.printable
      self.alignment = alignment
      self.isWhole = isWhole || alignment == .right
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []
  /// The widths of all cells, row by row.
  private var cellWidths: [Int] = []
  /// Whether columns that do not fit beside each other go into tables below, each with the first column.
  private let isSplit: Bool

  /// A column whose words are longer is cut down to this where it must be.
  private static let leastWidth = 8
  /// Longer words, such as addresses, may be cut before other columns have to give way.
  private static let longestWord = 24

  package init(_ columns: [Column], isSplit: Bool = false) {
    self.columns = columns
    self.isSplit = isSplit
  }

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
  ///   - width: Columns of the terminal; `nil` to wrap nothing.
  ///   - styler: Makes the header bold on a terminal.
  package func text(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) -> String {
    let natural = layout(columns.indices.map { max(columns[$0].title.displayWidth, widestCell($0)) })
    guard let width, natural.lineWidth > width else { return text(natural, styler) }
    if isSplit, columns.count > 2 {
      return parts(natural, width).map { $0.text(width: width, styler: styler) }.joined(separator: "\n")
    }
    guard let fitted = fitted(natural, to: width) else { return blocks(width: width, styler) }
    return text(fitted, styler)
  }

  /// As wide as the terminal behind `terminal`, and styled for it.
  package func text(for terminal: Terminal) -> String {
    text(width: terminal.columnCount, styler: terminal.styler)
  }

  private func text(_ layout: TableLayout, _ styler: Styler) -> String {
    var output: [UInt8] = []
    output.reserveCapacity((rows.count + 2) * layout.lineWidth)
    layout.append(columns.map(\.title), isHeading: true, to: &output) { styler($1, .bold) }
    layout.append(layout.widths.map { String(repeating: "-", count: $0) }, to: &output) { styler($1, .dim) }
    for (index, row) in rows.enumerated() {
      let start = index * columns.count
      layout.append(row, widths: cellWidths[start..<start + columns.count], to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: - Widths

  private func widestCell(_ column: Int) -> Int {
    rows.indices.reduce(0) { max($0, cellWidths[$1 * columns.count + column]) }
  }

  private func layout(_ widths: [Int], gap: Int = TableLayout.usualGap) -> TableLayout {
    TableLayout(widths: widths, alignments: columns.map(\.alignment), gap: gap)
  }

  /// The columns no wider than `limit` together; nil where they cannot be.
  private func fitted(_ natural: TableLayout, to limit: Int) -> TableLayout? {
    let titles = columns.map { LineWrap.widestUnit($0.title) }
    let bare = columns.indices.map { max(titles[$0], widestCell($0)) }
    let words = columns.indices.map { column in
      columns[column].isWhole
        ? bare[column] : max(titles[column], rows.reduce(0) { max($0, LineWrap.widestUnit($1[column])) })
    }
    func least(_ textWidth: (Int) -> Int) -> [Int] {
      columns.indices.map { columns[$0].isWhole ? bare[$0] : min(words[$0], textWidth($0)) }
    }
    let narrowest = least { max(titles[$0], Self.leastWidth) }
    let steps: [(gap: Int, least: [Int])] = [
      (TableLayout.usualGap, bare), (TableLayout.usualGap, least { _ in Self.longestWord }),
      (TableLayout.usualGap, narrowest), (1, narrowest),
    ]
    var widths = natural.widths
    for (gap, least) in steps {
      Self.shrink(&widths, by: layout(widths, gap: gap).lineWidth - limit, least: least)
      if layout(widths, gap: gap).lineWidth <= limit { return layout(widths, gap: gap) }
    }
    return nil
  }

  /// Takes from the widest columns first, down to the next widest and never below the least widths.
  private static func shrink(_ widths: inout [Int], by excess: Int, least: [Int]) {
    var excess = excess
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(next, least[widest])))
      widths[widest] -= step
      excess -= step
    }
  }

  // MARK: - Other forms

  /// Tables of about as many columns each as fit, with the first column before them.
  private func parts(_ natural: TableLayout, _ limit: Int) -> [Table] {
    func cut(atMost most: Int) -> [[Int]] {
      var parts: [[Int]] = [[]]
      var used = natural.widths[0]
      for column in columns.indices.dropFirst() {
        let step = natural.gap + natural.widths[column]
        if used + step > limit || parts[parts.count - 1].count == most, parts[parts.count - 1].count > 0 {
          parts.append([])
          used = natural.widths[0]
        }
        parts[parts.count - 1].append(column)
        used += step
      }
      return parts
    }
    let count = cut(atMost: columns.count).count
    return cut(atMost: (columns.count - 2) / count + 1).map { part in
      let chosen = [0] + part
      var table = Table(chosen.map { columns[$0] })
      for row in rows { table.append(chosen.map { row[$0] }) }
      return table
    }
  }

  /// Each row as lines of a title and a cell; cells that are empty are left out.
  private func blocks(width: Int, _ styler: Styler) -> String {
    let titleWidth = min(columns.reduce(0) { max($0, $1.title.displayWidth) }, max(1, width / 3))
    let layout = TableLayout(widths: [titleWidth, max(1, width - titleWidth - TableLayout.usualGap)])
    var output: [UInt8] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { output.append(0x0A) }
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        layout.append([column.title, cell], to: &output) { $0 == 0 ? styler($1, .bold) : $1 }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
