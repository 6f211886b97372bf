internal import Newsprint

extension AdaptationReport {
  /// With fewer stories little is learnt.
  private static let fewStories = 200

  /// What a person should know before trusting the model, if anything.
  var warnings: [String] {
    var warnings: [String] = []
    if foreignCount > 0 {
      warnings.append(
        "\(Format.counted(foreignCount, "story is", "stories are")) not in the model's language, and nothing was learnt "
          + "from \(foreignCount == 1 ? "it" : "them").")
    }
    if learntCount < Self.fewStories {
      warnings.append(
        "\(Format.counted(learntCount, "story teaches", "stories teach")) little; give \(Self.fewStories) or more.")
    }
    let missing = topics.filter { !$0.hasEvidence }.map(\.name.printable)
    if !topics.isEmpty, missing.count == topics.count {
      warnings.append("no topic has enough stories to learn from: the model says what it said before.")
    }
    return warnings
  }

  /// What changed, for a person.
  var text: String {
    var table = Table([.init("topic"), .init("before", .right), .init("after", .right), .init("words gained")])
    for topic in topics {
      table.append([
        topic.name.printable, Format.percent(topic.shareBefore), Format.percent(topic.shareAfter),
        topic.hasEvidence ? topic.terms.map(\.printable).joined(separator: ", ") : "none: it stays as it is",
      ])
    }
    var text =
      "Learnt from \(Format.grouped(learntCount)) of \(Format.counted(storyCount, "story", "stories"))"
      + (copyCount > 0 ? "; \(Format.counted(copyCount, "is a copy", "are copies")) of others" : "")
      + (unusableCount > 0 ? "; \(Format.grouped(unusableCount)) say nothing" : "") + ". "
      + "\(Format.counted(roundCount, "round", "rounds")); of the stories that the model is surer of, words learnt from others agree on "
      + "\(Format.percent(agreement)).\n" + table.text(for: Terminal.error)
      + "\(Format.grouped(changedCount)) of \(Format.grouped(learntCount)) stories "
      + "(\(Format.percent(Double(changedCount) / Double(max(learntCount, 1))))) have another first topic"
    text += examples.isEmpty ? "." : ", such as:\n"
    text += examples.map { example in
      "  \(example.story.printable): \(example.before.printable) → \(example.after.printable)"
        + (example.headline.isEmpty ? "" : " — \(example.headline.printable)")
    }.joined(separator: "\n")
    return text
  }
}

extension Messages {
  /// Says what adapting a model changed.
  func adapted(_ report: AdaptationReport) {
    for text in report.warnings { warning(text) }
    note(report.text)
  }
}
