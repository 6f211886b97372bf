import Newsprint
import Testing

/// Pages that are no story, and stories that only mention what such pages say.
struct StoryFormTests {
  static func form(_ text: String, headline: String = "") -> StoryForm? {
    headline.withTextBytes { headline in
      text.withTextBytes { StoryFormDetector().form(StoryBytes(headline: headline, text: $0)) }
    }
  }

  @Test(arguments: [
    ("404 Not Found", StoryForm.errorPage),
    ("403 Forbidden. You don't have permission to access this resource.", .errorPage),
    ("Page not found\n\nSorry, the page you are looking for does not exist or has been moved.", .errorPage),
    ("Please enable JavaScript to continue using this application.", .errorPage),
    ("Oops! Something went wrong. Please try again later.", .errorPage),
    ("We’re sorry, the page you requested can’t be found.", .errorPage),
    ("We use cookies to improve your experience. By continuing you agree to our use of cookies.", .consentNotice),
    ("Diese Website verwendet Cookies, um die Nutzung zu verbessern. Alle akzeptieren", .consentNotice),
    ("You have reached your limit of free articles this month. Subscribe now.", .accessNotice),
    ("Sign in to your account\nEmail\nPassword\nForgot your password?", .accessNotice),
    ("Home | News | Sport | Business | Weather | About us | Contact", .linkList),
    ("Home\nNews\nSport\nBusiness\nWeather\nOpinion\nContact us\nPrivacy policy", .linkList),
    ("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.", .filler),
    ("Arsenal 2-1 Chelsea\nLiverpool 0-0 Everton\nLeeds 3-2 Burnley\nFulham 1-1 Brentford", .numberTable),
    ("1.0 2.3 4.5 6.7\n8.9 10.1 11.2 13.4", .numberTable),
    ("AAPL 182.31 +1.2% 401.20 -0.3% MSFT 141.80 +0.8% 170.01 +2.1%", .numberTable),
  ])
  func aPageThatIsNoStoryIsKnownByItsForm(_ text: String, _ form: StoryForm) {
    #expect(Self.form(text) == form)
  }

  @Test(arguments: [
    "",
    "Oil prices rise",
    "Google has redesigned its 404 page with a small robot that tells users the page they want was not found.",
    "A court in Paris fined Google 150 million euros over cookies that users could not refuse as easily.",
    "Access denied: how Iran blocks journalists from reaching its nuclear sites",
    "Hackers stole passwords of 2 million subscribers from a newspaper login page, the company said.",
    "Designers have used lorem ipsum as filler text since the 1960s, when Letraset sold sheets of it.",
    "The unemployment rate fell to 3.9% in May from 4.1% in April, with 228,000 jobs added and wages up 0.3%.",
    """
    Arsenal beat Chelsea 3-1 on Saturday with two goals from Saka.

    Arsenal 3 Chelsea 1
    Leeds 2 Everton 2

    The win puts Arsenal top with 45 points from 20 games, three ahead of Liverpool, who play on Monday.
    """,
  ])
  func aStoryIsNotTakenForSuchAPage(_ text: String) {
    #expect(Self.form(text) == nil)
  }

  @Test func aHeadlineSaysWhatATableIsAbout() {
    let table = "Arsenal 2-1 Chelsea\nLiverpool 0-0 Everton\nLeeds 3-2 Burnley"
    #expect(Self.form(table, headline: "Results") == .numberTable)
    #expect(Self.form(table, headline: "Arsenal go top after late winner against Chelsea") == nil)
    #expect(Self.form("", headline: "404 Not Found") == .errorPage)
  }

  @Test func whatMostStoriesOfAModelAreIsItsOwn() {
    let tables = (0..<20).map { Article(text: "Arsenal \($0)-1 Leeds\nFulham 0-0 Spurs\nWolves 3-2 City") }
    #expect(StoryForm.forms(of: ArticleBatch(tables)) == [.numberTable])
    let one = [Article(text: "404 Not Found")] + (0..<300).map { Article(text: "Rain fell on day \($0).") }
    #expect(StoryForm.forms(of: ArticleBatch(one)).isEmpty)
  }

  @Test func anyBytesAreRead() {
    for text in ["\u{FFFD}", "'", "''''", "’’", "a’", String(repeating: "x", count: 5000), "é", "４０４"] {
      _ = Self.form(text)
      _ = Self.form(String(repeating: text + "\n1 ", count: 40))
    }
    let bytes: [UInt8] = [0xff, 0xe2, 0x80, 0x34, 0x30, 0x34, 0xc3]
    #expect(Self.form(String(decoding: bytes, as: UTF8.self)) == nil)
  }
}
