#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How term frequencies become weights: scikit-learn's options and formulas.
public struct TermWeighting: Sendable, Hashable {
  /// What each row is scaled to.
  public enum Norm: String, Sendable, Hashable, CaseIterable {
    /// The squares of the weights add up to one.
    case l2
    /// The absolute weights add up to one.
    case l1
    /// Rows stay as they are.
    case none
  }

  /// Whether a term frequency above zero counts as one.
  public var isBinary = false
  /// Whether the term frequency *t* is replaced by 1 + ln *t*.
  public var sublinearTermFrequency = false
  /// Whether weights are multiplied by the inverse document frequency.
  public var usesInverseDocumentFrequency = true
  /// Whether one is added to every document frequency and to the number of documents, as if one more document held
  /// every term: idf = ln((1 + n) / (1 + df)) + 1 rather than ln(n / df) + 1.
  public var smoothsInverseDocumentFrequency = true
  /// What each row is scaled to.
  ///
  /// Each block of features (words, phrases where ``FeatureOptions/separatesPhrases`` says so, the opening, characters) is
  /// scaled by itself.
  public var norm = Norm.l2
  /// What the norm of phrases is multiplied by, where they are a block of their own.
  public var phraseWeight: Float = 1
  /// What the norm of the opening's words is multiplied by.
  public var openingWeight: Float = 1
  /// What the norm of character n-grams is multiplied by.
  public var characterWeight: Float = 1

  /// scikit-learn's defaults: raw term frequency, smoothed idf, L2.
  public init() {}

  /// The inverse document frequency of a term that `documentFrequency` of `documentCount` stories hold.
  func inverseDocumentFrequency(_ documentFrequency: UInt32, documentCount: Int) -> Float {
    guard usesInverseDocumentFrequency else { return 1 }
    let smoothing: Double = smoothsInverseDocumentFrequency ? 1 : 0
    return Float(log((Double(documentCount) + smoothing) / (Double(documentFrequency) + smoothing)) + 1)
  }

  /// Turns the term frequencies of one row into weights, in place.
  ///
  /// - Parameter blocks: Where the row's blocks of features start.
  @inline(__always)
  func apply(
    _ values: UnsafeMutablePointer<Float>, columns: UnsafePointer<UInt32>, count: Int, blocks: RowBlocks,
    idf: UnsafePointer<Float>
  ) {
    if isBinary {
      for entry in 0..<count { values[entry] = 1 }
    } else if sublinearTermFrequency {
      for entry in 0..<count where values[entry] != 1 { values[entry] = 1 + logf(values[entry]) }
    }
    if usesInverseDocumentFrequency {
      for entry in 0..<count { values[entry] *= idf[Int(columns[entry])] }
    }
    normalize(values, from: 0, to: blocks.phrases, length: 1)
    normalize(values, from: blocks.phrases, to: blocks.opening, length: phraseWeight)
    normalize(values, from: blocks.opening, to: blocks.characters, length: openingWeight)
    normalize(values, from: blocks.characters, to: count, length: characterWeight)
  }

  @inline(__always)
  private func normalize(_ values: UnsafeMutablePointer<Float>, from start: Int, to end: Int, length: Float) {
    guard norm != .none, start < end else { return }
    var sum = 0.0
    if norm == .l2 {
      for entry in start..<end { sum += Double(values[entry]) * Double(values[entry]) }
      sum = sum.squareRoot()
    } else {
      for entry in start..<end { sum += Double(abs(values[entry])) }
    }
    guard sum > 0 else { return }
    let scale = length * Float(1 / sum)
    for entry in start..<end { values[entry] *= scale }
  }
}
