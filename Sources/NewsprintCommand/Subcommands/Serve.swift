internal import LibC
internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles
internal import NewsprintServer

/// `newsprint serve`: the verbs' work for programs, over HTTP.
enum Serve {
  static let host = Option<String>(
    "host", value: "address", default: "127.0.0.1",
    "The address to listen on. Any but this machine's own needs --token-file.")
  static let port = Option<Int>(
    "port", value: "n", limits: .between(0, 65_535), default: 8765, "The port; 0 for any that is free.")
  static let models = Option<[String]>(
    "model", short: "m", value: "file", defaultText: "the models that come with newsprint", completion: .files,
    "A model file; may be repeated. Requests name one by its file's name without the ending, and get the first else.")
  static let archive = Option<String?>(
    "archive", value: "file", completion: .files,
    "The archive that stories are compared with and added to; the file is made where there is none.")
  static let data = Option<String?>(
    "data", value: "folder", completion: .files,
    "Keep what editors say at the desk and what programs send in files of this folder, which is made where there is none."
  )
  static let tokenFile = Option<String?>(
    "token-file", value: "file", completion: .files,
    "A file with the token that every request must show, as 'Authorization: Bearer …'.")
  static let readOnly = Flag("read-only", "Keep nothing of what is said and sent, and add nothing to the archive.")
  static let mostBytes = Option<ByteSize>(
    "max-request", value: "size", limits: .atLeast(ByteSize(bytes: 1024)), default: ByteSize(bytes: 64 << 20),
    "The most bytes of one request.")

  static let command = Command(
    "serve",
    overview: "Answer programs over HTTP: tag, extract, find duplicates.",
    discussion: """
      POST a story, an array or lines of JSON, a page or a feed to /v1/tag, /v1/explain, /v1/extract or /v1/duplicates; \
      the answer is the lines of JSON that the verb prints. Options of the verbs are parameters of the query: \
      '/v1/tag?top=3&model=sports'. /v1/openapi.json describes all routes. /v1/projects and what is below answer as Annif \
      does, so that its clients need another address only.

      A browser at the server's address shows the desk, for editors: stories of --data and --archive, those first of which \
      an answer teaches most; pairs of duplicates side by side; how good each topic is; and models to train, compare and put \
      to work. What is said there is in lines of JSON in the folder of --data, and nowhere else: 'newsprint train' and \
      'newsprint update' read the folder or its 'answers.jsonl', and 'newsprint dedup --answers' its 'duplicates.jsonl'. \
      Several servers may share a folder.

      SIGTERM and SIGINT end the server when the requests that run are answered; SIGHUP and POST /v1/reload open the \
      models anew, without a lost request. /metrics is for Prometheus, /healthz for whoever watches.
      """,
    examples: [
      Command.Example("newsprint serve", "Serve the models that come with newsprint on port 8765."),
      Command.Example(
        "newsprint serve -m topics.newsprint --archive news.archive --data desk",
        "A model of one's own, the archive of the day, and the desk, at http://127.0.0.1:8765."),
      Command.Example(
        "newsprint serve --host 0.0.0.0 --token-file token.txt", "For other machines, with a token."),
    ],
    groups: [
      OptionGroup([host, port, models, archive, data, tokenFile, readOnly, mostBytes]),
      OptionGroup([InputOptions.quiet]),
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    var configuration = HTTPServer.Configuration()
    configuration.host = arguments[host]
    configuration.port = arguments[port]
    configuration.mostBodyBytes = arguments[mostBytes].bytes
    configuration.token = try arguments[tokenFile].map(token)
    if configuration.token == nil, !HTTPServer.isLoopback(configuration.host) {
      throw UsageError.conflict(
        "'--host \(configuration.host)' answers other machines; give '--token-file' a file with a token of your choice")
    }
    // Before threads start, so that all of them leave these signals to this one.
    let signals = AwaitedSignals([SIGTERM, SIGINT, SIGHUP])
    let data = try arguments[data].map { try DataFolder($0, isReadOnly: arguments[readOnly]) }
    // A file that is no archive is known before the first request.
    if let path = arguments[archive] {
      _ = arguments[readOnly] ? try StoryArchive.existing(path) : try StoryArchive(path)
    }
    let service = try NewsService(
      models: arguments[models], archive: arguments[archive], data: data, isReadOnly: arguments[readOnly])
    let router = service.router()
    let server = try HTTPServer(configuration) { router.answer($0) }
    let messages = Messages(isQuiet: arguments[InputOptions.quiet])
    let name = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
    messages.note("Listening on http://\(name):\(server.port)")
    while true {
      guard signals.next() == SIGHUP else { break }
      do {
        try service.reload()
        messages.note("Opened the models anew.")
      } catch {
        Messages.error("The models in use stay: \(Advice.message(for: error))")
      }
    }
    messages.note("Ending when the requests that run are answered.")
    server.stop()
  }

  /// The token in a file, without what stands around it.
  private static func token(_ path: String) throws -> [UInt8] {
    let bytes = try WholeFile.bytes(of: path)
    let token = Array(bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    guard token.count >= 8, token.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw CommandError(
        description: "\(path): a token has at least 8 letters, digits and signs of ASCII and no spaces. "
          + "'head -c 24 /dev/urandom | base64' makes one.", exitCode: .badData)
    }
    return token
  }
}
