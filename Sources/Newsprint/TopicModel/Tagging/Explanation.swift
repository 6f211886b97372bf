/// Why a model gives a story a topic: what each of the story's terms adds to the topic's score.
///
/// The score is a sum: ``base``, which is the score of a story without any word, and what each term adds. A term is a
/// word, or a run of words where the model has these as features; what runs of characters add is put down to the words
/// that they stand in.
public struct Explanation: Sendable {
  /// What one term adds.
  public struct Contribution: Sendable {
    /// The term as the model sees it: folded words.
    public let term: String
    /// What it adds to the score; negative where it speaks against the topic.
    public let contribution: Float
    /// Where it stands in the headline, in UTF-8 bytes.
    public let headlineRanges: [Range<Int>]
    /// Where it stands in the text, in UTF-8 bytes.
    public let textRanges: [Range<Int>]
  }

  /// The topic that is explained.
  public let topic: String
  /// The topic's log-odds: for one topic a story, against the mean of all topics; for several, against its absence.
  ///
  /// It is ``base`` plus all contributions, but for the rounding of single precision.
  public let score: Float
  /// What the score would be without any term.
  public let base: Float
  /// What each term adds, largest effect first.
  public let contributions: [Contribution]

  /// An explanation in decimal numbers that add up to the last digit: `score` = `base` + all `terms` + `others`.
  public struct Rounded: Sendable {
    /// The score.
    public let score: Double
    /// What the score would be without any term.
    public let base: Double
    /// The terms of the largest effects, and what each adds.
    public let terms: [(term: Contribution, value: Double)]
    /// The number of the other terms, and what they add together.
    public let others: (count: Int, value: Double)
  }

  /// The explanation with a number of decimals and so many terms, the others in one sum.
  ///
  /// The score is rounded as any number is. So are the others where that adds up; where it does not, those that lie
  /// nearest to the next number are rounded the other way (the method of largest remainders).
  ///
  /// - Parameters:
  ///   - decimals: Must be in `0...9`.
  ///   - count: The most terms to list; must not be negative.
  /// - Complexity: O(*n* log *n*) for *n* terms.
  public func rounded(decimals: Int, terms count: Int) -> Rounded {
    precondition((0...9).contains(decimals) && count >= 0, "Decimals must be in 0...9, and the count not negative")
    let shown = contributions.prefix(count)
    let rest = contributions.dropFirst(count)
    let restSum = rest.reduce(0.0) { $0 + Double($1.contribution) }
    var parts = [Double(base)] + shown.map { Double($0.contribution) }
    if !rest.isEmpty { parts.append(restSum) }
    let (total, values) = Apportionment.rounded(parts, total: Double(score), decimals: decimals)
    return Rounded(
      score: total, base: values[0], terms: zip(shown, values.dropFirst()).map { ($0, $1) },
      others: (rest.count, rest.isEmpty ? 0 : values[values.count - 1]))
  }
}

/// Rounding that keeps a sum.
package enum Apportionment {
  /// Rounds a total and its parts to a number of decimals, so that the parts add up to the total.
  ///
  /// Each part is rounded to the nearest number; what is then missing is dealt out, one unit each, to the parts that were
  /// rounded furthest in the other direction, and what the parts themselves do not add up to goes to the last one.
  ///
  /// - Parameters:
  ///   - parts: What adds up to `total`, up to rounding; must not be empty.
  ///   - decimals: Must not be negative.
  package static func rounded(_ parts: [Double], total: Double, decimals: Int) -> (total: Double, parts: [Double]) {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let wanted = (total * scale).rounded()
    let exact = parts.map { $0 * scale }
    var units = exact.map { $0.rounded() }
    let missing = wanted - units.reduce(0, +)
    // Numbers so large, or none at all, cannot be told to the last digit.
    guard missing.isFinite, wanted.magnitude < 0x1p52, missing.magnitude < 0x1p52 else {
      return (wanted / scale, units.map { $0 / scale })
    }
    let step: Double = missing < 0 ? -1 : 1
    let order = parts.indices.sorted {
      (-step * (exact[$0] - units[$0]), $0) < (-step * (exact[$1] - units[$1]), $1)
    }
    let dealt = min(Int(missing.magnitude), order.count)
    for part in order.prefix(dealt) { units[part] += step }
    units[units.count - 1] += missing - step * Double(dealt)
    return (wanted / scale, units.map { $0 / scale })
  }
}
