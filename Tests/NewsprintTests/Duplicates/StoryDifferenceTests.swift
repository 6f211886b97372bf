import Newsprint
import TestSupport
import Testing

struct StoryDifferenceTests {
  func strings(_ article: Article, _ passages: [StoryDifference.Passage]) -> [String] {
    passages.map { passage in
      let field = Array((passage.isInHeadline ? article.headline : article.text).utf8)
      return String(decoding: field[passage.range], as: UTF8.self)
    }
  }

  @Test func showsTheWordsAndSentencesThatChanged() {
    let before = Article(
      headline: "Quake kills 12", text: "A quake shook the coast. At least 12 people died, police said. Roads are shut."
    )
    let after = Article(
      headline: "Quake kills 15",
      text: "A quake shook the coast. At least 15 people died, the police said. Roads are shut. Help came.")
    let difference = StoryDifference(before, after)
    #expect(difference.changes.map { strings(before, $0.first) } == [["12"], ["12"], [], []])
    #expect(difference.changes.map { strings(after, $0.second) } == [["15"], ["15"], ["the"], ["Help came"]])
    #expect(difference.changes.map(\.isOfFact) == [true, true, false, false])
    #expect(difference.firstSentences == ["Quake kills 12", "At least 12 people died, police said."])
    #expect(
      difference.secondSentences == ["Quake kills 15", "At least 15 people died, the police said.", "Help came."])
  }

  @Test func equalStoriesHaveNoChanges() {
    let difference = StoryDifference(Article(headline: "A b", text: "c D"), Article(headline: "a B", text: "C, d."))
    #expect(difference.changes.isEmpty && difference.firstSentences.isEmpty)
    #expect(StoryDifference(Article(text: ""), Article(text: "")).changes.isEmpty)
  }

  @Test func changesTurnOneStoryIntoTheOther() {
    var maker = StoryMaker(seed: 71)
    for trial in 0..<200 {
      let size = trial % 4 == 0 ? 1500 : 40
      let first = maker.words(maker.number(below: size))
      var second = maker.edited(first, oneIn: 2 + maker.number(below: 30))
      if !second.isEmpty {
        let from = maker.number(below: second.count)
        second.removeSubrange(from..<min(second.count, from + maker.number(below: 300)))
      }
      second.insert(
        contentsOf: maker.words(maker.number(below: size / 2 + 1)), at: maker.number(below: second.count + 1))
      let a = Article(text: first.joined(separator: " "))
      let b = Article(text: second.joined(separator: " "))
      let changes = StoryDifference(a, b).changes
      // What is left of each story without its changed words must be the same.
      func rest(_ article: Article, _ passages: [StoryDifference.Passage]) -> [Substring] {
        var bytes = Array(article.text.utf8)
        for passage in passages.reversed() { bytes.removeSubrange(passage.range) }
        return String(decoding: bytes, as: UTF8.self).split(separator: " ")
      }
      let left = rest(a, changes.flatMap(\.first))
      #expect(left == rest(b, changes.flatMap(\.second)))
      if size == 40 { #expect(left.count == commonLength(first, second)) }
    }
  }

  /// The length of the longest common subsequence.
  func commonLength(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var corner = 0
      for (index, y) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = x == y ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[b.count]
  }
}
