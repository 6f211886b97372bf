internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles
package import NewsprintServer

/// What `newsprint serve` answers with: the verbs' work on the stories of requests.
package final class NewsService: Sendable {
  private let paths: [String]
  private let loaded: Guarded<ServedModels>
  let archive: String?
  /// Where what people say is kept; nil where it is not.
  let data: DataFolder?
  let desk: Desk
  let training = DeskTraining()
  let isReadOnly: Bool
  private let metrics = ServerMetrics()
  private let start = MonotonicClock.seconds

  /// Opens the models.
  ///
  /// - Parameters:
  ///   - paths: The models' files; none: the model that comes with the command.
  ///   - archive: The archive that stories are compared with, if any.
  ///   - data: Where labelled stories and answers are kept; nil where they are not.
  package init(models paths: [String], archive: String?, data: DataFolder?, isReadOnly: Bool) throws {
    self.paths = paths
    self.archive = archive
    self.data = data
    self.isReadOnly = isReadOnly
    desk = Desk(data, archive: archive)
    loaded = Guarded(try ServedModels(paths, inUse: data))
  }

  /// The models in use; what runs with them keeps them though others take their place.
  var models: ServedModels { loaded.withLock { $0 } }

  /// Opens the models anew; those in use stay where that fails.
  func reload() throws {
    let models = try ServedModels(paths, inUse: data)
    loaded.withLock { $0 = models }
  }

  // MARK: - Routes

  private typealias Work = @Sendable (NewsService, HTTPRequest, String) throws -> HTTPResponse

  private static let work: [(method: String, path: String, work: Work)] = [
    ("POST", "/v1/tag", { service, request, _ in try service.tag(request, explains: false) }),
    ("POST", "/v1/explain", { service, request, _ in try service.tag(request, explains: true) }),
    ("POST", "/v1/extract", { service, request, _ in try service.extract(request) }),
    ("POST", "/v1/duplicates", { service, request, _ in try service.duplicates(request) }),
    ("GET", "/v1/projects", { service, _, _ in service.projects() }),
    ("GET", "/v1/projects/{id}", { service, _, id in try service.project(id) }),
    ("POST", "/v1/projects/{id}/suggest", { service, request, id in try service.suggest(request, id) }),
    ("POST", "/v1/projects/{id}/suggest-batch", { service, request, id in try service.suggestBatch(request, id) }),
    ("POST", "/v1/projects/{id}/learn", { service, request, id in try service.learn(request, id) }),
    ("POST", "/v1/detect-language", { service, request, _ in try service.detectLanguage(request) }),
    ("GET", "/", { service, _, _ in try service.deskPage("index.html") }),
    ("GET", "/desk/{file}", { service, _, name in try service.deskPage(name) }),
    ("GET", "/v1/desk/state", { service, _, _ in try service.deskState() }),
    ("GET", "/v1/desk/queue", { service, request, _ in try service.deskQueue(request) }),
    ("GET", "/v1/desk/stories/{key}", { service, _, key in try service.deskStory(key) }),
    ("POST", "/v1/desk/answers", { service, request, _ in try service.deskAnswers(request) }),
    ("GET", "/v1/desk/duplicates", { service, request, _ in try service.deskDuplicates(request) }),
    ("GET", "/v1/desk/event", { service, request, _ in try service.deskEvent(request) }),
    ("GET", "/v1/desk/difference", { service, request, _ in try service.deskDifference(request) }),
    ("POST", "/v1/desk/constraints", { service, request, _ in try service.deskConstraints(request) }),
    ("GET", "/v1/desk/topics", { service, request, _ in try service.deskTopics(request) }),
    ("GET", "/v1/desk/doubts", { service, _, _ in try service.deskDoubts() }),
    ("GET", "/v1/desk/unfitting", { service, _, _ in try service.deskUnfitting() }),
    ("POST", "/v1/desk/stories", { service, request, _ in try service.deskUpload(request) }),
    ("GET", "/v1/desk/training", { service, _, _ in service.deskTraining() }),
    ("POST", "/v1/desk/training", { service, request, _ in try service.deskTrain(request) }),
    ("DELETE", "/v1/desk/training", { service, _, _ in try service.deskCancel() }),
    ("GET", "/v1/desk/models", { service, _, _ in try service.deskModels() }),
    ("POST", "/v1/desk/model", { service, request, _ in try service.deskUse(request) }),
    ("GET", "/v1/desk/comparison", { service, request, _ in try service.deskComparison(request) }),
    ("GET", "/v1/desk/threshold", { service, _, _ in try service.deskThreshold() }),
    ("POST", "/v1/reload", { service, _, _ in try service.reloaded() }),
    ("GET", "/v1/openapi.json", { _, _, _ in json(Array(OpenAPI.document.utf8)) }),
    ("GET", "/healthz", { _, _, _ in json(Array("{\"status\":\"ok\"}\n".utf8)) }),
    ("GET", "/metrics", { service, _, _ in try service.shownMetrics() }),
  ]

  /// The methods and paths that are answered.
  package static var routes: [(method: String, path: String)] { work.map { ($0.method, $0.path) } }

  /// What answers requests.
  package func router() -> HTTPRouter {
    HTTPRouter(
      Self.work.map { route in
        (route.method, route.path, { [self] request, id in try route.work(self, request, id) })
      }, metrics: metrics, problem: Self.problem)
  }

  private func reloaded() throws -> HTTPResponse {
    if isReadOnly { throw HTTPProblem(403, "This server is read-only. SIGHUP has it open its models anew.") }
    try reload()
    return .empty
  }

  private func shownMetrics() throws -> HTTPResponse {
    var gauges = [
      ("newsprint_models", "Models in use.", Double(models.all.count)),
      ("newsprint_uptime_seconds", "Time since the start.", MonotonicClock.seconds - start),
      ("newsprint_peak_memory_bytes", "Memory at most.", Double(RunningProcess.peakMemory)),
    ]
    if data != nil {
      let counts = desk.counts
      gauges.append(("newsprint_desk_stories", "Stories of the desk.", Double(counts.stories)))
      gauges.append(("newsprint_desk_answers", "Stories that editors answered.", Double(counts.answers)))
    }
    if let archive {
      gauges.append(
        ("newsprint_archive_stories", "Stories in the archive.", Double(try StoryArchive.existing(archive).count)))
    }
    return HTTPResponse(contentType: "text/plain; version=0.0.4", text: metrics.text(gauges: gauges))
  }

  /// What an error of the library says to who sent the request.
  private static func problem(_ error: any Error) -> HTTPProblem {
    if let failure = error as? UsageFailure { return HTTPProblem(400, failure.error.description + ".") }
    let message = Advice.message(for: error)
    let status =
      switch ExitCode(for: error) {
      case .usage: 400
      case .badData: 422
      default: 500
      }
    return HTTPProblem(status, message)
  }

  /// Lines of JSON as a response.
  static func lines(_ lines: [UInt8]) -> HTTPResponse {
    HTTPResponse(contentType: linesType, body: lines)
  }

  private static let linesType = "application/x-ndjson; charset=utf-8"

  /// So many stories are answered at once; the answers to more are sent while they are made.
  private static let partSize = 64

  /// What is made of each of some stories as a response.
  ///
  /// - Parameter make: Makes the lines of some of them; called on one thread, in their order.
  private static func response(
    _ contentType: String, count: Int, _ make: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) -> HTTPResponse {
    if count <= partSize { return HTTPResponse(contentType: contentType, body: make(0..<count)) }
    let next = Guarded(0)
    return HTTPResponse(
      contentType: contentType,
      parts: {
        let start = next.withLock { next in
          defer { next = min(next + partSize, count) }
          return next
        }
        return start == count ? nil : make(start..<min(start + partSize, count))
      })
  }

  // MARK: - Work

  /// The model that a request names, or the first one.
  private func model(
    _ parameters: inout [(name: String, value: String)], among models: ServedModels
  ) throws -> ServedModel {
    guard let name = parameters.last(where: { $0.name == "model" })?.value else {
      guard let first = models.all.first else { throw HTTPProblem(503, "There is no model.") }
      return first
    }
    parameters.removeAll { $0.name == "model" }
    return try models.served(name, as: "model")
  }

  private func tag(_ request: HTTPRequest, explains: Bool) throws -> HTTPResponse {
    var parameters = request.query
    let models = models
    let served = try model(&parameters, among: models)
    if explains { parameters.append(("explain", "true")) }
    let arguments = try RequestArguments.parse(
      Tag.command, parameters,
      allowed: ["top", "min-probability", "among", "explain", "vocabulary", "topics-field"] + RequestArguments.reading)
    let stories = try request.stories(arguments)
    metrics.count(stories: stories.count)
    let key = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    let tagger = try served.tagger(key) {
      // Those that are open already, whatever the parameters.
      try arguments.tagger(served.model, .jsonl, others: served.isDefault, terminal: .behind("/dev/null")) { language in
        models.all.first { $0.language == language && !$0.isDefault }?.model
      }
    }
    return Self.response(Self.linesType, count: stories.count) { tagger.tagged(stories, $0) }
  }

  private func extract(_ request: HTTPRequest) throws -> HTTPResponse {
    let arguments = try RequestArguments.parse(
      Extract.command, request.query, allowed: ["format"] + RequestArguments.reading)
    let format = arguments[Extract.format]
    let stories = try request.stories(arguments)
    return Self.response(format == .jsonl ? Self.linesType : "text/plain; charset=utf-8", count: stories.count) {
      ExtractedStories(format).written(stories, $0)
    }
  }

  private func duplicates(_ request: HTTPRequest) throws -> HTTPResponse {
    let arguments = try RequestArguments.parse(
      Dedup.command, request.query,
      allowed: [
        "threshold", "containment", "no-containment", "shingle-size", "keep-furniture", "window", "keep", "dry-run",
        "near-only",
      ] + RequestArguments.reading)
    let options = try arguments.duplicateOptions()
    let batch = try request.stories(arguments)
    metrics.count(stories: batch.count)
    let stories = StoryCollection(.unlimited)
    stories.append(stories.segment(of: batch))
    try stories.seal()
    let threads = Parallel.threadCount(nil)
    guard let archive else {
      let search = StorySearch(
        stories, nil, options, threads: threads, .unlimited, Messages(isQuiet: true), answers: desk.pairs)
      return Self.response(Self.linesType, count: batch.count) { [isNearOnly = arguments[Dedup.nearOnly]] in
        DuplicateAnnotations(of: $0, search, isNearOnly: isNearOnly).text
      }
    }
    let isDry = isReadOnly || arguments[Dedup.dryRun]
    let file = isDry ? try StoryArchive.existing(archive) : try StoryArchive(archive)
    var lines: [UInt8] = []
    let work = {
      let found = try file.search(
        stories, options, threads: threads, .unlimited, isUnnamed: { $0.string.hasPrefix("request:") },
        onProgress: nil)
      lines =
        DuplicateAnnotations(
          of: 0..<batch.count, StorySearch(found, options, threads: threads), isNearOnly: arguments[Dedup.nearOnly]
        ).text
      if !isDry { _ = try file.add(found) }
    }
    try isDry ? file.read(work) : file.write(work)
    return Self.lines(lines)
  }
}
