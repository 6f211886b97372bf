/// How the slots of a sketch are cut into bands so that similar stories share one.
///
/// Two stories are candidates where all rows of a band agree: with similarity *s*, that happens in one band with
/// probability *s*^*r* and in any of *b* with 1 - (1 - *s*^*r*)^*b*, an S-shaped curve. The plan takes the most rows (the
/// steepest curve, so the fewest false candidates) with which the wanted recall *at* the threshold fits into the slots;
/// precision comes from verification. As a sketch draws shingles without putting them back, the chance that *r* rows
/// agree is a little below *s*^*r*: it is reckoned for a pair with 64 shingles in all.
///
/// What a recall of 0.999 costs: 30 to 45 bands at 0.7 to 0.9, and at 0.5 about 60 bands of three rows, with which a pair
/// of similarity 0.2 is a candidate four times in ten.
package struct BandingPlan: Sendable, Hashable {
  /// The number of bands.
  package let bands: Int
  /// The number of slots in a band.
  package let rows: Int

  /// The number of slots of a sketch.
  package var slotCount: Int { bands * rows }

  /// A plan of so many bands and rows.
  package init(bands: Int, rows: Int) {
    precondition(bands > 0 && rows > 0, "A plan has at least one band and one row")
    self.bands = bands
    self.rows = rows
  }

  /// The plan for a threshold and the recall wanted at it.
  ///
  /// - Precondition: `threshold` is in 0.05...1, `recall` above 0 and below 1.
  package init(threshold: Double, recall: Double = 0.999, slotLimit: Int = 288) {
    precondition(threshold >= 0.05 && threshold <= 1, "A plan's threshold is in 0.05...1, not \(threshold)")
    precondition(recall > 0 && recall < 1, "A plan's recall is above 0 and below 1, not \(recall)")
    var best: BandingPlan?
    for rows in 1...64 {
      let agreement = Self.agreement(threshold, rows: rows)
      if agreement <= 0 { break }
      let bands = agreement >= 1 ? 1 : max(1, Int((Double.log1m(recall) / Double.log1m(agreement)).rounded(.up)))
      if bands * rows > slotLimit, best != nil { break }
      best = BandingPlan(bands: bands, rows: rows)
      // A pair of similarity 1 agrees in every band.
      if agreement >= 1, rows >= 16 { break }
    }
    self = best ?? BandingPlan(bands: slotLimit, rows: 1)
  }

  /// The probability that stories of the given similarity are candidates.
  package func candidateProbability(_ similarity: Double) -> Double {
    var agreement = 1.0
    for _ in 0..<rows { agreement *= similarity }
    var none = 1.0
    for _ in 0..<bands { none *= 1 - agreement }
    return 1 - none
  }

  /// The bytes that the band entries of a story take: a key of eight bytes and a number of four a band.
  package var bytesPerStory: Int { bands * 12 }

  /// The probability that all rows of a band agree, for a pair with 64 shingles in all.
  private static func agreement(_ similarity: Double, rows: Int) -> Double {
    if similarity >= 1 { return 1 }
    let all = 64.0
    var result = 1.0
    for row in 0..<rows { result *= max(0, similarity * all - Double(row)) / (all - Double(row)) }
    return result
  }

  /// The key of each band of a sketch: the same on every machine.
  ///
  /// - Precondition: The sketch has at least ``slotCount`` slots.
  package func keys(_ sketch: SimilaritySketch) -> [UInt64] {
    precondition(sketch.slots.count >= slotCount, "The sketch has fewer slots than the plan needs")
    return (0..<bands).map { band in
      var key = StableHash.avalanche(UInt64(band + 1))
      for row in 0..<rows { key = StableHash.extend(key, with: UInt64(sketch.slots[band * rows + row])) }
      return StableHash.avalanche(key)
    }
  }
}

extension Double {
  /// log(1 - x), by the series of log((1 + y)/(1 - y)), which needs no mathematics library.
  fileprivate static func log1m(_ x: Double) -> Double {
    var value = 1 - x
    var powers = 0.0
    while value < 0.75 {
      value *= 2
      powers += 1
    }
    let y = (value - 1) / (value + 1)
    var term = y
    var sum = 0.0
    for index in 0..<40 {
      sum += term / Double(2 * index + 1)
      term *= y * y
    }
    return 2 * sum - powers * 0.693_147_180_559_945_3
  }
}
