import Newsprint
import NewsprintArticles

/// All stages one after the other, each over parts of its records, which are told by their keys alone.
struct StagedSearch {
  let stages: SearchStages
  let parts: Int
  /// How many pairs of stories were compared.
  private(set) var candidateCount = 0

  init(_ options: DuplicateOptions, parts: Int) {
    stages = SearchStages(options, threads: 1)
    self.parts = parts
  }

  private func run(_ name: String, _ records: StageRecords) throws -> StageRecords {
    // What goes from stage to stage goes as bytes.
    var read = StageRecords()
    try read.append(bytes: records.bytes)
    return try stages.run(name, read, writer: StageJSON())
  }

  /// A stage over the parts of a table, with what is known of all.
  private func each(
    _ name: String, _ tables: [StageTable], _ known: [StageTable] = [], by key: (StageTable, Int) -> UInt64
  ) throws -> StageRecords {
    var made = StageRecords()
    for part in (0..<parts).reversed() {
      var records = StageRecords()
      for table in tables {
        var chosen = StageTable(table.kind)
        // In any order.
        for row in (0..<table.count).reversed()
        where StableHash.avalanche(key(table, row)) % UInt64(parts) == UInt64(part) {
          chosen.append(
            row: (0..<table.kind.widths.count).map { table[row, $0] },
            tail: table.kind.tail == .none ? [] : Array(table.tail(row)))
        }
        records.append(chosen)
      }
      if records.all.allSatisfy(\.isEmpty) { continue }
      for table in known { records.append(table) }
      made.append(try run(name, records))
    }
    return made
  }

  private func all(_ name: String, _ tables: StageTable...) throws -> StageRecords {
    var records = StageRecords()
    for table in tables { records.append(table) }
    return try run(name, records)
  }

  mutating func results(of stories: StageTable) throws -> StageRecords {
    let first: (StageTable, Int) -> UInt64 = { $0[$1, 0] }
    let titles = try each("titles", [stories], by: first)
    let names = try each("outlets", [titles[.headline], titles[.title]], by: first)
    let outlets = try each("names", [names[.name]], by: first)[.outlet]
    let digests = try each("digest", [stories], [outlets], by: first)
    let totals = digests[.totals]
    let classes = try each("classes", [digests[.digest]]) { $0[$1, 1] }
    let sampled = try all("sample", try each("sample", [digests[.digest]], by: first)[.digest])[.digest]
    let wanted = Set((0..<sampled.count).map { sampled[$0, 0] })
    let sample = kept(stories) { wanted.contains(stories[$0, 0]) }
    let furniture = try all("furniture", sample, outlets)[.furniture]
    let slots = try each("count", [stories], [outlets, totals], by: first)
    let counted = try each("seen", [slots[.slots]], [totals], by: first)
    let (seen, common) = (counted[.seen], counted[.common])
    let known = [outlets, furniture, seen, common, totals]
    if totals.isEmpty || seen.isEmpty { return StageRecords() }
    let keys = try each("keys", [stories], known + [classes[.copy], digests[.tie]], by: first)
    var ties = keys[.tie]
    ties.append(digests[.tie])
    let tied = try each("tie", [ties]) { $0[$1, 1] }
    let crowds = try all("crowds", stories, outlets, furniture, seen)
    let filter = try all("filter", keys[.prefix])[.filter]
    let probes = try each("probe", [stories], known + [classes[.copy], filter, crowds[.tie]], by: first)
    var marked = crowds[.tie]
    marked.append(probes[.tie])
    let crowded = try each("tie", [marked]) { $0[$1, 1] }
    let lined = [totals, common, crowds[.member], crowds[.version]]
    let lengths = try each("lists", [keys[.prefix]], lined, by: first)[.length]
    let limits = try all("limits", lengths, totals, classes[.copy], crowds[.member], crowds[.version])[.limit]
    var edges = classes[.edge]
    for other in [tied, crowded] { edges.append(other[.edge]) }
    let together = try all("components", edges)[.component]
    var hits = try each("pair", [keys[.prefix], probes[.probe]], lined + [limits, together], by: first)
    let cuts = hits[.cut]
    hits.append(try each("pair", [keys[.sample]], lined) { $0[$1, 0] == 0 ? $0[$1, 1] : $0[$1, 1] >> 16 })
    let candidates = try each("candidates", [hits[.hit]]) { min($0[$1, 1], $0[$1, 2]) }[.candidate]
    let compared = [stories, outlets, furniture]
    let verified = try each("verify", [kept(candidates) { candidates[$0, 0] < 2 }], compared) { $0[$1, 1] }
    edges.append(verified[.edge])
    let later = kept(candidates) { candidates[$0, 0] == 2 }
    let apart = try each("apart", [later], [all("components", edges)[.component]]) { $0[$1, 2] }[.candidate]
    edges.append(try each("verify", [apart], compared) { $0[$1, 1] }[.edge])
    candidateCount = candidates.count - later.count + apart.count
    let components = try all("components", edges)[.component]
    var homes: [UInt64: UInt64] = [:]
    for row in 0..<components.count { homes[components[row, 0]] = components[row, 1] }
    let alike = kept(stories) { homes[stories[$0, 0]] != nil }
    func search(_ cut: StageTable) throws -> StageRecords {
      try each("search", [alike], known + [verified[.edge], cuts, cut]) { homes[$0[$1, 0]] ?? 0 }
    }
    var found = try search(hits[.complete])
    let parts = found[.complete]
    if (0..<parts.count).contains(where: { parts[$0, 0] == 0 }) { found = try search(parts) }
    var named = found
    named.append(try all("ordinals", found[.group], found[.chain]))
    return try run("results", named)
  }

  private func kept(_ table: StageTable, _ isKept: (Int) -> Bool) -> StageTable {
    var chosen = StageTable(table.kind)
    for row in 0..<table.count where isKept(row) {
      chosen.append(
        row: (0..<table.kind.widths.count).map { table[row, $0] },
        tail: table.kind.tail == .none ? [] : Array(table.tail(row)))
    }
    return chosen
  }
}
