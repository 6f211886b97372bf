internal import CZstd
internal import Newsprint

/// Packs the texts of stories with Zstandard (RFC 8878), and unpacks them, on one thread.
///
/// A packed text is a byte that says how, then the data: 0, as it is; 1, a frame of Zstandard that states its size.
@safe
final class TextCodec {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  private static let plain: UInt8 = 0
  private static let frame: UInt8 = 1
  private static let level: Int32 = 3

  /// Creates a codec; nil where there is no memory for it.
  init?() {
    guard let compressor = unsafe ZSTD_createCCtx() else { return nil }
    guard let decompressor = unsafe ZSTD_createDCtx() else {
      unsafe ZSTD_freeCCtx(compressor)
      return nil
    }
    unsafe self.compressor = unsafe compressor
    unsafe self.decompressor = unsafe decompressor
    unsafe ZSTD_CCtx_setParameter(compressor, ZSTD_c_compressionLevel, Self.level)
  }

  deinit {
    unsafe ZSTD_freeCCtx(compressor)
    unsafe ZSTD_freeDCtx(decompressor)
  }

  /// Packs a text, or leaves it as it is where that is shorter.
  func packed(_ text: TextBytes) -> [UInt8] {
    let bound = ZSTD_compressBound(text.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound + 1) { room, count in
      unsafe room[0] = Self.frame
      count = 1
      guard let start = room.baseAddress else { return }
      let result = unsafe ZSTD_compress2(compressor, start + 1, bound, text.buffer.baseAddress, text.count)
      if ZSTD_isError(result) == 0 { count += result }
    }
    return packed.count > 1 && packed.count <= text.count ? packed : [Self.plain] + Array(text)
  }

  /// Unpacks a text; nil where the bytes are none, or one of another length.
  ///
  /// - Parameter count: The length of the text.
  func unpacked(_ packed: TextBytes, count: Int) -> [UInt8]? {
    let data = packed[1...]
    switch packed.first {
    case Self.plain: return data.count == count ? Array(data) : nil
    case Self.frame:
      // The length in the frame is checked first, so that no damaged number takes memory.
      let stated = unsafe ZSTD_getFrameContentSize(data.buffer.baseAddress, data.count)
      guard count >= 0, stated == UInt64(count) else {
        return nil
      }
      let text = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
        let result = unsafe ZSTD_decompressDCtx(
          decompressor, room.baseAddress, count, data.buffer.baseAddress, data.count)
        filled = ZSTD_isError(result) == 0 ? result : 0
      }
      return text.count == count ? text : nil
    default: return nil
    }
  }
}
