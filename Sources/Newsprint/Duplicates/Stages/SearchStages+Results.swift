/// The stages that make the results.
extension SearchStages {
  /// What a search among all stories would say of those of some components.
  ///
  /// Where another part of the components looked at some of its pairs only, as `DONE` says, groups are made with more care
  /// in this one as well, as in one search.
  func search(
    _ records: StageRecords, _ writer: some StageResultWriter
  ) throws(StageError) -> StageRecords {
    let stories = StageStories(records)
    let edges = records[.edge]
    var pairs: [ShortCandidates.Pair] = []
    for row in 0..<edges.count where edges[row, 0] == StageEdge.words.rawValue {
      guard let a = stories.place(edges[row, 1]), let b = stories.place(edges[row, 2]), a != b else { continue }
      pairs.append(ShortCandidates.Pair(first: Int32(min(a, b)), second: Int32(max(a, b))))
    }
    let isCounted = records.has(.seen)
    let knowledge = CollectionKnowledge(
      outlets: outlets(of: records), furniture: try learnedFurniture(of: records),
      occurrences: isCounted ? try occurrences(of: records, for: "search") : nil, candidates: pairs,
      cutLists: isCounted ? try cutLists(of: records, stories) : nil, isComplete: Self.isComplete(records))
    let report = DuplicateFinder(options).find(inComponents: stories.batch, knowledge, threads: threads)
    return results(report, stories, writer)
  }

  /// The lists that are cut, with the last of these stories that each leads to.
  private func cutLists(of records: StageRecords, _ stories: StageStories) throws(StageError) -> CutLists {
    let table = records[.cut]
    var lists = CutLists(common: try commonShingles(of: records, for: "search"))
    for row in 0..<table.count {
      guard table[row, 0] < lists.lasts.count else { throw .invalidRecord(kind: table.kind.name, index: row) }
      // No story is the one before the first.
      lists.lasts[Int(table[row, 0])][table[row, 1]] = Int32(stories.count(upTo: table[row, 2])) - 1
    }
    return lists
  }

  /// Whether no part says that it looked at some of its pairs only.
  private static func isComplete(_ records: StageRecords) -> Bool {
    let parts = records[.complete]
    return (0..<parts.count).allSatisfy { parts[$0, 0] != 0 }
  }

  private func results(
    _ found: DuplicateReport, _ stories: StageStories, _ writer: some StageResultWriter
  ) -> StageRecords {
    var report = found
    let numbers = stories.numbers
    // Which of several stories of one id a group is of, only all groups tell.
    for index in report.groups.indices {
      report.groups[index].id = StagePlaceholder.text(.group, numbers[report.groups[index].canonical])
    }
    for index in report.chains.indices {
      let oldest = report.chains[index].versions.first?.story ?? 0
      report.chains[index].id = StagePlaceholder.text(.chain, numbers[oldest])
    }
    let batch = stories.batch
    return batch.bytes.withTextBytes { bytes in
      let lines = writer.lines(of: report) { bytes[batch.records[$0].id] }
      var (pairs, verdicts) = (StageTable(.pair), StageTable(.verdict))
      var (groups, chains) = (StageTable(.group), StageTable(.chain))
      for (pair, line) in zip(report.pairs, lines.pairs) {
        pairs.append(numbers[pair.first], numbers[pair.second], tail: line)
      }
      for (group, line) in zip(report.groups, lines.groups) {
        let hash = StoryNames.hash(bytes[batch.records[group.canonical].id], seed: StoryNames.groupSeed)
        groups.append(numbers[group.canonical], hash, tail: line)
      }
      for (chain, line) in zip(report.chains, lines.chains) {
        let oldest = chain.versions.first?.story ?? 0
        let hash = StoryNames.hash(bytes[batch.records[oldest].id], seed: StoryNames.chainSeed)
        chains.append(numbers[oldest], hash, tail: line)
      }
      let said = report.verdicts
      for story in said.special.keys.sorted() {
        verdicts.append(numbers[story], said[story].isKept ? 1 : 0, tail: lines.verdicts[story] ?? [])
      }
      var complete = StageTable(.complete)
      complete.append(found.isComplete ? 1 : 0)
      return StageRecords(pairs, groups, chains, verdicts, complete)
    }
  }

  /// Which of the groups and chains that have one name each is, but for the first; all of a name must be there.
  func ordinals(_ records: StageRecords) -> StageRecords {
    var ordinals = StageTable(.ordinal)
    for (kind, table) in [(StagePlaceholder.Kind.group, records[.group]), (.chain, records[.chain])] {
      table.forEachRun(of: 1) { rows in
        for (place, number) in rows.map({ table[$0, 0] }).sorted().enumerated() where place > 0 {
          ordinals.append(kind.rawValue, number, UInt64(place + 1))
        }
      }
    }
    return StageRecords(ordinals)
  }

  /// Results with the names of groups and chains; all groups and chains that they name must be there.
  func results(_ records: StageRecords) -> StageRecords {
    let ordinals = records[.ordinal]
    var numbers: [StagePlaceholder: Int] = [:]
    for row in 0..<ordinals.count {
      guard let kind = StagePlaceholder.Kind(rawValue: ordinals[row, 0]) else { continue }
      numbers[StagePlaceholder(kind: kind, story: ordinals[row, 1])] = Int(clamping: ordinals[row, 2])
    }
    var names: [StagePlaceholder: String] = [:]
    for (kind, table) in [(StagePlaceholder.Kind.group, records[.group]), (.chain, records[.chain])] {
      for row in 0..<table.count {
        let place = StagePlaceholder(kind: kind, story: table[row, 0])
        names[place] = StoryNames.name(table[row, 1], number: numbers[place] ?? 1)
      }
    }
    var all = StageRecords()
    for kind in [StageKind.pair, .group, .chain, .verdict] {
      let table = records[kind]
      var named = StageTable(kind)
      for row in table.ordered(by: 0, 1) {
        named.append(
          row: (0..<kind.widths.count).map { table[row, $0] },
          tail: StagePlaceholder.replaced(in: table.tail(row)) { names[$0] ?? "" })
      }
      all.append(named)
    }
    var complete = StageTable(.complete)
    complete.append(Self.isComplete(records) ? 1 : 0)
    all.append(complete)
    return all
  }
}

/// What stands in lines for the name of a group or chain until all are known: a byte that no line has, a letter, the
/// number of the story that it is called after, and the byte again.
struct StagePlaceholder: Hashable {
  enum Kind: UInt64 {
    case group = 0
    case chain = 1
  }

  var kind: Kind
  var story: UInt64

  private static let mark: UInt8 = 1
  private static let length = 19

  static func text(_ kind: Kind, _ story: UInt64) -> String {
    let digits = String(story, radix: 16)
    return "\u{1}" + (kind == .group ? "g" : "c") + String(repeating: "0", count: 16 - digits.utf8.count) + digits
      + "\u{1}"
  }

  /// A line with names in the places of what stands for them.
  static func replaced(in line: ArraySlice<UInt8>, by name: (StagePlaceholder) -> String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var place = line.startIndex
    while place < line.endIndex {
      guard line[place] == mark, place + length <= line.endIndex,
        let story = UInt64(String(decoding: line[place + 2..<place + length - 1], as: UTF8.self), radix: 16)
      else {
        result.append(line[place])
        place += 1
        continue
      }
      let kind: Kind = line[place + 1] == UInt8(ascii: "g") ? .group : .chain
      result += name(StagePlaceholder(kind: kind, story: story)).utf8
      place += length
    }
    return result
  }
}
