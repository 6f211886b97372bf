internal import Newsprint
package import NewsprintArticles

/// Finds out in which encoding a page is, and reads it.
///
/// Bytes that are UTF-8 are UTF-8, whatever the page says of itself: text of another encoding hardly ever is. Else the page
/// is believed, then its bytes, and Windows-1252 is what browsers take where nothing helps.
package enum PageEncoding {
  /// A page as UTF-8; U+FFFD stands where bytes mean nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package static func utf8(_ document: Document, declaredBy declaration: Declaration = .meta) -> [UInt8] {
    document.bytes.withTextBytes { bytes in
      if document.encoding == nil, let mark = marks.first(where: { bytes.starts(with: $0.bytes) }),
        let (text, _) = TextEncoding.utf8(bytes[mark.bytes.count...], from: mark.encoding)
      {
        return text
      }
      let said = document.charset.flatMap { known($0.uppercased()) }
      let named = document.encoding == nil ? said ?? declared(in: bytes[..<searched], by: declaration) : nil
      // Escapes of seven bits look like UTF-8.
      let isSevenBit = named.map { $0.hasPrefix("ISO-2022") || $0 == "HZ" } ?? false
      if TextEncoding.isUTF8(bytes), !isSevenBit { return document.bytes }
      for name in [named, document.encoding == nil ? TextEncoding.likely(for: bytes) : nil] {
        guard let name, let (text, faults) = TextEncoding.utf8(bytes, from: name) else { continue }
        if faults * 100 <= bytes.count { return text }
      }
      let mended = Array(bytes.string.utf8)
      // Most of it is UTF-8, or else nothing would be known of it but that it is text.
      if named == nil, document.encoding == nil, damage(mended) * 50 > bytes.count,
        let (text, _) = TextEncoding.utf8(bytes, from: "windows-1252")
      {
        return text
      }
      return mended
    }
  }

  /// What two bytes a character begin with.
  private static let marks: [(bytes: [UInt8], encoding: String)] = [
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  /// Where a document says its encoding.
  package enum Declaration: Sendable {
    case meta, xmlDeclaration
  }

  /// How many bytes are searched for a declaration: browsers search 1,024, but some pages have theirs later.
  private static let searched = 1 << 13

  /// The number of characters that stand for broken bytes.
  private static func damage(_ text: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while place + 2 < text.count {
      if text[place] == 0xEF, text[place + 1] == 0xBF, text[place + 2] == 0xBD { count += 1 }
      place += 1
    }
    return count
  }

  /// The encoding that a page names in `charset=`, and XML in `encoding=`, other than UTF-8, by the name that `iconv` knows.
  private static func declared(in head: TextBytes, by declaration: Declaration) -> String? {
    var place = 0
    while let found = head.firstPlace(of: UInt8(ascii: "="), from: place) {
      place = found + 1
      guard head[..<found].trimmedEnd.lowercasedEnds(with: declaration == .meta ? "charset" : "encoding") else {
        continue
      }
      let value = head[place...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let end = value.firstPlace(from: 0) { !isNameByte($0) } ?? value.count
      guard (1...40).contains(end) else { continue }
      return known(value[..<end].string.uppercased())
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// What browsers take a name for, as the Encoding standard lists it; nil for UTF-8 and what is none.
  private static func known(_ name: String) -> String? {
    if name.hasPrefix("UTF") || name.hasPrefix("UNICODE") { return nil }
    return labels[name] ?? name
  }

  private static let labels: [String: String] = [
    "ISO-8859-1": "windows-1252", "ISO8859-1": "windows-1252", "ISO_8859-1": "windows-1252", "LATIN1": "windows-1252",
    "LATIN-1": "windows-1252", "US-ASCII": "windows-1252", "ASCII": "windows-1252", "ISO-8859-15": "ISO-8859-15",
    "ISO-8859-9": "windows-1254", "ISO-8859-11": "CP874", "TIS-620": "CP874", "WINDOWS-874": "CP874",
    "GB2312": "GB18030", "GBK": "GB18030", "GB_2312-80": "GB18030", "X-GBK": "GB18030", "GB18030": "GB18030",
    "SHIFT_JIS": "CP932", "SHIFT-JIS": "CP932", "X-SJIS": "CP932", "SJIS": "CP932", "WINDOWS-31J": "CP932",
    "EUC-KR": "CP949", "KS_C_5601-1987": "CP949", "KSC5601": "CP949", "BIG5": "BIG5-HKSCS", "X-X-BIG5": "BIG5-HKSCS",
    "X-MAC-ROMAN": "MACINTOSH", "X-CP1251": "windows-1251", "X-CP1250": "windows-1250",
  ]
}

extension TextBytes {
  /// Without white space at the end.
  fileprivate var trimmedEnd: TextBytes {
    lastPlace(where: { $0 > 0x20 }).map { self[...$0] } ?? TextBytes()
  }

  /// Whether the bytes end with small letters, or with capitals in their place.
  fileprivate func lowercasedEnds(with part: StaticString) -> Bool {
    self[(count - part.utf8CodeUnitCount)...].isName(part)
  }
}
