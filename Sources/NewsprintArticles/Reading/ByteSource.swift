internal import Newsprint

/// A stream of bytes: a file, or what comes out of a decompressor.
protocol ByteSource: AnyObject {
  /// Reads at least one and at most `room.count` bytes; 0 means the end.
  func read(into room: inout MutableSpan<UInt8>) throws -> Int

  /// Whether a read would wait for whoever writes, as with a pipe that is held open; files never do.
  var isIdle: Bool { get }
}

/// A source whose first bytes can be looked at before they are read.
final class PeekableSource: ByteSource {
  private let upstream: any ByteSource
  private let ahead: ByteBuffer
  private var start = 0
  /// What went wrong behind the bytes that were looked at.
  private var failure: (any Error)?

  init(_ upstream: any ByteSource) {
    self.upstream = upstream
    ahead = ByteBuffer(capacity: 1 << 16)
  }

  /// The first bytes, up to 64 KiB; fewer only at the end, or where the source is idle and `isEnough` says that these do.
  func peek(until isEnough: (TextBytes) -> Bool = { _ in false }) throws -> TextBytes {
    while ahead.count < ahead.capacity {
      if ahead.count > start, isEnough(ahead.bytes[start...]), upstream.isIdle { break }
      do {
        if try ahead.read(from: upstream) == 0 { break }
      } catch  where ahead.count > start {
        failure = error
        break
      }
    }
    return ahead.bytes[start...]
  }

  var isIdle: Bool { start == ahead.count && upstream.isIdle }

  /// Passes the first `count` bytes of what was peeked at.
  func skip(_ count: Int) { start += count }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    let rest = ahead.bytes[start...]
    if rest.isEmpty {
      defer { failure = nil }
      if let failure { throw failure }
      return try upstream.read(into: &room)
    }
    let count = room.copyStart(of: rest)
    start += count
    return count
  }
}

/// A source that counts what it has given.
final class CountingSource: ByteSource {
  private let upstream: any ByteSource
  private(set) var byteCount = 0

  init(_ upstream: any ByteSource) { self.upstream = upstream }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    let count = try upstream.read(into: &room)
    byteCount += count
    return count
  }

  var isIdle: Bool { upstream.isIdle }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isIdle: Bool { false }

  func read(into room: inout MutableSpan<UInt8>) -> Int {
    let count = bytes.withTextBytes { room.copyStart(of: $0[place...]) }
    place += count
    return count
  }
}

/// The first bytes of a text that says its encoding.
private struct ByteOrderMark {
  let bytes: [UInt8]
  /// nil: UTF-8.
  let encoding: String?

  /// The longer of two that begin alike comes first.
  static let all = [
    ByteOrderMark(bytes: [0xEF, 0xBB, 0xBF], encoding: nil),
    ByteOrderMark(bytes: [0xFF, 0xFE, 0x00, 0x00], encoding: "UTF-32LE"),
    ByteOrderMark(bytes: [0x00, 0x00, 0xFE, 0xFF], encoding: "UTF-32BE"),
    ByteOrderMark(bytes: [0xFF, 0xFE], encoding: "UTF-16LE"),
    ByteOrderMark(bytes: [0xFE, 0xFF], encoding: "UTF-16BE"),
  ]
}

/// An input, opened, decompressed and looked at.
struct OpenInput {
  let name: String
  /// What is read from the disk, before it is decompressed.
  let raw: CountingSource
  let source: PeekableSource
  /// The first bytes, as UTF-8 and without a byte order mark.
  let head: TextBytes
  /// The encoding that the text is converted from; nil when it is taken to be UTF-8.
  let encoding: String?
  /// What unpacks it, where it is gzip.
  private(set) var members: GzipSource?
  /// What the first bytes say it is, where it is a document that somebody reads.
  let documentFormat: ArticleFormat?

  /// Opens a path or `-`; gzip, Zstandard and byte order marks are told by the first bytes, whatever the name says,
  /// and Brotli, which begins with any byte, by the name.
  ///
  /// - Throws: ``ArticleError/notStories(input:kind:)`` when the first bytes are those of something else.
  init(_ name: String, options: ArticleReaderOptions) throws {
    try self.init(name, from: File(reading: name), options: options)
  }

  init(_ name: String, from upstream: any ByteSource, options: ArticleReaderOptions) throws {
    self.name = name
    raw = CountingSource(upstream)
    var source = PeekableSource(raw)
    let magic = try source.peek { $0.count >= 4 }
    if magic.starts(with: [0x1F, 0x8B]) {
      let unpacked = try GzipSource(source, name: name)
      members = unpacked
      source = PeekableSource(unpacked)
    } else if magic.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
      || (magic.count >= 4 && magic[0] & 0xF0 == 0x50 && magic[1..<4].elementsEqual([0x2A, 0x4D, 0x18]))
    {
      source = PeekableSource(try ZstandardSource(source, name: name))
    } else if name.lowercased().hasSuffix(".br") {
      source = PeekableSource(try BrotliSource(source, name: name))
    }
    // A mark at the start says more than the option, which is for all inputs.
    let start = try source.peek { $0.count >= 4 }
    let mark = ByteOrderMark.all.first { start.starts(with: $0.bytes) }
    source.skip(mark?.bytes.count ?? 0)
    // Pages of an archive have encodings of their own.
    let isArchive = start.starts(with: Array("WARC/".utf8))
    let named = isArchive ? nil : options.encoding.flatMap { TextEncoding.isUTF8($0) ? nil : $0 }
    self.encoding = mark.map(\.encoding) ?? named
    if let encoding = self.encoding { source = PeekableSource(try ConvertedSource(source, from: encoding)) }
    let isEnough = { InputItem.isToldByLine($0, path: name, options: options) }
    if !isArchive, CarriageReturnSource.isNeeded(for: try source.peek(until: isEnough)) {
      source = PeekableSource(CarriageReturnSource(source))
    }
    self.source = source
    let head = try source.peek(until: isEnough)
    let kind = FileSignature.find(in: head)
    let isStream = (upstream as? File).map { $0.size == nil } ?? false
    // Who names fields reads objects as they are.
    let object =
      options.fieldNames.isEmpty ? FileSignature.jsonDocument(in: head, mayGoOn: isStream) : nil
    documentFormat = (kind?.format ?? object).flatMap { options.documentReader(of: $0) == nil ? nil : $0 }
    if let kind, documentFormat == nil { throw ArticleError.notStories(input: name, kind: kind) }
    self.head = head
  }

  /// Everything that is left, for an input that is one story of at most `limit` bytes.
  ///
  /// - Throws: ``ArticleError/invalidRecord(_:)`` where it is longer.
  func readAll(limit: Int) throws -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 1 << 14)
    while true {
      if buffer.count == buffer.capacity {
        guard buffer.count <= limit else {
          throw ArticleError.invalidRecord(InvalidRecord(input: name, line: 1, problem: .tooLong(limit: limit)))
        }
        buffer.grow(to: buffer.capacity * 2)
      }
      if try buffer.read(from: source) == 0 { return buffer }
    }
  }
}
