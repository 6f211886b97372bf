internal import Dispatch
internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The training that a desk runs in the background, one at a time.
final class DeskTraining: Sendable {
  /// How a model is made.
  enum Kind: String {
    /// From the labelled stories alone.
    case new
    /// From the model in use, with the labelled stories added.
    case update
  }

  enum State: Sendable {
    case idle
    case running(step: String, number: Int)
    case done(model: String, stories: Int)
    case cancelled
    case failed(String)
  }

  private struct Cancelled: Error {}

  private let current = Guarded((state: State.idle, isCancelled: false))

  var state: State { current.withLock { $0.state } }

  /// Ends the training before its next step, if one runs.
  func cancel() { current.withLock { $0.isCancelled = true } }

  /// Begins to train.
  ///
  /// - Throws: `HTTPProblem` where another training runs.
  func start(_ kind: Kind, on stories: ArticleBatch, from model: TopicModel, in folder: DataFolder) throws {
    let begins = current.withLock { current in
      if case .running = current.state { return false }
      current = (.running(step: "reading the labelled stories", number: 1), false)
      return true
    }
    if !begins { throw HTTPProblem(409, "A model is being trained already.") }
    DispatchQueue.global().async {
      let end: State
      do {
        let made = try self.made(kind, stories, model)
        try self.step("writing the model")
        let name = try Self.write(made, in: folder)
        end = .done(model: name, stories: stories.count)
      } catch is Cancelled {
        end = .cancelled
      } catch {
        end = .failed(Advice.message(for: error))
      }
      self.current.withLock { $0.state = end }
    }
  }

  private func made(_ kind: Kind, _ stories: ArticleBatch, _ model: TopicModel) throws -> TopicModel {
    switch kind {
    case .update:
      try step("fitting the model in use to \(stories.count) stories")
      return try model.updated(with: stories)
    case .new:
      return try TopicModel.train(on: stories, options: TrainingOptions()) { text in try self.step(text) }.model
    }
  }

  /// Notes the next step, unless the training is to end.
  private func step(_ text: String) throws {
    let isCancelled = current.withLock { current in
      if case .running(_, let number) = current.state { current.state = .running(step: text, number: number + 1) }
      return current.isCancelled
    }
    if isCancelled { throw Cancelled() }
  }

  /// Writes a model under a name that tells when it was made.
  private static func write(_ model: TopicModel, in folder: DataFolder) throws -> String {
    let time = ArticleDate.text(WallClock.seconds).filter { $0.isNumber || $0 == "T" || $0 == "-" }
    var name = "model-\(time)"
    var count = 1
    while FileStatus(path: folder.modelPath(name)) != nil {
      count += 1
      name = "model-\(time)-\(count)"
    }
    let file = try OutputFile(folder.modelPath(name))
    try file.write(model.fileBytes())
    try file.commit()
    return name
  }
}
