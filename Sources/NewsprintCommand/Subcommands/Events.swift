internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

package enum EventFormat: String, ArgumentChoice {
  case table, jsonl, csv
}

/// `newsprint events`: stories in, the events that they tell out.
enum Events {
  static let window = Option<Duration>(
    "window", value: "span", default: .seconds(72 * 3600),
    "Behind so long a silence, such as 72h, the same words are another event. It does nothing for stories without a date."
  )
  static let format = Option<EventFormat>(
    "format", default: .table,
    "The form of the result: the events of several stories as a list, or every story in input order with its event.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")
  static let groups = Option<String?>(
    "groups", value: "file", completion: .files,
    "Write every event here, the largest first, as JSON Lines; '-': instead of the result.")

  static let archive = Option<String?>(
    "archive", value: "file", completion: .files,
    "Look at the stories of this archive as well, as far as the window reaches; it keeps the names of events.")
  static let dryRun = Flag("dry-run", "With --archive: do not keep the names of events.")
  static let explain = Flag(
    "explain",
    "Say which words each story shares with its event, and how much of the similarity each makes.")
  static let audit = Option<Int?>(
    "audit", value: "n", limits: .atLeast(1),
    "Compare this many texts with all others, and say how many of the pairs that are alike the search for candidates left "
      + "out.")

  static let command = Command(
    "events",
    overview: "Find stories that tell the same event in other words.",
    discussion: """
      Copies are found first, as 'newsprint dedup' finds them, and count as one text. Texts are compared by their words, of \
      which rare ones, those of the headline and those that come first count most, and are put together as long as they \
      are alike on average over all pairs. There is no threshold to choose: the same numbers serve headlines alone and long \
      stories, and few stories and many. Nothing depends on the order of the input.

      With --format jsonl every line of the input comes out with one more field, 'event': its 'id', its 'size' in stories, \
      the mean 'similarity' of the story to the event's other texts, the date of its first story as 'first_seen' (null \
      where no date is known), and the best 'headline'; of a copy also the story that it is a 'copy_of'. A story that is \
      like no other is an event of size 1. The id goes by the first story alone, so that it stays when stories are added.

      With --explain come the 'reasons' that a story is in its event: the words that it shares with the other texts and \
      what each adds to the similarity, which is the sum of these and of lighter words. --groups has them with the event's \
      stories.

      With --groups every event gives a line: 'event', 'size', the number of different 'texts' and of 'sources', \
      'first_seen' and 'last_seen', the best 'headline' and the stories that are 'longest' and 'newest', the 'terms' that \
      tell it and their weights, a 'timeline' of the stories that said something new, and all its 'stories'.

      With --archive the stories of an archive, to which 'newsprint dedup --archive' adds, are looked at as well: those from \
      the earliest date of the input less the window to the latest and the window. The result has the stories of the input \
      and their events, with all stories of these. Nothing is added, but the archive keeps the names of the events of its \
      stories: an event keeps its name, and of events that became one '--groups' says which is 'merged_into' which.
      """,
    examples: [
      Command.Example(
        "newsprint events today.jsonl --archive news.archive --format jsonl",
        "Do today's stories go on with an event of the days before?"),
      Command.Example("newsprint events today.jsonl", "What happened, and who wrote about it?"),
      Command.Example(
        "newsprint events today.jsonl --format jsonl -o marked.jsonl --groups events.jsonl",
        "All stories with their events, and the events in a file of their own."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([window, format, output, groups, explain, archive, dryRun, audit]),
      OptionGroup("TEXT OPTIONS", [FeatureOptions.keepFurniture, FeatureOptions.keepMarkup]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    if arguments[dryRun], !arguments.isGiven(archive) { throw UsageError.conflict("'--dry-run' goes with '--archive'") }
    let outputs = try EventOutputs(arguments)
    // Opened first, so that a file that is no archive is known before the stories are read.
    let stored = try arguments[archive].map { try StoryArchive($0, mode: arguments[dryRun] ? .read : .write) }
    let start = MonotonicClock.seconds
    let reader = try arguments.reader(arguments.inputsOrStandardInput(), keepsInput: outputs.needsInput)
    let (stories, reading) = try arguments.readStories(reader)
    let read = MonotonicClock.seconds
    var options = EventOptions()
    options.window = arguments[window].components.seconds
    options.keepsFurniture = arguments[FeatureOptions.keepFurniture]
    options.keepsMarkup = arguments[FeatureOptions.keepMarkup]
    let dates = StoryDates(stories, threads: arguments.threadCount)
    let found = try stored?.events(
      of: stories, options: options, threads: arguments.threadCount, auditSize: arguments[audit],
      explains: arguments[explain])
    let report =
      found?.report
      ?? EventFinder(options).find(
        in: stories, dates: dates.seconds, threads: arguments.threadCount, auditSize: arguments[audit],
        explains: arguments[explain])
    let end = MonotonicClock.seconds
    if let example = dates.unknownExample {
      arguments.messages.warning(
        "\(Format.counted(dates.unknownCount, "date is", "dates are")) not understood, such as '\(example)'.")
    }
    if arguments.isGiven(window), dates.seconds.isEmpty, !stories.isEmpty {
      arguments.messages.warning(
        "no story has a date that is understood, so --window parts nothing. Name the field with --date-field.")
    }
    var listing = found.map { EventListing($0) } ?? EventListing(stories: stories, report: report)
    listing.explains = arguments[explain]
    arguments.messages.report(try outputs.write(listing))
    if let found, !arguments[dryRun] { try stored?.keepNames(found) }
    if let audit = report.audit { arguments.messages.note(audit.summary) }
    let alone = report.events.count { $0.stories.count == 1 }
    arguments.messages.note(
      "\(Format.counted(report.stories.count, "story", "stories")), \(Format.counted(report.events.count, "event", "events")), "
        + "\(Format.grouped(alone)) of them of one story. Read in \(Format.duration(seconds: read - start)), grouped in "
        + "\(Format.duration(seconds: end - read)), \(Format.throughput(bytes: reading.byteCount, seconds: end - start))."
    )
  }
}

extension EventAudit {
  /// For people.
  fileprivate var summary: String {
    "Audit: \(Format.counted(sampleSize, "text was", "texts were")) compared with all others. Of "
      + "\(Format.counted(pairCount, "pair that is", "pairs that are")) alike, \(Format.grouped(foundCount)) were candidates "
      + "(\(Format.fixed(recall * 100, decimals: 2)) %); of \(Format.grouped(nearestCount)) texts that are like another at all, "
      + "the nearest one was a candidate for \(Format.grouped(foundNearestCount))."
  }
}
