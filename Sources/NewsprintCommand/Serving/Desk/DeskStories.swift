internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles
internal import NewsprintMarkup

/// The stories that a desk works on: those that were sent to it, then those of the archive, each once.
struct DeskStories: Sendable {
  let batch: ArticleBatch
  let keys: [StoryKey]
  private let places: [StoryKey: Int]

  /// - Parameter progress: Called with the number of stories so far.
  init(_ data: DataFolder?, archive: String?, progress: (Int) -> Void) throws {
    var batch = ArticleBatch()
    for file in data?.storyFiles ?? [] {
      batch.append(contentsOf: try Self.stories(of: file))
      progress(batch.count)
    }
    if let archive {
      try StoryArchive.existing(archive).forEachStory { story, _ in
        batch.append(story)
        if batch.count & 1023 == 0 { progress(batch.count) }
      }
    }
    self.init(batch)
  }

  init(_ batch: ArticleBatch) {
    var keys: [StoryKey] = []
    var places: [StoryKey: Int] = [:]
    var chosen: [Int] = []
    batch.withStories { stories in
      for story in stories.range {
        let fields = stories.fields(of: story)
        let key = StoryKey(id: fields.id, headline: fields.headline, text: fields.text)
        guard places[key] == nil else { continue }
        places[key] = keys.count
        keys.append(key)
        chosen.append(story)
      }
    }
    self.batch = chosen.count == batch.count ? batch : batch.selecting(chosen)
    self.keys = keys
    self.places = places
  }

  /// How stories that are sent are read: in every form, without what cannot be read.
  static var readerOptions: ArticleReaderOptions {
    var options = ArticleReaderOptions()
    options.skipsInvalid = true
    options.documentReaders = [WebPageReader(), FeedReader(), AgencyReader()]
    return options
  }

  private static func stories(of file: String) throws -> ArticleBatch {
    try ArticleReader([file], options: readerOptions).readAll()
  }

  var count: Int { keys.count }

  func place(of key: StoryKey) -> Int? { places[key] }

  /// The labels that a story came with.
  func labels(_ story: Int) -> [String] {
    batch.labelIDs[batch.records[story].labels].map { batch.labelNames[Int($0)] }
  }

  /// The headline, or the first words.
  func title(_ story: Int) -> String {
    let record = batch.records[story]
    for range in [record.headline, record.text] where !range.isEmpty {
      return String(decoding: batch.bytes[range.prefix(160)], as: UTF8.self).filter { $0 != "\u{FFFD}" }
    }
    return batch.string(record.id)
  }
}
