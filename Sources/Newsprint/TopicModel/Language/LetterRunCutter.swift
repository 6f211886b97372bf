/// Cuts text into the runs of letters by which languages are told apart: all three letters that follow one another in a
/// word, its two ends counted as letters; single characters of Han and Kana.
///
/// Letters are folded to lower case and keep their accents, which tell much. Works on one thread; what it found stays
/// until ``removeAll()``.
package final class LetterRunCutter {
  /// The stable hash of each run, in the order of the text.
  @safe @exclusivity(unchecked) package private(set) var runs: [UInt64] = []
  /// How many letters of each script there were, by the script's number.
  @safe @exclusivity(unchecked) private(set) var scriptCounts = [Int](repeating: 0, count: LetterScript.allCases.count)
  /// A bit for each script that there were letters of.
  var scripts: UInt16 {
    var scripts: UInt16 = 0
    for script in scriptCounts.indices where scriptCounts[script] > 0 { scripts |= 1 << UInt16(script) }
    return scripts
  }
  /// Whether most of the runs are single characters.
  var isUnspaced: Bool { characterCount * 2 > runs.count }
  /// How many of the Latin letters are none of the basic 26.
  @safe @exclusivity(unchecked) private(set) var accentCount = 0
  /// How many of the runs are single characters.
  @safe @exclusivity(unchecked) private(set) var characterCount = 0
  private let table = ScalarTable(foldsCase: true, foldsDiacritics: false)
  /// What stands for the end of a word.
  private static let edge: UInt32 = 0x20

  package init() {}

  /// Forgets what was found.
  package func removeAll() {
    runs.removeAll(keepingCapacity: true)
    (accentCount, characterCount) = (0, 0)
    for script in scriptCounts.indices { scriptCounts[script] = 0 }
  }

  /// Adds the runs of a text, up to `limit` of them and the rest of a word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes up to the limit.
  package func cut(_ text: TextBytes, limit: Int) {
    var runs = runs
    self.runs = []
    defer { self.runs = runs }
    var latin = 0
    // The last two letters of the word at hand; 0 where there is none yet.
    var (first, second): (UInt32, UInt32) = (0, 0)
    var place = 0
    while place < text.count {
      let byte = text[place]
      var letter: UInt32 = 0
      if byte < 0x80 {
        let low = byte | 0x20
        if low &- 0x61 < 26 {
          letter = UInt32(low)
          latin &+= 1
        }
        place &+= 1
      } else {
        let (scalar, width) = UTF8Decoder.decode(text, at: place)
        place &+= width
        // A mark that stands by itself belongs to the letter before it.
        if (0x300...0x36f).contains(scalar) { continue }
        letter = self.letter(scalar)
        if letter != 0 {
          let script = LetterScript(letter)
          scriptCounts[script.rawValue] &+= 1
          if script == .latin { accentCount &+= 1 }
          if script.hasTellingCharacters {
            if second != 0 { runs.append(Self.hash(first, second, Self.edge)) }
            (first, second) = (0, 0)
            runs.append(Self.hash(of: letter))
            characterCount &+= 1
            if runs.count >= limit { break }
            continue
          }
        }
      }
      if letter != 0 {
        if second != 0 { runs.append(Self.hash(first, second, letter)) }
        (first, second) = second == 0 ? (Self.edge, letter) : (second, letter)
      } else if second != 0 {
        runs.append(Self.hash(first, second, Self.edge))
        (first, second) = (0, 0)
        if runs.count >= limit { break }
      }
    }
    if second != 0 { runs.append(Self.hash(first, second, Self.edge)) }
    scriptCounts[LetterScript.latin.rawValue] &+= latin
  }

  /// The folded letter, 0 where the scalar is none.
  private func letter(_ scalar: UInt32) -> UInt32 {
    let entry = table.entry(scalar)
    switch ScalarTable.classBits(entry) {
    case ScalarTable.Class.letter.rawValue, ScalarTable.Class.unspaced.rawValue: break
    default: return 0
    }
    return Self.usual(ScalarTable.folded(entry))
  }

  /// One spelling of letters that are written with either of two scalars; Vietnamese vowels with two marks are one.
  private static func usual(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x219: 0x15f  // ș, ş
    case 0x1ea0...0x1eff: 0x1ec3
    case 0x21b: 0x163  // ț, ţ
    case 0x6cc, 0x649: 0x64a  // ی, ى, ي
    case 0x6a9: 0x643  // ک, ك
    default: letter
    }
  }

  /// The hash of a run of letters.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    StableHash.avalanche(UInt64(first) &<< 42 | UInt64(second) &<< 21 | UInt64(third))
  }

  /// The hash of a single character.
  @inline(__always)
  static func hash(of character: UInt32) -> UInt64 { hash(0, 0, character) }
}
