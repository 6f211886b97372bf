import Newsprint
import TestSupport
import Testing

/// Sketches of stories, and what is found by them.
struct StorySketchTests {
  private func story(_ words: [String], id: String = "") -> Article {
    Article(id: id, text: words.joined(separator: " "))
  }

  private func sketches(_ articles: [Article], _ change: (inout SketchOptions) -> Void = { _ in }) -> [StorySketch] {
    var options = SketchOptions()
    change(&options)
    return StorySketcher(options).sketches(of: articles)
  }

  /// Pairs of texts of so many words, one word in `rate` changed, with the similarity of their shingles.
  private func pairs(_ count: Int, words: Int, oneIn rate: Int, seed: UInt64) -> [(Article, Article, Double)] {
    var maker = StoryMaker(seed: seed)
    return (0..<count).map { _ in
      let first = maker.words(words)
      let second = maker.edited(first, oneIn: rate)
      let sets = [first, second].map { ShingleSet(text: $0.joined(separator: " ")) }
      return (story(first), story(second), sets[0].jaccard(sets[1]))
    }
  }

  @Test(arguments: [(64, 8), (128, 4), (128, 8), (256, 16)])
  func estimatesAreUnbiasedAndErrAsTheySay(slots: Int, bits: Int) {
    let pairs = pairs(300, words: 200, oneIn: 40, seed: 1)
    let sketches = sketches(pairs.flatMap { [$0.0, $0.1] }) {
      $0.slotCount = slots
      $0.slotBits = bits
    }
    var (bias, squares, claimed) = (0.0, 0.0, 0.0)
    for (place, pair) in pairs.enumerated() {
      let estimate = sketches[2 * place].jaccard(sketches[2 * place + 1])
      bias += (estimate.value - pair.2) / 300
      squares += (estimate.value - pair.2) * (estimate.value - pair.2) / 300
      claimed += estimate.standardError * estimate.standardError / 300
    }
    // Three standard errors of the mean of 300, and of a variance.
    #expect(abs(bias) < 3 * (claimed / 300).squareRoot())
    #expect(squares < 1.3 * claimed)
    #expect(squares > 0.5 * claimed)
  }

  @Test func shortStoriesAreComparedExactly() {
    for (first, second, similarity) in pairs(50, words: 40, oneIn: 25, seed: 2) {
      let sketches = sketches([first, second])
      #expect(sketches[0].jaccard(sketches[1]) == Estimate(value: similarity, standardError: 0))
    }
  }

  @Test func containmentIsEstimatedFromTheSample() throws {
    var maker = StoryMaker(seed: 3)
    var (sum, claimed) = (0.0, 0.0)
    for _ in 0..<100 {
      let whole = maker.words(400)
      let part = Array(whole[100..<250]) + maker.words(40)
      let sketches = sketches([story(part), story(whole)])
      let sets = [part, whole].map { ShingleSet(text: $0.joined(separator: " ")) }
      let estimate = try #require(sketches[0].containment(in: sketches[1]))
      sum += (estimate.value - sets[0].containment(in: sets[1])) / 100
      claimed += estimate.standardError * estimate.standardError / 100
    }
    #expect(abs(sum) < 3 * (claimed / 100).squareRoot())
  }

  @Test func sketchesDoNotDependOnBatchesOrThreads() {
    var maker = StoryMaker(seed: 4)
    let articles = maker.collection(300)
    let sketcher = StorySketcher()
    let all = sketcher.sketches(of: articles, threads: 1)
    #expect(sketcher.sketches(of: articles, threads: 3) == all)
    #expect(articles.flatMap { sketcher.sketches(of: [$0]) } == all)
  }

  @Test func storiesAreFoundBySketchesAlone() {
    var maker = StoryMaker(seed: 5)
    let originals = (0..<150).map { _ in maker.words(120 + maker.number(below: 200)) }
    let articles = originals.enumerated().flatMap { number, words -> [Article] in
      let copy = maker.edited(words, oneIn: 100)
      let excerpt = Array(words[10..<80])
      return [words, copy, excerpt].enumerated().map { Article(id: "\(number)-\($0)", text: $1.joined(separator: " ")) }
    }
    let report = DuplicateFinder().find(in: sketches(articles))
    // By shingles, which are all that sketches know.
    var shingles = DuplicateOptions()
    shingles.keepsFurniture = true
    let exact = DuplicateFinder(shingles).find(in: articles)
    let found = Set(report.pairs.map { [$0.first, $0.second] })
    // Pairs well above the threshold are all there.
    for pair in exact.pairs where pair.jaccard > 0.9 { #expect(found.contains([pair.first, pair.second])) }
    let ofOne = report.pairs.count { $0.first / 3 == $0.second / 3 }
    #expect(ofOne == report.pairs.count)
    #expect(report.pairs.allSatisfy { $0.relation != .update })
    #expect(Double(found.count) > 0.9 * Double(exact.pairs.count))
    // The long stories are kept.
    #expect(report.groups.allSatisfy { $0.canonical % 3 != 2 })
  }

  @Test func identicalStoriesAreKnownWithoutTexts() {
    var maker = StoryMaker(seed: 6)
    let words = maker.words(300)
    let report = DuplicateFinder().find(
      in: sketches([story(words, id: "a")]),
      against: sketches([story(maker.words(300), id: "b"), story(words, id: "c")]))
    #expect(report.pairs.map { [$0.first, $0.second] } == [[0, 1]])
    #expect(report.pairs.first?.relation == .identical && report.pairs.first?.standardError == 0)
    #expect(report.verdicts.counts.identical == 1)
  }

  @Test func storiesWithoutWordsAreLikeNone() {
    let report = DuplicateFinder().find(in: sketches([Article(text: ""), Article(text: ""), Article(text: "…")]))
    #expect(report.pairs.isEmpty && report.groups.isEmpty)
    #expect(DuplicateFinder().find(in: [StorySketch]()).pairs.isEmpty)
  }
}

/// Files of sketches.
struct SketchFileTests {
  private let options: SketchOptions
  private let sketches: [StorySketch]
  private let bytes: [UInt8]

  init() {
    var maker = StoryMaker(seed: 7)
    options = SketchOptions()
    let articles = (0..<6).map {
      Article(
        id: "é\($0)", text: maker.words($0 * 30).joined(separator: " "), date: $0 == 1 ? "2024-05-06" : nil,
        source: $0 == 2 ? "Post" : nil)
    }
    sketches = StorySketcher(options).sketches(of: articles)
    bytes = SketchFile.bytes(of: sketches, options: options)
  }

  @Test func whatIsWrittenIsRead() throws {
    let read = try SketchFile.read(bytes)
    #expect(read.sketches == sketches)
    #expect(read.options == options)
    var parts = SketchFileWriter(options)
    #expect(
      parts.header + parts.records(Array(sketches[..<2])) + parts.records(Array(sketches[2...])) + parts.ending == bytes
    )
  }

  @Test func theFormatIsTheSameEverywhere() {
    // Changing it needs another version.
    let hash = bytes.withUnsafeBytes { StableHash.xxh3($0.baseAddress!, count: $0.count, seed: 0) }
    #expect(bytes.count == 1900)
    #expect(hash == 7_078_338_853_755_980_126)
  }

  @Test func everyChangeOfAByteIsNoticed() {
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(throws: SketchFileError.self) { try SketchFile.read(changed) }
    }
  }

  @Test func bytesWithoutAMeaningAreZero() {
    for place in 13..<16 {
      var changed = bytes
      changed[place] = 1
      ResealedSketches.reseal(&changed)
      #expect(throws: SketchFileError.damaged(offset: 6)) { try SketchFile.read(changed) }
    }
  }

  @Test func aChangeBehindTheChecksumIsReadOrRefused() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0...random.next() % 3 {
        changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      ResealedSketches.reseal(&changed)
      guard let read = try? SketchFile.read(changed) else { continue }
      for pair in DuplicateFinder().find(in: read.sketches, threads: 1).pairs {
        #expect((0...1).contains(pair.jaccard))
      }
    }
  }

  @Test func everyShorterFileIsNoticed() {
    for count in 0..<bytes.count {
      #expect(throws: SketchFileError.self) { try SketchFile.read(Array(bytes[..<count])) }
    }
    #expect(throws: SketchFileError.notSketches) { try SketchFile.read(Array("{\"id\":1}".utf8)) }
  }
}
