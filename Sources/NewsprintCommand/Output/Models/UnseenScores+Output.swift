internal import Newsprint

extension TopicEvaluation.Unseen {
  /// For a person.
  var line: String {
    guard let scores else { return "Every story has a near-duplicate in the training data." }
    func three(_ value: Double) -> String { Format.fixed(value, decimals: 3) }
    return "without near-duplicate in training: \(Format.counted(storyCount, "story", "stories")), accuracy "
      + "\(three(scores.accuracy)), macro F1 \(three(scores.macro.f1)), micro F1 \(three(scores.micro.f1))"
  }

  /// For another program.
  func append(to document: inout JSONDocument) {
    document.object("unseen") { document in
      document.integer("stories", storyCount)
      guard let scores else { return }
      document.number("accuracy", scores.accuracy)
      document.number("macro_f1", scores.macro.f1)
      document.number("micro_f1", scores.micro.f1)
    }
  }
}
