import Foundation
import NewsprintCommand
import Testing

@Suite struct OutputFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func aFileAppearsWithCommitOnly() throws {
    try withFolder { folder in
      let output = try OutputFile(folder + "/pairs.jsonl")
      try output.write("a\n")
      try output.flush()
      #expect(try !names(in: folder).contains("pairs.jsonl"))
      try output.write(Array("b\n".utf8))
      try output.commit()
      #expect(try names(in: folder) == ["pairs.jsonl"])
      #expect(try String(contentsOfFile: folder + "/pairs.jsonl", encoding: .utf8) == "a\nb\n")
    }
  }

  @Test func withoutCommitTheFormerFileStays() throws {
    try withFolder { folder in
      let path = folder + "/model"
      try "old".write(toFile: path, atomically: true, encoding: .utf8)
      do {
        let output = try OutputFile(path)
        try output.write(String(repeating: "new", count: 100_000))
      }
      #expect(try names(in: folder) == ["model"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }
  }

  @Test func largeAndSmallWritesKeepTheirOrder() throws {
    try withFolder { folder in
      let output = try OutputFile(folder + "/out")
      var expected = ""
      for size in [1, 131_072, 5, 300_000, 131_071, 2, 0, 131_073] {
        let text = String(repeating: String(size % 10), count: size)
        expected += text
        try output.write(text)
      }
      try output.commit()
      #expect(try String(contentsOfFile: folder + "/out", encoding: .utf8) == expected)
    }
  }

  @Test func permissionsAndLinksOfTheFormerFileStay() throws {
    try withFolder { folder in
      let path = folder + "/model"
      let link = folder + "/link"
      try "old".write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let output = try OutputFile(link)
      try output.write("new")
      try output.commit()
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func whatCannotBeCreatedIsSaidAtOnce() throws {
    try withFolder { folder in
      let missing = folder + "/no/such/model"
      let error = try #require(throws: OutputError.self) { try OutputFile(missing) }
      #expect(error == .cannotCreate(path: missing, reason: "No such file or directory"))
      #expect(ExitCode(for: error) == .cannotCreate)
      #expect(throws: OutputError.isFolder(path: folder)) { try OutputFile(folder) }
    }
  }

  @Test func devicesAreWrittenToDirectly() throws {
    let output = try OutputFile("/dev/null")
    try output.write("gone")
    try output.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test func anInterruptRemovesTheTemporaryFile() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .signal(SIGTERM)) { [folder = folder as String] in
      TemporaryFiles.installSignalHandlers()
      let output = try OutputFile(folder + "/model")
      try output.write("half")
      try output.flush()
      // Leaves a trace that the file was there before it was removed.
      try Data().write(to: URL(fileURLWithPath: folder + "/reached"))
      // To the process, as a user sends it: the threads of a test block signals of their own.
      kill(getpid(), SIGTERM)
      sleep(10)
      withExtendedLifetime(output) {}
    }
    #expect(try names(in: folder) == ["reached"])
  }

  @Test func aReaderThatHasGoneIsNoError() throws {
    try CommandRunner.withRunner { runner in
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let result = try runner.run(["man"], outputTo: pipe.fileHandleForWriting)
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
    }
  }

  #if os(Linux)
    @Test func aFullDiskIsAnOutputError() throws {
      try CommandRunner.withRunner { runner in
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let result = try runner.run(["man"], outputTo: full)
        #expect(result.exitCode == 74)
        #expect(result.errors == "Error: standard output: cannot be written to: No space left on device.\n")
      }
    }
  #endif
}
