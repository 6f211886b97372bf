internal import Newsprint
internal import NewsprintArticles

/// Makes news-like stories, a tenth of which are edited copies of earlier ones with known similarity.
///
/// Each story depends on the seed and its number alone, so that any can be made again and several threads make the same
/// collection. Words are drawn after ``NewsVocabulary``, so that no two stories share more than a few shingles unless one
/// was made from the other. A collection of templates is the hard case instead: reports that fill in the blanks of a
/// form, as earnings and weather reports do, about fifty of each form.
struct StoryGenerator: Sendable {
  /// What was done to a story to make its copy.
  enum Edit: String, CaseIterable, Sendable {
    case none, dateline, tail, paragraph, words, excerpt
  }

  /// A pair of stories of which one was made from the other.
  struct Planted: Sendable {
    var original: Int
    var copy: Int
    var edit: Edit
    var jaccard: Double
  }

  let vocabulary: NewsVocabulary
  let count: Int
  let seed: UInt64
  let isTemplateHeavy: Bool
  /// Where it is set, stories have topics, and none is a copy.
  var topics: TopicWords?

  /// Each tenth story is a copy.
  private static let copyEvery = 10

  private func random(_ story: Int, _ purpose: UInt64) -> SeededRandom {
    SeededRandom(seed: StableHash.avalanche(seed ^ StableHash.avalanche(UInt64(story) << 8 | purpose)))
  }

  /// The story at a number, and what it was made from where it is a copy.
  func story(_ number: Int) -> (article: Article, planted: Planted?) {
    var random = random(number, 1)
    let day = 1 + number * 28 / max(1, count)
    var article = Article(
      id: "g\(number)", text: "", date: "2026-03-\(day < 10 ? "0" : "")\(day)",
      source: "Paper \(random.integer(below: 40))")
    if isTemplateHeavy {
      article.text = Self.text(report(number))
      return (article, nil)
    }
    article.headline = Self.sentence((0..<(5 + random.integer(below: 6))).map { _ in word(&random) })
    if let topics {
      let topic = topics.topic(number)
      var words = words(number)
      topics.season(&words, topic: topic, &random)
      article.labels = [topics.names[topic]]
      article.text = Self.text(words)
      return (article, nil)
    }
    guard let original = original(of: number) else {
      article.text = Self.text(words(number))
      return (article, nil)
    }
    // The headline is the original's: what is edited is the text.
    var first = self.random(original, 1)
    _ = first.integer(below: 40)
    article.headline = Self.sentence((0..<(5 + first.integer(below: 6))).map { _ in word(&first) })
    let edit = Edit.allCases[random.integer(below: Edit.allCases.count)]
    article.text = Self.text(edited(words(original), edit, &random))
    let sets = [Self.text(words(original)), article.text].map { ShingleSet(headline: article.headline, text: $0) }
    return (article, Planted(original: original, copy: number, edit: edit, jaccard: sets[0].jaccard(sets[1])))
  }

  /// The story that a copy is made from: one of the ten thousand before it, itself no copy.
  private func original(of number: Int) -> Int? {
    guard number % Self.copyEvery == Self.copyEvery - 1 else { return nil }
    var random = random(number, 2)
    let block = number / Self.copyEvery
    return (block - random.integer(below: min(block + 1, 1000))) * Self.copyEvery
      + random.integer(below: Self.copyEvery - 1)
  }

  @inline(__always)
  private func word(_ random: inout SeededRandom) -> [UInt8] { vocabulary.words[vocabulary.rank(&random)] }

  /// The words of a story that is no copy: mostly 100 to 400, with a tail of long ones.
  private func words(_ number: Int) -> [[UInt8]] {
    var random = random(number, 3)
    var length = 60 + random.integer(below: 180) + random.integer(below: 180)
    if random.integer(below: 20) == 0 { length *= 3 }
    return (0..<length).map { _ in word(&random) }
  }

  /// A word that no other story has.
  private static func unique(_ random: inout SeededRandom) -> [UInt8] {
    let letters = Array("bcdfghklmnprstvz".utf8)
    var bits = random.next()
    return (0..<9).map { _ in
      defer { bits >>= 4 }
      return letters[Int(bits & 15)]
    }
  }

  private func edited(_ words: [[UInt8]], _ edit: Edit, _ random: inout SeededRandom) -> [[UInt8]] {
    var words = words
    switch edit {
    case .none: break
    case .dateline: words.insert(contentsOf: (0..<6).map { _ in Self.unique(&random) }, at: 0)
    case .tail: words.removeLast(words.count * (3 + random.integer(below: 15)) / 100)
    case .paragraph:
      let extra = words.count * (3 + random.integer(below: 15)) / 100
      words.insert(contentsOf: (0..<extra).map { _ in word(&random) }, at: random.integer(below: words.count))
    case .words:
      // Each word that is replaced, five or more apart, takes five shingles with it: of n, m such words leave a
      // similarity of (n - 5m) / (n + 5m).
      let wanted = 0.5 + Double(random.integer(below: 48)) / 100
      let replaced = Int(Double(words.count) * (1 - wanted) / (5 * (1 + wanted)))
      for place in 0..<replaced {
        words[(2 * place + 1) * words.count / (2 * replaced)] = Self.unique(&random)
      }
    case .excerpt:
      let length = max(40, words.count * (15 + random.integer(below: 40)) / 100)
      let start = random.integer(below: max(1, words.count - length))
      words = Array(words[start..<min(words.count, start + length)])
    }
    return words
  }

  // MARK: - Templates

  private static let reportsOfOneForm = 50

  /// A report: a form of 60 to 200 words, of which one in 5 to one in 60 is a blank that each report fills for itself.
  private func report(_ number: Int) -> [[UInt8]] {
    var random = random(number, 4)
    let form = random.integer(below: max(1, count / Self.reportsOfOneForm))
    var fixed = self.random(form, 5)
    let length = 60 + fixed.integer(below: 140)
    let gap = 5 + fixed.integer(below: 55)
    // Most blanks are filled from a few values, as months and cities are; the others are figures.
    return (0..<length).map { place in
      let word = word(&fixed)
      let isBlank = fixed.integer(below: gap) == 0
      if !isBlank { return word }
      return random.integer(below: 3) == 0
        ? vocabulary.words[300 + random.integer(below: 12)] : Array(String(random.integer(below: 1000)).utf8)
    }
  }

  // MARK: - Text

  private static func sentence(_ words: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes += word
    }
    if let first = bytes.first, first &- 0x61 < 26 { bytes[0] = first &- 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Words as sentences and paragraphs.
  private static func text(_ words: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    var left = 0
    var sentences = 0
    for (place, word) in words.enumerated() {
      if left == 0 {
        if place > 0 {
          bytes += ".".utf8
          bytes += (sentences % 4 == 0 ? "\n\n" : " ").utf8
        }
        sentences += 1
        left = 9 + (place * 7 + word.count * 5) % 23
        let start = bytes.count
        bytes += word
        if bytes[start] &- 0x61 < 26 { bytes[start] &-= 0x20 }
      } else {
        bytes.append(0x20)
        bytes += word
      }
      left -= 1
    }
    bytes += ".".utf8
    return String(decoding: bytes, as: UTF8.self)
  }
}
