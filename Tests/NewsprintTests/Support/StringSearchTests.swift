import Newsprint
import TestSupport
import Testing

@Suite struct StringSearchTests {
  @Test func textsAreFoundByTheirBytes() {
    #expect("charset=utf-8".firstPlace(of: "set=").map { String("charset=utf-8"[$0.upperBound...]) } == "utf-8")
    #expect("aab".holds("ab") && "ab".holds("ab") && "é".holds("é") && "a".holds(""))
    #expect(!"ab".holds("abc") && !"".holds("a") && !"e\u{301}".holds("é"))
  }

  @Test func partsStandBetweenSeparators() {
    #expect("a | b | c".parts(between: " | ") == ["a", "b", "c"])
    #expect("\n\na\n\n\n\nb\n\n".parts(between: "\n\n") == ["a", "b"])
    #expect("aaa".parts(between: "aa") == ["a"] && "a".parts(between: "") == ["a"] && "".parts(between: "x").isEmpty)
  }

  @Test("Any text is found where a search over all places finds it")
  func placesOfAnyText() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in "abä".randomElement(using: &random)! })
      let part = String((0..<Int.random(in: 0...3, using: &random)).map { _ in "abä".randomElement(using: &random)! })
      let places = text.indices.filter { text[$0...].hasPrefix(part) } + [text.endIndex].filter { _ in part.isEmpty }
      #expect(text.firstPlace(of: part)?.lowerBound == places.first)
    }
  }
}
