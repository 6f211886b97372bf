internal import Newsprint

/// A page as a web archive has it: where and when it was fetched, and how its bytes were packed for the way.
struct WebCapture: Sendable {
  var url: String?
  var date: String?
  /// The encoding that the server said.
  var charset: String?
  /// What the body was packed by, the last first: `gzip`, `br` and so on.
  var codings: [String]
  var isChunked: Bool
  /// The body, in the block's bytes.
  var body = 0..<0
  /// Which record of the archive it is, from 1.
  var number: Int

  /// What a record's header and the start of its content say; nil where they are no page.
  ///
  /// - Parameter content: The first bytes of the record's content.
  /// - Returns: The capture, and where the body begins in the content.
  static func find(in header: HeaderFields, content: TextBytes, number: Int) -> (capture: WebCapture, start: Int)? {
    var capture = WebCapture(codings: [], isChunked: false, number: number)
    capture.url = header["warc-target-uri"].map { $0.trimmingAngles }
    capture.date = header["warc-date"]
    guard header.token("warc-type") == "response" else {
      // A resource is what a server would have sent, without the message around it.
      return isPage(header.token("content-type")) == true ? (capture, 0) : nil
    }
    guard let end = HeaderFields.end(in: content, from: 0) else { return nil }
    let message = HeaderFields(content[..<end.header])
    let status = message.firstLine.split(separator: " ")
    guard status.count > 1, status[0].hasPrefix("HTTP/"), status[1].hasPrefix("2") else { return nil }
    let type = message.token("content-type") ?? header.token("warc-identified-payload-type")
    guard isPage(type) ?? (FileSignature.find(in: content[end.next...])?.format == .html) else { return nil }
    capture.charset = charset(in: message["content-type"])
    capture.codings = (message["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }.reversed()
      .map(String.init)
    capture.isChunked = message["transfer-encoding"]?.lowercased().holds("chunked") ?? false
    return (capture, end.next)
  }

  /// nil: the type is not said.
  private static func isPage(_ type: String?) -> Bool? {
    type.map { ["text/html", "application/xhtml+xml"].contains($0) }
  }

  private static func charset(in type: String?) -> String? {
    let type = (type ?? "").lowercased()
    guard let found = type.firstPlace(of: "charset=") else { return nil }
    let name = type[found.upperBound...].prefix { $0 != ";" && $0 != " " }.filter { $0 != "\"" && $0 != "'" }
    return name.isEmpty ? nil : name
  }
}

extension String {
  /// Without the angle brackets that some crawlers write around addresses.
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") && count > 2 ? String(dropFirst().dropLast()) : self
  }
}

extension Block {
  /// Reads the stories of pages from a web archive.
  func parseCaptures(
    _ buffer: ByteBuffer, _ captures: [WebCapture], by reader: any DocumentReader, options: ArticleReaderOptions
  ) throws -> ParsedBlock {
    var builder = BatchBuilder(input: input, byteCount: buffer.count / 8, options: options)
    var parsed = ParsedBlock(batch: ArticleBatch())
    for capture in captures {
      let body = MessageBody.unpacked(buffer.bytes[capture.body], capture, limit: options.maximumRecordLength)
      let name = capture.url ?? "\(input):\(capture.number)"
      var document = Document(name: name, format: .html, bytes: body)
      document.charset = capture.charset
      do {
        let stories = try reader.stories(in: document)
        if stories.isEmpty { parsed.storyless.append(name) }
        for var story in stories {
          // The address is the one it was fetched from; the page knows best when it was published.
          story.url = capture.url ?? story.url
          story.article.date = story.article.date ?? capture.date
          parsed.use.add(story.use)
          if !builder.add(story, id: name, label: label, options: options) {
            try parsed.note(InvalidRecord(input: input, line: capture.number, problem: .noLabel), options: options)
          }
        }
      } catch let record as InvalidRecord {
        try parsed.note(record, options: options)
      }
    }
    withExtendedLifetime(buffer) {}
    parsed.batch = builder.batch
    return parsed
  }
}
