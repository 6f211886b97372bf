/// The words of a story by which its subject shows.
struct StorySubject {
  /// The words of the headline that are no stop words; of a story without one, those of its first words.
  var headline: ShingleSet
  /// The words of the text that are written as names: with a capital letter that no start of a sentence explains.
  var names: ShingleSet
  /// The words of headline and text that hold a digit.
  var numbers: ShingleSet
  /// The words of the text without stop words.
  var words: ShingleSet
  /// Those of them that stand behind what counts as the headline.
  var body: ShingleSet
}

/// Reads subjects, on one thread.
final class SubjectReader {
  private let cutter = ShingleWords()
  private let buffer = TokenBuffer(keepsPlaces: true)
  private var headline: [UInt64] = []
  private var names: [UInt64] = []
  private var numbers: [UInt64] = []
  private var words: [UInt64] = []

  /// The number of words that count as the headline of a story without one.
  private static let opening = 12

  /// English function words and the names of days and months, which say nothing of a subject.
  private static let stopWords = HashSet64(
    (Array(StopWords.english.words)
      + """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
      october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
      """.split(whereSeparator: \.isWhitespace).map(String.init)).map { StableHash.hash($0) })

  /// The subject of a story.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func subject(_ story: StoryBytes) -> StorySubject {
    self.headline.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    buffer.removeAll()
    cutter.cut(story.headline, into: buffer)
    for word in 0..<buffer.count { add(word, of: story.headline, isHeadline: true) }
    let hasHeadline = buffer.count > 0
    var bodyStart = 0
    buffer.removeAll()
    cutter.cut(story.text, into: buffer)
    for word in 0..<buffer.count {
      add(word, of: story.text, isHeadline: false)
      if !hasHeadline, word < Self.opening {
        add(word, of: story.text, isHeadline: true)
        bodyStart = words.count
      }
    }
    return StorySubject(
      headline: ShingleSet(self.headline), names: ShingleSet(names), numbers: ShingleSet(numbers),
      words: ShingleSet(words), body: ShingleSet(words[bodyStart...]))
  }

  /// The words of a story's text without stop words, as a subject has them.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func words(_ story: StoryBytes) -> ShingleSet {
    buffer.removeAll()
    cutter.cut(story.text, into: buffer)
    return ShingleSet(buffer.hashes.lazy.filter { !Self.stopWords.contains($0) })
  }

  private func add(_ word: Int, of field: TextBytes, isHeadline: Bool) {
    let hash = buffer.hashes[word]
    if Self.stopWords.contains(hash) { return }
    let start = Int(buffer.starts[word])
    let isNumber = field[start..<Int(buffer.ends[word])].contains { $0 &- 0x30 < 10 }
    if isNumber { numbers.append(hash) }
    if isHeadline {
      if !isNumber { headline.append(hash) }
      return
    }
    words.append(hash)
    let (scalar, _) = UTF8Decoder.decode(field, at: start)
    if ScalarTable.folded(cutter.table.entry(scalar)) != scalar, !startsSentence(field, start) {
      names.append(hash)
    }
  }

  private func startsSentence(_ text: TextBytes, _ start: Int) -> Bool {
    var place = start
    while place > 0 {
      place -= 1
      switch text[place] {
      case 0x20, 0x09, 0x22, 0x27, 0x28: continue
      case 0x0A, 0x0D, 0x2E, 0x21, 0x3F, 0x3A: return true
      default: return false
      }
    }
    return true
  }
}
