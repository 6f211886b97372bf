import Foundation
import Newsprint
import TestSupport
import Testing

/// The model that is used when none is named, and where it is looked for.
struct DefaultModelTests {
  /// The checkout that the tests were built in.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let shipped = checkout.appendingPathComponent("models/iptc-en.newsprint")
  static let story = "Rain and strong winds\n\nForecasters expect gales, heavy rain and thunderstorms on Sunday.\n"

  /// Calls `body` in a folder with a story, with a copy of the command in `prefix/bin`.
  static func withInstalled(_ body: (CommandRunner, CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(story, "story.txt", runner)
      let binary = runner.folder.appendingPathComponent("prefix/bin/newsprint")
      try FileManager.default.createDirectory(
        at: binary.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: runner.binary, to: binary)
      try body(runner, CommandRunner(folder: runner.folder, binary: binary))
    }
  }

  static func install(at folder: String, _ runner: CommandRunner) throws {
    let models = runner.folder.appendingPathComponent(folder)
    try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: shipped, to: models.appendingPathComponent("iptc-en.newsprint"))
  }

  @Test func aCommandBuiltInACheckoutTakesItsModelFromAnyFolder() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.story, "story.txt", runner)
      let result = try runner.run(["tag", "story.txt"])
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.output.hasPrefix("weather "), "\(result)")
      #expect(result.errors.isEmpty)
    }
  }

  @Test func anInstalledCommandTakesItsPrefixsModel() throws {
    try Self.withInstalled { runner, installed in
      try Self.install(at: "prefix/share/newsprint/models", runner)
      #expect(try installed.run(["tag", "story.txt"]).output.hasPrefix("weather "))
      let inspected = try installed.run(["inspect"])
      #expect(inspected.exitCode == 0, "\(inspected)")
      #expect(inspected.output.contains("prefix/share/newsprint/models/iptc-en.newsprint"))
    }
  }

  @Test func theWorkingDirectorysModelsAreLookedThroughAfterThePrefix() throws {
    try Self.withInstalled { runner, installed in
      try Self.install(at: "models", runner)
      #expect(try installed.run(["inspect"]).output.contains("models/iptc-en.newsprint"))
      try Self.install(at: "prefix/share/newsprint/models", runner)
      #expect(try installed.run(["inspect"]).output.contains("prefix/share/newsprint/models"))
    }
  }

  @Test func theEnvironmentNamesAnotherModelAndIsNotPassedOver() throws {
    try VerbTests.withModel { runner in
      try VerbTests.write(Self.story, "story.txt", runner)
      let own = try runner.run(["inspect"], environment: ["NEWSPRINT_MODEL": "m"])
      #expect(own.output == (try runner.run(["inspect", "m"]).output))
      let tagged = try runner.run(
        ["evaluate", "test.jsonl", "--format", "json"], environment: ["NEWSPRINT_MODEL": "m"])
      #expect(tagged.output == (try runner.run(["evaluate", "test.jsonl", "-m", "m", "--format", "json"]).output))
      let missing = try runner.run(["tag", "story.txt"], environment: ["NEWSPRINT_MODEL": "no/such.newsprint"])
      #expect(missing.exitCode == 66)
      #expect(missing.errors.contains("no/such.newsprint"))
      #expect(missing.output.isEmpty)
    }
  }

  @Test func withoutAModelTheErrorSaysWhereItLooked() throws {
    let usual = ["/usr/local", "/usr"].map { $0 + "/share/newsprint/models/iptc-en.newsprint" }
    try Self.withInstalled { _, installed in
      let result = try installed.run(["tag", "story.txt"])
      guard !usual.contains(where: FileManager.default.fileExists) else {
        #expect(result.exitCode == 0)
        return
      }
      #expect(result.exitCode == 66)
      #expect(result.output.isEmpty)
      for place in usual + ["prefix/share/newsprint/models/iptc-en.newsprint", "  models/iptc-en.newsprint\n"] {
        #expect(result.errors.contains(place), "\(result.errors)")
      }
      #expect(result.errors.contains("NEWSPRINT_MODEL"))
      #expect(result.errors.contains("make install"))
    }
  }

  @Test func theLibraryOpensTheSameModel() throws {
    let model = try TopicModel(contentsOf: Self.shipped.path)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.checkout.appendingPathComponent("seeds").path
    ).filter { !$0.contains(".") }
    #expect(model.topics == folders.sorted())
    let best = model.topics(for: Article(headline: "Late winner", text: "The striker scored twice in the cup final."))
    #expect(best.first?.topic == "sport")
    #expect(try Data(contentsOf: Self.shipped).count < 8_000_000)
  }

  /// The one command of the Makefile makes the model that is in the repository.
  @Test func trainingOnTheSeedsMakesTheModelAgain() throws {
    let makefile = try String(contentsOf: Self.checkout.appendingPathComponent("Makefile"), encoding: .utf8)
    let line = try #require(makefile.split(separator: "\n").first { $0.hasPrefix("MODEL = ") })
    let words = line.split(separator: " ").dropFirst(2).map(String.init)
    let seeds = Self.checkout.appendingPathComponent(words[0]).path
    try CommandRunner.withRunner { runner in
      let result = try runner.run(["train", seeds, "-o", "again", "-q", "--threads", "3"] + words.dropFirst())
      #expect(result.exitCode == 0, "\(result)")
      let again = try TopicModel(contentsOf: runner.folder.appendingPathComponent("again").path)
      let shipped = try TopicModel(contentsOf: Self.shipped.path)
      if again.provenance.build == shipped.provenance.build {
        let single = try runner.run(["train", seeds, "-o", "single", "-q", "--threads", "1"] + words.dropFirst())
        #expect(single.exitCode == 0)
        #expect(try VerbTests.read("single", runner) == VerbTests.read("again", runner))
      }
      // Another processor or BLAS may move the last bits of a weight, and with it a rounded one.
      #expect(again.topics == shipped.topics)
      #expect(again.provenance.dataHash == shipped.provenance.dataHash, "run 'make models'")
      let stories = ArticleBatch(SyntheticNews.stories(200, seed: 77) + [Article(text: Self.story)])
      let (first, second) = (again.probabilities(for: stories), shipped.probabilities(for: stories))
      let furthest = zip(first.values, second.values).map { abs($0 - $1) }.max() ?? 1
      #expect(furthest < 1e-3)
      let best = [again, shipped].map { model in model.tags(for: stories).map { $0.topics.first?.topic } }
      #expect(best[0] == best[1])
    }
  }
}
