import Newsprint
import TestSupport
import Testing

/// Short stories that are copies in other spelling.
struct ShortStoryTests {
  static let british = Article(
    id: "british", headline: "Reservists to train for longer",
    text: "The Defence Ministry in Kyiv said on Tuesday that the programme to train 1,200 reservists would be extended "
      + "to ten more centres. Volunteers will practise first aid, signalling and map reading. A spokesman said that "
      + "neighbouring towns had offered to share their sports halls. Recep Tayyip Erdoğan has offered instructors.")
  static let american = Article(
    id: "american", headline: "Reservists to train for longer",
    text: "The Defense Ministry in Kiev said on Tuesday that the program to train 1200 reservists would be extended "
      + "to 10 more centers. Volunteers will practice first aid, signaling and map reading. A spokesman said that "
      + "neighboring towns had offered to share their sports halls. Recep Tayyip Erdogan has offered instructors.")

  private func pair(_ a: Article, _ b: Article, _ options: DuplicateOptions = DuplicateOptions()) -> DuplicatePair? {
    DuplicateFinder(options).find(in: ArticleBatch([a, b])).pairs.first
  }

  @Test func aCopyInOtherSpellingIsOneThoughFewShinglesAreTheSame() throws {
    var plain = DuplicateOptions()
    plain.keepsFurniture = true
    plain.threshold = 0.05
    let shingles = try #require(pair(Self.british, Self.american, plain))
    #expect(shingles.jaccard < 0.5)
    let found = try #require(pair(Self.british, Self.american))
    #expect(found.relation == .copy)
    // All words are the same, in one spelling or in two.
    #expect(found.jaccard == 1)
  }

  @Test func theThresholdHoldsForWhatIsCompared() throws {
    var american = Self.british
    american.text = american.text.replacing("Defence", with: "Defense").replacing("1,200", with: "1200")
      .replacing("neighbouring", with: "neighboring")
    american.text += " The first group will finish its training in March, and the second one soon after that."
    let found = try #require(pair(Self.british, american))
    #expect(found.jaccard < 0.85 && found.jaccard >= 0.7)
    var options = DuplicateOptions()
    options.containment = nil
    options.threshold = found.jaccard
    #expect(pair(Self.british, american, options)?.jaccard == found.jaccard)
    options.threshold = found.jaccard + 0.01
    #expect(pair(Self.british, american, options) == nil)
  }

  @Test func withFurnitureShinglesAloneAreCompared() {
    var options = DuplicateOptions()
    options.keepsFurniture = true
    #expect(pair(Self.british, Self.american, options) == nil)
  }

  @Test func aChangedFactInOtherSpellingIsAnUpdate() {
    var american = Self.american
    american.text.replace("1200", with: "1400")
    #expect(pair(Self.british, american)?.relation == .update)
  }

  @Test func anIndexAndAReferenceFindThemToo() {
    let index = DuplicateIndex()
    index.insert(Self.british)
    #expect(index.query(Self.american).first?.relation == .copy)
    let report = DuplicateFinder().find(in: ArticleBatch([Self.american]), against: ArticleBatch([Self.british]))
    #expect(report.pairs.map(\.relation) == [.copy])
  }

  /// The pair is found among many stories that share shingles with it, in any order and by any number of threads.
  @Test func orderAndThreadsChangeNothing() {
    var maker = StoryMaker(seed: 11)
    let opening = Self.british.text.prefix(120)
    var articles = maker.collection(300)
    for number in 0..<40 {
      articles.append(Article(id: "like \(number)", text: opening + " " + maker.words(60).joined(separator: " ")))
    }
    articles += [Self.british, Self.american]
    func found(_ articles: [Article], threads: Int) -> Set<String> {
      Set(
        DuplicateFinder().find(in: ArticleBatch(articles), threads: threads).pairs.map { pair in
          let ids = [articles[pair.first].id, articles[pair.second].id].sorted()
          return "\(ids) \(pair.relation) \(pair.jaccard)"
        })
    }
    let once = found(articles, threads: 1)
    #expect(once.contains { $0.contains("american") && $0.contains("british") && $0.contains("copy") })
    var random = SeededGenerator(seed: 3)
    for threads in 1...3 {
      articles.shuffle(using: &random)
      #expect(found(articles, threads: threads) == once)
    }
  }

  @Test(arguments: [
    ("centre", "center", true), ("neighbouring", "neighboring", true), ("goverment", "government", true),
    ("cat", "car", false), ("strike", "struck", false), ("казак", "казах", true),
    ("рыба", "рама", false),
  ])
  func wordsAreAlikeWhereOneLetterOrTwoDiffer(first: String, second: String, areAlike: Bool) {
    #expect(Spelling.areAlike(Array(first.utf8), Array(second.utf8)) == areAlike)
    #expect(Spelling.areAlike(Array(second.utf8), Array(first.utf8)) == areAlike)
  }

  /// The same paragraphs in another order are the same story.
  @Test func aShortStoryWithItsParagraphsInAnotherOrderIsACopy() {
    let paragraphs = [
      "A teacher who was killed by a falling branch in the castle park has been named as Martha Sutter.",
      "She had taught the oboe at the county school for thirty years, and her pupils played at the gate on Friday.",
      "The tree, a beech, had been inspected in spring and declared sound.",
      "Flowers were laid at the foot of the tree, and the park will stay closed until the others have been looked at.",
    ]
    let headline = "Teacher killed by falling branch named"
    let story = Article(headline: headline, text: paragraphs.joined(separator: "\n\n"))
    for order in [[0, 2, 1, 3], [0, 3, 2, 1], [0, 1, 3, 2]] {
      let other = Article(headline: headline, text: order.map { paragraphs[$0] }.joined(separator: "\n\n"))
      for stories in [[story, other], [other, story]] {
        #expect(DuplicateFinder().find(in: stories).pairs.map(\.relation) == [.copy], "\(order)")
      }
    }
    let another = Article(
      headline: headline, text: (paragraphs[..<2] + ["Nobody saw it.", "Rain fell."]).joined(separator: "\n\n"))
    #expect(DuplicateFinder().find(in: [story, another]).pairs.allSatisfy { $0.relation != .copy })
  }
}
