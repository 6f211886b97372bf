extension TopicModel {
  /// The model after it has learnt the words of an archive without labels.
  ///
  /// What the model says of the stories is one view of them, the archive's own words another; words learn from both, as
  /// ``AdaptationReport`` tells. What was learnt is added to the model's weights, so that the result is a model like any
  /// other: it knows the new words and the old ones, and topics of which the archive has nothing stay as they are.
  /// Probabilities are fitted to those of the model before, on the same stories. The result is the same, byte for byte,
  /// for any order of the stories and any number of threads.
  ///
  /// - Parameters:
  ///   - articles: The stories; labels are not looked at. Copies count once, and stories of other languages not at all.
  ///   - threads: How many threads to use; one for each processor where nil.
  /// - Throws: ``AdaptationError`` where there is nothing to learn from.
  /// - Complexity: O(*nK*) for some tens of passes, where *n* is the number of features of all stories and *K* the number
  ///   of topics.
  public func adapted(
    to articles: some ArticleCollection, threads: Int? = nil
  ) throws(AdaptationError) -> (model: TopicModel, report: AdaptationReport) {
    if case .sparse = weights { throw .tooManyTopics(count: topics.count) }
    let threads = Parallel.threadCount(threads)
    let archive = try ArchiveStories(articles.batch, for: self, threads: threads)
    let words = TFIDFVectorizer.fit(archive.articles, options: vectorizer.options.archiveWords, threads: threads)
    let (grown, union) = vectorizer.grown(by: words)
    var rows = grown.countingWordsAlone.transform(archive.articles, threads: threads)
    if usesPresence { rows = rows.presence }
    rows = rows.withoutRareColumns
    let learnt = ArchiveLearning(evidence: archive.evidence, rows: rows, threads: threads).learn()
    let base = linearPart(over: grown, union, archive, threads: threads)
    var sum = base.weights
    for place in sum.values.indices {
      sum.values[place] = Self.bounded(sum.values[place] + learnt.weights.values[place])
    }
    let names = mergedTerms(union, words, archive.articles, threads: threads)
    let uncalibrated = replacing(
      sum, intercepts: zip(base.intercepts, learnt.intercepts).map { Self.bounded($0 + $1) }, grown, names,
      Calibration(isExclusive: isExclusive, topicCount: topics.count))
    let scores = uncalibrated.linearScores(of: archive.articles, threads: threads).scores
    let calibration = AdaptedCalibration.fitted(
      scores, to: archive.evidence, isExclusive: isExclusive, where: learnt.hasEvidence)
    let model = uncalibrated.calibrated(calibration, archive.articles)
    return (model, report(archive, learnt, model, calibration.probabilities(scores)))
  }

  /// The model's own scores as log-odds over a grown vocabulary.
  ///
  /// Rows with new features are scaled to another norm, so that the old ones weigh less; weights are stretched by what
  /// brings the archive's scores nearest to those before.
  private func linearPart(
    over vectorizer: TFIDFVectorizer, _ union: TFIDFVectorizer.Union, _ archive: ArchiveStories, threads: Int
  ) -> LinearModel {
    let slopes = typicalSlopes(archive.articles, threads: threads)
    var weights = DenseMatrix(rowCount: vectorizer.featureCount, columnCount: topics.count)
    for (feature, place) in union.first.enumerated() {
      for (topic, weight) in self.weights.row(feature).enumerated() {
        weights[Int(place), topic] = Self.bounded(weight * slopes[topic])
      }
    }
    var intercepts = topics.indices.map {
      Self.bounded(self.intercepts[$0] * slopes[$0] + calibration.offsets[$0])
    }
    let plain = replacing(
      weights, intercepts: intercepts, vectorizer, nil, Calibration(isExclusive: isExclusive, topicCount: topics.count))
    let scores = plain.linearScores(of: archive.articles, threads: threads).scores
    for topic in topics.indices {
      let (stretch, shift) = Self.line(from: scores, to: archive.evidence, topic)
      intercepts[topic] = intercepts[topic] * stretch + shift
      for feature in 0..<weights.rowCount { weights[feature, topic] *= stretch }
    }
    return LinearModel(weights: weights, intercepts: intercepts, link: .margin)
  }

  /// A weight that can be stored: finite weights of any size may come from a file, and their sums be infinite or no number.
  private static func bounded(_ weight: Float) -> Float {
    weight.isNaN ? 0 : min(max(weight, -largestWeight), largestWeight)
  }

  private static let largestWeight: Float = 1e6

  /// The line of least squares from one column of scores to another; weights may be halved or doubled by it, no more.
  private static func line(
    from scores: DenseMatrix, to wanted: DenseMatrix, _ topic: Int
  ) -> (stretch: Float, shift: Float) {
    let count = Double(max(scores.rowCount, 1))
    var (meanX, meanY) = (0.0, 0.0)
    for story in 0..<scores.rowCount {
      meanX += Double(scores[story, topic]) / count
      meanY += Double(wanted[story, topic]) / count
    }
    var (covariance, variance) = (0.0, 0.0)
    for story in 0..<scores.rowCount {
      let x = Double(scores[story, topic]) - meanX
      covariance += x * (Double(wanted[story, topic]) - meanY)
      variance += x * x
    }
    let slope = covariance / variance
    guard slope.isFinite, meanX.isFinite else { return (1, 0) }
    let stretch = min(max(slope, 0.5), 2)
    return (Float(stretch), Float(meanY - stretch * meanX))
  }

  /// The model with other weights over another vocabulary.
  private func replacing(
    _ weights: DenseMatrix, intercepts: [Float], _ vectorizer: TFIDFVectorizer, _ terms: TermTable?,
    _ calibration: Calibration
  ) -> TopicModel {
    var table = WeightTable.float(SharedBuffer(weights.values), classCount: topics.count)
    if case .quantized = self.weights { table = .quantized(QuantizedMatrix(quantizing: weights)) }
    return TopicModel(
      topics: topics, settings: settings, provenance: provenance, vectorizer: vectorizer, weights: table,
      intercepts: intercepts, usesPresence: usesPresence, calibration: calibration, thresholds: thresholds,
      terms: terms, naiveBayes: nil, rules: rules)
  }

  /// The model with a calibration, as what an archive made of it.
  private func calibrated(_ calibration: Calibration, _ archive: ArticleBatch) -> TopicModel {
    var provenance = provenance
    // The scores were measured on another model.
    provenance.scores = []
    archive.withStories { stories in
      for story in stories.range {
        for field in [stories[story].headline, stories[story].text] {
          provenance.dataHash = StableHash.extend(provenance.dataHash, with: field.stableHash)
        }
      }
    }
    return TopicModel(
      topics: topics, settings: settings, provenance: provenance, vectorizer: vectorizer, weights: weights,
      intercepts: intercepts, usesPresence: usesPresence, calibration: calibration, thresholds: thresholds,
      terms: terms, naiveBayes: nil, rules: rules)
  }
}

extension SparseMatrix {
  /// The same rows without the entries of columns that only one row has: such a word tells nothing of other stories.
  fileprivate var withoutRareColumns: SparseMatrix {
    var counts = [UInt32](repeating: 0, count: columnCount)
    for column in columnIndices { counts[Int(column)] += 1 }
    var offsets = [0]
    var (columns, entries) = ([UInt32](), [Float]())
    for row in 0..<rowCount {
      for entry in rowOffsets[row]..<rowOffsets[row + 1] where counts[Int(columnIndices[entry])] > 1 {
        columns.append(columnIndices[entry])
        entries.append(values[entry])
      }
      offsets.append(columns.count)
    }
    return SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: entries)
  }
}

extension TFIDFVectorizer.Options {
  /// The most new features of an archive: those that occur most often in it.
  private static let mostArchiveWords = 200_000

  /// The features that an archive is learnt by: single words, or characters where there are no words.
  ///
  /// Those of the opening are among them; a word of one story tells nothing of others.
  fileprivate var archiveWords: TFIDFVectorizer.Options {
    var options = self
    options.minimumDocumentFrequency = .count(2)
    options.maximumDocumentFrequency = .share(1)
    options.maximumFeatureCount = Self.mostArchiveWords
    options.maximumPhraseCount = nil
    options.maximumCharacterFeatureCount = nil
    guard let lengths = features.wordNGrams else { return options }
    options.features.wordNGrams = lengths.lowerBound...lengths.lowerBound
    options.features.characterNGrams = nil
    return options
  }
}

extension TFIDFVectorizer {
  /// The same columns, but where there are words no rows of characters.
  fileprivate var countingWordsAlone: TFIDFVectorizer {
    guard options.features.wordNGrams != nil else { return self }
    var options = options
    options.features.characterNGrams = nil
    return TFIDFVectorizer(
      options: options, documentCount: documentCount, columns: columns, documentFrequencies: documentFrequencies,
      idf: idf)
  }
}
