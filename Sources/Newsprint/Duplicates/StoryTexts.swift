/// The headlines and texts of one or two batches as pointers, numbered through: the stories of the first batch, then
/// those of the second.
///
/// Valid only inside ``withTexts(of:and:_:)``.
struct StoryTexts: @unchecked Sendable {
  // Sendable: the bytes are only read.
  private let first: UnsafeBufferPointer<UInt8>
  private let second: UnsafeBufferPointer<UInt8>
  private let firstRecords: UnsafeBufferPointer<ArticleBatch.Record>
  private let secondRecords: UnsafeBufferPointer<ArticleBatch.Record>

  /// The number of stories of the first batch.
  var split: Int { firstRecords.count }

  /// The number of stories.
  var count: Int { firstRecords.count + secondRecords.count }

  static func withTexts<Result>(
    of batch: ArticleBatch, and other: ArticleBatch? = nil, _ body: (StoryTexts) -> Result
  ) -> Result {
    let other = other ?? ArticleBatch()
    return batch.bytes.withUnsafeBufferPointer { first in
      batch.records.withUnsafeBufferPointer { firstRecords in
        other.bytes.withUnsafeBufferPointer { second in
          other.records.withUnsafeBufferPointer { secondRecords in
            body(
              StoryTexts(first: first, second: second, firstRecords: firstRecords, secondRecords: secondRecords))
          }
        }
      }
    }
  }

  @inline(__always)
  func headline(_ story: Int) -> UnsafeBufferPointer<UInt8> {
    story < split
      ? UnsafeBufferPointer(rebasing: first[firstRecords[story].headline])
      : UnsafeBufferPointer(rebasing: second[secondRecords[story - split].headline])
  }

  @inline(__always)
  func text(_ story: Int) -> UnsafeBufferPointer<UInt8> {
    story < split
      ? UnsafeBufferPointer(rebasing: first[firstRecords[story].text])
      : UnsafeBufferPointer(rebasing: second[secondRecords[story - split].text])
  }

  /// The outlet of a story, empty where it is not known.
  func source(_ story: Int) -> UnsafeBufferPointer<UInt8> {
    story < split
      ? UnsafeBufferPointer(rebasing: first[firstRecords[story].source])
      : UnsafeBufferPointer(rebasing: second[secondRecords[story - split].source])
  }

  /// The number of bytes of headline and text.
  @inline(__always)
  func byteCount(_ story: Int) -> Int {
    let record = story < split ? firstRecords[story] : secondRecords[story - split]
    return record.headline.count &+ record.text.count
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
