/// A kind of records that stages of the search for duplicates pass on to each other.
///
/// A record is some numbers, and for a few kinds a run of bytes behind them. ``all`` is the one list of kinds; what is
/// written of them as bytes and as lines follows from it. A kind whose fields or their meaning change gets a higher
/// ``version``, and records of another version are refused.
package struct StageKind: Sendable, Hashable {
  /// What stands behind the numbers of a record.
  package enum Tail: Sendable {
    /// Nothing.
    case none
    /// UTF-8 text.
    case text
    /// Bytes of any kind.
    case bytes
    /// The fields of a story: see ``StageStory``.
    case story
  }

  /// Four letters.
  package let name: String
  /// The version of the kind's records.
  package let version: UInt8
  /// The bytes of each number, 1, 2, 4 or 8.
  package let widths: [Int]
  /// What stands behind the numbers.
  package let tail: Tail

  private init(_ name: String, _ widths: [Int], _ tail: Tail = .none, version: UInt8 = 1) {
    (self.name, self.widths, self.tail, self.version) = (name, widths, tail, version)
  }

  package static func == (a: StageKind, b: StageKind) -> Bool { a.name == b.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The bytes of a record's numbers.
  package var size: Int { widths.reduce(0, +) }

  // MARK: - Stories and what is known of all

  /// A story: its number.
  package static let story = StageKind("STRY", [8], .story)
  /// A part of a collection: its stories and the bytes of their headlines and texts.
  ///
  /// Parts add up.
  package static let totals = StageKind("TOTL", [8, 8])
  /// The hash of a headline, without known outlets at its end.
  package static let headline = StageKind("HEAD", [8])
  /// A headline with what may be an outlet behind it: the headline's hash, that of the name, that of the story's source.
  package static let title = StageKind("TITL", [8, 8, 8])
  /// A name behind a headline: the name, the headline, and bits: 1 it is an outlet, 2 the headline has other names too.
  package static let name = StageKind("NAME", [8, 8, 1])
  /// A headline and a name that is an outlet there, as one hash.
  package static let outlet = StageKind("OUTL", [8])
  /// How a story reads: its number, a hash of its words, one of the signs of its numbers, its rank among those that read
  /// like it, and its source, 0 where it has none.
  package static let digest = StageKind("DGST", [8, 8, 8, 8, 8])
  /// A story for which another one stands that reads the same: its number.
  package static let copy = StageKind("COPY", [8])
  /// A shingle that is furniture: 0 in all stories or 1 of one source, and its hash.
  package static let furniture = StageKind("FURN", [1, 8])
  /// The slots of shingles in one of 256 parts of the table: the part, and the slots' differences.
  package static let slots = StageKind("SLOT", [2], .bytes)
  /// How often the slots of a part were met: the number of all slots, the first of these, and two bits a slot: 0 never,
  /// 1 once, 3 up to seven times, 2 more often.
  package static let seen = StageKind("SEEN", [8, 8], .bytes)

  /// A cell of shingles that many stories have: the number of all slots, the cell, and its level (``CommonShingles``).
  package static let common = StageKind("COMN", [8, 8, 1])

  // MARK: - Candidates

  /// What ties stories that have it in common: of what kind it is (``StageTie``), a key, the story.
  package static let tie = StageKind("TIES", [1, 8, 8])
  /// One of the rarest shingles of a story: the shingle, the story, the size of its set, and how many of these a pair
  /// shares at least.
  package static let prefix = StageKind("PRFX", [8, 8, 4, 1])
  /// A part of the filter of such shingles: the number of all its bits, the first of these, and the bits.
  package static let filter = StageKind("FLTR", [8, 8], .bytes)
  /// A shingle of a story that the filter has: the shingle, the story, the size of its set.
  package static let probe = StageKind("PROB", [8, 8, 4])
  /// A shingle (0) or word (1) of the sample of a short story, or one of the least shingles of any (2): which, its key, the
  /// story, the size of the sample.
  package static let sample = StageKind("SMPL", [1, 8, 8, 1])
  /// Two stories that share a key: 0 a rare shingle, 1 a sampled shingle, 2 a sampled word, 3 a band, 4 one of the least
  /// shingles; the first, the second, and how many they must share.
  package static let hit = StageKind("HITS", [1, 8, 8, 1])
  /// Two stories to compare: 0 by their shingles, 1 by their words, 2 by their shingles if nothing else brought them
  /// together; the first and the second.
  package static let candidate = StageKind("CAND", [1, 8, 8], version: 2)
  /// Two stories that are to be looked at together: why (``StageEdge``), the first and the second.
  package static let edge = StageKind("EDGE", [1, 8, 8])
  /// A story and the least number of those that it is to be looked at with.
  package static let component = StageKind("COMP", [8, 8])
  /// A story that others of its crowd stand for: its number.
  package static let member = StageKind("MEMB", [8])
  /// A story of a crowd's versions: its number, that of its line-up, and whether it leads a crowd.
  package static let version = StageKind("LINE", [8, 8, 1])
  /// How many lists of common shingles there are of a length: 0 of stories or 1 of versions, the length, and how many.
  package static let length = StageKind("LENG", [1, 8, 8])
  /// How many stories of a common shingle are followed, in lists of stories (0) or of versions (1).
  package static let limit = StageKind("LIMT", [1, 8])
  /// A list that is cut: 0 of stories or 1 of versions, its shingle, and the last story that is followed.
  package static let cut = StageKind("CUTS", [1, 8, 8])
  /// A band of a story's sketch: its key and the story.
  package static let band = StageKind("BAND", [8, 8])

  // MARK: - Results

  /// A pair: both numbers, and its line.
  package static let pair = StageKind("PAIR", [8, 8], .text)
  /// A group: the number of its canonical story, the hash that names it, and its line.
  package static let group = StageKind("GRUP", [8, 8], .text)
  /// A chain of versions: the number of its oldest story, the hash that names it, and its line.
  package static let chain = StageKind("CHAN", [8, 8], .text)
  /// What is said of a story that is like another: its number, whether it is kept, and a JSON object.
  package static let verdict = StageKind("VERD", [8, 1], .text)
  /// Whether every pair was looked at: 1 where it was.
  package static let complete = StageKind("DONE", [1])

  /// Which of the groups (0) or chains (1) of stories with one id one is, from 2 on: which, its story, and that.
  package static let ordinal = StageKind("ORDN", [1, 8, 8])

  /// Every kind.
  package static let all: [StageKind] = [
    story, totals, headline, title, name, outlet, digest, copy, furniture, slots, seen, tie, prefix, filter, probe,
    sample, hit, candidate, edge, component, member, pair, group, chain, verdict, complete, ordinal, common, version,
    length, limit, cut, band,
  ]

  /// The kind of a name.
  package static func named(_ name: String) -> StageKind? { all.first { $0.name == name } }
}

/// What ties stories that have it in common.
package enum StageTie: UInt64, Sendable {
  /// A headline that a notice of withdrawal names.
  case named = 1
  /// The id of a story whose format says that it is withdrawn.
  case withdrawnID = 2
  /// The id of a story whose format says which version it is.
  case statedID = 3
  /// The least and the greatest hash of the story's shingles.
  case least = 4, greatest = 5
  /// A hash of a crowd whose stories tell other facts each: of crowds that share one, and of what shares their text.
  case crowd = 6
  /// One of the least hashes of the leader of such a crowd.
  case leader = 7

  /// The fewest stories that are tied by it.
  func leastStories(_ options: DuplicateOptions) -> Int {
    switch self {
    case .named, .withdrawnID, .statedID, .crowd, .leader: 2
    case .least, .greatest: options.leastCrowd
    }
  }
}

/// Why two stories are looked at together.
package enum StageEdge: UInt64, Sendable {
  /// Both read the same.
  case reading = 1
  /// Their shingles are alike.
  case shingles = 2
  /// Their words are alike.
  case words = 3
  /// One withdraws the other, or both have one id.
  case named = 4
  /// Hundreds nearly read the same.
  case crowd = 5
}
