internal import Newsprint
internal import NewsprintArticles

package enum StageForm: String, ArgumentChoice {
  case lines, bytes
}

/// `newsprint stage`: one stage of the search for duplicates, records in, records out.
enum Stage {
  static let name = Argument<String>("name", "The stage: stories, or one of those below.")
  static let records = Argument<[String]>(
    "file", default: ["-"], defaultText: "standard input", completion: .files,
    "Files of records, as lines or bytes; of the stage 'stories', stories as every verb reads them.")
  static let form = Option<StageForm>(
    "form", default: .lines, "How records are written: a line each, which 'sort' can order, or as bytes.")
  static let only = Option<[String]>(
    "only", value: "kind", "Write only the records of this kind, such as EDGE; may be repeated.")
  static let first = Option<Int>(
    "first", value: "number", limits: .atLeast(0), default: 0, "With 'stories': the number of the first story.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "stage",
    overview: "Do one stage of the search for duplicates, for work on many machines.",
    discussion: """
      Each stage makes records of records and knows nothing else, so that files and 'sort', or an engine, can do what \
      'dedup' does in one process: what they find together is the same to the byte, however stories and records are parted. \
      What a stage says to be 'of all' wants every record of a key.

      'stories' gives stories their numbers, in the order of the input. 'titles', 'outlets' and 'names' find outlets behind \
      headlines. 'digest' and 'classes' find stories that read the same, 'sample' and 'furniture' what the collection \
      repeats, 'count' and 'seen' which shingles come more than once. 'keys', 'tie', 'crowds', 'filter', 'probe', 'lists', \
      'limits', 'pair', 'candidates', 'apart' and 'verify' find what is alike, 'components' what is to be looked at \
      together, and 'search' does so. 'ordinals' and 'results' give groups their names. 'sketch' finds most of what is alike by MinHash. \
      python/examples/dedup_on_spark.md says which records each wants and \
      gives, and 'scripts/stages' runs them all.

      All stages of one search need the same search options.
      """,
    examples: [
      Command.Example("newsprint stage stories today.jsonl > stories", "Stories with numbers, a line each."),
      Command.Example("newsprint stage titles stories > titles", "What their headlines say of outlets."),
    ],
    arguments: [name, records],
    groups: [
      OptionGroup([form, only, first, output]),
      InputOptions.runGroup,
      OptionGroup(
        "SEARCH OPTIONS",
        [
          Dedup.threshold, Dedup.containment, Dedup.noContainment, Dedup.shingleSize, FeatureOptions.keepMarkup,
          Dedup.window, Dedup.keep,
        ]),
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let name = arguments[name]
    var kinds: [StageKind] = []
    for only in arguments[only] {
      guard let kind = StageKind.named(only) else { throw StageError.unknownKind(only) }
      kinds.append(kind)
    }
    let file = try OutputFile(arguments[output])
    let made = try name == "stories" ? stories(arguments) : made(name, arguments)
    for table in made.all where kinds.isEmpty || kinds.contains(table.kind) {
      var bytes: [UInt8] = []
      switch arguments[form] {
      case .lines: StageLines.append(table, to: &bytes)
      case .bytes: table.append(to: &bytes)
      }
      try file.write(bytes)
    }
    try file.commit()
  }

  private static func stories(_ arguments: ParsedArguments) throws -> StageRecords {
    let reader = arguments.reader(arguments[records])
    var options = reader.options
    options.readsLabels = false
    options.readsStandings = true
    let (batch, _) = try arguments.readStories(ArticleReader(reader.inputs, options: options))
    let first = UInt64(arguments[first])
    return StageRecords(StageStories.table(batch, numbers: (0..<batch.count).map { first + UInt64($0) }))
  }

  private static func made(_ name: String, _ arguments: ParsedArguments) throws -> StageRecords {
    var options = DuplicateOptions()
    options.threshold = arguments[Dedup.threshold]
    options.shingleSize = arguments[Dedup.shingleSize]
    options.containment = arguments[Dedup.noContainment] ? nil : arguments[Dedup.containment]
    options.keepsMarkup = arguments[FeatureOptions.keepMarkup]
    options.window = arguments[Dedup.window].map { $0.components.seconds }
    options.keep = arguments[Dedup.keep].policy
    guard SearchStages.names.contains(name) else { throw StageError.unknownStage(name) }
    var all = StageRecords()
    for file in arguments[records] { try all.append(bytes: try WholeFile.bytes(of: file)) }
    return try SearchStages(options, threads: arguments.threadCount).run(name, all, writer: StageJSON())
  }
}
