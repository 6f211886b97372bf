internal import Newsprint
internal import NewsprintArticles

package enum ExtractFormat: String, ArgumentChoice {
  case jsonl, text
}

/// `newsprint extract`: files in, the stories in them out.
enum Extract {
  static let format = Option<ExtractFormat>(
    "format", default: .jsonl,
    "The form of the result: a JSON object a line, or the headline, a blank line and the text of each story.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")

  static let command = Command(
    "extract",
    overview: "Take the stories out of web pages, feeds and other files.",
    discussion: """
      A line of jsonl has the story's 'id', 'url', 'title', 'text', 'date', 'source', 'byline', 'language' and 'labels', as \
      far as the input says them, and 'modified', 'version', 'status', 'signal' and 'urgency' where a version has a date, a \
      number, a standing or a sender's word of its own; the text's paragraphs are parted by an empty line. It is what the \
      other verbs see.

      The story of a web page is found by form, without menus, comments, captions, boxes and the headlines of other \
      stories. Of pages of one site that are read in one run, paragraphs that come back on three or more are left out as \
      well, but for those that hold one story. A page without a story is counted, and gives none. Of a feed, each item is \
      a story, with its fullest text; so is each item of NewsML and of ninjs, also those of a package, and a file of NITF. \
      In a folder each file is told by its content; what is nothing that is read is counted and named. \
      Web archives (.warc, .warc.gz) give the stories of their pages, with the address and the date at which they were \
      fetched; what else is in them is counted. A pipe that is held open is answered as its records come.
      """,
    examples: [
      Command.Example("newsprint extract page.html --format text", "The story of a page, to be read."),
      Command.Example("newsprint extract pages -o stories.jsonl", "The stories of all pages in a folder."),
      Command.Example(
        "newsprint extract inbox --follow --seen seen.txt", "Stories as their files come, also over restarts."),
      Command.Example("newsprint extract feed.xml", "The items of a feed: RSS, Atom or JSON Feed."),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([format, output, FollowOptions.follow, FollowOptions.seen]), InputOptions.runGroup,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    let reader = try arguments.reader(arguments.inputsOrStandardInput(), keepsInput: true)
    try arguments.refuseOverwriting(
      by: [("--output", arguments[output] ?? "-")] + arguments.seenOutput, readers: try arguments.guarded(reader))
    let writer = ExtractedStories(arguments[format])
    let output = try OutputFile(arguments[output])
    if arguments[FollowOptions.follow] {
      var input = try FollowedInput(arguments, reader)
      try input.run(to: output) { writer.written($0) }
      return try output.commit()
    }
    let bar = ReadingProgress(arguments.messages)
    let report = try reader.processBatches(
      threads: arguments.threadCount, progress: bar.update, transform: { writer.written($0) },
      emit: { try output.write($0) }, idle: { try output.flushStream() })
    try output.commit()
    bar.finish()
    arguments.report(report)
  }
}
