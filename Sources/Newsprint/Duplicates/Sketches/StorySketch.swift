/// What sketches are made with; only sketches made with the same options can be compared.
public struct SketchOptions: Sendable, Hashable {
  /// The number of words in a shingle, in 1...32.
  public var shingleSize = 5
  /// The number of slots of the similarity sketch, in 64...256 and a multiple of 16: more make estimates surer.
  public var slotCount = 128
  /// The bits that are kept of a slot: 4, 8 or 16.
  ///
  /// With 4 bits one slot in 16 is equal by chance, which estimates take off.
  public var slotBits = 8
  /// The most hashes in the sample by which containment is estimated, in 0...128; with 0 no excerpts are found.
  public var sampleSize = 48
  /// Whether furniture is counted as well; without it, what ``FurnitureDetector`` tells by its form is left out.
  public var keepsFurniture = false
  /// Whether tags and references to characters count as words.
  public var keepsMarkup = false

  /// The default options.
  public init() {}

  /// Whether sketches can be made with the options.
  public var isValid: Bool {
    (1...32).contains(shingleSize) && (64...256).contains(slotCount) && slotCount.isMultiple(of: 16)
      && [4, 8, 16].contains(slotBits) && (0...128).contains(sampleSize)
  }

  /// The standard error with which a Jaccard similarity is estimated from sketches of many shingles.
  public func standardError(at jaccard: Double) -> Double {
    let chance = 1 / Double(1 << slotBits)
    let equal = chance + jaccard * (1 - chance)
    return StorySketch.error(equal, of: slotCount) / (1 - chance)
  }
}

/// What is kept of a story to find others like it without its text: a MinHash sketch, a sample of its shingles, and who
/// published it when.
///
/// The similarity sketch is a ``SimilaritySketch`` of which ``SketchOptions/slotBits`` bits of each slot are kept. The
/// sample holds the least of the hashes of the story's shingles. No word can be read from either; but whoever has a text
/// can tell whether it is this one.
///
/// In the terms of datasketch it is a `bBitMinHash` and a `LeanMinHash` that knows its story, in those of rensa an
/// `RMinHash` that is kept; ``SketchFile`` is how it travels.
public struct StorySketch: Sendable, Hashable {
  /// The story's id.
  public var id: String
  /// When the story was published, as it was written.
  public var date: String?
  /// Who published the story.
  public var source: String?
  /// The hash of the story's words and of the signs at its numbers: the same for stories that read the same.
  package var identity: UInt64
  /// The number of different shingles of the story; 0 where it has no words.
  public var shingleCount: Int
  /// The bits of the slots, the first in the lowest.
  package var slots: PackedSketch
  /// The upper halves of the least hashes, ascending.
  package var sample: [UInt32]
  /// The sample holds every hash whose upper half is below this; `UInt32.max` where it holds all.
  package var sampleLimit: UInt32
}

/// A number that was estimated.
public struct Estimate: Sendable, Hashable {
  /// The number.
  public var value: Double
  /// Its standard error: 0 where the number is exact.
  public var standardError: Double

  /// Creates an estimate.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }
}

extension StorySketch {
  /// Whether the sample holds all of the story's shingles.
  var isWhole: Bool { sampleLimit == .max }

  /// The Jaccard similarity of two stories' shingles, exactly where both samples are whole.
  ///
  /// The standard error is that of a share of *k* slots, of which those equal by chance were taken off (Li and König,
  /// "b-bit minwise hashing", WWW 2010, doi:10.1145/1772690.1772759).
  /// - Precondition: Both were made with the same options.
  public func jaccard(_ other: StorySketch) -> Estimate {
    if shingleCount == 0 || other.shingleCount == 0 { return Estimate(value: 0, standardError: 0) }
    if identity == other.identity { return Estimate(value: 1, standardError: 0) }
    if isWhole, other.isWhole {
      let shared = Self.sharedCount(sample[...], other.sample[...])
      let all = sample.count + other.sample.count - shared
      return Estimate(value: all == 0 ? 0 : Double(shared) / Double(all), standardError: 0)
    }
    let chance = 1 / Double(1 << slots.bits)
    let equal = Double(slots.equalCount(other.slots)) / Double(slots.slotCount)
    let value = max(0, (equal - chance) / (1 - chance))
    return Estimate(value: value, standardError: Self.error(equal, of: slots.slotCount) / (1 - chance))
  }

  /// The share of this story's shingles that are in another; nil where the samples are too small to tell.
  ///
  /// Of the hashes below the lower of both samples' limits, each sample holds all that its story has: FracMinHash (Irber
  /// et al., "Lightweight compositional analysis of metagenomes with FracMinHash", 2022, doi:10.1101/2022.01.11.475838).
  public func containment(in other: StorySketch) -> Estimate? {
    let limit = min(sampleLimit, other.sampleLimit)
    let own = Self.below(limit, sample)
    guard own.count >= Self.leastSampled else { return nil }
    let share = Double(Self.sharedCount(own, Self.below(limit, other.sample))) / Double(own.count)
    return Estimate(value: share, standardError: limit == .max ? 0 : Self.error(share, of: own.count))
  }

  /// The fewest hashes of a story by which containment is estimated.
  static let leastSampled = 8

  private static func below(_ limit: UInt32, _ sample: [UInt32]) -> ArraySlice<UInt32> {
    limit == .max ? sample[...] : sample.prefix { $0 < limit }
  }

  fileprivate static func error(_ share: Double, of count: Int) -> Double {
    (share * (1 - share) / Double(max(1, count))).squareRoot()
  }

  /// The number of numbers that two ascending runs have in common.
  private static func sharedCount(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Int {
    var (a, b, shared) = (first.startIndex, second.startIndex, 0)
    while a < first.endIndex, b < second.endIndex {
      let (x, y) = (first[a], second[b])
      if x == y { shared += 1 }
      if x <= y { a += 1 }
      if y <= x { b += 1 }
    }
    return shared
  }
}
