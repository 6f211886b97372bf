/// What a person says of two stories, which every later search has to respect.
public struct DuplicateAnswer: Sendable, Hashable {
  /// What is said.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The two are one story.
    case same
    /// The two are not one story, however alike they are.
    case different
    /// The two are one story, and the first one is kept.
    case keep
  }

  /// A story's index; of `keep`, that of the one to keep.
  public var first: Int
  /// The index of the other story.
  public var second: Int
  /// What is said of them.
  public var verdict: Verdict

  /// Creates an answer.
  public init(first: Int, second: Int, verdict: Verdict) {
    (self.first, self.second, self.verdict) = (first, second, verdict)
  }

  /// The two stories, whichever comes first.
  fileprivate var pair: StoryPair { StoryPair(first, second) }
}

/// Two stories without an order.
private struct StoryPair: Hashable {
  let low: Int
  let high: Int

  init(_ first: Int, _ second: Int) { (low, high) = (min(first, second), max(first, second)) }
}

extension DuplicateReport {
  /// The report as people's answers make it.
  ///
  /// Stories that are said to be different are no pair, are in one group no longer, and none is a version of the other; a
  /// story that leaves a group stands alone. Stories that are said to be the same are in one group, and so are those of
  /// their groups, unless others of them are said to be different, which counts more. Of two answers about the same
  /// stories the later one counts. Answers about stories that are not in the collection, and reports on a reference, stay
  /// as they are.
  ///
  /// - Parameters:
  ///   - answers: What was said, the latest last.
  ///   - id: The id of a story, for the names of groups whose kept story is another one.
  /// - Complexity: O(*p* + *m* + *a*) for *p* pairs, *m* members of groups and chains, and *a* answers.
  package func respecting(_ answers: [DuplicateAnswer], id: (Int) -> String) -> DuplicateReport {
    let answers = answers.filter {
      $0.first != $0.second && 0..<storyCount ~= $0.first && 0..<storyCount ~= $0.second
    }
    if answers.isEmpty || isAgainstReference { return self }
    var editor = ReportEditor(self, answers)
    editor.part()
    editor.join()
    editor.keep()
    return editor.report(id)
  }
}

/// A report on its way to respect what people said.
private struct ReportEditor {
  private var original: DuplicateReport
  /// What was said last of each two stories, in the order in which it was said.
  private let answers: [DuplicateAnswer]
  private let apart: Set<StoryPair>
  /// The stories of each group, the one that is kept first.
  private var groups: [[Int]] = []
  private var groupOf: [Int: Int] = [:]
  /// The groups that are not as they were found.
  private var changed: Set<Int> = []
  private var pairs: [StoryPair: DuplicatePair] = [:]

  init(_ report: DuplicateReport, _ answers: [DuplicateAnswer]) {
    original = report
    var last: [StoryPair: Int] = [:]
    for (place, answer) in answers.enumerated() { last[answer.pair] = place }
    self.answers = answers.indices.filter { last[answers[$0].pair] == $0 }.map { answers[$0] }
    apart = Set(self.answers.filter { $0.verdict == .different }.map(\.pair))
    for (number, group) in report.groups.enumerated() {
      groups.append([group.canonical] + group.members.map(\.story))
      for story in groups[number] { groupOf[story] = number }
    }
    for pair in report.pairs { pairs[StoryPair(pair.first, pair.second)] = pair }
  }

  /// Takes stories out of their groups that are not the same as another one there.
  mutating func part() {
    for answer in answers where answer.verdict == .different {
      guard let number = groupOf[answer.first], number == groupOf[answer.second] else { continue }
      let kept = groups[number][0]
      // The one that is kept stays; of two others, the one that comes behind.
      let leaving = answer.first == kept ? answer.second : answer.second == kept ? answer.first : answer.pair.high
      groups[number].removeAll { $0 == leaving }
      groupOf[leaving] = nil
      changed.insert(number)
    }
  }

  /// Puts stories into one group that are the same.
  mutating func join() {
    for answer in answers where answer.verdict != .different {
      let first = group(of: answer.first)
      let second = group(of: answer.second)
      if first == second { continue }
      let isParted = groups[first].contains { story in
        groups[second].contains { apart.contains(StoryPair(story, $0)) }
      }
      if isParted { continue }
      for story in groups[second] { groupOf[story] = first }
      groups[first] += groups[second]
      groups[second] = []
      changed.formUnion([first, second])
    }
  }

  private mutating func group(of story: Int) -> Int {
    if let known = groupOf[story] { return known }
    groups.append([story])
    groupOf[story] = groups.count - 1
    changed.insert(groups.count - 1)
    return groups.count - 1
  }

  /// Has the stories kept that people want kept.
  mutating func keep() {
    for answer in answers where answer.verdict == .keep {
      guard let number = groupOf[answer.first], number == groupOf[answer.second] else { continue }
      guard let place = groups[number].firstIndex(of: answer.first), place > 0 else { continue }
      groups[number].remove(at: place)
      groups[number].insert(answer.first, at: 0)
      changed.insert(number)
    }
  }

  func report(_ id: (Int) -> String) -> DuplicateReport {
    var report = original
    report.pairs.removeAll { apart.contains(StoryPair($0.first, $0.second)) }
    var kept: [DuplicateGroup] = []
    var names = Set(original.groups.indices.filter { !changed.contains($0) }.map { original.groups[$0].id })
    for (number, stories) in groups.enumerated() where stories.count > 1 {
      if !changed.contains(number) {
        kept.append(original.groups[number])
      } else {
        kept.append(made(stories, number, id, &names))
      }
    }
    kept.sort { $0.canonical < $1.canonical }
    report.groups = kept
    report.chains = original.chains.flatMap { chain in mended(chain, id) }
    return report
  }

  private func made(
    _ stories: [Int], _ number: Int, _ id: (Int) -> String, _ names: inout Set<String>
  ) -> DuplicateGroup {
    let canonical = stories[0]
    let old = original.groups.indices.contains(number) ? original.groups[number] : nil
    let members = stories.dropFirst().sorted().map { story in
      member(story, canonical, old?.members.first { $0.story == story })
    }
    if let old, old.canonical == canonical, names.insert(old.id).inserted {
      return DuplicateGroup(id: old.id, canonical: canonical, members: members, reason: old.reason)
    }
    let bytes = Array(id(canonical).utf8)
    var count = 1
    var name = bytes.withTextBytes { StoryNames.group($0, number: count) }
    while !names.insert(name).inserted {
      count += 1
      name = bytes.withTextBytes { StoryNames.group($0, number: count) }
    }
    return DuplicateGroup(id: name, canonical: canonical, members: members, reason: "a person's answer")
  }

  /// A story's tie to the one that is kept: by their pair, or as it was tied before.
  private func member(
    _ story: Int, _ canonical: Int, _ old: DuplicateGroup.Member?
  ) -> DuplicateGroup.Member {
    guard let pair = pairs[StoryPair(story, canonical)] else {
      return old
        ?? DuplicateGroup.Member(
          story: story, relation: .copy, jaccard: 0, containmentOfCanonical: 0, containmentInCanonical: 0)
    }
    let isFirst = pair.first == story
    return DuplicateGroup.Member(
      story: story, relation: pair.relation == .update ? .copy : pair.relation, jaccard: pair.jaccard,
      containmentOfCanonical: isFirst ? pair.secondContainment : pair.firstContainment,
      containmentInCanonical: isFirst ? pair.firstContainment : pair.secondContainment,
      standardError: pair.standardError)
  }

  // MARK: - Chains

  /// What is left of a chain: its versions that are not copies of others now, without the steps between stories that are
  /// different.
  private func mended(_ chain: StoryChain, _ id: (Int) -> String) -> [StoryChain] {
    // The version that each one goes on in, itself where it stays.
    var versions: [StoryChain.Version] = []
    var places: [Int: Int] = [:]
    var isChanged = false
    for (place, version) in chain.versions.enumerated() {
      let number = groupOf[version.story]
      let canonical = number.map { groups[$0][0] } ?? version.story
      if number.map({ changed.contains($0) }) ?? !version.copies.isEmpty { isChanged = true }
      if let known = versions.firstIndex(where: { $0.story == canonical }) {
        places[place] = known
        continue
      }
      var own = version
      own.story = canonical
      own.copies = number.map { groups[$0].dropFirst().sorted() } ?? []
      own.next = nil
      own.previous = version.previous.flatMap { places[$0] }
      if let step = version.step, apart.contains(StoryPair(step.first, step.second)) {
        (own.previous, own.step) = (nil, nil)
        isChanged = true
      }
      places[place] = versions.count
      versions.append(own)
    }
    if !isChanged { return [chain] }
    return parts(versions).filter { $0.count > 1 }.enumerated().map { part, versions in
      let isFirst = versions[0].story == chain.versions[0].story
      let name =
        isFirst ? chain.id : Array(id(versions[0].story).utf8).withTextBytes { StoryNames.group($0, number: 1) }
      return StoryChain(id: name, versions: versions)
    }
  }

  /// The runs of versions that are tied to each other.
  private func parts(_ versions: [StoryChain.Version]) -> [[StoryChain.Version]] {
    var partOf: [Int] = []
    var parts: [[StoryChain.Version]] = []
    var placeIn: [Int] = []
    for version in versions {
      let part = version.previous.map { partOf[$0] } ?? parts.count
      if part == parts.count { parts.append([]) }
      var own = version
      own.previous = version.previous.map { placeIn[$0] }
      if let previous = own.previous { parts[part][previous].next = parts[part].count }
      partOf.append(part)
      placeIn.append(parts[part].count)
      parts[part].append(own)
    }
    for part in parts.indices {
      for place in parts[part].indices where parts[part][place].next == nil { parts[part][place].isSuperseded = false }
    }
    return parts
  }
}
