/// Many stories for a search over all of them: headlines and texts in one ``ByteStore``, ids, dates and sources in
/// another, and 48 bytes a story.
///
/// Unlike an ``ArticleBatch`` it keeps no labels, and may lie on disk.
package final class StoryCollection: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.

  /// Where the fields of one story are: headline and text one after the other, and so id, date and source.
  package struct Record: Sendable, BitwiseCopyable {
    fileprivate var start: UInt64 = 0
    fileprivate var headStart: UInt64 = 0
    fileprivate var rawStart: UInt64 = 0
    fileprivate var rawCount: UInt32 = 0
    fileprivate var idCount: UInt32 = 0
    fileprivate var dateCount: UInt32 = 0
    fileprivate var sourceCount: UInt32 = 0
    fileprivate var headlineCount: UInt32 = 0
    fileprivate var textCount: UInt32 = 0
  }

  private let texts: ByteStore
  private let heads: ByteStore
  private let raws: ByteStore
  package private(set) var records: [Record] = []

  package init(_ budget: MemoryBudget = .unlimited) {
    texts = ByteStore(limit: budget.texts, folder: budget.folder)
    heads = ByteStore(limit: budget.texts / 4, folder: budget.folder)
    raws = ByteStore(limit: budget.inputs, folder: budget.folder)
  }

  /// A collection of the stories of a batch, in memory.
  package convenience init(_ batch: ArticleBatch) {
    self.init()
    append(batch)
  }

  /// The number of stories.
  package var count: Int { records.count }

  /// Whether the texts are on disk.
  package var isOnDisk: Bool { texts.isOnDisk }

  /// Adds the stories of a batch.
  package func append(_ batch: ArticleBatch) {
    batch.bytes.withUnsafeBytes { bytes in
      for source in batch.records {
        var record = Record()
        record.headStart = UInt64(heads.append(UnsafeRawBufferPointer(rebasing: bytes[source.id])))
        heads.append(UnsafeRawBufferPointer(rebasing: bytes[source.date]))
        heads.append(UnsafeRawBufferPointer(rebasing: bytes[source.source]))
        record.start = UInt64(texts.append(UnsafeRawBufferPointer(rebasing: bytes[source.headline])))
        texts.append(UnsafeRawBufferPointer(rebasing: bytes[source.text]))
        record.idCount = UInt32(source.id.count)
        record.dateCount = UInt32(source.date.count)
        record.sourceCount = UInt32(source.source.count)
        record.headlineCount = UInt32(source.headline.count)
        record.textCount = UInt32(source.text.count)
        record.rawStart = UInt64(raws.append(UnsafeRawBufferPointer(rebasing: bytes[source.raw])))
        record.rawCount = UInt32(source.raw.count)
        records.append(record)
      }
    }
  }

  /// Makes the stories readable.
  ///
  /// - Throws: ``TemporaryFileError`` when a temporary file could not be made or written.
  package func seal() throws(TemporaryFileError) {
    for store in [texts, heads, raws] {
      store.seal()
      if let failure = store.failure { throw failure }
    }
  }

  /// Gives the memory of the texts of a run of stories back where they are on disk; they can still be read.
  package func release(_ stories: Range<Int>) {
    guard texts.isOnDisk, let first = stories.first, let last = stories.last else { return }
    texts.release(Int(records[first].start)..<Int(records[last].start) + records[last].byteCount)
  }

  /// Where headlines and texts are.
  var base: UnsafePointer<UInt8>? { texts.base }
  /// Where all other fields are.
  var headBase: UnsafePointer<UInt8>? { heads.base }

  /// The whole input record as one JSON object, where the reader kept it; valid as long as the collection.
  ///
  /// Made for one pass in order: where records are on disk, the memory of those before is given back now and then.
  package func raw(_ story: Int) -> UnsafeBufferPointer<UInt8> {
    let record = records[story]
    if raws.isOnDisk, story & 255 == 255 {
      raws.release(Int(records[max(0, story - 511)].rawStart)..<Int(record.rawStart))
    }
    return UnsafeBufferPointer(start: raws.base.map { $0 + Int(record.rawStart) }, count: Int(record.rawCount))
  }

  /// A story's id; valid as long as the collection, as all fields are.
  package func id(_ story: Int) -> UnsafeBufferPointer<UInt8> { records[story].id(headBase) }
  /// A story's date as it was written; empty where it has none.
  package func date(_ story: Int) -> UnsafeBufferPointer<UInt8> { records[story].date(headBase) }
  /// A story's headline; empty where it has none.
  package func headline(_ story: Int) -> UnsafeBufferPointer<UInt8> { records[story].headline(base) }
  /// A story's text.
  package func text(_ story: Int) -> UnsafeBufferPointer<UInt8> { records[story].text(base) }
}

// `head` is where ids, dates and sources are, `base` where headlines and texts are.
extension StoryCollection.Record {
  @inline(__always)
  private func field(_ base: UnsafePointer<UInt8>?, _ place: UInt64, _ count: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base.map { $0 + Int(truncatingIfNeeded: place) }, count: Int(count))
  }

  func id(_ head: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> { field(head, headStart, idCount) }

  func date(_ head: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    field(head, headStart &+ UInt64(idCount), dateCount)
  }

  func source(_ head: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    field(head, headStart &+ UInt64(idCount) &+ UInt64(dateCount), sourceCount)
  }

  @inline(__always)
  func headline(_ base: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> { field(base, start, headlineCount) }

  @inline(__always)
  func text(_ base: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    field(base, start &+ UInt64(headlineCount), textCount)
  }

  /// The number of bytes of headline and text.
  @inline(__always)
  var byteCount: Int { Int(headlineCount) &+ Int(textCount) }
}
