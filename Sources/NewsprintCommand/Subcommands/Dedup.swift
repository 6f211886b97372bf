internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

package enum DedupMethod: String, ArgumentChoice {
  case exact, minhash
}

package enum ArchiveSync: String, ArgumentChoice {
  case full, normal, none
}

package enum DedupFormat: String, ArgumentChoice {
  case table, jsonl, csv
}

/// `newsprint dedup`: stories in, groups of copies out.
enum Dedup {
  private static let share = Limits<Double>("a number above 0 and at most 1") { $0 > 0 && $0 <= 1 }

  static let threshold = Option<Double>(
    "threshold", value: "share", limits: share, default: 0.8,
    "The least Jaccard similarity of two copies: of their shingles, the share that both have.")
  static let containment = Option<Double>(
    "containment", value: "share", limits: share, default: 0.85,
    "The least share of a story's shingles that are in a longer one, for it to be an excerpt of that.")
  static let noContainment = Flag("no-containment", "Do not look for excerpts.")
  static let shingleSize = Option<Int>(
    "shingle-size", value: "k", limits: .between(1, 32), default: 5, "The number of words in a shingle.")
  static let keepFurniture = Flag(
    "keep-furniture",
    "Count everything, also what stands around stories on their pages or comes back in other stories.")
  static let window = Option<Duration?>(
    "window", value: "span", defaultText: "any",
    "Compare only stories that were published within this time of each other, such as 72h; those without a date always."
  )
  static let keep = Option<KeepChoice>(
    "keep", value: "which", default: KeepChoice(.earliest),
    "The story of a group that is kept: earliest, latest, longest, first (in the input), or that of the first of some "
      + "sources, such as source:reuters,ap. With latest, only the latest version of a story that was updated is kept.")
  static let against = Option<[String]>(
    "against", value: "file", completion: .files,
    "Compare the stories with those of this file instead of with each other; may be repeated.")

  static let archive = Option<String?>(
    "archive", value: "file", completion: .files,
    "Compare the stories with those of this archive as well as with each other, and add them to it; the file is made where there is none."
  )
  static let dryRun = Flag("dry-run", "With --archive: do not add the stories.")
  static let noText = Flag(
    "no-text",
    "With an --archive that is new: keep sketches of the stories and not their texts. What they have in common with later "
      + "ones is estimated then.")
  static let sync = Option<ArchiveSync>(
    "sync", default: .full,
    "With --archive: what is waited for before stories count as added: full, that they are on the disk, so that none is lost "
      + "when power fails; normal, that the system has them; none, nothing, for an archive that can be made again.")

  static let method = Option<DedupMethod>(
    "method", default: .exact,
    "How pairs are looked for: every pair, by an exact join, or candidates of MinHash sketches, which are then compared."
  )
  static let recall = Option<Double>(
    "recall", value: "share", limits: Limits<Double>("a number above 0 and below 1") { $0 > 0 && $0 < 1 },
    default: 0.99,
    "With --method minhash, the share of the pairs at the threshold that bands are chosen to find.")
  static let slots = Option<Int>(
    "slots", value: "n", limits: .between(16, 1024), default: 128,
    "With --method minhash, the most slots of a sketch, a byte each.")
  static let explainBands = Flag(
    "explain-bands", "Only show the bands of --method minhash, and the share of pairs that they find by similarity.")

  static let memory = Option<ByteSize?>(
    "memory", value: "size", limits: .atLeast(ByteSize(bytes: 32 << 20)), defaultText: "half of the machine's",
    "How much memory to use, about, such as 4G; beyond it, stories and samples lie in temporary files in TMPDIR or "
      + "beside the output. Beside an archive that is there, 128M where nothing is said.")

  static let format = Option<DedupFormat>(
    "format", default: .table,
    "The form of the result: a list of groups, or every story in input order with what was found.")
  static let nearOnly = Flag("near-only", "Leave stories out of the result that are like no other.")
  static let output = Option<String?>(
    "output", short: "o", value: "file", defaultText: "standard output", completion: .files, "The file to write.")
  static let pairs = Option<String?>(
    "pairs", value: "file", completion: .files, "Write every pair here, as JSON Lines; '-': instead of the result.")
  static let groups = Option<String?>(
    "groups", value: "file", completion: .files,
    "Write every group here, and behind them every chain of versions, as JSON Lines; '-': instead of the result.")
  static let unique = Option<String?>(
    "unique", value: "file", completion: .files,
    "Write the stories that are kept here, as JSON Lines; '-': instead of the result.")
  static let audit = Option<Int?>(
    "audit", value: "n", limits: .atLeast(2),
    "Measure recall and precision of the search against a comparison of all pairs, on a sample of this many stories. "
      + "It tells whether pairs are found, and does not judge their relations.")
  static let answers = Option<String?>(
    "answers", value: "file", completion: .files,
    "What people said at the desk of 'newsprint serve', 'duplicates.jsonl' of its folder: stories that are the same, or "
      + "not, or to be kept. The result respects it.")
  static let diff = Option<[String]>(
    "diff", value: "id", valuesPerUse: 2, "Only show two stories side by side, with the words that differ marked.")

  static let command = Command(
    "dedup",
    overview: "Find stories that repeat others.",
    discussion: """
      Two stories are identical (the same words), copies (local edits), excerpts (one stands in the other) or updates \
      (mostly the same words, but other numbers, names or dates, or marked as an update or a correction). Updates are \
      kept, unless '--keep latest' asks for the latest version alone. Of every group of other duplicates one story is \
      kept, and each of the rest is like that one.

      In short stories a few words in another spelling change most shingles. So two stories of at most 200 shingles that are \
      no copies by these are compared by what their words say, unless '--keep-furniture' is given: Kyiv and Kiev, 1,200 \
      and 1200, ten and 10, Sept. and September are the same then, and datelines, credits and links are left out. Their \
      similarity is that of the words as they are compared, and it must reach the threshold as well.

      Whatever '--keep' says: below the threshold only the shorter story, that stands in the longer one, is left out; a \
      story that holds two or more stories unlike one another, such as a morning briefing, stands for none of them; and \
      of a story that grew by a sentence or more the longest is kept, since the earlier ones lack what is new in it. Only \
      a source that '--keep source:' prefers is not left out for another that holds more.

      A story that says that it withdraws another (KILL, WITHDRAWN) is never kept, nor is what it withdraws: 'kills' and \
      'killed_by' name them. What a format says of a story counts before its words: one whose 'status' is canceled, killed \
      or withheld is withdrawn with all versions of its id, and of stories of one id the one with the higher 'version', \
      or else the later 'modified', is an update, as is one whose 'signal' says so; that holds for NewsML, NITF, ninjs \
      and for records with these fields, such as those of 'newsprint extract'. The name of an outlet at the end of a headline (' - BBC News', ' | Coast Herald') and the \
      tail of an excerpt ('Continue reading', 'The post … appeared first on …') are no part of a story, unless \
      '--keep-furniture' is given. Two stories of one mould, such as the forecasts for two regions, are no pair then.

      A story that was updated is a chain of versions, the oldest first; copies of a version belong to that version. An \
      update is one of the version before it: the latest of those to which it is close. Versions are in the order of \
      their dates, else of the markers of their headlines, else of their ids. Nothing depends on the order of the input, \
      except '--keep first'.

      With --format jsonl every line of the input comes out with one more field, 'duplicate': whether the story is \
      'kept', its 'group', the 'canonical' story of that and the 'reason' it was chosen for; and for a story that is \
      not kept its 'relation' to the canonical one, their 'jaccard' similarity, its 'containment' in that one and the \
      'containment_of_canonical' in it. 'update_of' and 'updated_by' name the version before it and the one after, and \
      'chain', 'version' and 'versions' its place among them.

      With --archive the result is what one run over all stories of the archive and the new ones would say of the new \
      ones, in however many batches they came. A story that is in already (same id, same words) is 'known', left out and \
      not added again; a story with the id of an earlier one and other words is an update of that. A group keeps its name \
      from batch to batch, and of groups that became one, '--groups' says which is 'merged_into' which. Results are written \
      first, then all stories are added at once: a run that does not end well adds none, and can be run again. An archive \
      made with --no-text takes less than half the room and holds no word that can be read; what is said of pairs with its \
      stories is estimated, with a 'standard_error', and only versions of one id are updates. What is like a story whose event \
      'newsprint events --archive' has named says that 'event'.

      With --archive and --follow stories are answered as they come, as jsonl or csv: those of new files of folders, new \
      items of feeds, and lines of standard input. Each answer is about the stories of the archive and those that came \
      with it, and once given it is not taken back. SIGINT or SIGTERM ends the run well; with --seen the next one goes on \
      where it was stopped.

      Stories are told apart by their place, so that equal ids do no harm but that they cannot be told apart in the \
      result. Stories without words are like no other.
      """,
    examples: [
      Command.Example("newsprint dedup today.jsonl", "The groups of duplicates, as a list."),
      Command.Example(
        "newsprint dedup today.jsonl --format jsonl -o marked.jsonl --unique fresh.jsonl --window 72h",
        "All stories with what was found, and the kept ones in a file of their own."),
      Command.Example("newsprint dedup today.jsonl --against archive.jsonl.gz", "What has been published before?"),
      Command.Example(
        "newsprint dedup today.jsonl --archive news.archive --window 30d --unique fresh.jsonl",
        "Today's stories against those of every day before, and with them from now on."),
      Command.Example(
        "newsprint dedup inbox --archive news.archive --follow --format jsonl",
        "Each story as its file comes: is it new?"),
      Command.Example("newsprint dedup today.jsonl --diff npa-1041 npa-1058", "What has changed?"),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([format, nearOnly, output, pairs, groups, unique, ReportOptions.report, audit, diff]),
      InputOptions.runGroup,
      OptionGroup(
        "SEARCH OPTIONS",
        [
          threshold, containment, noContainment, shingleSize, keepFurniture, FeatureOptions.keepMarkup, window, keep,
          against, answers, archive, dryRun, noText, sync, FollowOptions.follow, FollowOptions.seen, method, recall,
          slots,
          explainBands, memory,
        ]),
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    FreedMemory.keep()
    var options = try arguments.duplicateOptions()
    if !arguments[diff].isEmpty { return try StoryComparison.run(arguments) }
    if arguments[explainBands] { return try BandTable.show(arguments) }
    let inputs = try arguments.inputsOrStandardInput()
    if arguments[FollowOptions.follow], let path = arguments[archive] {
      if try SketchInput(inputs).options != nil {
        throw UsageError.conflict("an archive holds stories, and sketches are none")
      }
      return try ArchiveDedup(arguments, options, arguments.memoryBudget).follow(path, inputs)
    }
    // Opened first, so that a path that cannot be written fails before the search and not after it.
    let outputs = try DuplicateOutputs(arguments)
    let page = try ReportOptions.open(arguments)
    let answers = try arguments[answers].map { try PairLog(contentsOf: $0) }
    let start = MonotonicClock.seconds
    let budget = arguments.memoryBudget
    let sketched = try SketchInput(inputs)
    if let path = arguments[archive] {
      if sketched.options != nil { throw UsageError.conflict("an archive holds stories, and sketches are none") }
      return try ArchiveDedup(arguments, options, budget).run(path, inputs, outputs, page)
    }
    let known = try SketchInput(arguments[against], expecting: sketched.options)
    try arguments.take(known.options, &options)
    let (articles, reading) = try arguments.readCollection(
      arguments.reader(sketched.stories, keepsInput: outputs.needsInput), budget, followedBy: sketched.batch)
    var byteCount = reading.byteCount
    var reference: StoryCollection?
    if !arguments[against].isEmpty {
      let (stories, reading) = try arguments.readCollection(
        arguments.reader(known.stories), budget, followedBy: known.batch)
      reference = stories
      byteCount += reading.byteCount
    }
    let read = MonotonicClock.seconds
    let search = StorySearch(
      articles, reference, options, threads: arguments.threadCount, budget, arguments.messages,
      sketches: known.options.map { made in
        let parts = [(articles, sketched.sketches)] + (reference.map { [($0, known.sketches)] } ?? [])
        return SketchedStories(parts, StorySketcher(made), threads: arguments.threadCount)
      }, answers: answers)
    let end = MonotonicClock.seconds
    search.warn(arguments.messages)
    search.warnOfMissing(
      window: options.window != nil, keep: arguments.isGiven(keep) ? options.keep : nil, arguments.messages)
    let audit = arguments[audit].map { search.audit(sampleSize: $0, threads: arguments.threadCount) }
    try page?.write(DuplicatesPage(search).report)
    arguments.messages.report(try outputs.write(search, audit))
    search.summarize(arguments.messages, outputs.hasTable ? nil : audit)
    arguments.messages.note(
      "Read in \(Format.duration(seconds: read - start)), compared in \(Format.duration(seconds: end - read)), "
        + "\(Format.throughput(bytes: byteCount, seconds: end - start)); "
        + "\(Format.bytes(RunningProcess.peakMemory)) of memory at most.")
  }
}

extension ParsedArguments {
  /// How much memory a search may use, and where what is beyond it goes.
  var memoryBudget: MemoryBudget {
    let outputs = [self[Dedup.output], self[Dedup.pairs], self[Dedup.groups], self[Dedup.unique]]
    // What a day brings is compared with an archive as quickly in little memory.
    let hasArchive = self[Dedup.archive].map { FileStatus(path: $0) != nil } ?? false
    let most = MemoryBudget.physicalMemory / 2
    let usual = hasArchive ? min(StoryArchive.usualMemory, most) : most
    return MemoryBudget(
      total: self[Dedup.memory]?.bytes ?? usual,
      folder: TemporaryFiles.folder(beside: outputs.compactMap { $0 }.filter { $0 != "-" && !$0.hasPrefix("/dev/") }))
  }

  /// Looks for duplicates as the sketches at hand were made, where there are any.
  fileprivate func take(_ made: SketchOptions?, _ options: inout DuplicateOptions) throws {
    guard let made else { return }
    if isGiven(Dedup.audit) { throw UsageError.conflict("'--audit' compares texts, and sketches have none") }
    if isGiven(Dedup.shingleSize), options.shingleSize != made.shingleSize {
      throw UsageError.conflict(
        "the sketches have shingles of \(made.shingleSize) words; leave out '--shingle-size' or make them anew")
    }
    for (flag, isMade) in [(Dedup.keepFurniture, made.keepsFurniture), (FeatureOptions.keepMarkup, made.keepsMarkup)]
    where self[flag] && !isMade {
      throw UsageError.conflict(
        "the sketches were made without '\(flag.declaration.displayName)'; leave it out or make them anew with it")
    }
    options.shingleSize = made.shingleSize
    options.keepsFurniture = made.keepsFurniture
    options.keepsMarkup = made.keepsMarkup
  }

  /// How duplicates are to be looked for.
  func duplicateOptions() throws(UsageError) -> DuplicateOptions {
    try refuseDuplicateConflicts()
    var options = DuplicateOptions()
    options.threshold = self[Dedup.threshold]
    options.shingleSize = self[Dedup.shingleSize]
    options.containment = self[Dedup.noContainment] ? nil : self[Dedup.containment]
    options.keepsFurniture = self[Dedup.keepFurniture]
    options.keepsMarkup = self[FeatureOptions.keepMarkup]
    options.window = self[Dedup.window].map { $0.components.seconds }
    options.keep = self[Dedup.keep].policy
    if self[Dedup.method] == .minhash { options.method = .minHash(minHash) }
    return options
  }

  /// How MinHash is to find candidates.
  var minHash: MinHashMethod { MinHashMethod(recall: self[Dedup.recall], slotLimit: self[Dedup.slots]) }

  private func refuseFollowConflicts() throws(UsageError) {
    if isGiven(FollowOptions.seen), !self[FollowOptions.follow] { throw .conflict("'--seen' goes with '--follow'") }
    guard self[FollowOptions.follow] else { return }
    if !isGiven(Dedup.archive) { throw .conflict("'--follow' goes with '--archive', which keeps what came before") }
    if self[Dedup.format] == .table { throw .conflict("'--follow' has no table; use '--format jsonl' or csv") }
    if let other = [Dedup.pairs, Dedup.groups, Dedup.unique, ReportOptions.report].first(where: { isGiven($0) }) {
      throw .conflict("'--follow' answers story by story; leave out '\(other.declaration.displayName)'")
    }
  }

  private func refuseDuplicateConflicts() throws(UsageError) {
    if self[Dedup.method] == .exact, !self[Dedup.explainBands] {
      for name in [isGiven(Dedup.recall) ? "--recall" : nil, isGiven(Dedup.slots) ? "--slots" : nil].compactMap({ $0 })
      {
        throw .conflict("'\(name)' goes with '--method minhash'")
      }
    }
    if isGiven(Dedup.containment), self[Dedup.noContainment] {
      throw .conflict("'--containment' and '--no-containment' exclude each other")
    }
    if isGiven(Dedup.diff) {
      if self[Dedup.diff].count > 2 { throw .conflict("'--diff' shows two stories; give it once") }
      if self[Dedup.format] == .csv { throw .conflict("'--diff' has no csv; use '--format jsonl'") }
      let idle = [Dedup.pairs, Dedup.groups, Dedup.unique]
      if let other = idle.first(where: { isGiven($0) }) {
        throw .conflict("'--diff' only shows two stories; leave out '\(other.declaration.displayName)'")
      }
      if isGiven(Dedup.audit) || isGiven(Dedup.against) {
        throw .conflict("'--diff' only shows two stories; leave out '--audit' and '--against'")
      }
    }
    try refuseFollowConflicts()
    for (isOther, name) in [
      (self[Dedup.dryRun], "--dry-run"), (self[Dedup.noText], "--no-text"), (isGiven(Dedup.sync), "--sync"),
    ] where isOther && !isGiven(Dedup.archive) {
      throw .conflict("'\(name)' goes with '--archive'")
    }
    if isGiven(Dedup.archive) {
      for (isOther, name) in [
        (isGiven(Dedup.against), "--against"), (isGiven(Dedup.audit), "--audit"), (isGiven(Dedup.diff), "--diff"),
        (isGiven(Dedup.answers), "--answers"),
      ] where isOther {
        throw .conflict("'--archive' does not go with '\(name)'")
      }
    }
    if isGiven(Dedup.against) {
      if isGiven(Dedup.groups) { throw .conflict("there are no groups with '--against'; leave out '--groups'") }
      if isGiven(Dedup.audit) { throw .conflict("'--audit' does not go with '--against'") }
      if isGiven(Dedup.answers) { throw .conflict("'--answers' does not go with '--against'") }
      if isGiven(Dedup.keep) { throw .conflict("'--keep' chooses from groups, and '--against' makes none") }
    }
  }
}
