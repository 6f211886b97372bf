/// The words of the texts of open events in flat memory: of each text its words, of each word its last texts.
///
/// A word of a text takes some four bytes: how far its number is from that of the word before, and its damped count. What
/// leads from words to texts is ``EventPostings``.
struct EventTermStore {
  /// What is kept of a text.
  struct Text {
    /// Where its words lie, and how many they are.
    fileprivate var page: UInt32
    fileprivate var offset: UInt16
    fileprivate var count: UInt16
    /// What its similarities are lowered by.
    var level: Float = 0
    var event: Int32 = -1
    /// The text before it that is of the same event; -1 where there is none.
    var previous: Int32 = -1
  }

  /// A word of a story and its number.
  struct Word {
    var hash: UInt64
    var number: UInt32
    var count: Float
  }

  /// What is known of a word.
  private struct Known {
    /// In how many texts it was met, and the logarithm of that and three.
    var frequency: UInt32 = 0
    var logarithm: Float = 0
    /// The last texts that hold it.
    var texts = EventPostings.List()
  }

  /// What a count of 1 is in a row.
  private static let unit: Float = 8192
  private static let pageSize = 1 << 16
  /// A word that was met so often at most is forgotten when no text is left that holds it.
  private static let forgottenFrequency = 2

  private(set) var texts: [Text] = []
  /// The words of all texts, one text after the other, each text's by their numbers.
  ///
  /// Of each how far its number is from the one before, seven bits a byte, the lowest first, and two bytes of its count. In
  /// pages, so that memory grows without being copied.
  private var pages: [[UInt8]] = []
  /// The numbers of words by their hashes, and what is known of each.
  private var numbers: [UInt64: UInt32] = [:]
  private var words: [Known] = []
  private var postings = EventPostings()
  /// The number of texts that were counted, and the logarithm of a weight's numerator.
  private(set) var textCount = 0
  private var logarithm: Float = 0
  /// For each word its count in the text that others are compared with, that text's words, and its squared norm.
  private var counts: [UInt16] = []
  private var counted: [UInt32] = []
  private var squaredNorm: Float = 0

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
      words[index].frequency &+= 1
      words[index].logarithm = Float(naturalLog(Double(words[index].frequency) + 3))
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
    let number = UInt32(truncatingIfNeeded: words.count)
    numbers[hash] = number
    words.append(Known())
    return number
  }

  /// In how many texts a word was met.
  func frequency(of word: UInt32) -> UInt32 { words[Int(word)].frequency }

  /// How much a word weighs, by the texts that have come so far.
  ///
  /// Among a few texts it says little that only one holds a word, so that this is believed as texts come.
  @inline(__always)
  func weight(of word: UInt32) -> Float {
    let known = words[Int(word)]
    let weight = logarithm - known.logarithm
    guard known.frequency < 2 else { return weight }
    let belief = Float(Double(textCount) / (Double(textCount) + EventMeasure.priorStories))
    return weight * (1 - (1 - EventMeasure.loneWordWeight) * belief)
  }

  // MARK: - Texts

  /// Adds a text, to which words do not lead before ``post(_:_:)``.
  ///
  /// - Parameter row: Its words, in the order of their numbers.
  /// - Returns: Its number, valid until ``keep(_:)``.
  mutating func append(_ row: [Word]) -> Int {
    append(
      Text(page: 0, offset: 0, count: 0),
      row.lazy.map { ($0.number, UInt16(clamping: Int(($0.count * Self.unit).rounded()))) })
    return texts.count - 1
  }

  private mutating func append(_ text: Text, _ row: some Sequence<(UInt32, UInt16)>) {
    // More than the words of any text take.
    if pages.last.map({ $0.count + 8 * EventMeasure.wordLimit > Self.pageSize }) ?? true {
      pages.append([])
      pages[pages.count - 1].reserveCapacity(Self.pageSize)
    }
    let page = pages.count - 1
    var text = text
    (text.page, text.offset, text.count) = (UInt32(truncatingIfNeeded: page), UInt16(clamping: pages[page].count), 0)
    var last: UInt32 = 0
    for (number, count) in row {
      var distance = number &- last
      last = number
      while distance >= 0x80 {
        pages[page].append(UInt8(truncatingIfNeeded: distance) | 0x80)
        distance >>= 7
      }
      pages[page].append(UInt8(truncatingIfNeeded: distance))
      pages[page].append(UInt8(truncatingIfNeeded: count))
      pages[page].append(UInt8(truncatingIfNeeded: count >> 8))
      text.count += 1
    }
    texts.append(text)
  }

  /// Has words lead to a text.
  mutating func post(_ text: Int, _ row: [Word]) {
    for word in row { postings.append(UInt32(truncatingIfNeeded: text), to: &words[Int(word.number)].texts) }
  }

  mutating func setLevel(_ level: Float, of text: Int) { texts[text].level = level }

  /// Calls `body` with the words of a text by their numbers, and how often each counts.
  @inline(__always)
  private func forEachWord(of text: Int, _ body: (UInt32, UInt16) -> Void) {
    Self.forEachWord(of: texts[text], in: pages[Int(texts[text].page)], body)
  }

  @inline(__always)
  private static func forEachWord(of text: Text, in page: [UInt8], _ body: (UInt32, UInt16) -> Void) {
    var (place, number) = (Int(text.offset), UInt32(0))
    for _ in 0..<text.count {
      var (byte, shift) = (page[place], UInt32(0))
      place += 1
      while byte >= 0x80 {
        number &+= UInt32(byte & 0x7F) &<< shift
        shift += 7
        byte = page[place]
        place += 1
      }
      number &+= UInt32(byte) &<< shift
      body(number, UInt16(page[place]) | UInt16(page[place + 1]) << 8)
      place += 2
    }
  }

  /// The texts that share most with words, through rare ones first: those of the greatest sums, of equal ones the first.
  ///
  /// - Parameters:
  ///   - visits: The most texts that words lead to.
  ///   - sums: A number for each text, all zero before and behind.
  func candidates(_ row: [Word], visits: Int, count: Int, _ sums: inout [Float]) -> [Int] {
    let rarest = row.map { (frequency: frequency(of: $0.number), word: $0) }
      .sorted { $0.frequency != $1.frequency ? $0.frequency < $1.frequency : $0.word.hash < $1.word.hash }
    if sums.count < texts.count { sums += [Float](repeating: 0, count: texts.count + 1024 - sums.count) }
    var touched: [UInt32] = []
    touched.reserveCapacity(visits + EventPostings.limit)
    var visited = 0
    for (_, word) in rarest {
      let weight = weight(of: word.number)
      let share = max(word.count * weight * weight, .leastNonzeroMagnitude)
      visited += postings.forEach(of: words[Int(word.number)].texts) { text in
        let sum = sums[text]
        if sum == 0 { touched.append(UInt32(truncatingIfNeeded: text)) }
        sums[text] = sum + share
      }
      if visited >= visits { break }
    }
    var best: [(sum: Float, text: UInt32)] = []
    best.reserveCapacity(count + 1)
    for text in touched {
      let sum = sums[Int(text)]
      sums[Int(text)] = 0
      if best.count == count, let last = best.last, last.sum != sum ? last.sum > sum : last.text < text { continue }
      let place = best.partitionPoint { $0.sum != sum ? $0.sum < sum : $0.text > text }
      best.insert((sum, text), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { Int($0.text) }
  }

  /// Lets go of texts, and gives the others new numbers, in the same order.
  ///
  /// - Parameter event: The new number of an event; nil where its texts go.
  /// - Returns: For each text its new number; -1 where it is gone.
  mutating func keep(_ event: (Int32) -> Int32?) -> [Int32] {
    let old = texts
    let numbersNow = forgetWords { event(old[$0].event) != nil }
    var moved = [Int32](repeating: -1, count: old.count)
    var oldPages = pages
    (texts, pages, counts, counted) = ([], [], [], [])
    for (number, known) in old.enumerated() {
      let page = Int(known.page)
      if page > 0 { oldPages[page - 1] = [] }
      guard let kept = event(known.event) else { continue }
      moved[number] = Int32(truncatingIfNeeded: texts.count)
      var text = known
      text.event = kept
      if text.previous >= 0 { text.previous = moved[Int(text.previous)] }
      var row: [(UInt32, UInt16)] = []
      Self.forEachWord(of: known, in: oldPages[page]) { word, count in row.append((numbersNow[Int(word)], count)) }
      append(text, row)
      for (word, _) in row {
        postings.append(UInt32(truncatingIfNeeded: texts.count - 1), to: &words[Int(word)].texts)
      }
    }
    return moved
  }

  /// Forgets all texts of words, and words that were hardly met and that no text holds any more.
  ///
  /// - Returns: The new numbers of words, in the same order.
  private mutating func forgetWords(_ isKept: (Int) -> Bool) -> [UInt32] {
    var isHeld = words.map { $0.frequency > Self.forgottenFrequency }
    for text in texts.indices where isKept(text) { forEachWord(of: text) { word, _ in isHeld[Int(word)] = true } }
    // Little is won by a few.
    if isHeld.count(where: { !$0 }) < words.count / 4 { isHeld = isHeld.map { _ in true } }
    var numbersNow = [UInt32](repeating: 0, count: words.count)
    var kept: [Known] = []
    for (number, known) in words.enumerated() where isHeld[number] {
      numbersNow[number] = UInt32(truncatingIfNeeded: kept.count)
      kept.append(Known(frequency: known.frequency, logarithm: known.logarithm))
    }
    if kept.count < words.count {
      numbers = numbers.filter { isHeld[Int($0.value)] }.mapValues { numbersNow[Int($0)] }
    }
    words = kept
    postings.removeAll()
    return numbersNow
  }

  // MARK: - Texts of an event

  /// Puts a text into an event, whose last one is another.
  ///
  /// - Parameter last: The last text of the event; -1 where it has none.
  mutating func setEvent(_ event: Int, of text: Int, behind last: Int32) {
    texts[text].event = Int32(truncatingIfNeeded: event)
    texts[text].previous = last
  }

  /// The last texts up to one of an event, the earliest first.
  func lastTexts(_ count: Int, upTo last: Int32) -> [Int] {
    var (found, text): ([Int], Int32) = ([], last)
    while text >= 0, found.count < count {
      found.append(Int(text))
      text = texts[Int(text)].previous
    }
    return found.reversed()
  }

  /// Makes one event of two.
  ///
  /// - Returns: The last of its texts.
  mutating func join(_ first: Int32, _ second: Int32, event: Int) -> Int32 {
    let all = (lastTexts(.max, upTo: first) + lastTexts(.max, upTo: second)).sorted()
    var last: Int32 = -1
    for text in all {
      setEvent(event, of: text, behind: last)
      last = Int32(truncatingIfNeeded: text)
    }
    return last
  }

  // MARK: - Likeness

  /// Makes a text the one that others are compared with.
  mutating func compare(with text: Int) {
    for word in counted { counts[Int(word)] = 0 }
    if counts.count < words.count { counts += [UInt16](repeating: 0, count: words.count + 4096 - counts.count) }
    var (row, sum): ([(word: UInt32, count: UInt16)], Float) = ([], 0)
    forEachWord(of: text) { word, count in
      let value = Float(count) / Self.unit * weight(of: word)
      sum += value * value
      row.append((word, count))
    }
    for (word, count) in row { counts[Int(word)] = count }
    (counted, squaredNorm) = (row.map(\.word), sum)
  }

  /// The cosine of a text and the one that others are compared with.
  func similarity(_ other: Int) -> Float {
    var (product, squares): (Float, Float) = (0, 0)
    forEachWord(of: other) { word, count in
      let weight = weight(of: word)
      let share = Float(count) / Self.unit
      squares += (share * weight) * (share * weight)
      let own = counts[Int(word)]
      if own > 0 { product += Float(own) / Self.unit * share * weight * weight }
    }
    let norms = squaredNorm * squares
    return norms > 0 ? product / norms.squareRoot() : 0
  }

  /// Calls `body` with each word that a text shares with the one that others are compared with, and what it adds to their
  /// product.
  func forEachShared(_ other: Int, _ body: (UInt32, Float) -> Void) {
    forEachWord(of: other) { word, count in
      let (own, weight) = (counts[Int(word)], weight(of: word))
      if own > 0 { body(word, Float(own) / Self.unit * (Float(count) / Self.unit) * weight * weight) }
    }
  }
}
