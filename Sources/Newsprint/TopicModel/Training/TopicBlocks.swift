/// Trains learners that tell each topic from all others, one block of topics after the other, so that the weights of a
/// few topics only are in memory at a time.
///
/// Each topic's numbers are those that training all at once gives, since it is told from the rest by itself.
struct TopicBlocks {
  let learners: [Learner]
  let stories: SparseMatrix
  let labels: StoryLabels
  let weights: [Float]
  let tolerance: Double
  let seed: UInt64
  let threads: Int

  /// The weights of a block, of one learner, are about as many as this.
  private static let weightCount = 1 << 22

  /// The number of topics that are trained together: whole groups of SIMD lanes.
  static func size(featureCount: Int) -> Int { min(256, max(16, weightCount / max(featureCount, 1) / 16 * 16)) }

  /// Calls `body` with each block of topics and the learners' models of it, in the topics' order.
  ///
  /// A topic that no story of weight has gets no weights and a score below every other's.
  func forEach(_ body: (_ topics: Range<Int>, _ models: [LinearModel]) -> Void) throws(TrainingError) {
    for topics in Parallel.chunks(labels.classCount, size: Self.size(featureCount: stories.columnCount)) {
      let own = labels.keeping(Array(topics))
      if (0..<own.count).contains(where: { weights[$0] > 0 && !own[$0].isEmpty }) {
        body(
          topics,
          try Learner.fit(learners, stories, own, weights: weights, tolerance: tolerance, seed: seed, threads: threads))
      } else {
        let nothing = LinearModel(
          weights: DenseMatrix(rowCount: stories.columnCount, columnCount: topics.count),
          intercepts: [Float](repeating: -1, count: topics.count), link: .margin)
        body(topics, learners.map { _ in nothing })
      }
    }
  }
}

extension TrainingOptions {
  /// From more weights of features times topics than this on, topics are trained in blocks and weights are stored sparse.
  package static let usualDenseWeightCount = 1 << 26

  /// Whether what is to be trained can be trained topic by topic.
  func canTrainInBlocks(isMultiLabel: Bool) -> Bool {
    guard !balancesClasses, !quantizes, maximumFeatureCount == nil else { return false }
    switch algorithm {
    case .auto, .blend, .svm, .nbLogistic: return true
    case .logistic: return isMultiLabel || penalty == .l1
    case .multinomial, .complement, .bernoulli: return false
    }
  }
}
