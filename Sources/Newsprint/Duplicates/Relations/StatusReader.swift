/// Reads what a story says of itself out of its tokens.
enum StatusReader {
  /// A story's status and the bytes of headline and text that tell it.
  struct Reading {
    var status = StoryStatus()
    var headlineRanges: [Range<Int>] = []
    var textRanges: [Range<Int>] = []
    /// How the markers are written, for people.
    var places: [StoryDifference.Passage] = []
  }

  private struct Tables: Sendable {
    let markers: PhraseTable<StoryStatus.Kind>
    let notes: PhraseTable<Bool>
    /// The words with which either start.
    let openings: HashSet64

    /// The phrases of the Latin script, which are all that stories of this script can have.
    private static let latin = Tables(of: FactScanner.isLatin)
    private static let all = Tables { _ in true }

    static func shared(isLatin: Bool) -> Tables { isLatin ? latin : all }

    private init(of isIn: (String) -> Bool) {
      (markers, notes) = ScannerPool.withScanner { scanner in
        var (markers, notes) = (PhraseTable<StoryStatus.Kind>(), PhraseTable<Bool>())
        for lexicon in RelationLexicon.all {
          for (text, kind) in [
            (lexicon.kills, StoryStatus.Kind.killed), (lexicon.corrections, .correction), (lexicon.repeats, .repeat),
            (lexicon.updates, .update),
          ] where isIn(text) {
            scanner.forEachPhrase(text) { markers.add($0, kind) }
          }
          if isIn(lexicon.notes) { scanner.forEachPhrase(lexicon.notes) { notes.add($0, true) } }
        }
        return (markers, notes)
      }
      openings = HashSet64(Array(markers.firsts) + Array(notes.firsts))
    }
  }

  /// The parts of a text where it says what it is: its first four lines that hold something, and its last four.
  static func ends(of text: TextBytes) -> [Range<Int>] {
    func end(_ places: some Sequence<Int>) -> Int? {
      var lines = 0
      var isBlank = true
      for place in places {
        if text[place] == 0x0a {
          if !isBlank { lines += 1 }
          if lines == 4 { return place }
          isBlank = true
        } else if text[place] > 0x20 {
          isBlank = false
        }
      }
      return nil
    }
    guard let head = end(text.indices), let tail = end(text.indices.reversed()), head < tail else {
      return [0..<text.count]
    }
    return [0..<head, tail..<text.count]
  }

  static func read(
    _ headline: [FactToken], _ text: [AsideLines.Line], _ lexicon: FactLexicon
  ) -> Reading {
    var reading = Reading()
    let tables = Tables.shared(isLatin: headline.areLatin && text.allSatisfy(\.areLatin))
    readEdges(headline[...], tables, isHeadline: true, &reading)
    for (number, line) in text.enumerated() where number < 3 || number >= text.count - 3 {
      if AsideLines.isTimeLine(line, lexicon) { continue }
      if readNote(line, tables, &reading) { continue }
      if number == 0 { readEdges(line, tables, isHeadline: false, &reading) }
    }
    return reading
  }

  // MARK: - Markers

  /// Whether a few words are a marker and nothing else.
  static func isMarker(_ words: String) -> Bool {
    let hashes = ScannerPool.withScanner { $0.words(in: words) }
    guard !hashes.isEmpty,
      let (_, count) = Tables.shared(isLatin: FactScanner.isLatin(words)).markers.match(
        at: 0, count: hashes.count, { hashes[$0] })
    else { return false }
    return count == hashes.count
  }

  /// Reads a marker at the start of a line, and one at its end where it is a headline.
  private static func readEdges(
    _ line: AsideLines.Line, _ tables: Tables, isHeadline: Bool, _ reading: inout Reading
  ) {
    var start = line.startIndex
    while let marker = marker(line, tables, from: start), marker.end <= line.endIndex {
      guard let end = endOfOpening(line, marker, isHeadline: isHeadline) else { break }
      take(marker, line[start].start..<line[end - 1].end, isHeadline, &reading)
      start = end
      if start >= line.endIndex { break }
    }
    if isHeadline, start < line.endIndex { readEnd(line[start...], tables, &reading) }
  }

  private struct Marker {
    var kind: StoryStatus.Kind
    var number: Int
    var isBracketed: Bool
    var isLoud: Bool
    var end: Int
  }

  private static let openings: Set<UInt64> = [0x28, 0x5b, 0x3c, 0x7b, 0x2a]
  private static let closings: Set<UInt64> = [0x29, 0x5d, 0x3e, 0x7d, 0x2a]
  private static let separators: Set<UInt64> = [0x3a, 0x2d, 0x7c, 0x2f, 0xb7, 0x2022, 0x3e, 0x25ba, 0x2014]

  /// A bracket or none, a number or none, a marker's words and a number or none.
  private static func marker(_ line: AsideLines.Line, _ tables: Tables, from start: Int) -> Marker? {
    var place = start
    var isBracketed = false
    while place < line.endIndex, line[place].kind == .mark, openings.contains(line[place].hash) {
      isBracketed = true
      place += 1
    }
    func match(at place: Int) -> (value: StoryStatus.Kind, count: Int)? {
      tables.markers.match(at: place, in: line)
    }
    var number = 0
    // 2보 is a marker as a whole.
    if place + 1 < line.endIndex, line[place].kind == .number, let value = small(line[place]), match(at: place) == nil {
      number = value
      place += 1
      if isBracketed, number > 1, isClosed(line, place) {
        return Marker(kind: .update, number: number, isBracketed: true, isLoud: false, end: place)
      }
      if line[place].kind == .word, line[place].flags.contains(.isGlued), line[place].end - line[place].start == 2 {
        place += 1
      }
    }
    guard place < line.endIndex, let (kind, count) = match(at: place) else { return nil }
    for token in line[place..<place + count] where token.kind == .number { number = small(token) ?? number }
    let isLoud = line[place].flags.contains(.allCapitals)
    place += count
    // An abbreviation: (aktl.)
    if isBracketed, place + 1 < line.endIndex, line[place].kind == .mark, line[place].hash == 0x2e { place += 1 }
    if place < line.endIndex, line[place].kind == .number, let value = small(line[place]) {
      number = value
      place += 1
    }
    return Marker(kind: kind, number: number, isBracketed: isBracketed, isLoud: isLoud, end: place)
  }

  /// Whether a bracket closes at a place, and nothing stands behind it: the 2 of `Ship drifts (2)` numbers a version.
  private static func isClosed(_ line: AsideLines.Line, _ place: Int) -> Bool {
    place == line.endIndex - 1 && line[place].kind == .mark && closings.contains(line[place].hash)
  }

  /// The value of a number of one or two digits, as far as its hash tells.
  private static func small(_ token: FactToken) -> Int? { smallNumbers[token.hash] }

  private static let smallNumbers = {
    var numbers = HashMap64<Int>()
    for number in 0..<100 { numbers.set(number, for: StableHash.hash(String(number))) }
    return numbers
  }()

  /// Where an opening marker with what parts it from the headline ends, or nil where the words are no marker.
  private static func endOfOpening(_ line: AsideLines.Line, _ marker: Marker, isHeadline: Bool) -> Int? {
    var place = marker.end
    if place >= line.endIndex { return isHeadline ? nil : place }
    if line[place].kind == .mark, closings.contains(line[place].hash) {
      place += 1
      if place < line.endIndex, line[place].kind == .mark, separators.contains(line[place].hash) { place += 1 }
      return place
    }
    if marker.isBracketed { return endOfNote(line, place) }
    if line[place].kind == .mark, separators.contains(line[place].hash) {
      let next = place + 1
      guard next < line.endIndex else { return nil }
      // A hyphen within a word parts nothing: Lead-poisoning.
      let isHyphen =
        line[place].hash == 0x2d && line[place].flags.contains(.isGlued) && line[next].flags.contains(.isGlued)
      if isHyphen, !marker.isLoud, marker.number == 0, !line[next].flags.contains(.capital) { return nil }
      return next
    }
    // Without a mark, capitals part it from a headline that is not all capitals.
    if marker.isLoud, isHeadline || marker.number > 0, line[place].kind != .mark,
      !line[place].flags.contains(.allCapitals)
    {
      return place
    }
    return nil
  }

  /// The place behind the bracket that closes a marker with a note: `(Correction: the name)`.
  private static func endOfNote(_ line: AsideLines.Line, _ colon: Int) -> Int? {
    guard colon < line.endIndex, line[colon].kind == .mark, line[colon].hash == 0x3a,
      let end = line[colon...].prefix(longestNote).firstIndex(where: { $0.kind == .mark && closings.contains($0.hash) })
    else { return nil }
    return end + 1
  }

  /// The most tokens of a note in brackets.
  private static let longestNote = 24

  /// A marker at the end of a headline: `(Updated)`, `- updated`, `, 1st Writethru`.
  private static func readEnd(_ line: AsideLines.Line, _ tables: Tables, _ reading: inout Reading) {
    for start in max(line.startIndex + 1, line.endIndex - 7)..<max(line.startIndex + 1, line.endIndex)
    where line[start].kind == .mark {
      guard let marker = marker(line, tables, from: openings.contains(line[start].hash) ? start : start + 1) else {
        continue
      }
      var end = marker.end
      if marker.isBracketed, let note = endOfNote(line, end) { end = note }
      while end < line.endIndex, line[end].kind == .mark, closings.contains(line[end].hash) { end += 1 }
      guard end == line.endIndex else { continue }
      let isParted = [0x2c, 0x2d, 0x7c, 0x3a, 0x2f, 0xb7].contains(line[start].hash) && !isInWord(line, start)
      guard marker.isBracketed || isParted else { continue }
      take(marker, line[start].start..<line[end - 1].end, true, &reading)
      return
    }
  }

  private static func isInWord(_ line: AsideLines.Line, _ place: Int) -> Bool {
    line[place].hash == 0x2d && line[place].flags.contains(.isGlued)
  }

  private static func take(
    _ marker: Marker, _ range: Range<Int>, _ isHeadline: Bool, _ reading: inout Reading
  ) {
    if marker.kind.rawValue > reading.status.kind.rawValue { reading.status.kind = marker.kind }
    reading.status.number = max(reading.status.number, marker.number)
    if isHeadline { reading.headlineRanges.append(range) } else { reading.textRanges.append(range) }
    reading.places.append(StoryDifference.Passage(isInHeadline: isHeadline, range: range))
  }

  // MARK: - Notes

  /// The first words of a paragraph in which a phrase of a note is looked for.
  private static let reachOfNote = 12

  /// Whether one of the first words of a line starts a marker or a phrase of a note: in most lines none does.
  private static func mayOpenNote(_ line: AsideLines.Line, _ tables: Tables) -> Bool {
    var words = 0
    for token in line where token.kind != .mark {
      if tables.openings.contains(token.hash) { return true }
      words += 1
      if words == reachOfNote { return false }
    }
    return false
  }

  /// Reads a paragraph that is a note on an update or correction.
  private static func readNote(_ line: AsideLines.Line, _ tables: Tables, _ reading: inout Reading) -> Bool {
    guard mayOpenNote(line, tables) else { return false }
    let words = line.filter { $0.kind != .mark }
    guard !words.isEmpty, words.count <= 120, let first = line.first, let last = line.last else { return false }
    var kind: StoryStatus.Kind?
    for place in 0..<min(words.count, reachOfNote) where kind == nil {
      if tables.notes.match(at: place, count: words.count, { words[$0].hash }) != nil { kind = .update }
    }
    let opening = tables.markers.match(at: 0, count: words.count) { words[$0].hash }
    let isBracketed = first.kind == .mark && openings.contains(first.hash)
    if let opening {
      let next = line.firstIndex { $0.start > words[opening.count - 1].start } ?? line.endIndex
      let hasColon = next < line.endIndex && line[next].kind == .mark && line[next].hash == 0x3a
      if isBracketed || hasColon && (AsideLines.endsAsSentence(line) && opening.value != .repeat) {
        if isBracketed ? words.count >= 1 : kind != nil || opening.value == .correction {
          kind = max(kind ?? .original, opening.value)
        }
      }
    }
    guard var kind else { return false }
    if kind == .update {
      for place in words.indices {
        if case (.correction, _)? = tables.markers.match(at: place, count: words.count, { words[$0].hash }) {
          kind = .correction
        }
      }
    }
    let range = first.start..<last.end
    if kind.rawValue > reading.status.kind.rawValue { reading.status.kind = kind }
    if kind != .repeat {
      for word in words { reading.status.note = StableHash.extend(reading.status.note, with: word.hash) }
    }
    reading.textRanges.append(range)
    reading.places.append(StoryDifference.Passage(isInHeadline: false, range: range))
    return true
  }
}

extension StoryStatus.Kind: Comparable {
  /// Kinds by how much they say against the version before.
  package static func < (left: StoryStatus.Kind, right: StoryStatus.Kind) -> Bool { left.rawValue < right.rawValue }
}
