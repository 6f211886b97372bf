/// Turns stories into rows of TF-IDF weights over a vocabulary learnt from a collection.
///
/// Same numbers as scikit-learn's `TfidfVectorizer` for the same tokens and settings. Columns stand in the order of the
/// features' stable hashes, which is the same for any number of threads; ``terms(in:threads:)`` gives their names.
///
/// A fitted vectorizer never changes and is safe to use from many threads.
public struct TFIDFVectorizer: Sendable {
  /// A bound on the number of stories that hold a term.
  public enum DocumentFrequencyBound: Sendable, Hashable {
    /// A number of stories.
    case count(Int)
    /// A share of all stories, from 0 to 1.
    case share(Double)

    func documents(of total: Int) -> Double {
      switch self {
      case .count(let count): Double(count)
      case .share(let share): share * Double(total)
      }
    }
  }

  /// How a vectorizer cuts stories into features, which it keeps and how it weighs them.
  public struct Options: Sendable, Hashable {
    /// Which features count.
    public var features = FeatureOptions()
    /// How term frequencies become weights.
    public var weighting = TermWeighting()
    /// Terms of fewer stories are left out.
    public var minimumDocumentFrequency = DocumentFrequencyBound.count(1)
    /// Terms of more stories are left out.
    public var maximumDocumentFrequency = DocumentFrequencyBound.share(1)
    /// How many terms to keep at most: those that occur most often in the collection.
    public var maximumFeatureCount: Int?
    /// How many phrases to keep at most, where they are a block of their own: those of most stories.
    public var maximumPhraseCount: Int?
    /// How many character n-grams to keep at most: those of most stories.
    public var maximumCharacterFeatureCount: Int?
    /// With a number *b*, features are not learnt but hashed into 2^*b* columns (the hashing trick): no vocabulary, no
    /// names, collisions possible.
    public var hashingBits: Int?

    /// scikit-learn's defaults, over this library's words.
    public init() {}
  }

  /// The options that the vectorizer was fitted with.
  public let options: Options
  /// The number of stories that it was fitted on.
  public let documentCount: Int
  package let columns: FeatureColumns
  /// In how many stories the feature of each column occurs.
  package let documentFrequencies: SharedBuffer<UInt32>
  package let idf: SharedBuffer<Float>

  package init(
    options: Options, documentCount: Int, columns: FeatureColumns, documentFrequencies: SharedBuffer<UInt32>,
    idf: SharedBuffer<Float>? = nil
  ) {
    self.options = options
    self.documentCount = documentCount
    self.columns = columns
    self.documentFrequencies = documentFrequencies
    self.idf =
      idf
      ?? SharedBuffer(
        documentFrequencies.map {
          options.weighting.inverseDocumentFrequency($0, documentCount: documentCount)
        })
  }

  /// The number of columns of the matrices that the vectorizer makes.
  public var featureCount: Int { columns.count }

  /// Learns the vocabulary and the document frequencies of a collection.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - options: What is a feature, and which are kept.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Complexity: O(*n*) expected, where *n* is the number of features of all stories.
  public static func fit(
    _ articles: some ArticleCollection, options: Options = Options(), threads: Int? = nil
  ) -> TFIDFVectorizer {
    let threads = Parallel.threadCount(threads)
    let counts = FeatureCounts(articles.batch, options.features, options.weighting, threads: threads)
    defer { counts.deallocate() }
    return counts.vectorizer(options, threads: threads)
  }

  /// Learns from a collection and returns its own rows as well, in one pass over the text.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - options: What is a feature, and which are kept.
  ///   - threads: How many threads to use; one for each processor where nil.
  public static func fitTransform(
    _ articles: some ArticleCollection, options: Options = Options(), threads: Int? = nil
  ) -> (vectorizer: TFIDFVectorizer, matrix: SparseMatrix) {
    let threads = Parallel.threadCount(threads)
    let counts = FeatureCounts(articles.batch, options.features, options.weighting, threads: threads)
    defer { counts.deallocate() }
    let vectorizer = counts.vectorizer(options, threads: threads)
    return (vectorizer, counts.matrix(vectorizer, threads: threads))
  }

  /// The rows of other stories, over the columns learnt; features that were not learnt are left out.
  ///
  /// - Parameters:
  ///   - articles: The stories.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Returns: A matrix of `articles.count` rows and ``featureCount`` columns. Within a row, entries stand in the order
  ///   of first appearance in the story.
  public func transform(_ articles: some ArticleCollection, threads: Int? = nil) -> SparseMatrix {
    let parts = articles.batch.mapRuns(of: 256, threads: threads, with: { RowExtractor(self) }) { extractor, stories in
      var rows = CountedRows()
      for story in stories.range { extractor.append(stories[story], to: &rows) }
      return rows
    }
    return CountedRows.joined(parts, columnCount: featureCount, threads: Parallel.threadCount(threads))
  }
}

extension TFIDFVectorizer {
  /// The vectorizer that knows only some of the columns, given ascending.
  ///
  /// Rows change beyond what is left out: they are scaled to the norm of the features that remain.
  func selecting(_ kept: [UInt32]) -> TFIDFVectorizer {
    guard case .vocabulary(let index) = columns else { return self }
    return TFIDFVectorizer(
      options: options, documentCount: documentCount,
      columns: .vocabulary(HashIndex(sorted: kept.map { index.hashes[Int($0)] })),
      documentFrequencies: SharedBuffer(kept.map { documentFrequencies[Int($0)] }))
  }
}

extension TFIDFVectorizer {
  /// For each column that of the same feature in a vectorizer that knows them all, or nil where one does not.
  func columnNumbers(in other: TFIDFVectorizer) -> [UInt32]? {
    guard case .vocabulary(let own) = columns, case .vocabulary(let all) = other.columns else { return nil }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(own.count)
    for hash in own.hashes {
      let rank = all.rank(of: hash)
      guard rank >= 0 else { return nil }
      numbers.append(UInt32(rank))
    }
    return numbers
  }
}

/// The columns of a vectorizer: a vocabulary in the order of the hashes, or the hashing trick.
package enum FeatureColumns: Sendable {
  case vocabulary(HashIndex)
  case hashed(bits: Int)

  package var count: Int {
    switch self {
    case .vocabulary(let index): index.count
    case .hashed(let bits): 1 << bits
    }
  }
}
