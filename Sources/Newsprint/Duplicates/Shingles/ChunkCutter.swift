/// The shingles of consecutive stories, story after story, repeats included.
final class ChunkShingles: @unchecked Sendable {
  // Sendable: never changed.
  let stories: Range<Int>
  /// The shingles of all stories of the chunk.
  let all: Hashes
  /// Where the shingles of each story end.
  private let ends: UnsafePointer<UInt32>
  private let slabs: MemorySlabs

  fileprivate init(
    stories: Range<Int>, all: Hashes, ends: UnsafePointer<UInt32>, slabs: MemorySlabs
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

  /// Cuts a chunk, and writes how each of its stories reads.
  func cut(_ stories: Range<Int>, _ digests: UnsafeMutableBufferPointer<StoryDigest>?) {
    self.stories = stories
    hashes.removeAll()
    ends.removeAll(keepingCapacity: true)
    for (place, story) in stories.enumerated() {
      let digest = worker.append(texts[story], to: hashes)
      digests?.initializeElement(at: place, to: digest)
      precondition(hashes.count <= UInt32.max, "The stories are too long")
      ends.append(UInt32(hashes.count))
    }
  }

  /// The shingles of all stories of the chunk that was cut last.
  var shingles: Hashes { hashes.hashes }

  /// A copy of the shingles that were cut last.
  func chunk(in slabs: MemorySlabs) -> ChunkShingles {
    let memory = slabs.allocate(hashes.count * 8 + ends.count * 4)
    let copy = memory.bindMemory(to: UInt64.self, capacity: hashes.count)
    copy.update(from: hashes.base, count: hashes.count)
    let endCopy = (memory + hashes.count * 8).bindMemory(to: UInt32.self, capacity: ends.count)
    for (place, end) in ends.enumerated() { endCopy[place] = end }
    return ChunkShingles(
      stories: stories, all: Hashes(UnsafeBufferPointer(start: copy, count: hashes.count)), ends: endCopy, slabs: slabs)
  }

  /// The keys of at most 48 shingles of each story that was cut last, evenly spread over the story, as ``SampleStore``
  /// keeps them.
  func sample(in slabs: MemorySlabs) -> UnsafeRawBufferPointer {
    let most = SingleLimits.most
    let head = SampleStore.headSize(stories.count)
    var total = 0
    var start = 0
    for end in ends {
      total &+= min(most, Int(end) &- start)
      start = Int(end)
    }
    let raw = UnsafeMutableRawBufferPointer(start: slabs.allocate(head + total * 4), count: head + total * 4)
    if head > stories.count { for place in stories.count..<head { raw[place] = 0 } }
    var next = head
    start = 0
    for place in 0..<stories.count {
      let length = Int(ends[place]) &- start
      let kept = min(most, length)
      raw[place] = UInt8(kept)
      for index in 0..<kept {
        let hash = hashes.base[start &+ (length <= most ? index : index &* length / most)]
        raw.storeBytes(of: OccurrenceTable.key(hash), toByteOffset: next, as: OccurrenceTable.Key.self)
        next &+= 4
      }
      start = Int(ends[place])
    }
    return UnsafeRawBufferPointer(raw)
  }
}
