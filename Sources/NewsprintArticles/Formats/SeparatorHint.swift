internal import Newsprint

/// The first line of a table that says what separates its columns, as spreadsheets write it: `sep=;`.
struct SeparatorHint {
  let separator: UInt8
  /// Where the header starts, behind the line.
  let end: Int

  /// The hint that starts at `start`, also in quotes; nil when there is none.
  init?(in bytes: TextBytes, from start: Int) {
    let line = bytes[start...][..<10]
    guard let feed = line.firstPlace(of: 0x0A) else { return nil }
    var text = line[..<feed]
    if text.last == 0x0D { text = text[..<(text.count - 1)] }
    if text.count > 2, text.first == 0x22, text.last == 0x22 { text = text[1..<(text.count - 1)] }
    guard text.count == 5, let last = text.last, last != 0x22, last < 0x80,
      zip(text, "sep=".utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return nil }
    separator = last
    end = start + feed + 1
  }
}
