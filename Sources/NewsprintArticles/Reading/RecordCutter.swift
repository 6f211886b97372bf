/// Reads one input and cuts it into blocks at the ends of records.
final class RecordCutter {
  let input: OpenInput
  private let format: ArticleFormat
  private let options: ArticleReaderOptions
  private let source: any ByteSource
  /// The start of the record that the last block did not hold whole.
  private var carry: ByteBuffer
  private var line = 1
  private var table: Table?
  private var isAtEnd = false

  init(_ input: OpenInput, format: ArticleFormat, options: ArticleReaderOptions) throws {
    self.input = input
    self.format = format
    self.options = options
    carry = ByteBuffer(capacity: 0)
    if format == .jsonLines, JSONArraySource.isNeeded(for: input.head) {
      source = JSONArraySource(input.source)
    } else {
      source = input.source
    }
  }

  /// The next block; nil at the end of the input.
  func next() throws -> Block? {
    guard !isAtEnd else { return nil }
    let buffer = ByteBuffer(capacity: max(options.blockSize, carry.count, 64))
    buffer.append(carry.bytes)
    carry = ByteBuffer(capacity: 0)
    var scanner = RecordScanner(format: format, syntax: table?.syntax)
    while true {
      while buffer.count < buffer.capacity {
        let count = try source.read(into: buffer.room)
        if count == 0 {
          isAtEnd = true
          break
        }
        buffer.count += count
      }
      if format == .csv || format == .tsv, table == nil {
        if isAtEnd, buffer.bytes.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return nil }
        guard let header = try Table(header: buffer.bytes, isAtEnd: isAtEnd, format: format, input: input, options)
        else {
          try growOrFail(buffer)
          continue
        }
        table = header
        scanner = RecordScanner(format: format, syntax: header.syntax)
        line += buffer.lineCount(to: header.length)
        buffer.removeFirst(header.length)
        if !isAtEnd { continue }
      }
      let end = isAtEnd ? buffer.count : scanner.lastRecordEnd(in: buffer.bytes)
      if end > 0 || isAtEnd { return try cut(buffer, at: end) }
      try growOrFail(buffer)
    }
  }

  private func cut(_ buffer: ByteBuffer, at end: Int) throws -> Block? {
    let rest = UnsafeBufferPointer(rebasing: buffer.bytes[end...])
    carry = ByteBuffer(capacity: rest.count)
    carry.append(rest)
    buffer.count = end
    guard end > 0 else { return nil }
    let content: Block.Content = table.map { .rows(buffer, table: $0) } ?? .bytes(buffer, format: format)
    let block = Block(content: content, input: input.name, firstLine: line, encoding: input.encoding)
    line += buffer.lineCount(to: end)
    return block
  }

  private func growOrFail(_ buffer: ByteBuffer) throws {
    guard buffer.capacity < ArticleReaderOptions.maximumRecordLength else {
      let problem = InvalidRecord.Problem.tooLong(limit: ArticleReaderOptions.maximumRecordLength)
      throw ArticleError.invalidRecord(InvalidRecord(input: input.name, line: line, problem: problem))
    }
    buffer.grow(to: buffer.capacity * 2)
  }
}

/// Finds where the last whole record of a block ends.
struct RecordScanner {
  let format: ArticleFormat
  /// How the rows of a table are written.
  let syntax: RowSyntax?
  /// How far a table has been scanned: the start of a row.
  private var scanned = 0

  init(format: ArticleFormat, syntax: RowSyntax?) {
    self.format = format
    self.syntax = syntax
  }

  /// The end of the last whole record; 0 when there is none.
  mutating func lastRecordEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch format {
    case .text:
      return 0
    case .csv, .tsv:
      while let end = syntax?.rowEnd(in: bytes, from: scanned) { scanned = end }
      return scanned
    default:
      return bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }
  }
}
