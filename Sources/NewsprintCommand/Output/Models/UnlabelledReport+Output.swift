internal import Newsprint

extension UnlabelledReport {
  /// What came of stories without labels, for a person.
  func text(topics: [String]) -> String {
    var table = Table([
      .init("method"), .init("weight", .right), .init("held-out loss before", .right), .init("after", .right),
      .init("rounds", .right), .init(""),
    ])
    for (index, method) in methods.enumerated() {
      table.append([
        method.name, Format.fixed(method.weight, decimals: 2), Format.fixed(method.losses[0], decimals: 4),
        Format.fixed(method.losses[method.round], decimals: 4), "\(method.round)", index == chosen ? "chosen" : "",
      ])
    }
    var text = "Stories without labels:\n" + table.text(for: Terminal.error)
    if copyCount > 0 {
      text +=
        "\(Format.counted(copyCount, "story repeats a labelled one and is", "stories repeat labelled ones and are"))"
        + " left out.\n"
    }
    guard usedCount > 0 else { return text + "Held-out stories gain nothing by them: they were not used." }
    let counts = zip(topics, usedCounts).filter { $0.1 > 0 }.map { "\($0.0.printable) \(Format.grouped($0.1))" }
    return text + "\(Format.grouped(usedCount)) of \(Format.grouped(storyCount)) were learnt from: "
      + counts.joined(separator: ", ") + ". "
      + "\(Format.grouped(changedCount)) of them changed topics after the first round."
  }
}
