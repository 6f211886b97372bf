import Newsprint
import TestSupport
import Testing

struct DuplicateRecordTests {
  @Test func recordsComeBackAsTheyWere() throws {
    let sketches = (0..<3 as Range<UInt64>).map {
      SketchRecord(story: $0 << 60, shingleCount: 9, slots: [1, .max], bandKeys: [2, 3, .max])
    }
    #expect(try DuplicateRecords.records(SketchRecord.self, in: DuplicateRecords.bytes(sketches)) == sketches)
    let candidates = [CandidateRecord(first: 1, second: .max)]
    #expect(try DuplicateRecords.records(CandidateRecord.self, in: DuplicateRecords.bytes(candidates)) == candidates)
    let edges = DuplicateRelation.allCases.map {
      EdgeRecord(first: 1, second: 2, firstCount: 30, secondCount: 40, shared: 30, relation: $0)
    }
    #expect(try DuplicateRecords.records(EdgeRecord.self, in: DuplicateRecords.bytes(edges)) == edges)
    let groups = [GroupRecord(story: 5, canonical: 1)]
    #expect(try DuplicateRecords.records(GroupRecord.self, in: DuplicateRecords.bytes(groups)) == groups)
    #expect(try DuplicateRecords.records(GroupRecord.self, in: DuplicateRecords.bytes([GroupRecord]())) == [])
  }

  @Test func theBytesAreAsDocumented() {
    let bytes = DuplicateRecords.bytes([GroupRecord(story: 0x0102_0304_0506_0708, canonical: 9)])
    #expect(
      bytes == Array("NPDRGRUP".utf8) + [2, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
        + [8, 7, 6, 5, 4, 3, 2, 1, 9, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func damagedBytesAreErrors() {
    let edge = EdgeRecord(first: 1, second: 2, firstCount: 3, secondCount: 4, shared: 3, relation: .update)
    let bytes = DuplicateRecords.bytes([edge, edge])
    #expect(throws: DuplicateRecordError.notRecords) { try DuplicateRecords.records(EdgeRecord.self, in: []) }
    #expect(throws: DuplicateRecordError.wrongKind(found: "EDGE", expected: "CAND")) {
      try DuplicateRecords.records(CandidateRecord.self, in: bytes)
    }
    for version: UInt8 in [1, 3] {
      var other = bytes
      other[8] = version
      #expect(throws: DuplicateRecordError.unsupportedVersion(found: UInt16(version), supported: 2)) {
        try DuplicateRecords.records(EdgeRecord.self, in: other)
      }
    }
    #expect(throws: DuplicateRecordError.wrongLength(found: 87, expected: 88)) {
      try DuplicateRecords.records(EdgeRecord.self, in: Array(bytes.dropLast()))
    }
    var relation = bytes
    relation[24 + 32 + 28] = 9
    #expect(throws: DuplicateRecordError.invalidRecord(index: 1)) {
      try DuplicateRecords.records(EdgeRecord.self, in: relation)
    }
  }

  @Test func theStagesGiveWhatTheFinderGives() throws {
    var maker = StoryMaker(seed: 62)
    let articles = maker.collection(400)
    let batch = ArticleBatch(articles)
    let stories = articles.indices.map { StableHash.avalanche(UInt64($0 + 1)) }
    var options = DuplicateOptions.plain
    options.keep = .first
    let stages = DuplicateStages(options)
    let sketches = stages.sketches(batch, stories: stories, threads: 2)
    #expect(sketches == stages.sketches(batch, stories: stories, threads: 1))
    let sent = try DuplicateRecords.records(SketchRecord.self, in: DuplicateRecords.bytes(sketches))
    let edges = stages.edges(stages.candidates(sent), batch, stories: stories, threads: 2)
    let report = DuplicateFinder(options).find(in: batch)
    #expect(
      Set(edges.map { [$0.first, $0.second] }) == Set(report.pairs.map { [stories[$0.first], stories[$0.second]] }))
    let jaccards = Dictionary(uniqueKeysWithValues: report.pairs.map { ([stories[$0.first], stories[$0.second]], $0) })
    for edge in edges {
      let pair = jaccards[[edge.first, edge.second]]
      #expect(pair?.relation == edge.relation)
      #expect(pair?.firstContainment == Double(edge.shared) / Double(edge.firstCount))
      #expect(pair?.secondContainment == Double(edge.shared) / Double(edge.secondCount))
    }
  }

  @Test func theStagesGroupLikeTheFinderWhereNothingGrew() {
    var maker = StoryMaker(seed: 63)
    let articles = (0..<40).flatMap { number -> [Article] in
      let words = maker.words(90)
      return (0..<5).map { Article(id: "\(number)-\($0)", text: maker.edited(words, oneIn: 60).joined(separator: " ")) }
    }
    let batch = ArticleBatch(articles)
    let stories = articles.indices.map { StableHash.avalanche(UInt64($0 + 1)) }
    var options = DuplicateOptions.plain
    options.keep = .first
    let stages = DuplicateStages(options)
    let sketches = stages.sketches(batch, stories: stories, threads: 2)
    let edges = stages.edges(stages.candidates(sketches), batch, stories: stories, threads: 2)
    let groups = DuplicateStages.groups(edges, order: stories, threshold: options.threshold)
    let expected = DuplicateFinder(options).find(in: batch).groups.flatMap { group in
      group.members.map { [stories[$0.story], stories[group.canonical]] }
    }
    #expect(Set(groups.map { [$0.story, $0.canonical] }) == Set(expected))
    #expect(groups.count > 40)
  }

  @Test func belowTheThresholdAStageDropsOnlyTheShorterStory() {
    let edges = [
      EdgeRecord(first: 1, second: 2, firstCount: 100, secondCount: 140, shared: 95, relation: .copy),
      EdgeRecord(first: 3, second: 4, firstCount: 100, secondCount: 104, shared: 98, relation: .copy),
      EdgeRecord(first: 3, second: 5, firstCount: 100, secondCount: 100, shared: 95, relation: .copy),
      EdgeRecord(first: 4, second: 5, firstCount: 104, secondCount: 100, shared: 95, relation: .update),
    ]
    func groups(_ order: [UInt64]) -> [[UInt64]] {
      DuplicateStages.groups(edges, order: order, threshold: 0.8).map { [$0.story, $0.canonical] }
    }
    #expect(groups([1, 2, 3, 4, 5]) == [[4, 3]])
    #expect(groups([2, 1, 3, 4, 5]) == [[1, 2], [4, 3]])
  }

  @Test func randomBytesNeverCrash() {
    var generator = SeededGenerator(seed: 61)
    let sketch = SketchRecord(story: 1, shingleCount: 9, slots: [1, 2, 3], bandKeys: [4, 5])
    let bytes = DuplicateRecords.bytes([sketch, sketch])
    var errors = 0
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0...Int(generator.next() % 3) {
        damaged[Int(generator.next() % UInt64(damaged.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      if (try? DuplicateRecords.records(SketchRecord.self, in: damaged)) == nil { errors += 1 }
    }
    #expect(errors > 1000)
  }
}
