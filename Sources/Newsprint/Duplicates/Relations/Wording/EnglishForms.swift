/// The regular forms of English verbs and nouns.
enum EnglishForms {
  /// A word with what regular inflection makes of it: *back*, *backs*, *backed*, *backing*.
  ///
  /// Both spellings are given where a consonant may be doubled, as which is right depends on how the word is stressed.
  static func regular(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count > 2, let last = letters.last else { return [word] }
    let before = letters[letters.count - 2]
    let stem = String(word.dropLast())
    func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
    switch last {
    case UInt8(ascii: "e"): return [word, word + "s", word + "d", stem + "ing"]
    case UInt8(ascii: "y") where !isVowel(before): return [word, stem + "ies", stem + "ied", word + "ing"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "h"):
      return [word, word + "s", word + "es", word + "ed", word + "ing"]
    default: break
    }
    let plain = [word, word + "s", word + "ed", word + "ing"]
    let third = letters[letters.count - 3]
    let isQ = letters.count > 3 && letters[letters.count - 4] == UInt8(ascii: "q")
    guard isVowel(before), isQ || !isVowel(third), !isVowel(last), !"wy".utf8.contains(last) else { return plain }
    let doubled = word + String(decoding: [last], as: UTF8.self)
    return plain + [doubled + "ed", doubled + "ing"]
  }
}
