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
    for (name, bytes) in [
      ("a.jsonl.gz", gzip(text)), ("a.jsonl.zst", zstandard(text)), ("a.jsonl.br", brotli(text)),
    ] {
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

  /// What `brotli -q 11` makes of three times the same line.
  private static let brotliFile: [UInt8] = [
    0x1B, 0x52, 0x01, 0x80, 0x8C, 0xD3, 0x0D, 0xF5, 0x63, 0x18, 0xEA, 0x4A, 0x82, 0x72, 0x5B, 0xAA, 0xCF, 0xE5, 0x15,
    0x4B, 0x31, 0x24, 0x43, 0xDC, 0x44, 0xEB, 0x58, 0x50, 0xC4, 0xD4, 0x51, 0x78, 0xD3, 0xC9, 0x01, 0xFB, 0xBF, 0x1D,
    0xEE, 0x87, 0x80, 0x03, 0x0B, 0x30, 0xD5, 0x44, 0x30, 0x4F, 0x59, 0x30, 0x25, 0x61, 0xEA, 0xC3, 0xE7, 0x7A, 0x6C,
    0x07, 0x0D, 0x43, 0x30, 0x40, 0x8F, 0xCC, 0x8B, 0x8A, 0x53, 0xC8, 0x58, 0xE3, 0xA4, 0xE8, 0x60, 0x55, 0x6E, 0x57,
    0xAD, 0x1B, 0xA2, 0xA7, 0x46, 0x1B, 0x2F, 0xF6, 0x22, 0x3E, 0x2A, 0x3E, 0x87, 0x5F, 0x20,
  ]

  @Test func brotliIsToldByItsName() throws {
    let folder = try TemporaryFolder()
    let text = "The harbour board voted to close the ferry terminal, the harbour board said."
    #expect(try ArticleReader([folder.file("a.JSONL.br", Self.brotliFile)]).readAll().count == 3)
    _ = try folder.file("b/port/a.txt.br", brotli("Ferry\n\n\(text)".utf8))
    let batch = try ArticleReader([folder.path + "/b"]).readAll()
    #expect(batch.count == 1 && batch[0].headline == "Ferry" && batch[0].labels == ["port"] && batch[0].id == "port/a")
    // What says itself that it is compressed otherwise is believed.
    #expect(try ArticleReader([folder.file("c.br", gzip(Self.lines.joined().utf8))]).readAll().count == 300)
  }

  @Test func manyBlocksOfBrotliAreReadOn() throws {
    let folder = try TemporaryFolder()
    let many = (1...30).flatMap { _ in Self.lines }.joined()
    #expect(try ArticleReader([folder.file("a.jsonl.br", brotli(many.utf8))]).readAll().count == 9000)
  }

  @Test(arguments: [[0x11], [0xFF, 0xFF, 0xFF], Array("{\"text\":\"story\"}\n".utf8), []] as [[UInt8]])
  func whatIsNoBrotliIsDamaged(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.jsonl.br", bytes)
    let error = #expect(throws: ArticleError.self) { try ArticleReader([file]).readAll() }
    guard case .damaged(file, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func whatFollowsBrotliIsDamage() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.jsonl.br", Self.brotliFile + [0x20])
    #expect(throws: ArticleError.damaged(input: file, reason: "something follows the Brotli data")) {
      try ArticleReader([file]).readAll()
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
