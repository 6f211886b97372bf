internal import LibC
internal import Newsprint
internal import NewsprintArticles

/// `benchmarks generate`: writes made-up stories as JSON Lines to standard output.
///
///     benchmarks generate [--stories N] [--seed S] [--topics N] [--template-heavy] [--truth FILE]
///
/// The truth holds a line for each story that was made from another: both ids, the edit and the Jaccard similarity of
/// the sets of 5-word shingles. Templates have no such pairs. With topics, every story has one of them, and none is a copy.
enum GenerateCommand {
  static func run(_ arguments: [String]) throws {
    var (count, seed, topicCount, isTemplateHeavy) = (10_000, UInt64(1), 0, false)
    var truth: Int32 = -1
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch (option, rest.first) {
      case ("--template-heavy", _):
        isTemplateHeavy = true
        continue
      case ("--stories", let value?): count = Int(value) ?? 0
      case ("--topics", let value?): topicCount = Int(value) ?? 0
      case ("--seed", let value?): seed = UInt64(value) ?? 0
      case ("--truth", let value?): truth = open(value, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      default: throw UnknownArgument(name: option)
      }
      rest.removeFirst()
    }
    let seeds = try ArticleReader(["seeds"]).readAll()
    let vocabulary = NewsVocabulary(seeds)
    let generator = StoryGenerator(
      vocabulary: vocabulary, count: count, seed: seed, isTemplateHeavy: isTemplateHeavy,
      topics: topicCount > 0 ? TopicWords(topicCount, seeds: seeds, vocabulary: vocabulary) : nil)
    let (threads, block, last) = (Parallel.availableThreads, 500, count)
    for start in stride(from: 0, to: count, by: block * threads * 4) {
      let parts = Parallel.map(threads * 4, threads: threads) { part -> (stories: [UInt8], truth: [UInt8]) in
        let first = min(last, start + part * block)
        var (lines, truthLines): ([UInt8], [UInt8]) = ([], [])
        for number in first..<min(last, first + block) {
          let (article, planted) = generator.story(number)
          append(article, to: &lines)
          guard let planted else { continue }
          truthLines += "{\"a\":\"g\(planted.original)\",\"b\":\"g\(planted.copy)\",".utf8
          truthLines += "\"edit\":\"\(planted.edit.rawValue)\",\"jaccard\":".utf8
          JSONText.append(planted.jaccard, decimals: 6, to: &truthLines)
          truthLines += "}\n".utf8
        }
        return (lines, truthLines)
      }
      for part in parts {
        part.stories.withUnsafeBytes { send($0, to: 1) }
        part.truth.withUnsafeBytes { send($0, to: truth) }
      }
    }
    if truth >= 0 { _ = close(truth) }
  }

  /// Writes a story as a line of JSON.
  static func append(_ article: Article, to line: inout [UInt8]) {
    line += "{".utf8
    let fields = [
      ("id", article.id), ("title", article.headline), ("text", article.text), ("date", article.date ?? ""),
      ("source", article.source ?? ""),
    ]
    for (name, value) in fields where !value.isEmpty {
      if line.last != UInt8(ascii: "{") { line += ",".utf8 }
      line += "\"\(name)\":".utf8
      JSONText.append(value, to: &line)
    }
    for (place, label) in article.labels.enumerated() {
      line += (place == 0 ? ",\"labels\":[" : ",").utf8
      JSONText.append(label, to: &line)
    }
    line += (article.labels.isEmpty ? "}\n" : "]}\n").utf8
  }
}
