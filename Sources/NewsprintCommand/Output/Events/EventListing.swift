internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles
internal import NewsprintMarkup

/// Stories and their events, and what is written of them.
struct EventListing {
  let stories: ArticleBatch
  let report: EventReport
  /// The number of stories of the input, behind which come those of an archive.
  let inputCount: Int
  /// Whether it says which words stories share with their events.
  var explains = false
  /// The events that became part of others.
  var mergers: [ArchivedEvents.Merger] = []

  init(stories: ArticleBatch, report: EventReport) {
    (self.stories, self.report, inputCount) = (stories, report, stories.count)
  }

  init(_ found: ArchivedEvents) {
    (stories, report, inputCount, mergers) = (found.stories, found.report, found.newCount, found.mergers)
  }

  /// The events that stories of the input are in.
  var events: [Event] {
    inputCount == stories.count ? report.events : report.events.filter { $0.stories.contains { $0 < inputCount } }
  }

  func id(_ story: Int) -> String { stories.string(stories.records[story].id) }
  func source(_ story: Int) -> String { stories.string(stories.records[story].source) }
  func date(_ story: Int) -> String { stories.string(stories.records[story].date) }

  /// The headline, or the first words.
  func title(_ story: Int) -> String {
    let headline = stories.string(stories.records[story].headline)
    guard headline.isEmpty else { return headline }
    let text = MarkupText.readable(stories.string(stories.records[story].text))
    let opening = text.drop { $0.isWhitespace }.prefix { !$0.isNewline }
    let words = opening.prefix(120)
    return words.endIndex == opening.endIndex ? String(words) : words + " …"
  }

  /// The date of the first story that has one, as it is written.
  func firstSeen(_ event: Event) -> String? { event.stories.lazy.map { date($0) }.first { !$0.isEmpty } }
  /// That of the last.
  func lastSeen(_ event: Event) -> String? { event.stories.reversed().lazy.map { date($0) }.first { !$0.isEmpty } }

  // MARK: - Table

  /// The events of several stories, each with its stories.
  func table() -> Table {
    var table = Table(
      [
        .init("event", isWhole: true), .init("similarity", .right), .init("story"), .init("source"), .init("headline"),
      ] + (explains ? [.init("shared words")] : []))
    for event in events where event.stories.count > 1 {
      let counts =
        Format.counted(event.stories.count, "story", "stories")
        + (event.sourceCount > 0 ? ", " + Format.counted(event.sourceCount, "source", "sources") : "")
      let rest = explains ? [""] : []
      table.append([event.id, "", counts, "", title(event.headline)] + rest)
      for story in event.stories {
        let member = report.stories[story]
        table.append(
          [
            "", member.copyOf == nil ? Format.fixed(Double(member.similarity), decimals: 3) : "copy", id(story),
            source(story), title(story),
          ] + (explains ? [member.reasons.map(\.text).joined(separator: ", ")] : []))
      }
    }
    return table
  }

  // MARK: - JSON Lines

  /// An event as an object, on one line.
  func line(_ event: Event) -> [UInt8] {
    var line = Array("{\"event\":\"\(event.id)\",\"size\":\(event.stories.count),\"texts\":\(event.textCount)".utf8)
    line += ",\"sources\":\(event.sourceCount),\"first_seen\":".utf8
    append(firstSeen(event), to: &line)
    line += ",\"last_seen\":".utf8
    append(lastSeen(event), to: &line)
    line += ",\"headline\":".utf8
    JSONText.append(title(event.headline), to: &line)
    for (name, story) in [("headline_of", event.headline), ("longest", event.longest), ("newest", event.newest)] {
      line += ",\"\(name)\":".utf8
      JSONText.append(id(story), to: &line)
    }
    line += ",\"terms\":".utf8
    Self.append(event.terms, to: &line)
    line += ",\"timeline\":".utf8
    Self.append(event.timeline, to: &line) { step, line in
      appendStory(step.story, to: &line)
      line += ",\"novelty\":".utf8
      JSONText.append(Double(step.novelty), decimals: 4, to: &line)
    }
    line += ",\"stories\":".utf8
    Self.append(event.stories, to: &line) { story, line in
      appendStory(story, to: &line)
      appendMembership(story, to: &line)
    }
    return line + Array("}\n".utf8)
  }

  /// What a story's line gets besides.
  func member(_ story: Int, to members: inout [UInt8]) {
    let event = report.events[report.stories[story].event]
    members += "{\"id\":\"\(event.id)\",\"size\":\(event.stories.count)".utf8
    appendMembership(story, to: &members)
    members += ",\"first_seen\":".utf8
    append(firstSeen(event), to: &members)
    members += ",\"headline\":".utf8
    JSONText.append(title(event.headline), to: &members)
    members.append(UInt8(ascii: "}"))
  }

  private func appendMembership(_ story: Int, to output: inout [UInt8]) {
    let member = report.stories[story]
    output += ",\"similarity\":".utf8
    JSONText.append(Double(member.similarity), decimals: 4, to: &output)
    if explains {
      output += ",\"reasons\":".utf8
      Self.append(member.reasons, to: &output)
    }
    guard let other = member.copyOf else { return }
    output += ",\"copy_of\":".utf8
    JSONText.append(id(other), to: &output)
  }

  /// Opens an object with a story's fields that are there.
  private func appendStory(_ story: Int, to output: inout [UInt8]) {
    output += "{\"id\":".utf8
    JSONText.append(id(story), to: &output)
    for (name, value) in [("date", date(story)), ("source", source(story)), ("title", title(story))]
    where !value.isEmpty {
      output += ",\"\(name)\":".utf8
      JSONText.append(value, to: &output)
    }
  }

  private func append(_ text: String?, to output: inout [UInt8]) {
    if let text { JSONText.append(text, to: &output) } else { output += "null".utf8 }
  }

  private static func append(_ terms: [Event.Term], to output: inout [UInt8]) {
    append(terms, to: &output) { term, output in
      output += "{\"term\":".utf8
      JSONText.append(term.text, to: &output)
      output += ",\"weight\":".utf8
      JSONText.append(Double(term.weight), decimals: 4, to: &output)
    }
  }

  /// Appends a list of objects, each opened by `open`.
  private static func append<Element>(
    _ elements: [Element], to output: inout [UInt8], open: (Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      open(element, &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }

  // MARK: - CSV

  /// The names of the columns.
  var header: String {
    "id,headline,event,size,similarity,first_seen,event_headline,copy_of" + (explains ? ",reasons\n" : "\n")
  }

  /// A story as a row.
  func row(_ story: Int) -> [UInt8] {
    let member = report.stories[story]
    let event = report.events[member.event]
    var row: [UInt8] = []
    var fields = [
      id(story), stories.string(stories.records[story].headline), event.id, "\(event.stories.count)",
      Format.fixed(Double(member.similarity), decimals: 4), firstSeen(event) ?? "", title(event.headline),
      member.copyOf.map(id) ?? "",
    ]
    if explains { fields.append(member.reasons.map(\.text).joined(separator: "; ")) }
    for (place, field) in fields.enumerated() {
      if place > 0 { row.append(UInt8(ascii: ",")) }
      CSVText.append(field.utf8, to: &row)
    }
    row.append(UInt8(ascii: "\n"))
    return row
  }
}
