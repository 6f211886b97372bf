/// The stories on whose held-out scores models are chosen, calibrated and measured: all of them, but for sets of so many
/// stories and topics that their scores would not fit in memory.
struct MeasuredStories: Sendable {
  /// The stories, ascending.
  let indices: [Int]
  /// Their labels.
  let labels: StoryLabels
  /// How much each counts.
  let weights: [Float]

  /// With fewer topics all stories are measured, however many there are.
  static let manyTopics = 512
  /// The most scores of stories times topics.
  private static let mostScores = 1 << 24

  /// All stories, or as many at even distances as have scores enough: thousands, where there are thousands of topics.
  init(labels: StoryLabels, weights: [Float]) {
    let most = max(1, Self.mostScores / max(labels.classCount, 1))
    guard labels.classCount > Self.manyTopics, labels.count > most else {
      (indices, self.labels, self.weights) = (Array(0..<labels.count), labels, weights)
      return
    }
    let chosen = (0..<most).map { $0 * labels.count / most }
    indices = chosen
    self.labels = labels.selecting(chosen)
    self.weights = chosen.map { weights[$0] }
  }
}
