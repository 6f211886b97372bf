internal import Newsprint

/// The named fields at the top of a record of a web archive, or of an HTTP message.
struct HeaderFields {
  /// What stands before the fields, such as `HTTP/1.1 200 OK`.
  let firstLine: String
  private var values: [String: String] = [:]

  /// Reads a header without the empty line behind it; of a field that stands there twice, the first counts.
  init(_ bytes: TextBytes) {
    var lines = bytes.split(at: 0x0A).map { $0.trimmed.string }[...]
    firstLine = lines.popFirst() ?? ""
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts[0].lowercased()
      if values[name] == nil { values[name] = String(parts[1].drop { $0 == " " || $0 == "\t" }) }
    }
  }

  /// The value of a field, named in lower case.
  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A value without its parameters, in lower case: `text/html` of `text/html; charset=utf-8`.
  func token(_ name: String) -> String? {
    self[name].map { value in value.prefix { $0 != ";" && $0 != " " }.lowercased() }
  }

  /// Where a header that begins at a place ends, and what follows begins; nil where the empty line has not come.
  static func end(in bytes: TextBytes, from start: Int) -> (header: Int, next: Int)? {
    var place = start
    while let feed = bytes.firstPlace(of: 0x0A, from: place) {
      if bytes[feed + 1] == 0x0A, feed + 1 < bytes.count { return (feed, feed + 2) }
      if bytes[feed + 1] == 0x0D, bytes[feed + 2] == 0x0A { return (feed, feed + 3) }
      place = feed + 1
    }
    return nil
  }
}
