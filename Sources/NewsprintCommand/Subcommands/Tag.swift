internal import Newsprint
internal import NewsprintArticles

package enum TagFormat: String, ArgumentChoice {
  case table, jsonl, csv
}

/// `newsprint tag`: stories in, topics out.
enum Tag {
  static let among = Option<[String]>(
    "among", value: "topic,topic", defaultText: "all topics of the model",
    "Choose among these topics only; their probabilities add up to 1. It may be repeated; a name with a comma in it is "
      + "given whole, or as a JSON string.")
  static let top = Option<Int?>(
    "top", value: "n", limits: .atLeast(1), defaultText: "those a reader would expect",
    "Give this many topics to each story, best first.")
  static let minimumProbability = Option<Double?>(
    "min-probability", value: "p", limits: .between(0, 1), defaultText: "the model's own thresholds",
    "Give no topic below this probability.")
  static let explain = Flag(
    "explain", "Say which words made the choice: the score is the base and what the words and the others add, exactly.")
  static let format = Option<TagFormat>(
    "format", default: .table, "The form of the result; jsonl keeps every field of the input and adds 'topics'.")
  static let topicsField = Option<String>(
    "topics-field", value: "name", limits: Limits("a name of at least one character") { !$0.isEmpty },
    default: "topics",
    "The field of jsonl and csv that the topics go in. No field of the input is overwritten: where a story has it, they "
      + "go in 'newsprint_' and the name.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "tag",
    overview: "Tag stories with their topics.",
    discussion: """
      A story gets one topic, or as many as are probable enough where the model was trained on stories of several; \
      --top and --min-probability ask for others. Lines of jsonl keep what the input has: a field that would be added \
      ('topics', 'abstained', 'reasons') goes under another name in a story that has it, 'newsprint_topics' and so on, \
      and a message says so. That depends on the story alone.

      Where no model is named, a story is tagged by the model of its language, told by its letters and, of a headline, \
      by small words such as 'el' and 'mit': English, or else German, Spanish or French. jsonl and csv say which in \
      'model'. A story in a language without a model gets no topic, and 'abstained' says why. With --model all stories \
      are tagged by that model.

      With --vocabulary iptc a topic of jsonl has an 'id' and 'names' by language besides, csv the columns 'topic_ids' \
      and 'topic_names_en' and so on, and the table ids, which are explained at its end. It goes with the models that \
      come with newsprint and with any whose topics are top-level IPTC Media Topics, by id or by a name in English, \
      German, Spanish or French.

      A pipe that is held open is answered as its records come: 'tail -f wire.jsonl | newsprint tag - --format jsonl'.

      The reasons of --explain are a sum: the score, which is the topic's log-odds, is the base, which a story without \
      words would have, and what each word and phrase adds, those not listed as 'others'. What runs of characters add \
      is put down to the words they stand in, by their bytes in each.
      """,
    examples: [
      Command.Example("newsprint tag story.txt", "A headline, a blank line and a body, with the default model."),
      Command.Example(
        "newsprint tag today.jsonl -m topics.newsprint --format jsonl --top 3 -o tagged.jsonl",
        "Every story with its three best topics."),
      Command.Example(
        "newsprint tag - --input-format lines --among sport,politics",
        "Headlines from standard input, one a line."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([
        InputOptions.model, among, top, minimumProbability, explain, VocabularyOptions.tags, format, topicsField,
        FeatureOptions.keepFurniture, FeatureOptions.keepMarkup, output,
        FollowOptions.follow, FollowOptions.seen,
      ]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let inputs = try arguments.inputsOrStandardInput()
    let model = try arguments.openModel(arguments[InputOptions.model])
    let format = arguments[format]
    let others = arguments.hasDefaultModel
    let tagger = try arguments.tagger(model, format, others: others, terminal: .behind(arguments[output]))
    try arguments.refuseOverwriting(
      by: [("--output", arguments[output] ?? "-")] + arguments.seenOutput,
      readers: try arguments.guarded(arguments.reader(inputs)),
      files: arguments[InputOptions.model].map { [$0] } ?? [])
    let output = try OutputFile(arguments[output])
    try output.write(tagger.header)
    if arguments[FollowOptions.follow] {
      var input = try FollowedInput(arguments, arguments.reader(inputs, keepsInput: format == .jsonl))
      try input.run(to: output, tagger.tagged)
      try output.write(tagger.footer)
      return try output.commit()
    }
    let bar = ReadingProgress(arguments.messages)
    let report = try arguments.reader(inputs, keepsInput: format == .jsonl).processBatches(
      threads: arguments.threadCount,
      progress: { bytesRead, totalBytes in
        tagger.expect(byteCount: totalBytes)
        bar.update(bytesRead, totalBytes)
      }, transform: tagger.tagged, emit: { try output.write($0) }, idle: { try output.flushStream() })
    try output.write(tagger.footer)
    try output.commit()
    bar.finish()
    if let problem = tagger.problem { arguments.messages.warning(problem) }
    arguments.messages.report(tagger.movedMembers, option: "--topics-field")
    arguments.report(report)
  }
}

extension ParsedArguments {
  /// Whether no model is named, so that a story is tagged by the model of its language.
  fileprivate var hasDefaultModel: Bool {
    self[InputOptions.model] == nil && (RunningProcess.environmentValue(DefaultModel.variable) ?? "").isEmpty
  }

  /// What tags stories as the arguments of `tag` say.
  ///
  /// - Parameter others: Whether stories of other languages are shown to the models of those.
  func tagger(
    _ model: TopicModel, _ format: TagFormat, others: Bool, terminal: Terminal,
    open: @escaping @Sendable (String) throws -> TopicModel? = { try TopicModel.iptc(language: $0) }
  ) throws -> StoryTagger {
    var options = TagOptions()
    if isGiven(Tag.among) {
      options.among = try model.known(TopicNames.read(self[Tag.among], of: Tag.among, known: Set(model.topics)))
    }
    options.top = self[Tag.top]
    options.minimumProbability = self[Tag.minimumProbability]
    let field = self[Tag.topicsField]
    if (format == .csv
      ? ["id", "headline", "probabilities", "abstained", "model"] + ConceptColumns.names
      : ["abstained", "reasons", "model"]).contains(field)
    {
      throw UsageError.conflict("'\(field)' is another field of the result; give '--topics-field' another name")
    }
    return try StoryTagger(
      model, options, format, topicsField: field, explains: self[Tag.explain], terminal: terminal,
      others: others ? languageModels(options, open) : nil, vocabulary: self[VocabularyOptions.tags])
  }

  /// The models for other languages than English.
  private func languageModels(
    _ options: TagOptions, _ open: @escaping @Sendable (String) throws -> TopicModel?
  ) -> TaggingVoices {
    let (furniture, markup) = (self[FeatureOptions.keepFurniture], self[FeatureOptions.keepMarkup])
    return TaggingVoices(options, self[VocabularyOptions.tags]) { language in
      try open(language)?.keeping(furniture: furniture, markup: markup)
    }
  }
}

extension TopicModel {
  /// The topics that a person named, if the model knows them all.
  func known(_ names: [String]) throws -> [String] {
    for name in names where !topics.contains(name) {
      let near = suggestion(for: name, among: topics).map { " Did you mean '\($0)'?" } ?? ""
      throw CommandError(
        description:
          "the model has no topic '\(name.printable)'.\(near.printable) Its topics are \(topics.map(\.printable).joined(separator: ", ")).",
        exitCode: .usage)
    }
    return names
  }
}
