import Foundation
import Testing

/// Pointers stay in named kernels, handles and borders to C: `ARCHITECTURE.md` says where they may be used.
struct PointerFenceTests {
  /// The mentions of pointers in the code of each file of the libraries, without comments and strings.
  private func mentions() throws -> (files: [String: Int], lineCount: Int) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
      .standardizedFileURL
    var files: [String: Int] = [:]
    var lineCount = 0
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      // The C interface is a border as a whole.
      if file.pathComponents.contains("NewsprintABI") { continue }
      var count = 0
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      {
        lineCount += 1
        count += Self.mentions(in: line)
      }
      if count > 0 { files[file.lastPathComponent] = count }
    }
    return (files, lineCount)
  }

  /// The words of a line that name unsafe types, calls or markers.
  private static func mentions(in line: Substring) -> Int {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    // What stands between quotes is text, and a line of a text of several lines starts with none.
    let code = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    let end = code.range(of: "//")?.lowerBound ?? code.endIndex
    return code[..<end].matches(of: /[A-Za-z]*[Uu]nsafe[A-Za-z]*/).count
  }

  /// The files behind the fence: kernels, handles of memory, and borders to C.
  private static let fenced: Set<String> = [
    // Handles.
    "AlignedFloats.swift", "ByteBuffer.swift", "ByteStore.swift", "CountedRows.swift", "CountedRows+Weighing.swift",
    "FeatureBuffer.swift", "FormTable.swift", "GrowingMemory.swift", "HashBuffer.swift", "LargeMemory.swift",
    "MutableRun.swift", "NumberRun.swift", "Platform.swift", "ScalarTable.swift", "SharedBuffer.swift",
    "SparseMatrix+Rows.swift", "StorySegment.swift", "StoryTexts.swift", "TextBytes.swift", "TokenBuffer.swift",
    // Kernels.
    "ASCIIWords.swift", "ByteSearch.swift", "CharacterColumnFinder.swift", "CharacterNGramWorker.swift",
    "FeatureTable.swift", "FrequentFirstIndex.swift", "HashIndex.swift", "HashSorting.swift", "Kernels.swift",
    "LaneMath.swift", "LinearModel+Scoring.swift", "OccurrenceTable.swift", "Parallel.swift", "PlainBLAS.swift",
    "ProbeIndex.swift", "RowExtractor.swift", "RowKernels.swift", "SimilaritySketch.swift", "StableHash.swift",
    "TermWeighting.swift", "TokenizerWorker.swift", "TokenizerWorker+Scalars.swift", "UTF8Decoder.swift",
    // Borders to C.
    "AwaitedSignals.swift", "BLAS.swift", "BLASLibrary.swift", "BrotliSource.swift", "Database.swift",
    "Descriptor.swift", "EncodingConverter.swift", "FileSystem.swift", "GzipSource.swift", "HTTPDaemon.swift",
    "JSONLinesParser.swift", "ListeningAddress.swift", "NumberText.swift", "PendingFile.swift",
    "SharedLibrary.swift", "Stemmer.swift", "TemporaryFiles.swift", "TextCodec.swift", "XMLLibrary.swift",
    "XMLReader.swift", "ZstandardSource.swift",
  ]

  @Test func pointersStayBehindTheFence() throws {
    let (files, lineCount) = try mentions()
    #expect(lineCount > 20_000)
    let outside = files.filter { !Self.fenced.contains($0.key) }
    let count = outside.values.reduce(0, +)
    #expect(count <= 4, "\(count) mentions outside the fence: \(outside)")
    #expect(files.count <= 66, "\(files.count) files mention pointers: \(files.keys.sorted())")
  }

  @Test func everyFileBehindTheFenceNeedsToBe() throws {
    let (files, _) = try mentions()
    #expect(Self.fenced.filter { files[$0] == nil } == [])
  }

  @Test(arguments: [
    ("let a: UnsafePointer<UInt8>", 1), ("try withUnsafeBytes(of: a) { unsafe f($0) }", 2),
    ("nonisolated(unsafe) let a = 1", 1), ("// unsafe", 0), ("let a = \"unsafe\"", 0), ("let safe = 1", 0),
  ]) func whatIsCounted(_ line: String, _ count: Int) {
    #expect(Self.mentions(in: line[...]) == count)
  }
}
