/// Why a model cannot be adapted to an archive.
public enum AdaptationError: Error, Equatable, Sendable {
  /// There are no stories at all.
  case noStories
  /// Most stories are in other languages than the model's.
  case foreign(count: Int, of: Int)
  /// Too few different stories are left to learn from.
  case tooFew(usable: Int, of: Int, least: Int)
  /// The model's weights are stored sparse, since its topics are very many.
  case tooManyTopics(count: Int)
}

extension AdaptationError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .noStories: "There are no stories to adapt the model to."
    case .foreign(let count, let total):
      "\(count) of \(total) stories are not in the model's language, so that nothing can be learnt from them. "
        + "Adapt a model of their language."
    case .tooFew(let usable, let total, let least):
      "Only \(usable) of \(total) stories can be learnt from, copies counted once; it takes \(least) at least. "
        + "Give more stories."
    case .tooManyTopics(let count):
      "A model of so many topics (\(count)) keeps the weights only that tell them apart, and cannot be adapted. "
        + "Train it again on labelled stories."
    }
  }
}
