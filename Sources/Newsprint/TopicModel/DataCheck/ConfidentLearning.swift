/// Finds labels that are probably wrong from the probabilities that models give to stories they have not seen.
///
/// A topic's threshold is the mean probability that its own stories give it. A story whose probability for another topic
/// than its label reaches that topic's threshold, and more than those of all others that do, counts as one of the other
/// topic: these counts are the confident joint (Northcutt, Jiang and Chuang, *Confident Learning: Estimating Uncertainty
/// in Dataset Labels*, JAIR 70, 2021, doi:10.1613/jair.1.12125, section 3.1). Thresholds that follow each topic's own
/// confidence keep a topic that models are rarely sure of from having all of its stories doubted.
package struct ConfidentLearning {
  /// A label that is probably wrong.
  package struct Doubt {
    package var story: Int
    /// The topic that the story has as its label; nil for one that it lacks.
    package var label: Int?
    /// The topic that it probably is of; nil for none in its place.
    package var suggestion: Int?
    package var labelProbability: Float
    package var suggestionProbability: Float
    /// The normalised margin: the label's probability less the largest of the others; lower is more doubtful.
    package var margin: Float
  }

  /// The doubtful labels, most doubtful first.
  package private(set) var doubts: [Doubt] = []
  /// How many labels are wrong by the estimate of the joint distribution of given and true labels.
  package private(set) var errorCount = 0.0

  /// Judges the labels of stories that have one topic each.
  ///
  /// - Parameter support: How many stories a topic needs for its labels to be judged.
  package init(exclusive probabilities: DenseMatrix, labels: StoryLabels, support: Int) {
    let classCount = labels.classCount
    let counts = labels.support
    var thresholds = [Float](repeating: 0, count: classCount)
    for story in 0..<labels.count {
      for topic in labels[story] { thresholds[Int(topic)] += probabilities[story, Int(topic)] }
    }
    for topic in 0..<classCount {
      thresholds[topic] = counts[topic] < support ? .infinity : thresholds[topic] / Float(counts[topic])
    }
    var joint = [Int](repeating: 0, count: classCount * classCount)
    for story in 0..<labels.count {
      guard let label = labels[story].first.map({ Int($0) }), counts[label] >= support else { continue }
      let row = Array(probabilities[row: story])
      var best: Int?
      for topic in 0..<classCount where row[topic] >= thresholds[topic] {
        if best.map({ row[topic] > row[$0] }) ?? true { best = topic }
      }
      guard let best else { continue }
      joint[label * classCount + best] += 1
      guard best != label else { continue }
      let other = row.indices.reduce(-Float.infinity) { $1 == label ? $0 : max($0, row[$1]) }
      doubts.append(
        Doubt(
          story: story, label: label, suggestion: best, labelProbability: row[label],
          suggestionProbability: row[best], margin: row[label] - other))
    }
    for label in 0..<classCount {
      let row = joint[label * classCount..<(label + 1) * classCount]
      let total = row.reduce(0, +)
      guard total > 0 else { continue }
      errorCount += Double(total - joint[label * classCount + label]) / Double(total) * Double(counts[label])
    }
    sort()
  }

  /// Judges the labels of stories that have several topics.
  ///
  /// A story is doubted as a whole where a topic that it lacks is far likelier than each that it has. Besides, a label that
  /// should not be there, or one that is missing, is doubted where it looks like those of other stories: see
  /// ``UnexpectedLabels``.
  ///
  /// - Parameter support: How many stories a topic needs for its labels to be judged.
  /// - Complexity: O(*n* *t* log *n*), where *n* is the number of stories and *t* that of topics.
  package init(several probabilities: DenseMatrix, labels: StoryLabels, support: Int) {
    let counts = labels.support
    let judged = counts.indices.filter { counts[$0] >= support && counts[$0] < labels.count }
    doubts = (0..<labels.count).compactMap { Self.replacement(in: $0, probabilities, labels, judged) }
    errorCount = Double(doubts.count)
    let replaced = Set(doubts.map(\.story))
    for side in [UnexpectedLabels.Side.present, .absent] {
      let unexpected = UnexpectedLabels(side, probabilities, labels, topics: judged)
      errorCount += Double(unexpected.pairs.count { !replaced.contains($0.story) }) * unexpected.wrongShare
      for (story, topic) in unexpected.pairs where !replaced.contains(story) {
        let probability = probabilities[story, topic]
        let given = side == .present ? probability : 1 - probability
        doubts.append(
          Doubt(
            story: story, label: side == .present ? topic : nil, suggestion: side == .present ? nil : topic,
            labelProbability: given, suggestionProbability: 1 - given, margin: 2 * given - 1))
      }
    }
    sort()
  }

  /// How many times likelier, by its odds, a topic is than each label of a story that it should replace.
  private static let replacementOdds: Float = 100

  /// The doubt that a story's least probable label should be a topic that it lacks.
  private static func replacement(
    in story: Int, _ probabilities: DenseMatrix, _ labels: StoryLabels, _ judged: [Int]
  ) -> Doubt? {
    let own = labels[story].map { Int($0) }
    let row = Array(probabilities[row: story])
    guard let likeliest = own.max(by: { row[$0] < row[$1] }), let least = own.min(by: { row[$0] < row[$1] }),
      let other = judged.filter({ !own.contains($0) }).max(by: { row[$0] < row[$1] }),
      own.allSatisfy(judged.contains), row[other] > 0.5
    else { return nil }
    let odds = row[other] * (1 - row[likeliest])
    guard odds > replacementOdds * row[likeliest] * (1 - row[other]) else { return nil }
    return Doubt(
      story: story, label: least, suggestion: other, labelProbability: row[least], suggestionProbability: row[other],
      margin: row[least] - row[other])
  }

  private mutating func sort() {
    doubts.sort { ($0.margin, $0.story) < ($1.margin, $1.story) }
  }
}
