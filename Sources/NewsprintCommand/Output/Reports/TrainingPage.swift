internal import Newsprint

/// What a training tried and made, as a page.
struct TrainingPage {
  private let model: TopicModel
  private let training: TrainingReport

  init(_ model: TopicModel, _ training: TrainingReport) { (self.model, self.training) = (model, training) }

  var report: HTMLReport {
    func three(_ value: Double) -> String { Format.fixed(value, decimals: 3) }
    var report = HTMLReport(
      "A model of \(Format.counted(model.topics.count, "topic", "topics"))",
      "Trained on \(Format.counted(model.provenance.storyCount, "story", "stories")), "
        + "\(Format.grouped(training.copyCount)) of them copies of others")
    report.addFigures(
      model.provenance.scores.map { ($0.name, three(Double($0.value)), "out of fold") }
        + [("Features", Format.grouped(model.vectorizer.featureCount), "")]
        + (training.baseline.map { [("Guessing", three($0), "the same topics always")] } ?? []))
    if training.isUnmeasured {
      report.addSection(
        "Not measured",
        HTMLReport.paragraph("There are too few different stories of each topic to hold some out. Add stories."))
    }
    if let precision = training.precision {
      let tags = precision.overall
      report.addSection(
        "Precision contract of \(precision.target)",
        HTMLReport.paragraph(
          "Out of fold, \(Format.percent(tags.precision.estimate)) of tags are right "
            + "(\(three(tags.precision.lowerBound)) to \(three(tags.precision.upperBound))), and "
            + "\(Format.percent(tags.coverage)) of stories get one."))
    }
    let trials = training.trials.map { trial in
      [
        trial.features, trial.algorithm, three(trial.score), three(trial.standardError),
        Format.grouped(trial.featureCount), trial.isChosen ? "chosen" : "",
      ]
    }
    if !trials.isEmpty {
      report.addSection(
        "What was tried",
        HTMLReport.table(
          [
            ("features", false), ("algorithm", false), (training.scoreName, true), ("±", true), ("features kept", true),
            ("", false),
          ], trials))
    }
    let terms = model.strongestTerms(count: 12)
    report.addSection(
      "Each topic",
      HTMLReport.table(
        [("topic", false), ("stories", true), ("strongest terms", false)],
        model.topics.indices.map { topic in
          [
            model.topics[topic],
            model.provenance.support.indices.contains(topic) ? Format.grouped(model.provenance.support[topic]) : "",
            terms[topic].map(\.term).joined(separator: ", "),
          ]
        }))
    let conflicts = training.labelConflicts.prefix(50).map {
      [$0.first, $0.firstLabels.joined(separator: ", "), $0.second, $0.secondLabels.joined(separator: ", ")]
    }
    if !conflicts.isEmpty {
      report.addSection(
        "Copies with other labels",
        HTMLReport.table([("story", false), ("labels", false), ("other story", false), ("labels", false)], conflicts))
    }
    return report
  }
}
