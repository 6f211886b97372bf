internal import Newsprint

/// What an archive keeps of its last search.
struct ArchiveSettings {
  /// The options by which keys were made and pairs were found; nil where nothing was.
  var options: [UInt8]?
  /// What stories repeat without being copies.
  var furniture = LearnedFurniture()
  /// How many stories were drawn to learn that, and how many more would have been since.
  var sampleSize: Int64 = 0
  var sampleChanges: Int64 = 0

  /// How many stories there are.
  var storyCount: Int64 = 0

  /// What sketches are made with, where nothing else is kept of stories; nil: their texts are kept.
  var sketches: SketchOptions?

  /// The greatest number of stories over which furniture is counted, and the share of them that may have come since.
  static let mostSampled = 16384
  static let staleShare: Int64 = 16

  /// The options that say which stories are pairs, as bytes.
  static func bytes(of options: DuplicateOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bytesOf: options.threshold.bitPattern.littleEndian)
    bytes.append(bytesOf: (options.containment ?? -1).bitPattern.littleEndian)
    bytes.append(bytesOf: (options.window ?? -1).littleEndian)
    bytes.append(bytesOf: Int64(options.leastExcerptShingles).littleEndian)
    bytes.append(bytesOf: Int64(options.shingleSize).littleEndian)
    bytes += [options.keepsFurniture ? 1 : 0, options.keepsMarkup ? 1 : 0]
    if case .minHash = options.method { bytes.append(1) } else { bytes.append(0) }
    return bytes
  }

  /// The options of the last search, but for those that do not say which stories are pairs; the default ones where there was
  /// none.
  var duplicateOptions: DuplicateOptions {
    var result = DuplicateOptions()
    guard let options, options.count == 43 else { return result }
    options.withTextBytes { bytes in
      func share(_ place: Int) -> Double { Double(bitPattern: UInt64(littleEndian: bytes.load(at: place))) }
      func number(_ place: Int) -> Int64 { Int64(littleEndian: bytes.load(at: place)) }
      let (threshold, containment, size) = (share(0), share(8), number(32))
      if threshold > 0, threshold <= 1 { result.threshold = threshold }
      result.containment = containment > 0 && containment <= 1 ? containment : nil
      result.window = number(16) < 0 ? nil : number(16)
      result.leastExcerptShingles = Int(clamping: number(24))
      if (1...32).contains(size) { result.shingleSize = Int(size) }
      result.keepsFurniture = bytes[40] != 0
      result.keepsMarkup = bytes[41] != 0
    }
    return result
  }

  /// Whether keys made under options are those of others.
  static func haveSameKeys(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.suffix(11).dropLast().elementsEqual(b.suffix(11).dropLast())
  }

  init(_ database: Database) throws(DatabaseFailure) {
    options = try Self.value("options", database)
    // Within bounds, so that nothing can be counted beyond them.
    func count(_ number: Int64?) -> Int64 { min(max(0, number ?? 0), 1 << 40) }
    sampleSize = count(try Self.numbers("sample", database).first)
    sampleChanges = count(try Self.numbers("sample", database).dropFirst().first)
    storyCount = count(try Self.numbers("stories", database).first)
    sketches = try Self.value("sketches", database).flatMap { try? SketchFile.read($0).options }
    furniture.general = try Self.numbers("furniture", database).map { UInt64(bitPattern: $0) }
    furniture.ofSource = try Self.numbers("source furniture", database).map { UInt64(bitPattern: $0) }
  }

  func write(to database: Database) throws(DatabaseFailure) {
    func bytes(_ numbers: [Int64]) -> [UInt8] {
      var bytes: [UInt8] = []
      for number in numbers { bytes.append(bytesOf: number.littleEndian) }
      return bytes
    }
    var values: [(String, [UInt8])] = [
      ("options", options ?? []), ("sample", bytes([sampleSize, sampleChanges])), ("stories", bytes([storyCount])),
      ("furniture", bytes(furniture.general.map { Int64(bitPattern: $0) })),
      ("source furniture", bytes(furniture.ofSource.map { Int64(bitPattern: $0) })),
    ]
    // A file of no sketches.
    if let sketches { values.append(("sketches", SketchFile.bytes(of: [], options: sketches))) }
    for (name, value) in values { try Self.write(value, name, database) }
  }

  static func write(_ value: [UInt8], _ name: String, _ database: Database) throws(DatabaseFailure) {
    let statement = try database.statement(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (CAST(?1 AS TEXT), ?2)")
    name.withTextBytes { statement.bind($0, to: 1) }
    value.withTextBytes { statement.bind($0, to: 2) }
    try statement.finish()
  }

  static func value(_ name: String, _ database: Database) throws(DatabaseFailure) -> [UInt8]? {
    let statement = try database.statement("SELECT value FROM setting WHERE name = CAST(?1 AS TEXT)")
    name.withTextBytes { statement.bind($0, to: 1) }
    defer { statement.reset() }
    return try statement.step() ? Array(statement.bytes(0)) : nil
  }

  private static func numbers(_ name: String, _ database: Database) throws(DatabaseFailure) -> [Int64] {
    let bytes = try value(name, database) ?? []
    return bytes.withTextBytes { bytes in
      stride(from: 0, to: bytes.count / 8 * 8, by: 8).map { Int64(littleEndian: bytes.load(at: $0)) }
    }
  }
}
