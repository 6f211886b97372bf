internal import Newsprint
internal import NewsprintArticles

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `benchmarks generate`: writes made-up stories as JSON Lines to standard output.
///
///     benchmarks generate [--stories N] [--seed S] [--template-heavy] [--truth FILE]
///
/// The truth holds a line for each story that was made from another: both ids, the edit and the Jaccard similarity of
/// the sets of 5-word shingles. Templates have no such pairs.
enum GenerateCommand {
  static func run(_ arguments: [String]) throws {
    var (count, seed, isTemplateHeavy) = (10_000, UInt64(1), false)
    var truth: Int32 = -1
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch (option, rest.first) {
      case ("--template-heavy", _):
        isTemplateHeavy = true
        continue
      case ("--stories", let value?): count = Int(value) ?? 0
      case ("--seed", let value?): seed = UInt64(value) ?? 0
      case ("--truth", let value?): truth = open(value, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      default: throw UnknownArgument(name: option)
      }
      rest.removeFirst()
    }
    let vocabulary = NewsVocabulary(try ArticleReader(["seeds"]).readAll())
    let generator = StoryGenerator(
      vocabulary: vocabulary, count: count, seed: seed, isTemplateHeavy: isTemplateHeavy)
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
        send(part.stories, to: 1)
        send(part.truth, to: truth)
      }
    }
    if truth >= 0 { _ = close(truth) }
  }

  /// Writes to a descriptor; what cannot be written ends the process.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) {
    guard descriptor >= 0 else { return }
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written <= 0 { exit(74) }
        rest = rest.dropFirst(written)
      }
    }
  }

  private static func append(_ article: Article, to line: inout [UInt8]) {
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
    line += "}\n".utf8
  }
}

/// An argument that is not known.
struct UnknownArgument: Error {
  var name: String
}
