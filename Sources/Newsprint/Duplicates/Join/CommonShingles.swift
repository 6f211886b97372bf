/// Which shingles a collection has many times, and about how many: the same with any number of threads, in any memory and on
/// many machines.
///
/// Shingles are counted by cells, runs of slots of the ``OccurrenceTable`` that this collection has where memory is not
/// short. Where they share one they are taken for as common as they are together, which costs time and loses nothing.
struct CommonShingles: Sendable {
  /// How shingles are counted.
  let cells: Cells
  /// The bits of the number of times that each common cell was met.
  private(set) var levels: [UInt64: UInt8] = [:]

  /// The cells of a collection.
  struct Cells: Sendable, Hashable {
    /// The slots of the table.
    let slotCount: UInt64
    /// The slots of a cell.
    let width: UInt64
    /// The most times that a cell is met that is not common: what chance puts into one, and a list that is not long.
    let most: Int
    /// The cells of each of the parts of the table, in which all cells lie.
    let countInPart: UInt64

    private static let perStory = 16
    private static let least = 1 << 16
    private static let largest = 1 << 25

    /// - Parameter bytes: Those of headlines and texts.
    init(stories: Int, bytes: Int, _ limits: SearchLimits) {
      let shingles = OccurrenceTable.shingles(inBytes: bytes)
      slotCount = UInt64(OccurrenceTable.slotCount(shingles: shingles, stories: stories))
      width = max(1, slotCount / UInt64(max(Self.least, min(stories, Self.largest / Self.perStory) * Self.perStory)))
      countInPart = slotCount / UInt64(SearchStages.partCount) / width + 2
      most = limits.common + 2 * (shingles / Int(slotCount / width))
    }

    /// The number of all cells.
    var count: Int { SearchStages.partCount * Int(countInPart) }

    /// The cell of a slot.
    func cell(ofSlot slot: UInt64) -> UInt64 {
      let part = SlotParts.part(slot, of: slotCount)
      return UInt64(part) * countInPart + (slot - SlotParts.start(part, of: slotCount)) / width
    }

    /// The cell of a shingle.
    func cell(_ hash: UInt64) -> UInt64 { cell(ofSlot: OccurrenceTable.slot(OccurrenceTable.key(hash), of: slotCount)) }

    /// The level of a cell that was met some times; nil where it is not common.
    func level(_ count: Int) -> UInt8? { count > most ? UInt8(Int.bitWidth - count.leadingZeroBitCount) : nil }
  }

  /// No shingle is common.
  init(_ cells: Cells) { self.cells = cells }

  /// Counts all shingles of a collection.
  ///
  /// - Complexity: O(*n*), where *n* is the number of shingles; they are cut again where they are not kept.
  init(_ store: ShingleStore, _ limits: SearchLimits, threads: Int) {
    let bytes = (0..<store.texts.count).reduce(0) { $0 + store.texts.byteCount($1) }
    let cells = Cells(stories: store.texts.count, bytes: bytes, limits)
    self.init(cells)
    var counts = [UInt32](repeating: 0, count: cells.count)
    let workers = Parallel.workers(for: store.chunks.count, threads: threads)
    let pool = WorkerPool(workers) { store.makeWorker() }
    let block = workers * 16
    for first in stride(from: 0, to: store.chunks.count, by: block) {
      let met = Parallel.map(min(block, store.chunks.count - first), workers: workers) { worker, index -> [UInt32] in
        defer { store.texts.release(store.chunks[first + index]) }
        let shingles = store.shingles(ofChunk: first + index, pool[worker])
        return shingles.all.map { UInt32(truncatingIfNeeded: cells.cell($0)) }
      }
      for cell in met.joined() where counts[Int(cell)] < .max { counts[Int(cell)] += 1 }
    }
    for (cell, count) in counts.enumerated() {
      if let level = cells.level(Int(count)) { levels[UInt64(cell)] = level }
    }
  }

  /// Takes a cell for one of a level.
  mutating func add(_ cell: UInt64, _ level: UInt8) { levels[cell] = level }

  /// The level of a shingle, the higher the more common; 0 where it is not common.
  func level(_ hash: UInt64) -> UInt8 { levels.isEmpty ? 0 : levels[cells.cell(hash)] ?? 0 }

  /// By which of its shingles a set looks for those that hold most of it: all but `misses` of a set of *n* are in the other
  /// one of a pair, so that of any `misses` + *q* at least *q* are.
  struct Choice {
    /// How many of those that are not common.
    var rareCount = 0
    /// Those that are common: the least common, of equal ones the least.
    var common: [UInt64] = []
    /// How many of all these a pair shares at least.
    var needed: Int
  }

  /// Chooses shingles of a set: common ones only where the others are too few for a pair to have one of them.
  func choice(of set: Hashes, misses: Int, needed: Int) -> Choice {
    var common: [(level: UInt8, hash: UInt64)] = []
    for hash in set {
      let level = level(hash)
      if level > 0 { common.append((level, hash)) }
    }
    let rare = set.count - common.count
    if rare > misses {
      let needed = min(needed, rare - misses)
      return Choice(rareCount: misses + needed, needed: needed)
    }
    common.sort { ($0.level, $0.hash) < ($1.level, $1.hash) }
    return Choice(rareCount: rare, common: common.prefix(misses + needed - rare).map(\.hash), needed: needed)
  }
}

/// The runs of a join, each of which has lists of its own.
enum JoinRun: Int, Sendable, CaseIterable {
  /// All stories but versions are smaller sides.
  case others = 0
  /// The versions of crowds are, and all other stories larger ones: see ``LineUps/parted(_:)``.
  case versions = 1
}

/// What only a whole collection tells of lists that are cut, for a search among some of its stories.
struct CutLists: Sendable {
  /// The common shingles of the collection.
  var common: CommonShingles
  /// For each run the shingles whose lists are cut, and of each the last story that is followed.
  var lasts = [[UInt64: Int32]](repeating: [:], count: JoinRun.allCases.count)
}

/// Which stories the lists of common shingles lead to: the first of each.
struct ListRule: Sendable {
  let common: CommonShingles
  /// The shingles whose lists are cut: how many more stories are taken, and the last that is.
  private var rooms: [UInt64: Int] = [:]
  private var lasts: [UInt64: Int32] = [:]

  /// The rule for lists of some lengths, which are cut to `limit`.
  init(_ common: CommonShingles, lengths: [UInt64: Int], limit: Int) {
    self.common = common
    rooms = lengths.filter { $0.value > limit }.mapValues { _ in limit }
  }

  /// The rule for lists of which the last stories are known.
  init(_ common: CommonShingles, lasts: [UInt64: Int32]) { (self.common, self.lasts) = (common, lasts) }

  /// Whether lists are cut.
  var isCut: Bool { !rooms.isEmpty || !lasts.isEmpty }

  /// Whether the list of a shingle is cut.
  func isCut(_ hash: UInt64) -> Bool { isCut && (rooms[hash] != nil || lasts[hash] != nil) }

  /// Whether a list leads to a story; all must be asked for in their order.
  mutating func takes(_ hash: UInt64, _ story: Int32) -> Bool {
    if let last = lasts[hash] { return story <= last }
    guard let room = rooms[hash] else { return true }
    rooms[hash] = max(0, room - 1)
    return room > 0
  }
}
