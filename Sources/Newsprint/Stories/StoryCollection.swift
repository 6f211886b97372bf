/// Many stories for a search over all of them: 48 bytes a story, and the bytes of their fields, first in memory; from a
/// budget on headlines and texts are in one ``ByteStore``, ids, dates and sources in another, input records in a third.
///
/// Unlike an ``ArticleBatch`` it keeps no labels, and may lie on disk.
package final class StoryCollection: @unchecked Sendable {
  // Sendable: filled by one thread, then only read; segments are made on any thread.

  /// Where the fields of one story are: headline and text one after the other, and so id, date and source.
  ///
  /// Starts are counted from the bases of the collection.
  package struct Record: Sendable, BitwiseCopyable {
    var start: UInt64 = 0
    var headStart: UInt64 = 0
    var rawStart: UInt64 = 0
    var rawCount: UInt32 = 0
    var idCount: UInt32 = 0
    var dateCount: UInt32 = 0
    var sourceCount: UInt32 = 0
    var headlineCount: UInt32 = 0
    var textCount: UInt32 = 0
  }

  /// Where the bytes are once they are too many for memory.
  private struct Stores {
    var texts: ByteStore
    var heads: ByteStore
    var raws: ByteStore

    /// Empty stores; those whose bytes are too many already use their file from the start.
    init(_ budget: MemoryBudget, textBytes: Int, headBytes: Int, rawBytes: Int) {
      func store(_ limit: Int, _ count: Int) -> ByteStore {
        ByteStore(limit: count > limit ? 0 : limit, folder: budget.folder)
      }
      texts = store(budget.texts, textBytes)
      heads = store(budget.texts / 4, headBytes)
      raws = store(budget.inputs, rawBytes)
    }

    /// Appends bytes at an address and returns where they start in the store.
    private func append(_ address: UInt64, _ count: Int, to store: ByteStore) -> UInt64 {
      UInt64(
        store.append(TextBytes(address: UInt(address), count: count)))
    }

    /// Takes in a story whose fields are at addresses.
    func stored(_ story: Record) -> Record {
      var record = story
      record.start = append(story.start, story.byteCount, to: texts)
      record.headStart = append(
        story.headStart, Int(story.idCount) + Int(story.dateCount) + Int(story.sourceCount), to: heads)
      record.rawStart = append(story.rawStart, Int(story.rawCount), to: raws)
      return record
    }
  }

  private let budget: MemoryBudget
  /// What segments are copied into; nil once they are too many, and ``stores`` are used.
  private let slabs = Guarded<MemorySlabs?>(MemorySlabs())
  /// The segments that are in memory, until the collection is sealed.
  private var segments: [StorySegment] = []
  private var stores: Stores?
  private var (textBytes, headBytes, rawBytes) = (0, 0, 0)
  /// The number of stories so far.
  package private(set) var storyCount = 0
  package private(set) var records: [Record] = []
  /// What formats say of the standing of stories, for those of which they say something.
  private(set) var standings: [Int: StoryStanding] = [:]

  package init(_ budget: MemoryBudget = .unlimited) {
    self.budget = budget
  }

  /// A collection of the stories of a batch, in memory.
  package convenience init(_ batch: ArticleBatch) {
    self.init()
    append(batch)
    gatherRecords()
  }

  /// The number of stories, once sealed.
  package var count: Int { records.count }

  /// Whether the texts are on disk.
  package var isOnDisk: Bool { stores?.texts.isOnDisk ?? false }

  /// Adds the stories of a batch.
  package func append(_ batch: ArticleBatch) { append(segment(of: batch)) }

  /// Copies the stories of a batch, on any thread, for ``append(_:)-(StorySegment)``.
  package func segment(of batch: ArticleBatch) -> StorySegment {
    StorySegment(batch, in: slabs.withLock { $0 })
  }

  /// The bytes that the records take, which are in memory in any case.
  package var tableByteCount: Int { storyCount * MemoryLayout<Record>.stride }

  /// Adds the stories of a segment.
  package func append(_ segment: StorySegment) {
    for (story, standing) in segment.standings { standings[storyCount + story] = standing }
    storyCount += segment.records.count
    if let stores { return put(segment, in: stores) }
    segments.append(segment)
    textBytes += segment.textBytes
    headBytes += segment.headBytes
    rawBytes += segment.rawBytes
    if textBytes > budget.texts || headBytes > budget.texts / 4 || rawBytes > budget.inputs { store() }
  }

  /// Moves everything to the stores.
  private func store() {
    let stores = Stores(budget, textBytes: textBytes, headBytes: headBytes, rawBytes: rawBytes)
    slabs.withLock { $0 = nil }
    for segment in segments { put(segment, in: stores) }
    segments = []
    self.stores = stores
  }

  private func put(_ segment: StorySegment, in stores: Stores) {
    for record in segment.records { records.append(stores.stored(record)) }
  }

  /// Puts the records of all segments in memory one after the other.
  private func gatherRecords() {
    records.reserveCapacity(segments.reduce(records.count) { $0 + $1.records.count })
    for segment in segments { records.append(contentsOf: segment.records) }
    segments = []
  }

  /// Makes the stories readable.
  ///
  /// - Throws: ``TemporaryFileError`` when a temporary file could not be made or written.
  package func seal() throws(TemporaryFileError) {
    gatherRecords()
    guard let stores else { return }
    for store in [stores.texts, stores.heads, stores.raws] {
      store.seal()
      if let failure = store.failure { throw failure }
    }
  }

  /// Gives the memory of the texts of a run of stories back where they are on disk; they can still be read.
  package func release(_ stories: Range<Int>) {
    guard let stores, stores.texts.isOnDisk, let first = stories.first, let last = stories.last else { return }
    stores.texts.release(Int(records[first].start)..<Int(records[last].start) + records[last].byteCount)
  }

  /// The address from which the places of headlines and texts are counted.
  var base: UInt { stores.map { $0.texts.address } ?? 0 }
  /// The same for ids, dates and sources.
  var headBase: UInt { stores.map { $0.heads.address } ?? 0 }

  /// The whole input record as one JSON object, where the reader kept it; valid as long as the collection.
  ///
  /// Made for one pass in order: where records are on disk, the memory of those before is given back now and then.
  package func raw(_ story: Int) -> TextBytes {
    let record = records[story]
    if let raws = stores?.raws, raws.isOnDisk, story & 255 == 255 {
      raws.release(Int(records[max(0, story - 511)].rawStart)..<Int(record.rawStart))
    }
    let base = stores.map { $0.raws.address } ?? 0
    return record.raw(base)
  }

  /// A story's id; valid as long as the collection, as all fields are.
  package func id(_ story: Int) -> TextBytes { records[story].id(headBase) }
  /// A story's date as it was written; empty where it has none.
  package func date(_ story: Int) -> TextBytes { records[story].date(headBase) }
  /// The outlet or agency of a story, as the input spells it.
  package func source(_ story: Int) -> TextBytes { records[story].source(headBase) }
  /// A story's headline; empty where it has none.
  package func headline(_ story: Int) -> TextBytes { records[story].headline(base) }
  /// A story's text.
  package func text(_ story: Int) -> TextBytes { records[story].text(base) }
}

extension StoryCollection {
  /// Those of some sources, in any case, that no story has; nil where no story has any source.
  ///
  /// - Complexity: O(*n* · *m*), where *n* is the number of stories and *m* that of the sources.
  package func absentSources(of names: [String]) -> [String]? {
    var absent = names
    var hasSource = false
    for story in 0..<count where !absent.isEmpty {
      let source = source(story)
      if source.isEmpty { continue }
      hasSource = true
      let name = source.string.lowercased()
      absent.removeAll { $0.lowercased() == name }
    }
    return hasSource ? absent : nil
  }

  /// The number of stories whose id an earlier story has.
  ///
  /// - Complexity: O(*n*), where *n* is the number of stories.
  package func repeatedIDCount(threads: Int) -> Int {
    let chunks = Parallel.chunks(count, size: 512)
    var hashes = Parallel.map(chunks.count, threads: threads) { chunk in
      chunks[chunk].compactMap { story -> UInt64? in
        let id = id(story)
        return id.isEmpty ? nil : id.stableHash
      }
    }.flatMap { $0 }
    return hashes.count - HashSorting.sortDistinct(&hashes)
  }
}

// `head` is where ids, dates and sources are, `base` where headlines and texts are.
extension StoryCollection.Record {
  @inline(__always)
  private func field(_ base: UInt, _ place: UInt64, _ count: UInt32) -> TextBytes {
    TextBytes(address: base &+ UInt(truncatingIfNeeded: place), count: Int(count))
  }

  func raw(_ base: UInt) -> TextBytes { field(base, rawStart, rawCount) }

  func id(_ head: UInt) -> TextBytes { field(head, headStart, idCount) }

  func date(_ head: UInt) -> TextBytes {
    field(head, headStart &+ UInt64(idCount), dateCount)
  }

  func source(_ head: UInt) -> TextBytes {
    field(head, headStart &+ UInt64(idCount) &+ UInt64(dateCount), sourceCount)
  }

  @inline(__always)
  func headline(_ base: UInt) -> TextBytes { field(base, start, headlineCount) }

  @inline(__always)
  func text(_ base: UInt) -> TextBytes {
    field(base, start &+ UInt64(headlineCount), textCount)
  }

  /// The number of bytes of headline and text.
  @inline(__always)
  var byteCount: Int { Int(headlineCount) &+ Int(textCount) }
}
