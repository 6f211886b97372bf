/// Iterative stratification of groups of stories, the algorithm behind ``Split``.
struct Stratification {
  /// The part of each story, where part *p* gets about `shares[p]` of the stories and of each topic's stories.
  static func parts(labels: StoryLabels, groups: [Int]?, shares: [Double], seed: UInt64) -> [Int] {
    precondition(groups == nil || groups?.count == labels.count, "There must be one group a story")
    let units = numbered(groups ?? Array(0..<labels.count))
    var stratification = Stratification(labels: labels, units: units, shares: shares, seed: seed)
    stratification.run()
    return units.map { stratification.parts[$0] }
  }

  /// The groups numbered from 0 in the order in which they first appear.
  private static func numbered(_ groups: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return groups.map { group in
      if let number = numbers[group] { return number }
      numbers[group] = numbers.count
      return numbers.count - 1
    }
  }

  /// What is dealt out: a group's stories, and how many of them have each of its topics.
  private struct Unit {
    var storyCount = 0
    var topics: [(topic: Int, count: Int)] = []
  }

  private var units: [Unit]
  /// The order in which units are dealt: random, those with more stories first.
  private let order: [Int]
  private let partCount: Int
  /// For each topic and part, how many of the topic's stories the part still lacks; parts of a topic side by side.
  private var lacking: [Double]
  /// How many stories each part still lacks.
  private var lackingStories: [Double]
  /// How many stories of each topic are still to be dealt.
  private var remaining: [Int]
  private var random: SeededRandom
  /// The part of each unit, -1 before it is dealt.
  private var parts: [Int]

  private init(labels: StoryLabels, units unitOfStory: [Int], shares: [Double], seed: UInt64) {
    random = SeededRandom(seed: seed)
    partCount = shares.count
    let unitCount = (unitOfStory.max() ?? -1) + 1
    units = [Unit](repeating: Unit(), count: unitCount)
    var topics = [[Int]](repeating: [], count: unitCount)
    for (story, unit) in unitOfStory.enumerated() {
      units[unit].storyCount += 1
      topics[unit] += labels[story].lazy.map(Int.init)
    }
    for unit in units.indices {
      for topic in topics[unit].sorted() {
        if units[unit].topics.last?.topic == topic {
          units[unit].topics[units[unit].topics.count - 1].count += 1
        } else {
          units[unit].topics.append((topic, 1))
        }
      }
    }
    remaining = labels.support
    lacking = remaining.flatMap { support in shares.map { $0 * Double(support) } }
    lackingStories = shares.map { $0 * Double(labels.count) }
    parts = [Int](repeating: -1, count: unitCount)
    var shuffled = Array(0..<unitCount)
    random.shuffle(&shuffled)
    let sizes = units.map(\.storyCount)
    order = shuffled.enumerated()
      .sorted { (sizes[$1.element], $0.offset) < (sizes[$0.element], $1.offset) }
      .map(\.element)
  }

  private mutating func run() {
    var unitsOfTopic = [[Int]](repeating: [], count: remaining.count)
    for unit in order {
      for (topic, _) in units[unit].topics { unitsOfTopic[topic].append(unit) }
    }
    while let rarest = remaining.indices.filter({ remaining[$0] > 0 }).min(by: { remaining[$0] < remaining[$1] }) {
      for unit in unitsOfTopic[rarest] where parts[unit] < 0 { deal(unit, for: rarest) }
    }
    for unit in order where parts[unit] < 0 { deal(unit, for: nil) }
  }

  /// Gives a unit to the part that lacks most of the topic, then most stories, then to any of those.
  private mutating func deal(_ unit: Int, for topic: Int?) {
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      if let topic {
        let (ofA, ofB) = (lacking[topic * partCount + a], lacking[topic * partCount + b])
        if ofA != ofB { return ofA > ofB }
      }
      return lackingStories[a] > lackingStories[b]
    }
    var best = [0]
    for part in 1..<partCount {
      if isBefore(part, best[0]) {
        best = [part]
      } else if !isBefore(best[0], part) {
        best.append(part)
      }
    }
    let part = best.count == 1 ? best[0] : best[random.integer(below: best.count)]
    parts[unit] = part
    lackingStories[part] -= Double(units[unit].storyCount)
    for (topic, count) in units[unit].topics {
      lacking[topic * partCount + part] -= Double(count)
      remaining[topic] -= count
    }
  }
}
