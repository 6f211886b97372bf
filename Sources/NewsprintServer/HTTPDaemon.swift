internal import CMicroHTTPD
internal import LibC
internal import Newsprint

/// A daemon of libmicrohttpd, with what answers its requests.
final class HTTPDaemon: Sendable {
  let port: Int
  private let service: Service
  private let daemon: Guarded<Pointer?>

  @safe
  private struct Pointer: @unchecked Sendable {
    // Sendable: the library's functions may be called from any thread.
    let address: OpaquePointer
  }

  init(
    _ configuration: HTTPServer.Configuration, _ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(HTTPServerError) {
    guard let library = HTTPLibrary.system else { throw .noLibrary }
    guard let address = ListeningAddress(configuration.host, configuration.port) else {
      throw .badHost(configuration.host)
    }
    let service = Service(library, configuration, answer)
    self.service = service
    // The daemon is stopped before the service goes.
    let context = unsafe Unmanaged.passUnretained(service).toOpaque()
    errno = 0
    let daemon = unsafe address.withPointer { address in
      unsafe newsprint_start_daemon(
        library.start, address, UInt32(clamping: max(4, configuration.mostConnections)),
        UInt32(clamping: max(1, configuration.patience)), Service.access, Service.completed, context)
    }
    guard let daemon = unsafe daemon else {
      let reason =
        errno == 0 ? "the address is taken or not of this machine" : SystemError.last.reason
      throw .cannotListen(host: configuration.host, port: configuration.port, reason: reason)
    }
    let found = unsafe Int(newsprint_daemon_port(library.information, daemon))
    port = found == 0 ? configuration.port : found
    unsafe self.daemon = Guarded(Pointer(address: daemon))
  }

  /// Takes no more connections, waits for the requests that run, and ends.
  func stop(patience: Double) {
    let daemon = daemon.withLock { daemon in
      defer { daemon = nil }
      return daemon
    }
    guard let daemon else { return }
    let listening = unsafe service.library.quiesce(daemon.address)
    if listening >= 0 { close(listening) }
    let end = MonotonicClock.seconds + patience
    while service.runningCount > 0, MonotonicClock.seconds < end { usleep(5000) }
    unsafe service.library.stop(daemon.address)
  }
}

/// What answers the requests of a daemon.
private final class Service: Sendable {
  let library: HTTPLibrary
  private let rules: AccessRules
  private let mostBytes: Int
  private let answer: @Sendable (HTTPRequest) -> HTTPResponse
  private let running = Guarded(0)

  init(
    _ library: HTTPLibrary, _ configuration: HTTPServer.Configuration,
    _ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) {
    self.library = library
    rules = AccessRules(token: configuration.token, host: configuration.host)
    mostBytes = configuration.mostBodyBytes
    self.answer = answer
  }

  /// The requests that have begun and are not answered to their last byte.
  var runningCount: Int { running.withLock { $0 } }

  // MARK: - What libmicrohttpd calls

  /// Called when the head of a request is there, then for each part of its body, and once more behind the last.
  static let access: MHD_AccessHandlerCallback = { context, connection, url, method, _, data, size, state in
    guard let context = unsafe context, let connection = unsafe connection, let state = unsafe state,
      let size = unsafe size
    else { return .NO }
    let service = unsafe Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    guard let known = unsafe state.pointee else {
      let request = unsafe service.begin(connection, text(method), text(url))
      unsafe state.pointee = Unmanaged.passRetained(request).toOpaque()
      return .YES
    }
    let request = unsafe Unmanaged<PendingRequest>.fromOpaque(known).takeUnretainedValue()
    let count = unsafe size.pointee
    if count > 0, let data = unsafe data {
      unsafe service.take(UnsafeRawBufferPointer(start: data, count: count), request)
      unsafe size.pointee = 0
      return .YES
    }
    return unsafe service.send(service.response(connection, request), connection)
  }

  /// Called when a request is done with, whether it was answered or not.
  static let completed: MHD_RequestCompletedCallback = { context, _, state, _ in
    guard let context = unsafe context, let state = unsafe state, let known = unsafe state.pointee else { return }
    let service = unsafe Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    let request = unsafe Unmanaged<PendingRequest>.fromOpaque(known).takeRetainedValue()
    if let reader = unsafe request.formReader { unsafe _ = service.library.freeForm(reader) }
    unsafe state.pointee = nil
    service.running.withLock { $0 -= 1 }
  }

  /// Called for each part of a form's field.
  private static let field: MHD_PostDataIterator = { context, _, name, _, _, _, data, _, size in
    guard let context = unsafe context else { return .NO }
    let request = unsafe Unmanaged<PendingRequest>.fromOpaque(context).takeUnretainedValue()
    let bytes = unsafe TextBytes(UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size))
    unsafe request.append(bytes, field: text(name))
    return .YES
  }

  /// Called for each parameter of a query.
  private static let parameter: MHD_KeyValueIterator = { context, _, name, value in
    guard let context = unsafe context else { return .NO }
    let list = unsafe Unmanaged<ParameterList>.fromOpaque(context).takeUnretainedValue()
    unsafe list.parameters.append((text(name), text(value)))
    return .YES
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }

  // MARK: - A request

  private func begin(_ connection: OpaquePointer, _ method: String, _ path: String) -> PendingRequest {
    running.withLock { $0 += 1 }
    let problem = rules.problem(
      path: path, host: unsafe header("Host", connection), origin: unsafe header("Origin", connection),
      authorization: unsafe header("Authorization", connection))
    let request = PendingRequest(method: method, path: path, mostBytes: mostBytes, problem: problem)
    if let length = unsafe header("Content-Length", connection).flatMap({ Int($0) }), length > mostBytes {
      _ = request.take(length)
    }
    if problem == nil {
      // Nil where the body is no form.
      unsafe request.formReader = library.makeForm(
        connection, 4096, Self.field, Unmanaged.passUnretained(request).toOpaque())
    }
    return request
  }

  private func take(_ bytes: UnsafeRawBufferPointer, _ request: PendingRequest) {
    unsafe request.append(TextBytes(bytes))
    guard let reader = unsafe request.formReader, request.problem == nil else { return }
    // What is no form in spite of its type has no fields: curl says of everything that it is one.
    unsafe _ = library.addToForm(reader, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
  }

  private func response(_ connection: OpaquePointer, _ request: PendingRequest) -> HTTPResponse {
    if let problem = request.problem { return HTTPRouter.response(problem) }
    let list = ParameterList()
    unsafe _ = library.values(
      connection, .GET_ARGUMENT_KIND, Self.parameter, Unmanaged.passUnretained(list).toOpaque())
    let type = unsafe (header("Content-Type", connection) ?? "").prefix { $0 != ";" }.lowercased()
    return answer(
      HTTPRequest(
        method: request.method, path: request.path, query: list.parameters, form: request.fields, body: request.body,
        contentType: String(type.filter { $0 != " " })))
  }

  private func made(_ response: HTTPResponse) -> OpaquePointer? {
    if let nextPart = response.nextPart {
      let parts = unsafe Unmanaged.passRetained(ResponseParts(nextPart))
      let made = unsafe library.makeStream(
        newsprint_unknown_size, ResponseParts.mostAtOnce, ResponseParts.read, parts.toOpaque(), ResponseParts.release)
      if unsafe made == nil { unsafe parts.release() }
      return unsafe made
    }
    var body = response.body
    return unsafe body.withUnsafeMutableBytes { bytes in
      unsafe library.makeResponse(bytes.count, bytes.baseAddress, .RESPMEM_MUST_COPY)
    }
  }

  private func send(_ response: HTTPResponse, _ connection: OpaquePointer) -> MHD_Result {
    guard let made = unsafe made(response) else { return .NO }
    defer { unsafe library.freeResponse(made) }
    var headers = response.headers
    if !response.contentType.isEmpty { headers.append(("Content-Type", response.contentType)) }
    headers += [
      ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
      ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
    ]
    for (name, value) in headers { unsafe _ = library.addHeader(made, name, value) }
    return unsafe library.queue(connection, UInt32(clamping: response.status), made)
  }

  private func header(_ name: String, _ connection: OpaquePointer) -> String? {
    unsafe library.lookup(connection, .HEADER_KIND, name).map { unsafe String(cString: $0) }
  }
}

/// The content of a response that is made in parts, on the thread of its connection.
private final class ResponseParts {
  static let mostAtOnce = 64 << 10

  private let nextPart: @Sendable () -> [UInt8]?
  private var part: ArraySlice<UInt8> = []

  init(_ nextPart: @escaping @Sendable () -> [UInt8]?) { self.nextPart = nextPart }

  /// Writes more of the content; how many bytes, or that there are no more.
  private func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    while part.isEmpty {
      guard let next = nextPart() else { return newsprint_end_of_stream }
      part = next[...]
    }
    let count = min(part.count, room.count)
    unsafe room.copyBytes(from: part.prefix(count))
    part.removeFirst(count)
    return count
  }

  // MARK: - What libmicrohttpd calls

  static let read: MHD_ContentReaderCallback = { context, _, room, size in
    guard let context = unsafe context, let room = unsafe room else { return newsprint_end_of_stream }
    let parts = unsafe Unmanaged<ResponseParts>.fromOpaque(context).takeUnretainedValue()
    return unsafe parts.read(into: UnsafeMutableRawBufferPointer(start: room, count: size))
  }

  static let release: MHD_ContentReaderFreeCallback = { context in
    if let context = unsafe context { unsafe Unmanaged<ResponseParts>.fromOpaque(context).release() }
  }
}

/// The parameters of a query as they are read.
private final class ParameterList {
  var parameters: [(name: String, value: String)] = []
}

/// The functions of the system's libmicrohttpd, which is opened when a server first starts, and never closed.
@safe
private struct HTTPLibrary: @unchecked Sendable {
  // Sendable: addresses of functions, which do not change.
  let start: UnsafeRawPointer
  let information: UnsafeRawPointer
  let stop: newsprint_mhd_stop
  let quiesce: newsprint_mhd_quiesce
  let queue: newsprint_mhd_queue
  let makeResponse: newsprint_mhd_response
  let makeStream: newsprint_mhd_stream
  let addHeader: newsprint_mhd_header
  let freeResponse: newsprint_mhd_free_response
  let lookup: newsprint_mhd_lookup
  let values: newsprint_mhd_values
  let makeForm: newsprint_mhd_post
  let addToForm: newsprint_mhd_post_data
  let freeForm: newsprint_mhd_free_post

  /// The one that there is; nil where there is none.
  static let system: HTTPLibrary? = files.lazy.compactMap(HTTPLibrary.init(opening:)).first

  #if canImport(Darwin)
    private static let files = [
      "/opt/homebrew/lib/libmicrohttpd.dylib", "/usr/local/lib/libmicrohttpd.dylib", "libmicrohttpd.12.dylib",
    ]
  #else
    private static let files = ["libmicrohttpd.so.12", "libmicrohttpd.so"]
  #endif

  private init?(opening file: String) {
    guard let library = SharedLibrary(opening: file),
      let start = unsafe library.function("MHD_start_daemon", as: UnsafeRawPointer.self),
      let information = unsafe library.function("MHD_get_daemon_info", as: UnsafeRawPointer.self),
      let stop = unsafe library.function("MHD_stop_daemon", as: newsprint_mhd_stop.self),
      let quiesce = unsafe library.function("MHD_quiesce_daemon", as: newsprint_mhd_quiesce.self),
      let queue = unsafe library.function("MHD_queue_response", as: newsprint_mhd_queue.self),
      let makeResponse = unsafe library.function("MHD_create_response_from_buffer", as: newsprint_mhd_response.self),
      let makeStream = unsafe library.function("MHD_create_response_from_callback", as: newsprint_mhd_stream.self),
      let addHeader = unsafe library.function("MHD_add_response_header", as: newsprint_mhd_header.self),
      let freeResponse = unsafe library.function("MHD_destroy_response", as: newsprint_mhd_free_response.self),
      let lookup = unsafe library.function("MHD_lookup_connection_value", as: newsprint_mhd_lookup.self),
      let values = unsafe library.function("MHD_get_connection_values", as: newsprint_mhd_values.self),
      let makeForm = unsafe library.function("MHD_create_post_processor", as: newsprint_mhd_post.self),
      let addToForm = unsafe library.function("MHD_post_process", as: newsprint_mhd_post_data.self),
      let freeForm = unsafe library.function("MHD_destroy_post_processor", as: newsprint_mhd_free_post.self)
    else { return nil }
    unsafe self.start = unsafe start
    unsafe self.information = unsafe information
    unsafe self.stop = unsafe stop
    unsafe self.quiesce = unsafe quiesce
    unsafe self.queue = unsafe queue
    unsafe self.makeResponse = unsafe makeResponse
    unsafe self.makeStream = unsafe makeStream
    unsafe self.addHeader = unsafe addHeader
    unsafe self.freeResponse = unsafe freeResponse
    unsafe self.lookup = unsafe lookup
    unsafe self.values = unsafe values
    unsafe self.makeForm = unsafe makeForm
    unsafe self.addToForm = unsafe addToForm
    unsafe self.freeForm = unsafe freeForm
  }
}
