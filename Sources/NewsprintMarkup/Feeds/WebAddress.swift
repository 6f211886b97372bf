/// Addresses that are parts of others, by RFC 3986, section 5.
///
/// Only what hierarchical addresses need: a scheme that is no part of a path, an authority, a path, and what is behind it.
enum WebAddress {
  /// Whether an address begins with a scheme.
  static func isWhole(_ address: String) -> Bool { schemeEnd(of: address) != nil }

  /// The address that a reference means in a document at `base`, which may be a part of one itself.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both.
  static func resolved(_ reference: String, against base: String) -> String {
    if reference.isEmpty || isWhole(reference) { return reference.isEmpty ? base : reference }
    let (origin, path, query) = parts(of: base)
    if reference.hasPrefix("//") {
      let scheme = schemeEnd(of: base).map { String(base[..<$0]) } ?? ""
      return scheme + reference
    }
    if reference.hasPrefix("/") { return origin + withoutDots(reference) }
    if reference.hasPrefix("#") { return origin + path + query + reference }
    if reference.hasPrefix("?") { return origin + path + reference }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? (origin.isEmpty ? "" : "/")
    // Steps out of a part of an address may lead out of it.
    return origin.isEmpty && !folder.hasPrefix("/") ? folder + reference : origin + withoutDots(folder + reference)
  }

  /// Behind the colon of the scheme; nil where there is none.
  private static func schemeEnd(of address: String) -> String.Index? {
    guard let colon = address.firstIndex(of: ":"), let first = address.utf8.first, isLetter(first) else { return nil }
    let isScheme = address[..<colon].utf8.allSatisfy { byte in
      isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    }
    return isScheme ? address.index(after: colon) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The scheme and the authority, the path, and the query with its mark; no fragment.
  private static func parts(of address: String) -> (origin: String, path: String, query: String) {
    let plain = String(address.prefix { $0 != "#" })
    let query = plain.firstIndex(of: "?").map { String(plain[$0...]) } ?? ""
    let rest = String(plain.dropLast(query.count))
    var start = schemeEnd(of: rest) ?? rest.startIndex
    if rest[start...].hasPrefix("//") {
      start = rest.index(start, offsetBy: 2)
      start = rest[start...].firstIndex(of: "/") ?? rest.endIndex
    }
    return (String(rest[..<start]), String(rest[start...]), query)
  }

  /// A path without the steps `.` and `..`; what stands behind `?` or `#` stays.
  private static func withoutDots(_ path: String) -> String {
    let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var kept: [Substring] = []
    let steps = path[..<end].split(separator: "/", omittingEmptySubsequences: false)
    for (place, step) in steps.enumerated() {
      let isLast = place == steps.count - 1
      if step == "." || step == ".." {
        if step == "..", kept.count > 1 || kept.last.map({ !$0.isEmpty }) == true { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(step)
      }
    }
    return kept.joined(separator: "/") + path[end...]
  }
}
