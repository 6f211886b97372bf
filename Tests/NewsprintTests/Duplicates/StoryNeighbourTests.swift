import Newsprint
import TestSupport
import Testing

/// The order in which pairs are judged: those of stories that are tied to each other one after the other.
struct StoryNeighbourTests {
  /// Pairs in ascending order, as a join gives them, of families whose stories stand all over the collection.
  private static func pairs(stories: Int, families: Int, _ generator: inout SeededGenerator) -> [(Int32, Int32)] {
    let family = (0..<stories).map { _ in Int(generator.next() % UInt64(families)) }
    var pairs: [(Int32, Int32)] = []
    for story in 0..<stories {
      let others = ((story + 1)..<max(story + 1, stories)).filter { family[$0] == family[story] }
      pairs += others.prefix(1 + story % 3).map { (Int32(story), Int32($0)) }
    }
    return pairs
  }

  @Test func pairsOfTiedStoriesStandTogetherAndEachOnce() {
    var generator = SeededGenerator(seed: 4)
    let pairs = Self.pairs(stories: 900, families: 70, &generator)
    #expect(pairs.count > 1_000)
    let order = StoryNeighbours.order(of: pairs.count, stories: 900) { pairs[$0] }
    #expect(order.sorted() == Array(pairs.indices))
    // Within what is tied the order stays, and none comes back once another has started.
    var places: [Int32: Int] = [:]
    var homes: [Int32: Int32] = [:]
    func home(_ story: Int32) -> Int32 { homes[story].map { $0 == story ? story : home($0) } ?? story }
    for (a, b) in pairs { homes[max(home(a), home(b))] = min(home(a), home(b)) }
    var (started, last) = (Set<Int32>(), Int32(-1))
    for place in order {
      let family = home(pairs[place].0)
      #expect(family == last || started.insert(family).inserted)
      #expect(family != last || place > places[family, default: -1])
      (last, places[family]) = (family, place)
    }
    #expect(started.count < 80)
  }

  @Test func aFewPairsAreLeftInTheirOrder() {
    #expect(StoryNeighbours.order(of: 3, stories: 9) { [(0, 8), (1, 7), (2, 8)][$0] } == [0, 1, 2])
  }
}
