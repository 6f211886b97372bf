import Newsprint
import Testing

/// Pairs found by MinHash and bands.
struct MinHashJoinTests {
  private func options(recall: Double, slots: Int = 128, containment: Double? = nil) -> DuplicateOptions {
    var options = DuplicateOptions.plain
    options.containment = containment
    options.method = .minHash(MinHashMethod(recall: recall, slotLimit: slots))
    return options
  }

  /// Pairs of texts of some hundred words of which one word in `rate` differs.
  private func pairs(_ count: Int, oneIn rate: Int, seed: UInt64) -> [Article] {
    var maker = StoryMaker(seed: seed)
    return (0..<count).flatMap { number -> [Article] in
      let words = maker.words(120 + maker.number(below: 100))
      return [words, maker.edited(words, oneIn: rate)].enumerated().map {
        Article(id: "\(number)-\($0)", text: $1.joined(separator: " "))
      }
    }
  }

  @Test func whatIsFoundIsWhatTheCurveSays() {
    // One word in 45 leaves similarities around the threshold.
    let articles = pairs(400, oneIn: 45, seed: 1)
    let exact = DuplicateFinder(.plain).find(in: articles).pairs
    let plan = MinHashMethod(recall: 0.8, slotLimit: 64).plan(threshold: 0.8)
    let found = DuplicateFinder(options(recall: 0.8, slots: 64)).find(in: articles).pairs
    let expected = exact.reduce(0) { $0 + plan.candidateProbability($1.jaccard) }
    let variance = exact.reduce(0) { sum, pair in
      let share = plan.candidateProbability(pair.jaccard)
      return sum + share * (1 - share)
    }
    #expect(exact.count > 100 && expected < Double(exact.count) - 1)
    #expect(abs(Double(found.count) - expected) < 4 * variance.squareRoot() + 1)
    // Every pair is verified: it is one of those that the join finds, with the same figures.
    let known = Set(exact)
    #expect(found.allSatisfy(known.contains))
  }

  @Test func nearlyAllPairsAreFoundByDefault() {
    let articles = pairs(300, oneIn: 60, seed: 2)
    let exact = DuplicateFinder(.plain).find(in: articles).pairs
    let found = DuplicateFinder(options(recall: 0.99)).find(in: articles).pairs
    #expect(Double(found.count) >= 0.98 * Double(exact.count) && exact.count > 150)
  }

  @Test func excerptsAreFoundByTheirSamples() {
    var maker = StoryMaker(seed: 3)
    let articles = (0..<60).flatMap { number -> [Article] in
      let words = maker.words(150)
      return [words, Array(words[20..<100])].enumerated().map {
        Article(id: "\(number)-\($0)", text: $1.joined(separator: " "))
      }
    }
    let report = DuplicateFinder(options(recall: 0.99, containment: 0.85)).find(in: articles)
    #expect(report.pairs.count == 60 && report.pairs.allSatisfy { $0.relation == .excerpt })
  }

  @Test func orderAndThreadsAreNothing() {
    var maker = StoryMaker(seed: 4)
    let articles = maker.collection(300)
    func ids(_ articles: [Article], threads: Int) -> Set<Set<String>> {
      let report = DuplicateFinder(options(recall: 0.95, containment: 0.85)).find(in: articles, threads: threads)
      return Set(report.pairs.map { [articles[$0.first].id, articles[$0.second].id] })
    }
    let found = ids(articles, threads: 1)
    #expect(found.count > 20)
    #expect(ids(articles.reversed(), threads: 3) == found)
  }

  @Test func pairsWithAReferenceAreFound() {
    let articles = pairs(50, oneIn: 100, seed: 5)
    let firsts = articles.indices.filter { $0.isMultiple(of: 2) }.map { articles[$0] }
    let seconds = articles.indices.filter { !$0.isMultiple(of: 2) }.map { articles[$0] }
    let exact = DuplicateFinder(.plain).find(in: firsts, against: seconds).pairs
    let found = DuplicateFinder(options(recall: 0.999, slots: 256)).find(in: firsts, against: seconds).pairs
    #expect(found == exact && exact.count > 20)
  }
}
