import Foundation
import Newsprint
import NewsprintArticles
import TestSupport
import Testing

/// Text that is not UTF-8: refused with its likely encoding, or converted.
struct EncodingTests {
  private static let latin: [UInt8] = [0x43, 0x61, 0x66, 0xE9]  // Café

  private func error(_ contents: [UInt8], name: String = "a.txt", _ options: ArticleReaderOptions = .init())
    -> ArticleError?
  {
    #expect(throws: ArticleError.self) { try ArticleReader.read(contents: contents, name: name, options: options) }
  }

  @Test(arguments: [
    ("windows-1252", "Café owner’s “cup” final — £5. Müller said “naïve”."),
    ("windows-1252", "Le président a déclaré que les élections auraient lieu en février, à Genève."),
    ("windows-1252", "El presidente anunció que la selección española jugará en Málaga."),
    ("windows-1251", "Центральный банк повысил ставку. Инфляция остаётся высокой."),
    ("windows-1251", "Президент України підписав закон про вибори."),
    ("KOI8-R", "Центральный банк повысил ставку. Инфляция остаётся высокой."),
    ("windows-1250", "Premiér oznámil, že vláda příští týden předloží rozpočet."),
    ("ISO-8859-2", "Rząd podniósł stopy o ćwierć punktu, jeśli ktoś pamięta."),
    ("windows-1253", "Η κυβέρνηση ανακοίνωσε ότι θα μειώσει τους φόρους."),
    ("windows-1254", "Türkiye Cumhurbaşkanı, seçimlerin önümüzdeki yıl yapılacağını açıkladı."),
    ("windows-1255", "הממשלה הודיעה כי תוריד את המסים בשנה הבאה"),
    ("windows-1256", "أعلنت الحكومة أنها ستخفض الضرائب في العام المقبل"),
    ("CP932", "日本銀行は金利を引き上げた。首相は会見で経済について述べた。"),
    ("EUC-JP", "日本銀行は金利を引き上げた。首相は会見で経済について述べた。"),
    ("GB18030", "中国人民银行宣布提高利率，通货膨胀仍然很高。"),
    ("BIG5", "中央銀行宣布提高利率，通貨膨脹仍然很高。足球隊在決賽中獲勝。"),
    ("CP949", "한국은행은 기준금리를 인상했다. 물가 상승이 계속되고 있다."),
  ])
  func theLikelyEncodingIsNamedAndReadsTheText(encoding: String, text: String) throws {
    let bytes = try #require(try Self.converted(text, to: encoding))
    let lines = Array("First\n\n".utf8) + bytes
    #expect(
      error(lines) == .invalidRecord(InvalidRecord(input: "a.txt", line: 3, problem: .notUTF8(likely: encoding))))
    let read = try ArticleReader.read(contents: lines, name: "a.txt", options: options { $0.encoding = encoding })
    #expect(read.articles[0].text == text)
  }

  /// By the `iconv` program, which the tests need where Foundation has no such encoding; nil where it is missing.
  private static func converted(_ text: String, to encoding: String) throws -> [UInt8]? {
    let folder = try TemporaryFolder()
    let file = try folder.file("in.txt", text)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding, file]
    let output = folder.path + "/out.txt"
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(try Data(contentsOf: URL(fileURLWithPath: output))) : nil
  }

  /// A text in UTF-16BE.
  private static func bigEndian(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    return bytes
  }

  @Test func everyFormatNamesTheLineAndCanSkipTheRecord() throws {
    let bad = Self.latin
    let cases: [(ArticleFormat, [UInt8], [UInt8], Int)] = [
      (.csv, Array("text,label\n\"a\nb\",x\n\"c\n".utf8), Array("\",y\nd,z\n".utf8), 5),
      (.tsv, Array("text\tlabel\na\tx\n".utf8), Array("\ty\nd\tz\n".utf8), 3),
      (.fastText, Array("__label__x a\n__label__y ".utf8), Array("\n__label__z d\n".utf8), 2),
      (.lines, Array("a\n\n".utf8), Array("\nd".utf8), 3),
      (.jsonLines, Array("{\"text\":\"a\"}\n{\"text\":\"".utf8), Array("\"}\n{\"text\":\"d\"}".utf8), 2),
    ]
    for (format, before, after, line) in cases {
      let contents = before + bad + after
      let strict = options { $0.format = format }
      let problem = InvalidRecord.Problem.notUTF8(likely: "windows-1252")
      #expect(
        error(contents, name: "f", strict) == .invalidRecord(InvalidRecord(input: "f", line: line, problem: problem)))
      let lenient = options {
        $0.format = format
        $0.skipsInvalid = true
      }
      let result = try ArticleReader.read(contents: contents, name: "f", options: lenient)
      #expect(result.articles.count == 2, "\(format)")
      #expect(result.report.skipped.map(\.line) == [line], "\(format)")
      let named = options {
        $0.format = format
        $0.encoding = "ISO-8859-1"
      }
      let whole = articles(try ArticleReader.read(contents: contents, name: "f", options: named).articles)
      #expect(whole.count == 3)
      #expect((whole[1].headline + whole[1].text).hasSuffix("Café"), "\(format)")
    }
  }

  @Test func foldersOfStoriesAreRefusedOrSkippedFileByFile() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("x/a.txt", "A\n\na")
    let bad = try folder.file("x/b.txt", Array("B\n\nb\n".utf8) + Self.latin)
    let error = #expect(throws: ArticleError.self) { try ArticleReader([folder.path]).readAll() }
    let problem = InvalidRecord.Problem.notUTF8(likely: "windows-1252")
    #expect(error == .invalidRecord(InvalidRecord(input: bad, line: 4, problem: problem)))
    #expect(
      error?.description.hasPrefix("\(bad):4: the text is not UTF-8. It looks like windows-1252") == true)
    let result = try ArticleReader([folder.path], options: options { $0.skipsInvalid = true }).read()
    #expect(articles(result.articles).map(\.id) == ["x/a"])
    #expect(result.report.skippedCount == 1)
    let converted = try ArticleReader([folder.path], options: options { $0.encoding = "latin1" }).readAll()
    #expect(converted[1].text == "b\nCafé")
  }

  @Test func damagedUTF8IsNotTakenForAnotherEncoding() {
    let text = Array("Zwölf Häuser für Bürger, große Straßen".utf8) + [0xC3]
    #expect(error(text) == .invalidRecord(InvalidRecord(input: "a.txt", line: 1, problem: .notUTF8(likely: nil))))
  }

  @Test func aHeaderThatIsNotUTF8IsTold() {
    let contents = Array("id,text,caf".utf8) + [0xE9] + Array("\n1,a,b\n".utf8)
    let problem = InvalidRecord.Problem.notUTF8(likely: "windows-1252")
    #expect(
      error(contents, name: "a.csv") == .invalidRecord(InvalidRecord(input: "a.csv", line: 1, problem: problem)))
  }

  @Test func aByteOrderMarkSaysTheEncoding() throws {
    let text = "{\"text\":\"Café 日本 😀\"}\n"
    let big = Self.bigEndian(text)
    let little = stride(from: 0, to: big.count, by: 2).flatMap { [big[$0 + 1], big[$0]] }
    var wide: [UInt8] = []
    for scalar in text.unicodeScalars {
      for place in 0..<4 { wide.append(UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32(place)))) }
    }
    let inputs: [[UInt8]] = [
      [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xFF, 0xFE, 0, 0] + wide, [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    ]
    for contents in inputs {
      for encoding in [nil, "windows-1251"] {
        for bytes in [contents, gzip(contents)] {
          let result = try ArticleReader.read(
            contents: bytes, name: "a.jsonl", options: options { $0.encoding = encoding })
          #expect(result.articles[0].text == "Café 日本 😀")
        }
      }
    }
    // Without a mark it is said, and the option reads it.
    let found = error(little, name: "a.jsonl")
    #expect(found?.description.contains("is text in UTF-16LE, not stories") == true)
    #expect(error(big, name: "a.jsonl")?.description.contains("is text in UTF-16BE, not stories") == true)
    let named = try ArticleReader.read(
      contents: little, name: "a.jsonl", options: options { $0.encoding = "UTF-16LE" })
    #expect(named.articles[0].text == "Café 日本 😀")
  }

  @Test func bytesThatMeanNothingInTheEncodingMakeTheirRecordInvalid() throws {
    // 0x81 is no character of windows-1252; a lone surrogate none of UTF-16; the last is cut short.
    let shiftJIS = Array("a\n".utf8) + [0x93]
    let cases: [(String, [UInt8], Int)] = [
      ("windows-1252", Array("a\nb".utf8) + [0x81] + Array("c\nd".utf8), 2), ("CP932", shiftJIS, 1),
      ("UTF-16LE", [0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x62, 0, 0x0A, 0, 0x63, 0], 2),
    ]
    for (encoding, contents, count) in cases {
      let change = options {
        $0.encoding = encoding
        $0.format = .lines
        $0.skipsInvalid = true
      }
      let result = try ArticleReader.read(contents: contents, name: "a", options: change)
      #expect(result.articles.count == count)
      #expect(
        result.report.skipped == [InvalidRecord(input: "a", line: 2, problem: .notInEncoding(encoding))])
    }
    #expect(error(Self.latin, options { $0.encoding = "no-such" }) == .unknownEncoding("no-such"))
    #expect(error(Self.latin, options { $0.encoding = "latin1//TRANSLIT" }) != nil)
  }

  /// Characters of several bytes across every border of the buffers.
  @Test func longTextsAreConvertedWhole() throws {
    var generator = SeededGenerator(seed: 4)
    var text = ""
    while text.utf8.count < 300_000 {
      text += ["a", "日本", "é", "😀", "\n", "words "][Int.random(in: 0..<6, using: &generator)]
    }
    let contents = [0xFE, 0xFF] + Self.bigEndian(text)
    let result = try ArticleReader.read(contents: contents, name: "a.txt", options: options { $0.format = .lines })
    let expected = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(articles(result.articles).map(\.headline) == expected)
  }

  /// Any bytes under any encoding: no crash, and what comes out is UTF-8.
  @Test func randomBytesNeverCrash() throws {
    var generator = SeededGenerator(seed: 21)
    let encodings = [
      "windows-1252", "CP932", "GB18030", "UTF-16LE", "UTF-16", "UTF-32BE", "EUC-JP", "ISO-2022-JP", "UTF-7",
    ]
    for round in 0..<600 {
      let contents = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: round % 3 == 0 ? 1...127 : 1...255, using: &generator)
      }
      let change = options {
        $0.format = .lines
        $0.skipsInvalid = true
        $0.encoding = round % 4 == 0 ? nil : encodings[round % encodings.count]
      }
      do {
        let batch = try ArticleReader.read(contents: contents, options: change, threads: 1).articles
        #expect(String(validating: batch.bytes, as: UTF8.self) != nil)
      } catch ArticleError.notStories, ArticleError.damaged, ArticleError.unknownEncoding {
        // The first bytes look like another kind of file, or this system lacks the encoding.
      }
    }
  }
}
