internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The desk's teaching: stories come in, models are trained, compared, put to work, and taken back.
extension NewsService {
  // MARK: - Stories

  /// Takes in what a file holds, as lines of JSON in a file of the data folder.
  func deskUpload(_ request: HTTPRequest) throws -> HTTPResponse {
    let data = try writableData()
    let name = request.value("name") ?? "stories"
    let (stories, skipped) =
      request.value("bundle") == "true" ? try Self.bundled(request) : try Self.read(request.content(), name: name)
    guard !stories.isEmpty else { throw HTTPProblem(422, "There is no story in '\(name)'.") }
    var lines: [UInt8] = []
    for story in stories {
      JSONText.append(story, to: &lines)
      lines.append(UInt8(ascii: "\n"))
    }
    // What is sent twice is there once.
    let hash = lines.withTextBytes { StoryKey(id: [], headline: [], text: $0) }
    let stem = String(name.split(separator: "/").last ?? "stories").prefix(60)
      .map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }
    let file = try OutputFile("\(data.storiesPath)/\(hash)-\(String(stem.drop { $0 == "." })).jsonl")
    try file.write(lines)
    try file.commit()
    return Self.json { document in
      document.integer("stories", stories.count)
      document.integer("labelled", stories.count { !$0.labels.isEmpty })
      document.integer("skipped", skipped)
    }
  }

  private static func read(_ contents: [UInt8], name: String) throws -> (stories: [Article], skipped: Int) {
    let (articles, report) = try ArticleReader.read(
      contents: contents, name: name, options: DeskStories.readerOptions,
      threads: contents.count < 1 << 20 ? 1 : nil)
    return ((0..<articles.count).map { articles[$0] }, report.skippedCount + report.storylessCount)
  }

  /// The stories of several files, each a line with its name and content; those in a folder of a folder are labelled by
  /// that, as the files of a folder on disk are.
  private static func bundled(_ request: HTTPRequest) throws -> (stories: [Article], skipped: Int) {
    var stories: [Article] = []
    var skipped = 0
    let files = request.body.withTextBytes { body in
      body.split(at: UInt8(ascii: "\n")).compactMap { line -> (name: String, content: String)? in
        let values = JSONValues(line)
        guard let name = values.string("name"), let content = values.string("content") else { return nil }
        return (name, content)
      }
    }
    if files.isEmpty { throw HTTPProblem(400, "A bundle has lines of JSON with 'name' and 'content'.") }
    for file in files {
      let path = file.name.split(separator: "/").map(String.init)
      guard let last = path.last, !last.hasPrefix("."), last != "terms.txt" else { continue }
      guard let (found, left) = try? read(Array(file.content.utf8), name: last) else {
        skipped += 1
        continue
      }
      skipped += left
      for (number, var story) in found.enumerated() {
        if found.count == 1 {
          story.id = file.name
        } else if story.id.isEmpty {
          story.id = "\(file.name):\(number + 1)"
        }
        if story.labels.isEmpty, path.count > 2 { story.labels = [path[path.count - 2]] }
        stories.append(story)
      }
    }
    return (stories, skipped)
  }

  // MARK: - Training

  /// The labelled stories, without those that are held back or only these.
  private func labelledStories(heldBack: Bool) throws -> DeskTopics {
    let view = try deskView().view
    return try desk.withAnswers { answers in DeskTopics(view, answers) { $0.isHeldBack == heldBack } }
  }

  func deskTrain(_ request: HTTPRequest) throws -> HTTPResponse {
    let data = try writableData()
    let words = try Self.objects(request) { $0.string("kind") ?? "" }
    guard let word = words.first, let kind = DeskTraining.Kind(rawValue: word) else {
      throw HTTPProblem(400, "The member 'kind' is 'new' or 'update'.")
    }
    let stories = try labelledStories(heldBack: false).articles
    guard Set(stories.labelIDs).count > 1 || kind == .update && !stories.isEmpty else {
      throw HTTPProblem(422, "Label stories of two topics at least; ten of each are better.")
    }
    try training.start(kind, on: stories, from: models.all[0].model, in: data)
    return deskTraining()
  }

  func deskTraining() -> HTTPResponse {
    let state = training.state
    return Self.json { document in
      switch state {
      case .idle: document.string("state", "idle")
      case .cancelled: document.string("state", "cancelled")
      case .running(let step, let number):
        document.string("state", "running")
        document.string("step", step)
        document.integer("step_number", number)
      case .done(let model, let stories):
        document.string("state", "done")
        document.string("model", model)
        document.integer("stories", stories)
      case .failed(let message):
        document.string("state", "failed")
        document.string("message", message)
      }
    }
  }

  func deskCancel() throws -> HTTPResponse {
    _ = try writableData()
    training.cancel()
    return deskTraining()
  }

  // MARK: - Models

  func deskModels() throws -> HTTPResponse {
    let view = try deskView().view
    let labelled = try desk.withAnswers { DeskTopics(view, $0) }.articles
    let inUse = data?.modelInUse
    let usual = models.all.first { $0.id != inUse } ?? models.all[0]
    let few = labelled.labelCounts.filter { $0.value < 10 }.keys.sorted()
    return Self.json { document in
      document.integer("labelled", labelled.count)
      document.strings("few", few)
      document.array("models") { document in
        document.object { document in
          document.string("id", nil)
          document.string("name", usual.name)
          document.flag("in_use", inUse == nil)
        }
        for name in (data?.modelNames ?? []).reversed() {
          document.object { document in
            document.string("id", name)
            document.string("name", name)
            document.flag("in_use", name == inUse)
          }
        }
      }
    }
  }

  /// The path of a trained model that a request names.
  private func path(of name: String) throws -> String {
    guard let data, data.modelNames.contains(name) else { throw HTTPProblem(404, "There is no model '\(name)'.") }
    return data.modelPath(name)
  }

  /// Puts a trained model to work, or the one of before.
  func deskUse(_ request: HTTPRequest) throws -> HTTPResponse {
    let data = try writableData()
    let names = try Self.objects(request) { values -> String? in
      guard let value = values.value("use") else {
        throw HTTPProblem(400, "The member 'use' names a model, or is null.")
      }
      return value.string == "null" ? nil : values.string("use") ?? ""
    }
    let name = names.first ?? nil
    // A model that cannot be opened is never put to work.
    if let name { _ = try TopicModel(contentsOf: path(of: name)) }
    var line = JSONDocument(isOneLine: true)
    line.object { document in
      document.string("use", name)
      document.string("at", ArticleDate.text(WallClock.seconds))
    }
    try data.uses.append(line.line)
    try reload()
    return try deskModels()
  }

  /// A trained model and the one in use on the labelled stories that are held back from training.
  func deskComparison(_ request: HTTPRequest) throws -> HTTPResponse {
    let name = request.value("model") ?? ""
    let usual = models.all.first { $0.id != data?.modelInUse } ?? models.all[0]
    let other = name.isEmpty ? usual.model : try TopicModel(contentsOf: path(of: name))
    let stories = try labelledStories(heldBack: true).articles
    guard !stories.isEmpty else {
      throw HTTPProblem(422, "No labelled story is held back yet: label more, a fifth of them is.")
    }
    let first = try models.all[0].model.evaluation(on: stories)
    let second = try other.evaluation(on: stories)
    func tags(_ evaluation: TopicEvaluation, _ story: Int) -> [String] {
      evaluation.predicted[story].map { evaluation.topics[Int($0)] }
    }
    let differing = (0..<stories.count).filter { Set(tags(first, $0)) != Set(tags(second, $0)) }
    return Self.json { document in
      document.integer("stories", stories.count)
      for (name, evaluation) in [("in_use", first), ("other", second)] {
        document.object(name) { document in
          Self.append("accuracy", evaluation.accuracy, to: &document)
          document.number("micro_f1", evaluation.scores.micro.f1, decimals: 4)
          document.number("macro_f1", evaluation.scores.macro.f1, decimals: 4)
          document.number("ece", evaluation.reliability.expectedCalibrationError, decimals: 4)
        }
      }
      document.integer("differing", differing.count)
      document.array("examples") { document in
        for story in differing.prefix(8) {
          document.object { document in
            let article = stories[story]
            document.string("title", article.title())
            document.strings("labels", article.labels)
            document.strings("in_use", tags(first, story))
            document.strings("other", tags(second, story))
          }
        }
      }
    }
  }
}

extension DataFolder {
  private static let ending = ".newsprint"

  func modelPath(_ name: String) -> String { modelsPath + "/" + name + Self.ending }

  /// The names of the models that were trained, the oldest first.
  var modelNames: [String] {
    (FileSystem.names(inFolder: modelsPath) ?? []).map(\.name)
      .filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.map { String($0.dropLast(Self.ending.count)) }
      .sorted()
  }

  /// The trained model that is at work; nil where none is.
  var modelInUse: String? {
    guard let bytes = try? WholeFile.bytes(of: uses.path) else { return nil }
    return bytes.withTextBytes { lines in
      lines.split(at: UInt8(ascii: "\n")).last { !$0.isEmpty && JSONValues($0).value("use") != nil }
        .flatMap { JSONValues($0).string("use") }
    }
  }
}
