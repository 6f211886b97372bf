internal import Newsprint

extension RowSyntax.Field {
  /// What is wrong with the field.
  func problem(in bytes: TextBytes) -> InvalidRecord.Problem? {
    switch form {
    case .plain, .quoted: nil
    case .unterminated: holdsBackslashedQuote(in: bytes) ? .backslashedQuote : .unterminatedQuote
    case .textAfterQuote: holdsBackslashedQuote(in: bytes) ? .backslashedQuote : .textAfterQuote
    }
  }

  /// Whether a quote behind a backslash stands on the line where the field begins.
  private func holdsBackslashedQuote(in bytes: TextBytes) -> Bool {
    var last: UInt8 = 0
    for byte in bytes[start..<end] {
      if byte == 0x0A { return false }
      if byte == 0x22, last == UInt8(ascii: "\\") { return true }
      last = byte
    }
    return false
  }

  /// Appends the field's contents, with doubled quotes made single and without what escapes others.
  func append(from bytes: TextBytes, to target: inout [UInt8]) {
    let contents = bytes[start..<end]
    if escape != 0 { return appendUnescaped(contents, to: &target) }
    guard hasDoubledQuotes else { return target.append(contentsOf: contents) }
    // Runs up to and with the first of two quotes are copied whole.
    var rest = contents
    while let quote = rest.firstPlace(of: 0x22) {
      target.append(contentsOf: rest[..<(quote + 1)])
      rest = rest[(quote + 2)...]
    }
    target.append(contentsOf: rest)
  }

  /// Only quotes, marks and line ends are escaped; before a letter the character stands for itself, as in `C:\\news`.
  private func appendUnescaped(_ contents: TextBytes, to target: inout [UInt8]) {
    var place = 0
    while place < contents.count {
      let byte = contents[place]
      let next = place + 1 < contents.count ? contents[place + 1] : 0
      let isEscape = byte == escape && Self.isEscapable(next)
      if isEscape || (hasDoubledQuotes && byte == 0x22 && next == 0x22) { place += 1 }
      target.append(contents[place])
      place += 1
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
