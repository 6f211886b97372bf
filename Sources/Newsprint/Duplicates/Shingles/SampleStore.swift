/// The samples of the shingles of all chunks: in memory up to a limit, beyond it in a temporary file.
///
/// A sample is the number of keys of each story, a byte each, filled up to a multiple of four bytes; then all keys.
final class SampleStore: @unchecked Sendable {
  // Sendable: filled by one thread, then only read.
  private let limit: Int
  private let folder: String
  /// The memory of samples while they are few; on disk, that of the chunks at hand.
  private(set) var slabs = MemorySlabs()
  private var inMemory: [TextBytes] = []
  private var byteCount = 0
  private var disk: ByteStore?
  private var starts: [Int] = []

  /// - Parameters:
  ///   - limit: The number of bytes from which on a file is used.
  ///   - folder: Where that file is made.
  init(limit: Int, folder: String) {
    self.limit = limit
    self.folder = folder
  }

  /// Adds the samples of the chunks that follow, which lie in ``slabs``.
  func append(_ samples: [TextBytes]) {
    byteCount += samples.reduce(0) { $0 + $1.count }
    inMemory += samples
    if byteCount <= limit { return }
    let disk = disk ?? ByteStore(limit: 0, folder: folder)
    self.disk = disk
    starts += inMemory.map { disk.append($0) }
    inMemory = []
    slabs = MemorySlabs()
  }

  /// Makes the samples readable; nothing can be added afterwards.
  func seal() { disk?.seal() }

  /// Calls `body` for each story of a chunk with its keys.
  ///
  /// - Returns: Whether samples are there: they are lost where a temporary file could not be written.
  func forEach(
    ofChunk chunk: Int, _ stories: Range<Int>,
    _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void
  ) -> Bool {
    if let disk, disk.failure != nil { return false }
    let size = Self.forEach(in: disk.map { $0.bytes[starts[chunk]...] } ?? inMemory[chunk], stories, body)
    disk?.release(starts[chunk]..<starts[chunk] + size)
    return true
  }

  /// Calls `body` for each story of a chunk whose sample the bytes begin with; returns the size of the sample.
  @discardableResult
  static func forEach(
    in sample: TextBytes, _ stories: Range<Int>, _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void
  ) -> Int {
    let head = headSize(stories.count)
    let size = (0..<stories.count).reduce(0) { $0 + Int(sample[$1]) }
    let keys = NumberRun<OccurrenceTable.Key>(bytes: sample[head..<head + size * 4])
    var start = 0
    for (place, story) in stories.enumerated() {
      let end = start + Int(sample[place])
      body(story, keys[start..<end])
      start = end
    }
    return head + size * 4
  }

  /// The bytes before the keys of a chunk of `count` stories.
  static func headSize(_ count: Int) -> Int { (count + 3) / 4 * 4 }
}
