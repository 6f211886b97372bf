/// How usual runs of letters are in the languages that news is written in: what a story of another language than a
/// model's is weighed against.
///
/// The table holds the several hundred most frequent runs of three letters of each language (the most frequent
/// characters of Chinese and Japanese) with the logarithm of their frequency, in steps of half a nat. The frequencies of
/// languages in Latin, Cyrillic, Arabic and Devanagari letters were counted on the editions of Wikipedia by Nakatani
/// Shuyo ("Language Detection Library for Java", 2010; Apache License 2.0).
struct LanguageTable: Sendable {
  static let shared = LanguageTable()

  /// The code of each language, in the order of the table's columns.
  let languages: [String]
  private let index: HashIndex
  /// The gain of each run in each language, ``width`` bytes a run.
  private let gains: [UInt8]

  /// The number of columns: languages, and zeros up to a whole number of vectors.
  static let width = 64
  /// The parts of a nat that gains are counted in.
  static let unit: Double = 16
  /// A run that is rarer than this counts as much as one that was never seen.
  static let floor = 1e-4
  /// The gain of a run is at most 88 parts of a nat, so that the sums of so many fit in 16 bits.
  private static let mostRuns = 600

  private init() {
    var table = Columns()
    for part in [Self.western, Self.otherLatin, Self.otherScripts, Self.unspaced] {
      part.withTextBytes { table.read($0) }
    }
    languages = table.languages
    let ordered = HashSorting.sorted(table.runs.values.enumerated().map { (hash: $1, row: $0) }) { $0.hash }
    index = HashIndex(sorted: ordered.map(\.hash))
    var gains: [UInt8] = []
    gains.reserveCapacity(table.gains.count)
    for (_, row) in ordered { gains.append(contentsOf: table.gains[(row * Self.width)..<((row + 1) * Self.width)]) }
    self.gains = gains
  }

  /// The table as it is read, language after language.
  private struct Columns {
    var languages: [String] = []
    /// The hashes of the runs that were met, in their order.
    var runs = HashMap64<UInt64>()
    /// ``width`` gains of each.
    var gains: [UInt8] = []
    private var scalars: [UInt32] = []

    init() {}

    /// Reads lines: the code of a language and a colon, or a level, a colon, and runs one after the other.
    mutating func read(_ text: TextBytes) {
      var start = 0
      while start < text.count {
        let end = text.firstPlace(of: 0x0a, from: start) ?? text.count
        let line = text[start..<end]
        start = end + 1
        guard let colon = line.firstPlace(of: UInt8(ascii: ":")) else { continue }
        let name = line.string(0..<colon)
        if colon == line.count - 1 {
          if languages.count < LanguageTable.width { languages.append(name) }
        } else if let level = Int(name), !languages.isEmpty {
          add(line[(colon + 1)...], gain: UInt8(clamping: level * Int(LanguageTable.unit) / 2))
        }
      }
    }

    /// Gives runs a gain in the last language.
    private mutating func add(_ text: TextBytes, gain: UInt8) {
      scalars.removeAll(keepingCapacity: true)
      var place = 0
      while place < text.count {
        let (scalar, width) = UTF8Decoder.decode(text, at: place)
        place += width
        scalars.append(scalar == 0x5f ? 0x20 : scalar)
      }
      let isUnspaced = scalars.first.map { LetterScript($0).hasTellingCharacters } ?? false
      let length = isUnspaced ? 1 : 3
      for start in stride(from: 0, to: scalars.count - length + 1, by: length) {
        let hash =
          isUnspaced
          ? LetterRunCutter.hash(of: scalars[start])
          : LetterRunCutter.hash(scalars[start], scalars[start + 1], scalars[start + 2])
        runs.update(hash, hash) { _ in }
        guard let row = runs.place(of: hash) else { continue }
        if row * LanguageTable.width == gains.count {
          gains.append(contentsOf: repeatElement(0, count: LanguageTable.width))
        }
        gains[row * LanguageTable.width + languages.count - 1] = gain
      }
    }
  }

  /// Calls `body` with what is added up, for each language, of how much more usual runs are than rare ones.
  ///
  /// - Parameters:
  ///   - runs: The runs; no more than the first 600 count, which sums have room for.
  ///   - body: Takes ``width`` sums in parts of a nat, in the order of ``languages``.
  /// - Complexity: O(*n*), where *n* is the number of runs.
  func withSums<Result>(of runs: [UInt64], _ body: (Span<UInt16>) -> Result) -> Result {
    runs.withRun { runs in
      index.withRanks(of: runs[0..<min(runs.count, Self.mostRuns)]) { ranks in
        TemporarySpan.with(Self.width, of: UInt16(0)) { sums in
          Kernels.sumByteRows(gains.span, ranks, into: &sums)
          return body(sums.span)
        }
      }
    }
  }
}
