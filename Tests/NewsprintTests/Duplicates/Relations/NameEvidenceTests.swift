import Newsprint
import Testing

/// Names where capitals say nothing of them, and words there that are none.
struct NameEvidenceTests {
  private func changes(_ first: Article, _ second: Article) -> [DuplicateChange] {
    StoryDifference(first, second).facts
  }

  private static let body =
    "The shelter by the canal will close in autumn for want of volunteers, and guests will be offered beds elsewhere."

  @Test(arguments: [
    ("%@, who leads the board, said that nobody had the strength to go on.", "Whitcombe", "Delaney"),
    ("%@, who runs the kitchen, has asked for help with the dishes.", "Jennings", "Okonkwo"),
    ("%@ said that the roof would not last the winter.", "Farrugia", "Holm"),
    ("%@, 43, was taken to the hospital with a broken arm.", "Petrova", "Lindqvist"),
    ("%@ resigned on Friday after the accounts were read aloud.", "Marchetti", "Bello"),
    ("%@ told the meeting that the money had been spent.", "Abernathy", "Kowalczyk"),
    ("%@, a retired watchmaker, found the coin under the stairs.", "Ferreira", "Lindholm"),
    ("%@, the first woman to row there, will speak at the dinner.", "Prescott", "Baptiste"),
    ("%@'s letter was read aloud in the chapel.", "Mulcahy", "Doherty"),
    ("%@, an apprentice there, saw the first flames.", "Hollis", "Duarte"),
    ("%@'s barn will be the shelter for the winter.", "Hollis", "Duarte"),
    ("%@ and his sons carried the beds.", "Hollis", "Duarte"),
    ("%@ is expected to speak for the guests.", "Sawyer", "Duarte"),
    ("%@ blames the council for the leak.", "Hollis", "Duarte"),
    ("%@’s letter was read aloud in the chapel.", "Mulcahy", "Fischer"),
    ("%@ said that the roof would not last the winter.", "Pelletier", "Connolly"),
    ("%@ told the board that they would help.", "Harding", "Vincent"),
    ("%@ says that the roof will not last the winter.", "Tavares", "Jennings"),
  ])
  func aNameThatStartsASentenceIsAName(sentence: String, name: String, other: String) {
    let pair = [name, other].map { Article(text: Self.body + " " + sentence.replacing("%@", with: $0)) }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.name])
    #expect(changes(pair[1], pair[0]).map(\.from) == [other])
  }

  @Test func aLetterThatDiffersIsAMisprint() {
    let pair = ["Whitcombe", "Whitcomb"].map { Article(text: Self.body + " \($0), who leads the board, said no.") }
    #expect(changes(pair[0], pair[1]).isEmpty)
  }

  @Test(arguments: ["***", "* * *", "—", "...", "§"]) func linesOfMarksAloneAreRead(line: String) {
    let pair = ["three", "four"].map { Article(text: "\($0) boats left.\n\n\(line)\n\n" + Self.body) }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.number])
  }

  @Test(arguments: [
    ("%@ named coach of national rowing squad", "Okafor", "Adeyemi"),
    ("%@ wins third stage after late break", "Vasquez", "Thorsen"),
    ("%@ to lead inquiry into bridge collapse", "Hargreave", "Nakata"),
    ("%@ quits over harbour contract", "Bellamy", "Osei"), ("%@ resigns after audit of bakery", "Tavares", "Mulcahy"),
    ("%@ denies claims of neighbours", "Jennings", "Davies"), ("%@'s letter read aloud in chapel", "Okafor", "Mulcahy"),
  ])
  func aNameThatStartsAHeadlineIsAName(headline: String, name: String, other: String) {
    let pair = [name, other].map { Article(headline: headline.replacing("%@", with: $0), text: Self.body) }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.name])
  }

  @Test(arguments: [
    ("THE PANEL PUT OFF ITS VOTE AFTER SENATOR %@ ASKED FOR MORE TIME.", "HALVORSEN", "MCBRIDE"),
    ("GOVERNOR %@ WILL OPEN THE BRIDGE ON MONDAY, HIS OFFICE SAID.", "QUIGLEY", "TANAKA"),
    ("GOVERNOR %@ WILL OPEN THE BRIDGE ON MONDAY, HIS OFFICE SAID.", "PELLETIER", "CONNOLLY"),
    ("MR. %@ ASKED FOR MORE TIME, AND THE PANEL PUT OFF ITS VOTE.", "OYELARAN", "HASTINGS"),
    ("THE PANEL PUT OFF ITS VOTE AFTER SEN. %@ ASKED FOR MORE TIME.", "HARDING", "MOLINA"),
    ("MAYOR ANNA %@ WILL OPEN THE BRIDGE ON MONDAY.", "WALKER", "FISHER"),
    ("MAYOR %@ RESIGNS OVER THE BILL FOR THE BRIDGE.", "SIMMONS", "HARDING"),
    ("A TANKER RAN AGROUND NEAR %@ IN A GALE, THE COASTGUARD SAID.", "VARDO", "HAMMERFEST"),
    ("%@, WHO FOUNDED THE FIRM, SOLD HIS SHARES ON FRIDAY.", "LUNDGREN", "ABEBE"),
  ])
  func namesAreToldInTextThatIsAllCapitals(sentence: String, name: String, other: String) {
    let text = "FISHERMEN WHO HAD TRAVELLED TO THE CAPITAL WERE ANGRY AND SANG IN THE LOBBY."
    let pair = [name, other].map { Article(text: sentence.replacing("%@", with: $0) + " " + text) }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.name])
  }

  @Test(arguments: [
    ("%@ said that nobody had the strength to go on.", "Youngsters", "Children"),
    ("%@, who sleep there in winter, were told on Monday.", "Visitors", "Guests"),
    ("%@ put out the fire in the kitchen before dawn.", "Firefighters", "Crews"),
    ("%@ fell on the roof all night.", "Drizzle", "Rain"),
    ("%@ was thrown at the door of the office.", "Mud", "Dirt"),
    ("%@ closed the road behind the church.", "Snowdrifts", "Flooding"),
    ("%@ is the reason, according to the letter.", "Tiredness", "Exhaustion"),
    ("%@ told the board that they would help.", "Parishioners", "Worshippers"),
    ("%@ said that nobody had the strength to go on.", "Management", "Leadership"),
    ("%@ says that the road is closed.", "Congress", "Parliament"),
    ("%@, a gale and snow closed the road behind the church.", "Hailstones", "Flooding"),
    ("%@'s plan for the road was read aloud.", "Council", "Government"),
    ("%@ and their dogs slept in the hall.", "Shepherds", "Hunters"), ("%@ figures show a loss.", "Sales", "Earnings"),
    ("%@ strikes hit the ferries in the strait.", "Further", "Longer"),
    ("%@ awards go to the bakers.", "Sports", "Arts"),
    ("%@ elected members will meet on the hill.", "Newly", "Recently"),
  ])
  func commonWordsThatStartASentenceAreNone(sentence: String, word: String, other: String) {
    let pair = [word, other].map { Article(text: Self.body + " " + sentence.replacing("%@", with: $0)) }
    #expect(changes(pair[0], pair[1]).allSatisfy { $0.kind == .term })
    let headlines = [word, other].map { Article(headline: sentence.replacing("%@", with: $0), text: Self.body) }
    #expect(changes(headlines[0], headlines[1]).isEmpty)
  }

  @Test(arguments: [("ANGRY", "FURIOUS"), ("BLASTED", "SLAMMED"), ("SENATORS", "LAWMAKERS"), ("DELAY", "POSTPONEMENT")])
  func otherWordsInTextThatIsAllCapitalsAreNone(word: String, other: String) {
    let text = "FISHERMEN WHO HAD TRAVELLED OVERNIGHT WERE \(word) AND SANG IN THE LOBBY OF THE SENATE."
    #expect(changes(Article(text: text), Article(text: text.replacing(word, with: other))).isEmpty)
  }

  @Test(arguments: [("RESIGNS", "QUITS"), ("ELECTION", "NOMINATION"), ("ADVISER", "AIDE"), ("CALLED", "URGED")])
  func whatStandsBehindAnOfficeIsNotAlwaysItsHolder(word: String, other: String) {
    let text = "GOVERNOR \(word) AFTER A NIGHT OF SONGS IN THE LOBBY OF THE SENATE, WHERE FISHERMEN HAD WAITED."
    #expect(changes(Article(text: text), Article(text: text.replacing(word, with: other))).isEmpty)
  }

  @Test func aNameInAnotherLanguageIsToldByWhatItsBearerSays() {
    for (text, name, other) in [
      (
        "La ville a fermé le refuge du canal. Marchand, qui dirige le conseil, a dit que personne ne pouvait continuer.",
        "Marchand", "Lefort"
      ),
      (
        "El refugio del canal cierra en otoño. Ibarra dijo que no quedaban voluntarios para lavar la ropa.", "Ibarra",
        "Quiroga"
      ),
      (
        "Il rifugio sul canale chiude in autunno. Bellucci ha detto che non ci sono più volontari.", "Bellucci",
        "Fabbri"
      ),
      (
        "Härbärget vid kanalen stänger i höst. Lindqvist säger att det inte finns några frivilliga kvar.", "Lindqvist",
        "Nordström"
      ),
      (
        "Herberget ved kanalen lukker til efteråret. Hansen siger, at der ikke er flere frivillige tilbage.", "Hansen",
        "Kofoed"
      ),
      (
        "Herberget ved kanalen stenger til høsten. Hauge forteller at det ikke er flere frivillige igjen.", "Hauge",
        "Solberg"
      ),
      (
        "Schronisko nad kanałem zostanie zamknięte jesienią. Kowalczyk dodał, że nie ma już wolontariuszy.",
        "Kowalczyk",
        "Zieliński"
      ),
      (
        "Adăpostul de lângă canal se închide la toamnă. Popescu a declarat că nu mai sunt voluntari.", "Popescu",
        "Munteanu"
      ),
      (
        "A csatorna melletti menhely ősszel bezár. Szabó elmondta, hogy nincs már több önkéntes.", "Szabó", "Horváth"
      ),
    ] {
      #expect(changes(Article(text: text), Article(text: text.replacing(name, with: other))).map(\.kind) == [.name])
    }
  }

  @Test(arguments: [
    (
      "Härbärget vid kanalen stänger i höst. %@ säger att det inte finns några frivilliga kvar.", "Forskare", "Experter"
    ),
    ("Herberget ved kanalen lukker til efteråret. %@ siger, at der ikke er flere frivillige.", "Avisen", "Politiet"),
    ("Schronisko nad kanałem zostanie zamknięte jesienią. %@ dodał, że nie ma już wolontariuszy.", "Rząd", "Sąd"),
    ("Adăpostul de lângă canal se închide la toamnă. %@ a declarat că nu mai sunt voluntari.", "Primarul", "Parohul"),
  ])
  func commonWordsOfOtherLanguagesAreNone(text: String, word: String, other: String) {
    let pair = [word, other].map { Article(text: text.replacing("%@", with: $0)) }
    #expect(changes(pair[0], pair[1]).filter { $0.kind == .name }.isEmpty)
  }
}
