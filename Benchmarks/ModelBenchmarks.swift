internal import Newsprint

/// Training passes, scoring and tagging; on made-up rows, and on the stories where they have labels.
func modelKernels(_ articles: ArticleBatch) throws -> [Kernel] {
  let data = LabelledMatrix.made(rows: 8000, features: 50_000, entriesPerRow: 100, classes: 16)
  let work = data.matrix.entryCount * data.labels.classCount
  var svm = LinearSVM.Options()
  svm.maxIterations = 1
  let onePass = svm
  var logistic = LogisticRegression.Options()
  logistic.multiclass = .oneVersusRest
  logistic.maxIterations = 1
  let oneLogisticPass = logistic
  let model = try LinearSVM.fit(data.matrix, labels: data.labels, options: onePass).model
  var kernels = [
    Kernel(name: "coordinate descent, SVM, one pass", items: work, unit: "entries x classes", isParallel: true) {
      blackHole(try LinearSVM.fit(data.matrix, labels: data.labels, options: onePass, threads: $0))
    },
    Kernel(name: "coordinate descent, logistic, one pass", items: work, unit: "entries x classes", isParallel: true) {
      blackHole(try LogisticRegression.fit(data.matrix, labels: data.labels, options: oneLogisticPass, threads: $0))
    },
    Kernel(name: "scoring, 16 classes", items: work, unit: "entries x classes", isParallel: true) {
      blackHole(model.decisionFunction(data.matrix, threads: $0))
    },
  ]
  guard articles.labelNames.count > 1 else { return kernels }
  let bytes = articles.records.reduce(0) { $0 + $1.headline.count + $1.text.count }
  var options = TrainingOptions()
  options.algorithm = .svm
  options.inverseRegularization = 1
  options.features = TrainingOptions.Features(words: 1...1)
  options.folds = 0
  options.isMultiLabel = false
  options.threads = 1
  let tagger = try TopicModel.train(on: articles, options: options).model
  kernels.append(Kernel(name: "tag, words", bytes: bytes) { _ in blackHole(tagger.tags(for: articles)) })
  kernels.append(
    Kernel(name: "tag, words, furniture kept", bytes: bytes) { _ in
      blackHole(tagger.keepingFurniture.tags(for: articles))
    })
  return kernels
}

/// BLAS beside our own plain loops; which BLAS it is, the loader decides.
func denseKernels(_ articles: ArticleBatch) -> [Kernel] {
  let side = 768
  var random = SeededRandom(seed: 5)
  let a = (0..<side * side).map { _ in Float(random.unit()) }
  let b = (0..<side * side).map { _ in Float(random.unit()) }
  var c = [Float](repeating: 0, count: side * side)
  let flop = 2 * side * side * side
  let name = BLAS.libraryName ?? "none"
  return [
    Kernel(name: "BLAS matrix product, \(name)", items: flop, unit: "flop") { _ in
      BLAS.multiply(m: side, n: side, k: side, a: a, b: b, c: &c)
    },
    Kernel(name: "plain matrix product", items: flop, unit: "flop") { _ in
      PlainBLAS.multiply(m: side, n: side, k: side, alpha: 1, a: a, b: b, beta: 0, c: &c)
    },
    Kernel(name: "BLAS scaled sum, \(name)", items: 200 * side * side, unit: "flop") { _ in
      for _ in 0..<100 { BLAS.addScaled(side * side, 1e-3, a, to: &c) }
    },
    Kernel(name: "plain scaled sum", items: 200 * side * side, unit: "flop") { _ in
      for _ in 0..<100 { PlainBLAS.addScaled(side * side, 1e-3, a, to: &c) }
    },
  ]
}
