internal import Newsprint

/// A model's tags beside the labels of stories, as a report.
struct ModelEvaluation {
  private let topics: [String]
  private let storyCount: Int
  private let isExclusive: Bool
  private let report: ClassificationReport
  private let truth: StoryLabels
  private let predicted: StoryLabels
  private let reliability: ReliabilityTable
  private let logLoss: Double
  /// How many stories the model gives topics by itself, and how many of these it gets right.
  private let answers: (count: Int, right: Int)
  /// How many stories it gives none, by the reason.
  private let abstentions: [String: Int]
  private let ids: [String]
  /// The least probabilities for the precision asked for.
  private let precision: PrecisionReport?
  /// How the model keeps the precision that it was trained for.
  private let kept: PrecisionReport?
  /// Labels of the stories that the model has no topic for.
  let unknownTopics: [String]
  /// The scores on stories that are unlike those of training, where the model can tell.
  var unseen: UnseenScores?

  /// The scores that sum up the rest.
  var scores: ClassificationReport { report }

  init(_ model: TopicModel, _ articles: ArticleBatch, precision target: Double? = nil, threads: Int) {
    let known = Dictionary(uniqueKeysWithValues: model.topics.enumerated().map { ($1, $0) })
    unknownTopics = articles.labelCounts.keys.filter { known[$0] == nil }.sorted()
    topics = model.topics + unknownTopics
    let columns = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let map = articles.labelNames.map { columns[$0] ?? 0 }
    let isExclusive = model.isExclusive
    self.isExclusive = isExclusive
    storyCount = articles.count
    truth = StoryLabels(
      classCount: topics.count,
      articles.records.map { record in
        let labels = articles.labelIDs[record.labels].map { map[Int($0)] }
        return isExclusive ? Array(labels.prefix(1)) : labels
      })
    let (narrow, decisions) = model.decisions(for: articles, threads: threads)
    var probabilities = narrow
    if !unknownTopics.isEmpty {
      probabilities = DenseMatrix(rowCount: articles.count, columnCount: topics.count)
      for story in 0..<articles.count {
        for (topic, probability) in narrow[row: story].enumerated() { probabilities[story, topic] = probability }
      }
    }
    // What `tag` gives counts. A story that it leaves alone counts by what it would have been given, as with classifiers
    // that never abstain; how many these are, and how good the others, is said beside it.
    predicted = StoryLabels(
      classCount: topics.count, decisions.map { $0.abstention == nil ? $0.topics : $0.topicsIfAnswered })
    let isRight = (0..<articles.count).map { [truth, predicted] in truth[$0].elementsEqual(predicted[$0]) }
    let answered = decisions.indices.filter { decisions[$0].abstention == nil }
    answers = (answered.count, answered.count { isRight[$0] })
    self.abstentions = Dictionary(grouping: decisions.compactMap(\.abstention), by: \.rawValue).mapValues(\.count)
    let given = StoryLabels(classCount: topics.count, decisions.map(\.topicsWithoutMinimum))
    let (labels, topicCount, matrix) = (truth, topics.count, probabilities)
    precision = target.map { PrecisionReport(probabilities: matrix, truth: labels, given: given, target: $0) }
    let minimums = model.rules.minimumProbabilities
    kept =
      minimums.isEmpty
      ? nil
      : PrecisionReport(
        probabilities: matrix, truth: labels, given: given,
        minimumProbabilities: minimums + [Float](repeating: .infinity, count: topicCount - minimums.count),
        target: model.rules.precision ?? 0)
    report = ClassificationReport(truth: truth, predicted: predicted)
    reliability = ReliabilityTable(probabilities: probabilities, truth: truth)
    logLoss =
      isExclusive
      ? ProbabilityScores.logLoss(probabilities: probabilities, truth: truth)
      : ProbabilityScores.binaryLogLoss(probabilities: probabilities, truth: truth)
    ids = articles.records.map { articles.string($0.id) }
  }

  private func confusions(_ limit: Int) -> [Confusion] {
    Confusion.mostFrequent(truth: truth, predicted: predicted, limit: limit, exampleLimit: 3)
  }

  private func name(_ topic: Int?) -> String { topic.map { topics[$0] } ?? "(none)" }

  // MARK: - Table

  /// The report for a person.
  func table(confusions limit: Int) -> String {
    let interval = ConfidenceInterval.proportion(
      successes: Int((report.accuracy * Double(storyCount)).rounded()), trials: storyCount)
    func three(_ value: Double) -> String { Format.fixed(value, decimals: 3) }
    var text = """
      \(Format.counted(storyCount, "story", "stories")), \(Format.counted(topics.count, "topic", "topics"))
      accuracy   \(three(report.accuracy))  (95% interval \(three(interval.lowerBound)) to \(three(interval.upperBound)))\(isExclusive ? "" : ", all topics of a story right")
      macro F1   \(three(report.macro.f1))
      micro F1   \(three(report.micro.f1))
      expected calibration error  \(three(reliability.expectedCalibrationError))

      """
    if let unseen { text += unseen.line + "\n" }
    for (reason, count) in abstentions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      text += "'tag' gives no topic to \(Format.counted(count, "story", "stories")): \(reason)\n"
    }
    if answers.count < storyCount, answers.count > 0 {
      text += "accuracy on the others  \(three(Double(answers.right) / Double(answers.count)))\n"
    }
    text += "\n"
    var perTopic = Table([
      .init("topic", canShrink: true), .init("precision", .right), .init("recall", .right), .init("F1", .right),
      .init("stories", .right),
    ])
    for (index, topic) in report.topics.enumerated() where topic.occurs {
      perTopic.append([
        topics[index], three(topic.precision), three(topic.recall), three(topic.f1), Format.grouped(topic.support),
      ])
    }
    text += perTopic.text(for: Terminal.output)
    if topics.count <= 20 { text += "\nConfusion matrix: labels down, tags across\n" + matrixTable }
    let listed = confusions(limit)
    if !listed.isEmpty {
      var table = Table([.init("label"), .init("tagged"), .init("stories", .right), .init("such as", canShrink: true)])
      for confusion in listed {
        table.append([
          name(confusion.truth), name(confusion.predicted), Format.grouped(confusion.count),
          confusion.examples.map { ids[$0] }.joined(separator: ", "),
        ])
      }
      text += "\nMost frequent confusions\n" + table.text(for: Terminal.output)
    }
    var bins = Table([.init("confidence"), .init("stories", .right), .init("mean", .right), .init("right", .right)])
    for bin in reliability.bins where bin.count > 0 {
      bins.append([
        "\(Format.fixed(bin.lowerBound, decimals: 2)) to \(Format.fixed(bin.upperBound, decimals: 2))",
        Format.grouped(bin.count), three(bin.meanConfidence), three(bin.accuracy),
      ])
    }
    if let kept {
      text +=
        "\nTags that the model gives by itself, trained for a precision of \(kept.target)\n"
        + kept.table(topics: topics)
    }
    if let precision {
      text +=
        "\nPrecision \(precision.target): the least probability from which on a topic's tags reach it here\n"
        + precision.table(topics: topics)
    }
    return text + "\nReliability: how often a tag is right, by its probability\n" + bins.text(for: Terminal.output)
  }

  private var matrixTable: String {
    let confusionMatrix = ConfusionMatrix(truth: truth, predicted: predicted)
    let shown = topics.indices.filter { report.topics[$0].occurs }
    var table = Table([.init("")] + shown.map { .init(String(topics[$0].prefix(6)), .right) })
    for truth in shown {
      table.append(
        [topics[truth]]
          + shown.map { predicted in
            let count = confusionMatrix[truth: truth, predicted: predicted]
            return count == 0 ? "." : Format.grouped(count)
          })
    }
    return table.text(for: Terminal.output)
  }

  // MARK: - JSON

  /// Of more topics the confusion matrix lists only the cells that are not zero.
  private static let mostMatrixTopics = 1000

  /// The confusions that happened, as `[label, tag, stories]` with the places of both among the topics; -1 stands for
  /// none.
  private func appendConfusionCells(to document: inout JSONDocument) {
    document.array("cells") { document in
      for cell in Confusion.mostFrequent(truth: truth, predicted: predicted, limit: .max, exampleLimit: 0) {
        document.array { document in
          for topic in [cell.truth, cell.predicted] { document.integer(nil, topic ?? -1) }
          document.integer(nil, cell.count)
        }
      }
    }
  }

  /// The report for another program.
  func json(confusions limit: Int) -> String {
    var document = JSONDocument()
    document.object { document in
      document.integer("stories", storyCount)
      document.flag("multi_label", !isExclusive)
      document.number("accuracy", report.accuracy)
      document.number("macro_f1", report.macro.f1)
      document.number("micro_f1", report.micro.f1)
      document.number("weighted_f1", report.weighted.f1)
      document.number("ece", reliability.expectedCalibrationError)
      document.number("log_loss", logLoss)
      document.integer("answered", answers.count)
      document.number("answered_accuracy", answers.count > 0 ? Double(answers.right) / Double(answers.count) : 0)
      document.object("abstained") { document in
        for (reason, count) in abstentions.sorted(by: { $0.key < $1.key }) { document.integer(reason, count) }
      }
      unseen?.append(to: &document)
      document.array("topics") { document in
        for (index, topic) in report.topics.enumerated() {
          document.object { document in
            document.string("topic", topics[index])
            document.number("precision", topic.precision)
            document.number("recall", topic.recall)
            document.number("f1", topic.f1)
            document.integer("support", topic.support)
            document.integer("tagged", topic.predictedCount)
          }
        }
      }
      kept?.append("model_precision", topics: topics, to: &document)
      precision?.append("precision_thresholds", topics: topics, to: &document)
      document.object("confusion") { document in
        document.array("topics") { document in for topic in topics { document.string(nil, topic) } }
        guard topics.count <= Self.mostMatrixTopics else {
          appendConfusionCells(to: &document)
          return
        }
        let confusionMatrix = ConfusionMatrix(truth: truth, predicted: predicted)
        document.array("counts") { document in
          for truth in topics.indices {
            document.array { document in
              for predicted in topics.indices {
                document.integer(nil, confusionMatrix[truth: truth, predicted: predicted])
              }
            }
          }
        }
      }
      document.array("top_confusions") { document in
        for confusion in confusions(limit) {
          document.object { document in
            document.string("label", confusion.truth.map { topics[$0] })
            document.string("tagged", confusion.predicted.map { topics[$0] })
            document.integer("stories", confusion.count)
            document.array("examples") { document in
              for example in confusion.examples { document.string(nil, ids[example]) }
            }
          }
        }
      }
      document.array("reliability") { document in
        for bin in reliability.bins {
          document.object { document in
            document.number("from", bin.lowerBound)
            document.number("to", bin.upperBound)
            document.integer("stories", bin.count)
            document.number("confidence", bin.meanConfidence)
            document.number("accuracy", bin.accuracy)
          }
        }
      }
    }
    return document.text
  }
}
