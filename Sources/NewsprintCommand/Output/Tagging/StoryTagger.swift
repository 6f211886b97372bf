internal import Newsprint
internal import NewsprintArticles

/// Tags batches of stories and writes them in the form asked for; many threads may use one.
final class StoryTagger: Sendable {
  /// The model that every story is shown to first.
  private let first: TaggingVoice
  /// Those for stories of other languages; nil where a model was named.
  private let others: TaggingVoices?
  private let format: TagFormat
  private let explains: Bool
  /// What is behind the output.
  private let terminal: Terminal
  /// The columns of a table.
  private let layout: TableLayout
  /// The members that a line of JSON gets.
  private let added: AddedMembers
  /// Which of them stand under another name, in how many stories.
  private let moved = Guarded(MovedMembers())
  /// The column of a table, or the member of a line of JSON, with the topics.
  private let topicsField: String
  /// The vocabulary that topics get ids and names of.
  private let vocabulary: VocabularyChoice?
  /// The concepts given so far, for what is explained behind a table.
  private let given = Guarded(Set<MediaTopic>())

  /// - Parameter others: The models for stories that are not in the language of `model`.
  /// - Throws: `CommandError` where the vocabulary has no concept for a topic.
  init(
    _ model: TopicModel, _ options: TagOptions, _ format: TagFormat, topicsField: String = "topics", explains: Bool,
    terminal: Terminal, others: TaggingVoices? = nil, vocabulary: VocabularyChoice? = nil
  ) throws {
    first = try TaggingVoice("iptc-en", model, options, vocabulary)
    self.vocabulary = vocabulary
    self.others = others
    self.topicsField = topicsField
    added = AddedMembers(
      [topicsField, "abstained"] + (explains ? ["reasons"] : []) + (others == nil ? [] : ["model"]))
    self.format = format
    self.explains = explains
    self.terminal = terminal
    // The topics, and of the headline what there is room for.
    let width = terminal.columnCount
    let column = max(min(20, width / 2), min(40, width / 3))
    layout = TableLayout(widths: [column, max(1, width - column - TableLayout.usualGap)])
  }

  /// What stands before the first story.
  var header: [UInt8] {
    switch format {
    case .jsonl, .table: return []
    case .csv:
      var header = Array("id,headline,".utf8)
      CSVText.append(Array(topicsField.utf8), to: &header)
      return header + Array(",probabilities,abstained\(others == nil ? "" : ",model")".utf8)
        + Array((vocabulary == nil ? "" : "," + ConceptColumns.names.joined(separator: ",")).utf8)
        + [UInt8(ascii: "\n")]
    }
  }

  /// What stands behind the last story: in a table, the names of the concepts given.
  var footer: [UInt8] {
    guard format == .table, vocabulary != nil else { return [] }
    return ConceptColumns.legend(of: given.withLock { $0 }, terminal)
  }

  /// Why the model of a language cannot be used, if there was need of it.
  var problem: String? { others?.problem }

  /// Which members stand under another name than their own, so far.
  var movedMembers: MovedMembers { moved.withLock { $0 } }

  /// Says how much there is to be tagged, where it is known.
  func expect(byteCount: Int?) {
    if let byteCount { first.tagger.expect(byteCount: byteCount) }
  }

  /// The output for a batch of stories.
  @Sendable func tagged(_ batch: ArticleBatch) -> [UInt8] { tagged(batch, 0..<batch.count) }

  /// The output for some stories of a batch.
  func tagged(_ batch: ArticleBatch, _ numbers: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    let share = batch.bytes.count * numbers.count / max(1, batch.count)
    output.reserveCapacity(format == .jsonl ? share * 5 / 4 : numbers.count * 100)
    var moved = MovedMembers()
    defer { self.moved.withLock { $0.add(moved) } }
    let finder = StoryLanguageFinder()
    first.tagger.withWorker(byteCount: share) { worker in
      batch.withStories { stories in
        for number in numbers {
          let story = stories.fields(of: number)
          switch route(story, finder, worker) {
          case .first(let verdict): append(verdict, story, &moved, to: &output)
          case .other(let voice):
            voice.tagger.withWorker(byteCount: story.words.headline.count + story.words.text.count) { worker in
              append(Verdict(voice, worker, story), story, &moved, to: &output)
            }
          }
        }
      }
    }
    return output
  }

  /// What a model says of a story.
  private struct Verdict {
    let voice: TaggingVoice
    let worker: TopicTagger.Worker
    let chosen: [TopicChoice.Choice]
    let abstention: StoryTags.Abstention?

    init(_ voice: TaggingVoice, _ worker: TopicTagger.Worker, _ story: ArticleBatch.StoryFields) {
      self.voice = voice
      self.worker = worker
      (chosen, abstention) = worker.decide(story.words)
    }
  }

  /// The way of a story: where one model was named, always to that.
  private func route(
    _ story: ArticleBatch.StoryFields, _ finder: StoryLanguageFinder, _ worker: TopicTagger.Worker
  ) -> LanguageRoute<TaggingVoice, Verdict> {
    guard let others else { return .first(Verdict(first, worker, story)) }
    return LanguageRoute(
      story.words, finder, model: others.voice, decide: { Verdict(first, worker, story) }, abstention: \.abstention)
  }

  private func append(
    _ verdict: Verdict, _ story: ArticleBatch.StoryFields, _ moved: inout MovedMembers, to output: inout [UInt8]
  ) {
    switch format {
    case .jsonl:
      let object = story.raw
      let names = added.names(in: object)
      moved.add(names)
      var members: [UInt8] = []
      appendMembers(names.starts, verdict, story, to: &members)
      JSONText.appendLine(extending: object, members: members, to: &output)
    case .csv: appendRow(verdict, story, to: &output)
    case .table: appendText(verdict, story, to: &output)
    }
  }

  // MARK: - JSON Lines

  /// - Parameter names: How the members for topics, abstention, reasons and the model begin.
  private func appendMembers(
    _ names: [[UInt8]], _ verdict: Verdict, _ story: ArticleBatch.StoryFields, to output: inout [UInt8]
  ) {
    output += names[0]
    output.append(UInt8(ascii: "["))
    for (rank, topic) in verdict.chosen.enumerated() {
      if rank > 0 { output.append(UInt8(ascii: ",")) }
      output += verdict.voice.jsonTopics[topic.index]
      JSONText.append(Double(topic.probability), decimals: 4, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
    if let abstention = verdict.abstention {
      output.append(UInt8(ascii: ","))
      output += names[1]
      JSONText.append(abstention.rawValue, to: &output)
    }
    if explains {
      output.append(UInt8(ascii: ","))
      output += names[2]
      output += ExplanationText.array(
        verdict.chosen.compactMap { verdict.worker.explanation(story.words, topic: $0.index) })
    }
    if others != nil, verdict.abstention == nil {
      output.append(UInt8(ascii: ","))
      output += names[names.count - 1]
      JSONText.append(verdict.voice.name, to: &output)
    }
  }

  // MARK: - CSV and text

  private func appendRow(_ verdict: Verdict, _ story: ArticleBatch.StoryFields, to output: inout [UInt8]) {
    CSVText.append(story.id, to: &output)
    output.append(UInt8(ascii: ","))
    CSVText.append(story.headline, to: &output)
    output.append(UInt8(ascii: ","))
    let topics = verdict.voice.tagger.model.topics
    CSVText.append(Array(verdict.chosen.map { topics[$0.index] }.joined(separator: "|").utf8), to: &output)
    output.append(UInt8(ascii: ","))
    output += verdict.chosen.map { Format.fixed(Double($0.probability), decimals: 4) }.joined(separator: "|").utf8
    output.append(UInt8(ascii: ","))
    CSVText.append(Array((verdict.abstention?.rawValue ?? "").utf8), to: &output)
    if others != nil {
      output.append(UInt8(ascii: ","))
      if verdict.abstention == nil { CSVText.append(Array(verdict.voice.name.utf8), to: &output) }
    }
    if vocabulary != nil {
      ConceptColumns.append(verdict.chosen.compactMap { verdict.voice.concepts[$0.index] }, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func appendText(_ verdict: Verdict, _ story: ArticleBatch.StoryFields, to output: inout [UInt8]) {
    let (chosen, abstention) = (verdict.chosen, verdict.abstention)
    let model = verdict.voice.tagger.model
    let styler = terminal.styler
    func concept(_ topic: TopicChoice.Choice, _ verdict: Verdict) -> MediaTopic? { verdict.voice.concepts[topic.index] }
    if vocabulary != nil {
      let concepts = chosen.compactMap { concept($0, verdict) }
      given.withLock { $0.formUnion(concepts) }
    }
    let tags =
      abstention.map { LineWrap.units("(\($0.rawValue))") }
      ?? chosen.enumerated().map { rank, topic in
        LineWrap.Unit(
          model.topics[topic.index].printable + (vocabulary == nil ? "" : " \(concept(topic, verdict)?.id ?? "")")
            + " \(Format.fixed(Double(topic.probability), decimals: 2))"
            + (rank < chosen.count - 1 ? "," : ""))
      }
    let title = Self.title(story).truncated(toWidth: layout.widths[1])
    let topicLines = LineWrap.lines(LineWrap.fitted(tags, to: layout.widths[0]), width: layout.widths[0])
    layout.append([topicLines, [title]], to: &output) { column, text in
      column > 0 ? text : abstention == nil ? styler(text, .bold) : styler(text, .dim)
    }
    guard explains else { return }
    for topic in chosen {
      guard let explanation = verdict.worker.explanation(story.words, topic: topic.index) else { continue }
      output += lines(explanation, model, story, styler).utf8
    }
    if terminal.styler.isEnabled, let best = chosen.first {
      output += highlighted(story, topic: best.index, verdict.worker, styler).utf8
    }
  }

  /// What a topic's score is made of: the base, the strongest terms, and the sum of the others, in lines that break
  /// between two of these.
  private func lines(
    _ explanation: Explanation, _ model: TopicModel, _ story: ArticleBatch.StoryFields, _ styler: Styler
  ) -> String {
    func number(_ value: Double) -> String { Format.fixed(value, decimals: 2) }
    func signed(_ name: String, _ value: Double) -> LineWrap.Unit {
      let text = "\(name) \(value < 0 ? "−" : "+")\(number(value.magnitude))"
      return LineWrap.Unit(styler(text, value < 0 ? .red : .green), width: text.displayWidth, gap: 2)
    }
    let rounded = explanation.rounded(decimals: 2, terms: 12)
    var units = [
      LineWrap.Unit("\(explanation.topic.printable): \(number(rounded.score)) ="),
      LineWrap.Unit("base \(number(rounded.base))"),
    ]
    units += rounded.terms.map { signed(asWritten($0.term, model, story), $0.value) }
    if rounded.others.count > 0 {
      units.append(signed(Format.counted(rounded.others.count, "other", "others"), rounded.others.value))
    }
    // Behind the base one blank is enough.
    if units.count > 2 { units[2].gap = 1 }
    return LineWrap.lines(units, width: terminal.columnCount - 4).enumerated().map { number, line in
      (number == 0 ? "  " : "    ") + line + "\n"
    }.joined()
  }

  /// A term as it stands in the story, where the model knows only its stem.
  private func asWritten(
    _ term: Explanation.Contribution, _ model: TopicModel, _ story: ArticleBatch.StoryFields
  ) -> String {
    guard model.vectorizer.options.features.tokenizer.stemmer != nil else { return term.term.printable }
    for (ranges, field) in [(term.textRanges, story.text), (term.headlineRanges, story.headline)] {
      guard let range = ranges.first, range.upperBound <= field.count else { continue }
      return field.string(range).printable.lowercased()
    }
    return term.term.printable
  }

  /// The story's text with the strongest terms of a topic marked.
  private func highlighted(
    _ story: ArticleBatch.StoryFields, topic: Int, _ worker: TopicTagger.Worker,
    _ styler: Styler
  ) -> String {
    guard let explanation = worker.explanation(story.words, topic: topic) else { return "" }
    let marks = explanation.contributions.prefix(30).flatMap { term in
      term.textRanges.map { ($0, term.contribution) }
    }.sorted { ($0.0.lowerBound, -$0.0.count) < ($1.0.lowerBound, -$1.0.count) }
    let text = story.text
    var place = 0
    var result = ""
    for (range, contribution) in marks where range.lowerBound >= place {
      result += text.string(place..<range.lowerBound).printableLines
      result += styler(
        text.string(range).printableLines, contribution < 0 ? .red : .green, .underlined)
      place = range.upperBound
    }
    result += text[place...].string.printableLines
    return result + "\n"
  }

  /// The headline, or the first words, or the id.
  private static func title(_ story: ArticleBatch.StoryFields) -> String {
    for field in [story.headline, story.text, story.id] where !field.isEmpty {
      return field[..<300].string.printable
    }
    return ""
  }
}
