import Foundation
import Newsprint
import NewsprintArticles
import TestSupport
import Testing

struct WritingTests {
  private func extended(_ object: String, _ members: String) -> String {
    var output = Array("before".utf8)
    Array(object.utf8).withTextBytes {
      JSONText.appendLine(extending: $0, members: Array(members.utf8), to: &output)
    }
    return String(decoding: output.dropFirst(6), as: UTF8.self)
  }

  @Test func membersComeBeforeTheClosingBrace() {
    #expect(extended(#"{"a":1}"#, #""topics":[]"#) == "{\"a\":1,\"topics\":[]}\n")
    #expect(extended("{}", #""topics":[]"#) == "{\"topics\":[]}\n")
    #expect(extended("{ }", #""topics":[]"#) == "{\"topics\":[]}\n")
    #expect(extended(#"{ "a" : "}" } "#, #""topics":[]"#) == "{ \"a\" : \"}\",\"topics\":[]}\n")
    #expect(extended(#"{"a":{}}"#, #""topics":[]"#) == "{\"a\":{},\"topics\":[]}\n")
    #expect(extended(#"{"a":"{"}"#, "") == "{\"a\":\"{\"}\n")
  }

  @Test func stringsAreEscapedAndReadBack() throws {
    for text in ["", "a", "\"\\/\u{8}\u{C}\n\r\t", "\0\u{1F}", "é日😀", "x\"y"] {
      var output: [UInt8] = []
      JSONText.append(text, to: &output)
      let parsed = try JSONSerialization.jsonObject(with: Data(output), options: .fragmentsAllowed) as? String
      #expect(parsed == text)
    }
    var output: [UInt8] = []
    JSONText.append("a\u{1}\"\n", to: &output)
    #expect(String(decoding: output, as: UTF8.self) == #""a\u0001\"\n""#)
  }

  @Test func numbersHaveFixedDecimals() {
    func text(_ value: Double, _ decimals: Int) -> String {
      var output: [UInt8] = []
      JSONText.append(value, decimals: decimals, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(text(0.98, 2) == "0.98")
    #expect(text(1, 4) == "1.0000")
    #expect(text(-0.00001, 4) == "0.0000")
    #expect(text(-2.5, 1) == "-2.5")
    #expect(text(2.5, 0) == "3")
    #expect(text(0.05, 3) == "0.050")
    #expect(text(.nan, 2) == "null")
    #expect(text(-.infinity, 2) == "null")
    #expect(text(1e300, 2) == "null")
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let value = Double.random(in: -1000...1000, using: &generator)
      #expect(abs((Double(text(value, 6)) ?? .nan) - value) <= 0.500_001e-6)
    }
    var output: [UInt8] = []
    JSONText.append(Int.min, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "\(Int.min)")
  }

  @Test func fieldsAreQuotedWhereTheyMustBe() {
    func field(_ text: String) -> String {
      var output: [UInt8] = []
      CSVText.append(Array(text.utf8), to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(field("plain text") == "plain text")
    #expect(field("a,b") == "\"a,b\"")
    #expect(field("say \"x\"") == "\"say \"\"x\"\"\"")
    #expect(field("a\nb") == "\"a\nb\"")
    #expect(field(" a") == "\" a\"")
    #expect(field("") == "")
  }
}
