internal import Newsprint

/// An evaluation as a page.
struct EvaluationPage {
  private let evaluation: TopicEvaluation
  private let articles: ArticleBatch

  init(_ evaluation: TopicEvaluation, _ articles: ArticleBatch) {
    (self.evaluation, self.articles) = (evaluation, articles)
  }

  private func three(_ value: Double) -> String { Format.fixed(value, decimals: 3) }

  private func range(_ interval: ConfidenceInterval) -> String {
    "\(three(interval.lowerBound)) to \(three(interval.upperBound))"
  }

  /// - Parameter limit: How many confusions are shown.
  func report(confusions limit: Int) -> HTMLReport {
    let scores = evaluation.scores
    let pictures = ReportPictures(evaluation)
    var report = HTMLReport(
      "How good the topics are",
      "\(Format.counted(evaluation.storyCount, "story", "stories")) that the model has not seen, "
        + Format.counted(evaluation.topics.count, "topic", "topics"))
    report.addFigures([
      ("Accuracy", three(scores.accuracy), "95 % interval \(range(evaluation.accuracy))"),
      ("Micro F1", three(scores.micro.f1), ""), ("Macro F1", three(scores.macro.f1), ""),
      ("Calibration error", three(evaluation.reliability.expectedCalibrationError), "expected, 0 is best"),
      (
        "Answered", Format.percent(Double(evaluation.answeredCount) / Double(max(1, evaluation.storyCount))),
        evaluation.answeredAccuracy.map { "\(three($0)) of these are right" } ?? ""
      ),
    ])
    report.addColumns([
      ("Reliability", pictures.reliability + HTMLReport.paragraph("How often a tag is right, by its probability.")),
      ("F1 by topic", pictures.topics),
    ])
    report.addSection("Each topic", topicTable)
    if let precision = evaluation.precision {
      report.addSection(
        "Precision contract of \(precision.target)",
        HTMLReport.paragraph(
          "\(Format.percent(precision.overall.coverage)) of the stories keep a tag; of these tags "
            + "\(Format.percent(precision.overall.precision.estimate)) are right (\(range(precision.overall.precision)))."
        )
          + table(precision))
    }
    report.addSection("Confusions", confusions(limit))
    if !evaluation.abstentions.isEmpty {
      report.addSection(
        "Stories without a topic",
        HTMLReport.table(
          [("reason", false), ("stories", true)],
          evaluation.abstentions.map { ($0.key.rawValue, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .map { [$0.0, Format.grouped($0.1)] }))
    }
    return report
  }

  private var topicTable: String {
    HTMLReport.table(
      [("topic", false), ("precision", true), ("recall", true), ("F1", true), ("stories", true), ("tagged", true)],
      evaluation.scores.topics.enumerated().filter { $0.element.occurs }.map { index, topic in
        [
          evaluation.topics[index], three(topic.precision), three(topic.recall), three(topic.f1),
          Format.grouped(topic.support), Format.grouped(topic.predictedCount),
        ]
      })
  }

  private func table(_ precision: PrecisionReport) -> String {
    HTMLReport.table(
      [("topic", false), ("from", true), ("tags left", true), ("precision", true)],
      precision.topics.enumerated().filter { evaluation.scores.topics[$0.offset].occurs }.map { index, topic in
        [
          evaluation.topics[index], topic.minimumProbability.map(three) ?? "never",
          Format.percent(topic.tags.coverage), topic.tags.count == 0 ? "–" : three(topic.tags.precision.estimate),
        ]
      })
  }

  private func confusions(_ limit: Int) -> String {
    let found = evaluation.confusions(limit: limit)
    if found.isEmpty { return HTMLReport.paragraph("There are none.") }
    func name(_ topic: Int?) -> String { topic.map { evaluation.topics[$0] } ?? "no topic" }
    return found.map { confusion in
      let title =
        "\(name(confusion.truth)) → \(name(confusion.predicted)): "
        + Format.counted(confusion.count, "story", "stories")
      let examples = confusion.examples.map { "<p class=\"excerpt\">\(HTMLText.escaped(excerpt($0)))</p>" }
      return "<details><summary>\(HTMLText.escaped(title))</summary>\(examples.joined())</details>"
    }.joined(separator: "\n")
  }

  private func excerpt(_ story: Int) -> String {
    let article = articles[story]
    let title = article.headline.isEmpty ? article.id : article.headline
    return "\(title). \(article.text.prefix(240))"
  }
}
