/// Why a file of sketches cannot be read.
public enum SketchFileError: Error, Equatable, Sendable {
  /// The bytes do not start as a file of sketches does.
  case notSketches
  /// A later version of Newsprint wrote the file.
  case unsupportedVersion(found: Int, supported: Int)
  /// The file ends early, or was changed.
  case damaged(offset: Int)
  /// The sketches were made with other options than those they are to be compared with.
  case otherOptions(found: SketchOptions, expected: SketchOptions)
}

extension SketchFileError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .notSketches: "this is no file of sketches"
    case .unsupportedVersion(let found, let supported):
      "the sketches have version \(found), and this Newsprint reads up to version \(supported); update Newsprint"
    case .damaged(let offset): "the file is damaged at byte \(offset); copy it again or make the sketches again"
    case .otherOptions(let found, let expected):
      "the sketches were made with \(found.summary), the others with \(expected.summary); make them with the same options"
    }
  }
}

extension SketchOptions {
  /// The options in words.
  public var summary: String {
    "shingles of \(shingleSize) words, \(slotCount) slots of \(slotBits) bits, samples of \(sampleSize)"
      + (keepsFurniture ? ", furniture kept" : "") + (keepsMarkup ? ", markup kept" : "")
  }
}

/// Sketches as a file: the same bytes on every machine.
///
/// ## Format
/// All numbers are little-endian. A header of 16 bytes: `NPSK`, version (2 bytes), words in a shingle (1), bits of a slot
/// (1), slots (2), most hashes in a sample (2), flags (1: 1 furniture kept, 2 markup kept), 3 bytes of 0. Then for each
/// story, without padding:
///
/// | bytes | what |
/// |---|---|
/// | 4 | number of bytes of what follows in this record |
/// | 4, 4, 4 | bytes of id, date and source; 0 for what the story has not |
/// | … | id, date, source |
/// | 8 | identity: the hash of the words and of the signs at numbers |
/// | 4 | number of shingles |
/// | slots × bits / 8 | slots, the first in the lowest bits |
/// | 4 | limit of the sample |
/// | 4 each | the sample, ascending |
///
/// At the end 20 bytes: `NPSE`, the number of stories (8) and a checksum (8): the XXH3 of the header and then of each
/// record, each mixed into the one before.
public enum SketchFile {
  /// The version that is written.
  public static let version = 1
  static let magic = Array("NPSK".utf8)
  static let ending = Array("NPSE".utf8)
  static let headerSize = 16
  static let endSize = 20

  fileprivate static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes.withTextBytes { StableHash.xxh3($0[range], seed: UInt64(version)) }
  }

  /// Whether bytes start as a file of sketches does.
  public static func isSketches(_ start: some Sequence<UInt8>) -> Bool { start.prefix(4).elementsEqual(magic) }

  /// The bytes of sketches as a file.
  ///
  /// - Precondition: The sketches were made with these options.
  public static func bytes(of sketches: [StorySketch], options: SketchOptions) -> [UInt8] {
    var writer = SketchFileWriter(options)
    return writer.header + writer.records(sketches) + writer.ending
  }

  fileprivate static func append(_ sketch: StorySketch, to bytes: inout [UInt8]) {
    let start = bytes.count
    DuplicateRecords.append(UInt32(0), to: &bytes)
    let texts = [sketch.id, sketch.date ?? "", sketch.source ?? ""]
    for text in texts { DuplicateRecords.append(UInt32(text.utf8.count), to: &bytes) }
    for text in texts { bytes += text.utf8 }
    DuplicateRecords.append(sketch.identity, UInt32(clamping: sketch.shingleCount), to: &bytes)
    for word in sketch.slots.words { DuplicateRecords.append(word, to: &bytes) }
    DuplicateRecords.append(sketch.sampleLimit, to: &bytes)
    for hash in sketch.sample { DuplicateRecords.append(hash, to: &bytes) }
    var size: [UInt8] = []
    DuplicateRecords.append(UInt32(bytes.count - start - 4), to: &size)
    bytes.replaceSubrange(start..<start + 4, with: size)
  }

  /// The sketches of a file, and the options they were made with.
  ///
  /// - Throws: ``SketchFileError``, whatever the bytes are.
  public static func read(
    _ bytes: [UInt8]
  ) throws(SketchFileError) -> (sketches: [StorySketch], options: SketchOptions) {
    guard isSketches(bytes) else { throw .notSketches }
    guard bytes.count >= headerSize + endSize else { throw .damaged(offset: bytes.count) }
    var header = SketchReader(bytes: bytes, place: 4, end: headerSize)
    let found = Int(header.number(UInt16.self) ?? 0)
    guard found == version else { throw .unsupportedVersion(found: found, supported: version) }
    let content = bytes.count - endSize
    var end = SketchReader(bytes: bytes, place: content, end: bytes.count)
    let mark = end.bytes(4) ?? []
    guard mark == ending, let count = end.number(UInt64.self), let checksum = end.number(UInt64.self)
    else {
      throw .damaged(offset: content)
    }
    guard let options = header.options(), options.isValid else { throw .damaged(offset: 6) }
    var sketches: [StorySketch] = []
    var reader = SketchReader(bytes: bytes, place: headerSize, end: content)
    var own = hash(bytes, 0..<headerSize)
    while reader.place < content {
      let start = reader.place
      guard let sketch = reader.sketch(options) else { throw .damaged(offset: start) }
      sketches.append(sketch)
      own = StableHash.extend(own, with: Self.hash(bytes, start..<reader.place))
    }
    guard sketches.count == count, own == checksum else { throw .damaged(offset: content) }
    return (sketches, options)
  }
}

/// Writes a file of sketches part by part, for more sketches than memory holds: ``header``, ``records(_:)`` as often as
/// wanted, ``ending``.
public struct SketchFileWriter: Sendable {
  /// The bytes that come first.
  public let header: [UInt8]
  /// The number of sketches that were written.
  public private(set) var count = 0
  private var checksum: UInt64

  /// A writer of sketches that were made with some options.
  public init(_ options: SketchOptions) {
    var bytes = SketchFile.magic
    DuplicateRecords.append(UInt16(SketchFile.version), to: &bytes)
    bytes += [UInt8(options.shingleSize), UInt8(options.slotBits)]
    DuplicateRecords.append(UInt16(options.slotCount), to: &bytes)
    DuplicateRecords.append(UInt16(options.sampleSize), to: &bytes)
    bytes += [(options.keepsFurniture ? 1 : 0) | (options.keepsMarkup ? 2 : 0), 0, 0, 0]
    header = bytes
    checksum = SketchFile.hash(bytes, 0..<bytes.count)
  }

  /// The bytes of more sketches.
  public mutating func records(_ sketches: [StorySketch]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sketch in sketches {
      let start = bytes.count
      SketchFile.append(sketch, to: &bytes)
      checksum = StableHash.extend(checksum, with: SketchFile.hash(bytes, start..<bytes.count))
    }
    count += sketches.count
    return bytes
  }

  /// The bytes that come last.
  public var ending: [UInt8] {
    var bytes = SketchFile.ending
    DuplicateRecords.append(UInt64(count), to: &bytes)
    DuplicateRecords.append(checksum, to: &bytes)
    return bytes
  }
}

/// Reads numbers and texts from bytes; nil where they end, or hold what cannot be.
private struct SketchReader {
  let bytes: [UInt8]
  var place: Int
  let end: Int

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    let size = Number.bitWidth / 8
    guard end - place >= size else { return nil }
    var number: Number = 0
    for offset in 0..<size { number |= Number(truncatingIfNeeded: bytes[place + offset]) << (8 * offset) }
    place += size
    return number
  }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, end - place >= count else { return nil }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func options() -> SketchOptions? {
    var options = SketchOptions()
    guard let shingleSize = number(UInt8.self), let bits = number(UInt8.self), let slots = number(UInt16.self),
      let sample = number(UInt16.self), let flags = number(UInt8.self), flags < 4,
      bytes(3) == [0, 0, 0]
    else { return nil }
    options.shingleSize = Int(shingleSize)
    options.slotBits = Int(bits)
    options.slotCount = Int(slots)
    options.sampleSize = Int(sample)
    options.keepsFurniture = flags & 1 != 0
    options.keepsMarkup = flags & 2 != 0
    return options
  }

  mutating func sketch(_ options: SketchOptions) -> StorySketch? {
    guard let size = number(UInt32.self), end - place >= Int(size) else { return nil }
    var record = SketchReader(bytes: bytes, place: place, end: place + Int(size))
    place += Int(size)
    guard let idCount = record.number(UInt32.self), let dateCount = record.number(UInt32.self),
      let sourceCount = record.number(UInt32.self), let id = record.text(idCount),
      let date = record.text(dateCount), let source = record.text(sourceCount),
      let identity = record.number(UInt64.self), let count = record.number(UInt32.self)
    else { return nil }
    var words: [UInt64] = []
    for _ in 0..<options.slotCount * options.slotBits / 64 {
      guard let word = record.number(UInt64.self) else { return nil }
      words.append(word)
    }
    guard let limit = record.number(UInt32.self) else { return nil }
    var sample: [UInt32] = []
    while record.place < record.end {
      guard let hash = record.number(UInt32.self), sample.last.map({ $0 <= hash }) ?? true, hash < limit,
        sample.count < options.sampleSize
      else { return nil }
      sample.append(hash)
    }
    return StorySketch(
      id: id, date: date.isEmpty ? nil : date, source: source.isEmpty ? nil : source, identity: identity,
      shingleCount: Int(count), slots: PackedSketch(bits: options.slotBits, slotCount: options.slotCount, words: words),
      sample: sample, sampleLimit: limit)
  }

  private mutating func text(_ count: UInt32) -> String? {
    bytes(Int(count)).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
