internal import CZstd

/// The contents of a Zstandard file (RFC 8878), all of its frames one after the other.
@safe
final class ZstandardSource: ByteSource {
  private let upstream: any ByteSource
  private let name: String
  private let context: OpaquePointer
  private let storage = ByteBuffer(capacity: 1 << 17)
  private var input: ZSTD_inBuffer
  /// What the decoder said last: 0 between frames.
  private var expectsMore = true
  /// Whether the last read filled its room, so that more may wait to be given.
  private var hasMore = false

  init(_ upstream: any ByteSource, name: String) throws {
    self.upstream = upstream
    self.name = name
    guard let context = unsafe ZSTD_createDCtx() else { throw ArticleError.outOfMemory(input: name) }
    unsafe self.context = unsafe context
    // Accepts what `zstd --long=31` writes.
    unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 31)
    unsafe input = unsafe ZSTD_inBuffer(src: storage.base, size: 0, pos: 0)
  }

  deinit {
    unsafe ZSTD_freeDCtx(context)
  }

  var isIdle: Bool { unsafe input.pos == input.size && !hasMore && upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    try unsafe room.withUnsafeMutableBytes { room in
      try unsafe decompress(into: ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0))
    }
  }

  private func decompress(into output: consuming ZSTD_outBuffer) throws -> Int {
    var isEnd = false
    while unsafe output.pos == 0 {
      if unsafe input.pos == input.size {
        storage.removeAll()
        let count = try storage.read(from: upstream)
        isEnd = count == 0
        if isEnd, !expectsMore { return 0 }
        unsafe input = unsafe ZSTD_inBuffer(src: storage.base, size: count, pos: 0)
      }
      let result = unsafe ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(result) == 0 else {
        throw unsafe ArticleError.damaged(input: name, reason: String(cString: ZSTD_getErrorName(result)))
      }
      expectsMore = result != 0
      if isEnd, unsafe output.pos == 0 {
        if !expectsMore { return 0 }
        throw ArticleError.damaged(input: name, reason: "the Zstandard data ends too early")
      }
    }
    hasMore = unsafe output.pos == output.size
    return unsafe output.pos
  }
}
