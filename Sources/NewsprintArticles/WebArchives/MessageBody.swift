internal import Newsprint

/// The body of an HTTP message without the ways in which it was packed.
enum MessageBody {
  /// The bytes that the server meant.
  ///
  /// Archives keep a message's fields also where they have unpacked its body: what is not packed as the fields say is taken
  /// as it is. What is cut short gives what there is of it.
  ///
  /// - Parameter limit: What is longer is cut there: a few kilobytes may hold more than any memory does.
  static func unpacked(_ bytes: TextBytes, _ capture: WebCapture, limit: Int) -> [UInt8] {
    var body = capture.isChunked ? joinedChunks(bytes) ?? copy(bytes) : copy(bytes)
    for coding in capture.codings.prefix(4) {
      if let unpacked = unpacked(body, coding, limit: limit) { body = unpacked }
    }
    return body
  }

  private static func copy(_ bytes: TextBytes) -> [UInt8] {
    var copy: [UInt8] = []
    copy.append(contentsOf: bytes)
    return copy
  }

  /// What chunks hold (RFC 9112, 7.1); nil where the bytes are none.
  static func joinedChunks(_ bytes: TextBytes) -> [UInt8]? {
    var joined: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard let feed = bytes.firstPlace(of: 0x0A, from: place) else { return joined.isEmpty ? nil : joined }
      let digits = bytes[place..<feed].trimmed.string.prefix { $0 != ";" && $0 != " " }
      guard let size = Int(digits, radix: 16), size >= 0 else { return joined.isEmpty ? nil : joined }
      if size == 0 { return joined }
      let end = min(size, bytes.count - feed - 1) + feed + 1
      joined.append(contentsOf: bytes[(feed + 1)..<end])
      // Behind a chunk stands a line end.
      place = bytes[end] == 0x0D ? end + 2 : end + 1
    }
    return joined
  }

  /// What a coding holds; nil where the bytes are not of it.
  private static func unpacked(_ bytes: [UInt8], _ coding: String, limit: Int) -> [UInt8]? {
    func source(_ make: (MemorySource) throws -> any ByteSource) -> [UInt8]? {
      (try? make(MemorySource(bytes))).flatMap { contents(of: $0, limit: limit) }
    }
    switch coding {
    case "gzip", "x-gzip": return source { try GzipSource($0, name: "") }
    case "deflate":
      // Half of the servers leave out the wrapping that the standard asks for.
      return source { try GzipSource($0, name: "", wrapping: .zlib) }
        ?? source { try GzipSource($0, name: "", wrapping: .none) }
    case "br": return source { try BrotliSource($0, name: "") }
    case "zstd": return source { try ZstandardSource($0, name: "") }
    default: return nil
    }
  }

  /// What a source gives before its end, or before it is found to be damaged; nil where that is nothing.
  private static func contents(of source: any ByteSource, limit: Int) -> [UInt8]? {
    let buffer = ByteBuffer(capacity: 1 << 16)
    while buffer.count < limit {
      if buffer.count == buffer.capacity { buffer.grow(to: min(limit, buffer.capacity * 2)) }
      guard let count = try? buffer.read(from: source), count > 0 else { break }
    }
    return buffer.count == 0 ? nil : copy(buffer.bytes)
  }
}
