internal import CZlib
internal import Newsprint

/// The contents of a gzip file (RFC 1952), all of its members one after the other.
@safe
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  private let input = ByteBuffer(capacity: 1 << 17)
  private var isInsideMember = true
  private var isDone = false
  /// Where the bytes at hand, and the member under way, begin in the input.
  private var inputStart = 0
  private var memberStart = 0
  /// Whether the last read filled its room, so that more may wait to be given.
  private var hasMore = false

  /// What stands around the packed data, by the number that zlib has for it.
  enum Wrapping: CInt {
    // 15: the largest window; +16: a gzip header is expected; negative: nothing is.
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  init(_ upstream: any ByteSource, name: String, wrapping: Wrapping = .gzip) throws {
    self.upstream = upstream
    self.name = name
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else {
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
        inputStart += input.count
        input.removeAll()
        let count = try input.read(from: upstream)
        if count == 0 {
          if isInsideMember { throw damaged("the gzip data ends too early") }
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
        throw damaged(reason)
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
    begin()
    return true
  }

  private func begin() {
    memberStart = unsafe inputStart + input.count - Int(stream.pointee.avail_in)
    unsafe inflateReset(stream)
    isInsideMember = true
  }

  private func damaged(_ reason: String) -> ArticleError {
    .damaged(
      input: name, reason: memberStart == 0 ? reason : "\(reason), in the member that begins at byte \(memberStart)")
  }

  /// Goes on behind a damaged member, at what looks like the beginning of another; false where nothing does.
  ///
  /// Of damaged data, nobody knows where it ends: the next member may lie in what was already unpacked.
  func beginNextMember() throws -> Bool {
    var place = max(0, memberStart - inputStart + 1)
    while true {
      if let found = (min(place, input.count)..<input.count).first(where: {
        input.bytes[$0...].starts(with: [0x1F, 0x8B, 0x08])
      }) {
        unsafe stream.pointee.next_in = unsafe input.base + found
        unsafe stream.pointee.avail_in = uInt(input.count - found)
        begin()
        return true
      }
      // The mark may lie across the end.
      let kept = min(2, input.count)
      inputStart += input.count - kept
      input.removeFirst(input.count - kept)
      place = 0
      if try input.read(from: upstream) == 0 { return false }
    }
  }
}
