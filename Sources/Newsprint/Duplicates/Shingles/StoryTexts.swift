/// The headlines and texts of one or two sets of stories as pointers, numbered through: the stories of the first, then
/// those of the second.
///
/// Valid only inside ``withTexts(of:and:_:)``.
@safe
struct StoryTexts: @unchecked Sendable {
  // Sendable: the bytes are only read.
  private let first: Side
  private let second: Side
  private var trims: StoryTrims?

  /// One set of stories.
  @safe
  private struct Side {
    /// The address from which places are counted.
    var base: UInt = 0
    /// The same for ids and sources.
    var headBase: UInt = 0
    var records: UnsafePointer<ArticleBatch.Record>?
    var compact: UnsafePointer<StoryCollection.Record>?
    var count = 0
    var collection: Unmanaged<StoryCollection>?
  }

  /// The number of stories of the first set.
  var split: Int { first.count }

  /// The number of stories.
  var count: Int { first.count &+ second.count }

  private init(first: Side, second: Side) {
    self.first = first
    self.second = second
  }

  /// The same stories without what is not part of them: see ``StoryTrims``.
  ///
  /// - Parameter outlets: The outlets behind headlines of the whole collection, where these are but some of its stories.
  func trimmed(usesCollection: Bool = true, outlets: HashSet64? = nil, threads: Int) -> StoryTexts {
    var texts = self
    texts.trims = StoryTrims.find(self, usesCollection: usesCollection, outlets: outlets, threads: threads)
    return texts
  }

  static func withTexts<Result>(
    of batch: ArticleBatch, and other: ArticleBatch? = nil, _ body: (StoryTexts) -> Result
  ) -> Result {
    withSide(batch) { first in
      withSide(other ?? ArticleBatch()) { second in body(StoryTexts(first: first, second: second)) }
    }
  }

  static func withTexts<Result>(
    of stories: StoryCollection, and other: StoryCollection? = nil, _ body: (StoryTexts) -> Result
  ) -> Result {
    withSide(stories) { first in
      withSide(other ?? StoryCollection()) { second in body(StoryTexts(first: first, second: second)) }
    }
  }

  private static func withSide<Result>(_ batch: ArticleBatch, _ body: (Side) -> Result) -> Result {
    unsafe batch.bytes.withUnsafeBufferPointer { bytes in
      unsafe batch.records.withUnsafeBufferPointer { records in
        let base = UInt(bitPattern: bytes.baseAddress)
        return unsafe body(Side(base: base, headBase: base, records: records.baseAddress, count: records.count))
      }
    }
  }

  private static func withSide<Result>(_ stories: StoryCollection, _ body: (Side) -> Result) -> Result {
    defer { withExtendedLifetime(stories) {} }
    return unsafe stories.records.withUnsafeBufferPointer { records in
      unsafe body(
        Side(
          base: stories.base, headBase: stories.headBase, compact: records.baseAddress, count: records.count,
          collection: .passUnretained(stories)))
    }
  }

  @inline(__always)
  private func field(
    _ story: Int, isHead: Bool = false, _ full: (ArticleBatch.Record) -> Range<Int>,
    _ compact: (StoryCollection.Record, UInt) -> TextBytes
  ) -> TextBytes {
    let isFirst = story < first.count
    let place = isFirst ? story : story &- first.count
    let base = isHead ? (isFirst ? first.headBase : second.headBase) : (isFirst ? first.base : second.base)
    if let records = unsafe isFirst ? first.compact : second.compact { return unsafe compact(records[place], base) }
    guard let records = unsafe isFirst ? first.records : second.records else { return TextBytes() }
    let range = unsafe full(records[place])
    return TextBytes(address: base &+ UInt(range.lowerBound), count: range.count)
  }

  @inline(__always)
  func headline(_ story: Int) -> TextBytes {
    let whole = field(story, { $0.headline }, { $0.headline($1) })
    guard let trims else { return whole }
    return whole[..<(whole.count &- trims.headline(story))]
  }

  @inline(__always)
  func text(_ story: Int) -> TextBytes {
    let whole = field(story, { $0.text }, { $0.text($1) })
    guard let trims else { return whole }
    return whole[..<(whole.count &- trims.text(story))]
  }

  /// Whether a story's text said at its end that it is an excerpt.
  func isExcerpt(_ story: Int) -> Bool { trims.map { $0.text(story) > 0 && !headline(story).isEmpty } ?? false }

  /// A story's headline and text.
  @inline(__always)
  subscript(story: Int) -> StoryBytes { StoryBytes(headline: headline(story), text: text(story)) }

  /// The outlet of a story, empty where it is not known.
  func source(_ story: Int) -> TextBytes {
    field(story, isHead: true, { $0.source }, { $0.source($1) })
  }

  /// A story's date as it is written, empty where it has none.
  func date(_ story: Int) -> TextBytes { field(story, isHead: true, { $0.date }, { $0.date($1) }) }

  /// A story's id.
  func id(_ story: Int) -> TextBytes { field(story, isHead: true, { $0.id }, { $0.id($1) }) }

  /// The number of bytes of headline and text.
  @inline(__always)
  func byteCount(_ story: Int) -> Int {
    let isFirst = story < first.count
    let place = isFirst ? story : story &- first.count
    if let records = unsafe isFirst ? first.compact : second.compact { return unsafe records[place].byteCount }
    guard let records = unsafe isFirst ? first.records : second.records else { return 0 }
    return unsafe records[place].headline.count &+ records[place].text.count
  }

  /// Gives the memory of a run of stories back where they are on disk; they can still be read.
  func release(_ stories: Range<Int>) {
    unsafe first.collection?.takeUnretainedValue().release(stories.clamped(to: 0..<split))
    if let collection = unsafe second.collection?.takeUnretainedValue() {
      let own = stories.clamped(to: split..<count)
      collection.release(own.lowerBound - split..<own.upperBound - split)
    }
  }

  /// Consecutive runs of stories of about `bytes` bytes each; the cut depends on the stories alone.
  func chunks(bytes limit: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for story in 0..<count {
      bytes += byteCount(story) + 64
      if bytes >= limit {
        chunks.append(start..<story + 1)
        start = story + 1
        bytes = 0
      }
    }
    if start < count { chunks.append(start..<count) }
    return chunks
  }
}
