/// A part of a story's features that is scaled by itself.
package enum FeatureBlock: UInt8, Sendable, CaseIterable {
  /// Words, and runs of words that are scaled together with them.
  case words
  /// Runs of two and more words.
  case phrases
  /// The words of the headline and of the first lines, once more.
  case opening
  /// Runs of characters.
  case characters
}

/// The features of one story in the order of its text, as hashes, reused from story to story.
@safe
package final class FeatureBuffer {
  /// A run of features that share a weight and a block.
  package struct Segment {
    /// The index behind the run's last feature.
    package var end: Int
    /// How much each occurrence counts.
    package var weight: Float
    /// The block that they belong to; blocks come in ascending order.
    package var block: FeatureBlock
  }

  // No access lasts longer than a load or a store, and watching each would cost as much as they do.
  @safe @exclusivity(unchecked) package private(set) var count = 0
  @safe @exclusivity(unchecked) private var memory = GrowingMemory<UInt64>()
  @safe @exclusivity(unchecked) package private(set) var segments: [Segment] = []

  package init() {}

  deinit { memory.free() }

  /// The features themselves, valid until there is room for more.
  package var hashes: UnsafeMutablePointer<UInt64> { unsafe memory.base }

  package func removeAll() {
    count = 0
    segments.removeAll(keepingCapacity: true)
  }

  /// The hashes of all features, valid until the buffer is changed.
  var run: Hashes { unsafe Hashes(UnsafeBufferPointer(start: hashes, count: count)) }

  /// Room for `extra` features behind those held; say with ``commit(_:weight:block:)`` how many were written.
  func room(for extra: Int) -> MutableRun<UInt64> {
    memory.reserve(count + extra, keeping: count)
    return unsafe MutableRun(UnsafeMutableBufferPointer(start: hashes + count, count: extra))
  }

  /// Appends features of one weight and block.
  func append(_ features: Hashes, weight: Float, block: FeatureBlock) {
    memory.reserve(count + features.count, keeping: count)
    memory.put(features, at: count)
    commit(features.count, weight: weight, block: block)
  }

  func commit(_ added: Int, weight: Float, block: FeatureBlock) {
    count += added
    if let last = segments.last, last.weight == weight, last.block == block {
      segments[segments.count - 1].end = count
    } else {
      segments.append(Segment(end: count, weight: weight, block: block))
    }
  }
}
