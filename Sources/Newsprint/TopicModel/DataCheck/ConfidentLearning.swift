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

  /// The most that a topic's presence or absence has to reach where stories have several topics.
  private static let highestThreshold: Float = 0.9

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

  /// Judges the labels of stories that have several topics, each topic by itself: a label that should not be there, or
  /// one that is missing.
  package init(several probabilities: DenseMatrix, labels: StoryLabels, support: Int) {
    let classCount = labels.classCount
    let counts = labels.support
    let isTrue = labels.indicators
    for topic in 0..<classCount where counts[topic] >= support && counts[topic] < labels.count {
      var (present, absent) = (0 as Float, 0 as Float)
      for story in 0..<labels.count {
        let probability = probabilities[story, topic]
        if isTrue[story * classCount + topic] { present += probability } else { absent += 1 - probability }
      }
      // Of the many stories without a topic nearly all are sure to be: their mean would leave only certainties.
      present = min(present / Float(counts[topic]), Self.highestThreshold)
      absent = min(absent / Float(labels.count - counts[topic]), Self.highestThreshold)
      for story in 0..<labels.count {
        let probability = probabilities[story, topic]
        let looksPresent = probability >= present && (probability > 0.5 || 1 - probability < absent)
        let looksAbsent = 1 - probability >= absent && (probability < 0.5 || probability < present)
        if isTrue[story * classCount + topic], looksAbsent {
          errorCount += 1
          doubts.append(
            Doubt(
              story: story, label: topic, suggestion: nil, labelProbability: probability,
              suggestionProbability: 1 - probability, margin: 2 * probability - 1))
        } else if !isTrue[story * classCount + topic], looksPresent {
          errorCount += 1
          doubts.append(
            Doubt(
              story: story, label: nil, suggestion: topic, labelProbability: 1 - probability,
              suggestionProbability: probability, margin: 1 - 2 * probability))
        }
      }
    }
    sort()
  }

  private mutating func sort() {
    doubts.sort { ($0.margin, $0.story) < ($1.margin, $1.story) }
  }
}
