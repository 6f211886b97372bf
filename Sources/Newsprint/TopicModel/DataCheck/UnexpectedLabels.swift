/// The labels that look like those of other stories.
///
/// A story whose words hardly show one of its topics is no error as such, and some are in every collection. But a label that
/// is wrong falls anywhere among the stories that do not have it, while right ones, the hard ones too, gather where the topic
/// is likelier than in most of these. The share of stories without the topic that are at most as likely to have it is
/// therefore a p-value of the label being wrong, and the number of wrong labels is at most that of p-values below any limit,
/// divided by the limit (J. D. Storey, *A Direct Approach to False Discovery Rates*, JRSS B 64, 2002, doi:10.1111/1467-9868.00346,
/// section 2, for the share of true nulls). Labels are listed up to the largest p-value at which half of them are wrong by
/// that number. The same holds for missing labels with the stories that have the topic.
struct UnexpectedLabels {
  /// Which labels are looked at.
  enum Side {
    /// Topics that stories have, where they are improbable.
    case present
    /// Topics that stories lack, where they are probable.
    case absent
  }

  /// The stories and topics whose labels are unexpected, most unexpected first.
  private(set) var pairs: [(story: Int, topic: Int)] = []
  /// The share of them that is wrong.
  private(set) var wrongShare = 0.0

  /// The least share of what is listed that is wrong.
  private static let leastWrong = 0.5
  /// From this p-value on a label does not look like those of other stories.
  private static let highestPValue = 0.9
  /// What is listed is less probable than this besides: nobody is to look at labels that may as well be right.
  private static let highestProbability: Float = 0.1

  /// - Parameter topics: The topics whose labels are judged; some stories must have each, and some not.
  init(_ side: Side, _ probabilities: DenseMatrix, _ labels: StoryLabels, topics: [Int]) {
    var found: [(pValue: Double, story: Int, topic: Int)] = []
    let isTrue = labels.indicators
    for topic in topics {
      func given(_ story: Int) -> Float {
        side == .present ? probabilities[story, topic] : 1 - probabilities[story, topic]
      }
      func isLooked(at story: Int) -> Bool { isTrue[story * labels.classCount + topic] == (side == .present) }
      let others = (0..<labels.count).filter { !isLooked(at: $0) }.map(given).sorted()
      for story in 0..<labels.count where isLooked(at: story) && given(story) < 0.5 {
        let asLikely = others.firstPlace { $0 > given(story) }
        let pValue = Double(asLikely + 1) / Double(others.count + 1)
        if pValue < Self.highestPValue { found.append((pValue, story, topic)) }
      }
    }
    found.sort { ($0.pValue, $0.story, $0.topic) < ($1.pValue, $1.story, $1.topic) }
    let ratios = found.enumerated().map { Double($0 + 1) / $1.pValue }
    guard let wrong = ratios.min(),
      let last = found.indices.last(where: { wrong >= Self.leastWrong * ratios[$0] })
    else { return }
    wrongShare = wrong / ratios[last]
    pairs = found[...last].compactMap { _, story, topic in
      let probability = side == .present ? probabilities[story, topic] : 1 - probabilities[story, topic]
      return probability < Self.highestProbability ? (story, topic) : nil
    }
  }
}

extension Array {
  /// The first place from which on a condition holds that holds for all behind it; the end where it never does.
  fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
