import Newsprint
import TestSupport
import Testing

struct DuplicateFinderTests {
  func found(_ report: DuplicateReport, _ articles: [Article]) -> Set<StoryMaker.Truth> {
    let sets = articles.map { StoryMaker.shingles($0.text) }
    return Set(
      report.pairs.map { pair in
        .init(
          first: pair.first, second: pair.second,
          shared: Int((pair.firstContainment * Double(sets[pair.first].count)).rounded()))
      })
  }

  @Test(arguments: [0.3, 0.5, 0.7, 0.8, 0.9, 1.0])
  func findsWhatComparingAllPairsFinds(threshold: Double) {
    var options = DuplicateOptions.plain
    options.threshold = threshold
    for seed in 1...3 as ClosedRange<UInt64> {
      var maker = StoryMaker(seed: seed)
      let articles = maker.collection(260)
      let report = DuplicateFinder(options).find(in: ArticleBatch(articles))
      #expect(found(report, articles) == StoryMaker.allPairs(articles, threshold: threshold))
      #expect(report.pairs.count == Set(report.pairs.map { [$0.first, $0.second] }).count)
    }
  }

  @Test(arguments: [0.5, 0.7, 0.8, 0.9])
  func findsAllPairsAmongTemplates(threshold: Double) {
    var options = DuplicateOptions.plain
    options.threshold = threshold
    var maker = StoryMaker(seed: 8)
    let articles = maker.templates(500)
    let report = DuplicateFinder(options).find(in: ArticleBatch(articles))
    let truth = StoryMaker.allPairs(articles, threshold: threshold)
    #expect(truth.count > 500)
    #expect(found(report, articles) == truth)
  }

  @Test(arguments: [0.7, 0.85, 1.0])
  func findsEveryContainedStory(containment: Double) {
    var options = DuplicateOptions.plain
    options.containment = containment
    var maker = StoryMaker(seed: 5)
    let articles = maker.collection(300)
    let report = DuplicateFinder(options).find(in: ArticleBatch(articles))
    #expect(found(report, articles) == StoryMaker.allPairs(articles, threshold: 0.8, containment: containment))
  }

  @Test func findsStoriesPlantedAmongOthers() {
    var maker = StoryMaker(seed: 6)
    var articles = (0..<400).map { Article(id: "a\($0)", text: maker.words(50 + $0 % 90).joined(separator: " ")) }
    var planted: [(Int, Int)] = []
    for (number, others) in [3, 10, 30].enumerated() {
      for place in 0..<20 {
        let story = place * 20 + number
        var parts = (0..<others).map { _ in maker.words(60).joined(separator: " ") }
        parts.insert(articles[story].text, at: maker.number(below: others))
        planted.append((story, articles.count))
        articles.append(Article(id: "p\(articles.count)", text: parts.joined(separator: " ")))
      }
    }
    let report = DuplicateFinder().find(in: ArticleBatch(articles))
    let pairs = report.pairs.filter { $0.relation == .excerpt && $0.firstContainment >= 0.85 }
    #expect(Set(pairs.map { [$0.first, $0.second] }) == Set(planted.map { [$0.0, $0.1] }))
    #expect(report.pairs.count == planted.count)
  }

  @Test func localEditsAreFound() {
    // Copies with a dateline in front, the tail cut, a paragraph put in, or a word in a hundred replaced.
    var maker = StoryMaker(seed: 14)
    var articles: [Article] = []
    for _ in 0..<150 {
      let words = maker.words(250 + maker.number(below: 450))
      var inserted = words
      inserted.insert(contentsOf: maker.words(words.count / 20), at: maker.number(below: words.count))
      let edits = [
        words, words, maker.words(6) + words, words.dropLast(words.count * 8 / 100), inserted,
        words.enumerated().map { $0.offset % 100 == 50 ? maker.word() : $0.element },
      ]
      articles += edits.map { Article(text: $0.joined(separator: " ")) }
    }
    let report = DuplicateFinder(.plain).find(in: ArticleBatch(articles))
    let found = Set(report.pairs.map { [$0.first, $0.second] })
    for original in stride(from: 0, to: articles.count, by: 6) {
      for edit in 1...5 { #expect(found.contains([original, original + edit])) }
    }
    #expect(report.groups.count == 150)
  }

  @Test func threadsDoNotMatter() {
    var maker = StoryMaker(seed: 7)
    var articles = maker.collection(900) + maker.templates(300)
    // Enough bytes for many chunks.
    articles += (0..<600).map { Article(id: "x\($0)", text: maker.words(200).joined(separator: " ")) }
    let batch = ArticleBatch(articles)
    let reports = [1, 2, 3, 8].map { DuplicateFinder().find(in: batch, threads: $0) }
    for report in reports {
      #expect(report.pairs == reports[0].pairs)
      #expect(report.groups == reports[0].groups)
    }
    #expect(reports[0].pairs.count > 100)
  }

  @Test func looksUpNewStoriesInAReference() {
    var maker = StoryMaker(seed: 12)
    let articles = maker.collection(300)
    let (new, old) = (Array(articles[150...]), Array(articles[..<150]))
    let report = DuplicateFinder(.plain).find(in: ArticleBatch(new), against: ArticleBatch(old))
    let truth = StoryMaker.allPairs(articles, threshold: 0.8)
      .filter { $0.first < 150 && $0.second >= 150 }.map { [$0.second - 150, $0.first] }
    #expect(Set(report.pairs.map { [$0.first, $0.second] }) == Set(truth))
    #expect(!truth.isEmpty)
    #expect(report.groups.isEmpty)
  }

  @Test func theAuditCountsWhatIsThere() {
    var maker = StoryMaker(seed: 13)
    let batch = ArticleBatch(maker.collection(500))
    let audit = DuplicateFinder().audit(batch, sampleSize: 200)
    #expect(audit.stories >= 200)
    #expect(audit.recall.total > 20)
    #expect(audit.recall.value == 1 && audit.precision.value == 1)
    #expect(audit.recall.interval.lowerBound < 1 && audit.recall.interval.lowerBound > 0.8)
    // Wilson's interval of 8 in 10 (Newcombe 1998): 0.490 to 0.943.
    let share = DuplicateAudit.Share(count: 8, total: 10)
    #expect(abs(share.interval.lowerBound - 0.490) < 0.001 && abs(share.interval.upperBound - 0.943) < 0.001)
    #expect(DuplicateAudit.Share(count: 0, total: 0).interval == 0...1)
  }
}
