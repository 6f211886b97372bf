/// Counts the words of a story whose characters count by the word (``FeatureOptions/CharacterAnalyzer/byWord``), on one
/// thread.
///
/// A word is what white space parts, folded. Each distinct word has a number that stays from story to story, so that what
/// is worth knowing of a word is found out once: a few thousand words make up most of any text. Between two stories the
/// table forgets everything when it has grown large: what is frequent is soon back.
final class CharacterWordTable {
  /// A word of the table; 0 is no word's hash.
  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var number: UInt32 = 0
    /// The story in which the word was met last, and its place among the words of that story.
    var story: UInt32 = 0
    var place: UInt32 = 0
  }

  /// How many words are kept where little is kept of each.
  static let usualCapacity = 1 << 17
  private static let wordsAtOnce = 32

  /// From how many words on the table forgets them.
  private let capacity: Int
  private let worker: CharacterNGramWorker
  /// What makes ASCII capitals small: the bit that tells them apart, or nothing.
  private let caseBit: UInt64
  @safe @exclusivity(unchecked) private var slots = GrowingMemory<Slot>()
  @safe @exclusivity(unchecked) private var slotCount = 1 << 12
  @safe @exclusivity(unchecked) private var story: UInt32 = 0
  /// The words that are about to be looked up: their hashes, and where they start.
  @safe @exclusivity(unchecked) private var hashes = GrowingMemory<UInt64>()
  @safe @exclusivity(unchecked) private var starts = GrowingMemory<Int>()
  /// How many words the table holds.
  @safe @exclusivity(unchecked) private(set) var wordCount = 0
  /// The number of each distinct word of the story, in the order of their first places.
  @safe @exclusivity(unchecked) private(set) var numbers = GrowingMemory<UInt32>()
  /// How often each of them stands in the story, as the fields that it stands in count.
  @safe @exclusivity(unchecked) private(set) var counts = GrowingMemory<Float>()
  /// The number of distinct words of the story.
  @safe @exclusivity(unchecked) private(set) var count = 0

  /// - Parameters:
  ///   - worker: What cuts the words.
  ///   - capacity: From how many words on they are forgotten before the next story.
  init(_ worker: CharacterNGramWorker, foldsCase: Bool, capacity: Int = usualCapacity) {
    self.capacity = capacity
    self.worker = worker
    caseBit = foldsCase ? 0x2020_2020_2020_2020 : 0
    hashes.reserve(Self.wordsAtOnce, keeping: 0)
    starts.reserve(Self.wordsAtOnce, keeping: 0)
    slots.reserve(slotCount, keeping: 0)
    empty()
  }

  deinit {
    slots.free()
    hashes.free()
    starts.free()
    numbers.free()
    counts.free()
  }

  /// Begins the next story.
  ///
  /// - Returns: Whether the table has forgotten all words, so that numbers start again.
  func startStory() -> Bool {
    count = 0
    let isFull = wordCount > capacity || story == .max
    if isFull {
      empty()
      (wordCount, story) = (0, 0)
    }
    story += 1
    return isFull
  }

  private func empty() {
    for slot in 0..<slotCount { slots[slot] = Slot() }
  }

  /// Counts the words of a text of the story.
  ///
  /// - Parameters:
  ///   - weight: How much each occurrence counts.
  ///   - learn: Called with each word that is new to the table, and its number: one after the other from 0 on. The worker
  ///     has just read the word.
  /// - Complexity: O(*n*) expected, where *n* is the number of bytes.
  func add(_ text: TextBytes, weight: Float, learn: (CharacterNGramWorker, _ number: Int) -> Void) {
    // What the table holds of some words is on its way before it is asked for.
    var gathered = 0
    func countGathered() {
      for word in 0..<gathered {
        let slot = learntSlot(of: hashes[word]) {
          worker.readWord(text, from: starts[word])
          learn(worker, wordCount)
        }
        countWord(at: slot, weight)
      }
      gathered = 0
    }
    forEachWord(text) { hash, range, isRead in
      if isRead {
        countGathered()
        // The worker may have read other words since.
        let slot = learntSlot(of: hash) {
          worker.readWord(text, from: range.lowerBound)
          learn(worker, wordCount)
        }
        countWord(at: slot, weight)
        return
      }
      slots.prefetch(home(of: hash))
      hashes[gathered] = hash
      starts[gathered] = range.lowerBound
      gathered &+= 1
      if gathered == Self.wordsAtOnce { countGathered() }
    }
    countGathered()
  }

  /// How often a word of the story counts, by its hash; 0 where the story does not have it.
  func count(of hash: UInt64) -> Float {
    let slot = slots[slot(of: hash)]
    return slot.hash == hash && slot.story == story ? counts[Int(slot.place)] : 0
  }

  /// Calls `body` with the hash and the range of each word of a text, and whether the worker had to read it for that.
  @inline(__always)
  func forEachWord(_ text: TextBytes, _ body: (_ hash: UInt64, _ range: Range<Int>, _ isRead: Bool) -> Void) {
    var place = 0
    while place < text.count {
      if let word = CharacterColumnFinder.Word(text, at: place), word.isPrintableASCII {
        if word.count > 0 {
          body(Self.nonZero(word.hash(caseBit: caseBit)), place..<place &+ word.count, false)
          // The white space that ends it.
          place &+= word.count &+ 1
        } else {
          place &+= 1
        }
      } else {
        guard let range = worker.readWord(text, from: place) else { return }
        body(Self.nonZero(worker.wordHash), range, true)
        place = range.upperBound
      }
    }
  }

  @inline(__always)
  private static func nonZero(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inline(__always)
  private func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slotCount &- 1) }

  /// The slot of a word, or the empty one where it would be.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var place = home(of: hash)
    while slots[place].hash != hash, slots[place].hash != 0 { place = (place &+ 1) & (slotCount &- 1) }
    return place
  }

  /// The slot of a word, which is learnt where it is new.
  @inline(__always)
  private func learntSlot(of hash: UInt64, learn: () -> Void) -> Int {
    let slot = slot(of: hash)
    if slots[slot].hash != 0 { return slot }
    learn()
    return add(hash, at: slot)
  }

  /// Puts a new word into an empty slot, and returns where it then is.
  private func add(_ hash: UInt64, at slot: Int) -> Int {
    slots[slot] = Slot(hash: hash, number: UInt32(truncatingIfNeeded: wordCount))
    wordCount += 1
    if wordCount * 2 <= slotCount { return slot }
    let old = slots
    slots = GrowingMemory()
    slots.reserve(slotCount * 2, keeping: 0)
    let oldCount = slotCount
    slotCount *= 2
    empty()
    for place in 0..<oldCount where old[place].hash != 0 { slots[self.slot(of: old[place].hash)] = old[place] }
    old.free()
    return self.slot(of: hash)
  }

  /// Counts one occurrence of the word of a slot.
  @inline(__always)
  private func countWord(at slot: Int, _ weight: Float) {
    if slots[slot].story == story {
      let place = Int(slots[slot].place)
      counts[place] += weight
      return
    }
    numbers.reserve(count &+ 1, keeping: count)
    counts.reserve(count &+ 1, keeping: count)
    numbers[count] = slots[slot].number
    counts[count] = weight
    slots[slot].story = story
    slots[slot].place = UInt32(truncatingIfNeeded: count)
    count &+= 1
  }
}
