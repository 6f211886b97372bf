/// Looks for terms that give a topic away without being about it.
struct GiveawaySearch {
  /// Stories of one text count once: the first of each group of copies.
  let stories: [Int]
  let articles: ArticleBatch
  let labels: StoryLabels
  let topics: [String]
  let vectorizer: TFIDFVectorizer
  let matrix: SparseMatrix
  let threads: Int

  /// What counts as a giveaway.
  private enum Limits {
    /// The fewest stories of a topic that hold a giveaway.
    static let stories = 5
    /// The least share of a topic's stories that hold one.
    static let share = 0.03
    /// The least share of a term's stories that are of the topic, for the name of a source.
    static let namePrecision = 0.7
    /// The same for a term that stands at the edges of stories.
    static let edgePrecision = 0.8
    /// The fewest stories of a topic that hold such a term.
    static let edgeStories = 10
    /// The same as ``edgePrecision`` for a term that most stories of a topic hold.
    static let commonPrecision = 0.95
    /// The least share of a topic's stories that hold such a term.
    static let commonShare = 0.5
    /// The fewest stories of a topic that hold such a term.
    static let commonStories = 20
    /// The least share of a term's occurrences at the edges of texts, for it to stand there mostly.
    static let edges = 0.8
    /// How many bytes from a text's start or end the edges reach; texts of fewer than five times as many have none.
    static let edgeLength = 100
  }

  /// A term that may be a giveaway, by its counts.
  private struct Candidate {
    var topic: Int
    var storyCount: Int
    var precision: Double
    var share: Double
    var isCommon: Bool
    var mayBeEdge: Bool
    var isSource: Bool
  }

  /// Where a term stands.
  private struct Places {
    var term: String
    var total = 0
    var edges = 0
  }

  /// The giveaways, those of most stories first.
  func giveaways() -> [DataCheck.Giveaway] {
    guard case .vocabulary(let index) = vectorizer.columns else { return [] }
    let candidates = candidates(index)
    let places = places(HashSet64(candidates.keys))
    var found: [DataCheck.Giveaway] = []
    for (hash, candidate) in candidates {
      guard let place = places[hash], let reason = reason(candidate, place) else { continue }
      found.append(
        DataCheck.Giveaway(
          term: place.term, topic: topics[candidate.topic], storyCount: candidate.storyCount,
          precision: candidate.precision, share: candidate.share, reason: reason))
    }
    // A pair of words says nothing that one of them does not say alone.
    let words = Set(found.map { "\($0.topic) \($0.term)" })
    found.removeAll { giveaway in
      let parts = giveaway.term.split(separator: " ")
      return parts.count > 1 && parts.contains { words.contains("\(giveaway.topic) \($0)") }
    }
    return found.sorted { ($1.storyCount, $0.term, $0.topic) < ($0.storyCount, $1.term, $1.topic) }
  }

  private func reason(_ candidate: Candidate, _ places: Places) -> DataCheck.Giveaway.Reason? {
    let atEdges = Double(places.edges) >= Limits.edges * Double(places.total)
    if candidate.isSource || SourceNames.contains(places.term) { return .sourceName }
    if SourceNames.ambiguous.contains(places.term), Double(places.edges) >= 0.5 * Double(places.total) {
      return .sourceName
    }
    if candidate.mayBeEdge, atEdges { return .edge }
    return candidate.isCommon ? .common : nil
  }

  /// Terms that are found in few topics but one, by hash.
  private func candidates(_ index: HashIndex) -> [UInt64: Candidate] {
    let rows = matrix.selectingRows(stories).transposed()
    let own = labels.selecting(stories)
    let support = own.support
    let names = sourceHashes()
    var counts = [Int](repeating: 0, count: topics.count)
    var result: [UInt64: Candidate] = [:]
    for column in 0..<rows.rowCount {
      let holders = rows[row: column].columns
      guard holders.count >= Limits.stories else { continue }
      for topic in counts.indices { counts[topic] = 0 }
      for story in holders {
        for topic in own[Int(story)] { counts[Int(topic)] += 1 }
      }
      let topic = counts.indices.dropFirst().reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
      let count = counts[topic]
      guard count >= Limits.stories else { continue }
      let precision = Double(count) / Double(holders.count)
      let share = Double(count) / Double(support[topic])
      let base = Double(support[topic]) / Double(stories.count)
      // A topic that most stories have is in most stories of any term.
      guard share >= Limits.share, precision >= Limits.namePrecision, 1 - precision <= (1 - base) / 2 else { continue }
      let isTelling = 1 - precision <= (1 - base) / 4
      result[index.hashes[column]] = Candidate(
        topic: topic, storyCount: count, precision: precision, share: share,
        isCommon: isTelling && precision >= Limits.commonPrecision && share >= Limits.commonShare
          && count >= Limits.commonStories,
        mayBeEdge: isTelling && precision >= Limits.edgePrecision && count >= Limits.edgeStories,
        isSource: names.contains(index.hashes[column]))
    }
    return result
  }

  /// The hashes of the names of the stories' sources, of one and two words.
  private func sourceHashes() -> HashSet64 {
    let tokenizer = TokenizerWorker(Tokenizer(vectorizer.options.features.tokenizer))
    let tokens = TokenBuffer()
    var hashes = Set<UInt64>()
    var sources = Set<String>()
    for record in articles.records where !record.source.isEmpty && sources.count < 10_000 {
      sources.insert(articles.string(record.source))
    }
    for source in sources {
      source.withTextBytes { bytes in
        tokens.removeAll()
        tokenizer.tokenize(bytes, into: tokens)
        if (1...2).contains(tokens.count) { hashes.insert(WordNGram.hash(tokens.hashes)) }
      }
    }
    return HashSet64(hashes)
  }

  /// The names of some terms and how often they stand at the edges of texts.
  private func places(_ wanted: HashSet64) -> [UInt64: Places] {
    guard !wanted.isEmpty else { return [:] }
    let chunks = Parallel.chunks(stories.count, size: 128)
    let workers = Parallel.workers(for: chunks.count, threads: threads)
    let extractors = WorkerPool(workers) { FeatureExtractor(vectorizer.options.features) }
    let parts = articles.withStories { all in
      Parallel.map(chunks.count, workers: workers) { worker, chunk in
        var places: [UInt64: Places] = [:]
        for story in chunks[chunk] {
          let story = all[stories[story]]
          for occurrence in extractors[worker].occurrences(story, where: wanted.contains) {
            let isEdge =
              occurrence.field == .text && story.text.count >= 5 * Limits.edgeLength
              && (occurrence.range.lowerBound < Limits.edgeLength
                || occurrence.range.upperBound > story.text.count - Limits.edgeLength)
            places[occurrence.hash, default: Places(term: occurrence.term)].total += 1
            if isEdge { places[occurrence.hash]?.edges += 1 }
          }
        }
        return places
      }
    }
    var result: [UInt64: Places] = [:]
    for part in parts {
      for (hash, places) in part {
        result[hash, default: Places(term: places.term)].total += places.total
        result[hash]?.edges += places.edges
      }
    }
    return result
  }
}

extension GiveawaySearch {
  /// Whether a byte is an ASCII letter or part of a character beyond ASCII: lines of dashes hold none.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// The lines that at least five stories carry and that would take part in training, those of most stories first.
  ///
  /// - Parameters:
  ///   - dropsFurniture: Whether what stands around stories is left out of training.
  ///   - dropsMarkup: Whether markup is.
  func repeatedLines(dropsFurniture: Bool, dropsMarkup: Bool) -> [DataCheck.RepeatedLine] {
    let articles = articles.asRead(keepsMarkup: !dropsMarkup)
    let counts = LineCounts(articles, at: stories)
    let wanted = HashSet64(counts.counts.filter { Int($0.value) >= Limits.stories }.map(\.key))
    guard !wanted.isEmpty else { return [] }
    var lines: [UInt64: (line: String, stories: [Int])] = [:]
    let scanner = FurnitureScanner()
    articles.bytes.withTextBytes { all in
      for story in stories {
        let text = articles.records[story].text
        var spans: [FurnitureSpan]?
        RepeatedLines.forEachLine(all, text) { line in
          guard line.count >= RepeatedLines.minimumLength, all[line].contains(where: Self.isLetter) else { return }
          let hash = RepeatedLines.hash(all, line)
          guard wanted.contains(hash) else { return }
          if dropsFurniture {
            let found = spans ?? scanner.spans(in: all[text])
            spans = found
            let start = line.lowerBound - text.lowerBound
            if found.contains(where: { $0.range.contains(start) }) { return }
          }
          var entry = lines[hash] ?? (all.string(line), [])
          if entry.stories.last != story { entry.stories.append(story) }
          lines[hash] = entry
        }
      }
    }
    return lines.values.filter { $0.stories.count >= Limits.stories }.map { line, stories in
      var counts = [Int](repeating: 0, count: topics.count)
      for story in stories {
        for topic in labels[story] { counts[Int(topic)] += 1 }
      }
      let topic = counts.indices.dropFirst().reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
      return DataCheck.RepeatedLine(
        line: line, storyCount: stories.count, topic: topics[topic],
        precision: Double(counts[topic]) / Double(stories.count))
    }.sorted { ($1.storyCount, $0.line) < ($0.storyCount, $1.line) }
  }
}
