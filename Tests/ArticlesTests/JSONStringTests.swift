import Foundation
import NewsprintArticles
import TestSupport
import Testing

struct JSONStringTests {
  @Test func escapesBecomeWhatTheyStandFor() {
    #expect(JSONString.text(Array(#"a\"\\\/\b\f\n\r\t\u00e9\u0000"#.utf8)) == "a\"\\/\u{8}\u{C}\n\r\té\0")
    #expect(JSONString.text(Array(#"\ud83d\ude00"#.utf8)) == "😀")
    #expect(JSONString.text([]) == "")
  }

  @Test(arguments: [#"\ud83d"#, #"\ude00"#]) func halfAPairIsReplaced(_ text: String) {
    #expect(JSONString.text(Array((text + "x").utf8)) == "\u{FFFD}x")
  }

  @Test func twoHighHalvesAreTwo() {
    #expect(JSONString.text(Array(#"\ud83d\ud83d\ude00"#.utf8)) == "\u{FFFD}😀")
  }

  @Test(arguments: [#"\"#, #"\x"#, #"\u12"#, #"\u12g4"#, #"\u"#]) func brokenEscapesAreRefused(_ text: String) {
    #expect(JSONString.text(Array(text.utf8)) == nil)
  }

  @Test func aStringEndsAtItsClosingQuote() {
    let read = JSONString.read(Array(#""a\"b","c""#.utf8))
    #expect(read?.text == "a\"b")
    #expect(read?.length == 6)
    for text in ["", "a", "\"", "\"a", #""a\""#] { #expect(JSONString.read(Array(text.utf8)) == nil, "\(text)") }
  }

  @Test func whatIsWrittenIsReadBack() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let scalars = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &generator) ? 0x7F : 0x1_F6FF), using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var written: [UInt8] = []
      JSONText.append(text, to: &written)
      #expect(JSONString.read(written)?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }
}
