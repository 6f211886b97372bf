internal import LibC
internal import Newsprint
internal import NewsprintArticles

/// `benchmarks serve`: gets something ready, then times it once for each line `run` on standard input.
///
/// So another program can have us and a peer work in turn. Answers with a JSON object a line.
///
///     benchmarks serve tfidf 1|1-2 THREADS FILE
///     benchmarks serve fit logistic|svm C THREADS MATRIX
///     benchmarks serve sketch
///     benchmarks serve scoring SHARE TOPICS MATRIX
///     benchmarks serve solver coordinate-descent|newton softmax|oneVersusRest C SHARE TOPICS ROWS MATRIX
///     benchmarks serve counts SHARE TOPICS MATRIX
enum ServeCommand {
  static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "tfidf" where arguments.count == 4:
      try serveVectorizer(hasPhrases: arguments[1] == "1-2", threads: Int(arguments[2]) ?? 1, arguments[3])
    case "fit" where arguments.count == 5:
      try serveFit(
        isSVM: arguments[1] == "svm", cost: Float(arguments[2]) ?? 1, threads: Int(arguments[3]) ?? 1, arguments[4])
    case "sketch" where arguments.count == 1: serveSketch()
    case "scoring" where arguments.count == 4:
      try serveScoring(leastShare: Double(arguments[1]) ?? 1, topics: max(2, Int(arguments[2]) ?? 2), arguments[3])
    case "solver" where arguments.count == 8: try serveSolver(arguments)
    case "counts" where arguments.count == 4:
      try serveCounts(leastShare: Double(arguments[1]) ?? 1, topics: max(2, Int(arguments[2]) ?? 2), arguments[3])
    default: throw UnknownArgument(name: "serve " + arguments.joined(separator: " "))
    }
  }

  /// Answers lines until the input ends; `work` returns what to report beside the time.
  private static func serve(_ work: () throws -> String) rethrows {
    say("{\"ready\":true}")
    while let line = readLine() {
      guard line == "run" else { continue }
      var figures = ""
      let busy = clock()
      let time = try seconds { figures = try work() }
      let cpu = Double(clock() - busy) / 1e6
      say("{\"seconds\":\(time),\"cpu\":\(cpu)\(figures.isEmpty ? "" : ",")\(figures)}")
    }
  }

  private static func say(_ line: String) {
    Array((line + "\n").utf8).withUnsafeBytes { send($0, to: 1) }
  }

  private static func serveVectorizer(hasPhrases: Bool, threads: Int, _ path: String) throws {
    let articles = try ArticleReader([path]).readAll()
    var options = TFIDFVectorizer.Options()
    options.weighting.sublinearTermFrequency = true
    options.features.dropsFurniture = false
    if hasPhrases {
      options.features.wordNGrams = 1...2
      options.minimumDocumentFrequency = .count(2)
    }
    serve {
      let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(articles, options: options, threads: threads)
      return "\"features\":\(vectorizer.featureCount),\"entries\":\(matrix.entryCount)"
    }
  }

  private static func serveFit(isSVM: Bool, cost: Float, threads: Int, _ path: String) throws {
    let data = try LabelledMatrix(contentsOf: path)
    try serve {
      let report: FitReport
      if isSVM {
        var options = LinearSVM.Options()
        options.inverseRegularization = cost
        report = try LinearSVM.fit(data.matrix, labels: data.labels, options: options, threads: threads).report
      } else {
        var options = LogisticRegression.Options()
        options.multiclass = .oneVersusRest
        options.inverseRegularization = cost
        report = try LogisticRegression.fit(data.matrix, labels: data.labels, options: options, threads: threads).report
      }
      return "\"objective\":\(report.objective),\"passes\":\(report.iterations.max() ?? 0)"
    }
  }

  /// Scores rows for some topics: the features of a share of the rows and more by SGEMM, with a share above 1 none.
  private static func serveScoring(leastShare: Double, topics: Int, _ path: String) throws {
    let rows = try LabelledMatrix(contentsOf: path).matrix.withoutRareFeatures(least: 3)
    var random = SeededRandom(seed: 7)
    let weights = DenseMatrix(
      rowCount: rows.columnCount, columnCount: topics,
      values: (0..<rows.columnCount * topics).map { _ in Float(random.unit()) })
    let model = LinearModel(weights: weights, intercepts: [Float](repeating: 0, count: topics), link: .margin)
    if leastShare > 1 {
      serve {
        blackHole(model.decisionFunction(rows, threads: 1))
        return "\"dense\":0,\"covered\":0"
      }
    } else {
      let split = HeadScoring(rows, model, leastShare: leastShare)
      serve {
        blackHole(split.score())
        return "\"dense\":\(split.headCount),\"covered\":\(split.share)"
      }
    }
  }

  /// Trains logistic regression by one of its solvers to the usual gap, on one thread; with a share above 1 no feature is
  /// dense.
  private static func serveSolver(_ arguments: [String]) throws {
    let data = try LabelledMatrix(contentsOf: arguments[7])
      .withTopics(max(2, Int(arguments[5]) ?? 2), rows: Int(arguments[6]) ?? .max)
    var options = LogisticRegression.Options()
    options.solver = LinearSolver(rawValue: arguments[1]) ?? .auto
    options.multiclass = LogisticRegression.Multiclass(rawValue: arguments[2]) ?? .softmax
    options.inverseRegularization = Float(arguments[3]) ?? 1
    options.denseShare = Double(arguments[4])
    let settings = options
    try serve {
      let report = try LogisticRegression.fit(data.matrix, labels: data.labels, options: settings, threads: 1).report
      return "\"objective\":\(report.objective),\"passes\":\(report.iterations.max() ?? 0)"
    }
  }

  /// Counts features by topic: those of a share of the rows and more by SGEMM, with a share above 1 none.
  private static func serveCounts(leastShare: Double, topics: Int, _ path: String) throws {
    let data = try LabelledMatrix(contentsOf: path).withTopics(topics, rows: .max)
    if leastShare > 1 {
      try serve {
        blackHole(try NaiveBayes.Counts(data.matrix, data.labels, nil, .multinomial))
        return "\"dense\":0"
      }
    } else {
      let split = HeadCounting(data, leastShare: leastShare)
      try serve {
        blackHole(try split.count())
        return "\"dense\":\(split.headCount)"
      }
    }
  }

  private static func serveSketch() {
    let sets = SketchShape.sets(2000)
    let builder = SketchBuilder(slotCount: SketchShape.slots)
    var slots = [UInt32](repeating: 0, count: SketchShape.slots)
    serve {
      slots.withUnsafeMutableBufferPointer { slots in
        for set in sets { set.hashes.withRun { builder.fill($0, slots) } }
      }
      return "\"count\":\(sets.count)"
    }
  }
}
