internal import CNewsprint
internal import Newsprint
internal import NewsprintArticles

/// A record batch that a caller gave through the Arrow C Data Interface.
struct ArrowTable {
  private let schema: ArrowSchema
  private let array: ArrowArray
  let count: Int

  init(_ schema: UnsafePointer<ArrowSchema>, _ array: UnsafePointer<ArrowArray>) throws(BorderError) {
    (self.schema, self.array) = (schema.pointee, array.pointee)
    guard self.schema.release != nil, self.array.release != nil else { throw .table("The table was released already.") }
    let format = self.schema.format.map { String(cString: $0) } ?? ""
    guard format == "+s" else {
      throw .table("A table is a structure ('+s') in Arrow's C Data Interface, and this is '\(format)'.")
    }
    guard self.schema.n_children == self.array.n_children, self.schema.n_children >= 0 else {
      throw .table("The table's schema and its data have different numbers of columns.")
    }
    guard self.array.offset >= 0, self.array.offset < 1 << 48 else { throw .table("The table's offset is negative.") }
    count = try checkedCount(self.array.length, of: "rows")
  }

  /// The column of a field by the names that readers of files know it by, the first one first; nil where there is none.
  private func column(_ field: ArticleField) throws(BorderError) -> ArrowStrings? {
    guard let schemas = schema.children, let arrays = array.children else { return nil }
    for name in field.usualNames {
      for place in 0..<Int(schema.n_children) {
        guard let schema = schemas[place]?.pointee, let array = arrays[place]?.pointee, let title = schema.name,
          Self.folded(String(cString: title)) == Self.folded(name)
        else { continue }
        let start = Int(self.array.offset)
        return try ArrowStrings(schema, array, name: String(cString: title), rows: start..<start + count)
      }
    }
    return nil
  }

  /// A name without what says nothing in it.
  private static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" && $0 != " " } }

  /// The stories in the table; those without an id are called by their row.
  func stories(keepsNames: Bool) throws(BorderError) -> ArticleBatch {
    let headlines = try column(.headline)
    let texts = try column(.text)
    guard headlines != nil || texts != nil else { throw .missingColumn("text") }
    let ids = keepsNames ? try column(.id) : nil
    let dates = keepsNames ? try column(.date) : nil
    let sources = keepsNames ? try column(.source) : nil
    var batch = ArticleBatch()
    batch.records.reserveCapacity(count)
    for row in 0..<count {
      var record = ArticleBatch.Record()
      headlines?.append(row, to: &batch, &record.headline)
      texts?.append(row, to: &batch, &record.text)
      dates?.append(row, to: &batch, &record.date)
      sources?.append(row, to: &batch, &record.source)
      if let ids { ids.append(row, to: &batch, &record.id) } else if keepsNames { record.id = batch.append("\(row)") }
      batch.records.append(record)
    }
    return batch
  }
}

/// A column of strings of an Arrow table, its offsets checked.
struct ArrowStrings {
  /// The rows of the column that are the table's.
  private let rows: Range<Int>
  private let validity: UnsafePointer<UInt8>?
  private let offset: (Int) -> Int
  private let data: UnsafePointer<UInt8>?

  init(
    _ schema: ArrowSchema, _ array: ArrowArray, name: String, rows: Range<Int>
  ) throws(BorderError) {
    let format = schema.format.map { String(cString: $0) } ?? ""
    guard format == "u" || format == "U", schema.dictionary == nil else {
      throw .table(
        "The column '\(name)' has the type '\(format)' of Arrow's C Data Interface; it must be utf8 ('u') or "
          + "large_utf8 ('U').")
    }
    guard array.n_buffers == 3, let buffers = array.buffers, array.offset >= 0, array.length >= rows.upperBound else {
      throw .table("The column '\(name)' is not laid out as strings are, or is shorter than the table.")
    }
    self.rows = rows.lowerBound + Int(array.offset)..<rows.upperBound + Int(array.offset)
    validity = array.null_count == 0 ? nil : buffers[0]?.assumingMemoryBound(to: UInt8.self)
    data = buffers[2]?.assumingMemoryBound(to: UInt8.self)
    if let offsets = buffers[1] {
      if format == "U" {
        let offsets = offsets.assumingMemoryBound(to: Int64.self)
        offset = { Int(offsets[$0]) }
      } else {
        let offsets = offsets.assumingMemoryBound(to: Int32.self)
        offset = { Int(offsets[$0]) }
      }
    } else {
      guard rows.isEmpty else { throw .missingData(column: name) }
      offset = { _ in 0 }
    }
    var last = 0
    for row in self.rows {
      let (start, end) = (offset(row), offset(row + 1))
      guard start >= last, end >= start else { throw .descendingOffsets(column: name, row: row) }
      last = end
    }
    if last > 0, data == nil { throw .missingData(column: name) }
  }

  /// Appends the string of a row; none where it is null.
  func append(_ row: Int, to batch: inout ArticleBatch, _ range: inout Range<Int>) {
    let row = rows.lowerBound + row
    if let validity, validity[row >> 3] >> UInt8(row & 7) & 1 == 0 { return }
    let (start, end) = (offset(row), offset(row + 1))
    guard end > start, let data else { return }
    let bytes = UnsafeBufferPointer(start: data + start, count: end - start)
    if TextEncoding.isUTF8(TextBytes(bytes)) {
      let first = batch.bytes.count
      batch.bytes.append(contentsOf: bytes)
      range = first..<batch.bytes.count
    } else {
      range = batch.append(String(decoding: bytes, as: UTF8.self))
    }
  }
}
