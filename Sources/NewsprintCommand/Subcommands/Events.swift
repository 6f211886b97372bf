internal import Newsprint
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

      With --groups every event gives a line: 'event', 'size', the number of different 'texts' and of 'sources', \
      'first_seen' and 'last_seen', the best 'headline' and the stories that are 'longest' and 'newest', the 'terms' that \
      tell it and their weights, a 'timeline' of the stories that said something new, and all its 'stories'.
      """,
    examples: [
      Command.Example("newsprint events today.jsonl", "What happened, and who wrote about it?"),
      Command.Example(
        "newsprint events today.jsonl --format jsonl -o marked.jsonl --groups events.jsonl",
        "All stories with their events, and the events in a file of their own."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([window, format, output, groups]),
      OptionGroup("TEXT OPTIONS", [FeatureOptions.keepFurniture, FeatureOptions.keepMarkup]),
      InputOptions.runGroup, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let outputs = try EventOutputs(arguments)
    let start = MonotonicClock.seconds
    let reader = try arguments.reader(arguments.inputsOrStandardInput(), keepsInput: outputs.needsInput)
    let (stories, reading) = try arguments.readStories(reader)
    let read = MonotonicClock.seconds
    var options = EventOptions()
    options.window = arguments[window].components.seconds
    options.keepsFurniture = arguments[FeatureOptions.keepFurniture]
    options.keepsMarkup = arguments[FeatureOptions.keepMarkup]
    let dates = StoryDates(stories, threads: arguments.threadCount)
    let report = EventFinder(options).find(in: stories, dates: dates.seconds, threads: arguments.threadCount)
    let end = MonotonicClock.seconds
    if let example = dates.unknownExample {
      arguments.messages.warning(
        "\(Format.counted(dates.unknownCount, "date is", "dates are")) not understood, such as '\(example)'.")
    }
    if arguments.isGiven(window), dates.seconds.isEmpty, !stories.isEmpty {
      arguments.messages.warning(
        "no story has a date that is understood, so --window parts nothing. Name the field with --date-field.")
    }
    arguments.messages.report(try outputs.write(EventListing(stories: stories, report: report)))
    let alone = report.events.count { $0.stories.count == 1 }
    arguments.messages.note(
      "\(Format.counted(stories.count, "story", "stories")), \(Format.counted(report.events.count, "event", "events")), "
        + "\(Format.grouped(alone)) of them of one story. Read in \(Format.duration(seconds: read - start)), grouped in "
        + "\(Format.duration(seconds: end - read)), \(Format.throughput(bytes: reading.byteCount, seconds: end - start))."
    )
  }
}
