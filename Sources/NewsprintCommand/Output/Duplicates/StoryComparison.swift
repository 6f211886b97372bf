internal import Newsprint
internal import NewsprintArticles

/// Two stories side by side, with the words that differ marked.
struct StoryComparison {
  private let first: Article
  private let second: Article
  private let difference: StoryDifference

  init(_ first: Article, _ second: Article, keepsMarkup: Bool = false) {
    self.first = first
    self.second = second
    difference = StoryDifference(first, second, keepsMarkup: keepsMarkup)
  }

  /// `newsprint dedup --diff A B`.
  static func run(_ arguments: ParsedArguments) throws {
    let inputs = try arguments.inputsOrStandardInput()
    try arguments.refuseOverwriting(
      by: [("--output", arguments[Dedup.output] ?? "-")], readers: [arguments.reader(inputs)])
    let output = try OutputFile(arguments[Dedup.output])
    let articles = try arguments.readStories(inputs)
    let ids = arguments[Dedup.diff]
    let first = try articles.place(of: ids[0])
    // Of two stories with one id, both can be shown.
    let second = try articles.place(of: ids[1], after: ids[1] == ids[0] ? first : nil)
    let comparison = StoryComparison(
      articles[first], articles[second], keepsMarkup: arguments[FeatureOptions.keepMarkup])
    if arguments[Dedup.format] == .jsonl {
      try output.write(comparison.line)
    } else {
      let terminal = Terminal.behind(arguments[Dedup.output])
      try output.write(comparison.text(width: terminal.columnCount, styler: terminal.styler))
    }
    try output.commit()
  }

  // MARK: - Text

  /// The stories in two columns: changed words coloured, facts bold; or where there are no colours words in square
  /// brackets and facts in braces.
  func text(width: Int, styler: Styler) -> String {
    let column = max(16, (width - 3) / 2)
    var sheet = SideBySide(columnWidth: column, styler: styler)
    sheet.addTitle(first.id.printable, second.id.printable)
    sheet.add(words(first.headline, \.first, inHeadline: true), words(second.headline, \.second, inHeadline: true))
    if !first.text.isEmpty || !second.text.isEmpty {
      sheet.addBlankLine()
      sheet.add(words(first.text, \.first, inHeadline: false), words(second.text, \.second, inHeadline: false))
    }
    var summary =
      difference.changes.isEmpty && difference.facts.isEmpty
      ? "The stories read the same."
      : "\(Format.counted(difference.changes.count, "change", "changes")) of words, "
        + "\(Format.counted(difference.facts.count, "fact", "facts")) changed."
    for fact in difference.facts { summary += "\n  \(fact.kind.name): \(fact.summary.printable)" }
    return sheet.text + "\n\(summary)\n"
  }

  /// The words of a field, cut at white space, each with whether a change touches it.
  private func words(
    _ text: String, _ side: KeyPath<StoryDifference.Change, [StoryDifference.Passage]>, inHeadline: Bool
  ) -> [SideBySide.Word] {
    let passages = difference.changes.flatMap { $0[keyPath: side] }.filter { $0.isInHeadline == inHeadline }.map(
      \.range)
    let facts = difference.facts.compactMap { side == \.first ? $0.first : $0.second }
      .filter { $0.isInHeadline == inHeadline }.map(\.range)
    var words: [SideBySide.Word] = []
    let bytes = Array(text.utf8)
    var place = 0
    var passage = 0
    while place < bytes.count {
      if bytes[place] <= 0x20 {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, bytes[place] > 0x20 { place += 1 }
      while passage < passages.count, passages[passage].upperBound <= start { passage += 1 }
      let isChanged = passage < passages.count && passages[passage].lowerBound < place
      let isFact = facts.contains { $0.overlaps(start..<place) }
      words.append(
        .init(
          text: String(decoding: bytes[start..<place], as: UTF8.self).printable, isChanged: isChanged || isFact,
          isFact: isFact))
    }
    return words
  }

  // MARK: - JSON

  /// The changes as one JSON object on a line.
  var line: [UInt8] {
    var line: [UInt8] = []
    func append(_ key: String, _ text: String) {
      line += "\"\(key)\":".utf8
      JSONText.append(text, to: &line)
    }
    func append(_ key: String, _ texts: [String]) {
      line += ",\"\(key)\":[".utf8
      for (place, text) in texts.enumerated() {
        if place > 0 { line.append(UInt8(ascii: ",")) }
        JSONText.append(text, to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
    line.append(UInt8(ascii: "{"))
    append("a", first.id)
    line.append(UInt8(ascii: ","))
    append("b", second.id)
    line += ",\"changes\":[".utf8
    for (place, change) in difference.changes.enumerated() {
      line += (place > 0 ? ",{" : "{").utf8
      append("a", Self.text(change.first, of: first))
      line.append(UInt8(ascii: ","))
      append("b", Self.text(change.second, of: second))
      line += ",\"is_of_fact\":\(change.isOfFact)}".utf8
    }
    line.append(UInt8(ascii: "]"))
    ChangeText.append(difference.facts, key: "facts", to: &line)
    append("sentences_a", difference.firstSentences)
    append("sentences_b", difference.secondSentences)
    line += "}\n".utf8
    return line
  }

  private static func text(_ passages: [StoryDifference.Passage], of story: Article) -> String {
    passages.map { passage in
      let field = Array((passage.isInHeadline ? story.headline : story.text).utf8)
      return String(decoding: field[passage.range], as: UTF8.self)
    }.joined(separator: " ")
  }
}

extension ArticleBatch {
  /// The index of the first story with an id, or of the first one behind another story, if there is one there.
  fileprivate func place(of id: String, after earlier: Int? = nil) throws -> Int {
    let wanted = Array(id.utf8)
    let places = records.indices.lazy.filter { bytes[records[$0].id].elementsEqual(wanted) }
    if let earlier, let later = places.first(where: { $0 > earlier }) { return later }
    if let place = places.first { return place }
    let near = suggestion(for: id, among: records.prefix(1000).map { string($0.id) })
    throw CommandError(
      description: "no story has the id '\(id)'." + (near.map { " Did you mean '\($0)'?" } ?? ""), exitCode: .usage)
  }
}
