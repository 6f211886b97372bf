internal import Newsprint

/// What an evaluation says of a model, for people and for programs.
struct ModelEvaluation {
  private let evaluation: TopicEvaluation
  /// The ids of the stories.
  private let ids: [String]

  init(_ evaluation: TopicEvaluation, _ articles: ArticleBatch) {
    self.evaluation = evaluation
    ids = articles.records.map { articles.string($0.id) }
  }

  private var topics: [String] { evaluation.topics }

  private var scores: ClassificationReport { evaluation.scores }

  /// The reasons why stories are given no topic, with their numbers.
  private var abstentions: [(key: String, value: Int)] {
    evaluation.abstentions.map { ($0.key.rawValue, $0.value) }
  }

  private func name(_ topic: Int?) -> String { topic.map { topics[$0] } ?? "(none)" }

  // MARK: - Table

  /// The report for a person.
  func table(confusions limit: Int) -> String {
    let interval = evaluation.accuracy
    func three(_ value: Double) -> String { Format.fixed(value, decimals: 3) }
    var text = """
      \(Format.counted(evaluation.storyCount, "story", "stories")), \(Format.counted(topics.count, "topic", "topics"))
      accuracy   \(three(scores.accuracy))  (95% interval \(three(interval.lowerBound)) to \(three(interval.upperBound)))\(evaluation.isExclusive ? "" : ", all topics of a story right")
      macro F1   \(three(scores.macro.f1))
      micro F1   \(three(scores.micro.f1))
      expected calibration error  \(three(evaluation.reliability.expectedCalibrationError))

      """
    if let unseen = evaluation.unseen { text += unseen.line + "\n" }
    for (reason, count) in abstentions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      text += "'tag' gives no topic to \(Format.counted(count, "story", "stories")): \(reason)\n"
    }
    if evaluation.answeredCount < evaluation.storyCount, let accuracy = evaluation.answeredAccuracy {
      text += "accuracy on the others  \(three(accuracy))\n"
    }
    text += "\n"
    var perTopic = Table([
      .init("topic"), .init("precision", .right), .init("recall", .right), .init("F1", .right),
      .init("stories", .right),
    ])
    for (index, topic) in scores.topics.enumerated() where topic.occurs {
      perTopic.append([
        topics[index], three(topic.precision), three(topic.recall), three(topic.f1), Format.grouped(topic.support),
      ])
    }
    text += perTopic.text(for: Terminal.output)
    if topics.count <= 20 { text += "\nConfusion matrix: labels down, tags across\n" + matrixTable }
    let listed = evaluation.confusions(limit: limit)
    if !listed.isEmpty {
      var table = Table([.init("label"), .init("tagged"), .init("stories", .right), .init("such as")])
      for confusion in listed {
        table.append([
          name(confusion.truth), name(confusion.predicted), Format.grouped(confusion.count),
          confusion.examples.map { ids[$0] }.joined(separator: ", "),
        ])
      }
      text += "\nMost frequent confusions\n" + table.text(for: Terminal.output)
    }
    var bins = Table([
      .init("confidence", isWhole: true), .init("stories", .right), .init("mean", .right), .init("right", .right),
    ])
    for bin in evaluation.reliability.bins where bin.count > 0 {
      bins.append([
        "\(Format.fixed(bin.lowerBound, decimals: 2)) to \(Format.fixed(bin.upperBound, decimals: 2))",
        Format.grouped(bin.count), three(bin.meanConfidence), three(bin.accuracy),
      ])
    }
    if let kept = evaluation.keptPrecision {
      text +=
        "\nTags that the model gives by itself, trained for a precision of \(kept.target)\n"
        + kept.table(topics: topics)
    }
    if let precision = evaluation.precision {
      text +=
        "\nPrecision \(precision.target): the least probability from which on a topic's tags reach it here\n"
        + precision.table(topics: topics)
    }
    return text + "\nReliability: how often a tag is right, by its probability\n" + bins.text(for: Terminal.output)
  }

  private var matrixTable: String {
    let confusionMatrix = ConfusionMatrix(truth: evaluation.truth, predicted: evaluation.predicted)
    let shown = topics.indices.filter { scores.topics[$0].occurs }
    var table = Table([.init("")] + shown.map { .init(String(topics[$0].prefix(6)), .right) }, isSplit: true)
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
      for cell in evaluation.confusions(limit: .max, exampleLimit: 0) {
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
      document.integer("stories", evaluation.storyCount)
      document.flag("multi_label", !evaluation.isExclusive)
      document.number("accuracy", scores.accuracy)
      document.number("macro_f1", scores.macro.f1)
      document.number("micro_f1", scores.micro.f1)
      document.number("weighted_f1", scores.weighted.f1)
      document.number("ece", evaluation.reliability.expectedCalibrationError)
      document.number("log_loss", evaluation.logLoss)
      document.integer("answered", evaluation.answeredCount)
      document.number("answered_accuracy", evaluation.answeredAccuracy ?? 0)
      document.object("abstained") { document in
        for (reason, count) in abstentions.sorted(by: { $0.key < $1.key }) { document.integer(reason, count) }
      }
      evaluation.unseen?.append(to: &document)
      document.array("topics") { document in
        for (index, topic) in scores.topics.enumerated() {
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
      evaluation.keptPrecision?.append("model_precision", topics: topics, to: &document)
      evaluation.precision?.append("precision_thresholds", topics: topics, to: &document)
      document.object("confusion") { document in
        document.array("topics") { document in for topic in topics { document.string(nil, topic) } }
        guard topics.count <= Self.mostMatrixTopics else {
          appendConfusionCells(to: &document)
          return
        }
        let confusionMatrix = ConfusionMatrix(truth: evaluation.truth, predicted: evaluation.predicted)
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
        for confusion in evaluation.confusions(limit: limit) {
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
        for bin in evaluation.reliability.bins {
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
