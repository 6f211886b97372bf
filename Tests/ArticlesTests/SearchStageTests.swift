import Newsprint
import NewsprintArticles
import TestSupport
import Testing

@Suite struct SearchStageTests {
  @Test(arguments: [(1, 1), (3, 2), (17, 3)] as [(Int, UInt64)])
  func stagesFindWhatOneSearchFinds(parts: Int, seed: UInt64) throws {
    try check(PlantedStories.stories(PlantedStories.Mix(originals: 80, cluster: 20), seed: seed), parts: parts)
  }

  @Test func copiesSourcesAndOutletsOfTheWholeCollectionCount() throws {
    var stories = PlantedStories.stories(PlantedStories.Mix(originals: 60), seed: 5)
    let credit = "Reporting by our staff in the capital; follow us for more news every single day of the week."
    for index in stories.indices {
      stories[index].source = ["Coast Post", "Herald", "agency"][index % 3]
      if index % 3 != 2 { stories[index].text += "\n\n" + credit }
    }
    for index in stride(from: 0, to: 60, by: 4) {
      var copy = stories[index]
      copy.id += "-again"
      copy.headline += " - Riverside Lantern"
      stories.append(copy)
      copy.id += "-too"
      copy.source = "elsewhere"
      stories.append(copy)
    }
    // One id twice, so that groups are called after it twice.
    stories[61].id = stories[60].id
    try check(stories, parts: 5)
  }

  @Test(arguments: [1, 4]) func crowdsAndTheirVersions(parts: Int) throws {
    var stories: [Article] = []
    let words = (0..<120).map { "word\($0 * 7919 % 1000)" }
    for index in 0..<150 {
      var story = words
      story[40] = "edited\(index % 50)"
      story[80] = "\(index) people"
      stories.append(
        Article(
          id: "c\(index)", headline: "Storm at the coast", text: story.joined(separator: " ") + ".",
          date: "2024-05-\(10 + index % 18)"))
    }
    stories += PlantedStories.stories(PlantedStories.Mix(originals: 30), seed: 9)
    try check(stories, parts: parts)
  }

  @Test func windowPolicyAndThreshold() throws {
    let stories = PlantedStories.stories(PlantedStories.Mix(originals: 50), seed: 11)
    var options = DuplicateOptions()
    options.threshold = 0.6
    options.window = 3 * 86_400
    options.keep = .latest
    try check(stories, parts: 4, options)
    options.containment = nil
    options.keep = .longest
    try check(stories, parts: 2, options)
  }

  @Test(arguments: [1, 3, 17]) func whatAnIncompleteSearchFinds(parts: Int) throws {
    let stories = TemplateStories.stories(families: 2, of: 150, seed: 17)
    var options = DuplicateOptions()
    options.limits = TemplateStories.limits
    let cut = try check(stories, parts: parts, options).report
    #expect(!cut.isComplete && cut.pairs.count > 100)
    options.limits = SearchLimits()
    #expect(try check(stories, parts: parts, options).report.pairs.count > cut.pairs.count)
  }

  /// One search follows all lists of shingles that it chose by samples where that is bearable, and stages, which choose by
  /// levels, must not cut them then.
  @Test(arguments: [(1, 120, 21), (2, 90, 22), (4, 60, 23)] as [(Int, Int, UInt64)])
  func whatIsCompleteInOneSearchIsInStages(families: Int, count: Int, seed: UInt64) throws {
    let stories = TemplateStories.stories(families: families, of: count, seed: seed)
    var options = DuplicateOptions()
    options.limits.common = 10
    options.limits.visitsAStory = 1
    var (least, most) = (1, 1 << 30)
    while least < most {
      options.limits.visits = (least + most) / 2
      let isComplete = DuplicateFinder(options).find(in: ArticleBatch(stories)).isComplete
      if isComplete { most = options.limits.visits } else { least = options.limits.visits + 1 }
    }
    options.limits.visits = most
    #expect(try check(stories, parts: 2, options).report.isComplete)
    options.limits.visits = most - 1
    #expect(try !check(stories, parts: 3, options).report.isComplete)
  }

  @Test(arguments: [1, 3]) func thePairsOfAStoryThatAreTooMany(parts: Int) throws {
    var options = DuplicateOptions()
    options.limits.pairs = 8
    let found = try check(
      PlantedStories.stories(PlantedStories.Mix(originals: 40, cluster: 30), seed: 3), parts: parts, options)
    #expect(!found.report.isComplete)
  }

  @Test func noticesThatNameAHeadline() throws {
    var stories = PlantedStories.stories(PlantedStories.Mix(originals: 20), seed: 13)
    stories[3].headline = "Minister resigns after long night of talks"
    stories.append(
      Article(
        id: "kill", headline: "KILL: Minister resigns after long night of talks",
        text: "Editors, the story is withdrawn and must not be used. We regret it.", date: "2024-04-01"))
    try check(stories, parts: 6)
  }

  /// Of many that are alike few pairs are compared, and none of those that are tied.
  @Test func manyThatAreAlikeMakeFewCandidates() throws {
    for count in [100, 200] {
      let words = (0..<120).map { "word\($0 * 7919 % 1000)" }
      let stories = (0..<count).map { index in
        var story = words
        story[40 + index % 3] = "\(index) people"
        return Article(
          id: "c\(index)", headline: "Storm at the coast", text: story.joined(separator: " ") + ".",
          date: "2024-05-\(10 + index % 18)")
      }
      var options = DuplicateOptions()
      options.window = 86_400
      let found = try check(stories, parts: 3, options)
      #expect(found.report.pairs.count > count && found.candidates < count * 8)
    }
  }

  @Test func sketchesAreOfTheirStoryAlone() throws {
    let short = ["a of b c d e f g h i", "a of b c d e f x h i", "other words in one more short story of ours"]
    let stories =
      short.enumerated().map { Article(id: "s\($0)", text: $1) }
      + PlantedStories.stories(PlantedStories.Mix(originals: 20), seed: 2)
    let table = numbered(stories)
    func sketched(_ table: StageTable) throws -> StageRecords {
      try SearchStages(DuplicateOptions(), threads: 1).run("sketch", StageRecords(table), writer: StageJSON())
    }
    let all = try sketched(table)
    var parts: [StageKind: Set<[UInt64]>] = [:]
    for (place, story) in stories.enumerated() {
      let part = StageStories.table(ArticleBatch([story]), numbers: [table[place, 0]])
      for kind in [StageKind.sample, .band] {
        let made = try sketched(part)[kind]
        for row in 0..<made.count { parts[kind, default: []].insert(kind.widths.indices.map { made[row, $0] }) }
      }
    }
    for kind in [StageKind.sample, .band] {
      let made = all[kind]
      #expect(Set((0..<made.count).map { row in kind.widths.indices.map { made[row, $0] } }) == parts[kind])
    }
    let samples = all[.sample]
    let shingles = (0..<samples.count).filter { samples[$0, 0] == 0 && samples[$0, 2] == table[2, 0] }
    #expect(shingles.count == 5)
  }

  @Test func nothingAndStoriesWithoutWords() throws {
    try check([], parts: 2)
    try check(
      [Article(id: "a", text: ""), Article(id: "b", text: "--- !!! ---"), Article(id: "c", text: "")], parts: 2)
  }

  // MARK: - Records

  @Test func recordsAreReadAsTheyWereWritten() throws {
    var made = StageRecords()
    for kind in StageKind.all {
      var table = StageTable(kind)
      for row in 0..<3 {
        let numbers = kind.widths.map { width in UInt64(row) << UInt64(width * 8 - 4) | 5 }
        let tails = ["", "a\tb\\n\n\\", "plain"]
        switch kind.tail {
        case .none: table.append(row: numbers)
        case .text, .bytes: table.append(row: numbers, tail: Array(tails[row].utf8))
        case .story:
          let batch = ArticleBatch([Article(id: "x", headline: tails[row], text: tails[row])])
          table.append(StageStories.table(batch, numbers: numbers))
        }
      }
      made.append(table)
    }
    var read = StageRecords()
    try read.append(bytes: made.bytes)
    #expect(read.bytes == made.bytes)
    var lines: [UInt8] = []
    for table in made.all { StageLines.append(table, to: &lines) }
    var again = StageRecords()
    try again.append(bytes: lines)
    #expect(again.bytes == made.bytes)
  }

  @Test func brokenRecordsAreErrors() throws {
    let stories = PlantedStories.stories(PlantedStories.Mix(originals: 5), seed: 1)
    let bytes = StageRecords(numbered(stories)).bytes
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var broken = bytes
      let place = Int.random(in: 0..<min(200, broken.count), using: &generator)
      broken[place] = UInt8.random(in: 0...255, using: &generator)
      broken.removeLast(Int.random(in: 0..<3, using: &generator))
      var records = StageRecords()
      do { try records.append(bytes: broken) } catch { #expect(!error.description.isEmpty) }
    }
    var records = StageRecords()
    #expect(throws: StageError.invalidLine(1, "'nonsense' is no kind of records")) {
      try records.append(bytes: Array("nonsense\n".utf8))
    }
    #expect(throws: StageError.unsupportedVersion(kind: "EDGE", found: 9, supported: 1)) {
      try records.append(bytes: Array("EDGE9\t01\n".utf8))
    }
    #expect(throws: StageError.unknownStage("fly")) {
      _ = try SearchStages(DuplicateOptions(), threads: 1).run("fly", StageRecords(), writer: StageJSON())
    }
    #expect(throws: StageError.missing(kind: "TOTL", stage: "keys")) {
      _ = try SearchStages(DuplicateOptions(), threads: 1).run("keys", StageRecords(), writer: StageJSON())
    }
  }

  // MARK: - By hand

  private func numbered(_ stories: [Article]) -> StageTable {
    StageStories.table(ArticleBatch(stories), numbers: stories.indices.map { UInt64($0) << 8 | 3 })
  }

  @discardableResult
  private func check(
    _ stories: [Article], parts: Int, _ options: DuplicateOptions = DuplicateOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (report: DuplicateReport, candidates: Int) {
    let report = DuplicateFinder(options).find(in: ArticleBatch(stories))
    let batch = ArticleBatch(stories)
    var all = StagedSearch(options, parts: parts)
    let found = try all.results(of: numbered(stories))
    batch.bytes.withTextBytes { bytes in
      let lines = StageJSON().lines(of: report) { bytes[batch.records[$0].id] }
      func tails(_ kind: StageKind) -> [String] {
        (0..<found[kind].count).map { String(decoding: found[kind].tail($0), as: UTF8.self) }
      }
      func texts(_ lines: [[UInt8]]) -> [String] { lines.map { String(decoding: $0, as: UTF8.self) } }
      #expect(tails(.pair) == texts(lines.pairs), sourceLocation: sourceLocation)
      #expect(tails(.group) == texts(lines.groups), sourceLocation: sourceLocation)
      #expect(tails(.chain) == texts(lines.chains), sourceLocation: sourceLocation)
      #expect(
        tails(.verdict) == texts(lines.verdicts.sorted { $0.key < $1.key }.map(\.value)), sourceLocation: sourceLocation
      )
    }
    let complete = found[.complete]
    let isComplete = (0..<complete.count).allSatisfy { complete[$0, 0] != 0 }
    #expect(isComplete == report.isComplete, sourceLocation: sourceLocation)
    return (report, all.candidateCount)
  }
}
