/// The fields of a story as stages pass them on: id, date, source, headline, text, and what its format says of its
/// standing.
///
/// As the tail of a record: the lengths of all fields but the text, 4 bytes each, then the fields one after the other.
package enum StageStory {
  /// The number of fields.
  static let fieldCount = 6
  private static let headSize = (fieldCount - 1) * 4

  /// The tail of a record with some fields; the text is the last but one of them.
  static func tail(_ fields: [some Sequence<UInt8>]) -> [UInt8] {
    var (head, body): ([UInt8], [UInt8]) = ([], [])
    for (number, field) in fields.enumerated() {
      let start = body.count
      body += field
      if number != 4 { head.append(bytesOf: UInt32(clamping: body.count - start).littleEndian) }
    }
    return head + body
  }

  /// The fields of a tail; what its lengths do not allow is empty.
  static func fields(_ tail: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    ranges(count: tail.count, lengths: lengths(tail)).map {
      tail[tail.startIndex + $0.lowerBound..<tail.startIndex + $0.upperBound]
    }
  }

  private static func lengths(_ tail: ArraySlice<UInt8>) -> [Int] {
    guard tail.count >= headSize else { return [] }
    return (0..<fieldCount - 1).map { number in
      (0..<4).reduce(0) { $0 | Int(tail[tail.startIndex + number * 4 + $1]) << ($1 * 8) }
    }
  }

  private static func ranges(count: Int, lengths: [Int]) -> [Range<Int>] {
    guard count >= headSize, lengths.count == fieldCount - 1, lengths.reduce(0, +) <= count - headSize else {
      return [Range<Int>](repeating: 0..<0, count: fieldCount)
    }
    let text = count - headSize - lengths.reduce(0, +)
    var ranges: [Range<Int>] = []
    var start = headSize
    for length in lengths[..<4] + [text] + lengths[4...] {
      ranges.append(start..<start + length)
      start += length
    }
    return ranges
  }

  // MARK: - Standing

  /// What a format says of a story's standing, as a field: whether it is withdrawn, its version, when it was made, and what
  /// for; empty where it says nothing.
  static func text(_ standing: StoryStanding?) -> String {
    guard let standing else { return "" }
    let modified = standing.modified.map { String($0.bitPattern, radix: 16) } ?? ""
    return "\(standing.isWithdrawn ? 1 : 0) \(standing.version.map(String.init) ?? "-") "
      + "\(modified.isEmpty ? "-" : modified) \(standing.signal.rawValue)"
  }

  /// The standing that a field holds; nil where it holds none.
  static func standing(_ field: String) -> StoryStanding? {
    let parts = field.split(separator: " ")
    guard parts.count == 4, let signal = UInt8(parts[3]).flatMap({ StoryStanding.Signal(rawValue: $0) }) else {
      return nil
    }
    var standing = StoryStanding(status: "killed")
    standing?.isWithdrawn = parts[0] == "1"
    standing?.version = Int64(parts[1])
    standing?.modified = UInt64(parts[2], radix: 16).map { Double(bitPattern: $0) }
    standing?.signal = signal
    return standing
  }
}

/// Stories of a stage, in the order of their numbers, each once.
package struct StageStories: Sendable {
  /// The stories.
  package private(set) var batch = ArticleBatch()
  /// Their numbers, ascending.
  package private(set) var numbers: [UInt64] = []

  /// The stories of some records; of records of one number the first counts.
  ///
  /// - Complexity: O(*b* + *n* log *n*), where *b* is the number of bytes.
  package init(_ records: StageRecords) {
    let table = records[.story]
    var sharedBytes: [UInt8] = []
    for row in table.ordered(by: 0) where numbers.last != table[row, 0] {
      let fields = StageStory.fields(table.tail(row))
      func add(_ number: Int) -> Range<Int> {
        let start = sharedBytes.count
        let field = fields[number]
        // Only what is UTF-8 may be in a batch.
        if String(validating: field, as: UTF8.self) == nil {
          sharedBytes += String(decoding: field, as: UTF8.self).utf8
        } else {
          sharedBytes += field
        }
        return start..<sharedBytes.count
      }
      var record = ArticleBatch.Record()
      record.id = add(0)
      record.date = add(1)
      record.source = add(2)
      record.headline = add(3)
      record.text = add(4)
      if let standing = StageStory.standing(String(decoding: fields[5], as: UTF8.self)) {
        batch.standings[batch.records.count] = standing
      }
      batch.records.append(record)
      numbers.append(table[row, 0])
    }
    batch.bytes = sharedBytes
  }

  /// The place of a number; nil where there is none.
  func place(_ number: UInt64) -> Int? {
    let count = count(upTo: number)
    return count > 0 && numbers[count - 1] == number ? count - 1 : nil
  }

  /// How many stories have a number up to another.
  func count(upTo number: UInt64) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The records of stories with numbers, one a story.
  package static func table(_ batch: ArticleBatch, numbers: [UInt64]) -> StageTable {
    precondition(numbers.count == batch.count, "There must be one number a story")
    var table = StageTable(.story)
    for (place, record) in batch.records.enumerated() {
      let fields = [record.id, record.date, record.source, record.headline, record.text].map { batch.bytes[$0] }
      let standing = Array(StageStory.text(batch.standings[place]).utf8)
      table.append(numbers[place], tail: StageStory.tail(fields + [standing[...]]))
    }
    return table
  }
}
