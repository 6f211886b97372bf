internal import Newsprint

/// Reads one input and cuts it into blocks at the ends of records.
final class RecordCutter: BlockCutter {
  let input: OpenInput
  private let format: ArticleFormat
  private let options: ArticleReaderOptions
  private let source: any ByteSource
  /// The label that the input's folder gives its stories.
  private let label: String?
  /// The start of the record that the last block did not hold whole.
  private var carry: ByteBuffer
  /// The block at hand where its input paused within a record, and how far it was looked at.
  private var paused: (buffer: ByteBuffer, scanner: RecordScanner)?
  private var line = 1
  private var table: Table?
  private var isAtEnd = false

  init(_ input: OpenInput, format: ArticleFormat, label: String? = nil, options: ArticleReaderOptions) throws {
    self.input = input
    self.label = label
    self.format = format
    self.options = options
    carry = ByteBuffer(capacity: 0)
    if format == .jsonLines, JSONArraySource.isNeeded(for: input.head) {
      source = JSONArraySource(input.source)
    } else {
      source = input.source
    }
  }

  func next(mayWait: Bool) throws -> Supply<Block> {
    guard !isAtEnd else { return .end }
    if !mayWait, source.isIdle { return .pause }
    var (buffer, scanner) = paused ?? begun()
    paused = nil
    while true {
      let filling = try buffer.fill(from: source)
      isAtEnd = filling == .ended
      if format == .csv || format == .tsv, table == nil {
        if isAtEnd, buffer.bytes.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return .end }
        if filling == .idle, !scanner.mayEndLine(in: buffer.bytes) { return pause(buffer, scanner) }
        guard let header = try Table(header: buffer.bytes, isAtEnd: isAtEnd, format: format, input: input, options)
        else {
          if filling == .idle { return pause(buffer, scanner) }
          guard hasGrown(buffer) else { throw ArticleError.invalidRecord(tooLong) }
          continue
        }
        table = header
        scanner = RecordScanner(format: format, syntax: header.syntax)
        line += buffer.lineCount(to: header.length)
        buffer.removeFirst(header.length)
        if filling == .full { continue }
      }
      let end = isAtEnd ? buffer.count : scanner.lastRecordEnd(in: buffer.bytes)
      if end > 0 || isAtEnd { return cut(buffer, at: end).map { .item($0) } ?? .end }
      if filling == .idle { return pause(buffer, scanner) }
      if !hasGrown(buffer) { return try passOver(buffer).map { .item($0) } ?? .end }
    }
  }

  /// A block that begins with what the last one did not hold whole.
  private func begun() -> (ByteBuffer, RecordScanner) {
    let buffer = ByteBuffer(capacity: max(options.blockSize, carry.count, 64))
    buffer.append(carry.bytes)
    carry = ByteBuffer(capacity: 0)
    return (buffer, RecordScanner(format: format, syntax: table?.syntax))
  }

  private func pause(_ buffer: ByteBuffer, _ scanner: RecordScanner) -> Supply<Block> {
    paused = (buffer, scanner)
    return .pause
  }

  private func cut(_ buffer: ByteBuffer, at end: Int) -> Block? {
    let rest = buffer.bytes[end...]
    carry = ByteBuffer(capacity: rest.count)
    carry.append(rest)
    buffer.removeLast(buffer.count - end)
    guard end > 0 else { return nil }
    let content: Block.Content = table.map { .rows(buffer, table: $0) } ?? .bytes(buffer, format: format)
    let block = Block(content: content, input: input.name, firstLine: line, encoding: input.encoding, label: label)
    line += buffer.lineCount(to: end)
    return block
  }

  /// Makes room for more of a record; false where it is as long as records may be.
  private func hasGrown(_ buffer: ByteBuffer) -> Bool {
    guard buffer.capacity < options.maximumRecordLength else { return false }
    buffer.grow(to: min(buffer.capacity * 2, options.maximumRecordLength))
    return true
  }

  private var tooLong: InvalidRecord {
    InvalidRecord(input: input.name, line: line, problem: .tooLong(limit: options.maximumRecordLength))
  }

  /// What comes of a record that is longer than records may be, of which `buffer` holds the start: a row with a quote that
  /// is not closed ends with its line, anything else is passed over up to the end of its line.
  private func passOver(_ buffer: ByteBuffer) throws -> Block? {
    if let syntax = table?.syntax {
      var fields: [RowSyntax.Field] = []
      let end = syntax.row(in: buffer.bytes, at: 0, into: &fields)
      if end < buffer.count { return cut(buffer, at: end) }
    }
    let block = Block(content: .invalid(tooLong), input: input.name, firstLine: line)
    // Where such a record ends the run, nothing behind it is asked for.
    isAtEnd = !options.skipsInvalid
    line += 1
    while !isAtEnd {
      if !format.isWholeFile, let feed = buffer.bytes.firstPlace(of: 0x0A) {
        carry = ByteBuffer(capacity: buffer.count - feed - 1)
        carry.append(buffer.bytes[(feed + 1)...])
        break
      }
      buffer.removeAll()
      isAtEnd = try buffer.read(from: source) == 0
    }
    return block
  }
}

/// Finds where the last whole record of a block ends.
struct RecordScanner {
  let format: ArticleFormat
  /// How the rows of a table are written.
  let syntax: RowSyntax?
  /// How far a table has been scanned: the start of a row.
  private var scanned = 0
  /// How many bytes were there when it was last looked for the end of a record.
  private var seen = 0

  /// Rows of more bytes are not looked at again for every few bytes that come.
  private static let longRow = 1 << 20

  init(format: ArticleFormat, syntax: RowSyntax?) {
    self.format = format
    self.syntax = syntax
  }

  /// Whether a line may end in what has come since it was last looked for.
  mutating func mayEndLine(in bytes: TextBytes) -> Bool {
    let start = min(seen, bytes.count)
    seen = bytes.count
    return bytes[start...].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The end of the last whole record; 0 when there is none.
  ///
  /// What was looked at before is still at the start of the bytes.
  /// - Complexity: O(*n*) for what has come since, and in a table for the row at its end.
  mutating func lastRecordEnd(in bytes: TextBytes) -> Int {
    switch format {
    case _ where format.isWholeFile:
      return 0
    case .csv, .tsv:
      // A row that is that long may end a little later: each of its bytes is looked at some times only.
      let row = bytes.count - scanned
      if row > Self.longRow, bytes.count - seen < row / 16 { return scanned }
      seen = bytes.count
      while let end = syntax?.rowEnd(in: bytes, from: scanned) { scanned = end }
      return scanned
    default:
      let start = min(seen, bytes.count)
      seen = bytes.count
      return bytes[start...].lastPlace(where: { $0 == 0x0A }).map { start + $0 + 1 } ?? 0
    }
  }
}
