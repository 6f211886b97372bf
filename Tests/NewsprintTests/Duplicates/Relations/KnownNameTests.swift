import Newsprint
import Testing

/// Names that look like common words, where capitals say nothing: each pair changes one word.
struct KnownNameTests {
  private func kinds(_ first: Article, _ second: Article) -> [DuplicateChange.Kind] {
    StoryDifference(first, second).facts.map(\.kind)
  }

  static let text = "The chair of the harbour trust steps down after a vote of its members on the new hall."

  @Test(arguments: [
    ("%@ resigns as chair of the harbour trust", "Keller", "Hollis"),
    ("%@ to speak at the harbour trust", "Keller", "Hollis"),
    ("%@ will chair the harbour trust", "Curtis", "Weber"),
  ])
  func aNameInAHeadlineIsOneThoughTheTextHasNone(headline: String, name: String, other: String) {
    let pair = [name, other].map { Article(headline: headline.replacing("%@", with: $0), text: Self.text) }
    #expect(kinds(pair[0], pair[1]) == [.name])
    #expect(kinds(pair[0], pair[0]).isEmpty)
  }

  @Test(arguments: [
    ("%@ said that the roof would be mended.", "Keller", "Hollis"),
    ("%@, whose father built the hall, wept at the news.", "Keller", "Hollis"),
    ("%@ will pay for the new roof of the hall.", "Leeds", "Bradford"),
    ("Das Haus steht in %@ am Fluss und wurde nicht verkauft.", "Leipzig", "Dresden"),
    ("%@ salonun çatısının onarılacağını ve bunun yeni olduğunu söyledi.", "Kaya", "Demir"),
  ])
  func aNameIsOneWhereSentencesStart(sentence: String, name: String, other: String) {
    let pair = [name, other].map { Article(text: sentence.replacing("%@", with: $0)) }
    #expect(kinds(pair[0], pair[1]) == [.name])
    #expect(kinds(pair[1], pair[0]) == [.name])
  }

  @Test(arguments: [
    ("%@ said that the roof would be mended.", "Farmers", "Growers"),
    ("%@ will pay for the new roof of the hall.", "Ratepayers", "Taxpayers"),
    ("Der Mann sitzt in %@ und wurde nicht verletzt.", "Haft", "Gewahrsam"),
    ("%@ salonun çatısının onarılacağını ve bunun yeni olduğunu söyledi.", "Vatandaşlar", "Komşular"),
    ("%@ salonun çatısının onarılacağını ve bunun yeni olduğunu söyledi.", "Yetkili", "Sözcü"),
  ])
  func anotherCommonWordIsNoName(sentence: String, word: String, other: String) {
    let pair = [word, other].map { Article(text: sentence.replacing("%@", with: $0)) }
    #expect(!kinds(pair[0], pair[1]).contains(.name))
  }
}
