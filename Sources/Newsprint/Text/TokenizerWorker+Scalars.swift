extension TokenizerWorker {
  private typealias Class = ScalarTable.Class

  /// Tokenizes scalar by scalar from `start` until words of ASCII come that no other byte is near, and returns their place.
  ///
  /// Applies the same rules as the masks of the fast path, to every script.
  func tokenizeScalars(
    _ text: TextBytes, from start: Int, base: Int, _ sink: inout TokenBuffer.Sink
  ) -> Int {
    var place = start
    repeat {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      switch ScalarTable.classBits(entry) {
      case Class.letter.rawValue, Class.digit.rawValue:
        place = scalarWord(text, from: place, base: base, &sink)
      case Class.underscore.rawValue where !joins:
        place = scalarWord(text, from: place, base: base, &sink)
      case Class.unspaced.rawValue:
        place = unspacedRun(text, from: place, base: base, &sink)
      default:
        place &+= width
      }
    } while place < text.count && Self.goesOn(text, at: place)
    return place
  }

  /// Whether one of the next four bytes is beyond ASCII.
  @inline(__always)
  private static func goesOn(_ text: TextBytes, at place: Int) -> Bool {
    guard let base = unsafe text.buffer.baseAddress, text.count &- place >= 4 else { return text[place] >= 0x80 }
    return unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt32.self) & 0x8080_8080 != 0
  }

  /// Takes in one word that starts at `start` and returns where it ends.
  private func scalarWord(
    _ text: TextBytes, from start: Int, base: Int, _ sink: inout TokenBuffer.Sink
  ) -> Int {
    var word = folded
    word.removeAll()
    var place = start
    var end = start
    // Letters since the last scalar that was none: one of them alone can be part of an acronym.
    var letterRun = 0
    var previous = Class.separator.rawValue
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      switch kind {
      case Class.letter.rawValue, Class.digit.rawValue:
        word.append(ScalarTable.folded(entry))
        letterRun = kind == Class.letter.rawValue ? letterRun &+ 1 : 0
        previous = kind
      case Class.ignored.rawValue:
        place &+= width
        continue
      case Class.apostrophe.rawValue, Class.period.rawValue, Class.comma.rawValue, Class.underscore.rawValue:
        guard joins(kind, previous: previous, letterRun: letterRun, text, at: place &+ width) else {
          folded = word
          return finish(text, start: start, end: end, place: place, base: base, &sink)
        }
        word.append(ScalarTable.folded(entry))
        letterRun = 0
        previous = kind
      default:
        folded = word
        return finish(text, start: start, end: end, place: place, base: base, &sink)
      }
      place &+= width
      end = place
    }
    folded = word
    return finish(text, start: start, end: end, place: place, base: base, &sink)
  }

  @inline(__always)
  private func finish(
    _ text: TextBytes, start: Int, end: Int, place: Int, base: Int, _ sink: inout TokenBuffer.Sink
  ) -> Int {
    unsafe emit(
      folded.bytes, folded.count, scalars: folded.scalarCount, start: base &+ start, end: base &+ end, &sink)
    return place
  }

  /// Whether a joiner of class `kind` joins what stands before it to what stands at `next`.
  private func joins(
    _ kind: UInt32, previous: UInt32, letterRun: Int, _ text: TextBytes, at next: Int
  ) -> Bool {
    guard joins else { return kind == Class.underscore.rawValue }
    guard next < text.count else { return false }
    let (scalar, width) = UTF8Decoder.decode(text, at: next)
    let following = ScalarTable.classBits(table.entry(scalar))
    let letter = Class.letter.rawValue
    let digit = Class.digit.rawValue
    switch kind {
    case Class.apostrophe.rawValue: return previous == letter && following == letter
    case Class.comma.rawValue: return previous == digit && following == digit
    case Class.underscore.rawValue:
      return (previous == letter || previous == digit) && (following == letter || following == digit)
    default:
      if previous == digit && following == digit { return true }
      guard letterRun == 1, following == letter else { return false }
      guard next &+ width < text.count else { return true }
      let (second, _) = UTF8Decoder.decode(text, at: next &+ width)
      return ScalarTable.classBits(table.entry(second)) != letter
    }
  }

  /// Takes in a run of an unspaced script, which may go on in the next line, as overlapping bigrams (a lone character
  /// stands for itself) and returns where it ends.
  private func unspacedRun(
    _ text: TextBytes, from start: Int, base: Int, _ sink: inout TokenBuffer.Sink
  ) -> Int {
    var place = start
    var previousStart = start
    var previous: (bytes: UInt64, count: Int) = (0, 0)
    var length = 0
    var end = start
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if kind == Class.ignored.rawValue {
        place &+= width
        continue
      }
      guard kind == Class.unspaced.rawValue else {
        guard scalar == 0x0a || scalar == 0x0d, let next = table.endOfLineBreak(text, at: place) else { break }
        place = next
        continue
      }
      let next = UTF8Decoder.packed(ScalarTable.folded(entry))
      length &+= 1
      end = place &+ width
      if length > 1 {
        let pair = previous.bytes | next.bytes &<< UInt64(truncatingIfNeeded: previous.count &* 8)
        let hash = StableHash.hash(low: pair, high: 0, count: previous.count &+ next.count)
        emitUnspaced(hash, start: base &+ previousStart, end: base &+ end, &sink)
      }
      previous = next
      previousStart = place
      place = end
    }
    if length == 1 {
      let hash = StableHash.hash(low: previous.bytes, high: 0, count: previous.count)
      emitUnspaced(hash, start: base &+ start, end: base &+ end, &sink)
    }
    return place
  }

  @inline(__always)
  private func emitUnspaced(_ hash: UInt64, start: Int, end: Int, _ sink: inout TokenBuffer.Sink) {
    if !stopHashes.isEmpty, stopHashes.contains(hash) { return }
    sink.append(hash: hash, start: start, end: end)
  }
}

/// The folded UTF-8 bytes of a word in the making; its memory is reused from word to word.
@safe
struct FoldedWord {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var scalarCount = 0
  private var capacity = 256

  init() { unsafe bytes = .allocate(capacity: 256) }

  func deallocate() { unsafe bytes.deallocate() }

  mutating func removeAll() {
    count = 0
    scalarCount = 0
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if count &+ 4 > capacity { grow() }
    unsafe count &+= UTF8Decoder.encode(scalar, at: bytes + count)
    scalarCount &+= 1
  }

  private mutating func grow() {
    capacity *= 2
    unsafe bytes = unsafe bytes.grown(keeping: count, capacity: capacity)
  }
}
