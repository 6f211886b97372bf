/// An archive in which the stories nearest to others are looked up: those of the same event first, then of the same
/// subject.
///
/// Nearness is the cosine of TF-IDF rows of words, and of their places in the space of ``LatentSemantics``, in which stories
/// that say the same in other words lie close.
///
/// A value never changes and is safe to use from many threads.
public struct SimilarStories: Sendable {
  /// What nearness is measured by.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Three parts words and one part latent dimensions.
    case both
    /// The words that both stories have: for archives that are too large for the other.
    case words
    /// Latent dimensions.
    case latent
  }

  /// How an archive is read.
  public struct Options: Sendable, Hashable {
    /// What nearness is measured by.
    public var measure = Measure.both
    /// How many latent dimensions there are at most; a story takes four bytes a dimension.
    public var dimensionCount = 200
    /// Where everything random begins.
    public var seed: UInt64 = 0

    /// Both measures, with 200 dimensions.
    public init() {}
  }

  /// A story of the archive that is near another.
  public struct Neighbor: Sendable, Hashable {
    /// Its place in the archive.
    public var story: Int
    /// How near it is, from 0 to 1.
    public var similarity: Float
  }

  /// How much words count where both measures do: on news stories and on headlines of one event this finds more of the
  /// others than either does alone.
  private static let wordShare: Float = 0.75
  /// The stories that are looked up at once.
  private static let queryCount = 32

  /// The number of stories in the archive.
  public let count: Int
  private let measure: Measure
  private let vectorizer: TFIDFVectorizer
  /// For each word the stories that have it.
  private let postings: SparseMatrix
  /// The latent space, and each story's direction in it.
  private let latent: (semantics: LatentSemantics, directions: DenseMatrix)?
  /// What orders stories that are equally near, whatever their order: a hash of their words.
  private let ranks: [UInt64]

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - archive: The stories.
  ///   - options: What nearness is measured by.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: That of ``LatentSemantics/fit(_:options:threads:)``; O(*n*) for words alone, where *n* is the number of
  ///   words.
  public init(_ archive: some ArticleCollection, options: Options = Options(), threads: Int? = nil) {
    let threads = Parallel.threadCount(threads)
    let (vectorizer, rows) = TFIDFVectorizer.fitTransform(archive, options: Self.words, threads: threads)
    count = rows.rowCount
    measure = options.measure
    self.vectorizer = vectorizer
    postings = rows.transposed()
    ranks = (0..<rows.rowCount).map { row in
      rows[row: row].columns.reduce(0) { StableHash.extend($0, with: UInt64($1)) }
    }
    guard options.measure != .words else {
      latent = nil
      return
    }
    var latentOptions = LatentSemantics.Options()
    latentOptions.dimensionCount = options.dimensionCount
    latentOptions.seed = options.seed
    let semantics = LatentSemantics.fit(rows, options: latentOptions, threads: threads)
    latent = (semantics, semantics.transform(rows, threads: threads).withUnitRows())
  }

  /// Words as they stand in the vocabulary of stories: damped counts, the headline's twice.
  private static var words: TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    options.features.headlineWeight = 2
    options.features.dropsFurniture = true
    options.features.dropsMarkup = true
    options.weighting.sublinearTermFrequency = true
    return options
  }

  /// The stories of the archive that are nearest to others, the nearest first.
  ///
  /// - Parameters:
  ///   - stories: What is looked up.
  ///   - count: The most neighbours of each; a story of the archive that shares nothing with it is none.
  ///   - threads: How many threads to use; one for each processor where nil.
  ///   - isWanted: Whether a story of the archive, given second, may be a neighbour of one that is looked up.
  /// - Complexity: O(*m*(*p* + *n* · *k*)) for *m* stories with *p* places in the archive's postings, *n* stories of the
  ///   archive and *k* dimensions.
  public func nearest(
    to stories: some ArticleCollection, count: Int = 10, threads: Int? = nil,
    where isWanted: @Sendable (_ story: Int, _ neighbor: Int) -> Bool = { _, _ in true }
  ) -> [[Neighbor]] {
    let threads = Parallel.threadCount(threads)
    let rows = vectorizer.transform(stories, threads: threads)
    let places = latent.map { $0.semantics.transform(rows, threads: threads).withUnitRows() }
    let blocks = Parallel.chunks(rows.rowCount, size: Self.queryCount)
    return Parallel.map(blocks.count, threads: threads) { block in
      let queries = blocks[block]
      let cosines = places.map { latentCosines(of: $0, queries) }
      return queries.map { query in
        var similarities = measure == .latent ? [Float](repeating: 0, count: self.count) : wordCosines(of: rows, query)
        if let cosines {
          let share = measure == .both ? 1 - Self.wordShare : 1
          let column = query - queries.lowerBound
          for story in similarities.indices {
            similarities[story] = (1 - share) * similarities[story] + share * max(0, cosines[story, column])
          }
        }
        return top(count, similarities) { isWanted(query, $0) }
      }
    }.flatMap { $0 }
  }

  private func wordCosines(of rows: SparseMatrix, _ query: Int) -> [Float] {
    var cosines = [Float](repeating: 0, count: count)
    for (word, weight) in zip(rows[row: query].columns, rows[row: query].values) {
      let (stories, weights) = postings[row: Int(word)]
      for (story, other) in zip(stories, weights) { cosines[Int(story)] += weight * other }
    }
    return cosines
  }

  /// A row a story of the archive, a column a query.
  private func latentCosines(of places: DenseMatrix, _ queries: Range<Int>) -> DenseMatrix {
    guard let latent else { return DenseMatrix(rowCount: count, columnCount: queries.count) }
    var columns = DenseMatrix(rowCount: places.columnCount, columnCount: queries.count)
    for query in queries {
      for dimension in 0..<places.columnCount {
        columns[dimension, query - queries.lowerBound] = places[query, dimension]
      }
    }
    return latent.directions.multiplied(by: columns, threads: 1)
  }

  private func top(_ count: Int, _ similarities: [Float], where isWanted: (Int) -> Bool) -> [Neighbor] {
    var best: [Neighbor] = []
    for (story, similarity) in similarities.enumerated() where similarity > 0 {
      if best.count == count, let last = best.last, similarity < last.similarity { continue }
      guard isWanted(story) else { continue }
      let place = best.firstIndex { isBefore(story, similarity, $0) } ?? best.count
      best.insert(Neighbor(story: story, similarity: min(1, similarity)), at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  private func isBefore(_ story: Int, _ similarity: Float, _ other: Neighbor) -> Bool {
    let similarity = min(1, similarity)
    return similarity != other.similarity
      ? similarity > other.similarity : (ranks[story], story) < (ranks[other.story], other.story)
  }
}

extension DenseMatrix {
  /// The matrix with rows of length 1; rows of zeros stay as they are.
  fileprivate func withUnitRows() -> DenseMatrix {
    var result = self
    for row in 0..<rowCount {
      let length = self[row: row].reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 0 { for column in 0..<columnCount { result[row, column] /= length } }
    }
    return result
  }
}
