internal import Newsprint

/// How wide the columns of a table are, and its rows in lines of that width.
package struct TableLayout: Sendable {
  package enum Alignment: Sendable {
    case left, right
  }

  /// The width of each column.
  package let widths: [Int]
  private let alignments: [Alignment]
  /// The blanks between two columns.
  package let gap: Int
  /// The blanks before the first column.
  private let indent: Int

  /// The usual blanks between two columns.
  package static let usualGap = 2

  package init(widths: [Int], alignments: [Alignment], gap: Int = usualGap, indent: Int = 0) {
    self.widths = widths
    self.alignments = alignments
    self.gap = gap
    self.indent = indent
  }

  /// Columns aligned to the left.
  package init(widths: [Int], indent: Int = 0) {
    self.init(widths: widths, alignments: widths.map { _ in .left }, indent: indent)
  }

  /// The columns that a line takes.
  package var lineWidth: Int { indent + widths.reduce(0, +) + gap * max(0, widths.count - 1) }

  /// Appends a row: text that is wider than its column goes on in the lines below, in whole words.
  ///
  /// - Parameters:
  ///   - cells: The text of each column.
  ///   - cellWidths: Their widths, where they are known.
  ///   - isHeading: Whether shorter cells stand at the bottom, above what they head, instead of at the top.
  ///   - style: Makes a line of a cell bold or the like.
  package func append(
    _ cells: [String], widths cellWidths: ArraySlice<Int>? = nil, isHeading: Bool = false, to output: inout [UInt8],
    style: (_ column: Int, String) -> String = { $1 }
  ) {
    let known = cellWidths.map(Array.init) ?? cells.map(\.displayWidth)
    if zip(known, widths).allSatisfy({ $0 <= $1 }) {
      appendLine(cells, known, isContinued: false, to: &output, style)
      return
    }
    let columns = cells.indices.map {
      known[$0] <= widths[$0] ? [cells[$0]] : LineWrap.lines(cells[$0], width: widths[$0])
    }
    append(columns, isHeading: isHeading, to: &output, style: style)
  }

  /// Appends a row of cells that are lines already.
  package func append(
    _ columns: [[String]], isHeading: Bool = false, to output: inout [UInt8],
    style: (_ column: Int, String) -> String = { $1 }
  ) {
    let height = columns.reduce(1) { max($0, $1.count) }
    var parts = [String](repeating: "", count: columns.count)
    var partWidths = [Int](repeating: 0, count: columns.count)
    for line in 0..<height {
      for (index, column) in columns.enumerated() {
        let place = isHeading ? line - height + column.count : line
        parts[index] = column.indices.contains(place) ? column[place] : ""
        partWidths[index] = parts[index].isEmpty ? 0 : parts[index].displayWidth
      }
      appendLine(parts, partWidths, isContinued: height > 1, to: &output, style)
    }
  }

  private func appendLine(
    _ cells: [String], _ cellWidths: [Int], isContinued: Bool, to output: inout [UInt8],
    _ style: (_ column: Int, String) -> String
  ) {
    Self.appendBlanks(indent, to: &output)
    // What is continued ends in no blanks.
    let last = isContinued ? cellWidths.lastIndex { $0 > 0 } ?? 0 : cells.count - 1
    for index in cells.indices.prefix(last + 1) {
      if index > 0 { Self.appendBlanks(gap, to: &output) }
      let padding = widths[index] - cellWidths[index]
      if alignments[index] == .right { Self.appendBlanks(padding, to: &output) }
      if !cells[index].isEmpty { style(index, cells[index]).withTextBytes { output.append(contentsOf: $0) } }
      if alignments[index] == .left, index < last { Self.appendBlanks(padding, to: &output) }
    }
    output.append(0x0A)
  }

  private static func appendBlanks(_ count: Int, to output: inout [UInt8]) {
    for _ in 0..<max(0, count) { output.append(0x20) }
  }
}
