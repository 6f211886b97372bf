import Foundation
import Newsprint
import NewsprintArticles
import Testing

/// What stands in a folder and cannot be read is told, and the rest is read.
struct FolderEntryTests {
  private func read(_ path: String) throws -> (ids: [String], report: ReadingReport) {
    let (batch, report) = try ArticleReader([path]).read(threads: 1)
    return (articles(batch).map(\.id), report)
  }

  private func link(_ name: String, in folder: TemporaryFolder, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  @Test func linksThatLeadNowhereAreLeftOut() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sport/a.txt", "A\n\nbody")
    _ = try folder.file("sport/z.txt", "Z\n\nbody")
    try link("sport/gone.txt", in: folder, to: "nowhere.txt")
    try link("self.txt", in: folder, to: "self.txt")
    let (ids, report) = try read(folder.path)
    #expect(ids == ["sport/a", "sport/z"])
    #expect(report.unreadableCount == 2)
    #expect(report.unreadable.map { "\($0)".contains("self.txt") } == [true, false])
    #expect(report.unreadable.last == .noSuchInput("\(folder.path)/sport/gone.txt"))
  }

  @Test func foldersThatHoldThemselvesAreReadOnce() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("sport/a.txt", "A\n\nbody")
    _ = try folder.file("sport/terms.txt", "goal\n")
    for name in ["up", "again", "sport/up"] {
      try link(name, in: folder, to: name.contains("/") ? ".." : ".")
    }
    let (ids, report) = try read(folder.path)
    #expect(ids == ["sport/a"])
    #expect(report.unreadableCount == 3)
    #expect(try TopicTerms.read(in: [folder.path]) == ["sport": ["goal"]])
  }

  @Test func filesThatAreNoStoriesAreLeftOut() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.txt", "A\n\nbody")
    _ = try folder.file("b.txt", "%PDF-1.7\n")
    _ = try folder.file("c.jsonl", "%PDF-1.7\n")
    _ = try folder.file("d.jsonl", "{\"id\":\"d\",\"text\":\"d\"}\n")
    let (ids, report) = try read(folder.path)
    #expect(ids == ["a", "d"])
    #expect(report.unreadableCount == 2)
    #expect(throws: ArticleError.self) { try read("\(folder.path)/c.jsonl") }
  }

  /// Compressed data may turn out to be damaged after many of its stories were read.
  @Test func filesThatFailInTheirMiddleAreToldAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<20_000).map { "{\"id\":\"b\($0)\",\"text\":\"story \($0)\"}\n" }
    let bytes = gzip(lines.joined().utf8)
    _ = try folder.file("a.jsonl", "{\"id\":\"a\",\"text\":\"a\"}\n")
    let cut = try folder.file("b.jsonl.gz", bytes.prefix(bytes.count * 3 / 4))
    _ = try folder.file("c.jsonl", "{\"id\":\"c\",\"text\":\"c\"}\n")
    let (ids, report) = try read(folder.path)
    #expect(ids.first == "a" && ids.last == "c")
    #expect(ids.dropFirst().dropLast() == lines.indices.prefix(ids.count - 2).map { "b\($0)" }[...])
    #expect(ids.count > 5000)
    #expect(report.unreadableCount == 1)
    #expect(report.unreadable.map { "\($0)".contains("b.jsonl.gz") && "\($0)".contains("too early") } == [true])
    #expect(throws: ArticleError.self) { try read(cut) }
  }

  #if os(Linux)
    @Test func namesThatAreNotUTF8AndFilesThatFailAreLeftOut() throws {
      let folder = try TemporaryFolder()
      _ = try folder.file("a.txt", "A\n\nbody")
      var path = Array(folder.path.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xFF), 0x2E, 0x74, 0x78, 0x74, 0]
      let file = fopen(&path, "w")
      #expect(file != nil)
      if let file { fclose(file) }
      try link("memory.txt", in: folder, to: "/proc/self/mem")
      let (ids, report) = try read(folder.path)
      #expect(ids == ["a"])
      #expect(report.unreadableCount == 2)
      #expect(report.unreadable.contains { "\($0)".contains("name is not UTF-8") })
    }
  #endif
}
