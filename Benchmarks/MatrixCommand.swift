internal import Newsprint
internal import NewsprintArticles

/// `benchmarks matrix`: writes rows with classes, from labelled stories or made up, for ``ServeCommand`` and for peers.
///
///     benchmarks matrix OUTPUT stories 1|1-2 FILE
///     benchmarks matrix OUTPUT made ROWS FEATURES ENTRIES-PER-ROW CLASSES
enum MatrixCommand {
  static func run(_ arguments: [String]) throws {
    switch (arguments.dropFirst().first, arguments.count) {
    case ("stories", 4):
      var options = TFIDFVectorizer.Options()
      options.weighting.sublinearTermFrequency = true
      options.features.dropsFurniture = false
      if arguments[2] == "1-2" {
        options.features.wordNGrams = 1...2
        options.minimumDocumentFrequency = .count(2)
      }
      try LabelledMatrix(try ArticleReader([arguments[3]]).readAll(), options: options).write(to: arguments[0])
    case ("made", 6):
      let sizes = arguments[2...].map { max(1, Int($0) ?? 1) }
      try LabelledMatrix.made(rows: sizes[0], features: sizes[1], entriesPerRow: sizes[2], classes: sizes[3])
        .write(to: arguments[0])
    default: throw UnknownArgument(name: "matrix " + arguments.joined(separator: " "))
    }
  }
}
