/// The shingles of all stories of a collection: those of an evenly spread share of it are kept, as far as memory allows,
/// the others are cut again from the text whenever they are needed.
final class ShingleStore: @unchecked Sendable {
  // Sendable: filled by `init`, then only read; dropped by one thread while no other is at work.
  let texts: StoryTexts
  let options: ShingleOptions
  /// Consecutive runs of stories: the items of all parallel work.
  let chunks: [Range<Int>]
  /// How each story's words read, until they are dropped.
  private(set) var digests: [StoryDigest]
  /// Which shingles were met more than once.
  let occurrences: OccurrenceTable
  /// The samples of all chunks, one after the other, until they are dropped.
  private var samples: ByteStore?
  /// Where each chunk's samples start.
  private var sampleStarts: [Int] = []
  private let kept: [ChunkShingles?]
  /// An evenly spread share of the chunks, which depends on the stories alone: what all others are judged by.
  let spreadChunks: [Int]

  /// The bytes of the shingles of those.
  private static let spreadBytes = 32 << 20

  /// The bytes of text in a chunk.
  private static let chunkBytes = 128 << 10

  /// Cuts every story once.
  ///
  /// - Parameter onProgress: Called with the number of stories that were cut since the last call.
  init(
    _ texts: StoryTexts, options: ShingleOptions, threads: Int, budget: MemoryBudget = .unlimited,
    onProgress: (@Sendable (Int) -> Void)? = nil
  ) {
    let chunks = texts.chunks(bytes: Self.chunkBytes)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let estimate = (0..<texts.count).reduce(0) { $0 + texts.byteCount($1) } / 5 + 64
    let occurrences = OccurrenceTable(shingles: estimate, stories: texts.count, mostBytes: budget.occurrences)
    let spread = Spread(share: Double(Self.spreadBytes) / Double(estimate * 8))
    // What keeps only a small share saves little time.
    let isWorthIt = estimate * 8 <= budget.shingles * 4
    let keptSpread = Spread(share: isWorthIt ? Double(budget.shingles) / Double(estimate * 8) : 0)
    let keepsSpread = budget.shingles >= Self.spreadBytes
    let pool = WorkerPool(workers) { ShingleWorker(options) }
    var kept = [ChunkShingles?](repeating: nil, count: chunks.count)
    let samples = ByteStore(limit: budget.samples, folder: budget.folder)
    var starts: [Int] = []
    var digests: [StoryDigest] = []
    starts.reserveCapacity(chunks.count)
    digests.reserveCapacity(texts.count)
    let block = workers == 1 ? 1 : workers * 8
    for first in stride(from: 0, to: chunks.count, by: block) {
      let last = min(first + block, chunks.count)
      let cut = Parallel.map(last - first, workers: workers) { worker, index in
        let chunk = CutChunk(texts, chunks[first + index], pool[worker])
        occurrences.mark(chunk.shingles.all, isShared: workers > 1)
        texts.release(chunks[first + index])
        onProgress?(chunks[first + index].count)
        return chunk
      }
      for (index, chunk) in cut.enumerated() {
        digests.append(contentsOf: chunk.digests)
        starts.append(chunk.sample.bytes.withUnsafeBytes { samples.append($0) })
        if keptSpread.contains(first + index) || keepsSpread && spread.contains(first + index) {
          kept[first + index] = chunk.shingles
        }
      }
    }
    samples.seal()
    self.texts = texts
    self.options = options
    self.chunks = chunks
    self.digests = digests
    self.occurrences = occurrences
    self.samples = samples
    self.sampleStarts = starts
    self.kept = kept
    spreadChunks = chunks.indices.filter { spread.contains($0) }
  }

  /// An evenly spread share of the chunks.
  private struct Spread {
    var share: Double

    func contains(_ chunk: Int) -> Bool {
      share >= 1 || Int(Double(chunk + 1) * share) > Int(Double(chunk) * share)
    }
  }

  /// Frees how stories read, once that is known.
  func dropDigests() { digests = [] }

  /// Frees the samples.
  func dropSamples() { samples = nil }

  /// A worker that can cut stories again.
  func makeWorker() -> ShingleWorker { ShingleWorker(options) }

  /// The numbers of the chunks whose shingles are kept.
  var keptChunks: [Int] { kept.indices.filter { kept[$0] != nil } }

  /// The shingles of a chunk, only where they are kept.
  func keptShingles(ofChunk chunk: Int) -> ChunkShingles? { kept[chunk] }

  /// The shingles of a chunk, kept or cut again.
  func shingles(ofChunk chunk: Int, _ worker: ShingleWorker) -> ChunkShingles {
    kept[chunk] ?? ChunkShingles(texts, chunks[chunk], worker)
  }

  /// Calls `body` for each story of a chunk with the keys of the sample of its shingles; does nothing where samples are
  /// lost, since a temporary file could not be written.
  func forEachSample(ofChunk chunk: Int, _ body: (Int, UnsafeBufferPointer<OccurrenceTable.Key>) -> Void) {
    guard let samples, samples.failure == nil, let base = samples.base else { return }
    let start = sampleStarts[chunk]
    let stories = chunks[chunk]
    var keys = UnsafeRawPointer(base + start + (stories.count + 3) / 4 * 4)
      .assumingMemoryBound(to: OccurrenceTable.Key.self)
    for (place, story) in stories.enumerated() {
      let count = Int(base[start + place])
      body(story, UnsafeBufferPointer(start: keys, count: count))
      keys += count
    }
    samples.release(start..<UnsafeRawPointer(base).distance(to: UnsafeRawPointer(keys)))
  }
}

/// The shingles of consecutive stories, story after story, repeats included.
final class ChunkShingles: @unchecked Sendable {
  // Sendable: filled by `init` on one thread, then only read.
  let stories: Range<Int>
  private let hashes: HashBuffer
  private var offsets: [Int] = [0]

  init(
    _ texts: StoryTexts, _ stories: Range<Int>, _ worker: ShingleWorker, onEach body: (StoryDigest) -> Void = { _ in }
  ) {
    self.stories = stories
    let bytes = stories.reduce(0) { $0 + texts.byteCount($1) }
    hashes = HashBuffer(capacity: bytes / 5 + 64)
    offsets.reserveCapacity(stories.count + 1)
    for story in stories {
      body(worker.append(headline: texts.headline(story), text: texts.text(story), to: hashes))
      offsets.append(hashes.count)
    }
  }

  /// The shingles of all stories of the chunk.
  var all: UnsafeBufferPointer<UInt64> { hashes[0..<hashes.count] }

  /// The shingles of one story.
  @inline(__always)
  subscript(story: Int) -> UnsafeBufferPointer<UInt64> {
    let place = story &- stories.lowerBound
    return hashes[offsets[place]..<offsets[place &+ 1]]
  }
}

/// The keys of at most 48 shingles of each story of a chunk, evenly spread over the story.
struct ChunkSample: Sendable {
  /// The number of keys of each story, a byte each, filled up to a multiple of four bytes; then all keys.
  private(set) var bytes: [UInt8]

  init(_ shingles: ChunkShingles) {
    let most = SingleLimits.most
    let stories = shingles.stories
    let head = (stories.count + 3) / 4 * 4
    bytes = [UInt8](unsafeUninitializedCapacity: head + stories.count * most * 4) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for place in 0..<head { raw[place] = 0 }
      count = head
      for (place, story) in stories.enumerated() {
        let hashes = shingles[story]
        let kept = min(most, hashes.count)
        raw[place] = UInt8(kept)
        for index in 0..<kept {
          let hash = hashes[hashes.count <= most ? index : index &* hashes.count / most]
          raw.storeBytes(of: OccurrenceTable.key(hash), toByteOffset: count, as: OccurrenceTable.Key.self)
          count &+= 4
        }
      }
    }
  }
}

/// What cutting a chunk gives.
private struct CutChunk: Sendable {
  var shingles: ChunkShingles
  var digests: [StoryDigest]
  var sample: ChunkSample

  init(_ texts: StoryTexts, _ stories: Range<Int>, _ worker: ShingleWorker) {
    var digests: [StoryDigest] = []
    digests.reserveCapacity(stories.count)
    shingles = ChunkShingles(texts, stories, worker) { digests.append($0) }
    sample = ChunkSample(shingles)
    self.digests = digests
  }
}
