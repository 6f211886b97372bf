internal import Newsprint
internal import NewsprintArticles
internal import NewsprintMarkup

/// The stories that a verb reads, as its arguments say.
extension ParsedArguments {
  /// The number of threads asked for, or one for each processor.
  var threadCount: Int { Parallel.threadCount(self[InputOptions.threads]) }

  /// A reader of the inputs.
  func reader(_ inputs: [String], requiresLabels: Bool = false, keepsInput: Bool = false) -> ArticleReader {
    var options = ArticleReaderOptions()
    options.format = ArticleFormat(rawValue: self[InputOptions.format].rawValue) ?? .automatic
    let names: [(ArticleField, Option<String?>)] = [
      (.headline, InputOptions.headlineField), (.text, InputOptions.textField), (.label, InputOptions.labelField),
      (.id, InputOptions.idField), (.date, InputOptions.dateField), (.source, InputOptions.sourceField),
    ]
    for (field, option) in names { options.fieldNames[field] = self[option] }
    options.encoding = self[InputOptions.encoding]
    options.delimiter = self[InputOptions.delimiter]?.byte
    options.escape = self[InputOptions.escape]?.byte
    options.labelSeparator = self[InputOptions.labelSeparator]
    options.skipsInvalid = self[InputOptions.skipInvalid]
    options.requiresLabels = requiresLabels
    options.keepsInput = keepsInput
    options.documentReaders = [WebPageReader(), FeedReader(), AgencyReader()]
    return ArticleReader(inputs, options: options)
  }

  /// Reads all stories, with a progress bar, and reports what was left out.
  func readStories(_ inputs: [String], requiresLabels: Bool = false) throws -> ArticleBatch {
    // What people said at the desk is read as it stands, whatever was taken back since.
    let (others, answered) = requiresLabels ? try LabelledInputs.split(inputs) : (inputs, [])
    var articles = ArticleBatch()
    if !others.isEmpty { articles = try readStories(reader(others, requiresLabels: requiresLabels)).articles }
    for story in answered { articles.append(story) }
    return articles
  }

  /// Reads all stories of a reader into a collection, which may lie on disk, with a progress bar, and reports what was
  /// left out.
  ///
  /// - Throws: `CommandError` where the table of the stories alone, which is always in memory, takes all of the budget.
  func readCollection(
    _ reader: ArticleReader, _ budget: MemoryBudget, followedBy sketched: ArticleBatch = ArticleBatch()
  ) throws -> (stories: StoryCollection, report: ReadingReport) {
    let bar = ReadingProgress(messages)
    let stories = StoryCollection(budget)
    var options = reader.options
    options.readsLabels = false
    options.readsStandings = true
    options.maximumRecordLength = min(options.maximumRecordLength, budget.record)
    let report = try ArticleReader(reader.inputs, options: options).processBatches(
      threads: threadCount, progress: bar.update, transform: { stories.segment(of: $0) }
    ) { segment in
      stories.append(segment)
      if stories.tableByteCount > budget.total {
        throw CommandError(
          description: "\(reader.inputs.prefix(3).joined(separator: ", ")): more than "
            + "\(Format.grouped(stories.storyCount)) stories are too many for \(Format.bytes(budget.total)) of memory. "
            + "Give --memory a larger size, or compare fewer at a time.",
          exitCode: .badData)
      }
    }
    if sketched.count > 0 { stories.append(sketched) }
    try stories.seal()
    bar.finish()
    self.report(report)
    return (stories, report)
  }

  /// Reads all stories of a reader, with a progress bar, and reports what was left out.
  func readStories(_ reader: ArticleReader) throws -> (articles: ArticleBatch, report: ReadingReport) {
    let bar = ReadingProgress(messages)
    var options = reader.options
    // As much again at least is needed for whatever is done with them.
    let memory = min(MemoryBudget.physicalMemory, RunningProcess.addressSpaceLimit ?? .max)
    options.maximumTotalBytes = memory / 2
    let (articles, report) = try ArticleReader(reader.inputs, options: options).read(
      threads: threadCount, progress: bar.update)
    bar.finish()
    self.report(report)
    return (articles, report)
  }
}

/// A progress bar in bytes that learns the total from the reader.
final class ReadingProgress {
  private let messages: Messages
  private var bar: Progress?
  private var done = 0

  init(_ messages: Messages) { self.messages = messages }

  func update(_ bytesRead: Int, _ totalBytes: Int?) {
    let bar = self.bar ?? messages.progress("Reading", total: totalBytes, unit: .bytes)
    self.bar = bar
    bar.advance(by: bytesRead - done)
    done = bytesRead
  }

  func finish() { bar?.finish() }
}

extension ParsedArguments {
  /// Says what a reader left out; entries of folders that cannot be read make the run fail in the end, unless bad records
  /// are to be skipped.
  func report(_ report: ReadingReport) {
    let skips = self[InputOptions.skipInvalid]
    for error in report.unreadable.prefix(skips ? 5 : ReadingReport.maximumListed) {
      let text = Advice.message(for: error)
      if skips { messages.warning(text) } else { Messages.error(text) }
    }
    if report.unreadableCount > 0 {
      let count = Format.counted(report.unreadableCount, "entry of a folder was", "entries of folders were")
      let text = "\(count) left out, since they cannot be read"
      if skips {
        messages.warning(text + ".")
      } else {
        Messages.error(text + "; the rest was done. Mend them, or leave them out with --skip-invalid.")
        outcome.fail(.badData)
      }
    }
    messages.report(report)
  }
}

extension Messages {
  /// Says which records were left out, and what the rest may lack.
  func report(_ report: ReadingReport) {
    if let field = report.unreadTextField {
      warning(
        "no story has a text, only headlines are read. The longest field is '\(field)': "
          + "if that is the text, say so with --text-field \(field.shellWord).")
    }
    if report.otherCount > 0 {
      let count = Format.counted(report.otherCount, "response", "responses")
      note("\(count) in web archives \(report.otherCount == 1 ? "is no page" : "are no pages").")
    }
    if report.storylessCount > 0 {
      let count = report.storylessCount
      warning(
        "\(Format.counted(count, "document has", "documents have")) no story: "
          + report.storyless.prefix(3).joined(separator: ", ") + (count > 3 ? ", …" : "") + ".")
    }
    if report.passedCount > 0 {
      let count = report.passedCount
      note(
        "\(Format.counted(count, "file of a folder is", "files of folders are")) nothing that is read: "
          + report.passed.prefix(3).joined(separator: ", ") + (count > 3 ? ", …" : "") + ".")
    }
    guard report.skippedCount > 0 else { return }
    for record in report.skipped.prefix(5) { warning(Advice.message(for: record)) }
    warning("\(Format.counted(report.skippedCount, "invalid record was", "invalid records were")) left out.")
  }

  /// Says which members of the output stand under another name, because the input has theirs.
  func report(_ moved: MovedMembers, option: String? = nil) {
    for (name, count, instead) in moved.all {
      let names = instead.map { "'\($0)'" }.joined(separator: ", ")
      warning(
        "\(Format.counted(count, "story has", "stories have")) a field '\(name)' already, which is kept; what would "
          + "stand there is in \(names)." + (option.map { " \($0) gives it another name." } ?? ""))
    }
  }
}

extension ParsedArguments {
  /// Opens a model or, without a path, the default one, to be used as `--keep-furniture` and `--keep-markup` say.
  func openModel(_ path: String?) throws -> TopicModel {
    let model = try path.map { try TopicModel(contentsOf: $0) } ?? .iptc()
    return model.keeping(furniture: self[FeatureOptions.keepFurniture], markup: self[FeatureOptions.keepMarkup])
  }
}

extension String {
  /// As one word of a command line.
  var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        || "_.-/:,@".utf8.contains(byte)
    }
    return isPlain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
