internal import Newsprint

/// Words that tell topics apart, for made-up stories with labels.
///
/// The first topics take the words of the seeds' own topics: those with the greatest share of a topic's words against
/// their share of all. Further topics take words from the vocabulary at random, so that there may be any number.
struct TopicWords: Sendable {
  static let wordsPerTopic = 120

  let names: [String]
  private let words: [[[UInt8]]]

  init(_ count: Int, seeds: ArticleBatch, vocabulary: NewsVocabulary) {
    var counts = [[String: Int]](repeating: [:], count: seeds.labelNames.count)
    var all: [String: Int] = [:]
    for index in 0..<seeds.count {
      let topics = seeds.records[index].labels.map { Int(seeds.labelIDs[$0]) }
      for word in seeds[index].text.split(whereSeparator: { !$0.isLetter }) {
        let word = word.lowercased()
        all[word, default: 0] += 1
        for topic in topics { counts[topic][word, default: 0] += 1 }
      }
    }
    var (names, words): ([String], [[[UInt8]]]) = ([], [])
    for topic in (0..<count) {
      if topic < counts.count {
        names.append(seeds.labelNames[topic])
        let ranked = counts[topic].filter { $0.value >= 4 }.map { word, count in
          (word: word, share: Double(count) / Double(all[word] ?? count), count: count)
        }
        .sorted { ($1.share, $1.count, $0.word) < ($0.share, $0.count, $1.word) }
        words.append(ranked.prefix(Self.wordsPerTopic).map { Array($0.word.utf8) })
      } else {
        names.append("topic-\(topic)")
        var random = SeededRandom(seed: StableHash.avalanche(UInt64(topic)))
        words.append(
          (0..<Self.wordsPerTopic).map { _ in
            vocabulary.words[50 + random.integer(below: vocabulary.words.count - 50)]
          })
      }
    }
    self.names = names
    self.words = words
  }

  /// The topic of the story at a number.
  func topic(_ number: Int) -> Int {
    Int(StableHash.avalanche(UInt64(number) ^ 0x746f_7069_6373) % UInt64(names.count))
  }

  /// Puts words of a topic in the place of some, more in one story than in another, and a few of another topic.
  func season(_ story: inout [[UInt8]], topic: Int, _ random: inout SeededRandom) {
    let share = 0.01 + 0.12 * random.unit()
    let other = random.integer(below: names.count)
    for place in story.indices where random.unit() < share {
      let list = words[random.integer(below: 3) == 0 ? other : topic]
      if !list.isEmpty { story[place] = list[random.integer(below: list.count)] }
    }
  }
}
