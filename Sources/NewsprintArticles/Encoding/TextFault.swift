internal import Newsprint

/// What makes bytes no text, and how many lines down.
struct TextFault {
  /// The line feeds before the place.
  var line: Int
  var problem: InvalidRecord.Problem
}

extension TextBytes {
  /// Whether the bytes are UTF-8 without NUL bytes.
  var isText: Bool { SIMDJSON.isUTF8(self) && !holdsNUL }

  private var holdsNUL: Bool { firstPlace(of: 0) != nil }

  /// The first line that is no text; nil when all are.
  ///
  /// - Parameters:
  ///   - encoding: The encoding that the bytes were converted from.
  ///   - surroundings: More of the same input, by which the encoding is guessed; nil: no guess.
  func textFault(encoding: String?, surroundings: TextBytes?) -> TextFault? {
    if isText { return nil }
    var line = 0
    var start = 0
    while start <= count {
      let end = firstPlace(of: 0x0A, from: start) ?? count
      let bytes = self[start..<end]
      if !SIMDJSON.isUTF8(bytes) {
        return TextFault(line: line, problem: .notUTF8(in: bytes, encoding: encoding, surroundings: surroundings))
      }
      if bytes.holdsNUL { return TextFault(line: line, problem: .binary) }
      line += 1
      start = end + 1
    }
    return nil
  }
}

extension ParsedBlock {
  /// Notes a record that is no text; whether it is none.
  mutating func noteFault(
    of record: TextBytes, line: Int, in block: Block, _ buffer: ByteBuffer,
    _ options: ArticleReaderOptions
  ) throws -> Bool {
    // One guess is enough for a block.
    let surroundings = listsNoMore || likelyEncoding != nil ? nil : buffer.bytes
    guard var fault = record.textFault(encoding: block.encoding, surroundings: surroundings) else { return false }
    if case .notUTF8(let likely) = fault.problem {
      likelyEncoding = likelyEncoding ?? .some(likely)
      fault.problem = .notUTF8(likely: likelyEncoding ?? nil)
    }
    let invalid = InvalidRecord(input: block.input, line: line + fault.line, problem: fault.problem)
    try note(invalid, options: options)
    return true
  }
}

extension InvalidRecord.Problem {
  /// The problem of a record that is not UTF-8.
  static func notUTF8(
    in record: TextBytes, encoding: String?, surroundings: TextBytes?
  ) -> Self {
    if let encoding { return .notInEncoding(encoding) }
    guard let surroundings else { return .notUTF8(likely: nil) }
    // A record of its own is enough unless it has next to nothing beyond ASCII.
    let few = record.count { $0 >= 0x80 } < 8
    return .notUTF8(likely: EncodingGuess.likely(for: few ? surroundings.around(record) : record))
  }
}

extension TextBytes {
  /// Some thousand bytes of a buffer around a part of it.
  fileprivate func around(_ part: TextBytes) -> TextBytes {
    if isEmpty || part.isEmpty { return self }
    guard let place = place(ofPart: part) else { return part }
    // From a line's start, so that no character is cut.
    let from = self[..<(place - 4096)].lastPlace(where: { $0 == 0x0A }).map { $0 + 1 } ?? 0
    return self[Swift.max(from, place > 1 << 14 ? place - (1 << 13) : 0)...][..<(1 << 14)]
  }
}
