import Foundation
import Newsprint
import TestSupport
import Testing

/// Stories of several languages where no model is named.
struct LanguageModelTests {
  private static let stories = """
    {"id": "en", "title": "Late winner sends City top", "text": "The striker scored twice as the team won the cup final before a full stadium on Saturday."}
    {"id": "de", "title": "Späte Entscheidung im Pokalfinale", "text": "Der Stürmer traf in der Nachspielzeit zweimal, und die Mannschaft gewann vor ausverkauftem Haus das Endspiel gegen den Tabellenführer der Bundesliga."}
    {"id": "es", "title": "El equipo gana la final de la Copa", "text": "El delantero marcó dos goles en el tiempo de descuento y los jugadores celebraron el título de Liga con la afición en el estadio."}
    {"id": "fr", "title": "Le club remporte la finale de la Coupe", "text": "L'attaquant a marqué deux buts dans les dernières minutes du match et les joueurs ont fêté le titre avec les supporters au stade."}
    {"id": "it", "title": "Il governo approva la legge di bilancio", "text": "Il presidente del consiglio ha annunciato che la manovra sarà discussa in parlamento entro la fine del mese."}

    """

  @Test func eachStoryIsTaggedByTheModelOfItsLanguage() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let result = try runner.run(["tag", "stories.jsonl", "--format", "jsonl"])
      #expect(result.exitCode == 0, "\(result)")
      let lines = try result.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      #expect(lines.map { $0["model"] as? String } == ["iptc-en", "iptc-de", "iptc-es", "iptc-fr", nil])
      for line in lines.prefix(4) {
        let topics = try #require(line["topics"] as? [[String: Any]])
        #expect(topics.first?["topic"] as? String == "sport", "\(line)")
      }
      #expect(lines[4]["abstained"] as? String == "not in the model's language")
      let table = try runner.run(["tag", "stories.jsonl", "--format", "csv"]).output.split(separator: "\n")
      #expect(table.first == "id,headline,topics,probabilities,abstained,model")
      #expect(table[2].hasSuffix(",iptc-de"))
      #expect(table[5].hasSuffix(",not in the model's language,"))
    }
  }

  @Test func aModelThatIsNamedTagsAlone() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let model = DefaultModelTests.shipped.path
      let named = try runner.run(["tag", "stories.jsonl", "--format", "jsonl", "--model", model])
      let lines = try named.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      #expect(lines.allSatisfy { $0["model"] == nil })
      #expect(lines.dropFirst().allSatisfy { $0["abstained"] as? String == "not in the model's language" })
      let fromEnvironment = try runner.run(
        ["tag", "stories.jsonl", "--format", "jsonl"], environment: ["NEWSPRINT_MODEL": model])
      #expect(fromEnvironment.output == named.output)
    }
  }

  @Test func theReasonsAndChoicesAreThoseOfTheStorysModel() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let result = try runner.run(
        ["tag", "stories.jsonl", "--format", "jsonl", "--explain", "--among", "sport,politics", "--threads", "2"])
      let lines = try result.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      let reasons = try #require(lines[1]["reasons"] as? [[String: Any]])
      let terms = try #require(reasons.first?["terms"] as? [[String: Any]]).compactMap { $0["term"] as? String }
      #expect(terms.contains { $0.hasPrefix("bundeslig") }, "\(terms)")
    }
  }

  @Test func aModelThatCannotBeReadIsSaidOnceAndItsStoriesGetNoTopic() throws {
    try DefaultModelTests.withInstalled { runner, installed in
      try DefaultModelTests.install(at: "prefix/share/newsprint/models", runner)
      try VerbTests.write("no model", "prefix/share/newsprint/models/iptc-de.newsprint", runner)
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let result = try installed.run(["tag", "stories.jsonl", "--format", "jsonl"])
      #expect(result.exitCode == 0)
      #expect(result.errors.contains("iptc-de.newsprint"))
      let lines = try result.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      #expect(lines[1]["abstained"] as? String == "not in the model's language")
      #expect(lines[0]["model"] as? String == "iptc-en")
    }
  }

  @Test(arguments: ["de", "es", "fr"]) func theModelsHaveTheSameTopicsAndAreSmall(_ language: String) throws {
    let path = DefaultModelTests.checkout.appendingPathComponent("models/iptc-\(language).newsprint").path
    let model = try TopicModel(contentsOf: path)
    #expect(model.topics == (try TopicModel(contentsOf: DefaultModelTests.shipped.path)).topics)
    #expect(model.provenance.storyCount == 340)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count < 4_000_000)
  }

  /// Once a tagger has laid out its tables, it must find the same words common as before.
  @Test(arguments: ["de", "es", "fr"]) func whatWasTaggedBeforeChangesNothing(_ language: String) throws {
    let model = try TopicModel(contentsOf: DefaultModelTests.shipped.path)
    let seeds = DefaultModelTests.checkout.appendingPathComponent("seeds-\(language)")
    let files =
      FileManager.default.enumerator(at: seeds, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let stories = try files.filter { $0.pathExtension == "txt" }.map { file in
      let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "\n\n", maxSplits: 1)
      return Article(headline: String(parts.first ?? ""), text: parts.count > 1 ? String(parts[1]) : "")
    }
    #expect(stories.count >= 340)
    let (fresh, used) = (TopicTagger(model), TopicTagger(model))
    used.withWorker(byteCount: 1 << 30) { _ in }
    #expect(fresh.tags(for: stories) == used.tags(for: stories))
  }
}
