internal import Newsprint

/// A source whose lines end with carriage returns, as a line feed ends them elsewhere.
///
/// A line feed right behind a carriage return is part of the same line end. Others stay: spreadsheets that end rows with
/// carriage returns write line feeds inside of quoted fields.
final class CarriageReturnSource: ByteSource {
  private let upstream: any ByteSource
  private var endsWithReturn = false

  init(_ upstream: any ByteSource) { self.upstream = upstream }

  /// Whether the first line of an input, outside of quotes, ends with a carriage return alone.
  ///
  /// A single quote, as in `5" pipe`, may hide that; then there are carriage returns and no line feed at all.
  static func isNeeded(for head: TextBytes) -> Bool {
    guard let first = head.firstPlace(from: 0, where: { $0 == 0x0D || $0 == 0x0A }) else { return false }
    var isQuoted = head[..<first].reduce(false) { $0 != ($1 == 0x22) }
    for place in first..<head.count {
      switch head[place] {
      case 0x22: isQuoted.toggle()
      case 0x0A where !isQuoted: return false
      case 0x0D where !isQuoted:
        // The last byte that is known may be the first half of a line end.
        return place + 1 < head.count ? head[place + 1] != 0x0A : place == first
      default: break
      }
    }
    return head[first...].contains(0x0D) && !head.contains(0x0A)
  }

  var isIdle: Bool { upstream.isIdle }

  func read(into room: inout MutableSpan<UInt8>) throws -> Int {
    while true {
      let count = try upstream.read(into: &room)
      guard count > 0 else { return 0 }
      let kept = endLines(in: &room, count)
      if kept > 0 { return kept }
    }
  }

  /// Ends the lines of the first `count` bytes with line feeds, and returns how many bytes are left.
  private func endLines(in bytes: inout MutableSpan<UInt8>, _ count: Int) -> Int {
    var kept = 0
    for place in 0..<count {
      let byte = bytes[place]
      let isSecondHalf = byte == 0x0A && endsWithReturn
      endsWithReturn = byte == 0x0D
      if isSecondHalf { continue }
      bytes[kept] = byte == 0x0D ? 0x0A : byte
      kept += 1
    }
    return kept
  }
}
