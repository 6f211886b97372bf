import LibC
import Newsprint
import NewsprintServer
import Testing

@Suite struct HTTPServerTests {
  /// Sends bytes to a port of this machine and returns all that comes back until the connection is closed.
  private func exchange(_ port: Int, _ request: String, mostBytes: Int = .max) -> String {
    let socket = LibC.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return "" }
    _ = request.withTextBytes { Descriptor.writeAll($0, to: socket) }
    var answer: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while answer.count < mostBytes {
      let count = recv(socket, &room, room.count, 0)
      if count <= 0 { break }
      answer += room[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  private func request(
    _ line: String, _ headers: [String] = [], host: String = "localhost", body: String = ""
  ) -> String {
    let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
    return (["\(line) HTTP/1.1", "Host: \(host)", "Connection: close"] + headers + length).joined(separator: "\r\n")
      + "\r\n\r\n" + body
  }

  /// A server that says what it was asked.
  private func server(_ change: (inout HTTPServer.Configuration) -> Void = { _ in }) throws -> HTTPServer {
    var configuration = HTTPServer.Configuration()
    configuration.port = 0
    change(&configuration)
    return try HTTPServer(configuration) { request in
      let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
      let form = request.form.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",")
      return HTTPResponse(
        contentType: "text/plain",
        text: "\(request.method) \(request.path) [\(query)] {\(form)} "
          + String(decoding: request.body, as: UTF8.self))
    }
  }

  @Test func requestsComeAsTheyWereSent() throws {
    let server = try server()
    let answer = exchange(server.port, request("POST /v1/tag?top=3&a=b%20c", body: "{\"text\":\"é\"}"))
    #expect(answer.hasPrefix("HTTP/1.1 200"))
    #expect(answer.hasSuffix("POST /v1/tag [top=3&a=b c] {} {\"text\":\"é\"}"))
    #expect(answer.contains("X-Content-Type-Options: nosniff"))
  }

  @Test func contentIsSentWhileItIsMade() throws {
    var configuration = HTTPServer.Configuration()
    configuration.port = 0
    let made = Guarded(0)
    let server = try HTTPServer(configuration) { _ in
      HTTPResponse(
        contentType: "text/plain",
        parts: {
          let number = made.withLock { made in
            made += 1
            return made
          }
          // A part that is longer than what is taken at once, and one of a byte.
          return number > 3 ? nil : [UInt8](repeating: UInt8(ascii: "a"), count: number == 2 ? 1 : 100_000)
        })
    }
    let answer = exchange(server.port, request("GET /"))
    #expect(answer.contains("Transfer-Encoding: chunked"))
    #expect(answer.count { $0 == "a" } - answer.prefix { $0 != "\r\n" }.count { $0 == "a" } >= 200_001)
    #expect(made.withLock { $0 } == 4)
    // Without an end, to somebody who goes away.
    let endless = try HTTPServer(configuration) { _ in
      HTTPResponse(contentType: "text/plain", parts: { [UInt8](repeating: 0x62, count: 1 << 16) })
    }
    _ = exchange(endless.port, request("GET /"), mostBytes: 1 << 20)
    endless.stop(patience: 5)
  }

  @Test func formsAreRead() throws {
    let server = try server()
    let body = "text=Goals+and+%C3%A9&limit=3"
    let answer = exchange(
      server.port, request("POST /x", ["Content-Type: application/x-www-form-urlencoded"], body: body))
    #expect(answer.hasSuffix("{limit:3,text:Goals and é} \(body)"))
  }

  @Test func otherHostsAndOriginsAreTurnedAway() throws {
    let server = try server()
    #expect(exchange(server.port, request("GET /", host: "evil.example")).hasPrefix("HTTP/1.1 421"))
    #expect(exchange(server.port, request("GET /", ["Origin: http://evil.example"])).hasPrefix("HTTP/1.1 403"))
    let own = request("GET /", ["Origin: http://127.0.0.1:\(server.port)"], host: "127.0.0.1:\(server.port)")
    #expect(exchange(server.port, own).hasPrefix("HTTP/1.1 200"))
  }

  @Test func aTokenIsAskedForWhereThereIsOne() throws {
    let server = try server { $0.token = Array("correct-horse".utf8) }
    let refused = exchange(server.port, request("GET /v1/projects", host: "news.example"))
    #expect(refused.hasPrefix("HTTP/1.1 401") && refused.contains("WWW-Authenticate: Bearer"))
    for wrong in ["Bearer correct-hors", "Bearer correct-horse2", "Bearer ", "Basic correct-horse"] {
      #expect(exchange(server.port, request("GET /x", ["Authorization: \(wrong)"])).hasPrefix("HTTP/1.1 401"))
    }
    // The desk's page asks for the token; what it shows needs it.
    for (path, status) in [("/", 200), ("/desk/desk.js", 200), ("/v1/desk/state", 401), ("/desk", 401)] {
      #expect(exchange(server.port, request("GET \(path)")).hasPrefix("HTTP/1.1 \(status)"))
    }
    let shown = request("GET /", ["Authorization: Bearer correct-horse"], host: "news.example")
    #expect(exchange(server.port, shown).hasPrefix("HTTP/1.1 200"))
    #expect(exchange(server.port, request("GET /healthz")).hasPrefix("HTTP/1.1 200"))
  }

  @Test func requestsThatAreTooLargeAreRefused() throws {
    let server = try server { $0.mostBodyBytes = 1000 }
    let large = String(repeating: "x", count: 1001)
    #expect(exchange(server.port, request("POST /", body: large)).hasPrefix("HTTP/1.1 413"))
    #expect(exchange(server.port, request("POST /", body: String(large.dropLast()))).hasPrefix("HTTP/1.1 200"))
    // In chunks, nobody says beforehand how much comes.
    let chunk = "200\r\n\(String(repeating: "y", count: 0x200))\r\n"
    let chunks = chunk + chunk + "0\r\n\r\n"
    let head = request("POST /", ["Transfer-Encoding: chunked"])
    #expect(exchange(server.port, head + chunks).hasPrefix("HTTP/1.1 413"))
  }

  @Test func aSlowConnectionKeepsNobodyWaiting() throws {
    let server = try server()
    let slow = LibC.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(slow) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(server.port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(slow, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    _ = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf".withTextBytes {
      Descriptor.writeAll($0, to: slow)
    }
    #expect(exchange(server.port, request("GET /")).hasPrefix("HTTP/1.1 200"))
    server.stop(patience: 0.1)
  }

  @Test func anAddressThatIsTakenIsSaid() throws {
    let first = try server()
    #expect(throws: HTTPServerError.self) { try server { $0.port = first.port } }
    #expect(throws: HTTPServerError.badHost("no such host")) { try server { $0.host = "no such host" } }
  }

  @Test func nothingIsAnsweredWhenItHasEnded() throws {
    let server = try server()
    let port = server.port
    server.stop()
    server.stop()
    #expect(exchange(port, request("GET /")).isEmpty)
  }
}

@Suite struct HTTPRouterTests {
  private struct Odd: Error {}

  private let metrics = ServerMetrics()
  private var router: HTTPRouter {
    HTTPRouter(
      [
        ("GET", "/a", { _, _ in HTTPResponse(contentType: "text/plain", text: "a") }),
        ("POST", "/a", { _, _ in throw HTTPProblem(422, "It holds \"quotes\".") }),
        ("GET", "/b/{id}/c", { _, id in HTTPResponse(contentType: "text/plain", text: id) }),
        ("GET", "/odd", { _, _ in throw Odd() }),
      ], metrics: metrics
    ) { _ in HTTPProblem(500, "odd") }
  }

  private func answer(_ method: String, _ path: String) -> (Int, String) {
    let response = router.answer(HTTPRequest(method: method, path: path))
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  @Test func pathsLeadToTheirHandlers() {
    #expect(answer("GET", "/a") == (200, "a"))
    #expect(answer("HEAD", "/a").0 == 200)
    #expect(answer("GET", "/b/x y/c") == (200, "x y"))
    for path in ["/b//c", "/b/x", "/a/", "", "/", "a"] { #expect(answer("GET", path).0 == 404) }
    #expect(answer("PUT", "/a").0 == 405)
  }

  @Test func problemsAreJSON() {
    #expect(
      answer("POST", "/a").1
        == "{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,\"detail\":\"It holds \\\"quotes\\\".\"}\n"
    )
    #expect(answer("GET", "/odd").0 == 500)
  }

  @Test func requestsAreCounted() {
    _ = (answer("GET", "/a"), answer("GET", "/a"), answer("GET", "/b/1/c"), answer("GET", "/nothing"))
    metrics.count(stories: 5)
    let text = metrics.text(gauges: [("newsprint_models", "Models.", 2)])
    #expect(text.contains("newsprint_requests_total{route=\"/a\",status=\"200\"} 2\n"))
    #expect(text.contains("newsprint_requests_total{route=\"/b/{id}/c\",status=\"200\"} 1\n"))
    #expect(text.contains("newsprint_requests_total{route=\"none\",status=\"404\"} 1\n"))
    #expect(text.contains("newsprint_request_seconds_bucket{route=\"/a\",le=\"+Inf\"} 2\n"))
    #expect(text.contains("newsprint_stories_total 5\n") && text.contains("newsprint_models 2.0\n"))
  }
}
