import CZlib
import CZstd
import Foundation
import Newsprint
import NewsprintArticles

/// A folder for one test, removed at its end.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "newsprint-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ contents: some Sequence<UInt8>) throws -> String {
    let file = "\(path)/\(name)"
    let parent = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(contents).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(_ name: String, _ contents: String) throws -> String { try file(name, contents.utf8) }
}

/// One gzip member.
func gzip(_ contents: some Sequence<UInt8>) -> [UInt8] {
  var input = Array(contents)
  var output = [UInt8](repeating: 0, count: input.count + 1024)
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
  let count = input.count
  let room = output.count
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(count)
      stream.next_out = target.baseAddress
      stream.avail_out = uInt(room)
      deflate(&stream, Z_FINISH)
    }
  }
  deflateEnd(&stream)
  return Array(output.prefix(Int(stream.total_out)))
}

/// One Zstandard frame.
func zstandard(_ contents: some Sequence<UInt8>) -> [UInt8] {
  let input = Array(contents)
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(input.count))
  let count = ZSTD_compress(&output, output.count, input, input.count, 3)
  return Array(output.prefix(count))
}

/// A Brotli stream whose blocks are stored as they are.
func brotli(_ contents: some Sequence<UInt8>) -> [UInt8] {
  let contents = Array(contents)
  // A window of 64 KiB: one bit that is zero.
  var bits = BitWriter(value: 0, count: 1)
  var output: [UInt8] = []
  for start in stride(from: 0, to: contents.count, by: 1 << 16) {
    let block = contents[start..<min(start + 1 << 16, contents.count)]
    // Not the last, four nibbles of the length, the length less one, stored.
    bits.add(0, 1)
    bits.add(0, 2)
    bits.add(block.count - 1, 16)
    bits.add(1, 1)
    output += bits.bytes + block
    bits = BitWriter(value: 0, count: 0)
  }
  // The last, and empty.
  bits.add(3, 2)
  return output + bits.bytes
}

/// Bits that become bytes, the lowest first.
private struct BitWriter {
  var value: UInt64
  var count: UInt64

  mutating func add(_ number: Int, _ width: UInt64) {
    value |= UInt64(number) << count
    count += width
  }

  /// With zeros up to a whole byte.
  var bytes: [UInt8] { stride(from: 0, to: count, by: 8).map { UInt8(truncatingIfNeeded: value >> $0) } }
}

/// All stories of a batch.
func articles(_ batch: ArticleBatch) -> [Article] { (0..<batch.count).map { batch[$0] } }

/// Options set by a closure.
func options(_ change: (inout ArticleReaderOptions) -> Void) -> ArticleReaderOptions {
  var options = ArticleReaderOptions()
  change(&options)
  return options
}
