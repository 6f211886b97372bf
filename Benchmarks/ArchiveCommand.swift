internal import LibC
internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

/// `benchmarks archive`: grows an archive of made-up stories and times it at some sizes, a JSON object a line.
///
///     benchmarks archive [--sizes N,N…] [--batch N] [--threads N] [--seed S] [--no-text] [--profile] FILE
///
/// At each size: how many stories a second were taken in since the size before and the processor's time a story, how
/// many milliseconds it takes to look for one story and to add one (their medians; half of them are copies of stories there), to
/// open the archive and look for one while nothing of it is in the system's memory, the bytes a story, and the most memory
/// since the size before. Stories are kept, compared and added as `newsprint dedup --archive` does it. With `--profile` only
/// the last batch is added, to an archive that is there.
enum ArchiveCommand {
  private struct Settings {
    var sizes = [50_000, 200_000]
    var batch = 20_000
    var threads = Parallel.availableThreads
    var seed: UInt64 = 1
    var hasTexts = true
    var adds = true
    var path = ""
  }

  static func run(_ arguments: [String]) throws {
    var settings = Settings()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch (argument, rest.first) {
      case ("--no-text", _): settings.hasTexts = false
      case ("--profile", _): settings.adds = false
      case ("--sizes", let value?):
        (settings.sizes, rest) = (value.split(separator: ",").compactMap { Int($0) }, rest.dropFirst())
      case ("--batch", let value?): (settings.batch, rest) = (max(1, Int(value) ?? 1), rest.dropFirst())
      case ("--threads", let value?): (settings.threads, rest) = (max(1, Int(value) ?? 1), rest.dropFirst())
      case ("--seed", let value?): (settings.seed, rest) = (UInt64(value) ?? 1, rest.dropFirst())
      case (let name, _) where name.hasPrefix("--"): throw UnknownArgument(name: name)
      default: settings.path = argument
      }
    }
    try grow(settings)
  }

  private static func grow(_ settings: Settings) throws {
    FreedMemory.keep()
    let most = (settings.sizes.max() ?? 0) * 2
    let generator = StoryGenerator(
      vocabulary: NewsVocabulary(try ArticleReader(["seeds"]).readAll()), count: most, seed: settings.seed,
      isTemplateHeavy: false)
    var archive: StoryArchive? = try open(settings)
    var next = try archive?.count ?? 0
    for size in settings.sizes.sorted() {
      // Of all batches: now and then one has keys put together, and seldom nearly all keys.
      var (added, time, processor) = (0, 0.0, 0.0)
      while next < size {
        let end = min(size, next + settings.batch)
        let budget = MemoryBudget(total: StoryArchive.usualMemory, folder: "/tmp")
        let stories = try stories(next..<end, generator, settings.threads, budget)
        let busy = clock()
        time += try seconds { try archive?.add(stories, threads: settings.threads, budget) }
        processor += Double(clock() - busy) / 1e6
        (added, next) = (added + end - next, end)
      }
      if !settings.adds {
        print("{\"added\":\(added),\"seconds\":\(time),\"processor\":\(processor)}")
        continue
      }
      let (found, one) = try single(archive, size, generator)
      archive = nil
      let bytes = FileStatus(path: settings.path)?.size ?? 0
      let cold = try (0..<9).map { try self.cold(settings, generator.story(most - 1 - $0).article) }.sorted()[4]
      archive = try open(settings)
      let figures: [(String, Double)] = [
        ("stories", Double(size)), ("adds_a_second", Double(added) / time),
        ("processor_us_a_story", processor / Double(max(1, added)) * 1e6), ("find_ms", found * 1000),
        ("add_ms", one * 1000), ("cold_ms", cold * 1000), ("bytes_a_story", Double(bytes) / Double(size)),
        ("memory_mb", Double(RunningProcess.peakMemory) / 1e6),
      ]
      print("{" + figures.map { "\"\($0.0)\":\(($0.1 * 1000).rounded() / 1000)" }.joined(separator: ",") + "}")
      forgetMemory()
      next = try archive?.count ?? next
    }
  }

  /// Has the most memory be that from now on, where the system has a way to say so.
  private static func forgetMemory() {
    #if os(Linux)
      if let file = fopen("/proc/self/clear_refs", "w") {
        fputs("5", file)
        fclose(file)
      }
    #endif
  }

  private static func open(_ settings: Settings) throws -> StoryArchive {
    let archive = try StoryArchive(settings.path)
    archive.keepsSketchesOnly = !settings.hasTexts
    return archive
  }

  private static func stories(
    _ range: Range<Int>, _ generator: StoryGenerator, _ threads: Int, _ budget: MemoryBudget
  ) throws -> StoryCollection {
    let stories = StoryCollection(budget)
    // Piece by piece, so that the memory that is measured is not that of strings.
    for piece in Parallel.chunks(range.count, size: 512) {
      stories.append(
        ArticleBatch(
          Parallel.map(
            piece.count, threads: threads, { generator.story(range.lowerBound + piece.lowerBound + $0).article })))
    }
    try stories.seal()
    return stories
  }

  /// The median times to look for a story and to add one.
  private static func single(
    _ archive: StoryArchive?, _ size: Int, _ generator: StoryGenerator
  ) throws -> (find: Double, add: Double) {
    var times: (find: [Double], add: [Double]) = ([], [])
    for number in 0..<100 {
      var story = generator.story(number % 2 == 0 ? size + number : size - 1 - number * 7 % size).article
      story.id = "one \(number) of \(size)"
      times.find.append(try seconds { try archive?.find([story]) })
      if number < 40 { times.add.append(try seconds { try archive?.add([story]) }) }
    }
    return (times.find.sorted()[50], times.add.sorted()[20])
  }

  /// How long it takes to open the archive and look for a story once the system has let go of the file.
  private static func cold(_ settings: Settings, _ story: Article) throws -> Double {
    #if os(Linux)
      let descriptor = LibC.open(settings.path, O_RDONLY)
      if descriptor >= 0 {
        _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        _ = close(descriptor)
      }
    #endif
    return try seconds { try StoryArchive(settings.path, mode: .read).find([story]) }
  }
}
