import NewsprintCommand
import TestSupport
import Testing

@Suite struct LineWrapTests {
  @Test(arguments: [
    ("", 10, [""]), ("one", 10, ["one"]), ("one two three", 8, ["one two", "three"]),
    ("one  two", 20, ["one two"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("see example.org/news/story-12", 12, ["see", "example.org/", "news/story-", "12"]),
    ("日本語の見出し。次", 6, ["日本語", "の見出", "し。次"]), ("日本語。次", 6, ["日本", "語。次"]), ("a日本", 4, ["a日", "本"]),
    ("語", 1, ["語"]),
  ])
  func linesAreOfWholeWords(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineWrap.lines(text, width: width) == lines)
  }

  @Test func unitsStayWholeWithTheirGaps() {
    let units = [
      LineWrap.Unit("labour 0.49,"), LineWrap.Unit("crime 0.40", gap: 2),
      LineWrap.Unit("\u{1B}[1mx\u{1B}[0m", width: 1),
    ]
    #expect(LineWrap.lines(units, width: 26) == ["labour 0.49,  crime 0.40 \u{1B}[1mx\u{1B}[0m"])
    #expect(LineWrap.lines(units, width: 23) == ["labour 0.49,", "crime 0.40 \u{1B}[1mx\u{1B}[0m"])
    #expect(LineWrap.lines(units, width: 5).count == 3)
  }

  @Test func theFirstLineMayBeTakenInPart() {
    #expect(LineWrap.lines([LineWrap.Unit("abc"), LineWrap.Unit("de")], width: 5, reserved: 3) == ["", "abc", "de"])
    #expect(LineWrap.lines([LineWrap.Unit("ab"), LineWrap.Unit("de")], width: 5, reserved: 3) == ["ab", "de"])
  }

  @Test(arguments: 0..<40)
  func everyLineFitsAndNothingIsLost(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = Array("ab c-/é日。🎉 \u{301}，xyz")
    let text = String(
      (0..<Int.random(in: 0...80, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? " " })
    let width = Int.random(in: 2...20, using: &generator)
    let lines = LineWrap.lines(text, width: width)
    for line in lines {
      #expect(line.displayWidth <= width, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  /// Plain text is cut by its bytes, and as all other text is.
  @Test(arguments: 0..<40)
  func plainTextIsCutAsAllTextIs(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = Array("abc-/  x.y,z ")
    let text = String(
      (0..<Int.random(in: 0...80, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? " " })
    let width = Int.random(in: 2...30, using: &generator)
    let units = LineWrap.units(text)
    #expect(LineWrap.lines(text, width: width) == LineWrap.lines(LineWrap.fitted(units, to: width), width: width))
    #expect(LineWrap.widestUnit(text) == units.reduce(0) { max($0, $1.width) })
  }
}
