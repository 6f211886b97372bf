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
      var annotations = DuplicateAnnotations(search)
      if format == .csv { try file.write(DuplicateAnnotations.header) }
      for story in 0..<search.articles.count where !isNearOnly || search.verdicts.special[story] != nil {
        try file.write(format == .csv ? annotations.row(story) : annotations.line(story))
      }
      return annotations.moved
    }
  }

  private func writePairs(_ search: StorySearch, to file: OutputFile) throws {
    var line: [UInt8] = []
    for pair in search.report.pairs {
      line.removeAll(keepingCapacity: true)
      line += "{\"a\":".utf8
      search.own.appendID(pair.first, to: &line)
      line += ",\"b\":".utf8
      search.others.appendID(pair.second, to: &line)
      line += ",\"relation\":\"\(pair.relation.name)\"".utf8
      Self.append("jaccard", pair.jaccard, to: &line)
      Self.append("containment_a", pair.firstContainment, to: &line)
      Self.append("containment_b", pair.secondContainment, to: &line)
      Self.appendError(pair.standardError, to: &line)
      // By letter and not by id, which both stories may share.
      if pair.relation == .update { line += ",\"newer\":\"\(pair.isSecondNewer ? "b" : "a")\"".utf8 }
      if pair.relation == .update { ChangeText.append(pair.changes, to: &line) }
      line += "}\n".utf8
      try file.write(line)
    }
  }

  private func writeGroups(_ search: StorySearch, to file: OutputFile) throws {
    var line: [UInt8] = []
    for group in search.report.groups {
      line.removeAll(keepingCapacity: true)
      line += "{\"group\":\"\(group.id)\",\"canonical\":".utf8
      search.own.appendID(group.canonical, to: &line)
      line += ",\"reason\":".utf8
      JSONText.append(group.reason, to: &line)
      line += ",\"size\":\(group.members.count + 1),\"members\":[".utf8
      for (place, member) in group.members.enumerated() {
        line += (place > 0 ? ",{\"id\":" : "{\"id\":").utf8
        search.own.appendID(member.story, to: &line)
        line += ",\"relation\":\"\(member.relation.name)\"".utf8
        Self.append("jaccard", member.jaccard, to: &line)
        Self.append("containment", member.containmentInCanonical, to: &line)
        Self.append("containment_of_canonical", member.containmentOfCanonical, to: &line)
        Self.appendError(member.standardError, to: &line)
        line.append(UInt8(ascii: "}"))
      }
      line += "]}\n".utf8
      try file.write(line)
    }
  }

  /// Writes every chain behind the groups, its versions from the oldest to the newest.
  private func writeChains(_ search: StorySearch, to file: OutputFile) throws {
    for chain in search.report.chains {
      var line = Array("{\"chain\":\"\(chain.id)\",\"size\":\(chain.versions.count),\"versions\":[".utf8)
      for (place, version) in chain.versions.enumerated() {
        line += (place > 0 ? ",{\"story\":" : "{\"story\":").utf8
        search.own.appendID(version.story, to: &line)
        line += ",\"kept\":\(!version.isSuperseded)".utf8
        if let group = search.group(of: version.story) {
          line += ",\"group\":\"\(search.report.groups[group].id)\"".utf8
        }
        line += ",\"copies\":[".utf8
        for (place, copy) in version.copies.enumerated() {
          if place > 0 { line.append(UInt8(ascii: ",")) }
          search.own.appendID(copy, to: &line)
        }
        line.append(UInt8(ascii: "]"))
        if let previous = version.previous, let step = version.step {
          line += ",\"update_of\":".utf8
          search.own.appendID(chain.versions[previous].story, to: &line)
          Self.append("jaccard", step.jaccard, to: &line)
          ChangeText.append(step.changes, to: &line)
        }
        line.append(UInt8(ascii: "}"))
      }
      line += "]}\n".utf8
      try file.write(line)
    }
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

  /// Marks what was estimated from sketches.
  static func appendError(_ error: Double, to output: inout [UInt8]) {
    if error > 0 {
      output += ",\"estimated\":true".utf8
      append("standard_error", error, to: &output)
    }
  }

  private static func append(_ key: String, _ value: Double, to output: inout [UInt8]) {
    output += ",\"\(key)\":".utf8
    JSONText.append(value, decimals: 6, to: &output)
  }
}

/// Writes each story with what a search says of it.
struct DuplicateAnnotations {
  private let search: StorySearch
  private var output: [UInt8] = []
  private var members: [UInt8] = []
  private static let added = AddedMembers(["duplicate"])
  /// In how many stories the member stands under another name, so far.
  private(set) var moved = MovedMembers()

  init(_ search: StorySearch) { self.search = search }

  private func other(_ verdict: DuplicateVerdict, _ story: Int) -> Int? {
    verdict.tie?.other ?? verdict.group.map { search.report.groups[$0].canonical }
  }

  /// The event of a story of an archive that a story is like, where it is known.
  private func event(_ verdict: DuplicateVerdict, _ story: Int) -> String? {
    guard let archived = search.archived else { return nil }
    let stories = [archived.nodes[story], verdict.tie?.other, verdict.updateOf?.story, other(verdict, story)]
    return stories.lazy.compactMap { $0 }.compactMap { archived.events[$0] }.first
  }

  // MARK: - JSON Lines

  /// The story's record with a member more, on one line.
  mutating func line(_ story: Int) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    let verdict = search.verdicts[story]
    let object = search.articles.raw(story)
    let names = Self.added.names(in: object)
    moved.add(names)
    members += names.starts[0]
    members += "{\"kept\":\(verdict.isKept)".utf8
    if search.archived?.isKnown[story] == true { members += ",\"known\":true".utf8 }
    if let group = verdict.group { append("group", search.report.groups[group].id) }
    if let other = other(verdict, story) { append("canonical", other) }
    if let tie = verdict.tie {
      append("relation", tie.relation.name)
      append("jaccard", tie.jaccard)
      append("containment", tie.containment)
      append("containment_of_canonical", tie.containmentOfOther)
      DuplicateOutputs.appendError(tie.standardError, to: &members)
    }
    if let group = verdict.group { append("reason", search.report.groups[group].reason) }
    if let old = verdict.updateOf { append("update_of", old.story) }
    if let new = verdict.updatedBy { append("updated_by", new.story) }
    if let kills = verdict.kills {
      members += ",\"kills\":[".utf8
      for (place, killed) in kills.enumerated() {
        if place > 0 { members.append(UInt8(ascii: ",")) }
        search.others.appendID(killed, to: &members)
      }
      members.append(UInt8(ascii: "]"))
    }
    if let notice = verdict.killedBy { append("killed_by", notice) }
    if let place = verdict.version {
      let chain = search.report.chains[place.chain]
      append("chain", chain.id)
      members += ",\"version\":\(place.version + 1),\"versions\":\(chain.versions.count)".utf8
    }
    if let event = event(verdict, story) { append("event", event) }
    if let old = verdict.updateOf { ChangeText.append(old.changes, to: &members) }
    members.append(UInt8(ascii: "}"))
    JSONText.appendLine(extending: object, members: members, to: &output)
    return output
  }

  private mutating func append(_ key: String, _ text: String) {
    members += ",\"\(key)\":".utf8
    JSONText.append(text, to: &members)
  }

  private mutating func append(_ key: String, _ story: Int) {
    members += ",\"\(key)\":".utf8
    search.others.appendID(story, to: &members)
  }

  private mutating func append(_ key: String, _ value: Double) {
    members += ",\"\(key)\":".utf8
    JSONText.append(value, decimals: 4, to: &members)
  }

  // MARK: - CSV

  static let header =
    "id,headline,kept,group,canonical,relation,jaccard,containment,containment_of_canonical,reason,update_of,updated_by,chain,version,killed_by,standard_error\n"

  /// The story as a row.
  mutating func row(_ story: Int) -> [UInt8] {
    output.removeAll(keepingCapacity: true)
    let verdict = search.verdicts[story]
    let group = verdict.group.map { search.report.groups[$0] }
    CSVText.append(search.articles.id(story), to: &output)
    field(search.articles.headline(story))
    field((verdict.isKept ? "true" : "false").utf8)
    field((group?.id ?? "").utf8)
    id(other(verdict, story))
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
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private mutating func field(_ text: some Sequence<UInt8>) {
    output.append(UInt8(ascii: ","))
    CSVText.append(text, to: &output)
  }

  private mutating func id(_ story: Int?) {
    field(story.map { search.others.id($0) } ?? TextBytes())
  }
}
