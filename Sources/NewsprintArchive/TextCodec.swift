internal import CZstd
internal import Newsprint

/// What the texts of an archive have in common, by which each is packed: a trained dictionary of Zstandard.
///
/// A text alone is too short to tell what will come back in it; see "Dictionary builder" in the documentation of Zstandard.
@safe
final class TextDictionary: @unchecked Sendable {
  // Sendable: only read once it is made.
  /// The dictionary as a file.
  let bytes: [UInt8]
  fileprivate let forPacking: OpaquePointer
  fileprivate let forUnpacking: OpaquePointer

  /// The most bytes of a dictionary, and of the texts that one is made from.
  private static let size = 64 << 10
  private static let mostSampled = 6 << 20

  /// Reads a dictionary; nil where the bytes are none or there is no memory.
  init?(_ bytes: [UInt8]) {
    guard unsafe ZDICT_getDictID(bytes, bytes.count) != 0 else { return nil }
    guard let packing = unsafe ZSTD_createCDict(bytes, bytes.count, TextCodec.level) else { return nil }
    guard let unpacking = unsafe ZSTD_createDDict(bytes, bytes.count) else {
      unsafe ZSTD_freeCDict(packing)
      return nil
    }
    self.bytes = bytes
    unsafe forPacking = unsafe packing
    unsafe forUnpacking = unsafe unpacking
  }

  deinit {
    unsafe ZSTD_freeCDict(forPacking)
    unsafe ZSTD_freeDDict(forUnpacking)
  }

  /// Makes a dictionary from texts; nil where they have too little in common.
  ///
  /// - Complexity: O(*b*), where *b* is the number of their bytes, of which some millions are looked at.
  static func trained(on texts: some Sequence<[UInt8]>) -> TextDictionary? {
    var (sample, sizes): ([UInt8], [Int]) = ([], [])
    for text in texts where sample.count + text.count <= mostSampled && !text.isEmpty {
      sample += text
      sizes.append(text.count)
    }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      let result = unsafe ZDICT_trainFromBuffer(room.baseAddress, size, sample, sizes, UInt32(clamping: sizes.count))
      count = ZDICT_isError(result) == 0 ? result : 0
    }
    return bytes.isEmpty ? nil : TextDictionary(bytes)
  }
}

/// Packs the texts of stories with Zstandard (RFC 8878), and unpacks them, on one thread.
///
/// A packed text is a byte that says how, then the data: 0, as it is; 1, a frame of Zstandard that states its size;
/// 2, what is kept of a sketch in the place of the text; 3, a frame by the dictionary of the archive.
@safe
final class TextCodec {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer
  /// What texts are packed by; nil: each by itself.
  var dictionary: TextDictionary?

  private static let plain: UInt8 = 0
  private static let frame: UInt8 = 1
  private static let sketch: UInt8 = 2
  private static let frameByDictionary: UInt8 = 3
  fileprivate static let level: Int32 = 3

  /// Creates a codec; nil where there is no memory for it.
  init?(_ dictionary: TextDictionary? = nil) {
    guard let compressor = unsafe ZSTD_createCCtx() else { return nil }
    guard let decompressor = unsafe ZSTD_createDCtx() else {
      unsafe ZSTD_freeCCtx(compressor)
      return nil
    }
    unsafe self.compressor = unsafe compressor
    unsafe self.decompressor = unsafe decompressor
    self.dictionary = dictionary
    unsafe ZSTD_CCtx_setParameter(compressor, ZSTD_c_compressionLevel, Self.level)
  }

  deinit {
    unsafe ZSTD_freeCCtx(compressor)
    unsafe ZSTD_freeDCtx(decompressor)
  }

  /// A sketch in the place of a text.
  static func packed(sketch bytes: [UInt8]) -> [UInt8] { [sketch] + bytes }

  /// The sketch in the place of a text; nil where there is none.
  static func sketch(_ packed: TextBytes) -> [UInt8]? { packed.first == sketch ? Array(packed[1...]) : nil }

  /// A text as it is, in the form of a packed one.
  static func unpacked(_ text: TextBytes) -> [UInt8] { [plain] + Array(text) }

  /// Packs a text, or leaves it as it is where that is shorter.
  func packed(_ text: TextBytes) -> [UInt8] {
    let bound = ZSTD_compressBound(text.count)
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound + 1) { room, count in
      unsafe room[0] = dictionary == nil ? Self.frame : Self.frameByDictionary
      count = 1
      guard let start = room.baseAddress else { return }
      let result: Int
      if let dictionary {
        result = unsafe ZSTD_compress_usingCDict(
          compressor, start + 1, bound, text.buffer.baseAddress, text.count, dictionary.forPacking)
      } else {
        result = unsafe ZSTD_compress2(compressor, start + 1, bound, text.buffer.baseAddress, text.count)
      }
      if ZSTD_isError(result) == 0 { count += result }
    }
    return packed.count > 1 && packed.count <= text.count ? packed : Self.unpacked(text)
  }

  /// Unpacks a text; nil where the bytes are none, or one of another length.
  ///
  /// - Parameter count: The length of the text.
  func unpacked(_ packed: TextBytes, count: Int) -> [UInt8]? {
    let data = packed[1...]
    if packed.first == Self.plain { return data.count == count ? Array(data) : nil }
    guard packed.first == Self.frame || packed.first == Self.frameByDictionary else { return nil }
    let dictionary = packed.first == Self.frameByDictionary ? dictionary : nil
    if packed.first == Self.frameByDictionary, dictionary == nil { return nil }
    // The length in the frame is checked first, so that no damaged number takes memory.
    let stated = unsafe ZSTD_getFrameContentSize(data.buffer.baseAddress, data.count)
    guard count >= 0, stated == UInt64(count) else { return nil }
    let text = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      let result: Int
      if let dictionary {
        result = unsafe ZSTD_decompress_usingDDict(
          decompressor, room.baseAddress, count, data.buffer.baseAddress, data.count, dictionary.forUnpacking)
      } else {
        result = unsafe ZSTD_decompressDCtx(
          decompressor, room.baseAddress, count, data.buffer.baseAddress, data.count)
      }
      filled = ZSTD_isError(result) == 0 ? result : 0
    }
    return text.count == count ? text : nil
  }
}
