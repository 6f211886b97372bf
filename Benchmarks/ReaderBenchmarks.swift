internal import Newsprint
internal import NewsprintArticles

/// The reader of JSON Lines.
func readerKernels(_ articles: ArticleBatch) -> [Kernel] {
  var lines: [UInt8] = []
  for number in 0..<articles.count { GenerateCommand.append(articles[number], to: &lines) }
  let contents = lines
  var options = ArticleReaderOptions()
  options.format = .jsonLines
  let chosen = options
  return [
    Kernel(name: "JSON Lines reader", bytes: contents.count, isParallel: true) { threads in
      blackHole(try ArticleReader.read(contents: contents, options: chosen, threads: threads))
    }
  ]
}
