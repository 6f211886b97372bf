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
  /// The stories whose held-out scores count.
  let measured: MeasuredStories
  /// Copies that do not have the same labels, ordered by story.
  let labelConflicts: [TrainingReport.LabelConflict]
  let isMultiLabel: Bool
  /// The labelled stories and what else is learnt from.
  var learning: LearningStories

  /// Checks and numbers the labels.
  ///
  /// - Throws: ``TrainingDataError``.
  init(
    _ articles: ArticleBatch, isMultiLabel: Bool?, allowsSingleTopic: Bool = false, threads: Int
  ) throws(TrainingDataError) {
    guard !articles.isEmpty else { throw .noStories }
    let unlabelled = articles.records.indices.filter { articles.records[$0].labels.isEmpty }
    if let first = unlabelled.first {
      throw .unlabelled(
        count: unlabelled.count, of: articles.count, example: articles.string(articles.records[first].id))
    }
    let several = articles.records.contains { Set(articles.labelIDs[$0.labels]).count > 1 }
    let isMultiLabel = isMultiLabel ?? several
    /// The labels of a story that count: where it can have one topic only, the first.
    func counted(_ record: ArticleBatch.Record) -> ArraySlice<UInt32> {
      isMultiLabel ? articles.labelIDs[record.labels] : articles.labelIDs[record.labels].prefix(1)
    }
    // A batch may know labels that none of its stories has.
    let used = Set(articles.records.flatMap(counted))
    let topics = used.map { articles.labelNames[Int($0)] }.sorted()
    if topics.count == 1, !allowsSingleTopic { throw .singleTopic(topics[0]) }
    let columns = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
    let map = articles.labelNames.map { columns[$0] ?? 0 }
    self.isMultiLabel = isMultiLabel
    self.articles = articles
    self.topics = topics
    labels = StoryLabels(
      classCount: topics.count, articles.records.map { record in counted(record).map { map[Int($0)] } })
    groups = StoryCopies.groups(of: articles, threads: threads)
    if !allowsSingleTopic, Set(groups).count == 1 {
      throw .singleStory(count: articles.count, labels: topics)
    }
    var sizes = [Int](repeating: 0, count: articles.count)
    for group in groups { sizes[group] += 1 }
    weights = groups.map { 1 / Float(sizes[$0]) }
    measured = MeasuredStories(labels: labels, weights: weights)
    labelConflicts = Self.conflicts(groups, articles)
    learning = LearningStories(articles, labels: labels, weights: weights)
  }

  /// The stories whose labels are not those of the story that their group is named for.
  private static func conflicts(_ groups: [Int], _ articles: ArticleBatch) -> [TrainingReport.LabelConflict] {
    func labels(_ story: Int) -> Set<UInt32> { Set(articles.labelIDs[articles.records[story].labels]) }
    func names(_ labels: Set<UInt32>) -> [String] { labels.map { articles.labelNames[Int($0)] }.sorted() }
    return groups.enumerated().compactMap { story, first in
      guard story != first else { return nil }
      let (labels, others) = (labels(story), labels(first))
      if labels == others { return nil }
      return TrainingReport.LabelConflict(
        first: articles.string(articles.records[first].id), second: articles.string(articles.records[story].id),
        firstLabels: names(others), secondLabels: names(labels))
    }
  }

  /// Whether most letters of the first thousand stories belong to scripts that are written without spaces.
  var isMostlyUnspaced: Bool {
    let table = ScalarTable(foldsCase: false, foldsDiacritics: false)
    let reader = ReadableText()
    var (unspaced, spaced) = (0, 0)
    articles.withStories { stories in
      for story in stories.range.prefix(1000) {
        for field in [stories[story].headline, stories[story].text] {
          let field = reader.read(field)
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

  /// Whether most stories have a headline and a text that is longer than it.
  var haveMostlyHeadlines: Bool {
    articles.records.count { !$0.headline.isEmpty && $0.text.count > $0.headline.count } * 2 > articles.count
  }

  /// Whether most texts go on well beyond an opening.
  var areMostlyLong: Bool { articles.records.count { $0.text.count >= 400 } * 2 > articles.count }

  /// A hash of all texts and labels in their order.
  var dataHash: UInt64 {
    articles.withStories { stories in
      var hash: UInt64 = 0
      for story in stories.range {
        for field in [stories[story].headline, stories[story].text] {
          hash = StableHash.extend(hash, with: field.stableHash)
        }
        for label in articles.labelIDs[articles.records[story].labels] {
          hash = StableHash.extend(hash, with: StableHash.hash(articles.labelNames[Int(label)]))
        }
      }
      return hash
    }
  }
}
