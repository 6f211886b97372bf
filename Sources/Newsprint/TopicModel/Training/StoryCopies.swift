/// Which training stories are copies of each other.
enum StoryCopies {
  /// Shorter stories, headline and text together, are copies only where they are equal: of two headlines that nearly
  /// read the same, each may be about something else.
  private static let leastBytes = 200

  /// Gives every story a number that it shares with its copies: that of one of them.
  ///
  /// Copies are equal stories, and those that ``DuplicateFinder`` puts in one group under default options: with local
  /// edits, or one inside the other; updates are not copies.
  /// - Complexity: That of the search for duplicates.
  static func groups(of articles: ArticleBatch, threads: Int) -> [Int] {
    var groups = equalStories(articles)
    var options = DuplicateOptions()
    options.keep = .first
    for group in DuplicateFinder(options).find(in: articles, dates: [], threads: threads).groups {
      guard isLong(articles.records[group.canonical]) else { continue }
      for member in group.members where isLong(articles.records[member.story]) {
        // A group holds all or none of the stories that read the same, and its canonical one is the first of those.
        groups[member.story] = groups[group.canonical]
      }
    }
    return groups
  }

  private static func isLong(_ record: ArticleBatch.Record) -> Bool {
    record.headline.count + record.text.count >= leastBytes
  }

  /// Gives stories of the same headline and text the same number: that of the first one.
  private static func equalStories(_ articles: ArticleBatch) -> [Int] {
    var first: [UInt64: Int] = [:]
    let reader = ReadableText()
    return articles.withStories { stories in
      stories.range.map { story in
        let fields = [stories[story].headline, stories[story].text]
        guard fields.contains(where: { !$0.isEmpty }) else { return story }
        let hash = fields.reduce(0 as UInt64) { StableHash.extend($0, with: reader.read($1).stableHash) }
        if let known = first[hash] { return known }
        first[hash] = story
        return story
      }
    }
  }
}
