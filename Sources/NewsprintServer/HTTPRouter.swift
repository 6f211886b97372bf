internal import Newsprint

/// The routes of a server, and what is counted of each.
public final class HTTPRouter: Sendable {
  /// What answers a request; a parameter is the part of the path that the route leaves open.
  public typealias Handler = @Sendable (_ request: HTTPRequest, _ parameter: String) throws -> HTTPResponse

  /// A method and a path, of which one part may be left open: `/v1/projects/{id}/suggest`.
  private struct Route: Sendable {
    var method: String
    var path: String
    var parts: [Substring]
    var handler: Handler

    /// The open part of a path that the route leads to; nil where it does not.
    func match(_ path: [Substring]) -> String? {
      guard path.count == parts.count else { return nil }
      var parameter = ""
      for (own, given) in zip(parts, path) {
        if own.hasPrefix("{") {
          if given.isEmpty { return nil }
          parameter = String(given)
        } else if own != given {
          return nil
        }
      }
      return parameter
    }
  }

  private let routes: [Route]
  private let problem: @Sendable (any Error) -> HTTPProblem
  private let metrics: ServerMetrics

  /// Creates a router.
  ///
  /// - Parameters:
  ///   - routes: Methods, paths and what answers them.
  ///   - metrics: What requests are counted in.
  ///   - problem: Makes a problem of an error that a handler throws.
  public init(
    _ routes: [(method: String, path: String, handler: Handler)], metrics: ServerMetrics,
    problem: @escaping @Sendable (any Error) -> HTTPProblem
  ) {
    self.routes = routes.map {
      Route(method: $0.method, path: $0.path, parts: Self.parts(of: $0.path), handler: $0.handler)
    }
    self.metrics = metrics
    self.problem = problem
  }

  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// Answers a request, whatever it holds.
  public func answer(_ request: HTTPRequest) -> HTTPResponse {
    let start = MonotonicClock.seconds
    let parts = Self.parts(of: request.path)
    let found = routes.lazy.compactMap { route in route.match(parts).map { (route, $0) } }
    let isHead = request.method == "HEAD"
    let method = isHead ? "GET" : request.method
    var name = "none"
    var response: HTTPResponse
    if let (route, parameter) = found.first(where: { $0.0.method == method }) {
      name = route.path
      do { response = try route.handler(request, parameter) } catch {
        response = Self.response(error as? HTTPProblem ?? problem(error))
      }
    } else {
      let methods = found.map(\.0.method)
      response = Self.response(
        methods.isEmpty
          ? HTTPProblem(404, "There is no '\(request.path)'. /v1/openapi.json lists what there is.")
          : HTTPProblem(405, "'\(request.path)' is asked with \(methods.joined(separator: " or "))."))
      if !methods.isEmpty { response.headers.append(("Allow", methods.joined(separator: ", "))) }
    }
    let count = CountedResponse(metrics, name, response.status, start)
    if let nextPart = response.nextPart {
      // Counted when the last part is sent, or nobody is there any more to whom it could be.
      response.nextPart = { withExtendedLifetime(count) { nextPart() } }
    }
    return response
  }

  /// Counts a response when it goes.
  private final class CountedResponse: Sendable {
    private let metrics: ServerMetrics
    private let route: String
    private let status: Int
    private let start: Double

    init(_ metrics: ServerMetrics, _ route: String, _ status: Int, _ start: Double) {
      (self.metrics, self.route, self.status, self.start) = (metrics, route, status, start)
    }

    deinit { metrics.count(route, status: status, seconds: MonotonicClock.seconds - start) }
  }

  /// A problem as a response.
  static func response(_ problem: HTTPProblem) -> HTTPResponse {
    var response = HTTPResponse(
      status: problem.status, contentType: "application/problem+json", body: ProblemText.json(problem))
    if problem.status == 401 { response.headers.append(("WWW-Authenticate", "Bearer")) }
    return response
  }
}
