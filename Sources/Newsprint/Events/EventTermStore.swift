/// The words of the texts of open events in flat memory: of each text its words, of each word its texts.
///
/// A word of a text takes ten bytes: the word's number, its damped count, and where the text before it stands that holds the
/// same word, so that a word's texts are a chain, the latest first.
struct EventTermStore {
  /// What is kept of a text.
  struct Text {
    /// The place of its first word, and how many it has.
    fileprivate var start: UInt32
    fileprivate var count: UInt16
    /// What its similarities are lowered by.
    var level: Float = 0
    var event: Int32 = -1
  }

  /// A word of a story and its number.
  struct Word {
    var hash: UInt64
    var number: UInt32
    var count: Float
  }

  private static let none = UInt32.max
  /// What a count of 1 is in a row.
  private static let unit: Float = 8192
  private static let blockBits = 6

  private(set) var texts: [Text] = []
  /// The words of all texts, one text after the other, each text's by their numbers.
  private var words: [UInt32] = []
  private var counts: [UInt16] = []
  /// Where each word of ``words`` was last before.
  private var previous: [UInt32] = []
  /// For each 64 words the text of the first.
  private var owners: [UInt32] = []
  /// The numbers of words by their hashes, and of each in how many texts it was met, the logarithm of that and three, and
  /// where it stands last.
  private var numbers = HashMap64<UInt32>()
  private var frequencies: [UInt32] = []
  private var logarithms: [Float] = []
  private var last: [UInt32] = []
  /// The number of texts that were counted, and the logarithm of a weight's numerator.
  private(set) var textCount = 0
  private var logarithm: Float = 0

  // MARK: - Words

  /// Counts the words of one more text.
  ///
  /// - Returns: The words that are kept of it: the heaviest, in the order of their numbers.
  mutating func count(_ terms: [EventTerm]) -> [Word] {
    textCount += 1
    logarithm = Float(naturalLog(Double(textCount) + EventMeasure.priorStories + 3))
    var found = terms.map { term in
      Word(hash: term.hash, number: number(of: term.hash), count: naturalLog(onePlus: term.count))
    }
    for word in found {
      let index = Int(word.number)
      frequencies[index] &+= 1
      logarithms[index] = Float(naturalLog(Double(frequencies[index]) + 3))
    }
    if found.count > EventMeasure.wordLimit {
      let weighed = found.map { (word: $0, weight: $0.count * weight(of: $0.number)) }
      found = weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.word.hash < $1.word.hash }
        .prefix(EventMeasure.wordLimit).map(\.word)
    }
    return found.sorted { $0.number < $1.number }
  }

  private mutating func number(of hash: UInt64) -> UInt32 {
    if let known = numbers[hash] { return known }
    let number = UInt32(truncatingIfNeeded: frequencies.count)
    numbers.set(number, for: hash)
    frequencies.append(0)
    logarithms.append(0)
    last.append(Self.none)
    return number
  }

  /// In how many texts a word was met.
  func frequency(of word: UInt32) -> UInt32 { frequencies[Int(word)] }

  /// How much a word weighs, by the texts that have come so far.
  ///
  /// Among a few texts it says little that only one holds a word, so that this is believed as texts come.
  func weight(of word: UInt32) -> Float {
    let weight = logarithm - logarithms[Int(word)]
    guard frequencies[Int(word)] < 2 else { return weight }
    let belief = Float(Double(textCount) / (Double(textCount) + EventMeasure.priorStories))
    return weight * (1 - (1 - EventMeasure.loneWordWeight) * belief)
  }

  // MARK: - Texts

  /// Adds a text.
  ///
  /// - Parameter row: Its words, in the order of their numbers.
  /// - Returns: Its number, valid until ``keep(_:)``.
  mutating func append(_ row: [Word]) -> Int {
    let text = texts.count
    texts.append(Text(start: UInt32(truncatingIfNeeded: words.count), count: UInt16(clamping: row.count)))
    let wanted = words.count + row.count
    if wanted > words.capacity {
      // Room for a quarter more: it is memory that is kept for days.
      let room = wanted + wanted / 4
      words.reserveCapacity(room)
      counts.reserveCapacity(room)
      previous.reserveCapacity(room)
    }
    for word in row {
      append(word.number, UInt16(clamping: Int((word.count * Self.unit).rounded())), of: text)
    }
    return text
  }

  private mutating func append(_ word: UInt32, _ count: UInt16, of text: Int) {
    let place = words.count
    if place & (1 << Self.blockBits - 1) == 0 { owners.append(UInt32(truncatingIfNeeded: text)) }
    words.append(word)
    counts.append(count)
    previous.append(last[Int(word)])
    last[Int(word)] = UInt32(truncatingIfNeeded: place)
  }

  mutating func setLevel(_ level: Float, of text: Int) { texts[text].level = level }
  mutating func setEvent(_ event: Int, of text: Int) { texts[text].event = Int32(truncatingIfNeeded: event) }

  /// Calls `body` with the texts of a word before the last, which holds it, the latest first, until it says that it is enough.
  func forEachText(of word: UInt32, _ body: (Int) -> Bool) {
    var place = last[Int(word)]
    var isFirst = true
    while place != Self.none {
      if !isFirst, !body(owner(of: place)) { return }
      isFirst = false
      place = previous[Int(place)]
    }
  }

  private func owner(of place: UInt32) -> Int {
    var text = Int(owners[Int(place) >> Self.blockBits])
    while text + 1 < texts.count, texts[text + 1].start <= place { text += 1 }
    return text
  }

  /// Lets go of texts, and gives the others new numbers, in the same order.
  ///
  /// - Returns: For each text its new number; -1 where it is gone.
  mutating func keep(_ isKept: (Int) -> Bool) -> [Int32] {
    var moved = [Int32](repeating: -1, count: texts.count)
    let (oldTexts, oldWords, oldCounts) = (texts, words, counts)
    for word in last.indices { last[word] = Self.none }
    (texts, words, counts, previous, owners) = ([], [], [], [], [])
    for (text, known) in oldTexts.enumerated() where isKept(text) {
      moved[text] = Int32(truncatingIfNeeded: texts.count)
      texts.append(known)
      texts[texts.count - 1].start = UInt32(truncatingIfNeeded: words.count)
      for place in Int(known.start)..<Int(known.start) + Int(known.count) {
        append(oldWords[place], oldCounts[place], of: texts.count - 1)
      }
    }
    return moved
  }

  // MARK: - Likeness

  /// The cosine of two texts.
  func similarity(_ first: Int, _ second: Int) -> Float {
    let norms = squaredNorm(first) * squaredNorm(second)
    guard norms > 0 else { return 0 }
    var product: Float = 0
    forEachShared(first, second) { _, share in product += share }
    return product / norms.squareRoot()
  }

  private func places(_ text: Int) -> Range<Int> {
    let start = Int(texts[text].start)
    return start..<start + Int(texts[text].count)
  }

  private func squaredNorm(_ text: Int) -> Float {
    var sum: Float = 0
    for place in places(text) {
      let value = Float(counts[place]) / Self.unit * weight(of: words[place])
      sum += value * value
    }
    return sum
  }

  /// Calls `body` with each word that two texts share, and what it adds to their product.
  func forEachShared(_ first: Int, _ second: Int, _ body: (UInt32, Float) -> Void) {
    let (ones, others) = (places(first), places(second))
    var (left, right) = (ones.lowerBound, others.lowerBound)
    while left < ones.upperBound, right < others.upperBound {
      let (a, b) = (words[left], words[right])
      if a == b {
        let weight = weight(of: a)
        body(a, Float(counts[left]) / Self.unit * (Float(counts[right]) / Self.unit) * weight * weight)
      }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
  }
}
