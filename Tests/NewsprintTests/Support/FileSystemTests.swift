import Foundation
import Newsprint
import Testing

struct FileSystemTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "newsprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func statusTellsFilesFromFoldersAndDevices() throws {
    try withFolder { folder in
      try Data("story".utf8).write(to: URL(filePath: folder + "/story"))
      #expect(FileStatus(path: folder)?.kind == .folder)
      #expect(FileStatus(path: folder + "/story")?.kind == .regular)
      #expect(FileStatus(path: folder + "/story")?.size == 5)
      #expect(FileStatus(path: "/dev/null")?.kind == .other)
      #expect(FileStatus(path: folder + "/none") == nil)
      #expect(FileStatus(descriptor: 1_000_000) == nil)
    }
  }

  @Test func linksAreResolvedToTheFileTheyLeadTo() throws {
    try withFolder { folder in
      let folder = try #require(FileSystem.resolved(folder))
      try Data().write(to: URL(filePath: folder + "/story"))
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "story")
      #expect(FileSystem.resolved(folder + "/link") == folder + "/story")
      #expect(FileSystem.resolved(folder + "/none") == nil)
      #expect(FileSystem.isReadable(folder + "/link"))
      FileSystem.remove(folder + "/story")
      #expect(!FileSystem.isReadable(folder + "/link"))
    }
  }

  @Test func anErrorSaysWhyTheSystemRefused() throws {
    #expect(Descriptor.open("/no/such/folder") == nil)
    let error = SystemError.last
    #expect(error.reason == "No such file or directory")
    #expect(error != .fileExists)
  }

  @Test func aFileIsMappedAsItIs() throws {
    try withFolder { folder in
      try Data("story".utf8).write(to: URL(filePath: folder + "/story"))
      let descriptor = try #require(Descriptor.open(folder + "/story"))
      let bytes = try #require(Descriptor.map(descriptor, count: 5))
      #expect(Descriptor.close(descriptor))
      #expect(bytes.string == "story")
      Descriptor.unmap(bytes)
    }
  }

  @Test func theEnvironmentHasWhatIsSet() {
    #expect(RunningProcess.environmentValue("NEWSPRINT_NOT_SET_ANYWHERE") == nil)
    #expect(RunningProcess.environmentValue("PATH")?.isEmpty == false)
    #expect(RunningProcess.number == ProcessInfo.processInfo.processIdentifier)
  }
}
