// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint

extension np_dedup_options {
  /// The default options.
  static var usual: np_dedup_options {
    let usual = DuplicateOptions()
    var options = np_dedup_options()
    options.size = MemoryLayout<np_dedup_options>.size
    options.threshold = usual.threshold
    options.containment = usual.containment ?? 0
    options.shingle_size = Int32(usual.shingleSize)
    options.window = -1
    options.keep = Int32(NP_KEEP_EARLIEST.rawValue)
    return options
  }

  /// The library's options.
  func checked() throws(BorderError) -> DuplicateOptions {
    var options = DuplicateOptions()
    guard threshold > 0, threshold <= 1 else {
      throw .invalidOption("threshold", value: "\(threshold)", allowed: "above 0 and at most 1")
    }
    options.threshold = threshold
    guard containment <= 1 else {
      throw .invalidOption("containment", value: "\(containment)", allowed: "at most 1")
    }
    options.containment = containment > 0 ? containment : nil
    guard (1...32).contains(shingle_size) else {
      throw .invalidOption("shingle_size", value: "\(shingle_size)", allowed: "in 1...32")
    }
    options.shingleSize = Int(shingle_size)
    options.window = window < 0 ? nil : window
    options.keep = try policy()
    options.keepsFurniture = keep_furniture != 0
    options.keepsMarkup = keep_markup != 0
    return options
  }

  private func policy() throws(BorderError) -> KeepPolicy {
    switch np_keep(rawValue: np_keep.RawValue(truncatingIfNeeded: keep)) {
    case NP_KEEP_EARLIEST: return .earliest
    case NP_KEEP_LATEST: return .latest
    case NP_KEEP_LONGEST: return .longest
    case NP_KEEP_FIRST: return .first
    case NP_KEEP_SOURCES:
      let count = try checkedCount(source_count, of: "sources")
      guard let names = try InputStrings(sources, count: count, name: "sources") else {
        throw .missingColumn("sources")
      }
      return .sources((0..<count).map(names.string))
    default: throw .invalidOption("keep", value: "\(keep)", allowed: "one of np_keep")
    }
  }
}

/// What a search for duplicates found, as columns.
final class DuplicateColumns: Sendable {
  let count: Int
  let isComplete: Bool
  let kept: Column<UInt8>
  let groups: Column<Int64>
  let of: Column<Int64>
  let relations: Column<UInt8>
  let jaccards: Column<Double>
  let containments: Column<Double>
  let updateOf: Column<Int64>
  let updatedBy: Column<Int64>
  let groupNames: [String]
  let groupIDs: StringColumn
  let pairs: PairColumns

  init(_ report: DuplicateReport) {
    count = report.storyCount
    isComplete = report.isComplete
    let all = report.verdicts
    let verdicts = (0..<count).map { all[$0] }
    kept = Column(verdicts.map { $0.isKept ? 1 : 0 })
    groups = Column(verdicts.map { Self.index($0.group) })
    of = Column(verdicts.map { Self.index($0.tie?.other) })
    relations = Column(verdicts.map { Self.number($0.tie?.relation) })
    jaccards = Column(verdicts.map { $0.tie?.jaccard ?? 0 })
    containments = Column(verdicts.map { $0.tie?.containment ?? 0 })
    updateOf = Column(verdicts.map { Self.index($0.updateOf?.story) })
    updatedBy = Column(verdicts.map { Self.index($0.updatedBy?.story) })
    groupNames = report.groups.map(\.id)
    groupIDs = StringColumn(groupNames)
    pairs = PairColumns(report.pairs)
  }

  private static func index(_ index: Int?) -> Int64 { index.map { Int64($0) } ?? -1 }

  /// The number of a relation in `np_relation`.
  static func number(_ relation: DuplicateRelation?) -> UInt8 {
    switch relation {
    case nil: UInt8(NP_RELATION_NONE.rawValue)
    case .identical: UInt8(NP_RELATION_IDENTICAL.rawValue)
    case .copy: UInt8(NP_RELATION_COPY.rawValue)
    case .excerpt: UInt8(NP_RELATION_EXCERPT.rawValue)
    case .update: UInt8(NP_RELATION_UPDATE.rawValue)
    }
  }
}

/// Pairs of stories, as columns.
final class PairColumns: Sendable {
  let count: Int
  let first: Column<Int64>
  let second: Column<Int64>
  let relations: Column<UInt8>
  let jaccards: Column<Double>
  let firstContainments: Column<Double>
  let secondContainments: Column<Double>
  let secondNewer: Column<UInt8>
  let changeOffsets: Column<Int64>
  let changeKinds: StringColumn
  let changesFrom: StringColumn
  let changesTo: StringColumn

  init(_ pairs: [DuplicatePair]) {
    count = pairs.count
    first = Column(pairs.map { Int64($0.first) })
    second = Column(pairs.map { Int64($0.second) })
    relations = Column(pairs.map { DuplicateColumns.number($0.relation) })
    jaccards = Column(pairs.map(\.jaccard))
    firstContainments = Column(pairs.map(\.firstContainment))
    secondContainments = Column(pairs.map(\.secondContainment))
    secondNewer = Column(pairs.map { $0.isSecondNewer ? 1 : 0 })
    changeOffsets = Column(ends(of: pairs.map(\.changes.count)))
    let changes = pairs.flatMap(\.changes)
    changeKinds = StringColumn(changes.map(\.kind.name))
    changesFrom = StringColumn(changes.map(\.from))
    changesTo = StringColumn(changes.map(\.to))
  }
}

extension OpaquePointer {
  fileprivate var duplicates: DuplicateColumns { object() }
}

/// The duplicates among stories.
func duplicates(in batch: ArticleBatch, _ given: np_dedup_options) throws -> DuplicateColumns {
  let finder = DuplicateFinder(try given.checked())
  return DuplicateColumns(finder.find(in: batch, threads: try threadCount(given.threads)))
}

@c @implementation
public func np_dedup_options_init(_ options: UnsafeMutablePointer<np_dedup_options>) { options.pointee = .usual }

@c @implementation
public func np_dedup(
  _ stories: UnsafePointer<np_stories>, _ given: UnsafePointer<np_dedup_options>?, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let batch = try ArticleBatch(stories.pointee, keepsNames: true)
    return OpaquePointer(owning: try duplicates(in: batch, options(given, .usual)))
  }
}

@c @implementation
public func np_duplicates_free(_ found: OpaquePointer?) { found?.free(DuplicateColumns.self) }

@c @implementation
public func np_duplicates_count(_ found: OpaquePointer) -> Int64 { Int64(found.duplicates.count) }

@c @implementation
public func np_duplicates_kept(_ found: OpaquePointer) -> UnsafePointer<UInt8> { found.duplicates.kept.start }

@c @implementation
public func np_duplicates_groups(_ found: OpaquePointer) -> UnsafePointer<Int64> { found.duplicates.groups.start }

@c @implementation
public func np_duplicates_of(_ found: OpaquePointer) -> UnsafePointer<Int64> { found.duplicates.of.start }

@c @implementation
public func np_duplicates_relations(_ found: OpaquePointer) -> UnsafePointer<UInt8> {
  found.duplicates.relations.start
}

@c @implementation
public func np_duplicates_jaccards(_ found: OpaquePointer) -> UnsafePointer<Double> {
  found.duplicates.jaccards.start
}

@c @implementation
public func np_duplicates_containments(_ found: OpaquePointer) -> UnsafePointer<Double> {
  found.duplicates.containments.start
}

@c @implementation
public func np_duplicates_update_of(_ found: OpaquePointer) -> UnsafePointer<Int64> {
  found.duplicates.updateOf.start
}

@c @implementation
public func np_duplicates_updated_by(_ found: OpaquePointer) -> UnsafePointer<Int64> {
  found.duplicates.updatedBy.start
}

@c @implementation
public func np_duplicates_group_count(_ found: OpaquePointer) -> Int64 { Int64(found.duplicates.groupNames.count) }

@c @implementation
public func np_duplicates_group_ids(_ found: OpaquePointer) -> np_strings { found.duplicates.groupIDs.strings }

@c @implementation
public func np_duplicates_is_complete(_ found: OpaquePointer) -> Int32 { found.duplicates.isComplete ? 1 : 0 }

@c @implementation
public func np_pairs_count(_ found: OpaquePointer) -> Int64 { Int64(found.duplicates.pairs.count) }

@c @implementation
public func np_pairs_first(_ found: OpaquePointer) -> UnsafePointer<Int64> { found.duplicates.pairs.first.start }

@c @implementation
public func np_pairs_second(_ found: OpaquePointer) -> UnsafePointer<Int64> { found.duplicates.pairs.second.start }

@c @implementation
public func np_pairs_relations(_ found: OpaquePointer) -> UnsafePointer<UInt8> {
  found.duplicates.pairs.relations.start
}

@c @implementation
public func np_pairs_jaccards(_ found: OpaquePointer) -> UnsafePointer<Double> {
  found.duplicates.pairs.jaccards.start
}

@c @implementation
public func np_pairs_first_containments(_ found: OpaquePointer) -> UnsafePointer<Double> {
  found.duplicates.pairs.firstContainments.start
}

@c @implementation
public func np_pairs_second_containments(_ found: OpaquePointer) -> UnsafePointer<Double> {
  found.duplicates.pairs.secondContainments.start
}

@c @implementation
public func np_pairs_second_newer(_ found: OpaquePointer) -> UnsafePointer<UInt8> {
  found.duplicates.pairs.secondNewer.start
}

@c @implementation
public func np_pairs_change_offsets(_ found: OpaquePointer) -> UnsafePointer<Int64> {
  found.duplicates.pairs.changeOffsets.start
}

@c @implementation
public func np_pairs_change_kinds(_ found: OpaquePointer) -> np_strings { found.duplicates.pairs.changeKinds.strings }

@c @implementation
public func np_pairs_change_from(_ found: OpaquePointer) -> np_strings { found.duplicates.pairs.changesFrom.strings }

@c @implementation
public func np_pairs_change_to(_ found: OpaquePointer) -> np_strings { found.duplicates.pairs.changesTo.strings }
