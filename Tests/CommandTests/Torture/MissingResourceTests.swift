import Foundation
import Testing

/// No space, no reader, no right to write: each is said, ends with the exit code of its kind, and leaves what was there.
struct MissingResourceTests {
  private static let tag = ["tag", "news.jsonl", "--model", "base.newsprint", "--format", "jsonl"]
  /// Verbs that write to `place/out`.
  private static let writers = [
    tag + ["--output", "place/out"],
    ["dedup", "news.jsonl", "--unique", "place/out"],
    ["train", "news.jsonl", "--output", "place/out"] + TortureCampaign.fast,
  ]

  private func expectOutputError(_ result: CommandRunner.Result, saying text: String) {
    #expect(result.exitCode == 73 || result.exitCode == 74, "\(result)")
    #expect(result.errors.contains("Error: place/out: ") && result.errors.contains(text), "\(result)")
  }

  /// A mount that only the command and its shell see.
  private static let disk = ["--user", "--map-root-user", "--mount"]
  private static let canMount = TortureCampaign.canRun(
    "unshare", disk + ["sh", "-c", "mkdir disk && mount -t tmpfs -o size=64k newsprint disk"])

  @Test(.enabled(if: canMount, "No disk may be mounted here"), arguments: writers)
  func aFullDiskKeepsTheOldOutput(_ arguments: [String]) throws {
    try TortureCampaign.withStories { runner in
      let line = """
        mkdir place && mount -t tmpfs -o size=64k newsprint place && echo before >place/out || exit 1
        head -c 60k /dev/zero >place/other
        "$0" "$@"
        code=$?
        ls -A place
        cat place/out
        exit $code
        """
      let result = try #require(
        try runner.run(tool: "unshare", Self.disk + ["sh", "-c", line, runner.binary.path] + arguments))
      expectOutputError(result, saying: "No space left on device")
      #expect(result.output.hasSuffix("other\nout\nbefore\n"), "\(result)")
    }
  }

  @Test(arguments: writers) func aLimitOnTheSizeOfFilesKeepsTheOldOutput(_ arguments: [String]) throws {
    try TortureCampaign.withStories { runner in
      let line = "mkdir place && echo before >place/out && ulimit -f 8 && exec \"$0\" \"$@\""
      let result = try runner.run(shell: line, arguments)
      expectOutputError(result, saying: "File too large")
      #expect(try VerbTests.read("place/out", runner) == Data("before\n".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: runner.folder.path + "/place") == ["out"])
    }
  }

  private static let archive = ["dedup", "news.jsonl", "--archive", "place/news.archive", "--output", "out"]

  /// `more.jsonl` is in an archive, then there is no room for `news.jsonl`, and then there is.
  private func expectNothingIsLost(_ runner: CommandRunner, running line: String) throws {
    let whole = "\"$0\" dedup more.jsonl --archive place/news.archive --output out"
    let check = "\"$0\" archive info place/news.archive | head -n 1; \"$0\" archive verify place/news.archive"
    let lines = [
      "mkdir -p place", whole, "ls -A place", "(", line, "); echo \"code $?\"", "rm -f place/other", check,
      "\"$0\" \"$@\" && \(check)",
    ]
    let result = try #require(
      try runner.run(
        tool: "unshare",
        Self.disk + [
          "sh", "-c",
          "mkdir place && mount -t tmpfs -o size=2m newsprint place || exit 1\n"
            + lines.joined(separator: "\n"), runner.binary.path,
        ] + Self.archive))
    #expect(
      result.output == "news.archive\ncode 74\n200 stories\n200 stories, and no damage.\n920 stories\n"
        + "920 stories, and no damage.\n", "\(result)")
    #expect(result.errors.contains("Error: place/news.archive: "), "\(result)")
  }

  @Test(.enabled(if: canMount, "No disk may be mounted here")) func aFullDiskLosesNothingOfAnArchive() throws {
    try TortureCampaign.withStories { runner in
      try expectNothingIsLost(runner, running: "head -c 9m /dev/zero >place/other 2>out; \"$0\" \"$@\"")
    }
  }

  @Test(.enabled(if: canMount, "No disk may be mounted here"))
  func aLimitOnTheSizeOfFilesLosesNothingOfAnArchive() throws {
    try TortureCampaign.withStories { runner in
      try expectNothingIsLost(runner, running: "ulimit -f 200; \"$0\" \"$@\"")
    }
  }

  @Test func aReaderThatLeavesEndsTheVerbQuietly() throws {
    try TortureCampaign.withStories { runner in
      for verb in [Self.tag, ["dedup", "news.jsonl", "--format", "jsonl"], ["tokens", "news.jsonl"]] {
        let result = try runner.run(shell: #"{ "$0" "$@"; echo "code $?" >code; } | head -n 1"#, verb)
        #expect(result.errors.isEmpty, "\(verb): \(result)")
        #expect(result.output.split(separator: "\n").count == 1, "\(verb): \(result)")
        #expect(try VerbTests.read("code", runner) == Data("code 0\n".utf8))
      }
    }
  }

  /// Root may write everywhere, unless the right is taken from him.
  private static let asNobodySpecial = getuid() == 0 ? ["setpriv", "--bounding-set=-dac_override"] : ["env"]
  private static let canBeRefused = TortureCampaign.canRun(asNobodySpecial[0], asNobodySpecial.dropFirst() + ["true"])

  @Test(.enabled(if: canBeRefused, "Root's right to write everywhere cannot be taken away here"), arguments: writers)
  func aReadOnlyFolderIsNamed(_ arguments: [String]) throws {
    try TortureCampaign.withStories { runner in
      let line =
        "mkdir place && echo before >place/out && chmod 555 place && exec \(Self.asNobodySpecial.joined(separator: " ")) \"$0\" \"$@\""
      let result = try runner.run(shell: line, arguments)
      expectOutputError(result, saying: "Permission denied")
      #expect(result.exitCode == 73)
      #expect(try VerbTests.read("place/out", runner) == Data("before\n".utf8))
      #expect(try runner.run(shell: "chmod 755 place").exitCode == 0)
    }
  }
}
