/// Learns the words of an archive from what a model says of its stories: expectation-maximisation over two views.
///
/// The one view is the model, whose log-odds of a story stay as they are; the other is the archive's own words, learnt
/// from stories that are shared out among topics by both. A story is shared out by the sum of what the views say (Nigam
/// and Ghani, *Analyzing the Effectiveness and Applicability of Co-training*, CIKM 2000, call this co-EM where views take
/// turns), and by how frequent the topics are in this archive rather than in the model's stories (Saerens, Latinne and
/// Decaestecker, *Adjusting the Outputs of a Classifier to New a Priori Probabilities*, Neural Computation 14, 2002).
/// Where views disagree, no topic gets much of a story; a story of two topics is shared by both.
///
/// Rounds end when hardly a story changes its topic. How much words count is found without labels: words learnt from one
/// half of the stories must go on to name the topics that the model is surer of in the other half. Where the rounds drift,
/// as where one topic is nearly all of an archive of long stories, they do not, and words count half as much.
struct ArchiveLearning {
  /// What was learnt.
  struct Outcome {
    /// What each feature adds to the log-odds of each topic.
    var weights: DenseMatrix
    /// What each topic's frequency in the archive adds.
    var intercepts: [Float]
    /// Stories × topics: how much of each story belongs to each topic.
    var shares: DenseMatrix
    /// How much of each feature each topic has, feature-major.
    var counts: [Double]
    /// Which topics there was anything to learn of.
    var hasEvidence: [Bool]
    var roundCount: Int
    var agreement: Double
  }

  private static let mostRounds = 10
  /// Scores are divided by this much before stories are shared out: words are no independent witnesses.
  private static let temperature: Float = 2
  /// The spread of what the words say, over the spread of what the model says, where stories are many: the first that
  /// does not drift.
  private static let wordShares = [2.5, 1.25, 0.6, 0.3, 0.15, 0]
  /// With so many stories words get half of that.
  private static let halfCount = 1500.0
  /// How far topics' frequencies are moved to those of the archive: all the way loses rare topics that are there.
  private static let balanceShare: Float = 0.15
  /// A topic that is the first one of fewer stories has nothing to be learnt of.
  private static let leastStories = 3
  /// The share of stories whose change of topic ends the rounds.
  private static let leastChange = 0.002
  /// The part of the surer stories on which words may cease to agree with the model.
  private static let mostDrift = 0.03

  /// The model's log-odds.
  let evidence: DenseMatrix
  /// The rows of the stories over words alone.
  let rows: SparseMatrix
  let threads: Int

  /// Learns for as many rounds as it takes, with as much trust in words as does not drift.
  func learn() -> Outcome {
    let columns = rows.transposed()
    let first = Self.shares(evidence)
    let surer = Self.surerHalf(evidence)
    let start = agreement(columns, first, surer)
    var outcome = rounds(columns, first, wordShare: Self.wordShares[0])
    for wordShare in Self.wordShares.dropFirst() {
      outcome.agreement = agreement(columns, outcome.shares, surer)
      if outcome.agreement >= start - Self.mostDrift { return outcome }
      outcome = rounds(columns, first, wordShare: wordShare)
    }
    outcome.agreement = start
    return outcome
  }

  private func rounds(_ columns: SparseMatrix, _ first: DenseMatrix, wordShare: Double) -> Outcome {
    let (storyCount, topicCount) = (evidence.rowCount, evidence.columnCount)
    let wanted = wordShare * Double(storyCount) / (Double(storyCount) + Self.halfCount) * Self.centeredSpread(evidence)
    var tops = Self.tops(first)
    var outcome = Outcome(
      weights: DenseMatrix(rowCount: rows.columnCount, columnCount: topicCount),
      intercepts: [Float](repeating: 0, count: topicCount), shares: first, counts: [],
      hasEvidence: [Bool](repeating: false, count: topicCount), roundCount: 0, agreement: 0)
    guard wordShare > 0 else { return outcome }
    for round in 1...Self.mostRounds {
      let hasEvidence = Self.evident(tops, topicCount: topicCount)
      let taught = outcome.shares.zeroingColumns { !hasEvidence[$0] }
      let words = BackgroundRatios(columns, shares: taught, threads: threads)
      var scores = product(words.weights)
      let own = Self.centeredSpread(scores)
      let scale = own > 1e-6 ? Float(wanted / own) : 0
      let intercepts = Self.balance(outcome.shares, hasEvidence)
      for story in 0..<storyCount {
        for topic in 0..<topicCount {
          scores[story, topic] = evidence[story, topic] + scale * scores[story, topic] + intercepts[topic]
        }
      }
      let shares = Self.shares(scores)
      let next = Self.tops(shares)
      let changed = zip(tops, next).count { $0 != $1 }
      tops = next
      outcome = Outcome(
        weights: words.weights.scaled(by: scale), intercepts: intercepts, shares: shares, counts: words.counts,
        hasEvidence: hasEvidence, roundCount: round, agreement: 0)
      if Double(changed) <= Self.leastChange * Double(storyCount) { break }
    }
    return outcome
  }

  private func product(_ weights: DenseMatrix) -> DenseMatrix {
    LinearModel(weights: weights, intercepts: [Float](repeating: 0, count: weights.columnCount), link: .margin)
      .decisionFunction(rows, threads: threads)
  }

  /// The share of some stories of which the model's topic is also that of words learnt from the other half of all.
  private func agreement(_ columns: SparseMatrix, _ shares: DenseMatrix, _ stories: [Int]) -> Double {
    let tops = Self.tops(evidence)
    var agreed = 0
    for half in 0..<2 {
      let learnt = shares.zeroingRows { $0 % 2 == half }
      let words = Self.tops(product(BackgroundRatios(columns, shares: learnt, threads: threads).weights))
      agreed += stories.count { $0 % 2 == half && words[$0] == tops[$0] }
    }
    return Double(agreed) / Double(max(stories.count, 1))
  }

  /// The half of the stories whose best topic is farthest before the second.
  private static func surerHalf(_ scores: DenseMatrix) -> [Int] {
    let leads = (0..<scores.rowCount).map { story in
      let best = scores[row: story].sorted(by: >).prefix(2)
      return best.count == 2 ? best[best.startIndex] - best[best.startIndex + 1] : 0
    }
    let order = leads.indices.sorted { (leads[$1], $0) < (leads[$0], $1) }
    return order.prefix((order.count + 1) / 2).sorted()
  }

  /// Which topics are the first ones of some stories.
  private static func evident(_ tops: [Int], topicCount: Int) -> [Bool] {
    var counts = [Int](repeating: 0, count: topicCount)
    for topic in tops { counts[topic] += 1 }
    return counts.map { $0 >= leastStories }
  }

  /// What each topic's frequency adds to its log-odds; nothing for topics without evidence.
  private static func balance(_ shares: DenseMatrix, _ hasEvidence: [Bool]) -> [Float] {
    let topicCount = shares.columnCount
    var sums = [Double](repeating: 0, count: topicCount)
    for story in 0..<shares.rowCount {
      for topic in 0..<topicCount { sums[topic] += Double(shares[story, topic]) }
    }
    return sums.indices.map { topic in
      guard hasEvidence[topic] else { return 0 }
      let ratio = sums[topic] / Double(max(shares.rowCount, 1)) * Double(topicCount)
      return balanceShare * Float(naturalLog(ratio + 1e-3))
    }
  }

  /// What part of each story belongs to each topic, by their scores.
  private static func shares(_ scores: DenseMatrix) -> DenseMatrix {
    var shares = scores
    for story in 0..<scores.rowCount {
      shares.withRow(story) { row in
        for topic in row.indices { row[topic] /= temperature }
        LinearModel.formProbabilities(&row, link: .softmax)
      }
    }
    return shares
  }

  private static func tops(_ scores: DenseMatrix) -> [Int] {
    (0..<scores.rowCount).map { OutOfFoldScores.best(Array(scores[row: $0]).span) }
  }

  /// The root mean square of scores' distances from their story's mean.
  private static func centeredSpread(_ scores: DenseMatrix) -> Double {
    var sum = 0.0
    for story in 0..<scores.rowCount {
      let row = scores[row: story]
      let mean = row.reduce(0.0) { $0 + Double($1) } / Double(max(row.count, 1))
      for score in row { sum += (Double(score) - mean) * (Double(score) - mean) }
    }
    return (sum / Double(max(scores.values.count, 1))).squareRoot()
  }
}

extension DenseMatrix {
  /// The matrix with the chosen columns set to zero.
  fileprivate func zeroingColumns(_ isChosen: (Int) -> Bool) -> DenseMatrix {
    let chosen = (0..<columnCount).filter(isChosen)
    var result = self
    for row in 0..<rowCount {
      for column in chosen { result[row, column] = 0 }
    }
    return result
  }

  /// The matrix with the chosen rows set to zero.
  fileprivate func zeroingRows(_ isChosen: (Int) -> Bool) -> DenseMatrix {
    var result = self
    for row in 0..<rowCount where isChosen(row) {
      for column in 0..<columnCount { result[row, column] = 0 }
    }
    return result
  }

  /// The matrix with every entry multiplied.
  fileprivate func scaled(by factor: Float) -> DenseMatrix {
    DenseMatrix(rowCount: rowCount, columnCount: columnCount, values: values.map { $0 * factor })
  }
}
