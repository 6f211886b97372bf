/// A stream of bytes: a file, or what comes out of a decompressor.
protocol ByteSource: AnyObject {
  /// Reads at least one and at most `buffer.count` bytes; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A source whose first bytes can be looked at before they are read.
final class PeekableSource: ByteSource {
  private let upstream: any ByteSource
  private let ahead: ByteBuffer
  private var start = 0

  init(_ upstream: any ByteSource) {
    self.upstream = upstream
    ahead = ByteBuffer(capacity: 1 << 16)
  }

  /// The first bytes, up to 64 KiB; fewer only at the end.
  func peek() throws -> UnsafeBufferPointer<UInt8> {
    while ahead.count < ahead.capacity {
      let count = try upstream.read(into: ahead.room)
      if count == 0 { break }
      ahead.count += count
    }
    return UnsafeBufferPointer(rebasing: ahead.bytes[start...])
  }

  /// Passes the first `count` bytes of what was peeked at.
  func skip(_ count: Int) { start += count }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(ahead.bytes)[start...])
    if rest.isEmpty { return try upstream.read(into: buffer) }
    let count = min(rest.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    start += count
    return count
  }
}

/// A source that counts what it has given.
final class CountingSource: ByteSource {
  private let upstream: any ByteSource
  private(set) var byteCount = 0

  init(_ upstream: any ByteSource) { self.upstream = upstream }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try upstream.read(into: buffer)
    byteCount += count
    return count
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - place)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }
}

/// An input, opened, decompressed and looked at.
struct OpenInput {
  let name: String
  /// What is read from the disk, before it is decompressed.
  let raw: CountingSource
  let source: PeekableSource
  /// The first bytes, without a byte order mark.
  let head: UnsafeBufferPointer<UInt8>

  /// Opens a path or `-`; gzip and Zstandard are told by their first bytes, whatever the name says.
  init(_ name: String) throws {
    try self.init(name, from: File(reading: name))
  }

  init(_ name: String, from upstream: any ByteSource) throws {
    self.name = name
    raw = CountingSource(upstream)
    var source = PeekableSource(raw)
    let magic = try source.peek()
    if magic.starts(with: [0x1F, 0x8B]) {
      source = PeekableSource(try GzipSource(source, name: name))
    } else if magic.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
      || (magic.count >= 4 && magic[0] & 0xF0 == 0x50 && magic[1...3].elementsEqual([0x2A, 0x4D, 0x18]))
    {
      source = PeekableSource(try ZstandardSource(source, name: name))
    }
    self.source = source
    var head = try source.peek()
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw ArticleError.wrongEncoding(input: name, encoding: "UTF-16")
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      source.skip(3)
      head = UnsafeBufferPointer(rebasing: head[3...])
    }
    if head.prefix(8192).contains(0) {
      throw ArticleError.invalidRecord(InvalidRecord(input: name, line: 1, problem: .binary))
    }
    self.head = head
  }

  /// Everything that is left, for an input that is one story.
  func readAll() throws -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 1 << 14)
    while true {
      if buffer.count == buffer.capacity {
        guard buffer.count <= ArticleReaderOptions.maximumRecordLength else {
          let problem = InvalidRecord.Problem.tooLong(limit: ArticleReaderOptions.maximumRecordLength)
          throw ArticleError.invalidRecord(InvalidRecord(input: name, line: 1, problem: problem))
        }
        buffer.grow(to: buffer.capacity * 2)
      }
      let count = try source.read(into: buffer.room)
      if count == 0 { return buffer }
      buffer.count += count
    }
  }
}
