/// The shingles of all stories of a collection: those of an evenly spread share of it are kept, as far as memory allows,
/// the others are cut again from the text whenever they are needed.
final class ShingleStore: @unchecked Sendable {
  // Sendable: filled by `init`, then only read.
  let texts: StoryTexts
  let options: ShingleOptions
  /// Consecutive runs of stories: the items of all parallel work.
  let chunks: [Range<Int>]
  /// How each story's words read.
  let digests: [StoryDigest]
  /// Which shingles were met more than once.
  let occurrences: OccurrenceTable
  private let samples: [ChunkSample]
  private let kept: [ChunkShingles?]

  /// The bytes of text in a chunk.
  private static let chunkBytes = 128 << 10

  /// Cuts every story once.
  ///
  /// - Parameter keptBytes: The memory for shingles that are kept.
  init(_ texts: StoryTexts, options: ShingleOptions, threads: Int, keptBytes: Int = 96 << 20) {
    let chunks = texts.chunks(bytes: Self.chunkBytes)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let estimate = (0..<texts.count).reduce(0) { $0 + texts.byteCount($1) } / 5 + 64
    let occurrences = OccurrenceTable(shingles: estimate, stories: texts.count)
    let share = min(1, Double(keptBytes) / Double(estimate * 8))
    let pool = WorkerPool(workers) { ShingleWorker(options) }
    var kept = [ChunkShingles?](repeating: nil, count: chunks.count)
    var samples: [ChunkSample] = []
    var digests: [StoryDigest] = []
    samples.reserveCapacity(chunks.count)
    digests.reserveCapacity(texts.count)
    // The marks of a block of chunks are made shard by shard, so that no two threads write one word.
    let block = workers == 1 ? 1 : workers * 4
    for first in stride(from: 0, to: chunks.count, by: block) {
      let last = min(first + block, chunks.count)
      let cut = Parallel.map(last - first, workers: workers) { worker, index in
        CutChunk(texts, chunks[first + index], pool[worker])
      }
      if workers == 1 {
        for chunk in cut { occurrences.mark(chunk.shingles.all) }
      } else {
        Parallel.forEach(workers, threads: workers) { shard in
          for chunk in cut { occurrences.mark(chunk.shingles.all, shard: shard, of: workers) }
        }
      }
      for (index, chunk) in cut.enumerated() {
        digests.append(contentsOf: chunk.digests)
        samples.append(chunk.sample)
        let number = Double(first + index)
        if Int((number + 1) * share) > Int(number * share) { kept[first + index] = chunk.shingles }
      }
    }
    self.texts = texts
    self.options = options
    self.chunks = chunks
    self.digests = digests
    self.occurrences = occurrences
    self.samples = samples
    self.kept = kept
  }

  /// A worker that can cut stories again.
  func makeWorker() -> ShingleWorker { ShingleWorker(options) }

  /// The numbers of the chunks whose shingles are kept.
  var keptChunks: [Int] { kept.indices.filter { kept[$0] != nil } }

  /// The shingles of a chunk, only where they are kept.
  func keptShingles(ofChunk chunk: Int) -> ChunkShingles? { kept[chunk] }

  /// The samples of the shingles of the stories of a chunk.
  func sample(ofChunk chunk: Int) -> ChunkSample { samples[chunk] }
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
  private var keys: [OccurrenceTable.Key] = []
  private var offsets: [UInt32] = [0]

  init(_ shingles: ChunkShingles) {
    let most = SingleLimits.most
    keys.reserveCapacity(min(shingles.all.count, most * shingles.stories.count))
    offsets.reserveCapacity(shingles.stories.count + 1)
    for story in shingles.stories {
      let hashes = shingles[story]
      let count = hashes.count
      if count <= most {
        for hash in hashes { keys.append(OccurrenceTable.key(hash)) }
      } else {
        for index in 0..<most { keys.append(OccurrenceTable.key(hashes[index &* count / most])) }
      }
      offsets.append(UInt32(keys.count))
    }
  }

  /// Calls `body` with the keys of the story at `place` in the chunk.
  func withKeys<Result>(_ place: Int, _ body: (UnsafeBufferPointer<OccurrenceTable.Key>) -> Result) -> Result {
    keys.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(offsets[place])..<Int(offsets[place + 1])]))
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
