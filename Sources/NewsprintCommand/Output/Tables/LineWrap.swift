internal import Newsprint

/// Text laid out in lines of whole words.
package enum LineWrap {
  /// A run of text that stays on one line.
  package struct Unit: Sendable, Equatable {
    /// The text, which may hold escapes of a terminal.
    package var text: String
    /// The columns it takes.
    package var width: Int
    /// How many blanks stand before it, unless it starts a line.
    package var gap: Int

    package init(_ text: String, width: Int? = nil, gap: Int = 1) {
      self.text = text
      self.width = width ?? text.displayWidth
      self.gap = gap
    }
  }

  /// The words of a text, cut at blanks; characters of scripts that are written without blanks stand each by itself, but
  /// for signs that start no line.
  package static func units(_ text: String) -> [Unit] {
    text.split(separator: " ").flatMap { word in
      let word = String(word)
      guard word.utf8.contains(where: { $0 >= 0x80 }), word.contains(where: { $0.displayWidth == 2 }) else {
        return [Unit(word)]
      }
      return unspaced(word)
    }
  }

  private static func unspaced(_ word: String) -> [Unit] {
    var units: [Unit] = []
    var mayJoin = false
    for character in word {
      let width = character.displayWidth
      let joins = width == 2 ? endingSigns.contains(character) : mayJoin
      if joins, !units.isEmpty {
        units[units.count - 1].text.append(character)
        units[units.count - 1].width += width
      } else {
        units.append(Unit(String(character), width: width, gap: units.isEmpty ? 1 : 0))
      }
      mayJoin = width != 2
    }
    return units
  }

  /// Signs of Chinese and Japanese that belong to what is before them.
  private static let endingSigns: Set<Character> = [
    "、", "。", "，", "．", "！", "？", "：", "；", "」", "』", "）", "】", "》", "〉", "〕", "ー", "々",
  ]

  /// The text in lines of at most `width` columns: at least one, and none that ends in blanks.
  ///
  /// A word that is wider than a line is cut, behind a sign of a path or an address where there is one.
  package static func lines(_ text: String, width: Int) -> [String] {
    plainLines(text, width: width) ?? lines(fitted(units(text), to: width), width: width)
  }

  /// The same units, but those that are wider than a line are cut into words, and words into parts.
  package static func fitted(_ units: [Unit], to width: Int) -> [Unit] {
    units.flatMap { $0.width <= width ? [$0] : self.units($0.text).flatMap { cut($0, to: width) } }
  }

  /// Fills lines with units, of which none is cut.
  ///
  /// - Parameter reserved: So many columns of the first line are taken.
  package static func lines(_ units: [Unit], width: Int, reserved: Int = 0) -> [String] {
    var lines = [""]
    var used = reserved
    var isStart = true
    for unit in units {
      let gap = isStart ? 0 : unit.gap
      let isFresh = isStart && (lines.count > 1 || reserved == 0)
      if used + gap + unit.width > width, !isFresh {
        lines.append(unit.text)
        used = unit.width
      } else {
        lines[lines.count - 1] += String(repeating: " ", count: gap) + unit.text
        used += gap + unit.width
      }
      isStart = false
    }
    return lines
  }

  /// The parts of a unit, each of at most `width` columns, or of one character.
  private static func cut(_ unit: Unit, to width: Int) -> [Unit] {
    guard unit.width > width else { return [unit] }
    var parts: [Unit] = []
    var part = Unit("", width: 0, gap: unit.gap)
    /// The part up to its last sign, and what is behind that.
    var (head, tail) = (part, Unit("", width: 0, gap: 0))
    for character in unit.text {
      let step = character.displayWidth
      if part.width + step > width, !part.text.isEmpty {
        // A sign near the start would leave the line all but empty.
        let isHalfFull = head.width * 2 >= width
        parts.append(isHalfFull ? head : part)
        part = isHalfFull ? tail : Unit("", width: 0, gap: 0)
        (head, tail) = (Unit("", width: 0, gap: 0), part)
      }
      part.text.append(character)
      part.width += step
      if signs.contains(character) {
        (head, tail) = (part, Unit("", width: 0, gap: 0))
      } else {
        tail.text.append(character)
        tail.width += step
      }
    }
    return parts + [part]
  }

  // MARK: - Plain text

  /// Whether a text is printable ASCII, so that each byte takes a column.
  private static func isPlain(_ bytes: TextBytes) -> Bool { bytes.allSatisfy { $0 &- 0x20 < 0x5F } }

  /// The lines of a text of printable ASCII in which no word is wider than a line and no two blanks stand together; nil for
  /// all others.
  private static func plainLines(_ text: String, width: Int) -> [String]? {
    text.withTextBytes { bytes in
      guard isPlain(bytes), bytes.first != 0x20, bytes.last != 0x20, !bytes.isEmpty else { return nil }
      var lines: [String] = []
      var (start, word, end) = (0, 0, 0)
      for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
        if place == word || place - word > width { return nil }
        if place - start > width {
          lines.append(bytes.string(start..<end))
          start = word
        }
        (word, end) = (place + 1, place)
      }
      lines.append(bytes.string(start..<end))
      return lines
    }
  }

  /// The columns of the widest unit of a text, 0 where it has none.
  package static func widestUnit(_ text: String) -> Int {
    let plain = text.withTextBytes { bytes -> Int? in
      guard isPlain(bytes) else { return nil }
      var (widest, start) = (0, 0)
      for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
        widest = max(widest, place - start)
        start = place + 1
      }
      return widest
    }
    return plain ?? units(text).reduce(0) { max($0, $1.width) }
  }

  private static let signs: Set<Character> = ["/", "-", "_", ",", ".", "|", "&", "?", "=", ":", ";", "…"]
}
