import Newsprint
import NewsprintArticles
import Testing

struct WebArchiveTests {
  /// Takes a page for its whole story, and says what it was given.
  private struct WholePage: DocumentReader {
    var formats: [ArticleFormat] { [.html] }

    func stories(in document: Document) throws -> [DocumentStory] {
      let text = String(decoding: document.bytes, as: UTF8.self)
      if text.contains("links only") { return [] }
      return [DocumentStory(article: Article(headline: document.charset ?? "none", text: text))]
    }
  }

  private static func record(_ number: Int, _ content: [UInt8], of type: String = "response") -> [UInt8] {
    let header =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: http://x/\(number)\r\nWARC-Date: 2024-03-0\(number)T06:00:00Z\r\n"
      + "Content-Type: application/http; msgtype=\(type)\r\nContent-Length: \(content.count)\r\n\r\n"
    return Array(header.utf8) + content + Array("\r\n\r\n".utf8)
  }

  private static func message(
    _ body: [UInt8], type: String? = "text/html", status: String = "200 OK", fields: String = ""
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\n\(type.map { "Content-Type: \($0)\r\n" } ?? "")\(fields)\r\n".utf8) + body
  }

  private static func page(_ number: Int) -> [UInt8] {
    record(number, message(Array("<html>page \(number)</html>".utf8)))
  }

  private static let information = Array(
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\na: b\n\r\n\r\n".utf8)

  private func read(
    _ bytes: [UInt8], _ change: (inout ArticleReaderOptions) -> Void = { _ in }
  ) throws -> (articles: [Article], report: ReadingReport) {
    let options = options {
      $0.documentReaders = [WholePage()]
      change(&$0)
    }
    let (batch, report) = try ArticleReader.read(contents: bytes, name: "a", options: options, threads: 1)
    return (articles(batch), report)
  }

  @Test("Pages are read with their address and date, whatever stands between them, packed by members or not")
  func pages() throws {
    let records = [
      Self.information, Self.page(1), Self.record(1, Array("GET / HTTP/1.1\r\n\r\n".utf8), of: "request"), Self.page(2),
      Self.record(3, Self.message(Array("PNG".utf8), type: "image/png")),
      Self.record(4, Self.message(Array("<html>gone</html>".utf8), status: "404 Not Found")),
      Self.record(5, Self.message([]), of: "revisit"),
      Self.record(6, Self.message(Array("<html>links only</html>".utf8))),
      Self.record(7, Self.message(Array("<!DOCTYPE html><html>untold</html>".utf8), type: nil)),
    ]
    for bytes in [records.flatMap { $0 }, records.flatMap { gzip($0) }, gzip(records.flatMap { $0 })] {
      for blockSize in [1, 300, 1 << 18] {
        let (articles, report) = try read(bytes) { $0.blockSize = blockSize }
        #expect(articles.map(\.id) == ["http://x/1", "http://x/2", "http://x/7"])
        #expect(articles.map(\.text).prefix(2) == ["<html>page 1</html>", "<html>page 2</html>"])
        #expect(articles.map(\.date) == [1, 2, 7].map { "2024-03-0\($0)T06:00:00Z" })
        #expect(report.otherCount == 2 && report.storyless == ["http://x/6"])
      }
    }
  }

  @Test("What servers and archives have packed is unpacked, and what they only say they have packed is taken as it is")
  func packed() throws {
    let text = Array("<html>the harbour board voted</html>".utf8)
    let chunks =
      Array("10\r\n".utf8) + text[..<16] + Array("\r\n14;a=b\r\n".utf8) + text[16...] + Array("\r\n0\r\n\r\n".utf8)
    // Deflate with the wrapping of zlib, and without.
    let packed = Array(gzip(text).dropFirst(10).dropLast(8))
    for (body, fields) in [
      (gzip(text), "Content-Encoding: gzip\r\n"), (text, "Content-Encoding: gzip\r\n"),
      (zstandard(text), "content-encoding: zstd\r\n"), (brotli(text), "Content-Encoding: br\r\n"),
      (text, "Content-Encoding: br\r\n"), (packed, "Content-Encoding: deflate\r\n"),
      (chunks, "Transfer-Encoding: chunked\r\n"), (text, "Transfer-Encoding: chunked\r\n"),
      (gzip(brotli(text)), "Content-Encoding: br, gzip\r\n"),
      (Array(gzip(text).dropLast(8)), "Content-Encoding: gzip\r\n"),
    ] {
      let (articles, _) = try read(Self.record(1, Self.message(body, fields: fields)))
      #expect(articles.map(\.text) == [String(decoding: text, as: UTF8.self)], "\(fields)")
    }
  }

  @Test("The server's encoding is handed on")
  func charset() throws {
    let named = Self.record(1, Self.message([0x61], type: "text/html; Charset=\"windows-1251\"; a=b"))
    #expect(try read(named).articles.map(\.headline) == ["windows-1251"])
  }

  @Test("A broken record ends the run, by its number and place; skipped, those around it are read")
  func broken() throws {
    let record = String(decoding: Self.page(2), as: UTF8.self)
    let start = Self.information.count + Self.page(1).count
    for broken in [
      record.replacing("Content-Length: ", with: "Content-Size: "), record.replacing("WARC/1.0", with: "WORK/1.0"),
      record.replacing("Content-Length: 6", with: "Content-Length: 600006"),
      record.replacing("Content-Length: 6", with: "Content-Length: -6"),
    ] {
      let bytes = Self.information + Self.page(1) + Array(broken.utf8) + Self.page(3)
      let record = InvalidRecord(input: "a", line: 3, problem: .brokenArchiveRecord(offset: start))
      #expect(throws: ArticleError.invalidRecord(record)) { try read(bytes) }
      let (articles, report) = try read(bytes) { $0.skipsInvalid = true }
      #expect(articles.map(\.id) == ["http://x/1", "http://x/3"], "\(broken)")
      #expect(report.skipped == [record])
    }
  }

  @Test("A damaged member ends the run, by its place; skipped, those around it are read")
  func damaged() throws {
    let members = (1...3).map { gzip(Self.page($0)) }
    var bytes = members[1]
    for place in 14..<30 { bytes[place] ^= 0x5A }
    for damaged in [bytes, Array(members[1].prefix(40))] {
      let archive = members[0] + damaged + members[2]
      let error = #expect(throws: ArticleError.self) { try read(archive) }
      #expect(error?.description.contains("in the member that begins at byte \(members[0].count)") == true)
      let (articles, report) = try read(archive) { $0.skipsInvalid = true }
      #expect(articles.map(\.id) == ["http://x/1", "http://x/3"])
      #expect(report.skippedCount == 1)
    }
    let (articles, report) = try read(members[0] + members[1].dropLast(20)) { $0.skipsInvalid = true }
    #expect(articles.map(\.id) == ["http://x/1"] && report.skippedCount == 1)
  }

  @Test("A page that is too long is invalid, and a picture that is too long is none of our business")
  func long() throws {
    let long = [UInt8](repeating: 0x61, count: 300_000)
    for type in ["text/html", "image/png"] {
      let bytes = Self.record(1, Self.message(long, type: type)) + Self.page(2)
      let (articles, report) = try read(bytes) {
        $0.maximumRecordLength = 1 << 17
        $0.skipsInvalid = true
      }
      #expect(articles.map(\.id) == ["http://x/2"])
      #expect(report.skippedCount == (type == "text/html" ? 1 : 0) && report.otherCount == 1 - report.skippedCount)
    }
  }

  @Test("Without a reader of pages, an archive is refused by name")
  func refused() {
    #expect(throws: ArticleError.self) { try ArticleReader.read(contents: Self.page(1), name: "a") }
  }
}
