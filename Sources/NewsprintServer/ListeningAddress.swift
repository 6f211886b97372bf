internal import LibC

/// An address of IPv4 or IPv6 with a port, as sockets take it.
@safe
struct ListeningAddress {
  private enum Kind {
    case v4(sockaddr_in)
    case v6(sockaddr_in6)
  }

  private let kind: Kind

  /// The address of a host; nil where that is none, or the port is no port.
  init?(_ host: String, _ port: Int) {
    guard let port = UInt16(exactly: port) else { return nil }
    let host = host.lowercased() == "localhost" ? "127.0.0.1" : host
    var v4 = sockaddr_in()
    v4.sin_port = port.bigEndian
    var v6 = sockaddr_in6()
    v6.sin6_port = port.bigEndian
    #if canImport(Darwin)
      v4.sin_len = UInt8(MemoryLayout<sockaddr_in>.size)
      v6.sin6_len = UInt8(MemoryLayout<sockaddr_in6>.size)
    #endif
    v4.sin_family = sa_family_t(AF_INET)
    v6.sin6_family = sa_family_t(AF_INET6)
    if unsafe inet_pton(AF_INET, host, &v4.sin_addr) == 1 {
      kind = .v4(v4)
    } else if unsafe inet_pton(AF_INET6, host, &v6.sin6_addr) == 1 {
      kind = .v6(v6)
    } else {
      return nil
    }
  }

  /// Calls `body` with the address, valid for that time.
  func withPointer<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) -> Result {
    switch kind {
    case .v4(let address): unsafe Self.withPointer(address, body)
    case .v6(let address): unsafe Self.withPointer(address, body)
    }
  }

  private static func withPointer<Address, Result>(
    _ address: Address, _ body: (UnsafePointer<sockaddr>) -> Result
  ) -> Result {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0) }
    }
  }
}
