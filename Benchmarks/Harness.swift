internal import Newsprint
internal import NewsprintArticles

/// Times the kernels and prints megabytes of text a second: the best and the median of several runs.
///
///     benchmarks [FILE …]
///     benchmarks generate …
///
/// Stories come from JSON Lines files, or else from `seeds`, repeated until there are 20 MB of them.
@main
struct Benchmarks {
  static func main() throws {
    let paths = Array(CommandLine.arguments.dropFirst())
    if paths.first == "generate" { return try GenerateCommand.run(Array(paths.dropFirst())) }
    let articles = paths.isEmpty ? try repeatedSeeds() : try ArticleReader(paths).readAll()
    let bytes = articles.records.reduce(0) { $0 + $1.headline.count + $1.text.count }
    print("\(articles.count) stories, \(bytes / 1_000_000) MB of text, one thread")
    measureText(articles, bytes: bytes)
    try measureModels(articles, bytes: bytes)
    measureDuplicates(articles, bytes: bytes)
  }

  private static func repeatedSeeds() throws -> ArticleBatch {
    let seeds = try ArticleReader(["seeds"]).readAll()
    var articles = ArticleBatch()
    while articles.bytes.count < 20_000_000 { articles.append(contentsOf: seeds) }
    return articles
  }
}

/// Runs `body` several times and prints what it takes.
func measure<Result>(_ title: String, bytes: Int, runs: Int = 5, _ body: () throws -> Result) rethrows {
  var times: [Double] = []
  for _ in 0..<runs {
    let start = MonotonicClock.seconds
    let result = try body()
    times.append(MonotonicClock.seconds - start)
    blackHole(result)
  }
  times.sort()
  let rate = { (seconds: Double) in String(Int(Double(bytes) / seconds / 1e6)) }
  let name = title + String(repeating: " ", count: max(1, 44 - title.count))
  print("\(name) best \(rate(times[0])) MB/s, median \(rate(times[times.count / 2])) MB/s")
}

/// Takes a value where the optimizer cannot see that nothing is done with it.
@inline(never)
func blackHole<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
