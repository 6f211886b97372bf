import Foundation
import Newsprint
import NewsprintArticles
import Testing

struct CompressionTests {
  static let lines = (1...300).map { "{\"id\":\($0),\"title\":\"t\($0)\",\"text\":\"story \($0)\"}\n" }

  @Test(arguments: ["plain.jsonl.gz", "no-extension", "wrong-name.zst"])
  func gzipIsToldByItsBytes(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(name, gzip(Self.lines.joined().utf8))
    #expect(try ArticleReader([file]).readAll().count == 300)
  }

  @Test func concatenatedMembersAndFramesAreReadOn() throws {
    let folder = try TemporaryFolder()
    let halves = [Self.lines[..<100].joined(), Self.lines[100...].joined()]
    let padded = gzip(halves[0].utf8) + gzip("".utf8) + gzip(halves[1].utf8) + [UInt8](repeating: 0, count: 100)
    // A skippable frame stands between the two.
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let frames = zstandard(halves[0].utf8) + skippable + zstandard(halves[1].utf8)
    for file in [try folder.file("a.jsonl.gz", padded), try folder.file("a.jsonl.zst", frames)] {
      let batch = try ArticleReader([file]).readAll()
      #expect(batch.count == 300)
      #expect(batch[299].text == "story 300")
    }
    #expect(try ArticleReader([folder.file("s.jsonl.zst", skippable + frames)]).readAll().count == 300)
  }

  @Test func cutDataIsDamagedWhereverItIsCut() throws {
    let folder = try TemporaryFolder()
    let text = Self.lines.joined().utf8
    for (name, bytes) in [("a.jsonl.gz", gzip(text)), ("a.jsonl.zst", zstandard(text))] {
      for cut in [5, bytes.count / 3, bytes.count - 9, bytes.count - 1] {
        let file = try folder.file(name, bytes.prefix(cut))
        let error = #expect(throws: ArticleError.self) { try ArticleReader([file]).readAll() }
        guard case .damaged(file, _)? = error else {
          Issue.record("\(name) cut at \(cut): \(String(describing: error))")
          continue
        }
        #expect(error?.kind == .invalidData)
      }
    }
  }

  @Test func garbledDataIsDamagedAndNeverACrash() throws {
    let folder = try TemporaryFolder()
    let bytes = gzip(Self.lines.joined().utf8)
    var broken = bytes
    for index in stride(from: 20, to: bytes.count, by: 7) { broken[index] ^= 0x55 }
    let file = try folder.file("a.jsonl.gz", broken)
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file]).readAll() }
    #expect(error?.description.hasPrefix(file) == true)
    // Garbage behind the last member is told as well.
    let tail = try folder.file("b.jsonl.gz", bytes + "garbage".utf8)
    #expect(throws: ArticleError.self) { try ArticleReader([tail]).readAll() }
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let bytes = Data(zstandard(Self.lines.joined().utf8))
    let writer = Thread {
      if let handle = FileHandle(forWritingAtPath: pipe) {
        handle.write(bytes)
        try? handle.close()
      }
    }
    writer.start()
    var totals: [Int?] = []
    let batch = try ArticleReader([pipe]).readAll { _, total in totals.append(total) }
    #expect(batch.count == 300)
    #expect(totals.allSatisfy { $0 == nil })
  }
}
