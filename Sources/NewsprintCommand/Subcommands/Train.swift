internal import Newsprint
internal import NewsprintArticles

package enum AlgorithmChoice: String, ArgumentChoice {
  case auto, multinomial, complement, bernoulli, logistic
  case nbLogistic = "nb-logistic"
  case svm
}

package enum EffortChoice: String, ArgumentChoice {
  case fast, best
}

package enum PenaltyChoice: String, ArgumentChoice {
  case l2, l1
}

package enum ClassWeightChoice: String, ArgumentChoice {
  case none, balanced
}

package enum MultiLabelChoice: String, ArgumentChoice {
  case auto, yes, no
}

/// `newsprint train`: labelled stories in, a model file out.
enum Train {
  static let output = Option<String>(
    required: "output", short: "o", value: "model", completion: .files, "The model file to write.")
  static let algorithm = Option<AlgorithmChoice>(
    "algorithm", default: .auto, "The learning algorithm; auto compares several by cross-validation.")
  static let effort = Option<EffortChoice>(
    "effort", default: .best, "How hard to try; fast keeps to word features and few trials.")
  static let folds = Option<Int>(
    "folds", value: "n", limits: Limits("0, or at least 2") { $0 == 0 || $0 >= 2 }, default: 3,
    "The folds of the cross-validation that chooses, calibrates and scores; 0 leaves all that out.")
  static let keepFurniture = FeatureOptions.keepFurniture
  static let precision = Option<Double?>(
    "precision", value: "p", limits: .share, defaultText: "every story gets a topic",
    "Make the model give no topic where fewer than this share of such tags would be right, such as 0.95.")

  static let smoothing = Option<Double?>(
    "smoothing", value: "alpha", limits: .between(1e-9, 1e9), defaultText: "chosen by --algorithm",
    "The pseudo-count of naive Bayes.")
  static let regularization = Option<Double?>(
    "regularization", value: "c", limits: .between(1e-9, 1e9), defaultText: "chosen by --algorithm",
    "C of logistic regression and the support vector machine; a smaller one regularizes more.")
  static let penalty = Option<PenaltyChoice>(
    "penalty", default: .l2, "The penalty on the weights of logistic regression.")
  static let classWeight = Option<ClassWeightChoice>(
    "class-weight", value: "which", default: .none, "Whether rare topics count as much as frequent ones.")
  static let multiLabel = Option<MultiLabelChoice>(
    "multi-label", value: "which", default: .auto, defaultText: "auto, by the stories",
    "Whether a story can have several topics.")
  static let termsWeight = Option<Double>(
    "terms-weight", value: "w", limits: .atLeast(0), default: 1,
    "How much five terms of a folder's terms.txt count beside a story; 0 leaves them out.")
  static let quantize = Flag("quantize", "Store 8-bit weights: a model a quarter as large, a little less exact.")
  static let unlabelled = Option<[String]>(
    "unlabelled", value: "input", completion: .files,
    "Stories without labels to learn from besides; it may be repeated.")
  static let unlabelledWeight = Option<Double?>(
    "unlabelled-weight", value: "w", limits: .atLeast(0), defaultText: "as held-out stories show",
    "How much a story without label counts beside a labelled one; 0 leaves them out.")
  static let confidence = Option<Double>(
    "confidence", value: "p", limits: .share, default: 0.9,
    "How probable self-training must find a topic to learn from a story.")
  static let keepSketches = Flag(
    "keep-sketches",
    "Keep 128 bytes of each story in the model, so that 'evaluate' can leave out stories like those trained on.")
  static let seed = Option<UInt64>("seed", value: "n", default: 0, "The seed of everything random.")

  static let command = Command(
    "train",
    overview: "Train a topic model from labelled stories.",
    discussion: """
      The stories' labels come from the folders they lie in, or from a field. The model file is the same, byte for \
      byte, for the same stories, options and seed.
      """,
    examples: [
      Command.Example("newsprint train seeds --output topics.newsprint", "A folder with a subfolder per topic."),
      Command.Example(
        "newsprint train stories.jsonl.gz -o topics.newsprint --label-field desk --algorithm logistic",
        "JSON Lines, with the label in the field 'desk'."),
      Command.Example(
        "newsprint train seeds -o topics.newsprint --unlabelled archive.jsonl.gz",
        "Few labelled stories, and many without labels."),
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([
        output, algorithm, effort, folds, precision, ReportOptions.report, LabelOptions.fold, VocabularyOptions.labels,
        keepFurniture,
        FeatureOptions.keepMarkup,
      ]),
      InputOptions.runGroup,
      OptionGroup(
        "LEARNING OPTIONS",
        [smoothing, regularization, penalty, classWeight, multiLabel, termsWeight, quantize, keepSketches, seed]),
      OptionGroup("OPTIONS FOR STORIES WITHOUT LABELS", [unlabelled, unlabelledWeight, confidence]),
      TokenOptions.group, FeatureOptions.group, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    var options = try arguments.trainingOptions()
    let messages = arguments.messages
    let start = MonotonicClock.seconds
    let output = arguments[output]
    try arguments.refuseOverwriting(
      by: [("--output", output)],
      readers: [arguments.reader(arguments[InputOptions.inputs]), arguments.reader(arguments[unlabelled])])
    // Opened first, so that a path that cannot be written fails before the training and not after it.
    let file = try OutputFile(output)
    let page = try ReportOptions.open(arguments)
    let reader = arguments.reader(arguments[InputOptions.inputs], requiresLabels: true)
    var articles = try arguments.readStories(arguments[InputOptions.inputs], requiresLabels: true)
    let named = articles.vocabularyLabels(asAskedIn: arguments)
    articles = articles.replacingLabels(named)
    let folded = articles.foldedLabels(asAskedIn: arguments)
    articles = articles.replacingLabels(folded)
    if let problem = reader.labelProblem(in: articles) { throw problem }
    messages.warnOfLists(ListLikeLabel.find(in: articles.labelCounts))
    messages.warnOfSpellings(LabelSpellings(articles).variants.filter(\.isFolded))
    if options.termsWeight > 0 {
      let terms = try TopicTerms.read(in: arguments[InputOptions.inputs]).sorted { $0.key < $1.key }
      options.terms = Dictionary(
        terms.map { folder, terms in
          let topic = named[folder] ?? folder
          return (folded[topic] ?? topic, terms)
        }, uniquingKeysWith: +)
    }
    if !arguments[unlabelled].isEmpty { options.unlabelled = try arguments.readStories(arguments[unlabelled]) }
    let read = MonotonicClock.seconds
    let bar = messages.progress("Training", total: nil, unit: .items("steps"))
    let (model, report) = try TopicModel.train(on: articles, options: options) { _ in bar.advance() }
    bar.finish()
    try file.write(model.fileBytes())
    try file.commit()
    try page?.write(TrainingPage(model, report).report)
    messages.trained(model, report, path: output)
    messages.note(
      "Read in \(Format.duration(seconds: read - start)), "
        + "trained in \(Format.duration(seconds: MonotonicClock.seconds - read)).")
  }
}

extension Limits<Double> {
  /// Shares that are neither nothing nor all.
  static var share: Limits<Double> { Limits("a number above 0 and below 1") { $0 > 0 && $0 < 1 } }
}

extension Messages {
  /// Says what a training run tried, chose and wrote.
  fileprivate func trained(_ model: TopicModel, _ report: TrainingReport, path: String) {
    note(
      "\(Format.counted(model.provenance.storyCount, "story", "stories")), "
        + "\(Format.counted(model.topics.count, "topic", "topics"))"
        + (report.copyCount == 0
          ? "." : "; \(Format.counted(report.copyCount, "is a copy", "are copies")) of others and weigh one with them.")
    )
    warnOfConflicts(report.labelConflicts)
    warnOfMeasures(report)
    if let unlabelled = report.unlabelled { note(unlabelled.text(topics: model.topics)) }
    let rare = zip(model.topics, model.provenance.support).filter { $0.1 < 10 }
    if !rare.isEmpty {
      let listed = rare.prefix(5).map { "\($0.0.printable) (\($0.1))" }.joined(separator: ", ")
      warning(
        "\(Format.counted(rare.count, "topic has", "topics have")) fewer than 10 stories: "
          + listed + (rare.count > 5 ? ", …" : "") + ". Their scores say little.")
    }
    if !report.trials.isEmpty {
      var table = Table([
        .init("features"), .init("algorithm"), .init(report.scoreName, .right), .init("±", .right),
        .init("features kept", .right), .init("time", .right), .init(""),
      ])
      for trial in report.trials {
        table.append([
          trial.features, trial.algorithm, Format.fixed(trial.score, decimals: 4),
          Format.fixed(trial.standardError, decimals: 4), Format.grouped(trial.featureCount),
          Format.duration(seconds: trial.seconds), trial.isChosen ? "chosen" : "",
        ])
      }
      note("Cross-validation:\n" + table.text(for: Terminal.error))
    }
    let scores = model.provenance.scores.map { "\($0.name) \(Format.fixed($0.value, decimals: 3))" }
    if !scores.isEmpty { note("Out of fold: " + scores.joined(separator: ", ") + ".") }
    if let precision = report.precision {
      let tags = precision.overall
      note(
        "Precision \(precision.target): out of fold, \(Format.percent(tags.precision.estimate)) of tags are right, and "
          + "\(Format.percent(tags.coverage)) of stories get one.")
    }
    note("Wrote \(path) (\(Format.grouped(model.vectorizer.featureCount)) features).")
  }

  /// Says where nothing could be measured, and where what was measured is no better than guessing.
  private func warnOfMeasures(_ report: TrainingReport) {
    if report.isUnmeasured {
      warning(
        "there are too few different stories (\(Format.grouped(report.distinctCount))) of each topic to hold some out: "
          + "the model was trained without cross-validation. Its algorithm was not chosen by its score, its accuracy "
          + "is not known, and its probabilities are not calibrated. Add stories, ten or more of each topic.")
    } else if report.isHardlyPredictive, let baseline = report.baseline {
      warning(
        "words hardly predict these labels: always giving the same topics would reach "
          + "\(report.scoreName) \(Format.fixed(baseline, decimals: 3)) as well. Look at the stories and their labels "
          + "with 'newsprint check', or add stories.")
    }
  }

  /// Lists copies of one story that do not have the same labels.
  private func warnOfConflicts(_ conflicts: [TrainingReport.LabelConflict]) {
    guard !conflicts.isEmpty else { return }
    let listed = conflicts.prefix(5).map {
      "  \($0.second.printable) (\($0.secondLabels.map(\.printable).joined(separator: ", "))) repeats "
        + "\($0.first.printable) (\($0.firstLabels.map(\.printable).joined(separator: ", ")))"
    }
    warning(
      "\(Format.counted(conflicts.count, "copy has", "copies have")) other labels than the original:\n"
        + listed.joined(separator: "\n") + (conflicts.count > 5 ? "\n  …" : ""))
  }
}
