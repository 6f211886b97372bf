import Foundation
import Newsprint
import Testing

/// Pairs of stories in many languages, each with what the second is to the first.
struct RelationPairTests {
  struct Story: Decodable {
    var title: String?
    var text: String?
    var date: String?
    var source: String?

    var article: Article { Article(headline: title ?? "", text: text ?? "", date: date, source: source) }
  }

  struct Pair: Decodable {
    var `case`: String
    var right: String
    var a: Story
    var b: Story
  }

  static func pairs(_ name: String) throws -> [Pair] {
    let url = try #require(Bundle.module.url(forResource: "Golden/\(name)", withExtension: "jsonl"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Pair.self, from: Data($0.utf8))
    }
  }

  /// Whether a pair is judged as it should be: updates are never taken for copies, nor copies for updates.
  static func isRight(_ pair: Pair) -> Bool {
    let dates = [pair.a, pair.b].map { $0.date.flatMap { ArticleDate.seconds($0) }.map { Int64($0) } }
    let found = DuplicateFinder().find(in: ArticleBatch([pair.a.article, pair.b.article]), dates: dates)
    let relation = found.pairs.first?.relation
    switch pair.right {
    case "update": return relation == .update && found.groups.isEmpty || relation == nil
    case "copy": return (relation == .copy || relation == .identical) && !found.groups.isEmpty
    default: return relation == nil
    }
  }

  @Test func pairsOfManyLanguagesAreJudgedRight() throws {
    let pairs = try Self.pairs("relations")
    let wrong = pairs.filter { !Self.isRight($0) }.map(\.case)
    #expect(pairs.count > 200)
    #expect(wrong.isEmpty)
  }

  /// Short stories whose shingles differ in most places, since many words are spelled in two ways.
  @Test func shortPairsOfManyLanguagesAreJudgedRight() throws {
    let pairs = try Self.pairs("short_relations")
    let wrong = pairs.filter { !Self.isRight($0) }.map(\.case)
    #expect(pairs.count > 50)
    #expect(wrong.isEmpty)
  }

  @Test func changesSayWhatWasAndIsAndWhere() throws {
    let body = DuplicateRelationTests.body
    let before = Article(headline: "Old bridge shut", text: body)
    let after = Article(headline: "Old bridge shut", text: body.replacing("12 million", with: "14 million"))
    let pair = try #require(DuplicateFinder().find(in: ArticleBatch([before, after]), dates: [1, 2]).pairs.first)
    let change = try #require(pair.changes.first)
    #expect(pair.changes.count == 1)
    #expect((change.kind, change.from, change.to) == (.number, "12 million", "14 million"))
    for (passage, article) in [(change.first, before), (change.second, after)] {
      let range = try #require(passage?.range)
      #expect(passage?.isInHeadline == false)
      #expect(String(decoding: Array(article.text.utf8)[range], as: UTF8.self).hasSuffix("million"))
    }
    // The other way round, the newer story is the first one.
    let turned = try #require(DuplicateFinder().find(in: ArticleBatch([after, before]), dates: [2, 1]).pairs.first)
    #expect(turned.changes.first?.from == "12 million")
    #expect(turned.isSecondNewer == false)
  }

  @Test(arguments: [
    ("UPDATE 2-Ship drifts", StoryStatus.Kind.update, 2), ("2ND LEAD: Ship drifts", .update, 2),
    ("Ship drifts (Updated)", .update, 0), ("CORRECTED-Ship drifts", .correction, 0), ("RPT-Ship drifts", .repeat, 0),
    ("KILL: Ship drifts", .killed, 0), ("Korrektur: Schiff treibt", .correction, 0), ("【更新】船が漂流", .update, 0),
    ("정정: 배가 떠내려갔다", .correction, 0), ("Обновлено: корабль", .update, 0),
    ("Update on the ship expected", .original, 0), ("Lead-poisoning case grows", .original, 0),
    ("Repeat of the bridge", .original, 0),
  ])
  func aHeadlineSaysWhatItsStoryIs(headline: String, kind: StoryStatus.Kind, number: Int) {
    let status = StoryStatus(Article(headline: headline, text: DuplicateRelationTests.body))
    #expect(status.kind == kind)
    #expect(status.number == number)
  }

  @Test(arguments: [
    "An earlier version of this story misspelled the name of the mayor.",
    "This story has been updated with a statement.",
    "(Corrects spelling in the third paragraph)", "Editor's note: This article was changed after publication.",
  ])
  func aNoteAtEitherEndMakesAnUpdate(note: String) {
    let story = Article(headline: "Old bridge shut", text: DuplicateRelationTests.body)
    for text in [note + "\n\n" + story.text, story.text + "\n\n" + note] {
      let noted = Article(headline: story.headline, text: text)
      #expect(DuplicateFinder().find(in: ArticleBatch([story, noted])).pairs.first?.relation == .update)
    }
  }

  @Test func aMarkedWireStoryAndAnotherPapersCopyAreCopies() {
    let wire = Article(headline: "UPDATE 1-Old bridge shut", text: DuplicateRelationTests.body, source: "wire")
    let local = Article(headline: "Old bridge shut", text: DuplicateRelationTests.body, source: "herald")
    for dates in [[1, 2], [2, 1]] as [[Int64?]] {
      #expect(DuplicateFinder().find(in: ArticleBatch([wire, local]), dates: dates).pairs.first?.relation == .copy)
    }
  }

  @Test func signsOfNumbersMakeStoriesWithTheSameWordsUpdates() {
    let text = DuplicateRelationTests.body
    for (from, to) in [("12 million", "$12 million"), ("$12 million", "€12 million")] {
      let pair = [from, to].map { Article(text: text.replacing("12 million", with: $0)) }
      #expect(DuplicateFinder().find(in: ArticleBatch(pair)).pairs.map(\.relation) == [.update])
    }
    let spaced = [text, text.replacing("12 million", with: "12\u{a0}million")].map { Article(text: $0) }
    #expect(DuplicateFinder().find(in: ArticleBatch(spaced)).pairs.map(\.relation) == [.identical])
  }
}
