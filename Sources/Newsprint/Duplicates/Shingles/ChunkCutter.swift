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
    for story in stories {
      digests.append(worker.append(texts[story], to: hashes))
      precondition(hashes.count <= UInt32.max, "The stories are too long")
      ends.append(UInt32(hashes.count))
    }
    return digests
  }

  /// The shingles of all stories of the chunk that was cut last.
  var shingles: Hashes { hashes.hashes }

  /// A copy of the shingles that were cut last.
  func chunk(in slabs: MemorySlabs) -> ChunkShingles {
    ChunkShingles(
      stories: stories, all: slabs.copy(hashes.hashes), ends: ends.withRun { slabs.copy($0) }, slabs: slabs)
  }

  /// The keys of at most 48 shingles of each story that was cut last, evenly spread over the story, as ``SampleStore``
  /// keeps them.
  func sample(in slabs: MemorySlabs) -> TextBytes {
    let most = SingleLimits.most
    let hashes = hashes.hashes
    var sample: [UInt8] = []
    var keys: [OccurrenceTable.Key] = []
    var start = 0
    for end in ends {
      let length = Int(end) &- start
      let kept = min(most, length)
      sample.append(UInt8(kept))
      for index in 0..<kept {
        keys.append(OccurrenceTable.key(hashes[start &+ (length <= most ? index : index &* length / most)]))
      }
      start = Int(end)
    }
    while sample.count < SampleStore.headSize(stories.count) { sample.append(0) }
    sample.append(bytesOf: keys)
    return sample.withRun { TextBytes(slabs.copy($0).buffer) }
  }
}
