/// What tells the language of a model's training stories from others by its letters, in a sentence as in a page.
///
/// A story is of another language where most of its letters are of a script that training stories do not have, or where
/// some language of the ``LanguageTable`` explains its runs of letters far better than the training stories do: the
/// logarithm of the ratio of two likelihoods, as Cavnar and Trenkle (1994) and Dunning (1994) tell languages apart. Which
/// language the model's own is need not be known. Languages of the table that training stories cannot be told from, its
/// own among them, speak for a story instead of against it.
package struct LetterProfile: Sendable, Equatable {
  /// The stable hashes of the most frequent runs of letters of the training stories, ascending.
  package let runs: [UInt64]
  /// How much more usual each run is than a rare one, in parts of a nat.
  package let gains: [UInt8]
  /// The languages that training stories are not told from, by their codes, ascending.
  package let ownLanguages: [String]
  /// A bit for each script that training stories have.
  package let scripts: UInt16
  /// A bit for each script that next to all longer training stories without spaces have: Japanese has Kana.
  package let constantScripts: UInt16
  /// The share of letters beyond the basic 26 among the Latin ones of training stories.
  package let accentShare: Float
  /// The share of characters that are unknown in training stories of scripts without spaces.
  package let unknownShare: Float
  /// By how much another language has to explain a story better, in nats.
  package let margin: Float
  /// How much each letter beyond the basic 26 speaks against the model's language, in nats.
  private let accentGain: Float
  /// How much each known and each unknown character of a script without spaces speaks against it.
  private let unknownGains: (known: Float, unknown: Float)

  private let index: HashIndex
  /// For each language of the table, whether training stories are not told from it.
  private let isOwn: [Bool]

  /// The number of runs that are kept of training stories.
  static let runCount = 2000
  /// The number of runs of a story that are looked at.
  static let storyRunCount = 400
  /// Another language has to explain a story better by so much at least.
  static let leastMargin: Float = 6
  /// A word of a story that the model knows speaks for its language by so much.
  private static let knownWordGain: Float = 1
  /// No more letters beyond the basic 26 speak against it: text that was read in a wrong encoding is full of them.
  private static let mostAccents = 3
  /// From so many letters on, a script that training stories do not have is one of another language.
  private static let leastLetterCount = 3

  /// Puts a profile together, or gives nil where its parts do not fit.
  package init?(
    runs: [UInt64], gains: [UInt8], ownLanguages: [String], scripts: UInt16, constantScripts: UInt16,
    accentShare: Float,
    unknownShare: Float, margin: Float
  ) {
    guard runs.count == gains.count, runs.count < Int(Int32.max), margin >= 0, accentShare >= 0, unknownShare >= 0,
      zip(runs, runs.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.runs = runs
    self.gains = gains
    self.ownLanguages = ownLanguages
    self.scripts = scripts
    self.constantScripts = constantScripts
    self.accentShare = accentShare
    self.unknownShare = unknownShare
    self.margin = margin
    // Languages with such letters have one in twenty; half of what that says is in the runs already.
    accentGain = Float(max(0, 0.5 * naturalLog(0.05 / max(Double(accentShare), 0.001))))
    // In another language with the same characters three in ten are unknown.
    let usual = min(max(Double(unknownShare), 0.01), 0.3)
    unknownGains = (Float(naturalLog((1 - 0.3) / (1 - usual))), Float(naturalLog(0.3 / usual)))
    index = HashIndex(sorted: runs)
    let own = Set(ownLanguages)
    isOwn = LanguageTable.shared.languages.map { own.contains($0) }
  }

  /// Whether two profiles judge alike.
  package static func == (left: LetterProfile, right: LetterProfile) -> Bool {
    left.runs == right.runs && left.gains == right.gains && left.ownLanguages == right.ownLanguages
      && left.scripts == right.scripts && left.constantScripts == right.constantScripts
      && left.accentShare == right.accentShare
      && left.unknownShare == right.unknownShare
      && left.margin == right.margin
  }

  /// What is looked at of a text.
  struct Piece {
    let runs: [UInt64]
    let accentCount: Int
    /// Whether most of the runs are single characters.
    let isUnspaced: Bool
    /// A bit for each script that occurs.
    let scripts: UInt16

    /// Whether there are enough characters for every script of the language to occur.
    var isLongUnspaced: Bool { isUnspaced && runs.count >= 12 }

    init(_ cutter: LetterRunCutter) {
      runs = cutter.runs
      accentCount = cutter.accentCount
      isUnspaced = cutter.isUnspaced
      scripts = cutter.scripts
    }
  }

  /// By how many nats some other language explains a text better than the training stories.
  func excess(_ piece: Piece) -> Float {
    let (own, unknown) = gain(piece.runs)
    let excess = LanguageTable.shared.withSums(of: piece.runs) { sums in
      var (friend, foe) = (own, 0)
      for (language, isOwn) in isOwn.enumerated() {
        if isOwn { friend = max(friend, Int(sums[language])) } else { foe = max(foe, Int(sums[language])) }
      }
      return Float(foe - friend) / Float(LanguageTable.unit)
    }
    let accents = accentGain * Float(min(piece.accentCount, Self.mostAccents))
    guard piece.isUnspaced else { return excess + accents }
    let known = piece.runs.count - unknown
    return excess + accents + max(0, Float(known) * unknownGains.known + Float(unknown) * unknownGains.unknown)
  }

  /// How much more usual the runs are in the training stories than rare ones, in parts of a nat, and how many are not
  /// known from them.
  private func gain(_ story: [UInt64]) -> (sum: Int, unknown: Int) {
    index.withView { index in
      var (sum, unknown) = (0, 0)
      for run in story {
        let rank = Int(index.rank(of: run))
        if rank >= 0 { sum &+= Int(gains[rank]) } else { unknown &+= 1 }
      }
      return (sum, unknown)
    }
  }

  /// Whether a story is of another language.
  ///
  /// - Parameters:
  ///   - knownWordCount: How many of its longer words the model knows; asked for only where letters leave a doubt.
  /// - Complexity: O(*n* · *l*), where *n* is the number of runs looked at and *l* the number of languages.
  package func isForeign(
    _ story: StoryBytes, _ cutter: LetterRunCutter,
    knownWordCount: () -> Int
  ) -> Bool {
    cutter.removeAll()
    cutter.cut(story.headline, limit: Self.storyRunCount)
    let left = Self.storyRunCount - cutter.runs.count
    if left > 0 { cutter.cut(story.text, limit: left + cutter.runs.count) }
    if hasForeignScript(cutter.scriptCounts) { return true }
    let piece = Piece(cutter)
    if piece.isLongUnspaced, piece.scripts & constantScripts != constantScripts { return true }
    let excess = excess(piece)
    return excess > margin && excess - Self.knownWordGain * Float(knownWordCount()) > margin
  }

  /// Whether most letters are of scripts that training stories do not have.
  private func hasForeignScript(_ counts: [Int]) -> Bool {
    var (total, foreign) = (0, 0)
    for (script, count) in counts.enumerated() {
      total += count
      if scripts & (1 << script) == 0 { foreign += count }
    }
    return foreign >= Self.leastLetterCount && foreign * 2 > total
  }
}

extension LetterProfile {
  func append(to writer: inout ByteWriter) {
    writer.append(runs)
    writer.append(gains)
    writer.append(ownLanguages)
    writer.append(UInt32(scripts) | UInt32(constantScripts) << 16)
    writer.append(accentShare)
    writer.append(unknownShare)
    writer.append(margin)
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    let runs = try reader.read([UInt64].self)
    let gains = try reader.read([UInt8].self)
    let languages = try reader.read([String].self)
    let scripts = try reader.read(UInt32.self)
    let accentShare = try reader.read(Float.self)
    let unknownShare = try reader.read(Float.self)
    let margin = try reader.read(Float.self)
    guard
      let profile = LetterProfile(
        runs: runs, gains: gains, ownLanguages: languages, scripts: UInt16(truncatingIfNeeded: scripts),
        constantScripts: UInt16(truncatingIfNeeded: scripts >> 16), accentShare: accentShare,
        unknownShare: unknownShare, margin: margin)
    else { throw reader.invalid("the runs of letters are not in order") }
    self = profile
  }
}
