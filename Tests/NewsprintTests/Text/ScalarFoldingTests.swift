import Foundation
import Newsprint
import Testing

struct ScalarFoldingTests {
  func words(_ text: String) -> [String] { Tokenizer().tokens(in: text).map(\.text) }

  @Test(arguments: [
    ("İSTANBUL", "istanbul"), ("ISPARTA", "ısparta"), ("ΑΘΗΝΑ ΜΑΪΟΣ", "Αθήνα Μάιος"), ("ΟΔΥΣΣΕΥΣ", "Ὀδυσσεύς"),
    ("كتاب", "كـتـاب"), ("كِتَابٌ", "كتاب"), ("ایران", "ايران"), ("کتاب", "كتاب"), ("ещё", "еще"),
    ("București şi", "Bucureşti și"), ("H₂O m² x³", "H2O m2 x3"), ("ＡＢＣ１２３", "ABC123"), ("①", "1"), ("٢٠٢٤", "2024"),
    ("𝐇𝐞𝐥𝐥𝐨", "hello"), ("\u{2126} \u{212b} \u{212a}", "\u{3c9} \u{e5} k"), ("日本\n語", "日本語"),
    ("ภาษา\nไทย", "ภาษาไทย"), ("東京\r\n  都", "東京都"), ("שָׁלוֹם", "שלום"), ("STRASSE", "Straße"),
  ])
  func whatReadsTheSameIsTheSame(one: String, other: String) {
    #expect(words(one) == words(other))
  }

  @Test func whatReadsOtherwiseStaysApart() {
    #expect(words("東京\n\n都") == ["東京", "都"])
    #expect(words("й и") == ["й", "и"])
    #expect(words("école ecole") == ["école", "ecole"])
    #expect(words("が か") == ["が", "か"])
  }

  /// The table says of each scalar what its name says: LATIN SMALL LETTER E WITH ACUTE is an E.
  @Test func lettersWithoutDiacriticsAreThoseOfTheNames() {
    var bases: [String: Unicode.Scalar] = [:]
    for value in [0x41...0x5a, 0x61...0x7a, 0x391...0x3c9, 0x410...0x44f].joined() {
      if let letter = Unicode.Scalar(UInt32(value)), let name = letter.properties.name { bases[name] = letter }
    }
    var count = 0
    var wrong: [Unicode.Scalar] = []
    for value in UInt32(0)...0x10ffff {
      // Later versions of Unicode may know more letters.
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 17 else { continue }
      var base = scalar
      if scalar.properties.isAlphabetic, let name = scalar.properties.name, let end = name.range(of: " WITH ") {
        base = bases[String(name[..<end.lowerBound])] ?? scalar
      }
      if DiacriticFolding.base(of: scalar) != base { wrong.append(scalar) }
      count += base == scalar ? 0 : 1
    }
    #expect(wrong.isEmpty && count > 1000)
  }
}
