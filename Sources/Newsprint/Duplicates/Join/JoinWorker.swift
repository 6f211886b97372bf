/// The scratch memory of one thread of a join.
final class JoinWorker {
  private let cutter: ShingleWorker
  private let otherCutter: ShingleWorker
  private let cut = HashBuffer()
  private let otherCut = HashBuffer()
  private let buffer = HashBuffer()
  /// Counts what a story shares with those of a round.
  let counter = HitCounter()

  init(_ cutter: ShingleWorker, _ otherCutter: ShingleWorker) {
    self.cutter = cutter
    self.otherCutter = otherCutter
  }

  /// The shingles of a story, kept by the store or cut again: then valid until the next call.
  func shingles(of story: Int, inChunk chunk: Int, _ store: ShingleStore) -> Hashes {
    if let kept = store.keptShingles(ofChunk: chunk) { return kept[story] }
    cut.removeAll()
    _ = cutter.append(store.texts[story], to: cut)
    return cut.hashes
  }

  /// The set of a story without furniture, valid until the next call.
  func set(of story: Int, _ store: ShingleStore, _ furniture: FurnitureShingles) -> Hashes {
    load(shingles(of: story, inChunk: store.chunk(of: story), store), story: story, furniture, store.texts)
    return set
  }

  /// Takes in the shingles of a story as a set without furniture.
  func load(
    _ hashes: Hashes, story: Int, _ furniture: FurnitureShingles, _ texts: StoryTexts
  ) {
    buffer.replace(with: hashes)
    buffer.sortDistinct()
    furniture.strip(buffer, story: story, texts)
  }

  /// The set that was taken in last.
  var set: Hashes { buffer.hashes }

  /// The set of another story without furniture, valid until the next call.
  func loadOther(_ story: Int, _ store: ShingleStore, _ furniture: FurnitureShingles) -> Hashes {
    if let kept = store.keptShingles(ofChunk: store.chunk(of: story)) {
      otherCut.replace(with: kept[story])
    } else {
      otherCut.removeAll()
      _ = otherCutter.append(store.texts[story], to: otherCut)
      store.texts.release(story..<story + 1)
    }
    otherCut.sortDistinct()
    furniture.strip(otherCut, story: story, store.texts)
    return otherCut.hashes
  }
}
