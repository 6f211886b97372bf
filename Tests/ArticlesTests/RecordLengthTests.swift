import Newsprint
import NewsprintArticles
import Testing

/// A record that is longer than records may be is one invalid record, whatever its format and wherever blocks end.
struct RecordLengthTests {
  private static let long = String(repeating: "long ", count: 4000)
  private static let inputs: [(name: String, text: String, ids: [String], line: Int)] = [
    (
      "a.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"\(long)\"}\n{\"id\":\"3\",\"text\":\"c\"}\n",
      ["1", "3"], 2
    ),
    ("end.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"\(long)", ["1"], 2),
    ("a.csv", "id,text\n1,a\n2,\(long)\n3,c\n", ["1", "3"], 3),
    // A quote that is never closed: the rest of the file is no record.
    (
      "open.csv", "id,text\n1,a\n2,\"b\n3,c\n4,d\n" + (5..<4000).map { "\($0),word\n" }.joined(),
      ["1"] + (3..<4000).map(String.init), 3
    ),
    ("a.txt", "Headline\n\n" + long, [], 1),
  ]

  private func options(_ blockSize: Int, skips: Bool) -> ArticleReaderOptions {
    var options = ArticleReaderOptions()
    options.maximumRecordLength = 10_000
    options.blockSize = blockSize
    options.skipsInvalid = skips
    return options
  }

  @Test(arguments: inputs.indices, [64, 1000, 8192]) func itIsSkippedAndTheRestRead(_ index: Int, _ blockSize: Int)
    throws
  {
    let folder = try TemporaryFolder()
    let input = Self.inputs[index]
    let file = try folder.file(input.name, input.text)
    for threads in [1, 3] {
      let (batch, report) = try ArticleReader([file], options: options(blockSize, skips: true)).read(threads: threads)
      #expect(articles(batch).map(\.id) == input.ids)
      #expect(report.skipped.map(\.line) == [input.line])
      #expect(report.skippedCount == 1)
      let error = #expect(throws: ArticleError.self) {
        try ArticleReader([file], options: options(blockSize, skips: false)).read(threads: threads)
      }
      let problem: InvalidRecord.Problem = input.name == "open.csv" ? .unterminatedQuote : .tooLong(limit: 10_000)
      #expect(error == .invalidRecord(InvalidRecord(input: file, line: input.line, problem: problem)))
    }
  }

  @Test func aTableWhoseHeaderHasNoEndIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.csv", "id,text," + Self.long)
    let error = #expect(throws: ArticleError.self) {
      try ArticleReader([file], options: options(64, skips: true)).read()
    }
    #expect(error == .invalidRecord(InvalidRecord(input: file, line: 1, problem: .tooLong(limit: 10_000))))
  }

  @Test func moreStoriesThanMayBeInMemoryAreRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.jsonl", String(repeating: "{\"text\":\"a story\"}\n", count: 1000))
    var options = ArticleReaderOptions()
    options.blockSize = 1024
    options.maximumTotalBytes = 1 << 20
    #expect(try ArticleReader([file], options: options).readAll().count == 1000)
    options.maximumTotalBytes = 50_000
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file], options: options).readAll() }
    #expect(error == .tooManyBytes(inputs: [file], limit: 50_000))
    #expect(error?.kind == .invalidData)
  }
}
