internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The desk's queue: which story is next, and what editors say of it.
extension NewsService {
  /// The page itself.
  func deskPage(_ name: String) throws -> HTTPResponse {
    guard let file = DeskFiles.file(name) else { throw HTTPProblem(404, "The desk has no file '\(name)'.") }
    return file
  }

  static func json(_ body: (inout JSONDocument) -> Void) -> HTTPResponse {
    var document = JSONDocument(isOneLine: true)
    document.object(nil, body)
    return json(document.line)
  }

  /// Refuses what would write where nothing is kept.
  func writableData() throws -> DataFolder {
    if isReadOnly { throw HTTPProblem(403, "This server is read-only.") }
    guard let data else {
      throw HTTPProblem(403, "This server keeps nothing. Start it with '--data' and a folder to work at the desk.")
    }
    return data
  }

  /// What is shown of the stories; where they are still looked at for the first time, how far that is.
  func deskView() throws -> (view: Desk.View?, progress: Desk.Progress?) {
    let models = models
    if models.all.isEmpty { throw HTTPProblem(503, "There is no model.") }
    return try desk.view(models)
  }

  /// What is shown, once there is something.
  func readyView() throws -> Desk.View {
    guard let view = try deskView().view else {
      throw HTTPProblem(503, "The stories are being looked at. Ask again in a moment.")
    }
    return view
  }

  /// The answer where nothing can be shown yet.
  static func awaited(_ progress: Desk.Progress?) -> HTTPResponse {
    json { document in
      document.flag("ready", false)
      append(progress, to: &document)
    }
  }

  static func append(_ progress: Desk.Progress?, to document: inout JSONDocument) {
    guard let progress else { return }
    document.object("progress") { document in
      document.string("step", progress.step)
      document.integer("done", progress.done)
      document.integer("total", progress.total)
    }
  }

  /// Where the desk stands: models, topics, stories, answers.
  func deskState() throws -> HTTPResponse {
    let (view, progress) = try deskView()
    let models = models
    let answered = try desk.withAnswers { $0.count }
    return Self.json { document in
      document.flag("ready", view != nil)
      Self.append(progress, to: &document)
      document.flag("writable", data != nil && !isReadOnly)
      document.flag("read_only", isReadOnly)
      document.flag("exclusive", models.all[0].model.isExclusive)
      document.integer("model_number", models.number)
      document.array("models") { document in
        for served in models.all {
          document.object { document in
            document.string("id", served.id)
            document.string("name", served.name)
            document.string("language", served.language)
            document.integer("topics", served.model.topics.count)
          }
        }
      }
      document.strings("topics", models.all[0].model.topics)
      document.integer("stories", view?.work.stories.count ?? 0)
      document.integer("answered", answered)
    }
  }

  // MARK: - The queue

  private static let mostStories = 50

  func deskQueue(_ request: HTTPRequest) throws -> HTTPResponse {
    let (view, progress) = try deskView()
    guard let view else { return Self.awaited(progress) }
    let limit = try Self.number("limit", request, default: 5, in: 1...Self.mostStories)
    let besides = Set((request.value("besides") ?? "").split(separator: ",").compactMap { StoryKey(String($0)) })
    let (stories, left) = desk.next(
      view, editor: request.value("editor") ?? "", limit: limit, besides: besides, topic: request.value("topic"))
    let answered = try desk.withAnswers { $0.count }
    return Self.json { document in
      document.flag("ready", true)
      Self.append(progress, to: &document)
      document.integer("model_number", view.work.models.number)
      document.integer("left", left)
      document.integer("answered", answered)
      document.array("stories") { document in
        for story in stories { DeskStoryText(view, story).append(to: &document) }
      }
    }
  }

  /// A story of the desk by its key.
  func deskStory(_ key: String) throws -> HTTPResponse {
    let view = try readyView()
    let story = try Self.story(key, view)
    return Self.json { document in
      document.array("stories") { document in DeskStoryText(view, story).append(to: &document) }
    }
  }

  /// The place of a story that a request names.
  static func story(_ key: String, _ view: Desk.View) throws(HTTPProblem) -> Int {
    guard let key = StoryKey(key), let place = view.work.stories.place(of: key) else {
      throw HTTPProblem(404, "The desk has no story '\(key)'. It may have been taken away meanwhile.")
    }
    return place
  }

  static func number(
    _ name: String, _ request: HTTPRequest, default usual: Int, in range: ClosedRange<Int>
  ) throws(HTTPProblem) -> Int {
    guard let text = request.value(name) else { return usual }
    guard let number = Int(text), range.contains(number) else {
      throw HTTPProblem(
        400, "The parameter '\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  // MARK: - Answers

  /// The objects of a body that is one or an array of some.
  static func objects<Result>(_ request: HTTPRequest, _ body: (JSONValues) throws -> Result) throws -> [Result] {
    let bytes = request.body
    return try bytes.withTextBytes { text in
      let ranges = Array(JSONElements(text))
      if !ranges.isEmpty { return try ranges.map { try body(JSONValues(text[$0])) } }
      guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
        throw HTTPProblem(400, "The body is no JSON object, and no array of some.")
      }
      return [try body(JSONValues(text))]
    }
  }

  /// Keeps what an editor says of stories.
  func deskAnswers(_ request: HTTPRequest) throws -> HTTPResponse {
    let data = try writableData()
    let view = try deskView().view
    let lines = try Self.objects(request) { values in try line(values, view) }
    try data.answers.append(lines.flatMap { $0 })
    let answered = try desk.withAnswers { $0.count }
    return Self.json { $0.integer("answered", answered) }
  }

  private func line(_ values: JSONValues, _ view: Desk.View?) throws -> [UInt8] {
    var document = JSONDocument(isOneLine: true)
    let kind = values.string("answer") ?? ""
    switch kind {
    case "undo":
      guard let id = values.string("of"), try desk.withAnswers({ $0.knows(id) != nil }) else {
        throw HTTPProblem(404, "There is no such answer to take back.")
      }
      document.object { document in
        document.string("answer", "undo")
        document.string("of", id)
        Self.appendOrigin(values, to: &document)
      }
    case "label", "skip":
      guard let view else { throw HTTPProblem(503, "The stories are being looked at. Ask again in a moment.") }
      let story = try Self.story(values.string("key") ?? "", view)
      let key = view.work.stories.keys[story]
      document.object { document in
        document.string("answer", kind)
        if let id = values.string("answer_id"), !id.isEmpty { document.string("answer_id", id) }
        document.string("key", key.description)
        Self.appendOrigin(values, to: &document)
        guard kind == "label" else { return }
        let article = view.work.stories.batch[story]
        let served = view.work.models.all[view.work.doubts[story].model]
        document.string("project", served.id)
        if !article.id.isEmpty { document.string("id", article.id) }
        document.string("title", article.headline)
        document.string("text", article.text)
        if let date = article.date { document.string("date", date) }
        if let source = article.source { document.string("source", source) }
        document.strings("labels", values.strings("labels").filter { !$0.isEmpty })
        document.strings("suggested", DeskStoryText(view, story).suggested)
      }
    default:
      throw HTTPProblem(400, "An answer is 'label', 'skip' or 'undo', and not '\(kind)'.")
    }
    return document.line
  }

  /// When and by whom something was said.
  static func appendOrigin(_ values: JSONValues, to document: inout JSONDocument) {
    document.string("at", ArticleDate.text(WallClock.seconds))
    if let name = values.string("by"), !name.isEmpty { document.string("by", name) }
  }
}

extension TextBytes {
  /// The first byte that is wanted; nil where there is none.
  fileprivate func first(where isWanted: (UInt8) -> Bool) -> UInt8? {
    firstPlace(from: 0, where: isWanted).map { self[$0] }
  }
}
