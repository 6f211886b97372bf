/// Makes sketches of stories.
///
/// A sketch depends on nothing but the story and the options: it is the same on every machine, in any batch and on any
/// number of threads.
public struct StorySketcher: Sendable {
  /// What sketches are made with.
  public let options: SketchOptions

  /// Creates a sketcher.
  ///
  /// - Precondition: The options are valid.
  public init(_ options: SketchOptions = SketchOptions()) {
    precondition(options.isValid, "The options of sketches are not valid")
    self.options = options
  }

  /// The sketches of stories, in their order.
  ///
  /// - Parameter threads: How many threads to use; one for each processor where nil.
  /// - Complexity: O(*b* + *n* · *k* log *k*), where *b* is the number of bytes, *n* that of stories and *k* that of slots.
  public func sketches(of articles: some ArticleCollection, threads: Int? = nil) -> [StorySketch] {
    StoryTexts.withTexts(of: articles.batch) { sketches(of: $0, threads: Parallel.threadCount(threads)) }
  }

  /// The sketches of the stories of a collection.
  package func sketches(of stories: StoryCollection, threads: Int) -> [StorySketch] {
    StoryTexts.withTexts(of: stories) { sketches(of: $0, threads: threads) }
  }

  private func sketches(of whole: StoryTexts, threads: Int) -> [StorySketch] {
    let texts = options.keepsFurniture ? whole : whole.trimmed(usesCollection: false, threads: threads)
    let chunks = texts.chunks(bytes: 128 << 10)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let pool = WorkerPool(workers) { SketchWorker(options) }
    return Parallel.map(chunks.count, workers: workers) { worker, chunk -> [StorySketch] in
      defer { texts.release(chunks[chunk]) }
      return chunks[chunk].map { pool[worker].sketch(texts, $0) }
    }.flatMap { $0 }
  }
}

/// Makes sketches on one thread.
private final class SketchWorker {
  private let options: SketchOptions
  private let worker: ShingleWorker
  private let builder: SketchBuilder
  private let hashes = HashBuffer()

  init(_ options: SketchOptions) {
    self.options = options
    worker = ShingleWorker(
      ShingleOptions(
        size: options.shingleSize, dropsFurniture: !options.keepsFurniture, keepsMarkup: options.keepsMarkup))
    builder = SketchBuilder(slotCount: options.slotCount)
  }

  func sketch(_ texts: StoryTexts, _ story: Int) -> StorySketch {
    hashes.removeAll()
    let words = worker.append(texts[story], to: hashes).identity
    let signs = StableHash.extend(NumberSigns.hash(texts.headline(story)), with: NumberSigns.hash(texts.text(story)))
    hashes.sortDistinct()
    let set = hashes.hashes
    let count = set.count
    var limit = UInt32.max
    var sample: [UInt32] = []
    for place in 0..<min(count, options.sampleSize) { sample.append(Self.key(set[place])) }
    if count > options.sampleSize {
      limit = Self.key(set[options.sampleSize])
      while let last = sample.last, last >= limit { sample.removeLast() }
    }
    let (date, source) = (texts.date(story).string, texts.source(story).string)
    return StorySketch(
      id: texts.id(story).string, date: date.isEmpty ? nil : date, source: source.isEmpty ? nil : source,
      identity: StableHash.extend(words, with: signs),
      shingleCount: count, slots: PackedSketch(builder.sketch(set), bits: options.slotBits), sample: sample,
      sampleLimit: limit)
  }

  /// What is kept of a hash in a sample.
  private static func key(_ hash: UInt64) -> UInt32 { min(UInt32(truncatingIfNeeded: hash >> 32), .max - 1) }
}
