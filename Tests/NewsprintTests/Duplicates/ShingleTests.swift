import Newsprint
import TestSupport
import Testing

struct ShingleTests {
  @Test func countsTheShinglesThatStringsWouldGive() {
    var maker = StoryMaker(seed: 1)
    for size in [1, 2, 3, 5, 9] {
      let texts = (0..<20).map { _ in maker.edited(maker.words(40) + ["a", "b", "a", "b", "a", "b"], oneIn: 4) }
        .map { $0.joined(separator: " ") }
      let sets = texts.map { ShingleSet(text: $0, options: ShingleOptions(size: size)) }
      let strings = texts.map { StoryMaker.shingles($0, size: size) }
      for a in texts.indices {
        #expect(sets[a].count == strings[a].count)
        for b in texts.indices {
          #expect(sets[a].intersectionCount(sets[b]) == strings[a].intersection(strings[b]).count)
        }
      }
    }
  }

  @Test func wordsAreRunsOfLettersDigitsAndLowLines() {
    func same(_ a: String, _ b: String) -> Bool { ShingleSet(text: a) == ShingleSet(text: b) }
    #expect(same("The U.S. won't pay 3.5 pct", "the u s won t pay 3 5 PCT"))
    #expect(same("L’été à Paris, déjà vu une fois", "l été à PARIS déjà vu une fois"))
    #expect(!same("one two three four five", "one two three five four"))
    #expect(same("x_y a b c d e", "X_Y; a -- b (c) d, e."))
    #expect(!same("x_y a b c d e", "x y a b c d e"))
  }

  @Test func aWordNearABlockBorderStaysWhole() {
    let words =
      "some words of a text that is long enough to cross the border of a block of 64 bytes, naïvely été 東京都 ok"
    for padding in 0..<130 {
      #expect(ShingleSet(text: String(repeating: " ", count: padding) + words) == ShingleSet(text: words))
    }
    for length in [15, 16, 17, 62, 63, 64, 65, 130] {
      let long = String(repeating: "q", count: length)
      #expect(ShingleSet(text: "a b \(long) c d e").count == 2)
      #expect(ShingleSet(text: "a b \(long) c d e") != ShingleSet(text: "a b \(long)q c d e"))
    }
  }

  @Test func headlineAndTextAreOneSequence() {
    #expect(
      ShingleSet(headline: "Rain and wind", text: "hit the coast") == ShingleSet(text: "rain and wind hit the coast"))
  }

  @Test func shortTextsAreCutIntoCharacters() {
    let short = ShingleSet(text: "Cocoa prices rise")
    #expect(short.count > 5)
    #expect(short.jaccard(ShingleSet(text: "Cocoa prices rose")) > 0.6)
    #expect(short.jaccard(ShingleSet(text: "Cocoa prices rise again in London")) == 0)
    #expect(ShingleSet(text: "a").count == 1)
    #expect(ShingleSet(text: "").count == 0)
    #expect(ShingleSet(text: " -- ! ").count == 0)
    #expect(ShingleSet(text: "").jaccard(ShingleSet(text: "")) == 0)
  }

  @Test(arguments: [(5, 5), (5, 400), (400, 5), (100, 120), (0, 10), (1, 1000)])
  func intersectsAsSetsDo(_ sizes: (Int, Int)) {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<50 {
      let pool = (0..<max(2, sizes.0 + sizes.1)).map { _ in generator.next() }
      let a = (0..<sizes.0).map { _ in pool.randomElement(using: &generator) ?? 0 }
      let b = (0..<sizes.1).map { _ in pool.randomElement(using: &generator) ?? 0 }
      #expect(ShingleSet(a).intersectionCount(ShingleSet(b)) == Set(a).intersection(b).count)
    }
  }

  @Test func hashesAreTheSameOnEveryMachine() {
    #expect(ShingleSet(text: "one two three four five").hashes == [16_819_452_767_223_525_629])
    #expect(
      ShingleSet(text: "internationalisation of telecommunications and the être of 東京 now").hashes.first
        == 6_645_035_751_926_783_669)
    #expect(ShingleSet(text: "one").hashes == [17_145_900_474_926_191_151])
  }
}
