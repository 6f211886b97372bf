package import Newsprint

/// What a search for duplicates found as JSON: a line a pair, a group and a chain, and what is said of a story.
package struct DuplicateLines {
  private let report: DuplicateReport
  private let verdicts: DuplicateVerdicts
  private let numbered: DuplicateVerdicts
  private let own: (Int) -> TextBytes
  private let others: (Int) -> TextBytes

  /// - Parameters:
  ///   - verdicts: What is said of the stories of the input.
  ///   - numbered: What is said of those that the report numbers.
  ///   - own: The id of a story that the report numbers: the first of a pair, those of groups.
  ///   - others: The id of one that ties, and second stories of pairs, lead to.
  package init(
    _ report: DuplicateReport, _ verdicts: DuplicateVerdicts, numbered: DuplicateVerdicts,
    own: @escaping (Int) -> TextBytes, others: @escaping (Int) -> TextBytes
  ) {
    (self.report, self.verdicts, self.numbered, self.own, self.others) = (report, verdicts, numbered, own, others)
  }

  /// The object of a pair.
  package func pair(_ pair: DuplicatePair) -> [UInt8] {
    var line = Array("{\"a\":".utf8)
    JSONText.append(own(pair.first), to: &line)
    line += ",\"b\":".utf8
    JSONText.append(others(pair.second), to: &line)
    line += ",\"relation\":\"\(pair.relation.name)\"".utf8
    Self.append("jaccard", pair.jaccard, to: &line)
    Self.append("containment_a", pair.firstContainment, to: &line)
    Self.append("containment_b", pair.secondContainment, to: &line)
    Self.appendError(pair.standardError, to: &line)
    // By letter and not by id, which both stories may share.
    if pair.relation == .update { line += ",\"newer\":\"\(pair.isSecondNewer ? "b" : "a")\"".utf8 }
    if pair.relation == .update { Self.append(pair.changes, to: &line) }
    line.append(UInt8(ascii: "}"))
    return line
  }

  /// The object of a group.
  package func group(_ group: DuplicateGroup) -> [UInt8] {
    var line = Array("{\"group\":\"\(group.id)\",\"canonical\":".utf8)
    JSONText.append(own(group.canonical), to: &line)
    line += ",\"reason\":".utf8
    JSONText.append(group.reason, to: &line)
    line += ",\"size\":\(group.members.count + 1),\"members\":[".utf8
    for (place, member) in group.members.enumerated() {
      line += (place > 0 ? ",{\"id\":" : "{\"id\":").utf8
      JSONText.append(own(member.story), to: &line)
      line += ",\"relation\":\"\(member.relation.name)\"".utf8
      Self.append("jaccard", member.jaccard, to: &line)
      Self.append("containment", member.containmentInCanonical, to: &line)
      Self.append("containment_of_canonical", member.containmentOfCanonical, to: &line)
      Self.appendError(member.standardError, to: &line)
      line.append(UInt8(ascii: "}"))
    }
    line += "]}".utf8
    return line
  }

  /// The object of a chain, its versions from the oldest to the newest.
  package func chain(_ chain: StoryChain) -> [UInt8] {
    var line = Array("{\"chain\":\"\(chain.id)\",\"size\":\(chain.versions.count),\"versions\":[".utf8)
    for (place, version) in chain.versions.enumerated() {
      line += (place > 0 ? ",{\"story\":" : "{\"story\":").utf8
      JSONText.append(own(version.story), to: &line)
      line += ",\"kept\":\(!version.isSuperseded)".utf8
      if let group = numbered[version.story].group {
        line += ",\"group\":\"\(report.groups[group].id)\"".utf8
      }
      line += ",\"copies\":[".utf8
      for (place, copy) in version.copies.enumerated() {
        if place > 0 { line.append(UInt8(ascii: ",")) }
        JSONText.append(own(copy), to: &line)
      }
      line.append(UInt8(ascii: "]"))
      if let previous = version.previous, let step = version.step {
        line += ",\"update_of\":".utf8
        JSONText.append(own(chain.versions[previous].story), to: &line)
        Self.append("jaccard", step.jaccard, to: &line)
        Self.append(step.changes, to: &line)
      }
      line.append(UInt8(ascii: "}"))
    }
    line += "]}".utf8
    return line
  }

  /// The story that another one stands for: the canonical one of its group, or what it is tied to.
  package func other(_ verdict: DuplicateVerdict) -> Int? {
    verdict.tie?.other ?? verdict.group.map { report.groups[$0].canonical }
  }

  /// Appends the object of what is said of a story.
  ///
  /// - Parameters:
  ///   - isKnown: Whether an archive has the story.
  ///   - event: The event that it is of, where that is known.
  package func appendVerdict(
    on story: Int, isKnown: Bool = false, event: String? = nil, to line: inout [UInt8]
  ) {
    let verdict = verdicts[story]
    func append(_ key: String, _ story: Int) {
      line += ",\"\(key)\":".utf8
      JSONText.append(others(story), to: &line)
    }
    func append(_ key: String, _ text: String) {
      line += ",\"\(key)\":".utf8
      JSONText.append(text, to: &line)
    }
    line += "{\"kept\":\(verdict.isKept)".utf8
    if isKnown { line += ",\"known\":true".utf8 }
    if let group = verdict.group { line += ",\"group\":\"\(report.groups[group].id)\"".utf8 }
    if let other = other(verdict) { append("canonical", other) }
    if let tie = verdict.tie {
      append("relation", tie.relation.name)
      for (key, value) in [
        ("jaccard", tie.jaccard), ("containment", tie.containment),
        ("containment_of_canonical", tie.containmentOfOther),
      ] {
        line += ",\"\(key)\":".utf8
        JSONText.append(value, decimals: 4, to: &line)
      }
      Self.appendError(tie.standardError, to: &line)
    }
    if let group = verdict.group { append("reason", report.groups[group].reason) }
    if let old = verdict.updateOf { append("update_of", old.story) }
    if let new = verdict.updatedBy { append("updated_by", new.story) }
    if let kills = verdict.kills {
      line += ",\"kills\":[".utf8
      for (place, killed) in kills.enumerated() {
        if place > 0 { line.append(UInt8(ascii: ",")) }
        JSONText.append(others(killed), to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
    if let notice = verdict.killedBy { append("killed_by", notice) }
    if let place = verdict.version {
      let chain = report.chains[place.chain]
      line += ",\"chain\":\"\(chain.id)\",\"version\":\(place.version + 1),\"versions\":\(chain.versions.count)".utf8
    }
    if let event { append("event", event) }
    if let old = verdict.updateOf { Self.append(old.changes, to: &line) }
    line.append(UInt8(ascii: "}"))
  }

  // MARK: - Parts

  private static func append(_ key: String, _ value: Double, to output: inout [UInt8]) {
    output += ",\"\(key)\":".utf8
    JSONText.append(value, decimals: 6, to: &output)
  }

  /// Marks what was estimated from sketches.
  private static func appendError(_ error: Double, to output: inout [UInt8]) {
    if error > 0 {
      output += ",\"estimated\":true".utf8
      append("standard_error", error, to: &output)
    }
  }

  /// Appends a JSON member, `changes` unless another name is given: a list of kind, what was said and is said now, and where
  /// in either story.
  package static func append(_ changes: [DuplicateChange], key: String = "changes", to output: inout [UInt8]) {
    output += ",\"\(key)\":[".utf8
    for (place, change) in changes.enumerated() {
      output += (place > 0 ? ",{" : "{").utf8
      output += "\"kind\":\"\(change.kind.name)\",\"from\":".utf8
      JSONText.append(change.from, to: &output)
      output += ",\"to\":".utf8
      JSONText.append(change.to, to: &output)
      append("a", change.first, to: &output)
      append("b", change.second, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }

  private static func append(_ key: String, _ passage: StoryDifference.Passage?, to output: inout [UInt8]) {
    guard let passage else {
      output += ",\"\(key)\":null".utf8
      return
    }
    output +=
      ",\"\(key)\":{\"field\":\"\(passage.isInHeadline ? "headline" : "text")\",\"start\":\(passage.range.lowerBound),\"end\":\(passage.range.upperBound)}"
      .utf8
  }
}

/// Writes the results of stages as `newsprint dedup` does.
package struct StageJSON: StageResultWriter {
  package init() {}

  package func lines(of report: DuplicateReport, id: @escaping (Int) -> TextBytes) -> StageResultLines {
    let verdicts = report.verdicts
    let lines = DuplicateLines(report, verdicts, numbered: verdicts, own: id, others: id)
    var said: [Int: [UInt8]] = [:]
    for story in verdicts.special.keys { lines.appendVerdict(on: story, to: &said[story, default: []]) }
    return StageResultLines(
      pairs: report.pairs.map(lines.pair), groups: report.groups.map(lines.group),
      chains: report.chains.map(lines.chain), verdicts: said)
  }
}
