/// Why a server does not start.
public enum HTTPServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The library that speaks HTTP is not there.
  case noLibrary
  /// The host is no address of this machine that can be told.
  case badHost(String)
  /// The address cannot be listened on.
  case cannotListen(host: String, port: Int, reason: String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noLibrary:
      "serving needs libmicrohttpd, which is not here. Install it: libmicrohttpd12 on Debian, libmicrohttpd of Homebrew."
    case .badHost(let host):
      "'\(host)' is no address to listen on. Give an address such as 127.0.0.1, ::1 or 0.0.0.0, or localhost."
    case .cannotListen(let host, let port, let reason):
      "cannot listen on port \(port) of \(host): \(reason). Is another server there? Choose another --port."
    }
  }
}
