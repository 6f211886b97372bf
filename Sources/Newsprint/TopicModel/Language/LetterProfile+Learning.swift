extension LetterProfile {
  /// What is looked at of the training stories.
  private struct Sample {
    /// Runs counted in either half of the stories, halves being told by the stories' hashes.
    var counts = [HashMap64<Int>(), HashMap64<Int>()]
    var scriptCounts = [Int](repeating: 0, count: LetterScript.allCases.count)
    var accentCount = 0
    /// Headlines and openings, and the half that each is of.
    var pieces: [(half: Int, piece: Piece)] = []
  }

  /// The number of stories that are looked at where there are more.
  private static let storyCount = 5000
  /// The number of bytes that are looked at of each.
  private static let byteCount = 600
  /// The length of an opening in bytes, and the least number of runs that a headline or opening has.
  private static let openingLength = 120
  private static let leastPieceLength = 10
  /// Fewer headlines and openings say too little of their language.
  private static let leastPieceCount = 40
  /// A language is told from the training stories where it explains at most this share of them better by so much, in
  /// nats.
  private static let confusedShare = 0.02
  private static let confusingExcess: Float = 4
  /// One that explains this share of them better than all other languages do is their own.
  private static let nearestShare = 0.1
  /// A script is one of the training stories' own from this share of their letters on.
  private static let leastScriptShare = 0.005
  /// The share of the training stories that may be taken for ones of another language.
  private static let refusedShare = 0.002

  /// Learns the profile of training stories, from about five thousand of them where there are more.
  ///
  /// Runs counted in one half of the stories judge the other half: so it shows how well the language is known, and the
  /// fewer stories there are, the more languages count as their own. The order of the stories changes nothing.
  ///
  /// - Returns: nil where there is too little to learn from.
  package init?(_ articles: ArticleBatch, keepsMarkup: Bool = false) {
    let sample = Self.sample(articles, keepsMarkup: keepsMarkup)
    guard sample.pieces.count >= Self.leastPieceCount else { return nil }
    let halves = sample.counts.map { Self.frequent($0) }
    let own = Self.ownLanguages(sample, halves)
    let letters = sample.scriptCounts.reduce(0, +)
    let latin = sample.scriptCounts[LetterScript.latin.rawValue]
    var scripts: UInt16 = 0
    for (script, count) in sample.scriptCounts.enumerated()
    where Double(count) >= Self.leastScriptShare * Double(letters) && count > 0 { scripts |= 1 << script }
    let constantScripts = Self.constantScripts(sample)
    let unknownShare = Self.unknownShare(sample, halves)
    func profile(_ gains: [UInt64: UInt8], margin: Float) -> LetterProfile? {
      let runs = gains.keys.sorted()
      return LetterProfile(
        runs: runs, gains: runs.map { gains[$0] ?? 0 }, ownLanguages: own, scripts: scripts,
        constantScripts: constantScripts,
        accentShare: Float(sample.accentCount) / Float(max(1, latin)), unknownShare: unknownShare, margin: margin)
    }
    let judges = halves.compactMap { profile($0, margin: 0) }
    guard judges.count == 2 else { return nil }
    let excesses = sample.pieces.map { judges[1 - $0.half].excess($0.piece) }.sorted(by: >)
    let margin = max(Self.leastMargin, excesses[Int(Self.refusedShare * Double(excesses.count))])
    var all = sample.counts[0]
    for (run, count) in sample.counts[1].elements { all.update(run, count) { $0 += count } }
    guard let whole = profile(Self.frequent(all), margin: margin) else { return nil }
    self = whole
  }

  private static func sample(_ articles: ArticleBatch, keepsMarkup: Bool) -> Sample {
    var sample = Sample()
    let cutter = LetterRunCutter()
    let reader = StoryReader(keepsMarkup: keepsMarkup)
    let step = UInt64(max(1, articles.count / storyCount))
    articles.withStories { stories in
      for story in stories.range {
        let read = reader.read(stories[story])
        let (headline, text) = (read.headline, read.text[..<byteCount])
        let hash = StableHash.avalanche(hash(headline) ^ (hash(text) &* 3))
        guard (hash >> 1) % step == 0 else { continue }
        let half = Int(hash & 1)
        cutter.removeAll()
        cutter.cut(headline, limit: storyRunCount)
        let first = cutter.runs.count
        if first >= leastPieceLength {
          sample.pieces.append((half, Piece(cutter)))
        }
        cutter.cut(text, limit: .max)
        for run in cutter.runs { sample.counts[half].update(run, 1) { $0 += 1 } }
        sample.accentCount += cutter.accentCount
        for (script, count) in cutter.scriptCounts.enumerated() { sample.scriptCounts[script] += count }
        cutter.removeAll()
        cutter.cut(text[..<opening(text)], limit: .max)
        if cutter.runs.count >= leastPieceLength { sample.pieces.append((half, Piece(cutter))) }
      }
    }
    return sample
  }

  private static func hash(_ bytes: TextBytes) -> UInt64 {
    StableHash.xxh3(bytes, seed: 0)
  }

  /// Where the last word ends that lies within the opening, or the opening where it is not cut into words.
  private static func opening(_ text: TextBytes) -> Int {
    guard text.count > openingLength else { return text.count }
    return text[..<openingLength].lastPlace { $0 <= 0x20 } ?? openingLength
  }

  /// The most frequent runs with their gains.
  private static func frequent(_ counts: HashMap64<Int>) -> [UInt64: UInt8] {
    let total = Double(counts.values.reduce(0, +))
    let ranked = counts.elements.sorted { ($1.value, $0.hash) < ($0.value, $1.hash) }.prefix(runCount)
    var gains: [UInt64: UInt8] = [:]
    for (run, count) in ranked where count > 1 {
      let gain = naturalLog(Double(count) / total / LanguageTable.floor) * LanguageTable.unit
      if gain >= 1 { gains[run] = UInt8(min(gain.rounded(), 255)) }
    }
    return gains
  }

  /// The languages of the table that explain too many of the pieces better than the other half of the stories does, and
  /// those that explain a good part of them better than all others, unless they do it badly: headlines lack the little
  /// words that the sentences of their language have.
  private static func ownLanguages(_ sample: Sample, _ halves: [[UInt64: UInt8]]) -> [String] {
    let table = LanguageTable.shared
    var confused = [Int](repeating: 0, count: table.languages.count)
    var nearest = confused
    for (half, piece) in sample.pieces {
      let (gains, runs) = (halves[1 - half], piece.runs)
      let own = runs.reduce(0) { $0 + Int(gains[$1] ?? 0) }
      let enough = own + Int(confusingExcess * Float(LanguageTable.unit))
      table.withSums(of: runs) { sums in
        let best = sums.indices.reduce(0) { max($0, sums[$1]) }
        for language in confused.indices {
          if Int(sums[language]) > enough { confused[language] += 1 }
          if sums[language] == best, Int(best) * 2 > own { nearest[language] += 1 }
        }
      }
    }
    let most = Int(confusedShare * Double(sample.pieces.count))
    let many = Int(nearestShare * Double(sample.pieces.count))
    return confused.indices.filter { confused[$0] > most || nearest[$0] > many }.map { table.languages[$0] }.sorted()
  }

  /// The scripts that all longer pieces without spaces have, but for one in two hundred.
  private static func constantScripts(_ sample: Sample) -> UInt16 {
    let pieces = sample.pieces.map(\.piece).filter(\.isLongUnspaced)
    guard pieces.count >= leastPieceCount else { return 0 }
    return LetterScript.allCases.reduce(0) { scripts, script in
      let bit: UInt16 = 1 << script.rawValue
      let lacking = pieces.count { $0.scripts & bit == 0 }
      return lacking * 200 <= pieces.count ? scripts | bit : scripts
    }
  }

  /// The share of the characters of pieces without spaces that the other half of the stories does not know.
  private static func unknownShare(_ sample: Sample, _ halves: [[UInt64: UInt8]]) -> Float {
    var (unknown, total) = (0, 0)
    for (half, piece) in sample.pieces where piece.isUnspaced {
      unknown += piece.runs.count { halves[1 - half][$0] == nil }
      total += piece.runs.count
    }
    return Float(unknown) / Float(max(1, total))
  }
}
