internal import CSimdJSON
package import Newsprint

/// The parser of JSON Lines: the one place where simdjson's shim becomes Swift.
///
/// Parsers keep scratch memory of several times a block's size, so that they are handed from block to block.
package final class JSONLinesParser: Sendable {
  private let options: ArticleReaderOptions
  private let keys: JSONKeys
  private let idle = Guarded<[JSONScanner]>([])

  init(options: ArticleReaderOptions) {
    self.options = options
    keys = JSONKeys(options: options)
  }

  private init() {
    options = ArticleReaderOptions()
    keys = JSONKeys([], options: options)
  }

  /// What looks for no field, so that a line is an object of JSON or what it says is wrong.
  private static let grammar = JSONLinesParser()

  /// What makes bytes no object of JSON; nil where they are one, whatever its members are.
  ///
  /// - Parameter object: Bytes without line feeds.
  /// - Throws: ``ArticleError/outOfMemory(input:)``.
  package static func problem(ofObject object: TextBytes) throws -> InvalidRecord.Problem? {
    let buffer = ByteBuffer(capacity: object.count)
    buffer.append(object)
    do {
      _ = try grammar.parse(buffer, of: Block(content: .bytes(buffer, format: .jsonLines), input: ""))
    } catch ArticleError.invalidRecord(let record) {
      if case .noText = record.problem { return nil }
      return record.problem
    }
    // A line without any byte that counts.
    return .malformedJSON(column: 1)
  }

  /// Parses the lines of a block.
  func parse(_ buffer: ByteBuffer, of block: Block) throws -> ParsedBlock {
    guard let scanner = idle.withLock({ $0.popLast() }) ?? JSONScanner() else {
      throw ArticleError.outOfMemory(input: block.input)
    }
    defer { idle.withLock { $0.append(scanner) } }
    defer { withExtendedLifetime(buffer) {} }
    let arenaSize = buffer.count * (keys.copyCount + (options.keepsInput ? 1 : 0))
    var result = unsafe newsprint_json_result()
    var status = NEWSPRINT_JSON_DONE
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: arenaSize + Int(NEWSPRINT_JSON_PADDING)) { arena, count in
      status = unsafe keys.withOptions { parserOptions in
        unsafe newsprint_json_parse(
          scanner.parser, parserOptions, buffer.base, buffer.count, arena.baseAddress, arenaSize, &result)
      }
      count = unsafe result.arena_length
    }
    guard status != NEWSPRINT_JSON_NO_MEMORY else { throw ArticleError.outOfMemory(input: block.input) }
    return try unsafe collect(result, bytes: bytes, buffer: buffer, block: block)
  }

  private func collect(
    _ result: newsprint_json_result, bytes: consuming [UInt8], buffer: ByteBuffer, block: Block
  ) throws -> ParsedBlock {
    var parsed = ParsedBlock(batch: ArticleBatch())
    var unlabelled: [Int] = []
    var builder = BatchBuilder(input: block.input, byteCount: 0, options: options)
    let records = unsafe UnsafeBufferPointer(start: result.records, count: result.record_count)
    let labels = unsafe UnsafeBufferPointer(start: result.labels, count: result.label_count)
    builder.batch.records.reserveCapacity(records.count)
    let readsStandings = options.readsStandings
    bytes.withTextBytes { arena in
      for number in records.indices {
        let source = unsafe records[number]
        var record = ArticleBatch.Record()
        let fields = source.fields
        record.id = fields.0.start..<fields.0.end
        record.headline = fields.1.start..<fields.1.end
        record.text = fields.2.start..<fields.2.end
        record.date = fields.3.start..<fields.3.end
        record.source = fields.4.start..<fields.4.end
        record.raw = source.raw.start..<source.raw.end
        record.line = block.firstLine + source.line
        let start = builder.batch.labelIDs.count
        for place in source.labels.start..<source.labels.end {
          let label = unsafe labels[place]
          let name = arena[label.start..<label.end]
          builder.addLabels(name, separatedBy: options.labelSeparator ?? "", since: start)
        }
        record.labels = start..<builder.batch.labelIDs.count
        if record.labels.isEmpty, options.requiresLabels {
          unlabelled.append(source.line)
        } else {
          if readsStandings, source.tells_version {
            let line = buffer.bytes[source.source.start..<source.source.end]
            builder.batch.standings[builder.batch.records.count] = StoryStanding(record: line)
          }
          builder.batch.records.append(record)
        }
      }
    }
    builder.batch.bytes = bytes
    for index in builder.batch.records.indices where builder.batch.records[index].id.isEmpty {
      builder.batch.records[index].id = builder.appendID(line: builder.batch.records[index].line)
    }
    parsed.batch = builder.batch
    let errors = unsafe UnsafeBufferPointer(start: result.errors, count: result.error_count)
    try unsafe note(errors, unlabelled: unlabelled, in: &parsed, buffer: buffer, block: block)
    parsed.use = unsafe fieldUse(result, in: buffer.bytes)
    return parsed
  }

  /// Notes what is wrong, in the order of the lines.
  private func note(
    _ errors: UnsafeBufferPointer<newsprint_json_error>, unlabelled: [Int], in parsed: inout ParsedBlock,
    buffer: ByteBuffer, block: Block
  ) throws {
    var unlabelled = unlabelled[...]
    func noteUnlabelled(before line: Int) throws {
      while let first = unlabelled.first, first < line {
        unlabelled.removeFirst()
        try parsed.note(
          InvalidRecord(input: block.input, line: block.firstLine + first, problem: .noLabel), options: options)
      }
    }
    for number in errors.indices {
      let error = unsafe errors[number]
      try noteUnlabelled(before: error.line)
      // The message is only made for those that are listed.
      guard !options.skipsInvalid || parsed.skipped.count < ReadingReport.maximumListed else {
        parsed.skippedCount += 1
        continue
      }
      let bytes = buffer.bytes
      if error.problem == NEWSPRINT_JSON_BAD_UTF8.rawValue {
        let line = bytes[error.text.start..<error.text.end]
        _ = try parsed.noteFault(of: line, line: block.firstLine + error.line, in: block, buffer, options)
        continue
      }
      let problem = problem(of: error, in: bytes)
      let record = InvalidRecord(input: block.input, line: block.firstLine + error.line, problem: problem)
      try parsed.note(record, options: options)
    }
    try noteUnlabelled(before: .max)
  }

  /// What the lines had; where that is no text, the longest string that could be one is looked for.
  private func fieldUse(_ result: newsprint_json_result, in bytes: TextBytes) -> FieldUse {
    var use = FieldUse()
    let counts = unsafe result.present_counts
    let present = [counts.0, counts.1, counts.2, counts.3, counts.4, counts.5]
    for (field, count) in zip(JSONKeys.fields, present) where count > 0 { use.found.insert(field) }
    use.hasText = unsafe result.text_count > 0
    let isLacking = options.fieldNames.keys.contains { !use.found.contains($0) }
    guard unsafe result.record_count + result.error_count > 0, !use.hasText || isLacking else { return use }
    let objects = bytes.firstParts(64, between: 0x0A)
    use.names = objects.first.map { JSONMembers($0).map(\.name) } ?? []
    if !use.hasText { use.noteStrings(of: objects, options: options) }
    return use
  }

  private func problem(
    of error: newsprint_json_error, in bytes: TextBytes
  ) -> InvalidRecord.Problem {
    let line = bytes[error.text.start..<error.text.end]
    switch newsprint_json_problem(rawValue: numericCast(error.problem)) {
    case NEWSPRINT_JSON_NOT_AN_OBJECT:
      return .notAnObject(found: JSONMembers.typeName(ofValueAt: error.position, in: bytes))
    case NEWSPRINT_JSON_WRONG_TYPE:
      let key = bytes.string(error.key.start..<error.key.end)
      if JSONKeys.fields[Int(error.field)] == .label, error.position < error.text.end,
        OwnTags.isTag(bytes[error.position..<error.text.end])
      {
        return .ownTags(key: key)
      }
      let place =
        error.position > 0 && error.type == NEWSPRINT_JSON_STRING.rawValue ? error.position - 1 : error.position
      let found = JSONMembers.typeName(ofValueAt: place, in: bytes)
      return .wrongType(field: JSONKeys.fields[Int(error.field)], key: key, found: found)
    case NEWSPRINT_JSON_NO_TEXT:
      return .noText(keys: JSONMembers(line).map(\.name))
    case _ where line.contains(0):
      return .binary
    case NEWSPRINT_JSON_BAD_STRING:
      return .brokenString
    default:
      return .malformedJSON(column: error.position - error.text.start + 1)
    }
  }
}

/// simdjson's scratch memory, for one thread at a time.
@safe
private final class JSONScanner: @unchecked Sendable {
  let parser: OpaquePointer

  init?() {
    guard let parser = unsafe newsprint_json_parser_create() else { return nil }
    unsafe self.parser = unsafe parser
  }

  deinit { unsafe newsprint_json_parser_destroy(parser) }
}

/// The names under which fields are found, in memory that does not move; never changed after it was made.
@safe
private final class JSONKeys: @unchecked Sendable {
  /// The fields in the order of the shim's numbers.
  static let fields: [ArticleField] = [.id, .headline, .text, .date, .source, .label]

  private let names: UnsafeMutableBufferPointer<UInt8>
  private let keys: UnsafeMutableBufferPointer<newsprint_json_key>
  private let options: newsprint_json_options

  /// How many fields at most are looked for under one key, so that its bytes may be copied as often.
  let copyCount: Int

  convenience init(options: ArticleReaderOptions) {
    let entries: [(name: FieldName, field: Int32)] = Self.fields.enumerated().flatMap { index, field in
      let isIdle = field == .label && !options.readsLabels && !options.requiresLabels
      return isIdle && options.fieldNames[field] == nil ? [] : options.names(of: field).map { ($0, Int32(index)) }
    }
    self.init(entries, options: options)
  }

  init(_ entries: [(name: FieldName, field: Int32)], options: ArticleReaderOptions) {
    let bytes = entries.map {
      $0.name.keys.count == 1 ? Array($0.name.keys[0].utf8) : Array($0.name.keys.joined(separator: "\0").utf8)
    }
    unsafe names = .allocate(capacity: bytes.reduce(1) { $0 + $1.count })
    unsafe keys = .allocate(capacity: entries.count)
    var place = 0
    for (index, name) in bytes.enumerated() {
      let start = place
      for byte in name {
        unsafe names.initializeElement(at: place, to: byte)
        place += 1
      }
      let pointer = unsafe UnsafePointer(names.baseAddress).map { unsafe $0 + start }
      let key = unsafe newsprint_json_key(name: pointer, length: name.count, field: entries[index].field)
      unsafe keys.initializeElement(at: index, to: key)
    }
    var strict: UInt32 = 0
    for (index, field) in Self.fields.enumerated() {
      let isContent = field == .headline || field == .text || (field == .label && options.requiresLabels)
      if isContent || options.fieldNames[field] != nil { strict |= 1 << UInt32(index) }
    }
    let named = options.fieldNames.values.map { FieldName.folded($0.prefix { $0 != "." }) }
    copyCount = Set(named).count == named.count ? 1 : Self.fields.count
    unsafe self.options = unsafe newsprint_json_options(
      keys: UnsafePointer(keys.baseAddress), key_count: keys.count, strict_fields: strict,
      keeps_raw: options.keepsInput, skips_invalid: options.skipsInvalid)
  }

  deinit {
    unsafe names.deallocate()
    unsafe keys.deallocate()
  }

  func withOptions<Result>(_ body: (UnsafePointer<newsprint_json_options>) -> Result) -> Result {
    unsafe withUnsafePointer(to: options) { unsafe body($0) }
  }
}

/// What the shim does for all formats.
enum SIMDJSON {
  /// The bytes that must be readable behind a block.
  static let padding = Int(NEWSPRINT_JSON_PADDING)

  /// Whether the bytes are UTF-8.
  static func isUTF8(_ bytes: TextBytes) -> Bool {
    unsafe bytes.isEmpty || newsprint_is_utf8(bytes.buffer.baseAddress, bytes.count)
  }

  /// The number of line feeds in the bytes.
  static func lineFeedCount(_ bytes: TextBytes) -> Int {
    unsafe bytes.isEmpty ? 0 : newsprint_count_lines(bytes.buffer.baseAddress, bytes.count)
  }
}
