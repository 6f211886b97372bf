/// A request that cannot be done, answered as `application/problem+json` (RFC 9457).
public struct HTTPProblem: Error, Sendable, Hashable {
  /// The status, 400 to 599.
  public var status: Int
  /// What is wrong and what to do.
  public var detail: String

  /// Creates a problem.
  public init(_ status: Int, _ detail: String) {
    self.status = status
    self.detail = detail
  }

  /// What a status means.
  public var title: String { Self.titles[status] ?? (status < 500 ? "Bad Request" : "Internal Server Error") }

  private static let titles = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    413: "Content Too Large", 415: "Unsupported Media Type", 421: "Misdirected Request", 422: "Unprocessable Content",
    500: "Internal Server Error", 503: "Service Unavailable", 507: "Insufficient Storage",
  ]
}
