import Foundation
import NewsprintArticles
import NewsprintMarkup
import Testing

struct PageEncodingTests {
  private func read(_ bytes: [UInt8], encoding: String? = nil) -> String {
    let document = Document(name: "p", format: .html, bytes: bytes, encoding: encoding)
    return String(decoding: PageEncoding.utf8(document), as: UTF8.self)
  }

  @Test(
    "A page is read in the encoding that it names",
    arguments: [
      ("<meta charset=iso-8859-1>Über Köln – naïve", String.Encoding.windowsCP1252),
      ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>Выборы", .windowsCP1251),
      ("<meta charset='Shift_JIS'>日本の選挙", .shiftJIS), ("<META CHARSET = \"iso-8859-2\">Łódź", .isoLatin2),
      ("<meta charset=iso-2022-jp>日本の選挙", .iso2022JP),
    ])
  func declared(page: String, encoding: String.Encoding) throws {
    let bytes = try #require(page.data(using: encoding))
    #expect(read(Array(bytes)) == page)
  }

  @Test("UTF-8 is UTF-8 though the page names another encoding")
  func wrongName() {
    let page = "<meta charset=iso-8859-1>Köln – Łódź"
    #expect(read(Array(page.utf8)) == page)
  }

  @Test("A page that names nothing, or UTF-8 wrongly, is read as its bytes suggest")
  func undeclared() throws {
    let text = "Die Bürger fühlten sich übergangen, hieß es später in den Gängen der Behörde."
    for start in ["<p>", "<meta charset=utf-8><p>"] {
      let bytes = try #require((start + text).data(using: .windowsCP1252))
      #expect(read(Array(bytes)) == start + text)
    }
  }

  @Test("Broken bytes in UTF-8 become replacement characters, and the rest stays")
  func damaged() {
    let good = String(repeating: "Zürich, Genève, Łódź. ", count: 20)
    #expect(read(Array(good.utf8) + [0xFF] + Array(good.utf8)) == good + "\u{FFFD}" + good)
  }
}
