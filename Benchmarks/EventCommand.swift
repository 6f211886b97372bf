internal import LibC
internal import Newsprint
internal import NewsprintArticles

/// `benchmarks events`: gives made-up stories to a stream of events one by one, a JSON object at each size.
///
///     benchmarks events [--sizes N,N…] [--seed S] [--every SECONDS] [--input FILE]
///
/// At each size: the mean and the greatest of the milliseconds that the last thousand stories took, and the mean of the
/// processor's time; the memory that each story takes, which is open where `--every` is 0, and a digest of all that was said
/// of the stories.
enum EventCommand {
  static func run(_ arguments: [String]) throws {
    var (sizes, seed, step) = ([10_000, 100_000], UInt64(1), Int64(0))
    var input: String?
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch (option, rest.first) {
      case ("--sizes", let value?): sizes = value.split(separator: ",").compactMap { Int($0) }
      case ("--seed", let value?): seed = UInt64(value) ?? 1
      case ("--every", let value?): step = Int64(value) ?? 0
      case ("--input", let value?): input = value
      default: throw UnknownArgument(name: option)
      }
      rest.removeFirst()
    }
    let generator = StoryGenerator(
      vocabulary: NewsVocabulary(try ArticleReader(["seeds"]).readAll()), count: sizes.max() ?? 0, seed: seed,
      isTemplateHeavy: false)
    let given = try input.map { try ArticleReader([$0]).readAll() }
    let stream = EventStream()
    let before = RunningProcess.peakMemory
    var digest: UInt64 = 0
    for size in sizes.sorted() {
      var (times, processor): ([Double], [Double]) = ([], [])
      while stream.storyCount < min(size, given?.count ?? size) {
        let number = stream.storyCount
        let story = given?[number] ?? generator.story(number).article
        let (start, busy) = (MonotonicClock.seconds, clock())
        let placement = stream.add(story, date: given == nil ? Int64(number) * step : nil)
        times.append(MonotonicClock.seconds - start)
        processor.append(Double(clock() - busy) / Double(CLOCKS_PER_SEC))
        let words = [placement.id] + placement.absorbed + placement.sharedWords
        digest = StableHash.extend(digest, with: StableHash.hash(words.joined(separator: " ")))
        digest = StableHash.extend(digest, with: UInt64(placement.similarity.bitPattern) << 32 | UInt64(placement.size))
      }
      let (last, busy) = (times.suffix(1000), processor.suffix(1000))
      let figures: [(String, Double)] = [
        ("stories", Double(size)), ("mean_ms", last.reduce(0, +) / Double(max(1, last.count)) * 1000),
        ("processor_ms", busy.reduce(0, +) / Double(max(1, busy.count)) * 1000),
        ("most_ms", (last.max() ?? 0) * 1000),
        ("bytes_a_story", Double(RunningProcess.peakMemory - before) / Double(max(1, size))),
        ("events", Double(stream.openEventCount)), ("digest", Double(digest >> 16)),
      ]
      print("{" + figures.map { "\"\($0.0)\":\(($0.1 * 1000).rounded() / 1000)" }.joined(separator: ",") + "}")
    }
  }
}
