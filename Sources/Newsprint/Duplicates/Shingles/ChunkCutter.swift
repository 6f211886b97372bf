/// The shingles of consecutive stories, story after story, repeats included.
final class ChunkShingles: @unchecked Sendable {
  // Sendable: never changed.
  let stories: Range<Int>
  /// The shingles of all stories of the chunk.
  let all: Hashes
  /// Where the shingles of each story end.
  private let ends: NumberRun<UInt32>
  private let slabs: MemorySlabs

  fileprivate init(
    stories: Range<Int>, all: Hashes, ends: NumberRun<UInt32>, slabs: MemorySlabs
  ) {
    self.stories = stories
    self.all = all
    self.ends = ends
    self.slabs = slabs
  }

  /// The shingles of one story.
  @inline(__always)
  subscript(story: Int) -> Hashes {
    let place = story &- stories.lowerBound
    let start = place == 0 ? 0 : Int(ends[place &- 1])
    return all[start..<Int(ends[place])]
  }
}

/// Cuts chunks of stories into shingles, on one thread and in memory that is used again for the next chunk.
final class ChunkCutter {
  private let texts: StoryTexts
  private let worker: ShingleWorker
  private let hashes = HashBuffer()
  private var ends: [UInt32] = []
  private var stories = 0..<0
  /// The number of sampled words of each story, and their keys.
  private var wordCounts: [UInt8] = []
  private var wordKeys: [OccurrenceTable.Key] = []

  init(_ texts: StoryTexts, _ worker: ShingleWorker) {
    self.texts = texts
    self.worker = worker
  }

  /// Cuts a chunk, and says how each of its stories reads.
  @discardableResult
  func cut(_ stories: Range<Int>) -> [StoryDigest] {
    var digests: [StoryDigest] = []
    digests.reserveCapacity(stories.count)
    self.stories = stories
    hashes.removeAll()
    ends.removeAll(keepingCapacity: true)
    wordCounts.removeAll(keepingCapacity: true)
    wordKeys.removeAll(keepingCapacity: true)
    for story in stories {
      digests.append(worker.append(texts[story], to: hashes))
      precondition(hashes.count <= UInt32.max, "The stories are too long")
      let count = hashes.count - Int(ends.last ?? 0)
      ends.append(UInt32(hashes.count))
      let isShort = worker.options.dropsFurniture && ShortCandidates.isShort(count, byteCount: texts.byteCount(story))
      wordCounts.append(isShort ? WordCandidates.appendSample(of: worker.buffer.hashes, to: &wordKeys) : 0)
    }
    return digests
  }

  /// The sampled words of the short ones among the stories that were cut last, as ``SampleStore`` keeps them.
  func wordSample(in slabs: MemorySlabs) -> TextBytes { packed(wordCounts, wordKeys, in: slabs) }

  /// The shingles of all stories of the chunk that was cut last.
  var shingles: Hashes { hashes.hashes }

  /// A copy of the shingles that were cut last.
  func chunk(in slabs: MemorySlabs) -> ChunkShingles {
    ChunkShingles(
      stories: stories, all: slabs.copyAside(hashes.hashes), ends: ends.withRun { slabs.copy($0) }, slabs: slabs)
  }

  /// The keys of at most 48 shingles of each story that was cut last, evenly spread over the story, as ``SampleStore``
  /// keeps them.
  func sample(in slabs: MemorySlabs) -> TextBytes {
    let most = SingleLimits.most
    var sample = [UInt8](repeating: 0, count: SampleStore.headSize(stories.count))
    var (start, count) = (0, 0)
    for (place, end) in ends.enumerated() {
      let kept = min(most, Int(end) &- start)
      sample[place] = UInt8(kept)
      count &+= kept
      start = Int(end)
    }
    let all = hashes.hashes
    var keys = [OccurrenceTable.Key](repeating: 0, count: count)
    var filled = 0
    start = 0
    for end in ends {
      let length = Int(end) &- start
      for index in 0..<min(most, length) {
        let place = length <= most ? index : index &* length / most
        keys[filled] = OccurrenceTable.key(all[start &+ place])
        filled &+= 1
      }
      start = Int(end)
    }
    return packed(sample, keys, in: slabs)
  }

  private func packed(_ counts: [UInt8], _ keys: [OccurrenceTable.Key], in slabs: MemorySlabs) -> TextBytes {
    var sample = counts
    while sample.count < SampleStore.headSize(stories.count) { sample.append(0) }
    sample.append(bytesOf: keys)
    return sample.withRun { slabs.copy($0).bytes }
  }
}
