/// Tells tables of numbers, as results, fixtures and prices come, from stories with numbers in them.
enum NumberTable {
  /// The number of bytes that are looked at.
  private static let byteCount = 4096
  /// In a table at least one character in sixteen of its start is a digit.
  private static let openingLength = 512
  private static let digitPart = 16
  /// A table has so many numbers at least, and more where it is not in lines.
  private static let leastCount = 3
  private static let leastCountOfLine = 6
  /// The share of numbers among the words of a table that is not in lines.
  private static let wordShare = 0.6
  /// A table in lines has so many, most of which are rows: with a number, few words and no full stop.
  private static let leastLineCount = 3
  private static let mostRowWords = 6
  /// Most of its words are names, as capitals tell: telegrams of results and earnings have words of their own.
  private static let mostSmallPart = 3
  /// A headline of so many words says what its table is about.
  private static let tellingHeadline = 5

  /// Whether a text is a table of numbers under no headline that says what it is about.
  static func holds(_ story: StoryBytes) -> Bool {
    guard hasManyDigits(story.text) else { return false }
    let opening = story.text[..<byteCount]
    var all = Line()
    var (lines, rows, prose) = (0, 0, 0)
    for bytes in opening.split(at: 0x0a) {
      let line = Line(bytes)
      guard line.words + line.numbers > 0 else { continue }
      lines += 1
      all.words += line.words
      all.numbers += line.numbers
      all.small += line.small
      if line.numbers > 0, line.words <= mostRowWords, !line.isClosed { rows += 1 }
      if line.words > 2 * mostRowWords { prose += 1 }
    }
    guard all.numbers >= leastCount, Line(story.headline).words < tellingHeadline else { return false }
    let share = Double(all.numbers) / Double(all.words + all.numbers)
    if all.numbers >= leastCountOfLine, share > wordShare { return true }
    return all.small * mostSmallPart <= all.words && lines >= leastLineCount && rows * 4 >= lines * 3 && prose == 0
  }

  /// The words and numbers of a line.
  private struct Line {
    var words = 0
    var numbers = 0
    /// Words that start with a small letter.
    var small = 0
    /// Whether it ends in a full stop.
    var isClosed = false

    init() {}

    init(_ bytes: TextBytes) {
      // Commas part the fields of a line without blanks.
      let hasFields = bytes.contains(0x2c) && !bytes.contains(0x20)
      var (isInWord, hasDigit, hasLetter, isSmall) = (false, false, false, false)
      func isBlank(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7c || byte == 0x3b || (hasFields && byte == 0x2c)
      }
      for byte in bytes {
        if isBlank(byte) {
          if isInWord { add(hasDigit, hasLetter, isSmall) }
          (isInWord, hasDigit, hasLetter, isSmall) = (false, false, false, false)
          continue
        }
        if !isInWord { isSmall = byte &- 0x61 < 26 }
        isInWord = true
        if byte &- 0x30 < 10 { hasDigit = true }
        if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 { hasLetter = true }
        isClosed = byte == 0x2e
      }
      if isInWord { add(hasDigit, hasLetter, isSmall) }
    }

    /// Signs alone are neither.
    private mutating func add(_ hasDigit: Bool, _ hasLetter: Bool, _ isSmall: Bool) {
      if hasDigit { numbers += 1 } else if hasLetter { words += 1 }
      if !hasDigit, isSmall { small += 1 }
    }
  }

  /// Whether digits are a sixteenth of what is at the start of a text.
  private static func hasManyDigits(_ text: TextBytes) -> Bool {
    var (digits, place) = (0, 0)
    let end = min(text.count, openingLength)
    while place + 64 <= end {
      digits += ByteMasks(text, at: place).digits.nonzeroBitCount
      place += 64
    }
    if place < end {
      let rest = ByteMasks(padding: text[place..<end])
      digits += rest.digits.nonzeroBitCount
    }
    return digits * digitPart >= end && digits >= leastCount
  }
}
