import Foundation
import TestSupport
import Testing

/// A few stories whose duplicates are known, and runs of `newsprint dedup` on them.
enum DedupNews {
  static let flood = [
    "The river burst its banks at Almere on Tuesday night and drove four hundred people from their homes, the fire "
      + "brigade said.",
    "Boats carried families to a school on higher ground, where volunteers had put up beds.",
    "A pumping station failed shortly before midnight when water reached its switchboard.",
    "Engineers hope to have it running again by Thursday.",
    "No deaths were reported, but two firemen were treated for exhaustion.",
    "The mayor called it the worst flood since the dam was built and asked the government for help.",
    "Schools stay closed until further notice, and trains to the coast end one stop early.",
    "Forecasters expect more rain at the weekend.",
  ]

  static let theatre = [
    "The orchestra will leave the old theatre after ninety years, its manager said on Monday.",
    "The roof leaks and the stage is too small for the larger works.",
    "A new hall beside the station is to open in three years, with seats for eighteen hundred listeners and a room "
      + "for rehearsals.",
    "Musicians had asked for the move since a lamp fell into the pit during a concert.",
    "The city pays half of the cost, and the rest comes from a lottery and from friends of the orchestra.",
    "Architects from five countries sent drawings, and a jury of players and neighbours chose one with a wooden shell.",
    "Neighbours fear noise and traffic, and want the trees in front of the station to stay.",
    "The conductor said she would miss the smell of the place but not the cold.",
    "A farewell book with pictures from nine decades is on sale in the lobby.",
  ]

  static let bakers = """
    Bakers went back to their ovens on Friday after a week of talks, and bread is in the shops again. The union won a \
    shorter night shift and two more days of holiday; owners keep the right to open on Sundays.
    """

  static func line(
    _ id: String, _ source: String, _ date: String, _ title: String, _ text: String, tail: String = ""
  ) -> String {
    #"{"id":"\#(id)","source":"\#(source)","date":"\#(date)","title":"\#(title)","text":"\#(text)"\#(tail)}"# + "\n"
  }

  /// A wire story, a local copy of it with a dateline and a cut tail, an update, the wire story again in other layout, a
  /// brief, the long story that holds it, a story like no other, and two empty ones.
  static let lines: [String] = {
    let title = "Flood drives hundreds from homes"
    let text = flood.joined(separator: " ")
    let update = text.replacingOccurrences(of: "four hundred", with: "4,500")
    return [
      line("wire-1", "Reuters", "2024-03-05T22:10:00Z", title, text, tail: #", "extra" : {"kept": [1, 2.50]} "#),
      line(
        "local-1", "Almere Post", "2024-03-06T06:00:00Z", title,
        "ALMERE (Reuters) - " + flood.prefix(7).joined(separator: " ")),
      line("wire-2", "Reuters", "2024-03-06T09:00:00Z", title, update),
      line("same-1", "AP", "2024-03-20", title.uppercased(), flood.joined(separator: #"\n\n"#)),
      line("brief-1", "AP", "2024-03-04", "", theatre.prefix(3).joined(separator: " ")),
      line("long-1", "The Daily", "2024-03-05", "Orchestra leaves its theatre", theatre.joined(separator: " ")),
      line("other-1", "AP", "2024-03-05", "Bakers' strike ends", bakers),
      line("empty-1", "AP", "2024-03-05", "", ""),
      line("empty-2", "AP", "2024-03-05", "", ""),
    ]
  }()

  static func withNews(_ body: (CommandRunner) throws -> Void) throws {
    try CommandRunner.withRunner { runner in
      try VerbTests.write(lines.joined(), "news.jsonl", runner)
      try body(runner)
    }
  }

  /// What a run says of each story, by id; nil where the run fails.
  static func verdicts(_ runner: CommandRunner, _ options: [String]) throws -> [String: [String: Any]] {
    let result = try runner.run(["dedup", "news.jsonl", "--format", "jsonl"] + options)
    #expect(result.exitCode == 0, "\(result)")
    var verdicts: [String: [String: Any]] = [:]
    for line in result.output.split(separator: "\n") {
      let object = try VerbTests.object(line)
      verdicts[try #require(object["id"] as? String)] = try #require(object["duplicate"] as? [String: Any])
    }
    return verdicts
  }

  static func dropped(_ runner: CommandRunner, _ options: [String]) throws -> [String] {
    try verdicts(runner, options).filter { $0.value["kept"] as? Bool == false }.keys.sorted()
  }
}
