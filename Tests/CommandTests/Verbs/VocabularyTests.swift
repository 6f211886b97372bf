import Foundation
import Newsprint
import TestSupport
import Testing

/// `--vocabulary iptc`, in what is written and in labels that are read.
struct VocabularyTests {
  private static let stories = """
    {"id": "en", "title": "Late winner sends City top", "text": "The striker scored twice as the team won the cup final before a full stadium on Saturday."}
    {"id": "de", "title": "Späte Entscheidung im Pokalfinale", "text": "Der Stürmer traf in der Nachspielzeit zweimal, und die Mannschaft gewann vor ausverkauftem Haus das Endspiel gegen den Tabellenführer der Bundesliga."}

    """

  @Test func linesOfJSONCarryIdsAndNamesBesideWhatTheyHad() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let arguments = ["tag", "stories.jsonl", "--format", "jsonl", "--top", "1"]
      let plain = try runner.run(arguments)
      let result = try runner.run(arguments + ["--vocabulary", "iptc"])
      #expect(result.exitCode == 0, "\(result)")
      #expect(result.errors == plain.errors)
      let lines = try result.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      let plainLines = try plain.output.split(separator: "\n").map { try VerbTests.object(String($0)) }
      for (line, plain) in zip(lines, plainLines) {
        let topic = try #require((line["topics"] as? [[String: Any]])?.first)
        #expect(topic["topic"] as? String == "sport")
        #expect(topic["id"] as? String == "medtop:15000000")
        #expect(topic["names"] as? [String: String] == ["en": "sport", "de": "Sport", "es": "deporte", "fr": "sport"])
        let before = try #require((plain["topics"] as? [[String: Any]])?.first)
        #expect(topic["probability"] as? Double == before["probability"] as? Double)
        #expect(before["id"] == nil)
      }
      #expect(lines.map { $0["model"] as? String } == ["iptc-en", "iptc-de"])
    }
  }

  @Test func tablesCarryThemInColumnsAndBelow() throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(Self.stories, "stories.jsonl", runner)
      let arguments = ["tag", "stories.jsonl", "--vocabulary", "iptc", "--among", "sport,arts", "--top", "2"]
      let csv = try runner.run(arguments + ["--format", "csv"]).output.split(separator: "\n")
      #expect(
        csv.first.map(String.init)
          == "id,headline,topics,probabilities,abstained,model,topic_ids,topic_names_en,topic_names_de,"
          + "topic_names_es,topic_names_fr")
      let end =
        ",iptc-en,medtop:15000000|medtop:01000000,\"sport|arts, culture, entertainment and media\","
        + "\"Sport|Kunst, Kultur, Unterhaltung und Medien\",\"deporte|artes, cultura, entretenimiento y medios\","
        + "\"sport|arts, culture, divertissement et médias\""
      #expect(csv[1].hasSuffix(end), "\(csv[1])")
      let table = try runner.run(arguments, environment: ["COLUMNS": "200"]).output
      #expect(table.contains("sport medtop:15000000 1.00"))
      let legend = try #require(table.components(separatedBy: "\n\n").last).split(separator: "\n")
      #expect(legend.count == 4)
      #expect(legend[2].hasPrefix("medtop:01000000  arts, culture, entertainment and media"))
      #expect(legend[3].split(separator: " ") == ["medtop:15000000", "sport", "Sport", "deporte", "sport"])
      let none = try runner.run(["tag", "stories.jsonl", "--vocabulary", "iptc", "--min-probability", "1"])
      #expect(!none.output.contains("medtop"))
      let taken = try runner.run(arguments + ["--format", "csv", "--topics-field", "topic_ids"])
      #expect(taken.exitCode == 64)
    }
  }

  @Test func labelsThatAreConceptsAreReadAsTopics() throws {
    let labels = ["sport": "medtop:15000000", "economy": "Wirtschaft und Finanzen", "weather": "meteorología"]
    func filed(_ stories: [Article]) -> [Article] {
      stories.map { story in
        var story = story
        story.labels = story.labels.map { labels[$0] ?? $0 }
        return story
      }
    }
    try CommandRunner.withRunner { runner in
      try VerbTests.write(VerbTests.jsonLines(filed(SyntheticNews.stories(120, seed: 91))), "train.jsonl", runner)
      try VerbTests.write(VerbTests.jsonLines(filed(SyntheticNews.stories(40, seed: 92))), "test.jsonl", runner)
      let trained = try runner.run(
        ["train", "train.jsonl", "-o", "m", "--effort", "fast", "--vocabulary", "iptc"])
      #expect(trained.exitCode == 0, "\(trained)")
      let inspected = try VerbTests.object(try runner.run(["inspect", "m", "--format", "json"]).output)
      let topics = (inspected["topics"] as? [[String: Any]])?.compactMap { $0["topic"] as? String }
      #expect(topics?.sorted() == ["economy", "science", "sport", "weather"])
      let arguments = ["evaluate", "test.jsonl", "-m", "m", "--format", "json"]
      let plain = try VerbTests.object(try runner.run(arguments).output)
      #expect(try #require(plain["accuracy"] as? Double) < 0.5)
      let read = try VerbTests.object(try runner.run(arguments + ["--vocabulary", "iptc"]).output)
      #expect(try #require(read["accuracy"] as? Double) > 0.9)
      // A model that has names of its own for the concepts keeps them.
      #expect(try runner.run(["train", "train.jsonl", "-o", "own", "--effort", "fast"]).exitCode == 0)
      let own = try VerbTests.object(
        try runner.run(["evaluate", "test.jsonl", "-m", "own", "--format", "json", "--vocabulary", "iptc"]).output)
      #expect(try #require(own["accuracy"] as? Double) > 0.9)
      let tagged = try VerbTests.object(
        try runner.run(["tag", "test.jsonl", "-m", "own", "--format", "jsonl", "--vocabulary", "iptc", "--top", "1"])
          .output.split(separator: "\n").map(String.init)[0])
      let topic = try #require((tagged["topics"] as? [[String: Any]])?.first)
      #expect(MediaTopic(try #require(topic["topic"] as? String))?.id == topic["id"] as? String)
      let checked = try runner.run(["check", "train.jsonl", "--format", "json", "--vocabulary", "iptc"])
      #expect(checked.output.contains("\"sport\"") && !checked.output.contains("medtop"))
      let updated = try runner.run(["update", "test.jsonl", "-m", "m", "-o", "n", "--vocabulary", "iptc"])
      #expect(updated.exitCode == 0 && !updated.errors.contains("new topic"), "\(updated)")
    }
  }

  @Test func topicsAndLabelsWithoutAConceptAreNamed() throws {
    try CommandRunner.withRunner { runner in
      var stories = SyntheticNews.stories(120, seed: 93)
      for index in stories.indices where stories[index].labels == ["weather"] {
        stories[index].labels = ["gardening"]
      }
      try VerbTests.write(VerbTests.jsonLines(stories), "stories.jsonl", runner)
      let trained = try runner.run(["train", "stories.jsonl", "-o", "m", "--effort", "fast", "--vocabulary", "iptc"])
      #expect(
        trained.errors.contains("1 label is no top-level concept of IPTC Media Topics and stays as it is: 'gardening'.")
      )
      let refused = try runner.run(["tag", "stories.jsonl", "-m", "m", "--vocabulary", "iptc"])
      #expect(refused.exitCode == 64)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains("no top-level concept for 1 topic of the model: 'gardening'"), "\(refused)")
      let among = try runner.run(
        ["tag", "stories.jsonl", "-m", "m", "--vocabulary", "iptc", "--among", "sport,economy", "--format", "csv"])
      #expect(among.exitCode == 0, "\(among)")
      let unknown = try runner.run(["tag", "stories.jsonl", "-m", "m", "--vocabulary", "dewey"])
      #expect(unknown.exitCode == 64)
    }
  }
}
