internal import Newsprint

/// Turns a JSON array of objects, or objects spread over several lines, into one object a line.
///
/// Outside of objects, brackets, commas and white space go away; inside, line breaks become spaces (JSON has none in
/// strings). Everything else stays as it is, for the parser to judge. Lines of the result count stories, not lines of
/// the input.
final class JSONArraySource: ByteSource {
  private let upstream: any ByteSource
  private let input = ByteBuffer(capacity: 1 << 16)
  /// At most two bytes for each of the input's.
  private let output = ByteBuffer(capacity: 1 << 17)
  private var place = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  init(_ upstream: any ByteSource) { self.upstream = upstream }

  /// Whether an input that begins so is not JSON Lines: it starts with `[`, or its first line is a lone `{`.
  static func isNeeded(for head: TextBytes) -> Bool {
    let text = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    if text.first == UInt8(ascii: "[") {
      let inner = text[1...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      return inner.first == UInt8(ascii: "{") || inner.first == UInt8(ascii: "]")
    }
    guard text.first == UInt8(ascii: "{") else { return false }
    return text[1...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } == 0x0A
  }

  var isIdle: Bool { place == output.count && upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    while place == output.count {
      if try input.read(from: upstream) == 0 { return 0 }
      output.removeAll()
      place = 0
      for byte in input.bytes { step(byte) }
      input.removeAll()
    }
    let count = room.copyStart(of: output.bytes[place...])
    place += count
    return count
  }

  private func write(_ byte: UInt8) { output.append(byte) }

  private func step(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return write(byte)
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      write(byte)
    case UInt8(ascii: "{"):
      depth += 1
      write(byte)
    case UInt8(ascii: "}"):
      write(byte)
      if depth <= 1 { write(0x0A) }
      depth = max(0, depth - 1)
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), 0x20, 0x09:
      if depth > 0 { write(byte) }
    case 0x0A, 0x0D:
      if depth > 0 { write(0x20) }
    default:
      write(byte)
    }
  }
}
