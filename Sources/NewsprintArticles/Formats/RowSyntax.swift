internal import Newsprint

/// How the rows of a table are written: RFC 4180 with any separator.
struct RowSyntax: Sendable {
  /// One field of a row.
  struct Field {
    enum Form { case plain, quoted, unterminated, textAfterQuote }
    var form = Form.plain
    /// The contents: without the outer quotes, with inner ones still doubled.
    var start = 0
    var end = 0
    var hasDoubledQuotes = false
    /// The character that escapes others in the contents; 0 where none does.
    var escape: UInt8 = 0
    /// Where the next field or row starts.
    var next = 0
    /// Whether the row ends with this field.
    var isLast = false
    /// Whether that is by a line feed, and not by the end of the bytes.
    var endsLine = false

    var isBroken: Bool { form == .unterminated || form == .textAfterQuote }
  }

  let separator: UInt8
  /// Whether a field that begins with a quote, but does not end with one, is plain text (TSV) and not an error (CSV).
  let isLenient: Bool
  /// What makes the next byte plain text, beside doubled quotes; nil: nothing, as RFC 4180 has it.
  var escape: UInt8?

  /// The field that starts at `start`.
  func field(in bytes: TextBytes, at start: Int) -> Field {
    if let escape { return escapedField(in: bytes, at: start, escape: escape) }
    guard start < bytes.count, bytes[start] == 0x22 else { return plainField(in: bytes, at: start, from: start) }
    var field = Field(form: .quoted, start: start + 1)
    var place = start + 1
    while true {
      guard let quote = bytes.firstPlace(of: 0x22, from: place) else {
        field.form = .unterminated
        field.end = bytes.count
        field.next = bytes.count
        field.isLast = true
        return field
      }
      if quote + 1 < bytes.count, bytes[quote + 1] == 0x22 {
        field.hasDoubledQuotes = true
        place = quote + 2
        continue
      }
      field.end = quote
      place = quote + 1
      break
    }
    if finish(&field, in: bytes, at: place) { return field }
    if isLenient { return plainField(in: bytes, at: start, from: start) }
    var broken = plainField(in: bytes, at: start, from: place)
    broken.form = .textAfterQuote
    return broken
  }

  /// The field that starts at `start`, where the byte behind an escape never ends anything.
  private func escapedField(in bytes: TextBytes, at start: Int, escape: UInt8) -> Field {
    let isQuoted = start < bytes.count && bytes[start] == 0x22
    var field = Field(form: isQuoted ? .quoted : .plain, start: isQuoted ? start + 1 : start)
    var place = field.start
    while place < bytes.count {
      let byte = bytes[place]
      let isPair = place + 1 < bytes.count && (byte == escape || (isQuoted && byte == 0x22 && bytes[place + 1] == 0x22))
      if isPair {
        if byte == escape { field.escape = escape } else { field.hasDoubledQuotes = true }
        place += 2
      } else if isQuoted ? byte == 0x22 : byte == separator || byte == 0x0A {
        break
      } else {
        place += 1
      }
    }
    field.end = place
    if isQuoted {
      if place == bytes.count {
        field.form = .unterminated
        field.next = place
        field.isLast = true
      } else if !finish(&field, in: bytes, at: place + 1) {
        field = plainField(in: bytes, at: start, from: place + 1)
        field.form = isLenient ? .plain : .textAfterQuote
      }
      return field
    }
    _ = finish(&field, in: bytes, at: place)
    if field.isLast, field.end > start, bytes[field.end - 1] == 0x0D { field.end -= 1 }
    return field
  }

  private func plainField(in bytes: TextBytes, at start: Int, from place: Int) -> Field {
    var field = Field(start: start)
    var end = place
    while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A { end += 1 }
    field.end = end
    _ = finish(&field, in: bytes, at: end)
    if field.isLast, field.end > start, bytes[field.end - 1] == 0x0D { field.end -= 1 }
    return field
  }

  /// Sets what follows the field, when a separator or the row's end is at `place`.
  private func finish(_ field: inout Field, in bytes: TextBytes, at place: Int) -> Bool {
    var place = place
    if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A { place += 1 }
    if place >= bytes.count || (place + 1 == bytes.count && bytes[place] == 0x0D) {
      field.isLast = true
      field.next = bytes.count
    } else if bytes[place] == 0x0A {
      field.isLast = true
      field.endsLine = true
      field.next = place + 1
    } else if bytes[place] == separator {
      field.next = place + 1
    } else {
      return false
    }
    return true
  }

  /// The fields of the row that starts at `start`, and where the next row starts.
  ///
  /// A quoted field that is broken and goes over its line is likely one whose closing quote is missing, so that it holds
  /// rows that are sound: the next row is then the next line.
  func row(in bytes: TextBytes, at start: Int, into fields: inout [Field]) -> Int {
    fields.removeAll(keepingCapacity: true)
    var place = start
    while true {
      var field = field(in: bytes, at: place)
      if isLenient, field.form == .unterminated { field = plainField(in: bytes, at: place, from: place) }
      if let end = endOfBrokenLine(of: field, in: bytes) {
        field.form = .unterminated
        field.end = end
        fields.append(field)
        return end
      }
      fields.append(field)
      place = field.next
      if field.isLast { return place }
    }
  }

  /// Where the row that starts at `start` ends, behind its line feed; nil when the bytes do not hold all of it.
  func rowEnd(in bytes: TextBytes, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      let field = field(in: bytes, at: place)
      // More bytes may close it.
      if field.form == .unterminated { return nil }
      if let end = endOfBrokenLine(of: field, in: bytes) { return end }
      place = field.next
      if field.isLast { return field.endsLine ? place : nil }
    }
    return nil
  }

  /// Where the line ends on which a broken field begins, if the field goes over it.
  private func endOfBrokenLine(of field: Field, in bytes: TextBytes) -> Int? {
    guard field.isBroken,
      let feed = bytes.firstPlace(of: 0x0A, from: field.start), feed < field.end
    else { return nil }
    return feed + 1
  }
}
