import Foundation
import Newsprint
import NewsprintArticles
import TestSupport
import Testing

struct ArticleReaderTests {
  /// Some hundred stories in several inputs of several formats.
  private func inputs(in folder: TemporaryFolder) throws -> [String] {
    let lines = (0..<400).map { #"{"id":\#($0),"text":"story \#($0)","label":"l\#($0 % 7)"}"# + "\n" }.joined()
    let rows = "text,label\n" + (0..<200).map { "\"row\n\($0)\",r\($0 % 5)\n" }.joined()
    for number in 0..<40 { _ = try folder.file("stories/s\(number % 3)/\(number).txt", "H\(number)\n\nbody") }
    return [
      try folder.file("a.jsonl", lines), try folder.file("b.csv.gz", gzip(rows.utf8)), folder.path + "/stories",
    ]
  }

  @Test func resultsDoNotDependOnThreadsOrBlocks() throws {
    let folder = try TemporaryFolder()
    let inputs = try inputs(in: folder)
    let whole = articles(try ArticleReader(inputs).readAll(threads: 1))
    #expect(whole.count == 640)
    for blockSize in [64, 1000, 1 << 16] {
      let reader = ArticleReader(inputs, options: options { $0.blockSize = blockSize })
      var expected: [[Article]] = []
      try reader.processBatches(threads: 1, transform: { articles($0) }, emit: { expected.append($0) })
      #expect(expected.flatMap { $0 } == whole)
      for threads in [2, 3, 8] {
        var found: [[Article]] = []
        let report = try reader.processBatches(
          threads: threads, transform: { articles($0) }, emit: { found.append($0) })
        #expect(found == expected)
        #expect(report.storyCount == 640)
      }
      #expect(articles(try reader.readAll(threads: 4)) == whole)
    }
  }

  @Test func theFirstErrorInTheInputWins() throws {
    let folder = try TemporaryFolder()
    var lines = (0..<500).map { #"{"text":"\#($0)"}"# }
    lines[300] = "{"
    lines[301] = "["
    let file = try folder.file("a.jsonl", lines.joined(separator: "\n"))
    for threads in [1, 2, 8] {
      var seen = 0
      let reader = ArticleReader([file], options: options { $0.blockSize = 64 })
      let error = #expect(throws: ArticleError.self) {
        try reader.processBatches(threads: threads, transform: { $0.count }, emit: { seen += $0 })
      }
      #expect(error == .invalidRecord(InvalidRecord(input: file, line: 301, problem: .malformedJSON(column: 2))))
      // Everything before the bad block came out.
      #expect(seen > 290 && seen <= 300)
    }
  }

  @Test func errorsOfTransformAndEmitEndTheRun() throws {
    struct Stop: Error, Equatable { var number: Int }
    let contents = (0..<2000).map { #"{"text":"\#($0)"}"# }.joined(separator: "\n")
    let folder = try TemporaryFolder()
    let reader = ArticleReader([try folder.file("a.jsonl", contents)], options: options { $0.blockSize = 64 })
    for threads in [1, 4] {
      let fromTransform = #expect(throws: Stop.self) {
        try reader.processBatches(threads: threads) { batch -> Int in
          guard let number = Int(batch[0].text), number < 100 else { throw Stop(number: Int(batch[0].text) ?? -1) }
          return number
        } emit: { _ in
        }
      }
      #expect((100..<110).contains(fromTransform?.number ?? 0))
      var emitted = 0
      #expect(throws: Stop(number: 5)) {
        try reader.processBatches(threads: threads, transform: { $0.count }) { _ in
          emitted += 1
          if emitted == 5 { throw Stop(number: 5) }
        }
      }
    }
  }

  @Test func missingInputsAreTold() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/none.jsonl"
    let file = try folder.file("a.jsonl", "{\"text\":\"a\"}")
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file, missing]).readAll() }
    #expect(error == .noSuchInput(missing))
    #expect(error?.kind == .noInput)
    #expect(error?.description == "\(missing): no such file or folder.")
  }

  @Test func unreadableInputsAreTold() throws {
    // A file that takes no reading at its first byte, for any user.
    guard FileManager.default.fileExists(atPath: "/proc/self/mem") else { return }
    let error = #expect(throws: ArticleError.self) { try ArticleReader(["/proc/self/mem"]).readAll() }
    #expect(error?.kind == .inputOutput)
  }

  @Test func progressEndsAtTheTotal() throws {
    let folder = try TemporaryFolder()
    let inputs = try inputs(in: folder)
    var last = 0
    var totals = Set<Int?>()
    _ = try ArticleReader(inputs, options: options { $0.blockSize = 512 }).readAll(threads: 2) { read, total in
      #expect(read >= last)
      last = read
      totals.insert(total)
    }
    #expect(totals == [last])
  }

  @Test func batchesShareInputNamesWhenJoined() throws {
    let folder = try TemporaryFolder()
    let inputs = try inputs(in: folder)
    let batch = try ArticleReader(inputs, options: options { $0.blockSize = 256 }).readAll()
    #expect(batch.inputNames == inputs)
    #expect(batch.inputNames[batch.records[500].input] == inputs[1])
    #expect(batch.records[399].line == 400)
    #expect(batch.records[400 + 3].line == 8)
  }

  @Test func aLabelThatIsDifferentForEveryStoryIsTold() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<1200).map { #"{"text":"t","category":"c\#($0)","desk":"d\#($0 % 4)","n":\#($0)}"# }
    let reader = ArticleReader([try folder.file("a.jsonl", lines.joined(separator: "\n"))])
    let problem = reader.labelProblem(in: try reader.readAll())
    #expect(
      problem?.description
        == "the label field has 1,200 different values in 1,200 stories: it is no label. The labels may be in 'desk'.")
    let right = ArticleReader(reader.inputs, options: options { $0.fieldNames[.label] = "desk" })
    #expect(right.labelProblem(in: try right.readAll()) == nil)
    let few = ArticleBatch((0..<9).map { Article(text: "t", labels: ["\($0)"]) })
    #expect(LabelProblem(few) == nil)
    let ten = ArticleBatch((0..<10).map { Article(text: "t", labels: ["\($0)"]) })
    #expect(LabelProblem(ten)?.description.hasSuffix("it is no label.") == true)
  }
}
