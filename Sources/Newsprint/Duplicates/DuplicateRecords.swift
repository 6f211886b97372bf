/// Why records of a stage cannot be read.
package enum DuplicateRecordError: Error, Equatable, Sendable {
  /// The bytes do not start as records do.
  case notRecords
  /// The records are of another stage; kinds are the four letters that follow the magic.
  case wrongKind(found: String, expected: String)
  /// A later or an earlier version wrote the records.
  case unsupportedVersion(found: UInt16, supported: UInt16)
  /// The bytes end before the header says, or go on after it.
  case wrongLength(found: Int, expected: Int)
  /// A field of a record has a value that none can have.
  case invalidRecord(index: Int)
}

extension DuplicateRecordError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .notRecords: "These bytes are no records of duplicate finding. Give what an earlier stage wrote."
    case .wrongKind(let found, let expected):
      "These are records of kind '\(found)', and '\(expected)' is wanted here. Give the file of the stage before."
    case .unsupportedVersion(let found, let supported):
      "The records have version \(found), and this Newsprint reads version \(supported). "
        + (found > supported ? "Update Newsprint." : "Run the stage before again with this version.")
    case .wrongLength(let found, let expected):
      "The records take \(found) bytes and should take \(expected). Copy the file again, or run the stage again."
    case .invalidRecord(let index):
      "Record \(index) holds a value that cannot be. Copy the file again, or run the stage again."
    }
  }
}

/// What the stages of duplicate finding pass on to each other, as bytes that are the same on every machine.
///
/// ## Format
/// All numbers are little-endian. A header of 24 bytes: `NPDR`, four letters for the kind, version (2 bytes), 2 bytes of
/// 0, size of a record (4 bytes), number of records (8 bytes). Then the records, one after the other, without padding:
///
/// | kind | record |
/// |---|---|
/// | `SKCH` | story (8), number of shingles (4), number of slots (2), number of bands (2), slots (4 each), band keys (8 each) |
/// | `CAND` | first story (8), second story (8) |
/// | `EDGE` | first (8), second (8), first's shingles (4), second's shingles (4), shared shingles (4), relation (4) |
/// | `GRUP` | story (8), canonical story (8) |
///
/// Stories are numbers of 64 bits that the caller gives: the hash of an id, or an index.
package protocol DuplicateRecord: Equatable, Sendable {
  /// The four letters of the kind.
  static var kind: String { get }
  /// The bytes of this record.
  var byteCount: Int { get }
  /// Appends the record's bytes.
  func append(to bytes: inout [UInt8])
  /// Reads a record, or nil where its bytes cannot be one.
  init?(_ reader: inout RecordReader)
}

/// Reads little-endian numbers from a record's bytes; the caller has checked that they are there.
package struct RecordReader {
  fileprivate let bytes: TextBytes
  fileprivate var place: Int

  /// Reads a number.
  package mutating func read<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self) -> Number {
    defer { place += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.load(at: place, as: Number.self))
  }

  /// How many bytes are left in the record.
  fileprivate let size: Int
}

/// The sketch of a story and the keys of its bands.
package struct SketchRecord: DuplicateRecord {
  package static let kind = "SKCH"
  package var story: UInt64
  package var shingleCount: UInt32
  package var slots: [UInt32]
  package var bandKeys: [UInt64]

  package init(story: UInt64, shingleCount: UInt32, slots: [UInt32], bandKeys: [UInt64]) {
    self.story = story
    self.shingleCount = shingleCount
    self.slots = slots
    self.bandKeys = bandKeys
  }

  package var byteCount: Int { 16 + slots.count * 4 + bandKeys.count * 8 }

  package func append(to bytes: inout [UInt8]) {
    DuplicateRecords.append(story, shingleCount, UInt16(slots.count), UInt16(bandKeys.count), to: &bytes)
    for slot in slots { DuplicateRecords.append(slot, to: &bytes) }
    for key in bandKeys { DuplicateRecords.append(key, to: &bytes) }
  }

  package init?(_ reader: inout RecordReader) {
    if reader.size < 16 { return nil }
    story = reader.read()
    shingleCount = reader.read()
    let slotCount = Int(reader.read(UInt16.self))
    let bandCount = Int(reader.read(UInt16.self))
    if reader.size != 16 + slotCount * 4 + bandCount * 8 { return nil }
    slots = (0..<slotCount).map { _ in reader.read() }
    bandKeys = (0..<bandCount).map { _ in reader.read() }
  }
}

/// Two stories that may be alike.
package struct CandidateRecord: DuplicateRecord {
  package static let kind = "CAND"
  package var first: UInt64
  package var second: UInt64

  package init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  package var byteCount: Int { 16 }

  package func append(to bytes: inout [UInt8]) {
    DuplicateRecords.append(first, second, to: &bytes)
  }

  package init?(_ reader: inout RecordReader) {
    if reader.size != 16 { return nil }
    first = reader.read()
    second = reader.read()
  }
}

/// Two stories whose shingles were compared, and how they are related.
package struct EdgeRecord: DuplicateRecord {
  package static let kind = "EDGE"
  package var first: UInt64
  package var second: UInt64
  package var firstCount: UInt32
  package var secondCount: UInt32
  package var shared: UInt32
  package var relation: DuplicateRelation

  package init(
    first: UInt64, second: UInt64, firstCount: UInt32, secondCount: UInt32, shared: UInt32, relation: DuplicateRelation
  ) {
    self.first = first
    self.second = second
    self.firstCount = firstCount
    self.secondCount = secondCount
    self.shared = shared
    self.relation = relation
  }

  package var byteCount: Int { 32 }

  package func append(to bytes: inout [UInt8]) {
    DuplicateRecords.append(first, second, firstCount, secondCount, shared, UInt32(relation.rawValue), to: &bytes)
  }

  package init?(_ reader: inout RecordReader) {
    if reader.size != 32 { return nil }
    first = reader.read()
    second = reader.read()
    firstCount = reader.read()
    secondCount = reader.read()
    shared = reader.read()
    guard let raw = UInt8(exactly: reader.read(UInt32.self)), let relation = DuplicateRelation(rawValue: raw),
      shared <= min(firstCount, secondCount)
    else { return nil }
    self.relation = relation
  }
}

/// A story and the canonical story of its group.
package struct GroupRecord: DuplicateRecord {
  package static let kind = "GRUP"
  package var story: UInt64
  package var canonical: UInt64

  package init(story: UInt64, canonical: UInt64) {
    self.story = story
    self.canonical = canonical
  }

  package var byteCount: Int { 16 }

  package func append(to bytes: inout [UInt8]) {
    DuplicateRecords.append(story, canonical, to: &bytes)
  }

  package init?(_ reader: inout RecordReader) {
    if reader.size != 16 { return nil }
    story = reader.read()
    canonical = reader.read()
  }
}

/// Writes and reads records.
package enum DuplicateRecords {
  private static let version: UInt16 = 2
  private static let headerSize = 24

  /// Appends numbers, each in its own size.
  static func append<each Number: FixedWidthInteger & BitwiseCopyable>(
    _ number: repeat each Number, to bytes: inout [UInt8]
  ) {
    repeat appendOne(each number, to: &bytes)
  }

  private static func appendOne(_ number: some FixedWidthInteger & BitwiseCopyable, to bytes: inout [UInt8]) {
    bytes.append(bytesOf: number.littleEndian)
  }

  /// The bytes of records, all of one size.
  package static func bytes<Record: DuplicateRecord>(_ records: [Record]) -> [UInt8] {
    let size = records.first?.byteCount ?? 0
    precondition(records.allSatisfy { $0.byteCount == size }, "The records are of different sizes")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headerSize + records.count * size)
    bytes.append(contentsOf: "NPDR".utf8)
    bytes.append(contentsOf: Record.kind.utf8)
    append(version, 0 as UInt16, UInt32(size), UInt64(records.count), to: &bytes)
    for record in records { record.append(to: &bytes) }
    return bytes
  }

  /// The records that bytes hold.
  ///
  /// - Throws: ``DuplicateRecordError``, whatever the bytes are.
  package static func records<Record: DuplicateRecord>(
    _ type: Record.Type, in bytes: [UInt8]
  ) throws(DuplicateRecordError) -> [Record] {
    guard bytes.count >= headerSize, bytes.starts(with: "NPDR".utf8) else { throw .notRecords }
    let kind = String(decoding: bytes[4..<8], as: UTF8.self)
    guard kind == Record.kind else { throw .wrongKind(found: kind, expected: Record.kind) }
    let (found, size, count) = bytes.withTextBytes { raw in
      var reader = RecordReader(bytes: raw, place: 8, size: headerSize)
      let version = reader.read(UInt16.self)
      _ = reader.read(UInt16.self)
      return (version, Int(reader.read(UInt32.self)), reader.read(UInt64.self))
    }
    guard found == version else { throw .unsupportedVersion(found: found, supported: version) }
    let room = bytes.count - headerSize
    let (total, overflow) = Int(clamping: count).multipliedReportingOverflow(by: size)
    guard !overflow, total == room, size > 0 || count == 0 else {
      throw .wrongLength(found: bytes.count, expected: overflow ? Int.max : headerSize + total)
    }
    var records: [Record] = []
    records.reserveCapacity(Int(count))
    for index in 0..<Int(count) {
      let record = bytes.withTextBytes { raw in
        var reader = RecordReader(bytes: raw, place: headerSize + index * size, size: size)
        return Record(&reader)
      }
      guard let record else { throw .invalidRecord(index: index) }
      records.append(record)
    }
    return records
  }
}
