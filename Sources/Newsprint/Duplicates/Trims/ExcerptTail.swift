/// What stands behind an excerpt on a page or in a feed: `The post … appeared first on …`, `Continue reading`,
/// `Read the full story at …`, `[…]`, `…`.
enum ExcerptTail {
  /// Texts of more bytes are no excerpts.
  private static let longestText = 1200
  /// The most bytes from a phrase to the end of the text.
  private static let reach = 240

  /// What a tail starts with, in lower case.
  static let phrases: [String] = [
    "continue reading", "read more", "read the full", "read full story", "read full article", "read the rest",
    "keep reading", "read on at", "click here to read", "view full story", "full story at", "full story:",
    "this article first appeared", "this article originally appeared", "this story first appeared",
    "this story originally appeared", "this post first appeared", "the post ", "weiterlesen", "mehr lesen",
    "jetzt lesen", "der beitrag ", "lire la suite", "lire plus", "l'article ", "l’article ", "cet article ", "leer más",
    "seguir leyendo", "la entrada ", "leia mais", "continue lendo", "continuar a ler", "o post ", "leggi tutto",
    "continua a leggere", "l'articolo ", "l’articolo ", "lees meer", "lees verder", "het bericht ", "läs mer",
    "les mer",
    "læs mere", "lue lisää", "inlägget ", "czytaj więcej", "czytaj dalej", "artykuł ", "číst dál", "čítať ďalej",
    "citește mai mult", "devamını oku", "читать далее", "читать дальше", "читати далі", "запись ",
    "διαβάστε περισσότερα", "اقرأ المزيد", "تابع القراءة", "ادامه مطلب", "המשך לקרוא", "और पढ़ें", "続きを読む", "記事の続き",
    "阅读全文",
    "閱讀全文", "查看全文", "查看更多", "더 보기", "더보기", "계속 읽기", "전문 보기",
  ]

  /// What a phrase that also starts sentences of stories must have behind it.
  private static let needed: [(opening: String, marks: [String])] = [
    ("the post ", ["appeared first on", "first appeared on"]), ("der beitrag ", ["erschien zuerst"]),
    ("l'article ", ["est apparu en premier", "appeared first on"]),
    ("l’article ", ["est apparu en premier", "appeared first on"]),
    ("cet article ", ["est apparu en premier", "d'abord"]),
    ("la entrada ", ["se publicó primero", "apareció primero"]),
    ("o post ", ["apareceu primeiro"]), ("l'articolo ", ["proviene da", "sembra essere"]),
    ("l’articolo ", ["proviene da", "sembra essere"]), ("het bericht ", ["verscheen eerst"]),
    ("inlägget ", ["dök först upp"]), ("artykuł ", ["pochodzi z"]), ("запись ", ["впервые появилась"]),
  ]

  /// A phrase as text and as bytes.
  private struct Phrase {
    var text: String
    var bytes: [UInt8]
  }

  /// The phrases by their first two bytes, with a small or a capital letter, by which most places are passed over.
  private static let openings: [UInt16: [Phrase]] = {
    var openings: [UInt16: [Phrase]] = [:]
    for phrase in phrases {
      let capital = phrase.prefix(1).uppercased() + phrase.dropFirst()
      for spelling in Set([phrase, capital]) {
        openings[spelling.withTextBytes { key($0, 0) }, default: []].append(
          Phrase(text: phrase, bytes: Array(phrase.utf8)))
      }
    }
    return openings
  }()

  /// For each pair of first bytes whether a phrase has it.
  private static let isOpening: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 16)
    for key in openings.keys { table[Int(key)] = true }
    return table
  }()

  /// For each hash of the first bytes whether a phrase that starts with an ASCII letter may have them.
  private static let mayOpen: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << tableBits)
    for phrase in phrases where phrase.utf8.first.map({ $0 < 0x80 }) ?? false {
      precondition(phrase.utf8.count >= openingLength, "A phrase is too short")
      table[phrase.withTextBytes { slot($0.word(at: 0)) }] = true
    }
    return table
  }()

  /// The bytes by which a phrase is known that starts with an ASCII letter: four have most sentences in common with one.
  private static let openingLength = 6
  private static let tableBits: UInt64 = 12

  /// A place for the first bytes of eight, without regard to ASCII case.
  @inline(__always)
  private static func slot(_ bytes: UInt64) -> Int {
    let key = (bytes | 0x2020_2020_2020) & 0xFFFF_FFFF_FFFF
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- tableBits))
  }

  /// Whether the first bytes at a place may start a phrase: what nearly all words fail.
  @inline(__always)
  private static func mayOpen(
    _ table: Span<Bool>, _ text: TextBytes, _ place: Int
  ) -> Bool {
    if text[place] >= 0x80 { return true }
    // A small letter behind a space and a letter starts no sentence.
    if text[place] & 0x20 != 0, text[place &- 1] == 0x20, (text[place &- 2] | 0x20) &- 0x61 < 26 { return false }
    return table[slot(text.word(at: place))]
  }

  /// The two bytes at a place, ASCII letters as small ones.
  @inline(__always)
  private static func key(_ text: TextBytes, _ place: Int) -> UInt16 {
    func small(_ byte: UInt8) -> UInt16 { UInt16(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return small(text[place]) << 8 | (place + 1 < text.count ? small(text[place + 1]) : 0)
  }

  /// Where a text without its tail ends: its length where it has none.
  ///
  /// A word that an ellipsis cuts goes with it.
  /// - Complexity: O(1): the last 240 bytes of a text of at most 1,200 are looked at.
  static func start(in text: TextBytes) -> Int {
    guard text.count <= longestText else { return text.count }
    var end = trimmed(text, text.count)
    if let phrase = phraseStart(text, end) { end = trimmed(text, phrase) }
    let cut = withoutEllipsis(text, end)
    return hasWords(text, cut) ? cut : text.count
  }

  /// Where the phrase starts with which `text[..<end]` closes, if it does.
  private static func phraseStart(_ text: TextBytes, _ end: Int) -> Int? {
    let table = mayOpen.span
    return WordStarts.first(in: text, max(1, end - reach)..<max(1, end)) { place in
      mayOpen(table, text, place) && isPhrase(text, place, end)
    }
  }

  /// Whether `text[..<end]` closes with a phrase from a place on.
  @inline(never)
  private static func isPhrase(_ text: TextBytes, _ place: Int, _ end: Int) -> Bool {
    guard isOpening[Int(key(text, place))], startsSentence(text, place), let phrase = phrase(text, place, end) else {
      return false
    }
    guard let (_, marks) = needed.first(where: { $0.opening == phrase }) else { return end - place <= 120 }
    let rest = text.string(place..<end).lowercased()
    return marks.contains { rest.holds($0) }
  }

  /// The phrase that stands at a place.
  private static func phrase(_ text: TextBytes, _ place: Int, _ end: Int) -> String? {
    (openings[key(text, place)] ?? []).first { phrase in
      let bytes = phrase.bytes
      guard end - place >= bytes.count else { return false }
      if text[place] < 0x80 {
        return bytes.indices.allSatisfy { index in
          let byte = text[place + index]
          return bytes[index] == (byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
      }
      // Cased letters beyond ASCII are compared in small letters.
      return text.string(place..<place + bytes.count).lowercased() == phrase.text
    }?.text
  }

  /// Whether a sentence, a line or a bracket may start at a place: a capital letter behind a space, or the end of another
  /// sentence before it, as excerpts are cut anywhere.
  private static func startsSentence(_ text: TextBytes, _ place: Int) -> Bool {
    if text[place] &- 0x41 < 26, text[place - 1] <= 0x20 { return true }
    var before = place
    while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x5B || text[before - 1] == 0x28 { before -= 1 }
    guard before > 0 else { return false }
    switch text[before - 1] {
    case 0x0A, 0x0D, 0x09, 0x2E, 0x21, 0x3F, 0x5D, 0x29, 0x22, 0x7C, 0x3E: return true
    default: return text[before - 1] >= 0x80 && !isLetterEnd(text, before)
    }
  }

  /// Whether the scalar that ends before a place is a letter of an alphabet; ideographs and closing marks are none.
  private static func isLetterEnd(_ text: TextBytes, _ end: Int) -> Bool {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = UTF8Decoder.decode(text, at: start).scalar
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// The end of `text[..<end]` without ellipses and the word that the last of them cuts.
  private static func withoutEllipsis(_ text: TextBytes, _ end: Int) -> Int {
    var place = end
    var hasEllipsis = false
    while place > 0 {
      if text[place - 1] == 0x5D || text[place - 1] == 0x29 || text[place - 1] == 0x5B || text[place - 1] == 0x28
        || text[place - 1] <= 0x20
      {
        place -= 1
      } else if place >= 3, text[place - 3] == 0xE2, text[place - 2] == 0x80, text[place - 1] == 0xA6 {
        (place, hasEllipsis) = (place - 3, true)
      } else if place >= 3, text[place - 1] == 0x2E, text[place - 2] == 0x2E, text[place - 3] == 0x2E {
        (place, hasEllipsis) = (place - 3, true)
      } else {
        break
      }
    }
    if !hasEllipsis { return end }
    // An ellipsis behind a space cuts between words.
    if place < text.count, text[place] <= 0x20 || text[place] == 0x5B || text[place] == 0x28 { return place }
    var start = place
    while start > 0, text[start - 1] > 0x20, place - start < 24 { start -= 1 }
    return start > 0 && text[start - 1] <= 0x20 ? start : place
  }

  private static func trimmed(_ text: TextBytes, _ end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Whether a text has a few words before `end`, so that it is not the tail alone.
  private static func hasWords(_ text: TextBytes, _ end: Int) -> Bool { end >= 24 }
}
