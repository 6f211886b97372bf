import Newsprint
import NewsprintArticles
import Testing

/// Files that are no stories are refused by their first bytes, whatever their name says.
struct FileSignatureTests {
  private func kind(_ contents: [UInt8], name: String, _ options: ArticleReaderOptions = .init()) -> String? {
    do {
      _ = try ArticleReader.read(contents: contents, name: name, options: options)
      return nil
    } catch ArticleError.notStories(_, let kind) {
      return kind.name
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>", "an RSS feed"),
    ("  <RSS version=\"2.0\">", "an RSS feed"), ("<rdf:RDF xmlns=\"x\">", "an RSS feed"),
    ("<?xml version=\"1.0\"?><!-- made > by --><?pi x?><feed xmlns=\"x\">", "an Atom feed"),
    ("<atom:feed>", "an Atom feed"), ("<?xml version='1.0'?><newsItem guid=\"1\">", "a NewsML-G2 document"),
    ("<newsMessage>", "a NewsML-G2 message"), ("<NewsML>", "a NewsML document"), ("<nitf>", "a NITF document"),
    ("<!DOCTYPE html><html>", "a web page (HTML)"), ("<!doctype HTML PUBLIC \"x\">", "a web page (HTML)"),
    ("\r\n<!-- x --><html lang=\"en\">", "a web page (HTML)"), ("<urlset>", "a sitemap"),
    ("<?xml version=\"1.0\"?><catalogue a=\"b\">", "an XML document (<catalogue>)"),
    ("<?xml version=\"1.0\"?>", "an XML document"),
    ("{\\rtf1\\ansi Text}", "a Rich Text document"), ("%PDF-1.7\nx", "a PDF document"),
    ("%!PS-Adobe-3.0", "a PostScript document"),
    ("PK\u{3}\u{4}....[Content_Types].xml...word/document.xml", "a Word document"),
    ("PK\u{3}\u{4}....xl/workbook.xml", "an Excel workbook"),
    ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
    ("PK\u{3}\u{4}a.txt", "a zip archive"), ("SQLite format 3\0", "a SQLite database"),
    ("PAR1\u{15}\u{4}", "a Parquet file"),
    ("MZ\u{1}\0\0\0", "a program"), ("\u{7F}ELF\u{2}", "a program"), ("GIF89a", "a GIF image"),
    ("BZh91AY&SY", "a file compressed by bzip2"), ("NEWSPRNT\0\0\0", "a model of newsprint"),
    ("Obj\u{1}avro", "an Avro file"), ("RIFFxxxxWEBP", "a WebP image"),
  ])
  func eachIsNamedUnderAnyNameAndFormat(contents: String, name: String) {
    for file in ["a.txt", "a.jsonl", "a.csv", "a", "-"] {
      #expect(kind(Array(contents.utf8), name: file) == name, "\(file)")
      #expect(kind(gzip(contents.utf8), name: file + ".gz") == name, "\(file)")
    }
    for format in [ArticleFormat.text, .lines, .fastText, .jsonLines, .csv, .tsv] {
      #expect(kind(Array(contents.utf8), name: "a", options { $0.format = format }) == name, "\(format)")
    }
  }

  @Test func binaryKindsAreNamed() {
    let cases: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a PNG image"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "a file compressed by xz"),
      ([UInt8](repeating: 0x41, count: 257) + Array("ustar".utf8), "a tar archive"),
      ([UInt8](0...255), "a binary file"),
    ]
    for (contents, name) in cases { #expect(kind(contents, name: "a.txt") == name) }
  }

  @Test(arguments: [
    "<p>A story in a paragraph.</p>", "<b>Bold</b> words", "< a and > b", "<rssfeed", "<htmlx>", "PK is a name",
    "BMW builds cars", "MZ is no program", "ORCAS seen off the coast", "%PDF", "{\\rt", "RIFF raff", "ID3", "GIF",
    "BZhou",
    "a\tb\u{C}c", "<", "<!", "<!--", "<?", "LZ", "Obj", "ustar",
  ])
  func textsThatBeginALittleLikeThemAreRead(contents: String) throws {
    #expect(kind(Array(contents.utf8), name: "a.txt") == nil)
  }

  @Test func theMessageSaysWhatToDo() {
    let error = #expect(throws: ArticleError.self) {
      try ArticleReader.read(contents: Array("%PDF-1.4".utf8), name: "a.pdf")
    }
    #expect(
      error?.description
        == "a.pdf: is a PDF document, not stories. Save its text as a .txt file, or as JSON Lines or CSV.")
    #expect(error?.kind == .invalidData)
  }
}
