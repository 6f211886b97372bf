import Newsprint
import TestSupport
import Testing

struct FurnitureDetectorTests {
  /// Three paragraphs that are story throughout.
  static let body = """
    The river rose above its banks on Monday and flooded the old town, the mayor said. Volunteers carried sandbags all \
    night, and the bridge was closed to cars before dawn.
    “We have not seen water like this since I was a child,” said a baker whose shop stood knee-deep in mud.
    The regional government promised help within a week. Engineers will inspect the dam once the water falls.
    """
  static let headlines = [
    "Parliament Approves Budget After Marathon Session", "Striker Returns to Training Ahead of Cup Final",
    "Central Bank Holds Rates as Inflation Slows", "Scientists Map Genome of Ancient Wheat",
    "Film Festival Opens With Tribute to Late Director", "Farmers Block Motorway in Protest at Fuel Tax",
  ]

  func kinds(_ text: String) -> [FurnitureSpan.Kind] { FurnitureDetector().spans(in: text).map(\.kind) }

  func story(_ text: String) -> String { FurnitureDetector().story(in: text).joined() }

  func isStoryThroughout(_ text: String) -> Bool { FurnitureDetector().spans(in: text).isEmpty }

  @Test(arguments: [
    "BELGRADE, March 3 (Reuters) - ", "LONDON — ", "LONDON (AP) — ", "(Reuters) - ", "(CNN) ", "SANTA FE, N.M. (AP) — ",
    "Washington (CNN) -- ", "NEW DELHI: ", "HONOLULU, Hawaii (IslandNewsNow) - ", "WASHINGTON—",
    "PARIS, Nov. 19 (Xinhua) -- ",
    "Berlin (dpa) - ", "MOSCOW/KYIV, Feb 24 (Reuters) - ", "NEW YORK, March 16 - ",
  ])
  func aDatelineEndsBeforeTheFirstSentence(_ dateline: String) {
    for text in [Self.body, String(Self.body.prefix(80))] {
      let spans = FurnitureDetector().spans(in: dateline + text)
      #expect(spans == [FurnitureSpan(kind: .dateline, range: 0..<dateline.utf8.count)])
      #expect(story(dateline + text) == text)
    }
  }

  @Test(arguments: [
    "NASA — the agency that runs the mission — said on Monday that the probe was lost.",
    "The British Broadcasting Corporation (BBC) said on Monday that it would move.",
    "FOR SALE: One bicycle, used twice, and a helmet that was never worn.",
    "IMHO - this is the best disk for the money that you can buy today.",
    "Prime Minister Jane Doe (Labour) - who was elected in May - will step down.",
    "GOLD PRICES (IN DOLLARS) - OPENING 401.25, CLOSING 403.10 AN OUNCE",
    "(This is not a dateline) - it is an aside in brackets, and nothing more.",
  ])
  func aFirstSentenceIsNoDateline(_ text: String) { #expect(isStoryThroughout(text)) }

  @Test func datelinesOfOtherScriptsAreFound() {
    #expect(story("新华社北京3月3日电（记者 王明）今天上午会议在京开幕。") == "今天上午会议在京开幕。")
    #expect(story("【ロンドン共同】英国政府は３日、新しい計画を発表した。") == "英国政府は３日、新しい計画を発表した。")
    #expect(story("(서울=연합뉴스) 홍길동 기자 = 정부는 3일 새 계획을 발표했다.") == "정부는 3일 새 계획을 발표했다.")
  }

  @Test(arguments: [
    " (Reporting by Jane Doe; Editing by John Roe)", " (AP)", " — PTI", " -AFP", " Reuter", " PTI ABC XYZ",
    "\nReuters", "\n(Reporting by Jane Doe)", "\nThe Associated Press contributed to this report.",
    "\n(Additional reporting by Jane Doe in Paris; Editing by John Roe)", "\nWith inputs from agencies",
    " Reporting by Jane Doe; Editing by John Roe",
  ])
  func aCreditAtTheEndIsCut(_ credit: String) {
    #expect(kinds(Self.body + credit) == [.credit])
    #expect(story(Self.body + credit).filter { !$0.isWhitespace } == Self.body.filter { !$0.isWhitespace })
  }

  @Test(arguments: [
    ("By Jane Doe", FurnitureSpan.Kind.byline), ("By JANE DOE, Political correspondent", .byline),
    ("By Jane Doe, local democracy reporter", .byline), ("By Jane Doe, who covers courts, crime editor", .byline),
    ("BY JANE DOE AND JOHN ROE", .byline), ("Published 3 March 2023 at 10:15 GMT", .timestamp),
    ("March 3, 2023", .timestamp), ("5 hours ago", .timestamp), ("Updated: 6:05 p.m. ET", .timestamp),
    ("2023-03-03 10:15", .timestamp), ("Photo by Jane Doe", .photoCredit),
    ("Image: Jane Doe / Getty Images", .photoCredit),
    ("© 2023 Example News. All rights reserved.", .copyright), ("Sign up for our daily newsletter", .notice),
    ("We use cookies to give you the best experience.", .notice), ("Share this article", .notice),
    ("123 comments", .notice), ("ADVERTISEMENT", .notice), ("Leave a comment", .notice),
    ("Follow Jane Doe on Twitter @janedoe", .notice), ("The day's top stories in your inbox every morning.", .notice),
    ("Read more: Parliament approves the budget", .related), ("ALSO READ | Striker returns to training", .related),
  ])
  func aLineAtEitherEdgeIsKnownByItsForm(_ line: String, _ kind: FurnitureSpan.Kind) {
    #expect(kinds("\(line)\n\(Self.body)") == [kind])
    #expect(story("\(line)\n\(Self.body)").filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    #expect(kinds("\(Self.body)\n\n\(line)") == [kind])
  }

  @Test func aNoteOnTheAuthorIsCutAtTheEndOnly() {
    let note = "Jane Doe is a senior correspondent covering trade. Follow her on Twitter @janedoe."
    #expect(kinds("\(Self.body)\n\(note)") == [.authorNote])
    #expect(isStoryThroughout("\(note)\n\(Self.body)"))
    #expect(isStoryThroughout("\(Self.body)\nJane Doe is a reporter who was jailed for a year, her lawyer said."))
  }

  @Test func aRunOfHeadlinesAfterTheBodyIsCutWhole() {
    for gap in ["\n", "\n\n", "\n\n\n\n"] {
      for separator in ["\n", "\n\n"] {
        let run = Self.headlines.joined(separator: separator)
        let spans = FurnitureDetector().spans(in: Self.body + gap + run + gap + run)
        #expect(spans.map(\.kind) == Array(repeating: .headlines, count: 12))
        #expect(story(Self.body + gap + run).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
      }
    }
    let two = Self.headlines.prefix(2).joined(separator: "\n")
    #expect(kinds(Self.body + "\n\n" + two) == [.headlines, .headlines])
  }

  @Test func aRunOfHeadlinesBeforeTheBodyIsCutAndTheTitleStays() {
    let run = Self.headlines.joined(separator: "\n")
    #expect(kinds(run + "\n\n" + Self.body).count == 6)
    let title = "River Floods the Old Town After Days of Rain"
    #expect(story(run + "\n\n" + title + "\n" + Self.body).contains(title))
    #expect(isStoryThroughout(title + "\n" + "Volunteers Carry Sandbags Through the Night" + "\n" + Self.body))
  }

  @Test func headlinesInSentenceCaseAreARun() {
    let run = """
      Two dead after storm hits northern coast of island
      Why the price of bread is rising again this winter
      Minister resigns over report on hospital contracts
      Old cinema to reopen with free films for children
      """
    #expect(kinds(Self.body + "\n\n" + run) == Array(repeating: .headlines, count: 4))
  }

  @Test func aBoxTakesTheHeadlinesUnderItsLabel() {
    let box = "Related stories\n" + Self.headlines.prefix(3).joined(separator: "\n")
    let paragraphs = Self.body.split(separator: "\n")
    let text = "\(paragraphs[0])\n\n\(box)\n\n\(paragraphs[1])\n\(paragraphs[2])"
    #expect(kinds(text) == Array(repeating: .related, count: 4))
    #expect(story(text).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    let teasers =
      "Trending\nStriker Returns to Training\nHe had been out for six weeks.\nCentral Bank Holds Rates\nIt was expected."
    #expect(story("\(Self.body)\n\(teasers)").filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
  }

  @Test func theLastParagraphBehindABoxStays() {
    let paragraphs = Self.body.split(separator: "\n")
    let text = "\(paragraphs[0])\n\(paragraphs[1])\n\nAlso read\n\n\(Self.headlines[0])\n\n\(paragraphs[2])"
    #expect(kinds(text) == [.related, .related])
    #expect(story(text).hasSuffix(paragraphs[2]))
  }

  @Test func whatReadersWroteIsCut() {
    let comments = "\n\n12 Comments\n\nJohn\nThis will never work.\nAnna\n3 hours ago\nLet us hope for the best."
    #expect(story(Self.body + comments).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    #expect(story("12 Comments\n" + Self.body).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
  }

  @Test func cardsWithSectionAndTimeAreARun() {
    let cards = Self.headlines.prefix(3).map { "Politics\n\($0)\n2 hours ago" }.joined(separator: "\n")
    #expect(story(Self.body + "\n\n" + cards).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    let bullets = Self.headlines.prefix(3).map { "• \($0)" }.joined(separator: "\n")
    #expect(story(Self.body + "\n\n" + bullets).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    #expect(story("\(bullets)\n\n\(Self.body)\n\n\(bullets)").filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
    #expect(story(bullets + "\n\n" + Self.body).filter { $0 != "\n" } == Self.body.filter { $0 != "\n" })
  }

  @Test func aMenuBeforeTheTitleIsCut() {
    let title = "River Floods the Old Town After Days of Rain"
    let page = "Home\nNews\nSport\nOpinion\nClimate Desk\n\(title)\nBy Jane Doe\n\(Self.body)"
    #expect(story(page).filter { $0 != "\n" } == (title + Self.body).filter { $0 != "\n" })
    #expect(isStoryThroughout("Sport\n\(Self.body)"))
  }

  @Test(arguments: [
    // Results, fixtures, lists and tables are the story's own.
    "\nArsenal 2 Chelsea 1\nLiverpool 0 Everton 0\nLeeds United 3 Leicester City 3\nAston Villa 1 Fulham 2",
    "\nDerby County v Watford or Fulham\nManchester United or Exeter v Middlesbrough\nCardiff City v Colchester United",
    "\nThe winners are:\nBest Film of the Year Overall\nBest Actor in a Leading Role\nBest Song Written for the Screen",
    "\nScotland: Paterson; Lamont, Craig, Southwell\nWales: Thomas; Luscombe, Shanklin, Henson\nReferee: Jonathan Kaplan",
    "\n- a torch with fresh batteries\n- three days of drinking water\n- copies of every document",
    "\nWhat happens next",
    "\nUP NEXT\nThunder: Host the Lakers on Friday.\nLakers: Visit the Thunder on Friday.",
    "\nGoals  Assists  Points\n12     7        31\n9      11       29\n8      4        20",
  ])
  func listsAtTheEndStay(_ list: String) { #expect(isStoryThroughout(Self.body + list)) }

  @Test(arguments: [
    // Verse, mail wrapped to a column, signatures, one case throughout, other scripts.
    "The fog comes in on feet of grey\nAnd sits above the harbour wall\nIt looks at boats across the bay\nAnd then moves on without a call",
    "I have to disagree with you on this one. It is anything but common. In the\nfour or five years that I have been watching I have never seen it. Please\nshare this with whoever keeps the archive, and see also the list that we\nsign up for every year.\n\nJohn Roe\nDepartment of Physics\nSome University Somewhere",
    "the river rose above its banks\nthe mayor closed the bridge\nnobody was hurt in the flood\nwater is falling now",
    "RIVER FLOODS OLD TOWN\nMAYOR CLOSES BRIDGE TO ALL CARS\nVOLUNTEERS CARRY SANDBAGS ALL NIGHT\nNO ONE HURT SAYS POLICE",
    "昨天河水上涨，淹没了老城区。\n市长说桥已经关闭\n志愿者整夜搬运沙袋\n没有人受伤",
    "川が氾濫し、旧市街が浸水した。\n市長によると橋は閉鎖された\nけが人はいない",
    "Парламент одобрил бюджет после долгой сессии.\nГолосование прошло ночью.\nМинистр поблагодарил депутатов.",
  ])
  func textsOfOtherKindsStayWhole(_ text: String) { #expect(isStoryThroughout(text)) }

  @Test(arguments: [
    "", "\n\n", "Reuters", "Read more", "By Jane Doe\nMarch 3, 2023", "Home\nNews\nSport\nOpinion", "(Reuters) - ",
    "Parliament Approves Budget After Marathon Session", headlines.joined(separator: "\n"),
  ])
  func aTextOfNothingButFurnitureIsKept(_ text: String) {
    #expect(isStoryThroughout(text))
    #expect(story(text) == text)
  }

  @Test(arguments: ["A", "É", "42"]) func whatATextStartsWithIsReadFromItsStart(_ start: String) {
    // An initial closes no sentence, at the start of a text as elsewhere; a number does.
    let text = start + ". The Associated Press contributed to this report."
    #expect(story(text) == text)
    #expect(story("The river fell. " + text) == (start == "42" ? "The river fell. 42. " : "The river fell. "))
  }

  /// A broken byte is one byte, though it shows as a sign of three.
  @Test(arguments: [
    ("新华社", "日电 The river rose. It fell."), ("【", "共同】 The river rose. It fell."),
    ("The river rose. It fell.\" ", " — AFP"), ("The river rose, he said. PTI ", " ABC"),
  ])
  func brokenBytesMoveNoEdge(_ before: String, _ after: String) {
    let scanner = FurnitureScanner()
    for broken in [[0xFF], [0xE6, 0x96], [0xF0, 0x9F, 0x98], [UInt8](repeating: 0xFF, count: 20)] as [[UInt8]] {
      for lead in ["LONDON, March \n.\n\n", ""] {
        let bytes = Array((lead + before).utf8) + broken + Array(after.utf8)
        let spans = bytes.withTextBytes { scanner.spans(in: $0).map(\.range) }
        var end = 0
        for span in spans {
          #expect(
            end <= span.lowerBound && !span.isEmpty && span.upperBound <= bytes.count, "\(span) in \(bytes.count)")
          end = span.upperBound
        }
      }
    }
  }

  @Test func headingsAndQuotesWithinTheBodyStay() {
    let text = Self.body.split(separator: "\n").joined(separator: "\n\nWater Reached the Second Floor\n\n")
    #expect(isStoryThroughout(text))
  }

  @Test func whereATextLiesInBlocksOfBytesChangesNothing() {
    let text = Self.body + "\n\nRelated:\n" + Self.headlines.joined(separator: "\n") + "\n"
    let scanner = FurnitureScanner()
    func spans(_ spaces: Int) -> [Range<Int>] {
      let bytes = [UInt8](repeating: 0x20, count: spaces) + Array(text.utf8)
      return bytes.withTextBytes { scanner.spans(in: $0).map(\.range) }
    }
    let expected = spans(0)
    #expect(!expected.isEmpty)
    for shift in 1...130 {
      #expect(spans(shift) == expected.map { $0.lowerBound + shift..<$0.upperBound + shift })
    }
  }

  @Test func rangesAreInOrderDisjointAndWithinTheText() {
    var generator = SeededGenerator(seed: 11)
    let pieces =
      Self.headlines + Self.body.split(separator: "\n").map(String.init) + [
        "", "Home", "News", "Sport", "By Jane Doe", "Related:", "Read more: x", "LONDON (AP) — ", "(AP)", "©", "・関連記事",
        "【",
        "(Reporting by A; editing by B)", "5 hours ago", "é", "—", "…", "\u{3000}", "Jane is", "Copyright 2020", "A",
        "(", ")",
        " - ", "NEW YORK", "\t", "\r", "【関連記事】", "“", "”",
      ]
    let scanner = FurnitureScanner()
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        bytes += pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
        if Bool.random(using: &generator) { bytes.append(0x0A) }
      }
      // Some texts are cut in the middle of a scalar.
      if Int.random(in: 0..<4, using: &generator) == 0, !bytes.isEmpty {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      bytes.withTextBytes { text in
        var ranges: [Range<Int>] = []
        scanner.storyRanges(in: text, into: &ranges)
        var spans = scanner.spans(in: text).map(\.range)
        var end = 0
        for span in spans {
          #expect(span.lowerBound >= end && span.upperBound <= text.count && !span.isEmpty)
          end = span.upperBound
        }
        spans += ranges
        spans.sort { $0.lowerBound < $1.lowerBound }
        #expect(spans.reduce(0) { $0 + $1.count } == text.count)
        #expect(text.isEmpty || !ranges.isEmpty)
      }
    }
  }
}
