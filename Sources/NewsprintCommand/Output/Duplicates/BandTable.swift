internal import Newsprint

/// The bands of MinHash and what they find, for people.
enum BandTable {
  /// Prints the S-curve of the bands for the threshold, recall and slots asked for.
  static func show(_ arguments: ParsedArguments) throws {
    let threshold = arguments[Dedup.threshold]
    let plan = arguments.minHash.plan(threshold: threshold)
    var table = Table([.init("similarity", .right), .init("found", .right)])
    let marks = stride(from: 10, through: 100, by: 5).map { Double($0) / 100 } + [threshold]
    for similarity in Set(marks).sorted() {
      table.append([
        Format.fixed(similarity, decimals: 2) + (similarity == threshold ? " (threshold)" : ""),
        Format.fixed(plan.candidateProbability(similarity), decimals: 4),
      ])
    }
    let output = try OutputFile()
    try output.write(
      "\(Format.counted(plan.bands, "band", "bands")) of \(Format.counted(plan.rows, "row", "rows")): "
        + "\(plan.slotCount) slots, a byte each.\n\n\(table.text(for: .behind("-")))")
    try output.commit()
  }
}
