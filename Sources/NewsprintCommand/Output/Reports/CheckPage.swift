internal import Newsprint

/// What a check found, as a page.
struct CheckPage {
  private let check: DataCheck
  private let articles: ArticleBatch

  init(_ check: DataCheck, _ articles: ArticleBatch) { (self.check, self.articles) = (check, articles) }

  private func title(_ story: Int) -> String { articles[story].title() }

  private func labels(_ story: Int) -> String { articles[story].labels.joined(separator: ", ") }

  /// - Parameter limit: How many findings of a kind are shown.
  func report(top limit: Int) -> HTMLReport {
    var report = HTMLReport(
      "What may be wrong with the labels",
      "\(Format.counted(check.storyCount, "story", "stories")), \(Format.counted(check.topics.count, "topic", "topics"))"
    )
    report.addFigures([
      (
        "Doubtful labels", Format.grouped(check.doubtfulLabels.count),
        "about \(Format.grouped(Int(check.estimatedErrorCount.rounded()))) are wrong"
      ), ("Copies", Format.grouped(check.copyCount), ""),
      ("Conflicts", Format.grouped(check.labelConflicts.count), "one story, two topics"),
      ("Without a label", Format.grouped(check.unlabelledStories.count), ""),
      ("Without a word", Format.grouped(check.emptyStories.count), ""),
    ])
    let most = Double(check.topics.map(\.storyCount).max() ?? 1)
    let sizes = check.topics.sorted { ($1.storyCount, $0.topic) < ($0.storyCount, $1.topic) }
    report.addColumns([
      (
        "Stories of each topic",
        BarPlot(
          title: "Stories of each topic, as shares of the largest",
          rows: sizes.prefix(40).map { ($0.topic, Double($0.storyCount) / most) }
        ).text
      ),
      (
        "Topics of few stories",
        check.smallTopics.isEmpty
          ? HTMLReport.paragraph("There are none.")
          : HTMLReport.table(
            [("topic", false), ("stories", true), ("different", true)],
            check.smallTopics.prefix(limit).map {
              [$0.topic, Format.grouped($0.storyCount), Format.grouped($0.distinctCount)]
            })
      ),
    ])
    add(
      "Doubtful labels, most doubtful first",
      [("story", false), ("label", false), ("p", true), ("rather", false), ("p", true)],
      check.doubtfulLabels.prefix(limit).map { doubt in
        [
          title(doubt.story), doubt.label ?? "(missing)", Format.fixed(Double(doubt.labelProbability), decimals: 2),
          doubt.suggestion ?? "(none)", Format.fixed(Double(doubt.suggestionProbability), decimals: 2),
        ]
      }, to: &report)
    add(
      "The same story under different topics",
      [("story", false), ("labels", false), ("other story", false), ("labels", false)],
      check.labelConflicts.prefix(limit).map {
        [title($0.first), labels($0.first), title($0.second), labels($0.second)]
      }, to: &report)
    add(
      "Giveaways: terms that alone nearly decide a topic",
      [("term", false), ("topic", false), ("right", true), ("why", false)],
      check.giveaways.prefix(limit).map { [$0.term, $0.topic, Format.percent($0.precision), $0.reason.rawValue] },
      to: &report)
    add(
      "Labels that may be one in several spellings",
      [("label", false), ("stories", true), ("like", false), ("stories", true)],
      check.labelSpellings.prefix(limit).map {
        [$0.label, Format.grouped($0.storyCount), $0.spelling, Format.grouped($0.spellingCount)]
      }, to: &report)
    add(
      "Lines that many stories carry", [("line", false), ("stories", true), ("mostly", false)],
      check.repeatedLines.prefix(limit).map { [String($0.line.prefix(200)), Format.grouped($0.storyCount), $0.topic] },
      to: &report)
    return report
  }

  private func add(
    _ title: String, _ columns: [(name: String, isNumber: Bool)], _ rows: [[String]], to report: inout HTMLReport
  ) {
    if !rows.isEmpty { report.addSection(title, HTMLReport.table(columns, rows)) }
  }
}
