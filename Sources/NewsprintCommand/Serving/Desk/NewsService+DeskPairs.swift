internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The desk's duplicates: pairs side by side, what editors say of them, and what follows from that.
extension NewsService {
  func deskDuplicates(_ request: HTTPRequest) throws -> HTTPResponse {
    let (view, progress) = try deskView()
    guard let view else { return Self.awaited(progress) }
    var kind: DeskCases.Kind?
    if let name = request.value("kind"), name != "all" {
      guard let known = DeskCases.Kind(rawValue: name) else {
        throw HTTPProblem(400, "The parameter 'kind' is all, copy, update or near.")
      }
      kind = known
    }
    let offset = try Self.number("offset", request, default: 0, in: 0...Int(Int32.max))
    let limit = try Self.number("limit", request, default: 30, in: 1...200)
    let cases = DeskCases(view, kind).cases
    let pairs = desk.pairs
    let last = pairs.last
    let stories = view.work.stories
    return Self.json { document in
      document.flag("ready", true)
      Self.append(progress, to: &document)
      document.integer("total", cases.count)
      document.integer("groups", view.report.groups.count)
      document.integer("answered", last.count)
      document.number("threshold", view.report.options.threshold, decimals: 2)
      document.array("pairs") { document in
        for pair in cases.dropFirst(offset).prefix(limit) {
          let answer = last[[stories.keys[pair.first], stories.keys[pair.second]]]
          document.object { document in
            document.string("kind", pair.kind.rawValue)
            document.string("relation", pair.relation)
            document.number("jaccard", pair.jaccard, decimals: 4)
            document.number("containment", pair.containment, decimals: 4)
            document.string("reason", pair.reason.isEmpty ? nil : pair.reason)
            document.string("answer", answer?.verdict.rawValue)
            document.string("answer_id", answer?.id)
            Self.append("a", pair.first, stories, to: &document)
            Self.append("b", pair.second, stories, to: &document)
          }
        }
      }
    }
  }

  private static func append(
    _ name: String, _ story: Int, _ stories: DeskStories, to document: inout JSONDocument
  ) {
    let article = stories.batch[story]
    document.object(name) { document in
      document.string("key", stories.keys[story].description)
      document.string("id", article.id)
      document.string("title", stories.title(story))
      document.string("date", article.date)
      document.string("source", article.source)
      document.integer("words", article.text.split { $0 == " " || $0 == "\n" }.count)
    }
  }

  /// Two stories with what differs marked.
  func deskDifference(_ request: HTTPRequest) throws -> HTTPResponse {
    let view = try readyView()
    let first = try Self.story(request.value("a") ?? "", view)
    let second = try Self.story(request.value("b") ?? "", view)
    let batch = view.work.stories.batch
    return Self.json { DeskDifference(batch[first], batch[second]).append(to: &$0) }
  }

  /// Keeps what an editor says of pairs.
  func deskConstraints(_ request: HTTPRequest) throws -> HTTPResponse {
    let data = try writableData()
    let view = try readyView()
    let known = Set(desk.pairs.answers.map(\.id))
    let lines = try Self.objects(request) { values in try Self.line(values, view, known) }
    try data.duplicates.append(lines.flatMap { $0 })
    let count = desk.pairs.last.count
    return Self.json { $0.integer("answered", count) }
  }

  private static func line(_ values: JSONValues, _ view: Desk.View, _ known: Set<String>) throws -> [UInt8] {
    var document = JSONDocument(isOneLine: true)
    let word = values.string("answer") ?? ""
    if word == "undo" {
      guard let id = values.string("of"), known.contains(id) else {
        throw HTTPProblem(404, "There is no such answer to take back.")
      }
      document.object { document in
        document.string("answer", "undo")
        document.string("of", id)
        appendOrigin(values, to: &document)
      }
      return document.line
    }
    guard let verdict = DuplicateAnswer.Verdict(rawValue: word) else {
      throw HTTPProblem(400, "An answer is 'same', 'different', 'keep' or 'undo', and not '\(word)'.")
    }
    let first = try story(values.string("a") ?? "", view)
    let second = try story(values.string("b") ?? "", view)
    if first == second { throw HTTPProblem(400, "A pair is two stories.") }
    let stories = view.work.stories
    let pair = (view.work.found.pairs + view.work.near).first {
      $0.first == min(first, second) && $0.second == max(first, second)
    }
    document.object { document in
      document.string("answer", verdict.rawValue)
      if let id = values.string("answer_id"), !id.isEmpty { document.string("answer_id", id) }
      document.string("a", stories.keys[first].description)
      document.string("b", stories.keys[second].description)
      document.string("a_id", stories.batch[first].id)
      document.string("b_id", stories.batch[second].id)
      if let pair {
        document.string("relation", pair.relation.name)
        document.number("jaccard", pair.jaccard)
      }
      appendOrigin(values, to: &document)
    }
    return document.line
  }

  /// The threshold that the answers speak for.
  func deskThreshold() throws -> HTTPResponse {
    let pairs = desk.pairs
    let proposal = pairs.proposal
    let usual = DuplicateOptions().threshold
    return Self.json { document in
      document.integer("answers", pairs.last.count)
      document.number("threshold", usual, decimals: 2)
      guard let proposal else { return }
      document.integer("same", proposal.sameCount)
      document.integer("different", proposal.differentCount)
      document.object("proposed") { Self.append(proposal.proposed, to: &$0) }
      document.array("points") { document in
        for point in proposal.points { document.object { Self.append(point, to: &$0) } }
      }
    }
  }

  private static func append(_ point: ThresholdProposal.Point, to document: inout JSONDocument) {
    document.number("threshold", point.threshold, decimals: 4)
    append("precision", point.precision, to: &document)
    append("recall", point.recall, to: &document)
  }

  static func append(_ name: String, _ interval: ConfidenceInterval, to document: inout JSONDocument) {
    document.array(name) { document in
      for value in [interval.estimate, interval.lowerBound, interval.upperBound] {
        document.number(nil, value, decimals: 4)
      }
    }
  }
}
