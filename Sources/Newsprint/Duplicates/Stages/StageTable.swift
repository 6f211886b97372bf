/// Records of one kind, row after row.
package struct StageTable: Sendable {
  /// The kind of the records.
  package let kind: StageKind
  /// The numbers of all rows, one row after the other.
  private var numbers: [UInt64] = []
  /// The bytes behind the numbers of all rows, and where those of each row end.
  private var tails: [UInt8] = []
  private var ends: [Int] = []

  /// No records.
  package init(_ kind: StageKind) { self.kind = kind }

  /// The number of records.
  package var count: Int { numbers.count / kind.widths.count }

  /// Whether there are none.
  package var isEmpty: Bool { numbers.isEmpty }

  /// A number of a record.
  package subscript(row: Int, field: Int) -> UInt64 { numbers[row &* kind.widths.count &+ field] }

  /// The bytes behind the numbers of a record.
  package func tail(_ row: Int) -> ArraySlice<UInt8> { tails[(row == 0 ? 0 : ends[row - 1])..<ends[row]] }

  /// Appends a record of a kind without a tail.
  package mutating func append(_ values: UInt64...) {
    precondition(values.count == kind.widths.count && kind.tail == .none, "The record is of another kind")
    numbers += values
  }

  /// Appends a record with a tail.
  package mutating func append(_ values: UInt64..., tail: some Sequence<UInt8>) {
    precondition(values.count == kind.widths.count && kind.tail != .none, "The record is of another kind")
    numbers += values
    tails += tail
    ends.append(tails.count)
  }

  /// Appends a record as it was read.
  package mutating func append(row: [UInt64], tail: [UInt8] = []) {
    numbers += row
    if kind.tail == .none { return }
    tails += tail
    ends.append(tails.count)
  }

  /// Appends the records of another table of the kind.
  package mutating func append(_ other: StageTable) {
    precondition(other.kind == kind, "The records are of another kind")
    let start = tails.count
    numbers += other.numbers
    tails += other.tails
    ends += other.ends.map { start + $0 }
  }

  /// The rows, ordered by some of their numbers and, where these are equal, by their places.
  func ordered(by fields: Int...) -> [Int] {
    (0..<count).sorted { a, b in
      for field in fields where self[a, field] != self[b, field] { return self[a, field] < self[b, field] }
      return a < b
    }
  }

  /// Calls `body` with each run of rows that are equal in some fields, in ascending order.
  func forEachRun(of fields: Int..., body: (ArraySlice<Int>) -> Void) {
    let rows = (0..<count).sorted { a, b in
      for field in fields where self[a, field] != self[b, field] { return self[a, field] < self[b, field] }
      return a < b
    }
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, fields.allSatisfy({ self[rows[start], $0] == self[rows[end], $0] }) { end += 1 }
      body(rows[start..<end])
      start = end
    }
  }
}

// MARK: - As bytes

extension StageTable {
  private static let magic = Array("NPST".utf8)
  private static let headerSize = 32

  /// Appends the records as one chunk.
  ///
  /// A chunk is a header of 32 bytes, all numbers little-endian: `NPST`, the kind's four letters, its version (4 bytes), 4
  /// bytes of 0, the number of records (8), the number of tail bytes (8). Then the numbers of all records, without padding;
  /// and for kinds with tails where each tail ends (8 bytes each), and the tails. Chunks may follow each other.
  package func append(to output: inout [UInt8]) {
    output.reserveCapacity(output.count + Self.headerSize + count * (kind.size + 8) + tails.count)
    output += Self.magic
    output += kind.name.utf8
    output.append(bytesOf: UInt32(kind.version).littleEndian)
    output.append(bytesOf: UInt32(0))
    output.append(bytesOf: UInt64(count).littleEndian)
    output.append(bytesOf: UInt64(tails.count).littleEndian)
    var field = 0
    for number in numbers {
      switch kind.widths[field] {
      case 1: output.append(UInt8(truncatingIfNeeded: number))
      case 2: output.append(bytesOf: UInt16(truncatingIfNeeded: number).littleEndian)
      case 4: output.append(bytesOf: UInt32(truncatingIfNeeded: number).littleEndian)
      default: output.append(bytesOf: number.littleEndian)
      }
      field = field + 1 == kind.widths.count ? 0 : field + 1
    }
    if kind.tail == .none { return }
    for end in ends { output.append(bytesOf: UInt64(end).littleEndian) }
    output += tails
  }

  /// Reads the chunk at a place of some bytes, and moves the place behind it.
  ///
  /// - Throws: `StageError`, whatever the bytes are.
  init(_ bytes: TextBytes, at place: inout Int) throws(StageError) {
    let start = place
    guard bytes.count - place >= Self.headerSize, bytes[place..<place + 4].elementsEqual(Self.magic) else {
      throw .notRecords(at: start)
    }
    let name = bytes[place + 4..<place + 8].string
    guard let kind = StageKind.named(name) else { throw .unknownKind(name) }
    let version = UInt32(littleEndian: bytes.load(at: place + 8))
    guard version == kind.version else {
      throw .unsupportedVersion(kind: name, found: Int(version), supported: Int(kind.version))
    }
    let count = UInt64(littleEndian: bytes.load(at: place + 16))
    let tailCount = UInt64(littleEndian: bytes.load(at: place + 24))
    place += Self.headerSize
    let rowSize = UInt64(kind.size + (kind.tail == .none ? 0 : 8))
    let (rowBytes, isTooLong) = count.multipliedReportingOverflow(by: rowSize)
    let room = UInt64(bytes.count - place)
    guard !isTooLong, rowBytes <= room, tailCount <= room - rowBytes, kind.tail != .none || tailCount == 0 else {
      throw .truncated(kind: name)
    }
    self.init(kind)
    let rows = Int(count)
    numbers.reserveCapacity(rows * kind.widths.count)
    for _ in 0..<rows {
      for width in kind.widths {
        let word = bytes.word(at: place)
        numbers.append(width == 8 ? word : word & (1 &<< UInt64(width &* 8) &- 1))
        place += width
      }
    }
    if kind.tail == .none { return }
    var last = 0
    ends.reserveCapacity(rows)
    for row in 0..<rows {
      let end = bytes.word(at: place)
      guard end >= last, end <= tailCount else { throw .invalidRecord(kind: name, index: row) }
      last = Int(end)
      ends.append(last)
      place += 8
    }
    guard last == Int(tailCount) else { throw .truncated(kind: name) }
    tails = Array(bytes[place..<place + last])
    place += last
  }
}

/// Records of several kinds: what goes into a stage and what comes out of it.
package struct StageRecords: Sendable {
  private var tables: [StageKind: StageTable] = [:]

  /// No records.
  package init() {}

  /// Tables of records.
  package init(_ tables: StageTable...) {
    for table in tables { append(table) }
  }

  /// The records that some bytes hold, as chunks or as lines.
  ///
  /// - Throws: `StageError`, whatever the bytes are.
  package init(_ bytes: TextBytes) throws(StageError) {
    self.init()
    try append(bytes)
  }

  /// Appends the records that some bytes hold, as chunks or as lines.
  ///
  /// - Throws: `StageError`, whatever the bytes are.
  package mutating func append(_ bytes: TextBytes) throws(StageError) {
    if bytes.isEmpty { return }
    if bytes[..<4].elementsEqual("NPST".utf8) {
      var place = 0
      while place < bytes.count { append(try StageTable(bytes, at: &place)) }
    } else {
      try StageLines.read(bytes, into: &self)
    }
  }

  /// Appends the records that some bytes hold, as chunks or as lines.
  package mutating func append(bytes: [UInt8]) throws(StageError) {
    try bytes.withTextBytes { text throws(StageError) in try append(text) }
  }

  /// The records of a kind.
  package subscript(kind: StageKind) -> StageTable { tables[kind] ?? StageTable(kind) }

  /// Whether there are records of a kind.
  package func has(_ kind: StageKind) -> Bool { !(tables[kind]?.isEmpty ?? true) }

  /// Appends a table's records to those of its kind.
  package mutating func append(_ table: StageTable) {
    if var known = tables.removeValue(forKey: table.kind) {
      known.append(table)
      tables[table.kind] = known
    } else {
      tables[table.kind] = table
    }
  }

  /// Appends all records of others.
  package mutating func append(_ others: StageRecords) {
    for kind in StageKind.all {
      if let table = others.tables[kind] { append(table) }
    }
  }

  /// The tables that there are, in the order of the kinds.
  package var all: [StageTable] { StageKind.all.compactMap { tables[$0] } }

  /// All records as chunks, a chunk a kind.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for table in all { table.append(to: &bytes) }
    return bytes
  }
}
