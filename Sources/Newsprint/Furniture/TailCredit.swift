/// Finds credits and rights at the end of a story's last line.
enum TailCredit {
  /// The credit at the end of `line`: what it is and where it starts.
  static func find(_ text: TextBytes, _ line: Range<Int>) -> (kind: FurnitureSpan.Kind, start: Int)? {
    let reach = max(line.lowerBound, line.upperBound - 400)
    let tail = text[reach..<line.upperBound]
    guard let last = tail.last else { return nil }
    // (Reporting by …; editing by …)
    if last == 0x29 || last == 0x5D, let open = tail.lastPlace(where: { $0 == 0x28 || $0 == 0x5B }) {
      let bytes = tail[(open + 1)..<(tail.count - 1)]
      let inner = mayBeCredit(bytes) ? bytes.string.asciiLowercased : ""
      if isReporting(inner) { return (.credit, reach + open) }
      if Agencies.signatures.contains(inner), isSentenceEnd(tail, open) || open == 0 { return (.credit, reach + open) }
      if isPhotoCredit(inner) { return (.photoCredit, reach + open) }
      if inner.hasPrefix("+"), inner.hasSuffix(" chars") { return (.notice, reach + open) }
    }
    if LineForms.contributes(text, line), let start = lastSentenceStart(text, reach, line.upperBound) {
      return (.credit, start)
    }
    if let sentence = lastSentence(text, reach, line.upperBound) { return sentence }
    guard maySign(tail), maySignature(text[max(reach, line.upperBound - 60)..<line.upperBound]) else {
      return nil
    }
    var start = max(0, tail.count - 60)
    while start < tail.count, TextBytes.isContinuation(tail[start]) { start += 1 }
    guard let content = tail[start...].exactString else { return nil }
    return signature(content).map { (.credit, line.upperBound - content[$0...].utf8.count) }
  }

  /// Whether brackets may hold a credit: a test of bytes, which most of them fail.
  private static func mayBeCredit(_ inner: TextBytes) -> Bool {
    inner.count <= 12 || inner.first == 0x2B || reports.contains { inner.lowercasedStarts(with: $0) }
      || photoStarts.contains { inner.lowercasedStarts(with: $0) }
      || photoEnds.contains { inner.lowercasedEnds(with: $0) }
  }

  private static func isReporting(_ inner: String) -> Bool { reports.contains { inner.hasPrefix($0.description) } }

  private static func isPhotoCredit(_ inner: String) -> Bool {
    guard inner.utf8.count <= 90 else { return false }
    return photoEnds.contains { inner.hasSuffix($0.description) }
      || photoStarts.contains { inner.hasPrefix($0.description) }
  }

  private static let reports: [StaticString] = [
    "reporting by", "additional reporting", "editing by", "writing by", "compiled by", "with inputs",
    "with input from", "with agency", "with files from", "reporting and writing", "this story has not been edited",
    "this story is auto-generated", "source: ",
  ]
  private static let photoStarts: [StaticString] = [
    "ap photo", "reuters photo", "photo by", "photo:", "photo courtesy", "file photo",
  ]
  private static let photoEnds: [StaticString] = [
    "/reuters", "/getty images", "/ap", "/afp", "getty images", "/epa", "/bloomberg", "/associated press",
  ]

  /// The first sentence of the text's end that says who reported or whose the rights are.
  private static func lastSentence(
    _ text: TextBytes, _ start: Int, _ end: Int
  ) -> (kind: FurnitureSpan.Kind, start: Int)? {
    var place = max(start, end - 260)
    // From full stop to full stop; quotation marks and brackets may close behind it.
    while place < end - 8, let stop = text.firstPlace(of: 0x2E, in: place..<end - 8) {
      place = stop + 1
      while place < end - 8, isCloser(text[place]) { place += 1 }
      let isCandidate =
        switch (text[place], text[place + 1]) {
        case (0x52, 0x65), (0x57, 0x72), (0x41, 0x64), (0x43, 0x6F), (0xC2, 0xA9), (0x28, 0x63): text[place - 1] == 0x20
        default: false
        }
      guard isCandidate else { continue }
      let content = text.string(place..<min(end, place + 24))
      if ["Reporting by ", "Additional reporting by ", "Writing by "].contains(where: { content.hasPrefix($0) }) {
        return (.credit, place)
      }
      if ["Copyright ", "©", "(c) 2"].contains(where: { content.hasPrefix($0) }) {
        let rest = text.string(place..<end)
        if rest.contains(where: \.isNumber), end - place <= 120 || rest.contains(bytes: "ights reserved") {
          return (.copyright, place)
        }
      }
    }
    return nil
  }

  /// Whether a byte is a quotation mark, a bracket or a space, or part of a curly mark.
  private static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x27, 0x29, 0xE2, 0x80, 0x99, 0x9D: true
    default: false
    }
  }

  /// Where the last sentence starts, behind the end of another or a line of underscores.
  private static func lastSentenceStart(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    var place = end - 24
    while place > max(start, end - 240) {
      let isStart = text[place - 1] == 0x20 && LetterCase(text, place, end) == .upper
      if isStart, text[place - 2] == 0x5F || (closes(text, start, place - 1) && !isInitial(text, start, place - 1)) {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// Whether a character of its own and its point end at `end`: the point of an initial closes nothing.
  private static func isInitial(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    var first = end - 2
    while first > start, TextBytes.isContinuation(text[first]) { first -= 1 }
    return first <= start || text[first - 1] == 0x20
  }

  private static func closes(_ text: TextBytes, _ start: Int, _ end: Int) -> Bool {
    var place = end - 1
    while place > start, text[place] == 0x20 { place -= 1 }
    let byte = text[place]
    return byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0x29 || byte == 0x27
      || (byte == 0x9D && place > start && text[place - 1] == 0x80)
  }

  /// Whether the last word is an agency's name, or all capitals as the marks of its desks are.
  private static func maySign(_ tail: TextBytes) -> Bool {
    var end = tail.count
    while end > 0, tail[end - 1] == 0x2E || tail[end - 1] == 0x29 { end -= 1 }
    var start = end
    var isCapitals = true
    while start > 0, end - start <= 14 {
      let byte = tail[start - 1]
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
      if byte >= 0x61 { isCapitals = false }
      start -= 1
    }
    guard end - start >= 2, end - start <= 14, tail[start] < 0x61 else { return false }
    return isCapitals || signatures.contains(PackedWords.pack(tail, start..<end))
  }

  private static let signatures = PackedWords(Agencies.signatures)

  /// Whether the last word, points and dashes aside, is an agency's name, or an agency with desks stands near the end: a
  /// test of bytes.
  private static func maySignature(_ end: TextBytes) -> Bool {
    var start = end.count
    while start > 0, end[start - 1] != 0x20 { start -= 1 }
    // A dash is a hyphen or three bytes that start with E2.
    while start < end.count, end[start] == 0x2D || end[start] == 0xE2 { start += end[start] == 0x2D ? 1 : 3 }
    var key: UInt64 = 0
    var length = 0
    while start < end.count, length < 8 {
      if end[start] != 0x2E, end[start] != 0x29 {
        key = key &<< 8 | UInt64(end[start].asciiLowercased)
        length += 1
      }
      start += 1
    }
    if signatures.contains(key) { return true }
    for place in 0..<max(0, end.count - 3) {
      switch (end[place], end[place + 1], end[place + 2]) {
      case (0x50, 0x54, 0x49), (0x41, 0x4E, 0x49), (0x49, 0x41, 0x4E), (0x55, 0x4E, 0x49): return true
      default: break
      }
    }
    return false
  }

  /// Where a bare agency name starts at the end: "— PTI", "-AP" or "Reuter".
  private static func signature(_ content: String) -> String.Index? {
    var words = content.suffix(48).split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, let last = words.popLast() else { return nil }
    let dashes: Set<Character> = ["-", "–", "—", "―"]
    let bare = last.drop { dashes.contains($0) }.filter { $0 != "." && $0 != ")" }
    if Agencies.signatures.contains(String(bare).asciiLowercased), last.first?.isLowercase == false {
      let hasDash = last.first.map { dashes.contains($0) } ?? false
      if hasDash { return last.startIndex }
      if let before = words.last, before.allSatisfy({ dashes.contains($0) }) { return before.startIndex }
      // Reuters' stories once ended with its bare name.
      if let end = words.last?.last, ".\"”".contains(end), last.allSatisfy({ $0.isUppercase }) || last == "Reuter" {
        return last.startIndex
      }
    }
    // "… he said. PTI ABC XYZ": the agency and its desks.
    guard let index = words.lastIndex(where: { ["PTI", "ANI", "IANS", "UNI"].contains($0) }), index > 0,
      let end = words[index - 1].last, ".\"”".contains(end), words.count - index <= 6,
      (words[(index + 1)...] + [last]).allSatisfy({ $0.allSatisfy { $0.isUppercase || "/:;-".contains($0) } })
    else { return nil }
    return words[index].startIndex
  }

  private static func isSentenceEnd(_ tail: TextBytes, _ open: Int) -> Bool {
    var index = open - 1
    while index >= 0, tail[index] == 0x20 { index -= 1 }
    return index >= 0 && (tail[index] == 0x2E || tail[index] == 0x22 || tail[index] == 0x21 || tail[index] >= 0x80)
  }
}
