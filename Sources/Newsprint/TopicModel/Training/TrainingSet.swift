/// The labelled stories of a training run as numbers.
struct TrainingSet: Sendable {
  let articles: ArticleBatch
  /// The topics, ascending by name.
  let topics: [String]
  let labels: StoryLabels
  /// For each story a number that it shares with its copies.
  let groups: [Int]
  /// How much each story counts: one over the number of its copies.
  let weights: [Float]
  let isMultiLabel: Bool

  /// Checks and numbers the labels.
  ///
  /// - Throws: ``TrainingDataError``.
  init(
    _ articles: ArticleBatch, isMultiLabel: Bool?, allowsSingleTopic: Bool = false
  ) throws(TrainingDataError) {
    guard !articles.isEmpty else { throw .noStories }
    let unlabelled = articles.records.indices.filter { articles.records[$0].labels.isEmpty }
    if let first = unlabelled.first {
      throw .unlabelled(
        count: unlabelled.count, of: articles.count, example: articles.string(articles.records[first].id))
    }
    // A batch may know labels that none of its stories has.
    let used = Set(articles.records.flatMap { articles.labelIDs[$0.labels] })
    let topics = used.map { articles.labelNames[Int($0)] }.sorted()
    if topics.count == 1, !allowsSingleTopic { throw .singleTopic(topics[0]) }
    let columns = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let map = articles.labelNames.map { columns[$0] ?? 0 }
    let several = articles.records.contains { Set(articles.labelIDs[$0.labels]).count > 1 }
    self.isMultiLabel = isMultiLabel ?? several
    self.articles = articles
    self.topics = topics
    let takesFirst = !self.isMultiLabel
    labels = StoryLabels(
      classCount: topics.count,
      articles.records.map { record in
        let columns = articles.labelIDs[record.labels].map { map[Int($0)] }
        return takesFirst ? Array(columns.prefix(1)) : columns
      })
    groups = Self.copies(articles)
    var sizes = [Int](repeating: 0, count: articles.count)
    for group in groups { sizes[group] += 1 }
    weights = groups.map { 1 / Float(sizes[$0]) }
  }

  /// Gives stories of the same headline and text the same number: that of the first one.
  private static func copies(_ articles: ArticleBatch) -> [Int] {
    var first: [UInt64: Int] = [:]
    return articles.bytes.withUnsafeBufferPointer { bytes in
      articles.records.indices.map { story in
        let record = articles.records[story]
        guard !record.text.isEmpty || !record.headline.isEmpty else { return story }
        let hash = [record.headline, record.text].reduce(0 as UInt64) { hash, field in
          let field = UnsafeBufferPointer(rebasing: bytes[field])
          guard let base = field.baseAddress else { return StableHash.extend(hash, with: 0) }
          return StableHash.extend(hash, with: StableHash.hash(base, count: field.count))
        }
        if let known = first[hash] { return known }
        first[hash] = story
        return story
      }
    }
  }

  /// Whether most letters of the first thousand stories belong to scripts that are written without spaces.
  var isMostlyUnspaced: Bool {
    let table = ScalarTable(foldsCase: false, foldsDiacritics: false)
    var (unspaced, spaced) = (0, 0)
    articles.bytes.withUnsafeBufferPointer { bytes in
      for record in articles.records.prefix(1000) {
        for field in [record.headline, record.text] {
          let field = UnsafeBufferPointer(rebasing: bytes[field])
          var place = 0
          while place < field.count {
            let (scalar, width) = UTF8Decoder.decode(field, at: place)
            switch ScalarTable.Class(rawValue: ScalarTable.classBits(table.entry(scalar))) {
            case .unspaced: unspaced += 1
            case .letter: spaced += 1
            default: break
            }
            place += width
          }
        }
      }
    }
    return unspaced > spaced
  }

  /// A hash of all texts and labels in their order.
  var dataHash: UInt64 {
    articles.bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0
      for record in articles.records {
        for field in [record.headline, record.text] {
          let field = UnsafeBufferPointer(rebasing: bytes[field])
          hash = StableHash.extend(hash, with: field.baseAddress.map { StableHash.hash($0, count: field.count) } ?? 0)
        }
        for label in articles.labelIDs[record.labels] {
          hash = StableHash.extend(hash, with: StableHash.hash(articles.labelNames[Int(label)]))
        }
      }
      return hash
    }
  }
}
