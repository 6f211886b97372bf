/// A server of HTTP, by libmicrohttpd: each connection has a thread of its own, so that a slow one keeps nobody waiting.
///
///     let server = try HTTPServer(HTTPServer.Configuration()) { request in router.answer(request) }
///     server.stop()
public final class HTTPServer: Sendable {
  /// Where a server listens, and its limits.
  public struct Configuration: Sendable {
    /// The address: `127.0.0.1`, `::1`, `0.0.0.0`, or `localhost`.
    public var host = "127.0.0.1"
    /// The port; 0 for any that is free.
    public var port = 8765
    /// The token that requests must show; nil where none is asked for.
    public var token: [UInt8]?
    /// The most bytes of a request's body.
    public var mostBodyBytes = 64 << 20
    /// The most connections at once.
    public var mostConnections = 256
    /// For how many seconds a connection may be idle.
    public var patience = 30

    /// The defaults.
    public init() {}
  }

  /// The port that is listened on.
  public var port: Int { daemon.port }
  private let daemon: HTTPDaemon

  /// Starts to listen and to answer.
  ///
  /// - Parameter answer: Answers requests, on the threads of their connections.
  /// - Throws: ``HTTPServerError`` where there is no library, or the address cannot be listened on.
  public init(
    _ configuration: Configuration, answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(HTTPServerError) {
    daemon = try HTTPDaemon(configuration, answer)
  }

  /// Whether a host is this machine alone, which other machines cannot reach.
  public static func isLoopback(_ host: String) -> Bool { AccessRules.isLoopback(host) }

  deinit { stop(patience: 0) }

  /// Takes no more connections, waits for the requests that run, and ends.
  ///
  /// - Parameter patience: For how many seconds to wait at most.
  public func stop(patience: Double = 30) { daemon.stop(patience: patience) }
}
