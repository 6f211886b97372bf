internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// Where events are written; each file appears whole or not at all.
struct EventOutputs {
  private let format: EventFormat
  private let terminal: Terminal
  /// nil where the list of events has taken its place on standard output.
  private let result: OutputFile?
  private let groups: OutputFile?
  private static let added = AddedMembers(["event"])

  /// Opens the outputs, so that one that cannot be written is known before the work is done.
  init(_ arguments: ParsedArguments) throws {
    format = arguments[Events.format]
    let groups = arguments[Events.groups]
    let output = arguments[Events.output] ?? (groups == "-" ? nil : "-")
    if let output, output == groups {
      throw UsageError.conflict("'--output' and '--groups' both write to '\(output)'")
    }
    try arguments.refuseOverwriting(
      by: [("--output", output), ("--groups", groups)],
      readers: [arguments.reader(arguments.inputsOrStandardInput())])
    terminal = .behind(output)
    result = try output.map { try OutputFile($0) }
    self.groups = try groups.map { try OutputFile($0) }
  }

  /// Whether input records come out again.
  var needsInput: Bool { result != nil && format == .jsonl }

  /// Writes everything; the files appear when all are written.
  ///
  /// - Returns: Which members stand under another name in the records that come out.
  func write(_ listing: EventListing) throws -> MovedMembers {
    var moved = MovedMembers()
    if let result {
      switch format {
      case .table:
        let table = listing.table()
        try result.write(table.rows.isEmpty ? "Every story is an event of its own.\n" : table.text(for: terminal))
      case .csv:
        try result.write(listing.header)
        for story in 0..<listing.inputCount { try result.write(listing.row(story)) }
      case .jsonl: try writeLines(listing, to: result, &moved)
      }
    }
    try groups.map { file in
      for event in listing.events { try file.write(listing.line(event)) }
      for merger in listing.mergers {
        try file.write("{\"merged\":\"\(merger.name)\",\"merged_into\":\"\(merger.into)\"}\n")
      }
    }
    for file in [groups, result] { try file?.commit() }
    return moved
  }

  /// Every story's record with a member more.
  private func writeLines(_ listing: EventListing, to file: OutputFile, _ moved: inout MovedMembers) throws {
    try listing.stories.withStories { all in
      var (output, members): ([UInt8], [UInt8]) = ([], [])
      for story in 0..<listing.inputCount {
        output.removeAll(keepingCapacity: true)
        let object = all.fields(of: story).raw
        let names = Self.added.names(in: object)
        moved.add(names)
        members = names.starts[0]
        listing.member(story, to: &members)
        JSONText.appendLine(extending: object, members: members, to: &output)
        try file.write(output)
      }
    }
  }
}
