/// How a set of shingles differs from a reference.
struct SetDifference: Sendable {
  /// The size of the set.
  let count: Int
  /// The hashes that either has and the other has not, ascending.
  let hashes: [UInt64]

  /// Compares a set with a reference, both ascending.
  init(_ set: Hashes, _ reference: [UInt64]) {
    count = set.count
    var (hashes, place): ([UInt64], Int) = ([], 0)
    for hash in set {
      while place < reference.count, reference[place] < hash {
        hashes.append(reference[place])
        place += 1
      }
      if place < reference.count, reference[place] == hash { place += 1 } else { hashes.append(hash) }
    }
    self.hashes = hashes + reference[place...]
  }
}

/// Versions of one story, the oldest first, and which of them each may follow in a chain.
///
/// A ``ChainBuilder`` puts each version behind the latest of those that are about as close as the closest, and what none
/// follows before the first that updates it. Which these are, the similarity of the sets tells, before any pair is judged:
/// it is counted from how each set differs from that of one story, which is a short list, in which most versions have
/// little in common.
struct VersionLineUp {
  private let spans: [ClosedRange<Int64>?]
  private let criteria: PairCriteria
  private let window: Int64?
  private let counts: [Int]
  /// The numbers of the hashes by which each version differs, and for each number the versions, ascending.
  private let hashes: [[Int32]]
  private var versions: [[Int32]] = []
  /// How many versions before it a version is compared with.
  let reach: Int

  /// The latest versions of those that are about as close as the closest that are judged, since one may be no update.
  private static let mostFollowed = 2
  /// The versions after one that are looked at for the first that may update it.
  private static let mostFollowing = 256
  /// How many versions before it a version is compared with at most, and at least, and how many times a list may be read.
  private static let mostReach = 8192
  private static let leastReach = 128
  private static let mostVisits = 1 << 30
  private static let chunkSize = 64

  /// Two versions by their places.
  struct Pair: Hashable, Comparable, Sendable {
    var first: Int
    var second: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.second, a.first) < (b.second, b.first) }
  }

  /// - Parameters:
  ///   - differences: How the versions' sets differ from that of one story, the oldest version first.
  ///   - spans: The first and the last date of each version's stories, or nil.
  ///   - window: The most seconds between two stories, or nil for any.
  init(_ differences: [SetDifference], spans: [ClosedRange<Int64>?], criteria: PairCriteria, window: Int64?) {
    (self.spans, self.criteria, self.window) = (spans, criteria, window)
    counts = differences.map(\.count)
    var numbers: [UInt64: Int32] = [:]
    var versions: [[Int32]] = []
    hashes = differences.enumerated().map { place, difference in
      difference.hashes.map { hash in
        let number = numbers[hash] ?? Int32(versions.count)
        if number == versions.count {
          numbers[hash] = number
          versions.append([])
        }
        versions[Int(number)].append(Int32(place))
        return number
      }
    }
    self.versions = versions
    var reach = Self.mostReach
    while reach > Self.leastReach,
      versions.reduce(differences.count * reach, { $0 + $1.count * min($1.count, reach) }) > Self.mostVisits
    {
      reach /= 2
    }
    self.reach = reach
  }

  /// The pairs that may tie a version to the one before it or after it, each once, by their later version.
  ///
  /// - Complexity: O(*n* · *r*), where *n* is the number of versions and *r* the least of that and the reach.
  func pairs(threads: Int) -> [Pair] {
    let chunks = Parallel.chunks(counts.count, size: Self.chunkSize)
    let found = Parallel.map(chunks.count, threads: threads) { chunk -> [Pair] in
      var shared = [Int32](repeating: 0, count: counts.count)
      return chunks[chunk].flatMap { place in
        followed(place, &shared).map { Pair(first: $0, second: place) }
          + (following(place).map { [Pair(first: place, second: $0)] } ?? [])
      }
    }
    return Set(found.joined()).sorted()
  }

  /// The versions that one may follow: the closest, and the latest that are about as close.
  ///
  /// - Parameter shared: A zero for each version, as it is left again.
  private func followed(_ place: Int, _ shared: inout [Int32]) -> [Int] {
    let start = max(0, place - reach)
    for hash in hashes[place] {
      let list = versions[Int(hash)]
      var next = list.firstPlace(notBelow: Int32(start))
      while next < list.count, list[next] < place {
        shared[Int(list[next])] += 1
        next += 1
      }
    }
    defer { for other in start..<place { shared[other] = 0 } }
    var closest: (jaccard: Double, place: Int) = (0, -1)
    for other in start..<place {
      guard let jaccard = jaccard(place, other, Int(shared[other])), jaccard >= closest.jaccard else { continue }
      closest = (jaccard, other)
    }
    if closest.place < 0 { return [] }
    var found = [closest.place]
    for other in (start..<place).reversed() {
      guard let jaccard = jaccard(place, other, Int(shared[other])),
        ChainBuilder.isAbout(jaccard, asCloseAs: closest.jaccard)
      else { continue }
      found.append(other)
      if found.count > Self.mostFollowed { break }
    }
    return found
  }

  /// The first version behind one that may update it.
  private func following(_ place: Int) -> Int? {
    ((place + 1)..<min(counts.count, place + 1 + Self.mostFollowing)).first { other in
      jaccard(place, other, sharedCount(place, other)) != nil
    }
  }

  /// The number of the hashes by which both of two versions differ from the reference.
  private func sharedCount(_ first: Int, _ second: Int) -> Int {
    let own = Set(hashes[first])
    return hashes[second].reduce(0) { $0 + (own.contains($1) ? 1 : 0) }
  }

  /// The Jaccard similarity of two versions; nil where they are no pair by their sets and dates.
  ///
  /// - Parameter shared: The number of the hashes by which both differ from the reference.
  private func jaccard(_ first: Int, _ second: Int, _ shared: Int) -> Double? {
    // What is in one of the sets alone is by what one of them differs from the reference, and the other does not.
    let apart = hashes[first].count + hashes[second].count - 2 * shared
    let all = (counts[first] + counts[second] + apart) / 2
    guard criteria.isPair(counts[first], counts[second], shared: all - apart), isInWindow(first, second) else {
      return nil
    }
    return Double(all - apart) / Double(all)
  }

  private func isInWindow(_ first: Int, _ second: Int) -> Bool {
    guard window != nil, let own = spans[first], let other = spans[second] else { return true }
    let (before, after) = own.lowerBound < other.lowerBound ? (own, other) : (other, own)
    return PublicationWindow.isWithin(window, min(before.upperBound, after.lowerBound), after.lowerBound)
  }
}

extension [Int32] {
  /// The place of the first number of an ascending list that is not below another; the count where there is none.
  fileprivate func firstPlace(notBelow number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
