internal import LibC
package import Newsprint

/// Text of another encoding on its way to UTF-8, by the C library's `iconv`: the one place that calls it.
@safe
final class EncodingConverter {
  /// The bytes that cannot be read are this in the result: it is no UTF-8 anywhere, so that the record they stand in is
  /// found to be invalid by whoever checks.
  static let mark: UInt8 = 0xFF

  private let handle: iconv_t
  /// How many bytes are passed where some cannot be read.
  private let unit: Int

  /// - Returns: nil when the system does not know the encoding.
  init?(from encoding: String) {
    // glibc takes what follows slashes for a way to write what the target lacks.
    guard !encoding.isEmpty, !encoding.utf8.contains(UInt8(ascii: "/")),
      let handle = unsafe iconv_open("UTF-8", encoding),
      Int(bitPattern: handle) != -1
    else { return nil }
    unsafe self.handle = unsafe handle
    let name = encoding.uppercased()
    unit = name.hasPrefix("UTF-16") || name.hasPrefix("UCS-2") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit { unsafe iconv_close(handle) }

  /// Converts as much as there is room for.
  ///
  /// - Parameters:
  ///   - input: Bytes; what is left of them at the end is the start of a character, unless the output is full.
  ///   - isAtEnd: Whether nothing follows, so that such a start is an error.
  ///   - output: Where UTF-8 is appended; it must have room for at least 16 bytes more.
  /// - Returns: The number of bytes that were taken.
  func convert(_ input: TextBytes, isAtEnd: Bool, to output: ByteBuffer) -> Int {
    var taken = 0
    output.fill { room in
      let (read, written) = unsafe room.withUnsafeMutableBufferPointer {
        unsafe convert(input.buffer, isAtEnd: isAtEnd, into: $0)
      }
      taken = read
      return written
    }
    return taken
  }

  private func convert(
    _ input: UnsafeBufferPointer<UInt8>, isAtEnd: Bool, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (taken: Int, written: Int) {
    guard let start = unsafe UnsafeMutablePointer(mutating: input.baseAddress), let target = output.baseAddress else {
      return (0, 0)
    }
    var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(start).assumingMemoryBound(to: CChar.self)
    var place: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(target).assumingMemoryBound(to: CChar.self)
    var left = input.count
    var room = output.count
    while left > 0, room > 0 {
      if unsafe iconv(handle, &source, &left, &place, &room) != -1 { break }
      let code = errno
      if code == E2BIG || (code == EINVAL && !isAtEnd) || room == 0 { break }
      // Neither an incomplete character at the end nor one that the encoding does not have can be read.
      let skipped = min(code == EINVAL ? left : unit, left)
      unsafe source = unsafe source.map { unsafe $0 + skipped }
      left -= skipped
      unsafe place?.pointee = CChar(bitPattern: Self.mark)
      unsafe place = unsafe place.map { unsafe $0 + 1 }
      room -= 1
    }
    // What a following mark could still have changed.
    if isAtEnd, left == 0 { _ = unsafe iconv(handle, nil, nil, &place, &room) }
    return (input.count - left, output.count - room)
  }
}

/// Names of encodings.
package enum TextEncoding {
  /// Whether text of this encoding can be read.
  package static func isKnown(_ name: String) -> Bool { isUTF8(name) || EncodingConverter(from: name) != nil }

  /// A text of an encoding as UTF-8, with U+FFFD where bytes mean nothing in it; nil when the system does not know it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package static func utf8(_ bytes: TextBytes, from encoding: String) -> (text: [UInt8], faults: Int)? {
    guard let converter = EncodingConverter(from: encoding) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    var faults = 0
    var place = 0
    let part = ByteBuffer(capacity: 1 << 16)
    while place < bytes.count {
      part.removeAll()
      let taken = converter.convert(bytes[place...], isAtEnd: true, to: part)
      for byte in part.bytes {
        if byte == EncodingConverter.mark {
          faults += 1
          text += [0xEF, 0xBF, 0xBD]
        } else {
          text.append(byte)
        }
      }
      if taken == 0 { break }
      place += taken
    }
    return (text, faults)
  }

  /// The name of the likely encoding of bytes that are not UTF-8; nil when none is likely, or when they are UTF-8 with some
  /// damage.
  package static func likely(for bytes: TextBytes) -> String? { EncodingGuess.likely(for: bytes) }

  /// Whether bytes are UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes, many at a time.
  package static func isUTF8(_ bytes: TextBytes) -> Bool { SIMDJSON.isUTF8(bytes) }

  /// Whether it is UTF-8, which needs no conversion.
  static func isUTF8(_ name: String) -> Bool { ["UTF-8", "UTF8"].contains(name.uppercased()) }
}

/// The text of another source as UTF-8.
final class ConvertedSource: ByteSource {
  private let upstream: any ByteSource
  private let converter: EncodingConverter
  private let input = ByteBuffer(capacity: 1 << 16)
  /// A byte becomes three at most, so that there is always room.
  private let output = ByteBuffer(capacity: 1 << 18)
  private var place = 0
  private var isAtEnd = false

  /// - Throws: ``ArticleError/unknownEncoding(_:)``.
  init(_ upstream: any ByteSource, from encoding: String) throws {
    guard let converter = EncodingConverter(from: encoding) else { throw ArticleError.unknownEncoding(encoding) }
    self.upstream = upstream
    self.converter = converter
  }

  var isIdle: Bool { place == output.count && upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    while place == output.count {
      if isAtEnd, input.count == 0 { return 0 }
      if !isAtEnd, try input.fill(from: upstream) == .ended { isAtEnd = true }
      output.removeAll()
      input.removeFirst(converter.convert(input.bytes, isAtEnd: isAtEnd, to: output))
      place = 0
    }
    let count = room.copyStart(of: output.bytes[place...])
    place += count
    return count
  }
}
