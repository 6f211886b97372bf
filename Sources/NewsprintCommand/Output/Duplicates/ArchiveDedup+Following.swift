internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// `newsprint dedup --archive --follow`: stories are compared with the archive as they come, answered, and added.
extension ArchiveDedup {
  /// That a signal has asked for the end.
  private struct Stopped: Error {}

  /// So many stories of a stream are compared at once at most, though more have come.
  private static let mostAtOnce = 1 << 12

  /// Answers the stories of files, folders or standard input until a signal or the end of the stream.
  ///
  /// Each answer is written before its stories are in the archive: who runs this again after it was stopped gets it once
  /// more. Stories that come together are compared with each other as well.
  func follow(_ path: String, _ inputs: [String]) throws {
    let archive = try open(path)
    let messages = arguments.messages
    archive.onWait = { messages.note("\(path) is held by \($0); waiting.") }
    let isTable = arguments[Dedup.format] == .csv
    var reader = arguments.reader(inputs, keepsInput: !isTable)
    var options = reader.options
    options.readsLabels = false
    options.readsStandings = true
    options.maximumRecordLength = min(options.maximumRecordLength, budget.record)
    reader = ArticleReader(inputs, options: options)
    try arguments.refuseOverwriting(
      by: [("--output", arguments[Dedup.output] ?? "-")] + arguments.seenOutput,
      readers: try arguments.guarded(reader), files: [path])
    let output = try OutputFile(arguments[Dedup.output])
    if isTable { try output.write(DuplicateAnnotations.header) }
    if inputs == ["-"] {
      try followStream(reader, archive, output)
    } else {
      var input = try FollowedInput(arguments, reader)
      try input.run(to: output) { batch in
        try answer(batch, archive, output)
        return []
      }
    }
    try output.commit()
  }

  /// Compares stories with those of the archive and each other, writes what was found, and adds them.
  private func answer(_ batch: ArticleBatch, _ archive: StoryArchive, _ output: OutputFile) throws {
    let stories = StoryCollection(budget)
    stories.append(stories.segment(of: batch))
    try stories.seal()
    let isDry = arguments[Dedup.dryRun]
    let work = {
      let search = try search(stories, archive, showsProgress: false)
      let annotations = DuplicateAnnotations(
        of: 0..<search.articles.count, search, isCSV: arguments[Dedup.format] == .csv,
        isNearOnly: arguments[Dedup.nearOnly])
      try output.write(annotations.text)
      try output.flushStream()
      if !isDry, let archived = search.archived { _ = try archive.add(archived) }
    }
    try isDry ? archive.read(work) : archive.write(work)
  }

  /// Answers standard input: what has come whole is worked on when nothing more waits.
  private func followStream(_ reader: ArticleReader, _ archive: StoryArchive, _ output: OutputFile) throws {
    TemporaryFiles.stopOnSignals()
    try output.flushStream()
    var seen = try SeenStories(arguments[FollowOptions.seen])
    var waiting = ArticleBatch()
    func answerWaiting() throws {
      if waiting.isEmpty { return }
      var fresh = seen
      let new = fresh.new(of: waiting)
      if !new.isEmpty {
        try answer(new, archive, output)
        try fresh.save()
      }
      seen = fresh
      waiting = ArticleBatch()
    }
    do {
      let report = try reader.processBatches(threads: arguments.threadCount, transform: { $0 }) { batch in
        waiting.append(contentsOf: batch)
        if waiting.count >= Self.mostAtOnce { try answerWaiting() }
        if TemporaryFiles.isStopped { throw Stopped() }
      } idle: {
        try answerWaiting()
        repeat {
          if TemporaryFiles.isStopped { throw Stopped() }
        } while Descriptor.isIdle(0, milliseconds: 100)
      }
      try answerWaiting()
      arguments.report(report)
    } catch is Stopped {
      // What came whole before the signal is answered.
      try answerWaiting()
    }
  }
}
