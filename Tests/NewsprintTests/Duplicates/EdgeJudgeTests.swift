import Foundation
import Newsprint
import Testing

/// What is said of two stories of a collection is what is said of them alone.
struct EdgeJudgeTests {
  /// What tells how a pair was judged, whatever the numbers of its stories.
  private struct Judged: Hashable {
    var first: String
    var second: String
    var relation: DuplicateRelation
    var changes: [DuplicateChange]
  }

  private static func judged(_ articles: [Article]) -> Set<Judged> {
    let report = DuplicateFinder().find(in: ArticleBatch(articles), threads: 2)
    return Set(
      report.pairs.map {
        Judged(
          first: articles[$0.first].id, second: articles[$0.second].id, relation: $0.relation, changes: $0.changes)
      })
  }

  /// Families of stories in five versions each.
  ///
  /// Three tell the same, one has another number, one ends with an offer to readers. All of them together have more words
  /// than a judge keeps in mind.
  private static func families(_ count: Int) -> [[Article]] {
    var maker = StoryMaker(seed: 77)
    return (0..<count).map { family in
      let paragraphs = (0..<5).map { _ in
        (0..<2).map { _ in
          let words = maker.words(14)
          return words[0].capitalized + " " + words[1...].joined(separator: " ") + "."
        }.joined(separator: " ")
      }
      let names = maker.words(8)
      let told = "\(names[6].capitalized) said that \(30 + family) people had left \(names[7].capitalized)."
      let headline = names[..<6].joined(separator: " ").capitalized
      func story(_ version: Int, _ body: [String]) -> Article {
        Article(id: "\(family)-\(version)", headline: headline, text: body.joined(separator: "\n\n"))
      }
      var edited = paragraphs
      edited[1] = edited[1].replacing(" ", with: "  ").replacing(".", with: ",")
      edited[2] += " " + maker.words(1)[0].capitalized + "."
      return [
        story(0, [told] + paragraphs),
        story(1, [told] + edited),
        story(2, [told.replacing("people", with: "persons")] + paragraphs),
        story(3, [told.replacing("\(30 + family)", with: "\(90 + family)")] + paragraphs),
        story(4, [told] + paragraphs + ["Subscribe now for £\(family + 1) a month. Cancel at any time."]),
      ]
    }
  }

  @Test func aPairIsJudgedAmongManyAsAlone() {
    let families = Self.families(60)
    let alone = families.reduce(into: Set<Judged>()) { found, family in
      for (place, article) in family.enumerated() {
        for other in family[(place + 1)...] { found.formUnion(Self.judged([article, other])) }
      }
    }
    #expect(alone.count > 500)
    #expect(Set(alone.map(\.relation)).isSuperset(of: [.copy, .update]))
    // Those of a family one after the other, and as far from each other as can be.
    #expect(Self.judged(families.flatMap { $0 }) == alone)
    let apart = (0..<5).flatMap { version in families.map { $0[version] } }
    #expect(Self.judged(apart) == alone)
  }
}
