import Newsprint
import TestSupport
import Testing

/// Which labels are taken for others in another spelling.
struct LabelSpellingsTests {
  /// Each variant as `label > spelling: differences`, with a `?` where folding leaves it alone.
  private func variants(_ counts: [String: Int], topics: [String: Int] = [:]) -> [String] {
    LabelSpellings(counts: counts, topics: topics).variants.map {
      "\($0.label) > \($0.spelling): \($0.differences.map(\.rawValue).joined(separator: "+"))\($0.isFolded ? "" : " ?")"
    }
  }

  @Test func caseSpaceAndPluralsAreFound() {
    #expect(variants(["sport": 5, "Sport": 3]) == ["Sport > sport: case"])
    #expect(variants(["world news": 5, "worldnews": 1, "world  news": 2, "world_news": 3, "world-news": 4]).count == 4)
    #expect(variants(["sports": 5, "sport": 3]) == ["sport > sports: plural s"])
    #expect(variants(["World Sport": 9, "worldsports": 1]) == ["worldsports > World Sport: case+space+plural s"])
    #expect(variants(["Straße": 2, "STRASSE": 1]) == ["STRASSE > Straße: case"])
    #expect(variants(["sport": 5, "sport\u{200B}": 3, "sport\u{A0}": 1]).count == 2)
  }

  @Test func aLetterIsFoundWhereTheWordIsLongEnough() {
    #expect(variants(["politics": 40, "poltics": 2]) == ["poltics > politics: one letter"])
    #expect(variants(["politics": 40, "politicss": 2, "pollitics": 1, "poilitcs": 1]).count == 2)
    #expect(variants(["world": 40, "wrold": 10]) == ["wrold > world: one letter"])
    #expect(variants(["World news": 40, "wrold news": 1]) == ["wrold news > World news: case+one letter"])
    #expect(variants(["gold": 40, "golf": 2]).isEmpty)
    #expect(variants(["team a": 40, "team b": 2]).isEmpty)
  }

  @Test func frequentWordsOfOneLetterApartAreSaidButStayApart() {
    #expect(variants(["Ireland": 40, "Iceland": 30]) == ["Iceland > Ireland: one letter ?"])
    let spellings = LabelSpellings(counts: ["Ireland": 40, "Iceland": 30, "iceland": 2, "Icelannd": 1])
    #expect(spellings.folded == ["iceland": "Iceland", "Icelannd": "Iceland"])
  }

  @Test(arguments: [
    ["1": 5, "-1": 5, "0": 5], ["1-1": 5, "11": 5], ["2023": 5, "2024": 1], ["covid19": 50, "covid20": 1],
    ["c": 5, "c++": 5, "c#": 5], ["us": 5, "u": 5], ["gas": 5, "ga": 5], ["a/b": 5, "ab": 5],
    ["1 1": 5, "11": 5], ["R&B": 5, "RB": 5], ["": 1, "a": 1], ["politics": 5, "economy": 4, "sport": 3],
  ])
  func otherLabelsAreLeftAlone(_ counts: [String: Int]) {
    #expect(variants(counts).isEmpty)
  }

  @Test func theMostFrequentSpellingIsRightAndOfSeveralTheFirst() {
    #expect(
      LabelSpellings(counts: ["Sport": 3, "sport": 5, "SPORT": 4]).folded == ["Sport": "sport", "SPORT": "sport"])
    #expect(LabelSpellings(counts: ["b b": 3, "B B": 3, "b B": 3]).folded == ["b B": "B B", "b b": "B B"])
  }

  @Test func aTypingErrorIsNotFoldedOntoAnother() {
    // Each is one letter from the next, and only the first is right.
    #expect(
      LabelSpellings(counts: ["politics": 100, "politica": 20, "politlca": 4]).folded == ["politica": "politics"])
  }

  @Test func topicsOfAModelAreRightHoweverRare() {
    let topics = ["sport": 2, "Sport": 1, "politics": 50]
    #expect(
      variants(["SPORT": 90, "Sport": 4, "politcs": 3, "other": 5, "Other": 5], topics: topics)
        == ["politcs > politics: one letter", "SPORT > sport: case"])
    #expect(variants(["politcs": 30], topics: topics) == ["politcs > politics: one letter ?"])
  }

  @Test func foldingKeepsTheOrderAndHasNoLabelTwice() {
    let batch = ArticleBatch([
      Article(text: "a", labels: ["Sport", "sport", "news"]), Article(text: "b", labels: ["sport"]), Article(text: "c"),
      Article(text: "d", labels: ["News", "sport"]), Article(text: "e", labels: ["news"]),
    ])
    #expect(batch.labelCounts == ["Sport": 1, "sport": 3, "news": 2, "News": 1])
    let folded = batch.replacingLabels(LabelSpellings(batch).folded)
    #expect((0..<5).map { folded[$0].labels } == [["sport", "news"], ["sport"], [], ["news", "sport"], ["news"]])
    #expect(folded.labelCounts == ["sport": 3, "news": 3])
    #expect((0..<5).map { folded[$0].text } == ["a", "b", "c", "d", "e"])
  }

  @Test func theIndexFindsWhatComparingAllWithAllFinds() {
    var generator = SeededGenerator(seed: 12)
    func word() -> String { String((0..<5).map { _ in "abS".randomElement(using: &generator) ?? "a" }) }
    for _ in 0..<60 {
      let labels = (0..<25).map { _ in
        let length = Int.random(in: 4...7, using: &generator)
        return String((word() + word()).prefix(length))
      }
      var index = OneLetterIndex()
      for (number, label) in labels.enumerated() {
        let slow = labels[..<number].firstIndex { LabelKey.letterDifference($0, label) != nil }
        #expect(index.first(near: label) == slow)
        index.insert(label, number)
      }
    }
  }

  @Test func oneLetterIsOneEditOfLetters() {
    let likely = [("world", "wrold"), ("psort", "sport"), ("worldd", "world")]
    for (first, second) in likely { #expect(LabelKey.letterDifference(first, second) == .likely) }
    for (first, second) in [("world", "worl"), ("wheat", "heat"), ("gambia", "zambia"), ("a gambia", "a zambia")] {
      #expect(LabelKey.letterDifference(first, second) == .possible)
      #expect(LabelKey.letterDifference(second, first) == .possible)
    }
    let none = [
      ("world", "world"), ("world", "dlrow"), ("world1", "world2"), ("", "a"), ("", ""), ("gold", "golf"),
      ("team a", "team b"),
    ]
    for (first, second) in none { #expect(LabelKey.letterDifference(first, second) == nil) }
  }

  @Test func anotherWordIsSaidButNotFolded() {
    #expect(variants(["wheat": 212, "heat": 14]) == ["heat > wheat: one letter ?"])
    #expect(variants(["zambia": 100, "gambia": 2]) == ["gambia > zambia: one letter ?"])
  }
}

struct ListLikeLabelTests {
  private func found(_ labels: [String]) -> [String: Character?] {
    Dictionary(
      uniqueKeysWithValues: ListLikeLabel.find(in: Dictionary(uniqueKeysWithValues: labels.map { ($0, 2) })).map {
        ($0.label, $0.separator)
      })
  }

  @Test func listsAreFound() {
    #expect(found(["a, b", "c"]) == ["a, b": ","])
    #expect(found(["politics; news", "sport; news", "sport"]) == ["politics; news": ";", "sport; news": ";"])
    #expect(found(["world news|sport", "sport"]) == ["world news|sport": "|"])
    #expect(found([#"["a","b"]"#, "['a', 'b']", "[sport]"]).count == 3)
    #expect(found([#"["a","b"]"#]) == [#"["a","b"]"#: nil])
    #expect(found(["world news, local sport", "local sport", "world news"]).count == 1)
    #expect(found(["world news, local sport", "local sport, big business"]).count == 2)
  }

  @Test func namesWithCommasAreNoLists() {
    let iptc = [
      "arts, culture, entertainment and media", "conflict, war and peace", "crime, law and justice",
      "disaster, accident and emergency incident", "economy, business and finance", "sport", "politics",
    ]
    #expect(found(iptc).isEmpty)
    #expect(found(["arts &amp; culture", "R&B", "a;", "|", "[", "[]", ""]).isEmpty)
  }
}
