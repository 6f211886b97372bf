internal import CNewsprint
internal import Newsprint
internal import NewsprintArticles

/// A column of strings that a caller gave, its offsets checked.
struct InputStrings {
  private let offsets: UnsafeBufferPointer<Int64>
  private let data: UnsafePointer<UInt8>?

  /// - Throws: `BorderError` where offsets descend or point nowhere; nil where the column is not there.
  init?(_ strings: np_strings, count: Int, name: String) throws(BorderError) {
    guard let start = strings.offsets else { return nil }
    offsets = try ascending(start, count: count, of: name)
    data = UnsafeRawPointer(strings.data)?.assumingMemoryBound(to: UInt8.self)
    if offsets[count] > offsets[0], data == nil { throw .missingData(column: name) }
  }

  /// The bytes of all strings, which lie one behind the other.
  var bytes: UnsafeBufferPointer<UInt8> { bytes(from: offsets[0], to: offsets[offsets.count - 1]) }

  /// The bytes of the string of a row.
  subscript(row: Int) -> UnsafeBufferPointer<UInt8> { bytes(from: offsets[row], to: offsets[row + 1]) }

  /// Where the string of a row lies in ``bytes``.
  func range(_ row: Int) -> Range<Int> { Int(offsets[row] - offsets[0])..<Int(offsets[row + 1] - offsets[0]) }

  /// The string of a row.
  func string(_ row: Int) -> String { String(decoding: self[row], as: UTF8.self) }

  private func bytes(from start: Int64, to end: Int64) -> UnsafeBufferPointer<UInt8> {
    // No arithmetic on an address that may be none.
    guard end > start, let data else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: data + Int(start), count: Int(end - start))
  }

  /// Whether all bytes are UTF-8 and every string starts with a character.
  var isUTF8: Bool {
    let bytes = bytes
    guard TextEncoding.isUTF8(TextBytes(bytes)) else { return false }
    return offsets.allSatisfy { offset in
      let place = Int(offset - offsets[0])
      return place == bytes.count || bytes[place] & 0xC0 != 0x80
    }
  }
}

extension ArticleBatch {
  /// The stories that a caller gave; those without an id are called by their row.
  ///
  /// - Parameter keepsNames: Whether ids, dates and sources are needed.
  /// - Complexity: O(*b*), where *b* is the number of bytes.
  init(_ stories: np_stories, keepsNames: Bool) throws(BorderError) {
    self.init()
    let count = try checkedCount(stories.count, of: "stories")
    records = [Record](repeating: Record(), count: count)
    try add(stories.headlines, \.headline, "headlines")
    try add(stories.texts, \.text, "texts")
    guard keepsNames else { return }
    try add(stories.dates, \.date, "dates")
    try add(stories.sources, \.source, "sources")
    try add(stories.ids, \.id, "ids")
    if stories.ids.offsets == nil {
      for row in records.indices { records[row].id = append("\(row)") }
    }
  }

  private mutating func add(
    _ strings: np_strings, _ field: WritableKeyPath<Record, Range<Int>>, _ name: String
  ) throws(BorderError) {
    guard let column = try InputStrings(strings, count: records.count, name: name) else { return }
    if column.isUTF8 {
      let start = bytes.count
      bytes.append(contentsOf: column.bytes)
      for row in records.indices {
        let range = column.range(row)
        records[row][keyPath: field] = start + range.lowerBound..<start + range.upperBound
      }
    } else {
      for row in records.indices { records[row][keyPath: field] = append(column.string(row)) }
    }
  }

  /// Gives the stories the labels that a caller gave.
  mutating func add(_ labels: np_labels) throws(BorderError) {
    guard let start = labels.offsets else { throw .missingColumn("labels") }
    let offsets = try ascending(start, count: records.count, of: "labels")
    let last = offsets[records.count]
    guard let names = try InputStrings(labels.names, count: Int(last), name: "names of labels") else {
      if last > 0 { throw .missingColumn("names of labels") }
      return
    }
    for row in records.indices {
      let first = labelIDs.count
      for place in Int(offsets[row])..<Int(offsets[row + 1]) {
        let name = names.string(place)
        if !name.isEmpty { labelIDs.append(labelID(for: name)) }
      }
      records[row].labels = first..<labelIDs.count
    }
  }
}

/// The offsets of `count` rows that a caller gave, one more than rows: none is negative or below the one before it.
private func ascending(
  _ start: UnsafePointer<Int64>, count: Int, of column: String
) throws(BorderError) -> UnsafeBufferPointer<Int64> {
  let offsets = UnsafeBufferPointer(start: start, count: count + 1)
  var last: Int64 = 0
  for row in offsets.indices {
    guard offsets[row] >= last else { throw .descendingOffsets(column: column, row: row) }
    last = offsets[row]
  }
  return offsets
}

/// A count that a caller gave.
func checkedCount(_ count: Int64, of name: String) throws(BorderError) -> Int {
  guard count >= 0 else { throw .negativeCount(name, count) }
  // Offsets of 8 bytes each must fit in memory.
  guard count < 1 << 48 else { throw .invalidOption("count", value: "\(count)", allowed: "below 2^48") }
  return Int(count)
}

/// The options that a caller gave: those of its version, over the defaults.
///
/// - Parameter size: Where the structure's first member says how many bytes of it there are.
func options<Options: BitwiseCopyable>(
  _ given: UnsafePointer<Options>?, _ defaults: Options
) throws(BorderError) -> Options {
  guard let given else { return defaults }
  let size = UnsafeRawPointer(given).load(as: Int.self)
  let most = MemoryLayout<Options>.size
  guard size >= MemoryLayout<Int>.size, size <= MemoryLayout<Options>.stride else {
    throw .unknownSize(size, most: most)
  }
  var options = defaults
  withUnsafeMutableBytes(of: &options) { bytes in
    bytes.copyMemory(from: UnsafeRawBufferPointer(start: given, count: min(size, most)))
  }
  return options
}

/// The number of threads for an option: nil where the caller has no wish.
func threadCount(_ threads: Int32) throws(BorderError) -> Int? {
  guard (0...1024).contains(threads) else {
    throw .invalidOption("threads", value: "\(threads)", allowed: "0 or in 1...1024")
  }
  return threads == 0 ? nil : Int(threads)
}
