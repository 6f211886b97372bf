internal import CBrotli
internal import Newsprint

/// The contents of a Brotli file (RFC 7932), which nothing but its name tells.
@safe
final class BrotliSource: ByteSource {
  private let upstream: any ByteSource
  private let name: String
  private let library: BrotliLibrary
  private let state: BrotliDecoderState
  private let input = ByteBuffer(capacity: 1 << 17)
  /// The first byte of the input that has not been decoded.
  private var place = 0
  private var isDone = false
  /// Whether the last read filled its room, so that more may wait to be given.
  private var hasMore = false

  /// - Throws: ``ArticleError/noBrotliLibrary(input:)`` where the system has none.
  init(_ upstream: any ByteSource, name: String) throws {
    guard let library = BrotliLibrary.system else { throw ArticleError.noBrotliLibrary(input: name) }
    guard let state = unsafe library.create(nil, nil, nil) else { throw ArticleError.outOfMemory(input: name) }
    self.upstream = upstream
    self.name = name
    self.library = library
    unsafe self.state = unsafe state
  }

  deinit { unsafe library.destroy(state) }

  var isIdle: Bool { place == input.count && !hasMore && upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    guard !isDone else { return 0 }
    return try unsafe room.withUnsafeMutableBufferPointer { try unsafe decode(into: $0) }
  }

  private func decode(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    var next = room.baseAddress
    var left = room.count
    while left == room.count {
      if place == input.count, !hasMore {
        input.removeAll()
        place = 0
        if try input.read(from: upstream) == 0 { throw damaged("the Brotli data ends too early") }
      }
      var available = input.count - place
      var source: UnsafePointer<UInt8>? = unsafe UnsafePointer(input.base + place)
      let result = unsafe library.decode(state, &available, &source, &left, &next, nil)
      place = input.count - available
      hasMore = result == 3
      switch result {
      case 1:
        isDone = true
        if try place < input.count || input.read(from: upstream) > 0 {
          throw damaged("something follows the Brotli data")
        }
        return room.count - left
      case 2, 3: continue
      default:
        throw unsafe damaged(
          library.errorText(library.errorCode(state)).map { unsafe String(cString: $0) } ?? "no Brotli data")
      }
    }
    return room.count - left
  }

  private func damaged(_ reason: String) -> ArticleError { .damaged(input: name, reason: reason) }
}

/// The functions of the system's libbrotlidec, which is opened when the first such file comes, and never closed.
@safe
private struct BrotliLibrary: Sendable {
  let create: BrotliDecoderCreateInstance_function
  let destroy: BrotliDecoderDestroyInstance_function
  let decode: BrotliDecoderDecompressStream_function
  let errorCode: BrotliDecoderGetErrorCode_function
  let errorText: BrotliDecoderErrorString_function

  /// The one that there is; nil where there is none.
  static let system: BrotliLibrary? = files.lazy.compactMap(BrotliLibrary.init(opening:)).first

  #if canImport(Darwin)
    private static let files = [
      "libbrotlidec.1.dylib", "/opt/homebrew/lib/libbrotlidec.1.dylib", "/usr/local/lib/libbrotlidec.1.dylib",
    ]
  #else
    private static let files = ["libbrotlidec.so.1", "libbrotlidec.so"]
  #endif

  private init?(opening file: String) {
    guard let library = SharedLibrary(opening: file),
      let create = unsafe library.function(
        "BrotliDecoderCreateInstance", as: BrotliDecoderCreateInstance_function.self),
      let destroy = unsafe library.function(
        "BrotliDecoderDestroyInstance", as: BrotliDecoderDestroyInstance_function.self),
      let decode = unsafe library.function(
        "BrotliDecoderDecompressStream", as: BrotliDecoderDecompressStream_function.self),
      let errorCode = unsafe library.function("BrotliDecoderGetErrorCode", as: BrotliDecoderGetErrorCode_function.self),
      let errorText = unsafe library.function("BrotliDecoderErrorString", as: BrotliDecoderErrorString_function.self)
    else { return nil }
    unsafe self.create = unsafe create
    unsafe self.destroy = unsafe destroy
    unsafe self.decode = unsafe decode
    unsafe self.errorCode = unsafe errorCode
    unsafe self.errorText = unsafe errorText
  }
}
