/// The stories of a collection by how they read: those with the same words in the same order are one class.
///
/// One story of each class stands for all of it. Which one depends on what the stories hold and not on their places,
/// since copies differ in source, punctuation and where the headline ends.
struct ReadingClasses: Sendable {
  /// All stories with words, class after class, ascending within each.
  private let ordered: [Int32]
  /// For the representative of each class, where its class starts and ends in `ordered`.
  private let ranges: [Int32: Range<Int32>]
  /// The representatives of the classes of two or more, ascending.
  let representatives: [Int]
  /// For the representative of each class, the sides that have a story of it (bit 0: before the split, bit 1: from it
  /// on); 0 for all other stories.
  let sides: [UInt8]

  /// Puts stories together by the hash of their words; stories without words are in no class.
  ///
  /// - Complexity: O(*n* + *b*), where *b* is the number of bytes of stories that read like others.
  init(_ digests: [StoryDigest], _ texts: StoryTexts) {
    var keys: [(hash: UInt64, story: Int32)] = []
    keys.reserveCapacity(digests.count)
    for (story, digest) in digests.enumerated() where digest.wordCount > 0 {
      keys.append((digest.identity, Int32(story)))
    }
    var sorted = HashSorting.sorted(keys) { $0.hash }
    var sides = [UInt8](repeating: 0, count: digests.count)
    var ordered: [Int32] = []
    var ranges: [Int32: Range<Int32>] = [:]
    var representatives: [Int] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
      if end - start > 1 { Self.orderBySigns(&sorted[start..<end], texts) }
      // Of the stories with one hash, those whose numbers have the same signs.
      let last = end
      end = start + 1
      while end < last, sorted[end].hash == sorted[start].hash { end += 1 }
      let stories = sorted[start..<end].lazy.map { Int($0.story) }
      let representative = stories.count == 1 ? stories[start] : Self.representative(of: stories, texts)
      for story in stories { sides[representative] |= story < texts.split ? 1 : 2 }
      if stories.count > 1 {
        ranges[Int32(representative)] = Int32(ordered.count)..<Int32(ordered.count + stories.count)
        for story in stories { ordered.append(Int32(story)) }
        representatives.append(representative)
      }
      start = end
    }
    self.ordered = ordered
    self.ranges = ranges
    self.sides = sides
    self.representatives = representatives.sorted()
  }

  /// Orders stories with the same words by the signs of their numbers, and puts the hashes of those in the place of the
  /// words': `$2` and `€2`, `-5` and `5`, `1.2` and `1 2` are other words to readers, and not to shingles.
  private static func orderBySigns(
    _ stories: inout ArraySlice<(hash: UInt64, story: Int32)>, _ texts: StoryTexts
  ) {
    for place in stories.indices {
      let story = Int(stories[place].story)
      stories[place].hash = signs(texts, story)
      texts.release(story..<story + 1)
    }
    stories.sort { ($0.hash, $0.story) < ($1.hash, $1.story) }
  }

  /// A hash of the signs of a story's numbers.
  static func signs(_ texts: StoryTexts, _ story: Int) -> UInt64 {
    StableHash.extend(NumberSigns.hash(texts.headline(story)), with: NumberSigns.hash(texts.text(story)))
  }

  /// A hash of a story's source, headline and text: the least one stands for the stories of a class.
  static func rank(_ texts: StoryTexts, _ story: Int) -> UInt64 {
    var key: UInt64 = 0
    for field in [texts.source(story), texts.headline(story), texts.text(story)] {
      key = StableHash.avalanche(field.stableHash(seed: key) &+ 1)
    }
    return key
  }

  /// The story whose source, headline and text have the least hash, of equal ones the first.
  private static func representative(of stories: some Collection<Int>, _ texts: StoryTexts) -> Int {
    var best: (key: UInt64, story: Int) = (.max, .max)
    for story in stories {
      let key = rank(texts, story)
      texts.release(story..<story + 1)
      if (key, story) < best { best = (key, story) }
    }
    return best.story
  }

  /// The number of stories for which another one stands.
  var copyCount: Int { ordered.count - representatives.count }

  /// For each story of a class of two or more, the representative of that.
  var homes: [Int: Int] {
    var homes: [Int: Int] = [:]
    for representative in representatives {
      for story in stories(like: representative) { homes[Int(story)] = representative }
    }
    return homes
  }

  /// When what each representative reads was first published, as far as that is known: copies of it may be of other dates.
  func firstDates(_ dates: [Int64?]) -> [Int64?] {
    if dates.isEmpty { return dates }
    var dates = dates
    for representative in representatives {
      dates[representative] = stories(like: representative).compactMap { dates[Int($0)] }.min()
    }
    return dates
  }

  /// The stories that read like the representative of a class, itself among them, ascending.
  func stories(like representative: Int) -> ArraySlice<Int32> {
    guard let range = ranges[Int32(representative)] else { return [Int32(representative)] }
    return ordered[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
