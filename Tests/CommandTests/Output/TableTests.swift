import NewsprintCommand
import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("", 0), ("sport", 5), ("a\r\nb\tc\u{7F}", 3), ("日本", 4), ("ｶﾅ", 2), ("한국어", 6), ("e\u{301}", 1), ("é", 1),
    ("🎉", 2), ("👩‍👩‍👧‍👦", 2),
    ("🇷🇸", 2), ("❤️", 2), ("❤", 1), ("a\u{200B}b", 2), ("שלום", 4), ("ไทย", 3), ("กี่", 1), ("，", 2), ("…", 1), ("한", 2),
  ])
  func widthIsThatOfATerminal(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("headline", 8, "headline"), ("headline", 5, "head…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("headline", 1, "…"), ("headline", 0, ""), ("two\nlines", 8, "two\nlines"), ("two\nlines", 7, "two\nlin…"),
    ("two\r\n\u{7F}é lines", 5, "two\r\n\u{7F}é…"),
  ])
  func longTextIsCut(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.truncated(toWidth: width) == expected)
    #expect(text.truncated(toWidth: width).displayWidth <= width)
  }

  @Test func columnsLineUp() {
    var table = Table([Table.Column("topic"), Table.Column("share", .right), Table.Column("headline")])
    table.append(["sport", "0.9", "Final"])
    table.append(["政治", "12.25", "選挙"])
    #expect(
      table.text() == """
        topic  share  headline
        -----  -----  --------
        sport    0.9  Final
        政治   12.25  選挙

        """)
  }

  private static let headlines: Table = {
    var table = Table([Table.Column("id", isWhole: true), Table.Column("share", .right), Table.Column("headline")])
    table.append(["a1", "0.912", "Harbour United reach their first cup final in forty years"])
    table.append(["b22", "12.000", "港のチームが四十年ぶりに決勝へ進んだ。次は初の優勝を目指す"])
    return table
  }()

  @Test func whatFitsIsNotTouched() {
    #expect(Self.headlines.text(width: 80) == Self.headlines.text())
    #expect(Self.headlines.text(width: 5000) == Self.headlines.text())
  }

  @Test func textIsWrappedInWholeWordsAndNumbersStayWhole() {
    #expect(
      Self.headlines.text(width: 40) == """
        id    share  headline
        ---  ------  ---------------------------
        a1    0.912  Harbour United reach their
                     first cup final in forty
                     years
        b22  12.000  港のチームが四十年ぶりに決
                     勝へ進んだ。次は初の優勝を
                     目指す

        """)
  }

  @Test func titlesGiveWayBeforeTexts() {
    var table = Table([Table.Column("topic"), Table.Column("features kept", .right), Table.Column("of all", .right)])
    table.append(["human interest", "12,345", "0.5"])
    #expect(
      table.text(width: 31) == """
                        features     of
        topic               kept    all
        --------------  --------  -----
        human interest    12,345    0.5

        """)
  }

  @Test func aTableThatCannotFitIsABlockARow() {
    var table = Table([
      Table.Column("group", isWhole: true), Table.Column("jaccard", .right), Table.Column("story"),
      Table.Column("headline"),
    ])
    table.append(["a357e8aa74bdff18", "", "npa-1041", "Ferry runs aground off Selby Island"])
    table.append(["", "0.805", "adair-7", "Ferry runs aground"])
    #expect(
      table.text(width: 32) == """
        group     a357e8aa74bdff18
        story     npa-1041
        headline  Ferry runs aground off
                  Selby Island

        jaccard   0.805
        story     adair-7
        headline  Ferry runs aground

        """)
  }

  @Test func columnsMoveTogetherBeforeThat() {
    var table = Table([Table.Column("topic"), Table.Column("a", .right), Table.Column("b", .right)])
    table.append(["environment", "123456789", "123456789"])
    #expect(
      table.text(width: 28) == """
        topic            a         b
        -------- --------- ---------
        environm 123456789 123456789
        ent

        """)
  }

  @Test func aMatrixIsCutIntoTablesOfItsColumns() {
    var table = Table([Table.Column("")] + (1...5).map { Table.Column("topic\($0)", .right) }, isSplit: true)
    table.append(["one"] + (1...5).map { "\($0)" })
    #expect(
      table.text(width: 29) == """
             topic1  topic2  topic3
        ---  ------  ------  ------
        one       1       2       3

             topic4  topic5
        ---  ------  ------
        one       4       5

        """)
  }

  /// Random tables at any width: nothing is lost, nothing is too wide, and nothing ends a wrapped line in blanks.
  @Test(arguments: 0..<60)
  func noLineIsTooWideAndNothingIsLost(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "a", "of", "council", "選挙", "東京都知事選、", "Überschwemmung", "https://example.org/2024/05/a-story", "🎉", "−3.5",
      "e\u{301}te\u{301}",
    ]
    let count = Int.random(in: 1...6, using: &generator)
    let columns = (0..<count).map { index in
      Table.Column(
        ["title", "two words", ""].randomElement(using: &generator) ?? "", index == 1 ? .right : .left)
    }
    var table = Table(columns, isSplit: Bool.random(using: &generator))
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      table.append(
        columns.map { column in
          column.alignment == .right
            ? "\(Int.random(in: 0...99_999, using: &generator))"
            : (0..<Int.random(in: 0...9, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
              .joined(separator: " ")
        })
    }
    let letters = table.rows.joined().joined().filter { $0 != " " }.sorted()
    for width in [20, 33, 40, 64, 80, 120, 2000] {
      let text = table.text(width: width)
      for line in text.split(separator: "\n") {
        #expect(String(line).displayWidth <= width, "\(width): \(line)")
      }
      // Titles and first columns come back in blocks and parts, so that letters may be there more often.
      var rest = text.filter { $0 != " " }.sorted()[...]
      for letter in letters {
        rest = rest.drop { $0 < letter }
        #expect(rest.first == letter, "\(width): \(letter) is lost")
        rest = rest.dropFirst()
      }
    }
  }

  @Test func controlCharactersCannotPlayTricks() {
    var table = Table([Table.Column("headline")])
    table.append(["a\u{1B}[31mred\nnext\u{202E}"])
    #expect(table.text().hasSuffix("a [31mred next \n"))
  }

  @Test func onlyAStyledTableHasEscapes() {
    var table = Table([Table.Column("topic")])
    table.append(["sport"])
    #expect(!table.text().contains("\u{1B}"))
    #expect(table.text(styler: Styler(isEnabled: true)).hasPrefix("\u{1B}[1mtopic\u{1B}[0m\n"))
  }
}
