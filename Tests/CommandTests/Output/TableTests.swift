import NewsprintCommand
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

  @Test func theWidestColumnGivesWayOnATerminal() {
    var table = Table([Table.Column("id"), Table.Column("headline", canShrink: true)])
    table.append(["1", "A very long headline that does not fit"])
    let lines = table.text(width: 20).split(separator: "\n")
    #expect(lines.last == "1   A very long hea…")
    for line in lines { #expect(String(line).displayWidth <= 20) }
    #expect(table.text().contains("does not fit"))
  }

  @Test func columnsThatMayNotShrinkStayWhole() {
    var table = Table([Table.Column("identifier"), Table.Column("n", canShrink: true)])
    table.append(["0123456789", "12345678"])
    #expect(table.text(width: 5).contains("0123456789  12345678"))
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
