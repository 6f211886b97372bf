/// Who may ask: by token, and by the host and the origin that a request names.
///
/// Without a token a server answers on this machine alone, but a browser on it may be led here by any page; so the host
/// that it thinks it speaks to must be this machine, and a page's origin must be the server itself.
struct AccessRules: Sendable {
  /// The token that must be shown; nil where none is asked for.
  var token: [UInt8]?
  /// The host that is listened on.
  var host: String

  /// Whether a path is answered without a token: it says nothing but that the server is there, or is the desk's page,
  /// which asks for the token.
  private static func isOpen(_ path: String) -> Bool {
    path == "/healthz" || path == "/" || path.hasPrefix("/desk/")
  }

  /// The names of this machine.
  private static let ownNames: Set<String> = ["localhost", "127.0.0.1", "::1"]

  /// Whether a host is this machine alone.
  static func isLoopback(_ host: String) -> Bool { ownNames.contains(host.lowercased()) || host.hasPrefix("127.") }

  /// What is wrong with a request, if anything is.
  func problem(path: String, host: String?, origin: String?, authorization: String?) -> HTTPProblem? {
    if token == nil {
      let name = Self.name(of: host ?? "")
      guard Self.isLoopback(name) || name == self.host.lowercased() else {
        return HTTPProblem(421, "This server answers for localhost alone; the request names the host '\(name)'.")
      }
    }
    if let origin, !Self.isSame(origin: origin, host: host ?? "") {
      return HTTPProblem(403, "Pages of another origin may not ask this server.")
    }
    guard let token, !Self.isOpen(path) else { return nil }
    guard let authorization, authorization.lowercased().hasPrefix("bearer "),
      Self.isEqual(Array(authorization.utf8.dropFirst(7)), token)
    else { return HTTPProblem(401, "Send the server's token: 'Authorization: Bearer …'.") }
    return nil
  }

  /// The name in a host header, in small letters, without port and brackets.
  private static func name(of header: String) -> String {
    let header = header.lowercased()
    if header.hasPrefix("[") { return String(header.dropFirst().prefix { $0 != "]" }) }
    // An address of IPv6 without brackets has several colons.
    return header.count { $0 == ":" } == 1 ? String(header.prefix { $0 != ":" }) : header
  }

  /// Whether an origin is the server that a host header names.
  private static func isSame(origin: String, host: String) -> Bool {
    let origin = origin.lowercased()
    return ["http://", "https://"].contains { origin == $0 + host.lowercased() }
  }

  /// Whether two runs of bytes are equal, in a time that does not tell how far they are.
  private static func isEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    var difference = first.count ^ second.count
    for place in second.indices { difference |= Int(place < first.count ? first[place] ^ second[place] : 1) }
    return difference == 0
  }
}
