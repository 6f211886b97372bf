import Newsprint
import Testing

/// Outlets at the end of headlines, and tails of excerpts.
struct HeadlineTailTests {
  private func relations(_ articles: [Article], _ change: (inout DuplicateOptions) -> Void = { _ in }) -> [String] {
    var options = DuplicateOptions()
    change(&options)
    return DuplicateFinder(options).find(in: ArticleBatch(articles)).pairs.map(\.relation.name)
  }

  /// Headlines in six scripts, each with outlets as sites of its language write them.
  static let headlines: [(String, [String])] = [
    (
      "Minister quits over ferry contract",
      [" - BBC News", " | Coast Herald", " – The Daily Lantern", " — bbc.co.uk", " :: Sky", " · The Atlantic"]
    ),
    ("Minister tritt wegen Fährvertrag zurück", [" - DER SPIEGEL", " | tagesschau.de", " – Kieler Nachrichten"]),
    (
      "Министр ушёл в отставку из-за контракта",
      [" - РИА Новости", " — Коммерсантъ", " | Фонтанка", " - Российская газета"]
    ),
    ("交通部长因渡轮合同辞职引发争议", ["_新华网", "-新浪新闻", " - 人民网", "｜聯合新聞網"]),
    ("フェリー契約をめぐり大臣が辞任", [" - Yahoo!ニュース", "｜NHK", "：朝日新聞デジタル"]),
    ("장관 여객선 계약 논란으로 사임", [" - 연합뉴스", " | 조선일보"]),
    ("الوزير يستقيل بسبب عقد العبارات", [" - الجزيرة نت", " | صحيفة الخليج"]),
    ("नौका अनुबंध पर मंत्री ने इस्तीफा दिया", [" - दैनिक भास्कर", " | आज तक"]),
  ]

  @Test(arguments: headlines)
  func anOutletAtTheEndIsNoPartOfAHeadline(headline: String, tails: [String]) {
    for tail in tails {
      #expect(
        relations([Article(headline: headline, text: ""), Article(headline: headline + tail, text: "")]) == [
          "identical"
        ])
      // The same where the headline came as the text.
      #expect(relations([Article(text: headline), Article(text: headline + tail)]) == ["identical"])
      let plain = relations([Article(headline: headline, text: ""), Article(headline: headline + tail, text: "")]) {
        $0.keepsFurniture = true
      }
      #expect(plain != ["identical"])
    }
  }

  @Test func theSourceAndTheCollectionTellOutlets() {
    let title = "Council closes the old bridge for repairs"
    // By its source; by two sources that differ in it alone.
    #expect(
      relations([Article(text: title), Article(headline: title + " - Marlow", text: "", source: "marlow.example")]) == [
        "identical"
      ])
    #expect(
      relations([
        Article(headline: title + " - Marlow Point", text: "", source: "x"),
        Article(headline: title + " | Aldmouth Watch", text: "", source: "y"),
      ]) == ["identical"])
    // By how often it comes back.
    let others = [
      "Choir of postmen wins a prize in the capital", "Storks return to the marsh after a dry year",
      "Ferry contract scrapped by the county",
    ]
    let articles = (others + [title]).map { Article(headline: $0 + " - Marlow Watch", text: "") }
    #expect(relations(articles + [Article(headline: title + " - BBC News", text: "")]) == ["identical"])
  }

  @Test(arguments: [
    ["Weather at the weekend - North", "Weather at the weekend - South"],
    [
      "Weather at the weekend - North", "Weather at the weekend - South", "Weather at the weekend - East",
      "Weather at the weekend",
    ],
    ["Election results live from the count - Ohio", "Election results live from the count - Iowa"],
    ["Ferry sinks off the coast - two dead", "Ferry sinks off the coast"],
    ["Talks go on - union", "Talks go on"],
  ])
  func whatOnlyLooksLikeAnOutletStays(headlines: [String]) {
    #expect(relations(headlines.map { Article(headline: $0, text: "") }).allSatisfy { $0 != "identical" })
  }

  @Test(arguments: [
    "The post Bridge to close appeared first on Riverton Post.", "Continue reading", "Continue reading →", "Read more",
    "Read the full story at Riverton Post", "[…]", "[...]", "Weiterlesen …", "Lire la suite", "Читать далее",
    "続きを読む",
  ])
  func aShortTextWithATailIsAnExcerpt(tail: String) {
    let whole = Article(id: "whole", headline: "Bridge to close", text: DuplicateRelationTests.body)
    let start = DuplicateRelationTests.body.split(separator: " ").prefix(27).joined(separator: " ")
    let brief = Article(id: "brief", headline: "Bridge to close", text: start + ". " + tail)
    #expect(relations([whole, brief]) == ["excerpt"])
    // A word that the ellipsis cuts is none.
    #expect(relations([whole, Article(headline: "Bridge to close", text: start + " throu… " + tail)]) == ["excerpt"])
  }

  @Test func aTailAloneAndAPlainSentenceStay() {
    let a = Article(id: "a", text: "Continue reading")
    let b = Article(id: "b", text: "Read more")
    #expect(relations([a, b]).isEmpty)
    #expect(relations([a, Article(id: "c", text: "Continue reading")]) == ["identical"])
  }

  @Test func streamsLeaveTailsOutByTheirForm() {
    let index = DuplicateIndex()
    index.insert(Article(headline: "Minister quits over ferry contract", text: ""))
    let hits = index.query(Article(headline: "Minister quits over ferry contract | Coast Herald", text: ""))
    #expect(hits.map(\.relation) == [.identical])
    // A mould is no hit there either.
    index.insert(MouldTests.forecast("north", 24, "westerly"))
    #expect(index.query(MouldTests.forecast("south", 19, "southerly")).isEmpty)
    #expect(index.query(MouldTests.forecast("north", 25, "westerly")).map(\.relation) == [.update])
  }
}
