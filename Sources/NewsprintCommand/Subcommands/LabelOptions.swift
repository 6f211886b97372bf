internal import Newsprint

/// What verbs that learn from labels or measure by them understand of their spelling.
enum LabelOptions {
  static let fold = Flag(
    "fold-labels",
    "Take labels for one that differ in case, space or a plural s, or in one letter where one is rare and likely an error."
  )
}

extension ArticleBatch {
  /// What each label becomes where `--fold-labels` asks for it, with a note of it; nothing where it does not.
  ///
  /// - Parameter model: The model whose topics are right; without one the most frequent spelling is.
  func foldedLabels(asAskedIn arguments: ParsedArguments, onto model: TopicModel? = nil) -> [String: String] {
    guard arguments[LabelOptions.fold] else { return [:] }
    let spellings = LabelSpellings(self, topics: model?.storyCounts ?? [:])
    for variant in spellings.variants.prefix(Messages.listed) { arguments.messages.note(variant.foldingText) }
    let rest = spellings.variants.count - Messages.listed
    if rest > 0 { arguments.messages.note("… and \(Format.counted(rest, "label", "labels")) more.") }
    return spellings.folded
  }
}

extension TopicModel {
  /// How many stories of training each topic had; 1 for a model that does not say.
  var storyCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for (index, topic) in topics.enumerated() {
      counts[topic] = index < provenance.support.count ? Int(provenance.support[index]) : 1
    }
    return counts
  }
}

extension LabelSpellings.Variant {
  /// In what the two spellings differ: `case and space`.
  var differenceText: String {
    let names = differences.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What folding does with the label.
  fileprivate var foldingText: String {
    let (one, other) = (
      "'\(label.printable)' (\(Format.grouped(storyCount)))",
      "'\(spelling.printable)' (\(Format.grouped(spellingCount)))"
    )
    return isFolded
      ? "\(one) counts as \(other): they differ by \(differenceText)."
      : "\(one) and \(other) differ by \(differenceText) and stay apart: one letter can make another word."
  }
}

extension Messages {
  /// How many findings of a kind a message lists.
  fileprivate static let listed = 10

  /// Says which labels may be others in another spelling.
  func warnOfSpellings(_ variants: [LabelSpellings.Variant]) {
    guard !variants.isEmpty else { return }
    let lines = variants.prefix(Self.listed).map {
      "  '\($0.label.printable)' (\(Format.grouped($0.storyCount))) is like '\($0.spelling.printable)' "
        + "(\(Format.grouped($0.spellingCount))): they differ by \($0.differenceText) only"
    }
    warning(
      "\(Format.counted(variants.count, "label differs", "labels differ")) in spelling only from another:\n"
        + lines.joined(separator: "\n") + (variants.count > Self.listed ? "\n  …" : "")
        + (variants.contains(where: \.isFolded) ? "\n--fold-labels joins them." : ""))
  }

  /// Says which labels look like lists of labels.
  func warnOfLists(_ labels: [ListLikeLabel]) {
    guard let first = labels.first else { return }
    let listed = labels.prefix(3).map { "'\($0.label.printable)'" }.joined(separator: ", ")
    let remedy =
      first.separator.map { "name what separates them: --label-separator '\($0)'" }
      ?? "write them with a sign between them, and name it with --label-separator"
    warning(
      "\(Format.counted(labels.count, "label looks like a list", "labels look like lists")) of labels: \(listed)"
        + "\(labels.count > 3 ? ", …" : ""). If stories have several, \(remedy).")
  }
}
