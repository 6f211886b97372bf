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
  static let holdout = Option<Double>(
    "holdout", value: "share", limits: .from(0, below: 1), default: 0.2,
    "Evaluate on this share of the stories before training on all of them; 0 leaves that out.")
  static let keepFurniture = FeatureOptions.keepFurniture

  static let smoothing = Option<Double?>(
    "smoothing", value: "alpha", limits: .atLeast(0), defaultText: "chosen by --algorithm",
    "The pseudo-count of naive Bayes.")
  static let regularization = Option<Double?>(
    "regularization", value: "c", limits: .moreThan(0), defaultText: "chosen by --algorithm",
    "C of logistic regression and the support vector machine; a smaller one regularizes more.")
  static let penalty = Option<PenaltyChoice>(
    "penalty", default: .l2, "The penalty on the weights of logistic regression.")
  static let classWeight = Option<ClassWeightChoice>(
    "class-weight", value: "which", default: .none, "Whether rare topics count as much as frequent ones.")
  static let multiLabel = Option<MultiLabelChoice>(
    "multi-label", value: "which", default: .auto, defaultText: "auto, by the stories",
    "Whether a story can have several topics.")
  static let quantize = Flag("quantize", "Store 8-bit weights: a model a quarter as large, a little less exact.")
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
    ],
    arguments: [InputOptions.inputs],
    groups: [
      OptionGroup([output, algorithm, effort, holdout, keepFurniture]), InputOptions.runGroup,
      OptionGroup(
        "LEARNING OPTIONS", [smoothing, regularization, penalty, classWeight, multiLabel, quantize, seed]),
      TokenOptions.group, FeatureOptions.group, InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    throw InternalError.notConnected("train")
  }
}
