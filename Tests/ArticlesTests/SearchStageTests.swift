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

/// All stages one after the other, each over parts of its records, which are told by their keys alone.
private struct StagedSearch {
  let stages: SearchStages
  let parts: Int
  /// How many pairs of stories were compared.
  private(set) var candidateCount = 0

  init(_ options: DuplicateOptions, parts: Int) {
    stages = SearchStages(options, threads: 1)
    self.parts = parts
  }

  private func run(_ name: String, _ records: StageRecords) throws -> StageRecords {
    // What goes from stage to stage goes as bytes.
    var read = StageRecords()
    try read.append(bytes: records.bytes)
    return try stages.run(name, read, writer: StageJSON())
  }

  /// A stage over the parts of a table, with what is known of all.
  private func each(
    _ name: String, _ tables: [StageTable], _ known: [StageTable] = [], by key: (StageTable, Int) -> UInt64
  ) throws -> StageRecords {
    var made = StageRecords()
    for part in (0..<parts).reversed() {
      var records = StageRecords()
      for table in tables {
        var chosen = StageTable(table.kind)
        // In any order.
        for row in (0..<table.count).reversed()
        where StableHash.avalanche(key(table, row)) % UInt64(parts) == UInt64(part) {
          chosen.append(
            row: (0..<table.kind.widths.count).map { table[row, $0] },
            tail: table.kind.tail == .none ? [] : Array(table.tail(row)))
        }
        records.append(chosen)
      }
      if records.all.allSatisfy(\.isEmpty) { continue }
      for table in known { records.append(table) }
      made.append(try run(name, records))
    }
    return made
  }

  private func all(_ name: String, _ tables: StageTable...) throws -> StageRecords {
    var records = StageRecords()
    for table in tables { records.append(table) }
    return try run(name, records)
  }

  mutating func results(of stories: StageTable) throws -> StageRecords {
    let first: (StageTable, Int) -> UInt64 = { $0[$1, 0] }
    let titles = try each("titles", [stories], by: first)
    let names = try each("outlets", [titles[.headline], titles[.title]], by: first)
    let outlets = try each("names", [names[.name]], by: first)[.outlet]
    let digests = try each("digest", [stories], [outlets], by: first)
    let totals = digests[.totals]
    let classes = try each("classes", [digests[.digest]]) { $0[$1, 1] }
    let sampled = try all("sample", try each("sample", [digests[.digest]], by: first)[.digest])[.digest]
    let wanted = Set((0..<sampled.count).map { sampled[$0, 0] })
    let sample = kept(stories) { wanted.contains(stories[$0, 0]) }
    let furniture = try all("furniture", sample, outlets)[.furniture]
    let slots = try each("count", [stories], [outlets, totals], by: first)
    let counted = try each("seen", [slots[.slots]], [totals], by: first)
    let (seen, common) = (counted[.seen], counted[.common])
    let known = [outlets, furniture, seen, common, totals]
    if totals.isEmpty || seen.isEmpty { return StageRecords() }
    let keys = try each("keys", [stories], known + [classes[.copy], digests[.tie]], by: first)
    var ties = keys[.tie]
    ties.append(digests[.tie])
    let tied = try each("tie", [ties]) { $0[$1, 1] }
    let crowds = try all("crowds", stories, outlets, furniture, seen)
    let filter = try all("filter", keys[.prefix])[.filter]
    let probes = try each("probe", [stories], known + [classes[.copy], filter, crowds[.tie]], by: first)
    var marked = crowds[.tie]
    marked.append(probes[.tie])
    let crowded = try each("tie", [marked]) { $0[$1, 1] }
    let lined = [totals, common, crowds[.member], crowds[.version]]
    let lengths = try each("lists", [keys[.prefix]], lined, by: first)[.length]
    let limits = try all("limits", lengths, totals, classes[.copy], crowds[.member], crowds[.version])[.limit]
    var hits = try each("pair", [keys[.prefix], probes[.probe]], lined + [limits], by: first)
    let cuts = hits[.cut]
    hits.append(try each("pair", [keys[.sample]], lined) { $0[$1, 0] == 0 ? $0[$1, 1] : $0[$1, 1] >> 16 })
    let candidates = try each("candidates", [hits[.hit]]) { $0[$1, 1] ^ $0[$1, 2] }
    candidateCount = candidates[.candidate].count
    let verified = try each("verify", [candidates[.candidate]], [stories, outlets, furniture], by: { $0[$1, 1] })
    var edges = classes[.edge]
    for other in [tied, crowded, verified] { edges.append(other[.edge]) }
    let components = try all("components", edges)[.component]
    var homes: [UInt64: UInt64] = [:]
    for row in 0..<components.count { homes[components[row, 0]] = components[row, 1] }
    let alike = kept(stories) { homes[stories[$0, 0]] != nil }
    func search(_ cut: StageTable) throws -> StageRecords {
      try each("search", [alike], known + [verified[.edge], cuts, cut]) { homes[$0[$1, 0]] ?? 0 }
    }
    var found = try search(hits[.complete])
    let parts = found[.complete]
    if (0..<parts.count).contains(where: { parts[$0, 0] == 0 }) { found = try search(parts) }
    var named = found
    named.append(try all("ordinals", found[.group], found[.chain]))
    return try run("results", named)
  }

  private func kept(_ table: StageTable, _ isKept: (Int) -> Bool) -> StageTable {
    var chosen = StageTable(table.kind)
    for row in 0..<table.count where isKept(row) {
      chosen.append(row: (0..<table.kind.widths.count).map { table[row, $0] }, tail: Array(table.tail(row)))
    }
    return chosen
  }
}
