/// Text read out of a JSON string.
package enum JSONString {
  /// The text of what stands between a string's quotes: escapes become what they stand for (RFC 8259, section 7).
  ///
  /// Half of a surrogate pair becomes U+FFFD, as a broken sequence of UTF-8 does.
  ///
  /// - Returns: nil where a backslash begins no escape.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package static func text(_ contents: some RandomAccessCollection<UInt8>) -> String? {
    guard contents.contains(backslash) else { return String(decoding: contents, as: UTF8.self) }
    var rest = Array(contents)[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        bytes.append(byte)
        continue
      }
      guard let mark = rest.popFirst() else { return nil }
      if mark == UInt8(ascii: "u") {
        guard let scalar = scalar(&rest) else { return nil }
        bytes += String(scalar).utf8
      } else if let byte = simple[mark] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a whole string that begins at a quote, and the place behind its closing quote; nil where it is none.
  package static func read(_ bytes: some RandomAccessCollection<UInt8>) -> (text: String, length: Int)? {
    guard bytes.first == quote else { return nil }
    var isEscaped = false
    for (length, byte) in bytes.enumerated().dropFirst() {
      if !isEscaped, byte == quote {
        return text(bytes.prefix(length).dropFirst()).map { ($0, length + 1) }
      }
      isEscaped = !isEscaped && byte == backslash
    }
    return nil
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")
  private static let simple: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// The scalar whose escape goes on at `rest`, behind its `\u`.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = hexadecimal(&rest) else { return nil }
    if (0xD800..<0xDC00).contains(first), rest.starts(with: [backslash, UInt8(ascii: "u")]) {
      var ahead = rest.dropFirst(2)
      if let second = hexadecimal(&ahead), (0xDC00..<0xE000).contains(second) {
        rest = ahead
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      }
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = rest.popFirst(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
