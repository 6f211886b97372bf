internal import Newsprint
internal import NewsprintArticles

/// `benchmarks events`: gives made-up stories to a stream of events one by one, a JSON object at each size.
///
///     benchmarks events [--sizes N,N…] [--seed S]
///
/// At each size: the mean and the greatest of the milliseconds that the last thousand stories took, and the memory that each
/// open story takes, all of which are open.
enum EventCommand {
  static func run(_ arguments: [String]) throws {
    var (sizes, seed) = ([10_000, 100_000], UInt64(1))
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch (option, rest.first) {
      case ("--sizes", let value?): sizes = value.split(separator: ",").compactMap { Int($0) }
      case ("--seed", let value?): seed = UInt64(value) ?? 1
      default: throw UnknownArgument(name: option)
      }
      rest.removeFirst()
    }
    let generator = StoryGenerator(
      vocabulary: NewsVocabulary(try ArticleReader(["seeds"]).readAll()), count: sizes.max() ?? 0, seed: seed,
      isTemplateHeavy: false)
    let stream = EventStream()
    let before = RunningProcess.peakMemory
    for size in sizes.sorted() {
      var times: [Double] = []
      while stream.storyCount < size {
        let story = generator.story(stream.storyCount).article
        times.append(seconds { stream.add(story, date: 0) })
      }
      let last = times.suffix(1000)
      let figures: [(String, Double)] = [
        ("stories", Double(size)), ("mean_ms", last.reduce(0, +) / Double(max(1, last.count)) * 1000),
        ("most_ms", (last.max() ?? 0) * 1000),
        ("bytes_a_story", Double(RunningProcess.peakMemory - before) / Double(max(1, size))),
        ("events", Double(stream.openEventCount)),
      ]
      print("{" + figures.map { "\"\($0.0)\":\(($0.1 * 1000).rounded() / 1000)" }.joined(separator: ",") + "}")
    }
  }
}
