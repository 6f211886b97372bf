/// The stages of the exact search for duplicates, each a function of records that knows nothing but these and its options.
///
/// What all stages together find is what ``DuplicateFinder`` finds among the stories in the order of their numbers, however
/// the records were parted among machines, as long as each stage that is said to want all records of a key gets them:
///
/// | stage | wants | gives |
/// |---|---|---|
/// | `titles` | stories | `HEAD` `TITL` |
/// | `outlets` | all `HEAD` and `TITL` of a headline | `NAME` |
/// | `names` | all `NAME` of a name | `OUTL`, for all |
/// | `digest` | stories; `OUTL` | `TOTL` `DGST`, and `TIES` of notices and stated versions, for all |
/// | `classes` | all `DGST` of a hash of words | `COPY` `EDGE` |
/// | `sample` | some or all `DGST` | those of them over which furniture is counted |
/// | `furniture` | the stories of the sample; `OUTL` | `FURN`, for all |
/// | `count` | stories; `OUTL` `TOTL` | `SLOT` |
/// | `seen` | all `SLOT` of a part; `TOTL` | `SEEN` `COMN`, for all |
/// | `keys` | stories; `OUTL` `FURN` `SEEN` `COMN` `TOTL` `COPY` `TIES` | `TIES` `PRFX` `SMPL` |
/// | `tie` | all `TIES` of a key | `EDGE` |
/// | `crowds` | the stories of crowds; `OUTL` `FURN` `SEEN` | `MEMB` `LINE` |
/// | `filter` | `PRFX` | `FLTR`, for all |
/// | `probe` | stories; `OUTL` `FURN` `SEEN` `COPY` `FLTR` | `PROB` |
/// | `lists` | all `PRFX` of a shingle; `TOTL` `COMN` `MEMB` `LINE` | `LENG` |
/// | `limits` | all `LENG`; `TOTL` `COPY` `MEMB` `LINE` | `LIMT`, for all |
/// | `pair` | all `PRFX` and `PROB` of a shingle, all `SMPL` of a slot; `TOTL` `COMN` `MEMB` `LINE` `LIMT`, `COMP` of ties | `HITS` `CUTS` |
/// | `candidates` | all `HITS` of a lesser story | `CAND` |
/// | `apart` | `CAND`; `COMP` | those of stories that are not together yet |
/// | `verify` | `CAND` and their stories; `OUTL` `FURN` | `EDGE` |
/// | `components` | all `EDGE` | `COMP` |
/// | `search` | all stories of some components, `EDGE` of words; `OUTL` `FURN` `SEEN` `COMN` `TOTL` `CUTS`, `DONE` of other parts | results |
/// | `ordinals` | all `GRUP` and `CHAN` of a name | `ORDN`, for all |
/// | `results` | results; `ORDN` | the same with the names that they have among all |
///
/// The way by MinHash has one other stage, `sketch`, in the place of all from `count` to `limits` but `tie`: it makes
/// `BAND`, `SMPL` and `TIES` of stories, `OUTL`, `FURN`, `COPY` and `TIES`, and `pair` makes `HITS` of these. `search` is
/// given no `SEEN` then, and finds every pair among the stories that bands brought together.
package struct SearchStages: Sendable {
  /// How duplicates are looked for.
  package let options: DuplicateOptions
  /// How many threads a stage uses.
  package let threads: Int

  /// The stages of a search.
  ///
  /// - Precondition: The options are those of an exact search with furniture left out.
  package init(_ options: DuplicateOptions, threads: Int) {
    precondition(options.method == .exact && !options.keepsFurniture, "There are stages of the exact search alone")
    (self.options, self.threads) = (options, threads)
  }

  /// The names of all stages, in the order in which they are run.
  package static let names = [
    "titles", "outlets", "names", "digest", "classes", "sample", "furniture", "count", "seen", "keys", "tie", "crowds",
    "filter", "probe", "lists", "limits", "sketch", "pair", "candidates", "apart", "verify", "components", "search",
    "ordinals", "results",
  ]

  /// What a stage makes of some records.
  ///
  /// - Parameters:
  ///   - name: One of ``names``.
  ///   - writer: Writes the lines of results, which `search` gives.
  /// - Throws: `StageError` where the records are not those that the stage wants.
  package func run(
    _ name: String, _ records: StageRecords, writer: some StageResultWriter
  ) throws(StageError) -> StageRecords {
    switch name {
    case "titles": titles(records)
    case "outlets": outlets(records)
    case "names": names(records)
    case "digest": digest(records)
    case "classes": classes(records)
    case "sample": StageRecords(sample(records[.digest]))
    case "furniture": furniture(records)
    case "count": try count(records)
    case "seen": try seen(records)
    case "keys": try keys(records)
    case "tie": tie(records)
    case "crowds": try crowds(records)
    case "filter": filter(records)
    case "probe": try probe(records)
    case "lists": try lists(records)
    case "limits": try limits(records)
    case "sketch": try sketch(records)
    case "pair": try pair(records)
    case "candidates": candidates(records)
    case "apart": StageRecords(apart(records))
    case "verify": try verify(records)
    case "components": components(records)
    case "search": try search(records, writer)
    case "ordinals": ordinals(records)
    case "results": results(records)
    default: throw .unknownStage(name)
    }
  }

  // MARK: - What is known of all stories

  /// The outlets behind headlines of the whole collection.
  func outlets(of records: StageRecords) -> HashSet64 {
    let table = records[.outlet]
    return HashSet64((0..<table.count).map { table[$0, 0] })
  }

  /// The furniture of the whole collection.
  func learnedFurniture(of records: StageRecords) throws(StageError) -> LearnedFurniture {
    let table = records[.furniture]
    var furniture = LearnedFurniture()
    for row in 0..<table.count {
      switch table[row, 0] {
      case 0: furniture.general.append(table[row, 1])
      case 1: furniture.ofSource.append(table[row, 1])
      default: throw .invalidRecord(kind: table.kind.name, index: row)
      }
    }
    return furniture
  }

  /// The number of stories of the whole collection, and the bytes of their headlines and texts.
  func totals(of records: StageRecords, for stage: String) throws(StageError) -> (stories: Int, bytes: Int) {
    let table = records[.totals]
    if table.isEmpty { throw .missing(kind: table.kind.name, stage: stage) }
    var (stories, bytes): (UInt64, UInt64) = (0, 0)
    for row in 0..<table.count {
      stories = stories &+ table[row, 0]
      bytes = bytes &+ table[row, 1]
    }
    // What no collection has would overflow what is made of it.
    guard stories < 1 << 40, bytes < 1 << 56 else { throw .invalidRecord(kind: table.kind.name, index: 0) }
    return (Int(stories), Int(bytes))
  }

  /// Calls `body` with the stories of some records as their collection has them, and their numbers.
  func withStories<Made, Failure: Error>(
    of records: StageRecords, _ body: (StoryTexts, StageStories) throws(Failure) -> Made
  ) throws(Failure) -> Made {
    let stories = StageStories(records)
    let outlets = outlets(of: records)
    let made = StoryTexts.withTexts(of: stories.batch) { whole -> Result<Made, Failure> in
      do throws(Failure) {
        return .success(try body(whole.trimmed(outlets: outlets, threads: threads), stories))
      } catch {
        return .failure(error)
      }
    }
    return try made.get()
  }
}

/// Writes the lines of results.
package protocol StageResultWriter {
  /// The lines of all that a search found.
  ///
  /// - Parameters:
  ///   - report: What it found.
  ///   - id: A story's id.
  func lines(of report: DuplicateReport, id: @escaping (Int) -> TextBytes) -> StageResultLines
}

/// The lines of the results of a search: a line a pair, a group, a chain, and an object a story.
package struct StageResultLines {
  package var pairs: [[UInt8]]
  package var groups: [[UInt8]]
  package var chains: [[UInt8]]
  /// By story, for those that are like another.
  package var verdicts: [Int: [UInt8]]

  package init(pairs: [[UInt8]], groups: [[UInt8]], chains: [[UInt8]], verdicts: [Int: [UInt8]]) {
    (self.pairs, self.groups, self.chains, self.verdicts) = (pairs, groups, chains, verdicts)
  }
}
