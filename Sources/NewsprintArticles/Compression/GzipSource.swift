internal import CZlib

/// The contents of a gzip file (RFC 1952), all of its members one after the other.
@safe
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let input = ByteBuffer(capacity: 1 << 17)
  private var isInsideMember = true
  private var isDone = false
  /// Whether the last read filled its room, so that more may wait to be given.
  private var hasMore = false

  init(_ upstream: any ByteSource, name: String) throws {
    self.upstream = upstream
    self.name = name
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window; +16: a gzip header is expected.
    guard unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw ArticleError.outOfMemory(input: name)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  var isIdle: Bool { unsafe stream.pointee.avail_in == 0 && !hasMore && upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    try unsafe room.withUnsafeMutableBufferPointer { try unsafe inflate(into: $0) }
  }

  private func inflate(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    guard !isDone else { return 0 }
    let capacity = min(room.count, Int(CInt.max))
    unsafe stream.pointee.next_out = room.baseAddress
    unsafe stream.pointee.avail_out = uInt(capacity)
    while unsafe stream.pointee.avail_out == uInt(capacity) {
      if unsafe stream.pointee.avail_in == 0 {
        input.removeAll()
        let count = try input.read(from: upstream)
        if count == 0 {
          if isInsideMember { throw ArticleError.damaged(input: name, reason: "the gzip data ends too early") }
          isDone = true
          return 0
        }
        unsafe stream.pointee.next_in = unsafe input.base
        unsafe stream.pointee.avail_in = uInt(count)
      }
      if !isInsideMember, !beginMember() { continue }
      let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      switch code {
      case Z_OK, Z_BUF_ERROR:
        break
      case Z_STREAM_END:
        isInsideMember = false
      default:
        let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(code)"
        throw ArticleError.damaged(input: name, reason: reason)
      }
    }
    hasMore = unsafe stream.pointee.avail_out == 0
    return unsafe capacity - Int(stream.pointee.avail_out)
  }

  /// Starts the member that follows; false when only padding (NUL bytes) was left in the input.
  private func beginMember() -> Bool {
    while unsafe stream.pointee.avail_in > 0, let next = unsafe stream.pointee.next_in, unsafe next.pointee == 0 {
      unsafe stream.pointee.next_in = unsafe next + 1
      unsafe stream.pointee.avail_in -= 1
    }
    guard unsafe stream.pointee.avail_in > 0 else { return false }
    unsafe inflateReset(stream)
    isInsideMember = true
    return true
  }
}
