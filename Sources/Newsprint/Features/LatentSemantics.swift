/// Stories as points of a few hundred dimensions in which words that stand in the same stories lie near each other.
///
/// This is latent semantic analysis (Deerwester, Dumais, Furnas, Landauer and Harshman 1990), the truncated singular value
/// decomposition of TF-IDF rows. scikit-learn calls it `TruncatedSVD`, other libraries LSA or LSI.
///
/// The decomposition is randomized (Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 2011,
/// doi:10.1137/090771806, algorithms 4.4 and 5.1), by dense algebra alone: products of the sparse rows with a thin dense
/// matrix, and Cholesky QR, whose large products are SGEMM.
///
/// A fitted value never changes and is safe to use from many threads.
public struct LatentSemantics: Sendable {
  /// How a decomposition is made.
  public struct Options: Sendable, Hashable {
    /// How many dimensions to keep at most; there are never more than rows or columns.
    public var dimensionCount = 100
    /// By how many dimensions more the search is wider than what is kept.
    public var oversampling = 10
    /// How many times the rows and their transpose are multiplied to sharpen what is found; more for flat spectra.
    public var powerIterationCount = 4
    /// The seed of the random start.
    public var seed: UInt64 = 0

    /// 100 dimensions, sharpened four times.
    public init() {}
  }

  /// For each column of the rows its place in the latent space: a row a column, an entry a dimension.
  ///
  /// The columns of this matrix are the right singular vectors: orthonormal, and of each the entry farthest from zero is
  /// positive.
  public let components: DenseMatrix
  /// The singular values, from the largest down.
  public let singularValues: [Float]

  /// The number of dimensions.
  public var dimensionCount: Int { singularValues.count }

  /// Decomposes the rows of stories, such as those that a ``TFIDFVectorizer`` makes.
  ///
  /// - Parameters:
  ///   - rows: A row a story.
  ///   - options: How many dimensions to find, and how.
  ///   - threads: How many threads to use; one for each processor where nil. The result does not depend on it.
  /// - Complexity: O((*e* + (*n* + *m*) · *l*) · *l* · *i*) for *e* entries in *n* rows and *m* columns, *l* dimensions
  ///   with those oversampled, and *i* iterations; memory O((*n* + *m*) · *l*).
  public static func fit(
    _ rows: SparseMatrix, options: Options = Options(), threads: Int? = nil
  ) -> LatentSemantics {
    let threads = Parallel.threadCount(threads)
    let least = min(rows.rowCount, rows.columnCount)
    let kept = min(max(0, options.dimensionCount), least)
    let width = min(kept + max(0, options.oversampling), least)
    let columns = rows.transposed()
    var range = columns.multiplied(
      by: signs(of: rows, columnCount: width, seed: options.seed), threads: threads
    ).orthonormalized(threads: threads)
    for _ in 0..<max(1, options.powerIterationCount) {
      let images = rows.multiplied(by: range, threads: threads).orthonormalized(threads: threads)
      range = columns.multiplied(by: images, threads: threads).orthonormalized(threads: threads)
    }
    // In the range, whose basis is orthonormal, the decomposition is that of a small matrix.
    let (squares, vectors) = rows.multiplied(by: range, threads: threads).gramMatrix(threads: threads).eigen()
    let turned = range.multiplied(by: vectors.selectingColumns(Array(0..<kept)), threads: threads)
    return LatentSemantics(
      components: turned.withPositivePeaks(),
      singularValues: squares.prefix(kept).map { Float(max(0, $0).squareRoot()) })
  }

  /// Where stories lie in the latent space.
  ///
  /// - Parameter rows: Rows over the columns that were decomposed.
  /// - Returns: A matrix of `rows.rowCount` rows and ``dimensionCount`` columns.
  /// - Complexity: O(*e* · *k*) for *e* entries and *k* dimensions.
  public func transform(_ rows: SparseMatrix, threads: Int? = nil) -> DenseMatrix {
    rows.multiplied(by: components, threads: Parallel.threadCount(threads))
  }

  /// A matrix of random signs: as good a start as Gaussian numbers (Halko et al., section 4.6), and the same everywhere.
  ///
  /// A row's signs belong to what it holds, so that the order of the rows is nothing but for rounding.
  private static func signs(of rows: SparseMatrix, columnCount: Int, seed: UInt64) -> DenseMatrix {
    var signs = DenseMatrix(rowCount: rows.rowCount, columnCount: columnCount)
    for row in 0..<rows.rowCount {
      let (columns, values) = rows[row: row]
      var hash = seed
      for (column, value) in zip(columns, values) {
        hash = StableHash.extend(hash, with: UInt64(column) << 32 | UInt64(value.bitPattern))
      }
      var random = SeededRandom(seed: hash)
      var bits: UInt64 = 0
      for place in 0..<columnCount {
        if place & 63 == 0 { bits = random.next() }
        signs[row, place] = bits & 1 == 0 ? 1 : -1
        bits >>= 1
      }
    }
    return signs
  }
}

extension DenseMatrix {
  /// The smallest share of a column's square that is a direction of its own in 32-bit floats.
  private static let leastShare = 1e-5

  /// An orthonormal basis of the space that the columns span, by Cholesky QR, made twice (Yamamoto, Nakatsukasa, Yanagisawa
  /// and Fukaya, "Roundoff error analysis of the CholeskyQR2 algorithm", ETNA 2015); columns without a direction of their
  /// own become zero.
  fileprivate func orthonormalized(threads: Int) -> DenseMatrix {
    (0..<2).reduce(self) { basis, _ in
      let factor = basis.gramMatrix(threads: threads).inverseCholeskyFactor(tolerance: Self.leastShare)
      return basis.multiplied(by: factor, threads: threads)
    }
  }

  /// The matrix with the sign of each column such that its entry farthest from zero is positive.
  fileprivate func withPositivePeaks() -> DenseMatrix {
    var peaks = [Float](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount where self[row, column].magnitude > peaks[column].magnitude {
        peaks[column] = self[row, column]
      }
    }
    var result = self
    for row in 0..<rowCount {
      for column in 0..<columnCount where peaks[column] < 0 { result[row, column] = -result[row, column] }
    }
    return result
  }
}
