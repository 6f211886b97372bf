internal import CZstd

/// The contents of a Zstandard file (RFC 8878), all of its frames one after the other.
final class ZstandardSource: ByteSource {
  private let upstream: any ByteSource
  private let name: String
  private let context: OpaquePointer
  private let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  private var input: ZSTD_inBuffer
  /// What the decoder said last: 0 between frames.
  private var expectsMore = true

  init(_ upstream: any ByteSource, name: String) throws {
    self.upstream = upstream
    self.name = name
    guard let context = ZSTD_createDCtx() else { throw ArticleError.outOfMemory(input: name) }
    self.context = context
    // Accepts what `zstd --long=31` writes.
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 31)
    input = ZSTD_inBuffer(src: storage.baseAddress, size: 0, pos: 0)
  }

  deinit {
    ZSTD_freeDCtx(context)
    storage.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    var isEnd = false
    while output.pos == 0 {
      if input.pos == input.size {
        let count = try upstream.read(into: storage)
        isEnd = count == 0
        if isEnd, !expectsMore { return 0 }
        input = ZSTD_inBuffer(src: storage.baseAddress, size: count, pos: 0)
      }
      let result = ZSTD_decompressStream(context, &output, &input)
      guard ZSTD_isError(result) == 0 else {
        throw ArticleError.damaged(input: name, reason: String(cString: ZSTD_getErrorName(result)))
      }
      expectsMore = result != 0
      if isEnd, output.pos == 0 {
        if !expectsMore { return 0 }
        throw ArticleError.damaged(input: name, reason: "the Zstandard data ends too early")
      }
    }
    return output.pos
  }
}
