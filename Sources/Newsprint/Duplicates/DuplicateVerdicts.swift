/// What a search for duplicates says of each story.
public struct DuplicateVerdicts: Sendable {
  /// The verdicts on stories that are like another, by index; all other stories are kept.
  public let special: [Int: DuplicateVerdict]
  /// The number of stories that were searched.
  public let storyCount: Int

  /// The verdicts on stories.
  ///
  /// - Parameter special: Those on stories that are like another, by index.
  package init(special: [Int: DuplicateVerdict], storyCount: Int) {
    (self.special, self.storyCount) = (special, storyCount)
  }

  /// How many stories are kept and left out, and why.
  public struct Counts: Sendable, Hashable {
    /// The stories that are kept.
    public var kept = 0
    /// Those of them that update another.
    public var updates = 0
    /// The stories that are left out for one of the same words.
    public var identical = 0
    /// The stories that are left out as copies.
    public var copies = 0
    /// The stories that are left out for a longer one that holds them.
    public var excerpts = 0
    /// The stories that are left out for a later version.
    public var superseded = 0
    /// Withdrawals, and what they withdraw.
    public var withdrawn = 0
  }

  /// The verdict on a story.
  ///
  /// - Parameter story: Its index, in `0..<storyCount`.
  public subscript(story: Int) -> DuplicateVerdict { special[story] ?? DuplicateVerdict() }

  /// The indices of the stories that are kept, ascending.
  ///
  /// - Complexity: O(*n*), where *n* is the number of stories.
  public var kept: [Int] { (0..<storyCount).filter { special[$0]?.isKept ?? true } }

  /// How many stories are kept and left out, and why.
  ///
  /// - Complexity: O(*d*), where *d* is the number of stories that are like another.
  public var counts: Counts {
    var counts = Counts()
    for verdict in special.values {
      switch (verdict.isKept, verdict.tie?.relation) {
      case (true, _): counts.updates += verdict.updateOf == nil ? 0 : 1
      case (false, .identical): counts.identical += 1
      case (false, .copy): counts.copies += 1
      case (false, .excerpt): counts.excerpts += 1
      case (false, _) where verdict.kills != nil || verdict.killedBy != nil: counts.withdrawn += 1
      case (false, _): counts.superseded += 1
      }
    }
    counts.kept =
      storyCount - counts.identical - counts.copies - counts.excerpts - counts.superseded - counts.withdrawn
    return counts
  }
}

extension DuplicateReport {
  /// What the search says of each story.
  ///
  /// Within a collection every group has one story that is kept. Against a reference a story is left out that stands in
  /// one of the reference; a story that holds one of it and more than a tenth besides is kept, and so is an update.
  /// - Complexity: O(*p* + *m*), where *p* is the number of pairs and *m* that of members of groups and chains.
  public var verdicts: DuplicateVerdicts {
    var verdicts = isAgainstReference ? referenceVerdicts : groupVerdicts
    for withdrawal in withdrawals {
      verdicts[withdrawal.story, default: DuplicateVerdict()].kills = withdrawal.kills
      verdicts[withdrawal.story, default: DuplicateVerdict()].isKept = false
      if isAgainstReference { continue }
      for killed in withdrawal.kills {
        verdicts[killed, default: DuplicateVerdict()].killedBy = withdrawal.story
        verdicts[killed, default: DuplicateVerdict()].isKept = false
      }
    }
    return DuplicateVerdicts(special: verdicts, storyCount: storyCount)
  }

  private var groupVerdicts: [Int: DuplicateVerdict] {
    var verdicts: [Int: DuplicateVerdict] = [:]
    for (number, group) in groups.enumerated() {
      verdicts[group.canonical, default: DuplicateVerdict()].group = number
      for member in group.members {
        var verdict = DuplicateVerdict()
        verdict.isKept = false
        verdict.group = number
        verdict.tie = DuplicateVerdict.Tie(
          other: group.canonical, relation: member.relation, jaccard: member.jaccard,
          containment: member.containmentInCanonical, containmentOfOther: member.containmentOfCanonical,
          standardError: member.standardError)
        verdicts[member.story] = verdict
      }
    }
    for (number, chain) in chains.enumerated() {
      for (place, version) in chain.versions.enumerated() {
        for story in [version.story] + version.copies {
          chain.describe(place, number, &verdicts[story, default: DuplicateVerdict()])
        }
        if version.isSuperseded { verdicts[version.story, default: DuplicateVerdict()].isKept = false }
      }
    }
    return verdicts
  }

  private var referenceVerdicts: [Int: DuplicateVerdict] {
    var verdicts: [Int: DuplicateVerdict] = [:]
    for pair in pairs {
      if pair.relation == .update {
        let version = DuplicateVerdict.Version(story: pair.second, jaccard: pair.jaccard, changes: pair.changes)
        if pair.isSecondNewer {
          verdicts[pair.first, default: DuplicateVerdict()].addUpdate(by: version)
        } else {
          verdicts[pair.first, default: DuplicateVerdict()].addUpdate(of: version)
        }
        continue
      }
      let tie = DuplicateVerdict.Tie(
        other: pair.second, relation: pair.relation, jaccard: pair.jaccard, containment: pair.firstContainment,
        containmentOfOther: pair.secondContainment, standardError: pair.standardError)
      verdicts[pair.first, default: DuplicateVerdict()].take(tie, threshold: options.threshold)
    }
    // As within one collection, what is left out updates nothing.
    return verdicts.mapValues { verdict in
      var verdict = verdict
      if !verdict.isKept { verdict.updateOf = nil }
      return verdict
    }
  }
}

extension StoryChain {
  /// Says in the verdict on a story of a version where that stands, and what is before and behind it.
  fileprivate func describe(_ place: Int, _ chain: Int, _ verdict: inout DuplicateVerdict) {
    let version = versions[place]
    verdict.version = DuplicateVerdict.ChainPlace(chain: chain, version: place)
    if let next = version.next {
      let step = versions[next].step
      verdict.updatedBy = DuplicateVerdict.Version(
        story: versions[next].story, jaccard: step?.jaccard ?? 0, changes: step?.changes ?? [])
    }
    if let previous = version.previous {
      verdict.updateOf = DuplicateVerdict.Version(
        story: versions[previous].story, jaccard: version.step?.jaccard ?? 0, changes: version.step?.changes ?? [])
    }
  }
}
