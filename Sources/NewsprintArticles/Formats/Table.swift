internal import Newsprint

/// A table's header: what separates its columns, their names, and which of them are a story's fields.
struct Table: Sendable {
  let format: ArticleFormat
  /// How its rows are written.
  let syntax: RowSyntax
  let columns: [String]
  /// The columns' names as JSON strings.
  let keys: [[UInt8]]
  /// The number of bytes of the header, with blank lines before it.
  let length: Int
  /// The columns of each field, the preferred one first: where that is empty in a row, the next one counts.
  let fields: [ArticleField: [Int]]
  /// The same by the place of the field among all, which every row looks up.
  let columnsByField: [[Int]]
  /// The columns that are no field of a story.
  let unreadColumns: [Int]

  /// Reads the header at the start of `bytes`; nil when they do not hold all of it.
  ///
  /// - Throws: ``ArticleError`` when the header is broken, or lacks a column that is needed.
  init?(
    header bytes: TextBytes, isAtEnd: Bool, format: ArticleFormat, input: OpenInput,
    _ options: ArticleReaderOptions
  ) throws {
    var start = 0
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    let hint = SeparatorHint(in: bytes, from: start)
    if let hint { start = hint.end }
    let separator =
      options.delimiter ?? hint?.separator ?? Table.likelySeparator(in: bytes, from: start, isTSV: format == .tsv)
    syntax = RowSyntax(separator: separator, isLenient: format == .tsv, escape: options.escape)
    guard isAtEnd || syntax.rowEnd(in: bytes, from: start) != nil else { return nil }
    var header: [RowSyntax.Field] = []
    length = syntax.row(in: bytes, at: start, into: &header)
    let row = bytes[..<length]
    if let fault = row.textFault(encoding: input.encoding, surroundings: bytes) {
      throw ArticleError.invalidRecord(
        InvalidRecord(input: input.name, line: 1 + fault.line, problem: fault.problem))
    }
    self.format = format
    var names: [String] = []
    for field in header {
      if let problem = field.problem(in: bytes) {
        let line = 1 + bytes[..<field.start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        throw ArticleError.invalidRecord(InvalidRecord(input: input.name, line: line, problem: problem))
      }
      var name: [UInt8] = []
      field.append(from: bytes, to: &name)
      names.append(String(decoding: name, as: UTF8.self))
    }
    let columns = names
    self.columns = columns
    keys = columns.map { name in
      var key: [UInt8] = []
      JSONText.append(name, to: &key)
      return key
    }
    let folded = columns.map { FieldName.folded(Table.trimmed($0)) }
    var fields: [ArticleField: [Int]] = [:]
    for field in ArticleField.allCases {
      var places: [Int] = []
      if let name = options.fieldNames[field] {
        guard let place = columns.firstIndex(of: name) ?? folded.firstIndex(of: FieldName.folded(name)) else {
          throw ArticleError.noSuchColumn(input: input.name, field: field, name: name, columns: columns)
        }
        places = [place]
      } else {
        for name in options.names(of: field) {
          if let place = folded.firstIndex(of: name.folded), !places.contains(place) { places.append(place) }
        }
      }
      if !places.isEmpty { fields[field] = places }
    }
    if let label = fields[.label]?.first, options.fieldNames[.label] == nil, OwnTags.isTable(columns) {
      if options.requiresLabels {
        throw ArticleError.invalidRecord(
          InvalidRecord(input: input.name, line: 1, problem: .ownTags(key: columns[label])))
      }
      fields[.label] = nil
    }
    self.fields = fields
    columnsByField = ArticleField.allCases.map { fields[$0] ?? [] }
    let read = Set(fields.values.joined())
    unreadColumns = columns.indices.filter { !read.contains($0) }
    if fields[.headline] == nil, fields[.text] == nil {
      throw ArticleError.noTextColumn(input: input.name, columns: columns)
    }
  }

  private static func trimmed(_ name: String) -> Substring {
    var name = name[...]
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return name
  }

  /// The comma, semicolon or tab that stands most often in the first line, outside of quotes; a pipe where none does.
  ///
  /// Of tab-separated values, only the tab and the pipe are looked for.
  private static func likelySeparator(
    in bytes: TextBytes, from start: Int, isTSV: Bool
  ) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = isTSV ? [0x09] : [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let pipe = UInt8(ascii: "|")
    if counts[pipe] != nil, candidates.allSatisfy({ counts[$0] == nil }) { return pipe }
    return candidates.reduce(candidates[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }
}
