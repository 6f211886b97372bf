/// Units in short forms that other words have as well, and shares of one.
extension NumberReader {
  /// Percent in letters behind digits, 91pc, 3.2 p.c.; the token behind them.
  func takePercentLetters(_ place: Int, _ result: inout FactWord) -> Int? {
    guard lexicon.contracts, result.unit == 0, place > 0, tokens[place - 1].kind == .number,
      tokens[place].kind == .word, !tokens[place].flags.contains(.capital)
    else { return nil }
    var last = place
    if tokens[place].hash == Self.lettersOfPercent.p {
      guard place + 2 < tokens.count, tokens[place + 1].hash == 0x2e, tokens[place + 2].flags.contains(.isGlued),
        tokens[place + 2].hash == Self.lettersOfPercent.c
      else { return nil }
      last = place + 2
    } else if tokens[place].hash != Self.lettersOfPercent.both {
      return nil
    }
    result.unit = FactKey.percent
    result.end = tokens[last].end
    return last + 1
  }

  private static let lettersOfPercent = (
    p: StableHash.hash("p"), c: StableHash.hash("c"), both: StableHash.hash("pc")
  )

  /// Seconds in one letter behind digits, 40 s, but in English; the token behind it.
  func takeSeconds(_ place: Int, _ result: inout FactWord) -> Int? {
    guard result.unit == 0, !lexicon.contracts, tokens[place].hash == Self.s,
      tokens[place].end - tokens[place].start == 1,
      !tokens[place].flags.contains(.capital), place > 0, tokens[place - 1].kind == .number,
      place + 1 == tokens.count || tokens[place + 1].kind != .mark || tokens[place + 1].hash != 0x27
    else { return nil }
    result.unit = FactKey.second
    result.end = tokens[place].end
    return place + 1
  }

  private static let s = StableHash.hash("s")

  /// Turns a year of an era into one of our calendar: 令和5年, 民國114年.
  func takeEra(_ place: Int, _ result: inout FactWord) {
    guard result.unit == FactKey.year, result.value < 120, place > 1, tokens[place - 1].kind == .character,
      let start = Self.eras[StableHash.extend(tokens[place - 2].hash, with: tokens[place - 1].hash)]
    else { return }
    result.value += start
  }

  /// The years before the first of eras, by their two characters.
  private static let eras: HashMap64<Double> = ScannerPool.withScanner { scanner in
    var eras = HashMap64<Double>()
    scanner.forEachPair("民国=1911 民國=1911 令和=2018 平成=1988 昭和=1925 大正=1911 明治=1867") { phrase, value in
      if phrase.count == 2, let value = Double(value) {
        eras.set(value, for: StableHash.extend(phrase[0], with: phrase[1]))
      }
    }
    return eras
  }

  /// A Hebrew unit with the mark that stands before the last letter of abbreviations, 55 ק"ג; the token behind it.
  func takeHebrewUnit(_ place: Int, _ result: inout FactWord) -> Int? {
    guard result.unit == 0, lexicon.source.code == "he", place + 2 < tokens.count, tokens[place].kind == .word,
      tokens[place + 1].kind == .mark, [0x22, 0x5f4, 0x27].contains(tokens[place + 1].hash),
      tokens[place + 1].flags.contains(.isGlued), tokens[place + 2].flags.contains(.isGlued),
      let unit = Self.hebrew[StableHash.extend(tokens[place].hash, with: tokens[place + 2].hash)]
    else { return nil }
    result.unit = unit
    result.end = tokens[place + 2].end
    return place + 3
  }

  /// The units by the letters before and behind the mark.
  private static let hebrew: HashMap64<UInt64> = ScannerPool.withScanner { scanner in
    var units = HashMap64<UInt64>()
    let table = "ק_ג=kg ק_מ=km ס_מ=cm מ_מ=mm מ_ר=m2 קמ_ר=km2 מ_ק=m3 מ_ל=ml מ_ג=mg ש_ח=ils קמ_ש=kmh"
    for entry in table.entries(" ") {
      let sides = entry.entries("=")
      let letters = sides[0].entries("_").compactMap { scanner.words(in: $0).first }
      if letters.count == 2 {
        units.set(StableHash.hash(sides[1]), for: StableHash.extend(letters[0], with: letters[1]))
      }
    }
    return units
  }

  /// A third in which *one* stands for the article: *one third of them*, *one-fifth*; the word and the token behind it.
  func shareOfOne(_ start: Int, _ count: Int, _ one: FactWord) -> (FactWord, Int)? {
    var place = start + count
    if place < tokens.count, tokens[place].kind == .mark, tokens[place].hash == 0x2d,
      tokens[place].flags.contains(.isGlued)
    {
      place += 1
    }
    guard lexicon.contracts, case (.ordinal(let value), let length)? = meaning(at: place), value >= 3,
      place + length < tokens.count, [Self.of, Self.more, Self.less].contains(tokens[place + length].hash)
    else { return nil }
    var result = one
    result.value = 1 / value
    result.key = FactKey.number(result.value, unit: 0)
    result.end = tokens[place + length - 1].end
    return (result, place + length)
  }

  /// Whether a word for a crowd is a heading, as *Scores:* is, or part of one.
  func isHeading(_ next: Int) -> Bool {
    next < tokens.count && tokens[next].kind == .mark && tokens[next].hash == 0x3a
  }
}
