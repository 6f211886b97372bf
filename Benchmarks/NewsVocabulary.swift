internal import Newsprint
internal import NewsprintArticles

/// Words with probabilities after Zipf's law, fitted to stories.
///
/// Probabilities are proportional to 1/rank^s, with the exponent that a line through the logarithms of rank and frequency
/// has (least squares over ranks 10 to 5,000, spaced evenly by logarithm). Behind the stories' own words, the most
/// frequent first, come as many made-up ones, so that rare words stay rare.
struct NewsVocabulary: Sendable {
  /// The words, the most frequent first.
  let words: [[UInt8]]
  /// The exponent of the law.
  let exponent: Double
  /// Walker's alias table ("An efficient method for generating discrete random variables with general distributions",
  /// 1977, doi:10.1145/355744.355749).
  private let shares: [Double]
  private let aliases: [Int32]

  init(_ articles: ArticleBatch) {
    var counts: [String: Int] = [:]
    for index in 0..<articles.count {
      for word in articles[index].text.split(whereSeparator: { !$0.isLetter }) {
        counts[word.lowercased(), default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    exponent = Self.exponent(ranked.map(\.value))
    var random = SeededRandom(seed: 0x776f_7264)
    let syllables = ["ar", "bel", "cor", "dan", "el", "fir", "gan", "hol", "in", "jor", "kel", "lam", "mon", "nor"]
    let known = Set(ranked.map(\.key))
    var made = Set<String>()
    var all = ranked.map { Array($0.key.utf8) }
    while made.count < max(1000, ranked.count) {
      let word = (0..<(2 + random.integer(below: 4))).map { _ in syllables[random.integer(below: syllables.count)] }
        .joined()
      if !known.contains(word), made.insert(word).inserted { all.append(Array(word.utf8)) }
    }
    words = all
    let exponent = exponent
    (shares, aliases) = Self.aliasTable((1...all.count).map { power(Double($0), -exponent) })
  }

  /// A random word's rank, from 0.
  @inline(__always)
  func rank(_ random: inout SeededRandom) -> Int {
    let place = random.integer(below: shares.count)
    return random.unit() < shares[place] ? place : Int(aliases[place])
  }

  private static func exponent(_ counts: [Int]) -> Double {
    let last = min(5000, counts.count)
    guard last > 20 else { return 1 }
    var (n, x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var rank = 10.0
    while Int(rank) < last {
      let (a, b) = (logarithm(Double(Int(rank))), logarithm(Double(counts[Int(rank) - 1])))
      (n, x, y, xx, xy) = (n + 1, x + a, y + b, xx + a * a, xy + a * b)
      rank *= 1.2
    }
    return -(n * xy - x * y) / (n * xx - x * x)
  }

  private static func aliasTable(_ weights: [Double]) -> ([Double], [Int32]) {
    let mean = weights.reduce(0, +) / Double(weights.count)
    var shares = weights.map { $0 / mean }
    var aliases = (0..<weights.count).map { Int32($0) }
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let low = small.popLast(), let high = large.last {
      aliases[low] = Int32(high)
      shares[high] -= 1 - shares[low]
      if shares[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
    // What rounding left over is whole.
    for index in large { shares[index] = 1 }
    return (shares, aliases)
  }
}

/// The natural logarithm, by the series of log((1 + y)/(1 - y)), so that no mathematics library decides the last bits.
private func logarithm(_ x: Double) -> Double {
  var (mantissa, powers) = (x, 0.0)
  while mantissa > 1.5 { (mantissa, powers) = (mantissa / 2, powers + 1) }
  let y = (mantissa - 1) / (mantissa + 1)
  var (term, sum) = (y, 0.0)
  for index in 0..<40 {
    sum += term / Double(2 * index + 1)
    term *= y * y
  }
  return 2 * sum + powers * 0.693_147_180_559_945_3
}

private func power(_ base: Double, _ exponent: Double) -> Double {
  // exp by halving the argument until its series is short.
  let x = exponent * logarithm(base) / 1024
  var (term, sum) = (1.0, 1.0)
  for index in 1..<12 {
    term *= x / Double(index)
    sum += term
  }
  for _ in 0..<10 { sum *= sum }
  return sum
}
