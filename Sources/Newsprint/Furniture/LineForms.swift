/// Forms of furniture lines that a list of phrases cannot give: bylines, timestamps, counts, notes on the author, and
/// credits at the end of a line.
enum LineForms {
  /// What the line is by its words, or nil; asked of lines near an edge only.
  static func kind(_ text: TextBytes, _ line: Range<Int>, isLast: Bool) -> FurnitureSpan.Kind? {
    let count = line.count
    if count <= 120, mayBeByline(text, line), isByline(words(text, line), text, line) { return .byline }
    if count <= 80, hasDigit(text, line) {
      if isTimestamp(text, line) { return .timestamp }
      if count <= 24, isCount(text, line) { return .notice }
    }
    if count <= 200, isInvitation(text, line) { return .notice }
    if count <= 400, contributes(text, line) { return .credit }
    if isLast, count <= 600, mayBeAuthorNote(text, line), isAuthorNote(text, line) { return .authorNote }
    return nil
  }

  private static func words(_ text: TextBytes, _ line: Range<Int>) -> [Substring] {
    text.string(line).split { $0 == " " || $0 == "\t" || $0 == "|" || $0 == "/" || $0 == "·" || $0 == "•" }
  }

  private static func mayBeByline(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    guard line.count >= 6 else { return false }
    let start = line.lowerBound
    switch text[start] {
    case 0x42, 0x62: return text[start + 1] | 0x20 == 0x79 && text[start + 2] == 0x20  // By
    case 0x50, 0x56: return text[start + 3] == 0x20  // Par, Por, Von
    default: return false
    }
  }

  private static func hasDigit(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    var place = line.lowerBound
    // Eight bytes at a time: a digit less 0x30 is below ten.
    while place &+ 8 <= line.upperBound {
      let bytes = text.word(at: place) ^ 0x3030_3030_3030_3030
      let large = (bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | bytes
      if large & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 { return true }
      place &+= 8
    }
    while place < line.upperBound {
      if text[place] >= 0x30, text[place] <= 0x39 { return true }
      place &+= 1
    }
    return false
  }

  /// Whether the line starts with capitalised words and one of the verbs of a note on the author.
  private static func mayBeAuthorNote(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    var place = line.lowerBound
    let end = min(line.upperBound - 8, line.lowerBound + 90)
    var words = 0
    while place < end {
      let first = text[place]
      if first >= 0x61, first <= 0x7A {
        switch (first, text[place + 1], text[place + 2]) {
        case (0x69, 0x73, 0x20): return words >= 1  // is
        case (0x63, 0x6F, 0x76), (0x77, 0x72, 0x69), (0x72, 0x65, 0x70): return words >= 1  // covers, writes, reports
        case (0x61, 0x6E, 0x64), (0x64, 0x65, _), (0x76, _, _), (0x74, 0x68, 0x65): break
        default: return false
        }
      }
      words += 1
      while place < end, text[place] != 0x20 { place += 1 }
      while place < end, text[place] == 0x20 { place += 1 }
    }
    return false
  }

  /// "By Jane Doe", "By JANE DOE, Political correspondent".
  private static func isByline(_ words: [Substring], _ text: TextBytes, _ line: Range<Int>) -> Bool {
    guard words.count >= 2, words.count <= 16, ["by", "By", "BY", "Von", "Par", "Por"].contains(words[0]),
      words[0] != "by" || words.count <= 5
    else { return false }
    guard LineShape.ending(text, line) != .closed || words.count <= 5 else { return false }
    // A name first.
    var capitals = 0
    for word in words.dropFirst() {
      guard let first = word.first, first.isUppercase else { break }
      capitals += 1
      if word.last == "," { break }
    }
    let isAgency = Agencies.names.contains(String(words[1]).asciiLowercased)
    guard capitals >= 2 || isAgency || (capitals == 1 && words.count == 2 && words[0] == "BY") else { return false }
    if Agencies.months.contains(String(words[1]).asciiLowercased)
      || Agencies.timeWords.contains(
        String(words[1]).asciiLowercased)
    {
      return false
    }
    // "By Jo Marr, local democracy reporter": a role behind the name may have any words.
    if words[capitals].last == ",", let last = words.last, capitals + 1 < words.count,
      bylineRoles.contains(String(last).asciiLowercased)
    {
      return true
    }
    let allowed: Set<String> = [
      "and", "of", "for", "the", "in", "at", "with", "de", "van", "von", "der", "den", "bin", "al", "la", "le", "el",
      "y",
      "correspondent", "editor", "reporter", "writer", "staff", "columnist", "political", "business", "sports",
      "science",
      "health", "news", "chief", "senior", "special", "to", "contributor", "&", "-", "—", "–", "on", "from",
      "published",
      "updated", "contributing", "freelance", "guest", "technology", "environment",
    ]
    return words.dropFirst().allSatisfy { word in
      guard let first = word.first else { return true }
      if first.isUppercase || first.isNumber || first == "@" || first == "(" { return true }
      return allowed.contains(String(word.filter { $0 != "," && $0 != "." }).asciiLowercased)
    }
  }

  private static let bylineRoles: Set<String> = [
    "columnist", "contributor", "correspondent", "editor", "journalist", "reporter", "writer",
  ]

  /// Whether the line consists of numbers and the words of dates, with a year, a time of day or a word such as
  /// "updated".
  private static func isTimestamp(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    if text[line.upperBound - 1] == 0x2E, text[line.upperBound - 2] | 0x20 != 0x6D { return false }
    var place = line.lowerBound
    var numbers = 0
    var dates = 0
    var hasMonth = false
    var hasYear = false
    var hasClock = false
    var hasMarker = false
    while place < line.upperBound {
      let byte = text[place]
      if byte >= 0x30, byte <= 0x39 {
        // Digits with the points, colons and hyphens between them.
        let start = place
        var parts = 1
        var longest = 0
        var hasThree = false
        var length = 0
        var mark: UInt8 = 0
        while place < line.upperBound {
          let digit = text[place]
          if digit >= 0x30, digit <= 0x39 {
            length += 1
          } else if digit == 0x3A || digit == 0x2E || digit == 0x2D || digit == 0x2F, place + 1 < line.upperBound,
            text[place + 1] >= 0x30, text[place + 1] <= 0x39
          {
            if mark != 0, mark != digit { return false }
            mark = digit
            parts += 1
            longest = max(longest, length)
            hasThree = hasThree || length == 3
            length = 0
          } else {
            break
          }
          place += 1
        }
        longest = max(longest, length)
        // Grouped digits are a quantity.
        if place + 1 < line.upperBound, text[place] == 0x2C, text[place + 1] >= 0x30, text[place + 1] <= 0x39 {
          return false
        }
        guard longest <= 4, parts <= 3, parts == 1 || (!hasThree && length != 3) else { return false }
        if parts == 1, longest == 4 {
          switch (text[start], text[start + 1], text[start + 2]) {
          case (0x31, 0x39, 0x36...0x39), (0x32, 0x30, 0x30...0x34): hasYear = true  // 1960 to 2049
          default: return false
          }
        }
        if mark == 0x3A { hasClock = true }
        if parts == 3, mark != 0x3A {
          guard longest == 2 || longest == 4 else { return false }
          hasMonth = true
          hasYear = true
          dates += 1
        } else if parts == 2, mark == 0x2D || longest > 2 {
          return false
        }
        numbers += 1
        if numbers > 8 { return false }
      } else if LetterCase(text, place, line.upperBound) != .none || byte >= 0xC3 {
        let start = place
        while place < line.upperBound, isWordByte(text, place, line) { place += 1 }
        let word = PackedWords.pack(text, start..<place)
        if Self.months.contains(word) {
          hasMonth = true
          dates += 1
        } else if Self.markers.contains(word) {
          // "5 hours ago", but not "year ago 5.25".
          hasMarker = hasMarker || place - start > 3 || text[line.lowerBound] <= 0x39
        } else if !Self.timeWords.contains(word) {
          return false
        }
      } else {
        place += 1
      }
    }
    return numbers > 0 && dates <= 2 && (hasMarker || dates == 1 && (hasMonth && (hasYear || hasClock)))
  }

  private static func isWordByte(_ text: TextBytes, _ place: Int, _ line: Range<Int>) -> Bool {
    let byte = text[place]
    return byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || (byte == 0x2E && place + 1 < line.upperBound && text[place + 1] | 0x20 == 0x6D)
  }

  private static let months = PackedWords(Agencies.months)
  private static let markers = PackedWords(Agencies.timeMarkers)
  private static let timeWords = PackedWords(Agencies.timeWords)

  /// "123 comments", "Comments (12)", "1.2K shares".
  static func isCount(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    if text[line.upperBound - 1] == 0x2E { return false }
    var place = line.lowerBound
    var hasNumber = false
    var hasThing = false
    while place < line.upperBound {
      let byte = text[place]
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else {
        if byte >= 0x30, byte <= 0x39 { hasNumber = true }
        place += 1
        continue
      }
      let start = place
      while place < line.upperBound, text[place] | 0x20 >= 0x61, text[place] | 0x20 <= 0x7A { place += 1 }
      let word = PackedWords.pack(text, start..<place)
      if things.contains(word) {
        hasThing = true
      } else if !(place - start == 1 && (word == 0x6B || word == 0x6D)) {  // 1.2K, 3M
        return false
      }
    }
    return hasThing && hasNumber
  }

  private static let things = PackedWords([
    "comments", "comment", "shares", "share", "views", "likes", "retweets", "replies", "reads", "view", "all",
  ])

  /// Whether the line says who contributed to the report.
  static func contributes(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    guard line.count >= 24 else { return false }
    // Both "contributed to this report." and "contributed reporting." end so.
    var end = line.upperBound
    while end > line.lowerBound + 12, text[end - 1] == 0x2E || text[end - 1] == 0x29 { end -= 1 }
    switch (text[end - 3], text[end - 2], text[end - 1]) {
    case (0x6F, 0x72, 0x74), (0x6F, 0x72, 0x79), (0x63, 0x6C, 0x65), (0x69, 0x6E, 0x67), (0x6F, 0x73, 0x74): break
    default: return false
    }
    let verb: StaticString = "contributed "
    var place = max(line.lowerBound, end - 60)
    while place < end {
      let rest = text[place..<end]
      if rest.lowercasedStarts(with: verb) {
        return isReport(rest[verb.utf8CodeUnitCount...])
      }
      place += 1
    }
    return false
  }

  /// Whether what follows "contributed" is the report.
  private static func isReport(_ words: TextBytes) -> Bool {
    var words = words
    if words.count >= 20, words.lowercasedStarts(with: "reporting to this ") {
      words = words[18...]
      return isAll(words, "article") || isAll(words, "story")
    }
    if words.lowercasedStarts(with: "to this ") {
      words = words[8...]
    } else if words.lowercasedStarts(with: "to the ") {
      words = words[7...]
    }
    return isAll(words, "report") || isAll(words, "reporting") || isAll(words, "story") || isAll(words, "article")
      || isAll(words, "post")
  }

  private static func isAll(_ words: TextBytes, _ word: StaticString) -> Bool {
    words.count == word.utf8CodeUnitCount && words.lowercasedStarts(with: word)
  }

  /// "Jane Doe is a senior reporter covering health. Follow her on Twitter @janedoe."
  ///
  /// A story's own person may be a reporter, too: a role and a second sign are asked for.
  private static func isAuthorNote(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    text[line].map(\.asciiLowercased).withTextBytes { content in
      let head = content[..<160]
      return !content.contains(" said") && roles.contains { head.contains($0) }
        && cues.contains { content.contains($0) }
    }
  }

  private static let roles: [StaticString] = [
    " reporter", "correspondent", "columnist", "staff writer", "journalist", " editor", "contributing", "contributor",
    "freelance", "writes about", "covers ", " writer",
  ]
  private static let cues: [StaticString] = [
    "follow ", "@", "covering ", "covers ", "email", "e-mail", "reach ", "contact ", "based in", "writes about",
    "contributor to", "staff writer", "senior ", " for the ", "for bbc", "for reuters", "author of", "twitter",
    "fellow at", "our ", "in our",
  ]

  /// Whether the line invites to follow, to write or to be written to.
  private static func isInvitation(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    guard line.count >= 12 else { return false }
    let start = line.lowerBound
    // Follow, Email, Contact
    switch (text[start], text[start + 2], text[start + 4], text[start + 6]) {
    case (0x46, 0x6C, 0x6F, 0x20), (0x45, 0x61, 0x6C, _), (0x43, 0x6E, 0x61, 0x74):
      let content = text[line]
      return content.contains("@") || content.contains("://") || content.contains("witter")
    default:
      // "your inbox" at the end or near it: an x is rare.
      let tail = max(start, line.upperBound - 60)
      guard text.firstPlace(of: 0x78, in: tail..<line.upperBound) != nil else { return false }
      return text[line].contains("your inbox")
    }
  }
}
