/// Sketches of the stories that a model was trained on, by which stories like them can be told from new ones.
///
/// ## Format
/// The section `TSKT` of a model file: 128 bytes a story, in the order of training. Byte *i* is the lowest byte of slot
/// *i* of the ``SimilaritySketch`` (128 slots, seed 0) of the story's set of shingles: runs of five words of headline and
/// text, without what ``FurnitureDetector`` tells by its form. A story without words has 128 bytes of 255.
package struct TrainingSketches: Sendable {
  /// The bytes of all sketches.
  package let bytes: SharedBuffer<UInt8>

  /// The bytes of a sketch, which is also the number of its slots.
  package static let width = 128
  /// The estimated Jaccard similarity from which on stories count as near-duplicates.
  package static let threshold = 0.5

  // With 42 bands of three slots, a pair of similarity 0.5 is a candidate 996 times in 1,000.
  private static let rows = 3
  private static let bands = 42

  /// The number of stories.
  package var count: Int { bytes.count / Self.width }

  /// Sketches stories.
  package init(_ articles: ArticleBatch, threads: Int) {
    bytes = SharedBuffer(Self.sketches(articles, threads: threads))
  }

  /// Takes over the bytes of a file; nil where they are no whole number of sketches.
  init?(_ bytes: SharedBuffer<UInt8>) {
    guard bytes.count.isMultiple(of: Self.width) else { return nil }
    self.bytes = bytes
  }

  /// These sketches and those of more stories behind them.
  func appending(_ articles: ArticleBatch, threads: Int) -> TrainingSketches {
    TrainingSketches(Array(bytes) + Self.sketches(articles, threads: threads))
  }

  private init(_ bytes: [UInt8]) { self.bytes = SharedBuffer(bytes) }

  private static func sketches(_ articles: ArticleBatch, threads: Int) -> [UInt8] {
    StoryTexts.withTexts(of: articles) { texts in
      let chunks = Parallel.chunks(texts.count, size: 128)
      return Parallel.map(chunks.count, threads: threads) { chunk -> [UInt8] in
        let worker = ShingleWorker(ShingleOptions(dropsFurniture: true))
        let builder = SketchBuilder(slotCount: width)
        let hashes = HashBuffer()
        return chunks[chunk].flatMap { story -> [UInt8] in
          hashes.removeAll()
          _ = worker.append(texts[story], to: hashes)
          return builder.sketch(hashes.hashes).slots.map { UInt8(truncatingIfNeeded: $0) }
        }
      }.flatMap { $0 }
    }
  }

  /// The indices of the stories that have no near-duplicate here; stories without words are among them.
  ///
  /// - Complexity: O((*n* + *m*) log *n* + *c*), where *n* is the number of sketches, *m* that of stories and *c* that of
  ///   pairs that share a band.
  package func unseen(of articles: ArticleBatch, threads: Int) -> [Int] {
    let sketches = Self.sketches(articles, threads: threads)
    return bytes.withTextBytes { known in
      var entries: [UInt64] = []
      entries.reserveCapacity(count * Self.bands)
      for story in 0..<count where !Self.isEmpty(known, story) {
        for band in 0..<Self.bands { entries.append(Self.key(known, story, band) | UInt64(story)) }
      }
      entries.sort()
      let sorted = entries
      let chunks = Parallel.chunks(articles.count, size: 256)
      return Parallel.map(chunks.count, threads: threads) { chunk -> [Int] in
        sketches.withTextBytes { own in
          chunks[chunk].filter { !Self.isKnown(own, $0, known, sorted) }
        }
      }.flatMap { $0 }
    }
  }

  private static func isEmpty(_ bytes: TextBytes, _ story: Int) -> Bool {
    (0..<width).allSatisfy { bytes[story * width + $0] == .max }
  }

  /// The band and its slots in the upper 32 bits.
  private static func key(_ bytes: TextBytes, _ story: Int, _ band: Int) -> UInt64 {
    var key = UInt64(band)
    for row in 0..<rows { key = key << 8 | UInt64(bytes[story * width + band * rows + row]) }
    return key << 32
  }

  private static func isKnown(
    _ own: TextBytes, _ story: Int, _ known: TextBytes, _ entries: [UInt64]
  ) -> Bool {
    if isEmpty(own, story) { return false }
    // By chance one slot in 256 is equal.
    let needed = Int(((threshold * 255 + 1) / 256 * Double(width)).rounded(.up))
    for band in 0..<bands {
      let key = key(own, story, band)
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if entries[middle] < key { low = middle + 1 } else { high = middle }
      }
      while low < entries.count, entries[low] >> 32 == key >> 32 {
        let other = Int(entries[low] & 0xffff_ffff)
        var equal = 0
        for slot in 0..<width { equal &+= own[story &* width &+ slot] == known[other &* width &+ slot] ? 1 : 0 }
        if equal >= needed { return true }
        low += 1
      }
    }
    return false
  }
}

extension ArticleBatch {
  /// The stories at some indices, in their order; they share this batch's bytes.
  package func selecting(_ indices: [Int]) -> ArticleBatch {
    var selected = self
    selected.records = indices.map { records[$0] }
    return selected
  }
}
