import Newsprint
import TestSupport
import Testing

struct ReadableTextTests {
  /// A text as it is read.
  func read(_ text: String, keepsMarkup: Bool = false) -> String {
    let reader = ReadableText(keepsMarkup: keepsMarkup)
    return text.withTextBytes { reader.read($0).string }
  }

  func words(_ text: String, keepsMarkup: Bool = false) -> [String] {
    Tokenizer().tokens(in: read(text, keepsMarkup: keepsMarkup)).map(\.text)
  }

  @Test(arguments: [
    ("<b>f</b>oo", "foo"), ("caf&eacute; R&amp;D", "café R&D"), ("a<br>b", "a\nb"),
    ("<p>One two.</p><p>Three</p>", "One two.\n\nThree"), ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    ("x<!-- c -->\n<p>y</p>", "x \n\ny"), ("<script>var a = 1;</script><p>Hi</p>", "Hi"),
    ("<style type='text/css'>p{a:b}</style>Hello", "Hello"), ("storm&#8217;s &#x2019;", "storm’s ’"),
    ("storm&#146;s", "storm’s"), ("storm&#8217s", "storm’s"), ("&lt;p&gt;Hello <&lt;", "<p>Hello <<"),
    ("&lt;p&gt;Hello &lt;a href=&quot;x&quot;&gt;you&lt;/a&gt;&lt;/p&gt;", "Hello you"),
    ("caf&amp;eacute; a &amp;lt; b", "café a &lt; b"), ("CO<sub>2</sub>", "CO2"),
    ("<P CLASS=x>Hello<P>World", "Hello\n\nWorld"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"), ("Hello <a href=\"http://x.org/a-very-long", "Hello "),
    ("<![CDATA[<p>Hi</p>]]>", "Hi"), ("<em>\"Quoted\"</em> text", "\"Quoted\" text"), ("Wor<wbr>ld", "World"),
    ("<p>\n  Hello\n  you\n</p>", "Hello   you"), ("<p>A &lt;b> tag</p>", "A <b> tag"),
  ])
  func readsTextOutOfMarkup(source: String, expected: String) {
    #expect(read(source).trimmed == expected.trimmed)
    #expect(read(source, keepsMarkup: true) == source)
  }

  @Test(arguments: [
    "the <b> tag", "a < b and c > d", "AT&T and R&D", "x &lt y", "I <3 you", "Array<Int> and Map<String, List<Int>>",
    "mail <john@example.org> now", "if (a <b && c> d)", "The <b> and </b> tags make bold",
    "<p> starts a paragraph and </p> ends it", "Use \"<b>\" or `<i>`, '<u>' and “<s>”", "The <br> element; <br> breaks",
    "a comment starts with <!-- and ends with -->", "<script> is bad and </script> too", "the <div>s",
    "see <http://example.org/a?b=1&c=2>", "x<y and y<z", "<ECO> Echo Bay <S> Sears", "std::vector<a> b",
    "The <script> and <style> elements", "Use `<b>bold</b>` here", "2 < 3 & 4 > 1", "Q&A; B&B;",
    "<laughs> he said <sigh>",
    "the <a href> attribute", "<", "&", "</", "<!--", "<a b='", "&#;", "&#x;",
  ])
  func storiesAboutMarkupLoseNothing(text: String) {
    #expect(read(text) == text)
  }

  @Test(arguments: [
    ("e\u{301}t\u{e9}", "\u{e9}t\u{e9}"), ("of\u{fb01}ce", "office"), ("\u{ff76}\u{ff9e}", "\u{30ac}"),
    ("\u{304b}\u{3099}", "\u{304c}"), ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"), ("Vie\u{323}\u{302}t", "Vi\u{1ec7}t"),
    ("Vie\u{302}\u{323}t", "Vi\u{1ec7}t"), ("Stra\u{df}e", "Strasse"), ("3\u{bd}", "3 1\u{2044}2"), ("\u{2163}", "IV"),
    ("\u{fefb}", "\u{644}\u{627}"), ("\u{e19}\u{e49}\u{e4d}\u{e32}", "\u{e19}\u{e49}\u{e33}"), ("i\u{307}", "i"),
    ("A\u{30a}", "\u{c5}"), ("\u{301}x", "\u{301}x"),
  ])
  func formsOfOneTextAreOne(source: String, expected: String) {
    #expect(Array(read(source).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("tempo-\nrary work at", "temporary\nwork at"), ("tempo-\r\nrary", "temporary"), ("TEMPO-\nRARY", "TEMPORARY"),
    ("tempo\u{ad}\nrary", "temporary"), ("tempo\u{2010}\n  rary", "temporary"), ("tempo-<br/>rary", "temporary"),
    ("Wörter-\nbuch", "Wörterbuch"),
  ])
  func wordsBrokenOverLinesAreWhole(source: String, expected: String) {
    #expect(read(source) == expected)
  }

  @Test(arguments: [
    "well-\nknown", "twenty-\nfive", "state-of-\nthe-art", "12-year-\nold", "Anglo-\nSaxon", "e-\nmail", "follow-\nup",
    "UK-\nbased", "a -\nb", "-\n", "1990-\n1995", "tempo-\n\nrary", "x-",
  ])
  func hyphensThatBelongToWordsStay(text: String) {
    #expect(read(text) == text)
  }

  @Test func plainTextIsPassedOnAsItIs() {
    let text = String(
      repeating: "Nothing is to be done here - \"not even\" this.\nA line, a Café, “quotes”, 東京 & more. ", count: 9)
    let reader = ReadableText()
    text.withTextBytes { source in
      #expect(reader.read(source).buffer.baseAddress == source.buffer.baseAddress)
      #expect(reader.isSource && reader.sourceRange(of: 3..<9) == 3..<9)
    }
  }

  @Test func placesPointIntoTheSource() throws {
    let source = "<p>The <b>ha</b>rbour caf&eacute; tempo-\nrary of\u{fb01}cials e\u{301}t\u{e9}</p>"
    let batch = ArticleBatch([Article(id: "a", headline: "<i>Caf&eacute;</i>", text: source)])
    let bytes = Array(source.utf8)
    let found = batch.withStories {
      FeatureExtractor(FeatureOptions()).occurrences($0[0]) { _ in true }
    }
    let words = found.filter { $0.field == .text }.map { [$0.term, String(decoding: bytes[$0.range], as: UTF8.self)] }
    #expect(
      words == [
        ["the", "The"], ["harbour", "ha</b>rbour"], ["café", "caf&eacute;"], ["temporary", "tempo-\nrary"],
        ["officials", "of\u{fb01}cials"], ["\u{e9}t\u{e9}", "e\u{301}t\u{e9}"],
      ])
    #expect(found.first { $0.field == .headline }?.range == 3..<14)
  }

  /// Text of pieces that mean something to the reader, and of any bytes.
  private func soup(_ generator: inout SeededGenerator, _ round: Int) -> [UInt8] {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<br>", "<a href=\"x\">", "</a>", "<a b='", "<!--", "-->", "<script>", "</script>",
      "<",
      ">", "&", "&amp;", "&eacute;", "&#8217;", "&#x", ";", "\"", "'", " ", "\n", "-\n", "word", "Word", "é",
      "e\u{301}",
      "\u{301}", "\u{ad}", "\u{ad}\n", "ﬁ", "½", "東", "\u{1161}", "<![CDATA[", "]]>", "<?xml ", "?>", "&lt;p&gt;",
      "\r\n",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      if round % 3 == 0, Bool.random(using: &generator) {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += (pieces.randomElement(using: &generator) ?? "").utf8
      }
    }
    return bytes
  }

  @Test func anyBytesAreReadAndPlacesStayInOrder() {
    var generator = SeededGenerator(seed: 21)
    let reader = ReadableText()
    for round in 0..<3000 {
      let source = soup(&generator, round)
      source.withTextBytes { bytes in
        let count = reader.read(bytes).count
        var last = 0
        for place in 0..<count {
          let range = reader.sourceRange(of: place..<place + 1)
          #expect(range.lowerBound >= last && range.upperBound <= source.count && !range.isEmpty)
          last = range.lowerBound
        }
      }
    }
  }

  @Test func readingFormsTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 22)
    let (reader, second) = (ReadableText(keepsMarkup: true), ReadableText(keepsMarkup: true))
    for round in 0..<2000 {
      let source = String(decoding: soup(&generator, round * 3 + 1), as: UTF8.self)
      source.withTextBytes { bytes in
        let once = Array(reader.read(bytes))
        let twice = once.withTextBytes { Array(second.read($0)) }
        #expect(once == twice, "\(source)")
      }
    }
  }

  @Test func wordsAroundTagsAreNeverLost() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<500 {
      var (source, expected) = ("", [String]())
      for number in 0..<Int.random(in: 1...20, using: &generator) {
        let open =
          ["<p>", "<b>", "<div class=\"x\">", "<li>", "<h2>", "<br>", "", "<a href='y'>"].randomElement(
            using: &generator) ?? ""
        let word = "w\(number)"
        expected.append(word)
        let name = open.dropFirst().prefix { $0 != " " && $0 != ">" }
        source += open + word + (name.isEmpty || name == "br" ? "" : "</\(name)>") + " "
      }
      let found = words(source).filter { $0.hasPrefix("w") }
      #expect(found == expected, "\(source)")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
