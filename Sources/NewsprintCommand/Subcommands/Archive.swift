internal import Newsprint
internal import NewsprintArchive

/// `newsprint archive`: what can be done with an archive besides comparing stories with it.
enum Archive {
  static let file = Argument<String>("archive", completion: .files, "The archive.")

  static let command = Command(
    "archive",
    overview: "Look after an archive of stories: what is in it, is it whole, take out what is old.",
    discussion: """
      'newsprint dedup --archive' makes an archive and adds to it. It is one file, a database of SQLite; beside it lie two \
      more while it is used. Many may read while one writes; a second writer waits.
      """,
    examples: [
      Command.Example("newsprint archive info news.archive", "How many stories, and from when."),
      Command.Example("newsprint archive expire news.archive --older-than 90d", "Take out what is older than 90 days."),
    ],
    subcommands: [info, verify, expire, export, merge, compact])

  // MARK: - Verbs

  static let format = Option<ReportFormat>("format", default: .table, "The form of the result.")

  static let info = Command(
    "info",
    overview: "Show what is in an archive.",
    examples: [Command.Example("newsprint archive info news.archive", "How many stories, and from when.")],
    arguments: [file], groups: [OptionGroup([format]), InputOptions.runGroup]
  ) { arguments in
    let information = try StoryArchive(arguments[file], mode: .read).information()
    try NewsprintTool.show(arguments[format] == .json ? information.json : information.text)
  }

  static let verify = Command(
    "verify",
    overview: "Look for damage in an archive.",
    discussion: """
      Reads the whole file: whether its pages fit together, and whether every story is as it was written. Ends with 65 \
      where something is wrong, and lists it.
      """,
    examples: [Command.Example("newsprint archive verify news.archive", "Is it whole?")],
    arguments: [file], groups: [InputOptions.runGroup]
  ) { arguments in
    let archive = try StoryArchive(arguments[file], mode: .read)
    let findings = try archive.verify()
    if findings.isEmpty {
      return try NewsprintTool.show("\(try archive.count) stories, and no damage.\n")
    }
    try NewsprintTool.show(findings.map { $0 + "\n" }.joined())
    throw CommandError(
      description: "\(archive.path): is damaged. Restore a copy of the file, or save what can be read with "
        + "'newsprint archive export'.",
      exitCode: .badData)
  }

  static let olderThan = Option<Duration?>(
    "older-than", value: "span", "Take out the stories that are older than this now, such as 90d.")
  static let before = Option<String?>(
    "before", value: "date", limits: Limits("a date such as 2024-05-01") { ArticleDate.seconds($0) != nil },
    "Take out the stories from before this day or moment, such as 2024-05-01.")

  static let expire = Command(
    "expire",
    overview: "Take old stories out of an archive.",
    discussion: """
      A story is as old as its date says; one without a date, as long as it has been in the archive. What 'dedup' says \
      afterwards is what it would say had they never been there. The file keeps its size and uses the room again; 'newsprint archive \
      compact' gives it back.
      """,
    examples: [
      Command.Example("newsprint archive expire news.archive --older-than 90d", "Keep the stories of the last 90 days.")
    ],
    arguments: [file], groups: [OptionGroup([olderThan, before]), InputOptions.runGroup], run: expire)

  private static func expire(_ arguments: ParsedArguments) throws {
    guard arguments.isGiven(olderThan) != arguments.isGiven(before) else {
      throw UsageError.conflict("give either '--older-than' or '--before'")
    }
    let moment =
      arguments[olderThan].map { WallClock.seconds - $0.components.seconds }
      ?? arguments[before].flatMap { ArticleDate.seconds($0) }.map { Int64($0.rounded(.down)) } ?? .min
    let archive = try arguments.archive(.write)
    let count = try archive.expire(before: moment)
    try NewsprintTool.show(
      "Took out \(Format.counted(count, "story", "stories")); \(try archive.count) stories are left.\n")
  }

  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let export = Command(
    "export",
    overview: "Write the stories of an archive as JSON Lines.",
    discussion: """
      A line has the story's 'id', 'title', 'text', 'date' and 'source', in the order in which they came. Given to 'dedup \
      --archive' it makes the archive once more.
      """,
    examples: [
      Command.Example("newsprint archive export news.archive -o stories.jsonl", "All stories, to be read by anything.")
    ],
    arguments: [file], groups: [OptionGroup([output]), InputOptions.runGroup]
  ) { arguments in
    try arguments.refuseOverwriting(
      by: [("--output", arguments[output] ?? "-")], readers: [], files: [arguments[file]])
    let archive = try StoryArchive(arguments[file], mode: .read)
    if try archive.hasSketchesOnly { throw ArchiveError.hasNoTexts(path: archive.path) }
    let output = try OutputFile(arguments[output])
    var line: [UInt8] = []
    try archive.forEachStory { story, _ in
      line.removeAll(keepingCapacity: true)
      story.appendRecord(to: &line)
      try output.write(line)
    }
    try output.commit()
  }

  static let others = Argument<[String]>("other", completion: .files, "The archives whose stories are added.")

  static let merge = Command(
    "merge",
    overview: "Add the stories of other archives to one.",
    discussion: """
      As if they had come by 'dedup --archive': a story that is in already is not added again, and a story with the id of \
      another and other words is a new version. All are added at once, or none. The other archives stay as they are.
      """,
    examples: [
      Command.Example("newsprint archive merge all.archive north.archive south.archive", "Two newsrooms' in one.")
    ],
    arguments: [file, others], groups: [InputOptions.runGroup], run: merge)

  private static func merge(_ arguments: ParsedArguments) throws {
    let others = try arguments[others].map { try StoryArchive($0, mode: .read) }
    let archive = try arguments.archive(.create)
    let counts = try archive.merge(others, threads: arguments.threadCount)
    try NewsprintTool.show(
      "Added \(Format.counted(counts.added, "story", "stories")) to \(archive.path), which has \(try archive.count) stories.\n"
    )
    if counts.known > 0 {
      arguments.messages.note("\(Format.counted(counts.known, "story was", "stories were")) there already.")
    }
  }

  static let compact = Command(
    "compact",
    overview: "Give the room of stories that were taken out back to the system.",
    discussion: "Writes the file anew, and needs as much room meanwhile.",
    examples: [Command.Example("newsprint archive compact news.archive", "After 'expire'.")],
    arguments: [file], groups: [InputOptions.runGroup]
  ) { arguments in
    let archive = try arguments.archive(.write)
    let before = try archive.information().byteCount
    try archive.compact()
    let after = try archive.information().byteCount
    try NewsprintTool.show("\(archive.path): \(Format.bytes(before)) before, \(Format.bytes(after)) now.\n")
  }
}

extension ParsedArguments {
  /// The archive of a verb, which says who holds it where it has to wait.
  fileprivate func archive(_ mode: StoryArchive.Mode) throws(ArchiveError) -> StoryArchive {
    let archive = try StoryArchive(self[Archive.file], mode: mode)
    let (messages, path) = (messages, archive.path)
    archive.onWait = { messages.note("\(path) is held by \($0); waiting.") }
    return archive
  }
}
