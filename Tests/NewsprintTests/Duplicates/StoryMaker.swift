import Newsprint
import TestSupport

/// Makes texts of pseudo-words, edits them, and compares them the slow way.
struct StoryMaker {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(below bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  mutating func word() -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"]
    return (0..<3).map { _ in syllables[number(below: syllables.count)] }.joined()
  }

  mutating func words(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

  /// Replaces about one word in `rate`.
  mutating func edited(_ words: [String], oneIn rate: Int) -> [String] {
    words.map { number(below: rate) == 0 ? word() : $0 }
  }

  /// Stories of which many are edited copies or parts of others.
  mutating func collection(_ count: Int) -> [Article] {
    var texts: [[String]] = []
    for index in 0..<count {
      switch number(below: 6) {
      case 0 where index > 0: texts.append(edited(texts[number(below: index)], oneIn: 60))
      case 1 where index > 0: texts.append(edited(texts[number(below: index)], oneIn: 20))
      case 2 where index > 0:
        let source = texts[number(below: index)]
        texts.append(words(3) + source.dropLast(source.count / (5 + number(below: 12))))
      case 3 where index > 1:
        texts.append(words(number(below: 60)) + texts[number(below: index)] + texts[number(below: index)])
      default: texts.append(words(8 + number(below: 120)))
      }
      if texts[index].count > 800 { texts[index] = Array(texts[index].prefix(800)) }
    }
    return texts.enumerated().map { Article(id: "s\($0)", text: $1.joined(separator: " ")) }
  }

  /// Stories that fill in the blanks of a few templates.
  mutating func templates(_ count: Int, kinds: Int = 6) -> [Article] {
    let templates = (0..<kinds).map { _ in words(60 + number(below: 60)) }
    return (0..<count).map { index in
      var text = templates[number(below: kinds)]
      for _ in 0..<number(below: 6) { text[number(below: text.count)] = "\(number(below: 1000))" }
      return Article(id: "t\(index)", text: text.joined(separator: " "))
    }
  }

  /// The set of `size`-word shingles of a text of words that spaces part, as strings.
  static func shingles(_ text: String, size: Int = 5) -> Set<String> {
    let words = text.split(separator: " ")
    if words.count < size { return [] }
    return Set((0...(words.count - size)).map { words[$0..<$0 + size].joined(separator: " ") })
  }

  struct Truth: Hashable {
    var first: Int
    var second: Int
    var shared: Int
  }

  /// All pairs that reach a Jaccard similarity or a containment, by comparing all.
  static func allPairs(_ articles: [Article], threshold: Double, containment: Double? = nil) -> Set<Truth> {
    let sets = articles.map { shingles($0.text) }
    var pairs: Set<Truth> = []
    for a in sets.indices {
      for b in (a + 1)..<max(a + 1, sets.count) {
        let shared = sets[a].intersection(sets[b]).count
        if shared == 0 { continue }
        let least = min(sets[a].count, sets[b].count)
        let isAlike = Double(shared) >= threshold * Double(sets[a].count + sets[b].count - shared)
        let isContained = containment.map { least >= 20 && Double(shared) >= $0 * Double(least) } ?? false
        if isAlike || isContained { pairs.insert(Truth(first: a, second: b, shared: shared)) }
      }
    }
    return pairs
  }
}
