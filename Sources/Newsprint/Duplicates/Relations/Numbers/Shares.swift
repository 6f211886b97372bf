/// Shares that are told in two ways: *one in four* and *a quarter*, *three in five* and *60 per cent*.
enum Shares {
  /// What stands between the two numbers of a share.
  private static let between = HashSet64(
    ["in", "of", "von", "sur", "de", "su", "op", "av", "af", "z", "из"].map { StableHash.hash($0) })

  /// Whether two numbers tell one share of a whole.
  static func areOne(_ place: Int, _ reading: FactReading, _ other: Int, _ otherReading: FactReading) -> Bool {
    guard let mine = share(place, reading), let its = share(other, otherReading),
      mine.isRatio != its.isRatio || mine.isPercent != its.isPercent
    else { return false }
    return abs(mine.value - its.value) < (mine.isPercent || its.isPercent ? 0.005 : 1e-4)
  }

  private typealias Share = (value: Double, isRatio: Bool, isPercent: Bool)

  private static func share(_ place: Int, _ reading: FactReading) -> Share? {
    let word = reading.words[place]
    if word.role == .number, word.unit == FactKey.percent { return (word.value / 100, false, true) }
    if let value = ratio(place - 2, reading) ?? ratio(place, reading) { return (value, true, false) }
    return word.role == .number && word.unit == 0 && word.value > 0 && word.value < 1 ? (word.value, false, false) : nil
  }

  /// The share that a number is with the one two words behind it.
  private static func ratio(_ place: Int, _ reading: FactReading) -> Double? {
    guard place >= 0, place + 2 < reading.words.count else { return nil }
    let (part, joint, whole) = (reading.words[place], reading.words[place + 1], reading.words[place + 2])
    guard part.role == .number || part.role == .article, part.unit == 0, whole.role == .number, whole.unit == 0,
      part.value >= 1, part.value < whole.value, part.value == part.value.rounded(), between.contains(joint.hash),
      !joint.isBehindMark, !whole.isBehindMark
    else { return nil }
    return part.value / whole.value
  }
}
