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
    var languages: [String] = []
    var rows: [UInt64: [UInt8]] = [:]
    for line in [Self.western, Self.otherLatin, Self.otherScripts, Self.unspaced].joined(separator: "\n").split(
      separator: "\n")
    {
      if line.hasSuffix(":") {
        if languages.count < Self.width { languages.append(String(line.dropLast())) }
        continue
      }
      Self.read(line, column: languages.count - 1, into: &rows)
    }
    self.languages = languages
    let hashes = rows.keys.sorted()
    index = HashIndex(sorted: hashes)
    gains = hashes.flatMap { rows[$0] ?? [] }
  }

  /// Reads one line of a language: its level, a colon, and runs one after the other.
  private static func read(_ line: Substring, column: Int, into rows: inout [UInt64: [UInt8]]) {
    guard column >= 0, let colon = line.firstIndex(of: ":"), let level = Int(line[..<colon]) else { return }
    let scalars = line[line.index(after: colon)...].unicodeScalars.map { $0 == "_" ? 0x20 : $0.value }
    let isUnspaced = scalars.first.map { LetterScript($0).hasTellingCharacters } ?? false
    let length = isUnspaced ? 1 : 3
    for start in stride(from: 0, to: scalars.count - length + 1, by: length) {
      let hash =
        isUnspaced
        ? LetterRunCutter.hash(of: scalars[start])
        : LetterRunCutter.hash(scalars[start], scalars[start + 1], scalars[start + 2])
      rows[hash, default: [UInt8](repeating: 0, count: width)][column] = UInt8(clamping: level * Int(unit) / 2)
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
