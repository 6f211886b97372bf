internal import Newsprint
internal import NewsprintArticles

package enum SimilarFormat: String, ArgumentChoice {
  case table, jsonl
}

package enum SimilarMeasure: String, ArgumentChoice {
  case both, words, latent
}

/// `newsprint similar`: stories in, the stories of an archive that are nearest to each out.
enum Similar {
  static let archive = Option<[String]>(
    "in", value: "file", completion: .files, "The archive to look in; may be repeated.")
  static let top = Option<Int>(
    "top", value: "n", limits: .between(1, 1000), default: 10, "The most stories that are shown for each.")
  static let least = Option<Double>(
    "least", value: "share", limits: Limits<Double>("a number from 0 to 1") { $0 >= 0 && $0 <= 1 }, default: 0.1,
    "The least similarity that is shown.")
  static let measure = Option<SimilarMeasure>(
    "by", default: .both,
    "What similarity is measured by: the words that both stories have, latent dimensions, in which words that stand in the "
      + "same stories are near each other, or both.")
  static let format = Option<SimilarFormat>("format", default: .table, "The form of the result.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "similar",
    overview: "Find the stories of an archive that are nearest to a story.",
    discussion: """
      Stories of the same event come first, then those of the same subject. Similarity is the cosine of TF-IDF weights of \
      words and, as a quarter of it, that of latent dimensions (a singular value decomposition of the archive), from 0 to 1. \
      A story of the same id is left out; copies are not: 'newsprint dedup' finds those.

      With --format jsonl every story of the input gives a line with its 'id' and 'similar': the 'id', 'similarity', \
      'date', 'source' and 'title' of the nearest stories.

      With many thousands of stories in the archive most of the time goes into latent dimensions, which take 800 bytes a \
      story; '--by words' does without them.
      """,
    examples: [
      Command.Example("newsprint similar story.txt --in archive.jsonl.zst", "What was written about this before?"),
      Command.Example(
        "newsprint similar today.jsonl --in archive.jsonl --top 3 --format jsonl -o related.jsonl",
        "Three stories to read on with, for each of today's."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([archive, top, least, measure, format, output]), InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    guard !arguments[archive].isEmpty else {
      throw UsageError.conflict("'--in' is missing: the archive that is to be looked in")
    }
    let reader = try arguments.reader(arguments.inputsOrStandardInput())
    let archiveReader = arguments.reader(arguments[archive])
    try arguments.refuseOverwriting(by: [("--output", arguments[output] ?? "-")], readers: [reader, archiveReader])
    let stories = try arguments.readStories(reader).articles
    let archive = try arguments.readStories(archiveReader).articles
    var options = SimilarStories.Options()
    options.measure = SimilarStories.Measure(rawValue: arguments[measure].rawValue) ?? .both
    let index = SimilarStories(archive, options: options, threads: arguments.threadCount)
    let least = Float(arguments[Similar.least])
    let (ids, archiveIDs) = (Self.ids(of: stories), Self.ids(of: archive))
    let neighbors = index.nearest(to: stories, count: arguments[top], threads: arguments.threadCount) {
      ids[$0].isEmpty || ids[$0] != archiveIDs[$1]
    }.map { $0.filter { $0.similarity >= least } }
    let file = try OutputFile(arguments[output])
    let result = NeighborOutput(stories: stories, archive: archive, neighbors: neighbors)
    switch arguments[format] {
    case .jsonl: try file.write(result.lines())
    case .table: try file.write(result.table().text(for: Terminal.output))
    }
    try file.commit()
    let alone = neighbors.count { $0.isEmpty }
    if alone > 0 {
      arguments.messages.note(
        "\(Format.counted(alone, "story has", "stories have")) none of at least \(arguments[Similar.least]) similarity."
      )
    }
  }

  private static func ids(of stories: ArticleBatch) -> [String] {
    stories.records.map { stories.string($0.id) }
  }
}
