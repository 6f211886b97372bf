internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// Where the results of a search for duplicates go; each file appears whole or not at all.
struct DuplicateOutputs {
  private let format: DedupFormat
  private let isNearOnly: Bool
  /// What is behind the result.
  private let terminal: Terminal
  /// nil where a list has taken its place on standard output.
  private let result: OutputFile?
  private let pairs: OutputFile?
  private let groups: OutputFile?
  private let unique: OutputFile?

  /// Opens the outputs, so that one that cannot be written is known before the work is done.
  init(_ arguments: ParsedArguments) throws {
    format = arguments[Dedup.format]
    isNearOnly = arguments[Dedup.nearOnly]
    let lists = [Dedup.pairs, Dedup.groups, Dedup.unique]
    let output = arguments[Dedup.output] ?? (lists.contains { arguments[$0] == "-" } ? nil : "-")
    var names: [String: String] = [:]
    for (name, path) in [("--output", output)] + lists.map({ ($0.declaration.displayName, arguments[$0]) }) {
      guard let path else { continue }
      if let other = names.updateValue(name, forKey: path) {
        throw UsageError.conflict("'\(other)' and '\(name)' both write to '\(path)'")
      }
    }
    try arguments.refuseOverwriting(
      by: [("--output", output)] + lists.map { ($0.declaration.displayName, arguments[$0]) },
      readers: [arguments.reader(arguments.inputsOrStandardInput()), arguments.reader(arguments[Dedup.against])],
      files: arguments[Dedup.archive].map { [$0] } ?? [])
    terminal = .behind(output)
    result = try output.map { try OutputFile($0) }
    pairs = try arguments[Dedup.pairs].map { try OutputFile($0) }
    groups = try arguments[Dedup.groups].map { try OutputFile($0) }
    unique = try arguments[Dedup.unique].map { try OutputFile($0) }
  }

  /// Whether input records come out again.
  var needsInput: Bool { unique != nil || (result != nil && format == .jsonl) }

  /// Whether the result is a table, with room for text.
  var hasTable: Bool { result != nil && format == .table }

  /// Writes everything; the files appear when all are written.
  ///
  /// - Returns: Which members stand under another name in the records that come out.
  func write(_ search: StorySearch, _ audit: DuplicateAudit?) throws -> MovedMembers {
    let moved = try result.map { try writeResult(search, audit, to: $0) } ?? MovedMembers()
    try pairs.map { try writePairs(search, to: $0) }
    try groups.map {
      try writeGroups(search, to: $0)
      try writeChains(search, to: $0)
      try writeMergers(search, to: $0)
    }
    try unique.map { try writeUnique(search, to: $0) }
    for file in [pairs, groups, unique, result] { try file?.commit() }
    return moved
  }

  private func writeResult(
    _ search: StorySearch, _ audit: DuplicateAudit?, to file: OutputFile
  ) throws -> MovedMembers {
    switch format {
    case .table:
      try file.write(DuplicateTable(search).text(for: terminal))
      if let audit { try file.write("\n\(audit.line)\n") }
      return MovedMembers()
    case .jsonl, .csv:
      if format == .csv { try file.write(DuplicateAnnotations.header) }
      return try writeStories(search, to: file)
    }
  }

  /// Writes each story with what was found, some made on every thread while others are written.
  private func writeStories(_ search: StorySearch, to file: OutputFile) throws -> MovedMembers {
    var moved = MovedMembers()
    var runs = Parallel.chunks(search.articles.count, size: Self.storiesAtOnce)[...]
    let (isCSV, isNearOnly) = (format == .csv, isNearOnly)
    try OrderedPipeline.run(threads: search.threads) { _ in
      runs.popFirst().map { .item($0) } ?? .end
    } transform: { stories in
      let part = DuplicateAnnotations(of: stories, search, isCSV: isCSV, isNearOnly: isNearOnly)
      return (text: part.text, moved: part.moved)
    } emit: { part in
      try file.write(part.text)
      moved.add(part.moved)
    }
    return moved
  }

  private static let storiesAtOnce = 64

  private func writePairs(_ search: StorySearch, to file: OutputFile) throws {
    let lines = search.lines
    for pair in search.report.pairs { try file.writeLine(lines.pair(pair)) }
  }

  private func writeGroups(_ search: StorySearch, to file: OutputFile) throws {
    let lines = search.lines
    for group in search.report.groups { try file.writeLine(lines.group(group)) }
  }

  /// Writes every chain behind the groups, its versions from the oldest to the newest.
  private func writeChains(_ search: StorySearch, to file: OutputFile) throws {
    let lines = search.lines
    for chain in search.report.chains { try file.writeLine(lines.chain(chain)) }
  }

  /// Writes behind the chains which groups of the archive are now part of others.
  private func writeMergers(_ search: StorySearch, to file: OutputFile) throws {
    for merger in search.archived?.mergers ?? [] {
      try file.write("{\"merged\":\"\(merger.name)\",\"merged_into\":\"\(merger.into)\"}\n")
    }
  }

  private func writeUnique(_ search: StorySearch, to file: OutputFile) throws {
    for story in 0..<search.articles.count where search.verdicts[story].isKept {
      try file.write(search.articles.raw(story))
      try file.write(CollectionOfOne(UInt8(ascii: "\n")))
    }
  }
}

extension OutputFile {
  fileprivate func writeLine(_ line: [UInt8]) throws(OutputError) {
    try write(line)
    try write(CollectionOfOne(UInt8(ascii: "\n")))
  }
}

extension StorySearch {
  /// What was found as JSON.
  fileprivate var lines: DuplicateLines {
    let (own, others) = (own, others)
    return DuplicateLines(
      report, verdicts, numbered: numbered, own: { own.id($0) }, others: { others.id($0) })
  }
}

/// Some stories of the input with what a search says of each, as text.
struct DuplicateAnnotations {
  private let search: StorySearch
  private let lines: DuplicateLines
  private var members: [UInt8] = []
  private static let added = AddedMembers(["duplicate"])
  /// Lines of JSON, or rows of CSV.
  private(set) var text: [UInt8] = []
  /// In how many stories the member stands under another name.
  private(set) var moved = MovedMembers()

  /// - Parameters:
  ///   - isCSV: Whether stories are rows and not lines of JSON.
  ///   - isNearOnly: Whether stories that are like no other are left out.
  init(of stories: Range<Int>, _ search: StorySearch, isCSV: Bool = false, isNearOnly: Bool) {
    (self.search, lines) = (search, search.lines)
    for story in stories where !isNearOnly || search.verdicts.special[story] != nil {
      if isCSV { appendRow(story) } else { appendLine(story) }
    }
  }

  /// The event of a story of an archive that a story is like, where it is known.
  private func event(_ verdict: DuplicateVerdict, _ story: Int) -> String? {
    guard let archived = search.archived else { return nil }
    let stories = [archived.nodes[story], verdict.tie?.other, verdict.updateOf?.story, lines.other(verdict)]
    return stories.lazy.compactMap { $0 }.compactMap { archived.events[$0] }.first
  }

  // MARK: - JSON Lines

  /// The story's record with a member more, on one line.
  private mutating func appendLine(_ story: Int) {
    members.removeAll(keepingCapacity: true)
    let verdict = search.verdicts[story]
    let object = search.articles.raw(story)
    let names = Self.added.names(in: object)
    moved.add(names)
    members += names.starts[0]
    lines.appendVerdict(
      on: story, isKnown: search.archived?.isKnown[story] == true, event: event(verdict, story), to: &members)
    JSONText.appendLine(extending: object, members: members, to: &text)
  }

  // MARK: - CSV

  static let header =
    "id,headline,kept,group,canonical,relation,jaccard,containment,containment_of_canonical,reason,update_of,updated_by,chain,version,killed_by,standard_error\n"

  /// The story as a row.
  private mutating func appendRow(_ story: Int) {
    let verdict = search.verdicts[story]
    let group = verdict.group.map { search.report.groups[$0] }
    CSVText.append(search.articles.id(story), to: &text)
    field(search.articles.headline(story))
    field((verdict.isKept ? "true" : "false").utf8)
    field((group?.id ?? "").utf8)
    id(lines.other(verdict))
    field((verdict.tie?.relation.name ?? "").utf8)
    for value in [verdict.tie?.jaccard, verdict.tie?.containment, verdict.tie?.containmentOfOther] {
      field((value.map { Format.fixed($0, decimals: 4) } ?? "").utf8)
    }
    field((group?.reason ?? "").utf8)
    id(verdict.updateOf?.story)
    id(verdict.updatedBy?.story)
    field((verdict.version.map { search.report.chains[$0.chain].id } ?? "").utf8)
    field((verdict.version.map { "\($0.version + 1)" } ?? "").utf8)
    id(verdict.killedBy)
    field((verdict.tie.flatMap { $0.standardError > 0 ? Format.fixed($0.standardError, decimals: 4) : nil } ?? "").utf8)
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func field(_ field: some Sequence<UInt8>) {
    text.append(UInt8(ascii: ","))
    CSVText.append(field, to: &text)
  }

  private mutating func id(_ story: Int?) {
    field(story.map { search.others.id($0) } ?? TextBytes())
  }
}
