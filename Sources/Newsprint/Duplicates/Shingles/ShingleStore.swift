/// The shingles of all stories of a collection: those of an evenly spread share of it are kept, as far as memory allows,
/// the others are cut again from the text whenever they are needed.
final class ShingleStore: @unchecked Sendable {
  // Sendable: never changed.
  let texts: StoryTexts
  let options: ShingleOptions
  /// Consecutive runs of stories: the items of all parallel work.
  let chunks: [Range<Int>]
  /// Which shingles were met more than once.
  let occurrences: OccurrenceTable
  private let kept: [ChunkShingles?]
  /// The bytes of the shingles of those.
  private static let spreadBytes = 32 << 20

  /// The bytes of text in a chunk.
  private static let chunkBytes = 128 << 10
  /// A collection of fewer chunks a worker is small.
  private static let fewChunks = 8

  /// Stories that were cut, with what some of those need who look at them next.
  struct Cut {
    let store: ShingleStore
    /// How the words of each story read.
    let digests: [StoryDigest]
    /// The samples of the shingles of all chunks.
    let samples: SampleStore
    /// Sampled words of the short stories of all chunks, where they are compared by their words.
    let wordSamples: SampleStore?
  }

  private init(
    _ texts: StoryTexts, _ options: ShingleOptions, _ chunks: [Range<Int>], _ occurrences: OccurrenceTable,
    kept: [ChunkShingles?]
  ) {
    (self.texts, self.options, self.chunks, self.occurrences, self.kept) = (texts, options, chunks, occurrences, kept)
  }

  /// Cuts every story once.
  ///
  /// - Parameters:
  ///   - samplesWords: Whether words of short stories are sampled.
  ///   - known: Which shingles the whole collection has more than once, where these are but some of its stories.
  ///   - meanwhile: What one of several threads does while the others cut a collection that is not small: what all would
  ///     wait for later.
  ///   - onProgress: Called with the number of stories that were cut since the last call.
  static func cut(
    _ texts: StoryTexts, options: ShingleOptions, samplesWords: Bool, threads: Int, budget: MemoryBudget = .unlimited,
    known: OccurrenceTable? = nil, meanwhile: (@Sendable () -> Void)? = nil,
    onProgress: (@Sendable (Int) -> Void)? = nil
  ) -> Cut {
    let chunks = texts.chunks(bytes: Self.chunkBytes)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let meanwhile = workers > 1 && chunks.count >= workers * Self.fewChunks ? meanwhile : nil
    let estimate = OccurrenceTable.shingles(inBytes: (0..<texts.count).reduce(0) { $0 + texts.byteCount($1) })
    let occurrences =
      known
      ?? OccurrenceTable(
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
    let wordSamples = samplesWords ? SampleStore(limit: budget.samples, folder: budget.folder) : nil
    var digests: [StoryDigest] = []
    digests.reserveCapacity(texts.count)
    let block = workers * 64
    for first in stride(from: 0, to: chunks.count, by: block) {
      let last = min(first + block, chunks.count)
      let (sampleSlabs, wordSlabs) = (samples.slabs, wordSamples?.slabs)
      let cut = Parallel.map(last - first, workers: workers) { worker, index -> CutChunk in
        let number = first + index
        if number == 0 { meanwhile?() }
        let cutter = pool[worker]
        let digests = cutter.cut(chunks[number])
        if known == nil { occurrences.mark(cutter.shingles, worker: worker) }
        let isKept = keptSpread.contains(number) || keepsSpread && spread.contains(number)
        texts.release(chunks[number])
        onProgress?(chunks[number].count)
        return CutChunk(
          digests: digests, sample: cutter.sample(in: sampleSlabs),
          wordSample: wordSlabs.map { cutter.wordSample(in: $0) } ?? TextBytes(),
          shingles: isKept ? cutter.chunk(in: slabs) : nil)
      }
      samples.append(cut.map(\.sample))
      wordSamples?.append(cut.map(\.wordSample))
      for (index, chunk) in cut.enumerated() {
        digests.append(contentsOf: chunk.digests)
        kept[first + index] = chunk.shingles
      }
    }
    if known == nil { occurrences.merge(threads: threads) }
    samples.seal()
    wordSamples?.seal()
    let store = ShingleStore(texts, options, chunks, occurrences, kept: kept)
    return Cut(store: store, digests: digests, samples: samples, wordSamples: wordSamples)
  }

  /// An evenly spread share of the chunks.
  private struct Spread {
    var share: Double

    func contains(_ chunk: Int) -> Bool {
      share >= 1 || Int(Double(chunk + 1) * share) > Int(Double(chunk) * share)
    }
  }

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
  func forEachSample(
    in samples: SampleStore, ofChunk chunk: Int, _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void
  ) {
    forEach(in: samples, ofChunk: chunk, else: { $0.sample(in: $1) }, body)
  }

  /// Calls `body` for each story of a chunk with the keys of its sampled words, none for a story that is not short; the
  /// stories are cut again where no samples are kept.
  func forEachWordSample(
    in samples: SampleStore, ofChunk chunk: Int, _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void
  ) {
    forEach(in: samples, ofChunk: chunk, else: { $0.wordSample(in: $1) }, body)
  }

  private func forEach(
    in samples: SampleStore, ofChunk chunk: Int, else sample: (ChunkCutter, MemorySlabs) -> TextBytes,
    _ body: (Int, NumberRun<OccurrenceTable.Key>) -> Void
  ) {
    if samples.forEach(ofChunk: chunk, chunks[chunk], body) { return }
    let cutter = ChunkCutter(texts, makeWorker())
    cutter.cut(chunks[chunk])
    let slabs = MemorySlabs()
    SampleStore.forEach(in: sample(cutter, slabs), chunks[chunk], body)
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
