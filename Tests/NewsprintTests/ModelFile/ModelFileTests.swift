import Foundation
import Newsprint
import TestSupport
import Testing

extension ModelFile.SectionKind {
  static let weights = Self("WGHT")
  static let hashes = Self("HASH")
  static let metadata = Self("META")
  static let steps = Self("STEP")
  static let empty = Self("NONE")
}

/// What the tests write into a model file, and read back from one.
struct SampleModel: Equatable {
  var weights: [Float] = [0, -1.5, .pi, .leastNonzeroMagnitude, .infinity]
  var hashes: [UInt64] = [1, .max, 0x0123_4567_89ab_cdef]
  var steps: [Int8] = [-127, 0, 127]
  var empty: [Double] = []
  var name = "Grüße, 新聞"
  var topics = ["sport", "", "économie"]
  var temperature: Double? = 1.25
  var note: String?

  var writer: ModelFileWriter {
    var metadata = ByteWriter()
    metadata.append(name)
    metadata.append(topics)
    metadata.append(temperature)
    metadata.append(note)
    metadata.append(42)
    metadata.append(true)
    metadata.append([3, 2, 1] as [UInt16])
    var writer = ModelFileWriter()
    writer.add(metadata, as: .metadata)
    writer.add(weights, as: .weights)
    writer.add(hashes, as: .hashes)
    writer.add(empty, as: .empty)
    writer.add(SharedBuffer(steps), as: .steps)
    return writer
  }

  init() {}

  init(_ file: ModelFile) throws(ModelFileError) {
    weights = Array(try file.section(.weights, as: Float.self))
    hashes = Array(try file.section(.hashes, as: UInt64.self))
    steps = Array(try file.section(.steps, as: Int8.self))
    empty = Array(try file.section(.empty, as: Double.self))
    var reader = try file.reader(of: .metadata)
    name = try reader.read()
    topics = try reader.read()
    temperature = try reader.readOptional()
    note = try reader.readOptional()
    guard try reader.read(Int.self) == 42, try reader.read(Bool.self), try reader.read([UInt16].self) == [3, 2, 1]
    else { throw reader.invalid("the numbers are others") }
    try reader.finish()
    try file.verify()
  }
}

/// A folder that goes away with its last use.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "newsprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

struct ModelFileTests {
  @Test func readsBackWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.newsprint"
    let sample = SampleModel()
    try sample.writer.write(to: path)
    let mapped = try ModelFile(contentsOf: path)
    #expect(try SampleModel(mapped) == sample)
    #expect(try SampleModel(ModelFile(bytes: sample.writer.bytes())) == sample)
    #expect(Array(try Data(contentsOf: URL(filePath: path))) == sample.writer.bytes())
    #expect(folder.contents == ["model.newsprint"])
    #expect(mapped.contains(.weights))
    #expect(!mapped.contains(ModelFile.SectionKind("WHAT")))
  }

  @Test func theHeaderIsAsDocumented() throws {
    var writer = ModelFileWriter()
    writer.add([1, 2] as [UInt16], as: ModelFile.SectionKind("ABCD"))
    let bytes = writer.bytes()
    #expect(bytes.count == 132)
    #expect(
      Array(bytes[0..<32]) == Array("NEWSPRNT".utf8) + [2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 132]
        + [UInt8](repeating: 0, count: 7))
    #expect(
      Array(bytes[32..<56]) == Array("ABCD".utf8) + [3, 0, 0, 0, 128, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0])
    #expect(bytes[72..<128].allSatisfy { $0 == 0 })
    #expect(Array(bytes[128...]) == [1, 0, 2, 0])
  }

  @Test func aFileWithoutSectionsIsValid() throws {
    let file = try ModelFile(bytes: ModelFileWriter().bytes())
    #expect(file.sections.isEmpty)
  }

  @Test func sectionsStartAtMultiplesOf64InMemory() throws {
    let folder = try TemporaryFolder()
    try SampleModel().writer.write(to: folder.path + "/m")
    for file in [try ModelFile(contentsOf: folder.path + "/m"), try ModelFile(bytes: SampleModel().writer.bytes())] {
      #expect(file.sections.allSatisfy { $0.offset % 64 == 0 })
      try file.section(.hashes, as: UInt64.self).withUnsafeBufferPointer {
        #expect(UInt(bitPattern: $0.baseAddress) % 64 == 0)
      }
    }
  }

  @Test func theSameSectionsGiveTheSameBytes() {
    #expect(SampleModel().writer.bytes() == SampleModel().writer.bytes())
  }

  @Test func aBufferOutlivesItsFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m"
    try SampleModel().writer.write(to: path)
    let weights = try ModelFile(contentsOf: path).section(.weights, as: Float.self)
    try FileManager.default.removeItem(atPath: path)
    #expect(Array(weights) == SampleModel().weights)
  }

  @Test func replacingAFileLeavesItsReadersTheOldOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/m"
    try SampleModel().writer.write(to: path)
    let old = try ModelFile(contentsOf: path)
    var other = SampleModel()
    other.weights = [7]
    try other.writer.write(to: path)
    #expect(try SampleModel(old) == SampleModel())
    #expect(try SampleModel(ModelFile(contentsOf: path)) == other)
    #expect(folder.contents == ["m"])
  }

  @Test func writingThroughALinkKeepsTheLink() throws {
    let folder = try TemporaryFolder()
    try SampleModel().writer.write(to: folder.path + "/real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
    var other = SampleModel()
    other.weights = [7]
    try other.writer.write(to: folder.path + "/link")
    #expect(try SampleModel(ModelFile(contentsOf: folder.path + "/real")) == other)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == folder.path + "/real")
  }

  @Test func aMissingSectionOrAnotherTypeIsAnError() throws {
    let file = try ModelFile(bytes: SampleModel().writer.bytes(), name: "m")
    #expect(throws: ModelFileError.missingSection(path: "m", section: "WHAT")) {
      try file.section(ModelFile.SectionKind("WHAT"), as: Float.self)
    }
    #expect(
      throws: ModelFileError.invalidSection(
        path: "m", section: "WGHT", reason: "the elements are float32, not int32")
    ) {
      try file.section(.weights, as: Int32.self)
    }
  }

  @Test func otherFilesAreRefused() throws {
    #expect(throws: ModelFileError.notAModel(path: "m")) { try ModelFile(bytes: [], name: "m") }
    #expect(throws: ModelFileError.notAModel(path: "m")) { try ModelFile(bytes: Array("{}".utf8), name: "m") }
    #expect(throws: ModelFileError.truncated(path: "m", byteCount: 4, expected: nil)) {
      try ModelFile(bytes: Array("NEWS".utf8), name: "m")
    }
    for found: UInt8 in [1, 9] {
      var other = SampleModel().writer.bytes()
      other[8] = found
      #expect(throws: ModelFileError.unsupportedVersion(path: "m", found: UInt32(found), supported: 2)) {
        try ModelFile(bytes: other, name: "m")
      }
    }
    let whole = SampleModel().writer.bytes()
    #expect(throws: ModelFileError.truncated(path: "m", byteCount: 300, expected: whole.count)) {
      try ModelFile(bytes: Array(whole.prefix(300)), name: "m")
    }
    #expect(throws: ModelFileError.corrupted(path: "m", part: "the end of the file")) {
      try ModelFile(bytes: whole + [0], name: "m")
    }
  }

  @Test func pathsThatAreNotFilesAreErrorsWithTheirName() throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: ModelFileError.io(
        path: folder.path + "/none", action: "open", code: ENOENT, reason: "No such file or directory")
    ) {
      try ModelFile(contentsOf: folder.path + "/none")
    }
    #expect(
      throws: ModelFileError.io(
        path: folder.path, action: "open", code: EISDIR, reason: "it is a folder, not a file")
    ) {
      try ModelFile(contentsOf: folder.path)
    }
    #expect(FileManager.default.createFile(atPath: folder.path + "/empty", contents: nil))
    #expect(throws: ModelFileError.notAModel(path: folder.path + "/empty")) {
      try ModelFile(contentsOf: folder.path + "/empty")
    }
  }

  @Test func aFileThatCannotBeWrittenIsAnErrorAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ModelFileError.self) {
      try SampleModel().writer.write(to: folder.path + "/none/m")
    }
    #expect(
      error == .io(path: folder.path + "/none/m", action: "create", code: ENOENT, reason: "No such file or directory"))
    #expect(error?.description == "Cannot create \(folder.path)/none/m: No such file or directory.")
    #expect(throws: ModelFileError.self) { try SampleModel().writer.write(to: folder.path) }
    #expect(folder.contents == [])
  }

  #if os(Linux)
    @Test func aFullDiskIsAnErrorWithThePath() {
      let descriptor = open("/dev/full", O_WRONLY)
      defer { close(descriptor) }
      #expect(
        throws: ModelFileError.io(path: "m", action: "write", code: ENOSPC, reason: "No space left on device")
      ) {
        try [1, 2, 3].withTextBytes { try ReplacementFile.write($0, to: descriptor, path: "m") }
      }
    }
  #endif
}
