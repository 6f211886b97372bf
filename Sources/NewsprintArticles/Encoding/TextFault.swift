internal import Newsprint

/// What makes bytes no text, and how many lines down.
struct TextFault {
  /// The line feeds before the place.
  var line: Int
  var problem: InvalidRecord.Problem
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are UTF-8 without NUL bytes.
  var isText: Bool { SIMDJSON.isUTF8(self) && !holdsNUL }

  private var holdsNUL: Bool { firstPlace(of: 0) != nil }

  /// The first line that is no text; nil when all are.
  ///
  /// - Parameters:
  ///   - encoding: The encoding that the bytes were converted from.
  ///   - surroundings: More of the same input, by which the encoding is guessed; nil: no guess.
  func textFault(encoding: String?, surroundings: UnsafeBufferPointer<UInt8>?) -> TextFault? {
    if isText { return nil }
    var line = 0
    for content in split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bytes = UnsafeBufferPointer(rebasing: content)
      if !SIMDJSON.isUTF8(bytes) {
        return TextFault(line: line, problem: .notUTF8(in: bytes, encoding: encoding, surroundings: surroundings))
      }
      if bytes.holdsNUL { return TextFault(line: line, problem: .binary) }
      line += 1
    }
    return nil
  }
}

extension ParsedBlock {
  /// Notes a record that is no text; whether it is none.
  mutating func noteFault(
    of record: UnsafeBufferPointer<UInt8>, line: Int, in block: Block, _ buffer: ByteBuffer,
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
    in record: UnsafeBufferPointer<UInt8>, encoding: String?, surroundings: UnsafeBufferPointer<UInt8>?
  ) -> Self {
    if let encoding { return .notInEncoding(encoding) }
    guard let surroundings else { return .notUTF8(likely: nil) }
    // A record of its own is enough unless it has next to nothing beyond ASCII.
    let few = record.count { $0 >= 0x80 } < 8
    return .notUTF8(likely: EncodingGuess.likely(for: few ? surroundings.around(record) : record))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Some thousand bytes of a buffer around a part of it.
  fileprivate func around(_ part: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let base = baseAddress, let start = part.baseAddress else { return self }
    let place = start - base
    guard place >= 0, place <= count else { return part }
    // From a line's start, so that no character is cut.
    let from = self[..<Swift.max(0, place - 4096)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return UnsafeBufferPointer(
      rebasing: self[Swift.max(from, place > 1 << 14 ? place - (1 << 13) : 0)...].prefix(1 << 14))
  }
}
