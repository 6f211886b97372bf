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
  /// The samples of all chunks, until they are dropped.
  private var samples: SampleStore?
  /// Sampled words of the short stories of all chunks, until they are dropped.
  private var wordSamples: SampleStore?
  private let kept: [ChunkShingles?]
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
    let occurrences = OccurrenceTable(
      shingles: estimate, stories: texts.count, mostBytes: budget.occurrences, workers: workers)
    let spread = Spread(share: Double(Self.spreadBytes) / Double(estimate * 8))
    // What keeps only a small share saves little time.
    let isWorthIt = estimate * 8 <= budget.shingles * 4
    let keptSpread = Spread(share: isWorthIt ? Double(budget.shingles) / Double(estimate * 8) : 0)
    let keepsSpread = budget.shingles >= Self.spreadBytes
    let pool = WorkerPool(workers) { ChunkCutter(texts, ShingleWorker(options)) }
    let slabs = MemorySlabs()
    var kept = [ChunkShingles?](repeating: nil, count: chunks.count)
    let samples = SampleStore(limit: budget.samples, folder: budget.folder)
    let wordSamples = SampleStore(limit: budget.samples, folder: budget.folder)
    var digests: [StoryDigest] = []
    digests.reserveCapacity(texts.count)
    let block = workers * 64
    for first in stride(from: 0, to: chunks.count, by: block) {
      let last = min(first + block, chunks.count)
      let (sampleSlabs, wordSlabs) = (samples.slabs, wordSamples.slabs)
      let cut = Parallel.map(last - first, workers: workers) { worker, index -> CutChunk in
        let number = first + index
        let cutter = pool[worker]
        let digests = cutter.cut(chunks[number])
        occurrences.mark(cutter.shingles, worker: worker)
        let isKept = keptSpread.contains(number) || keepsSpread && spread.contains(number)
        texts.release(chunks[number])
        onProgress?(chunks[number].count)
        return CutChunk(
          digests: digests, sample: cutter.sample(in: sampleSlabs), wordSample: cutter.wordSample(in: wordSlabs),
          shingles: isKept ? cutter.chunk(in: slabs) : nil)
      }
      samples.append(cut.map(\.sample))
      wordSamples.append(cut.map(\.wordSample))
      for (index, chunk) in cut.enumerated() {
        digests.append(contentsOf: chunk.digests)
        kept[first + index] = chunk.shingles
      }
    }
    occurrences.merge(threads: threads)
    samples.seal()
    wordSamples.seal()
    self.texts = texts
    self.options = options
    self.chunks = chunks
    self.digests = digests
    self.occurrences = occurrences
    self.samples = samples
    self.wordSamples = wordSamples
    self.kept = kept
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

  /// Frees the sampled words.
  func dropWordSamples() { wordSamples = nil }

  /// A worker that can cut stories again.
  func makeWorker() -> ShingleWorker { ShingleWorker(options) }

  /// The number of the chunk that holds a story.
  ///
  /// - Complexity: O(log *c*), where *c* is the number of chunks.
  func chunk(of story: Int) -> Int {
    var (low, high) = (0, chunks.count)
    while low < high {
      let middle = (low + high) / 2
      if chunks[middle].upperBound <= story { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The numbers of the chunks whose shingles are kept.
  var keptChunks: [Int] { kept.indices.filter { kept[$0] != nil } }

  /// The shingles of a chunk, only where they are kept.
  func keptShingles(ofChunk chunk: Int) -> ChunkShingles? { kept[chunk] }

  /// The shingles of a chunk, kept or cut again.
  func shingles(ofChunk chunk: Int, _ worker: ShingleWorker) -> ChunkShingles {
    if let kept = kept[chunk] { return kept }
    let cutter = ChunkCutter(texts, worker)
    cutter.cut(chunks[chunk])
    return cutter.chunk(in: MemorySlabs())
  }

  /// Calls `body` for each story of a chunk with the keys of the sample of its shingles, which are cut again where no
  /// samples are kept.
  func forEachSample(ofChunk chunk: Int, _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void) {
    if let samples, samples.forEach(ofChunk: chunk, chunks[chunk], body) { return }
    let cutter = ChunkCutter(texts, makeWorker())
    cutter.cut(chunks[chunk])
    let slabs = MemorySlabs()
    SampleStore.forEach(in: cutter.sample(in: slabs), chunks[chunk], body)
    withExtendedLifetime(slabs) {}
  }

  /// Calls `body` for each story of a chunk with the keys of its sampled words, none for a story that is not short; the
  /// stories are cut again where no samples are kept.
  func forEachWordSample(ofChunk chunk: Int, _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void) {
    if let wordSamples, wordSamples.forEach(ofChunk: chunk, chunks[chunk], body) { return }
    let cutter = ChunkCutter(texts, makeWorker())
    cutter.cut(chunks[chunk])
    let slabs = MemorySlabs()
    SampleStore.forEach(in: cutter.wordSample(in: slabs), chunks[chunk], body)
    withExtendedLifetime(slabs) {}
  }
}

/// What is left of a chunk that was cut.
private struct CutChunk: Sendable {
  /// How each of its stories reads.
  var digests: [StoryDigest]
  var sample: TextBytes
  /// Sampled words of its short stories.
  var wordSample: TextBytes
  var shingles: ChunkShingles?
}
