/// Numbers that are joined into sets, each of which is known by its least member (Galler and Fischer, 1964,
/// doi:10.1145/364099.364331).
struct DisjointSets {
  private var homes: [Int32]

  /// Sets of one number each, from 0 on.
  init(count: Int) { homes = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  /// The least member of the set of a number.
  ///
  /// - Complexity: O(log *n*) amortised, as ways are halved whenever they are gone.
  mutating func home(of number: Int) -> Int {
    var place = number
    while homes[place] != place {
      homes[place] = homes[Int(homes[place])]
      place = Int(homes[place])
    }
    return place
  }

  /// Makes one set of those of two numbers.
  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (home(of: first), home(of: second))
    if one != other { homes[max(one, other)] = Int32(truncatingIfNeeded: min(one, other)) }
  }
}
