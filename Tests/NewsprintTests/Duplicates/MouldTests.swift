import Newsprint
import Testing

/// Stories of one mould, which are neither copies nor updates of each other.
struct MouldTests {
  private func relations(_ a: Article, _ b: Article) -> [DuplicateRelation] {
    var options = DuplicateOptions()
    options.threshold = 0.3
    return DuplicateFinder(options).find(in: ArticleBatch([a, b])).pairs.map(\.relation)
  }

  private static let rest = """
    Tickets for the next match can be had at the gate from noon on, and those who hold one for the whole season should \
    bring it along. Trains run every ten minutes before and after the match, and the car park behind the ground stays \
    closed until the works on the drains are done. The club asks everybody to come early, since bags are looked into.
    """

  private static func match(_ home: String, _ away: String, _ score: String, _ scorer: String, _ crowd: Int) -> Article
  {
    Article(
      headline: "\(home) beat \(away) \(score)",
      text:
        "In front of a crowd of \(crowd) the home side of \(home) beat \(away) \(score) on Saturday. The winner came "
        + "from \(scorer) after the break. Fans of \(away) left early. " + rest)
  }

  static func forecast(_ region: String, _ high: Int, _ wind: String) -> Article {
    Article(
      headline: "weather for the \(region)",
      text:
        "it will be mild in the \(region) with a high of \(high) degrees and \(wind) winds. the \(region) stays dry "
        + "until the evening, when clouds move in. those who plan to be outdoors for long should wear a hat and drink "
        + "enough water. the next forecast will be given out in the evening and can be heard on the telephone as well.")
  }

  private static func chinese(_ city: String, _ high: Int, _ low: Int, _ wind: Int) -> Article {
    Article(
      headline: "\(city)周末天气预报",
      text: "气象部门预计\(city)周末多云转晴，最高气温\(high)度，最低气温\(low)度，风力\(wind)级。请市民注意防晒并多喝水，外出时携带雨具。"
        + "下一次天气预报将于晚间发布，市民也可以拨打热线电话收听，热线电话对所有来电者免费。")
  }

  @Test func storiesOfOneMouldAreNoPair() {
    #expect(
      relations(Self.match("Rovers", "United", "3-1", "Veldt", 18412), Self.match("Town", "City", "2-0", "Amari", 9050))
        .isEmpty)
    #expect(relations(Self.forecast("north", 24, "westerly"), Self.forecast("south", 19, "southerly")).isEmpty)
    #expect(relations(Self.chinese("北京", 24, 11, 3), Self.chinese("上海", 19, 8, 5)).isEmpty)
  }

  @Test func anUpdateSharesItsSubject() {
    let match = Self.match("Rovers", "United", "3-1", "Veldt", 18412)
    #expect(relations(match, Self.match("Rovers", "United", "3-2", "Veldt", 18412)) == [.update])
    #expect(relations(match, Self.match("Rovers", "United", "3-1", "Amari", 18412)) == [.update])
    #expect(relations(Self.forecast("north", 24, "westerly"), Self.forecast("north", 19, "westerly")) == [.update])
    #expect(relations(Self.chinese("北京", 24, 11, 3), Self.chinese("北京", 19, 11, 3)) == [.update])
  }

  @Test func withFurnitureMouldsArePairs() {
    var options = DuplicateOptions.plain
    options.threshold = 0.3
    let pair = [Self.forecast("north", 24, "westerly"), Self.forecast("south", 19, "southerly")]
    #expect(DuplicateFinder(options).find(in: ArticleBatch(pair)).pairs.count == 1)
  }
}
