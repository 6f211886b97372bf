/// Made-up texts that bring places near to the ends of a text: fragments of datelines, credits, bylines, entities, links
/// and words of many scripts, put together at random and cut anywhere, in the middle of a character too.
public struct AwkwardTexts: Sequence, IteratorProtocol {
  private static let fragments: [[UInt8]] =
    [
      "A. ", "J. ", ". ", ".", " ", "\n", "\n\n", "\r\n", "\t", "_", "__ ", "“", "”", "’", "—", " — ", " - ", "-", "–",
      "…",
      "The Associated Press contributed to this report.", "Jane Doe contributed reporting to this story",
      "contributed ",
      "(Reporting by Jane Doe; editing by ", ")", "(", "[", "]", "Reuters", "PTI", " PTI ABC", "(AP)", "— AFP", "©",
      "(c) 2",
      "Copyright 2024 ", "all rights reserved.", "Reporting by ", "LONDON", "LONDON (AP) — ",
      "NEW YORK, March 3 (Reuters) - ",
      "(EFE).-", "WASHINGTON:", "新华社北京3月3日电", "【", "(서울=연합뉴스)", "新", "中", "ㅏ", "By ", "By Jane Doe", "BY ", "Par ",
      "Von",
      "Updated 5 hours ago", "3:15 PM", "2024", "12/03/2024", "1.2K shares", "12 comments", "March", "comment", "comme",
      "Read more: ", "Related:", "Home", "News", "Sport", "Follow @", "your inbox", "x", "is a reporter", "covers ",
      "writes",
      "Advertisement", "Sign up", "・", "•", "* ", "> ", "|", "+12 chars)", "don't", "U.S.", "l’été", "naïve", "Straße",
      "ﬁnd", "東京都", "กรุงเทพ", "e\u{301}", "\u{AD}", "\u{200B}", "\u{FEFF}", "а", "ЁЛКА", "السلام", "a_b", "3.5",
      "1,000",
      "&amp;", "&#8217;", "&#", "&nbsp", "<b>", "</p>", "<!--", "<", "<a href=\"", "http://x.y/", "temp-\norary",
      "said on Monday that the river rose and the bridge was closed to cars",
      "Parliament Approves Budget After Marathon",
    ].map { Array($0.utf8) } + [[0], [0xC3], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], [0x80], [0xEF, 0xBC]]

  private var generator: SeededGenerator
  private var left: Int

  /// `count` texts, the same ones for each seed.
  public init(_ count: Int, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    left = count
  }

  /// The next text.
  public mutating func next() -> [UInt8]? {
    guard left > 0 else { return nil }
    left -= 1
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      bytes += Self.fragments.randomElement(using: &generator) ?? []
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      bytes.removeFirst(Int.random(in: 0..<bytes.count, using: &generator))
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }
}
