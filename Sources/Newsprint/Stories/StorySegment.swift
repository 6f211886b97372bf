/// The stories of one batch on their way into a ``StoryCollection``: the bytes that a search needs, copied together on the
/// thread that parsed them.
@safe
package final class StorySegment: @unchecked Sendable {
  // Sendable: filled by `init`, then only read.

  /// Where the fields of each story are: as addresses.
  let records: [StoryCollection.Record]
  /// What formats say of the standing of stories.
  let standings: [Int: StoryStanding]
  /// The bytes of headlines and texts.
  let textBytes: Int
  /// The bytes of ids, dates and sources.
  let headBytes: Int
  /// The bytes of input records.
  let rawBytes: Int
  /// What keeps the memory, where the segment does not own it.
  private let slabs: MemorySlabs?
  private let memory: UnsafeMutableRawPointer

  /// Copies the stories of a batch into slabs, or without them into memory that goes with the segment.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes that are copied.
  init(_ batch: ArticleBatch, in slabs: MemorySlabs?) {
    var (textBytes, headBytes, rawBytes) = (0, 0, 0)
    for record in batch.records {
      textBytes += record.headline.count + record.text.count
      headBytes += record.id.count + record.date.count + record.source.count
      rawBytes += record.raw.count
    }
    let total = textBytes + headBytes + rawBytes
    let memory = unsafe slabs?.allocate(total) ?? .allocate(byteCount: max(total, 1), alignment: 16)
    var texts = unsafe memory
    var heads = unsafe memory + textBytes
    var raws = unsafe heads + headBytes
    records = unsafe batch.bytes.withUnsafeBytes { bytes in
      func put(_ range: Range<Int>, at place: inout UnsafeMutableRawPointer) -> UInt32 {
        if let base = bytes.baseAddress, !range.isEmpty {
          unsafe place.copyMemory(from: base + range.lowerBound, byteCount: range.count)
          unsafe place += range.count
        }
        return UInt32(range.count)
      }
      return batch.records.map { source in
        var record = StoryCollection.Record()
        record.start = UInt64(UInt(bitPattern: texts))
        record.headlineCount = unsafe put(source.headline, at: &texts)
        record.textCount = unsafe put(source.text, at: &texts)
        record.headStart = UInt64(UInt(bitPattern: heads))
        record.idCount = unsafe put(source.id, at: &heads)
        record.dateCount = unsafe put(source.date, at: &heads)
        record.sourceCount = unsafe put(source.source, at: &heads)
        record.rawStart = UInt64(UInt(bitPattern: raws))
        record.rawCount = unsafe put(source.raw, at: &raws)
        return record
      }
    }
    standings = batch.standings
    self.textBytes = textBytes
    self.headBytes = headBytes
    self.rawBytes = rawBytes
    self.slabs = slabs
    unsafe self.memory = unsafe memory
  }

  deinit {
    if slabs == nil { unsafe memory.deallocate() }
  }
}
