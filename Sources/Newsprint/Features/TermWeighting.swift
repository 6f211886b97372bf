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
    return Float(naturalLog((Double(documentCount) + smoothing) / (Double(documentFrequency) + smoothing)) + 1)
  }

  /// What becomes of the count of a word whose characters count by the word.
  ///
  /// What counts less than once, as a word of a headline of little weight, is not damped.
  func damped(_ count: Float) -> Float {
    if isBinary { return 1 }
    guard sublinearTermFrequency, count > 1 else { return count }
    let whole = count < 256 ? Int(count) : 0
    return whole > 0 && Float(whole) == count ? Self.logarithms[whole] : 1 + naturalLog(count)
  }

  /// Turns the term frequencies of one row into weights, in place.
  ///
  /// - Parameters:
  ///   - squares: The sums of the squares of what each term frequency is the sum of, where character n-grams count by the
  ///     word; the frequencies of the characters are then damped already.
  ///   - blocks: Where the row's blocks of features start.
  @inline(__always)
  func apply(
    _ values: UnsafeMutablePointer<Float>, columns: UnsafePointer<UInt32>, squares: UnsafePointer<Float>?,
    count: Int, blocks: RowBlocks, idf: UnsafePointer<Float>
  ) {
    if isBinary {
      unsafe apply(values, columns, squares, count, blocks, idf) { _ in 1 }
    } else if sublinearTermFrequency {
      unsafe Self.logarithms.withUnsafeBufferPointer { logarithms in
        unsafe apply(values, columns, squares, count, blocks, idf) { frequency in
          // The headline's weight may make fractions.
          let whole = Int(truncatingIfNeeded: Int32(frequency.magnitude < 256 ? frequency : 0))
          return unsafe whole > 0 && Float(whole) == frequency ? logarithms[whole] : 1 + naturalLog(frequency)
        }
      }
    } else {
      unsafe apply(values, columns, squares, count, blocks, idf) { $0 }
    }
  }

  @inline(__always)
  private func apply(
    _ values: UnsafeMutablePointer<Float>, _ columns: UnsafePointer<UInt32>, _ squares: UnsafePointer<Float>?,
    _ count: Int, _ blocks: RowBlocks, _ idf: UnsafePointer<Float>, _ term: (Float) -> Float
  ) {
    unsafe weigh(values, columns, idf, from: 0, to: blocks.phrases, length: 1, term)
    unsafe weigh(values, columns, idf, from: blocks.phrases, to: blocks.opening, length: phraseWeight, term)
    unsafe weigh(values, columns, idf, from: blocks.opening, to: blocks.characters, length: openingWeight, term)
    if let squares = unsafe squares {
      unsafe weighByWord(values, columns, squares, idf, from: blocks.characters, to: count)
    } else {
      unsafe weigh(values, columns, idf, from: blocks.characters, to: count, length: characterWeight, term)
    }
  }

  /// 1 + ln *t* for small whole term frequencies *t*.
  private static let logarithms: [Float] = (0..<256).map { 1 + naturalLog(Float($0)) }

  /// Weighs the terms of one block and scales them to its length.
  @inline(__always)
  private func weigh(
    _ values: UnsafeMutablePointer<Float>, _ columns: UnsafePointer<UInt32>, _ idf: UnsafePointer<Float>,
    from start: Int, to end: Int, length: Float, _ term: (Float) -> Float
  ) {
    guard start < end else { return }
    let (usesIDF, isEuclidean) = (usesInverseDocumentFrequency, norm == .l2)
    var sum = 0.0
    for entry in start..<end {
      var weight = unsafe term(values[entry])
      if usesIDF { unsafe weight *= idf[Int(columns[entry])] }
      unsafe values[entry] = weight
      sum += isEuclidean ? Double(weight) * Double(weight) : Double(abs(weight))
    }
    guard norm != .none, sum > 0 else { return }
    let scale = length * Float(1 / (isEuclidean ? sum.squareRoot() : sum))
    for entry in start..<end { unsafe values[entry] *= scale }
  }

  /// What a part of a sum that makes a norm adds to it: its square, or its magnitude.
  @inline(__always)
  func normTerm(_ value: Float) -> Float { norm == .l2 ? value * value : abs(value) }

  /// What n-grams of characters that count by the word are multiplied by, given the sum over the words of a story and their
  /// n-grams of the ``normTerm(_:)`` of the damped count times that of the idf.
  @inline(__always)
  func characterScale(_ sum: Double) -> Float {
    guard norm != .none, sum > 0 else { return 1 }
    return characterWeight * Float(1 / (norm == .l2 ? sum.squareRoot() : sum))
  }

  /// Weighs character n-grams that count by the word.
  private func weighByWord(
    _ values: UnsafeMutablePointer<Float>, _ columns: UnsafePointer<UInt32>, _ squares: UnsafePointer<Float>,
    _ idf: UnsafePointer<Float>, from start: Int, to end: Int
  ) {
    var sum = 0.0
    for entry in start..<end {
      let factor = unsafe usesInverseDocumentFrequency ? idf[Int(columns[entry])] : 1
      unsafe sum += Double((norm == .l2 ? squares[entry] : abs(values[entry])) * normTerm(factor))
      unsafe values[entry] *= factor
    }
    let scale = characterScale(sum)
    for entry in start..<end { unsafe values[entry] *= scale }
  }
}
