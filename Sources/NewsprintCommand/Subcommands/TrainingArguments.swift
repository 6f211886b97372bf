internal import Newsprint
internal import NewsprintArticles

extension ParsedArguments {
  /// What `train` is to do, from its options.
  func trainingOptions() throws -> TrainingOptions {
    var options = TrainingOptions()
    options.algorithm = TopicAlgorithm(rawValue: self[Train.algorithm].rawValue) ?? .auto
    options.effort = self[Train.effort] == .fast ? .fast : .best
    options.tokenizer = try tokenizerOptions()
    options.features = try features()
    options.countsCharactersByWord = self[TokenOptions.charactersByWord]
    options.openingLength = self[FeatureOptions.opening]
    options.headlineWeight = Float(self[FeatureOptions.headlineWeight])
    options.sublinearTermFrequency = self[FeatureOptions.sublinear]
    options.norm = self[FeatureOptions.norm].flatMap { TermWeighting.Norm(rawValue: $0.rawValue) }
    options.minimumDocumentFrequency = self[FeatureOptions.minimumDocuments].map(\.bound)
    options.maximumDocumentFrequency = self[FeatureOptions.maximumDocuments].bound
    options.maximumFeatureCount = self[FeatureOptions.maximumFeatures]
    options.hashingBits = self[FeatureOptions.hashing]
    options.smoothing = self[Train.smoothing]
    options.inverseRegularization = self[Train.regularization]
    options.penalty = self[Train.penalty] == .l1 ? .l1 : .l2
    options.balancesClasses = self[Train.classWeight] == .balanced
    options.isMultiLabel = self[Train.multiLabel].isMultiLabel
    options.precision = self[Train.precision]
    options.termsWeight = self[Train.termsWeight]
    options.unlabelledWeight = self[Train.unlabelledWeight]
    options.unlabelledConfidence = self[Train.confidence]
    options.quantizes = self[Train.quantize]
    options.keepsSketches = self[Train.keepSketches]
    options.folds = self[Train.folds]
    options.seed = self[Train.seed]
    options.threads = threadCount
    options.dropsFurniture = !self[FeatureOptions.keepFurniture]
    options.dropsMarkup = !self[FeatureOptions.keepMarkup]
    if options.penalty == .l1, options.algorithm != .logistic {
      throw UsageError.conflict("'--penalty l1' goes with '--algorithm logistic' only")
    }
    if options.precision != nil, options.folds == 0 {
      throw UsageError.conflict("'--precision' is fitted on stories held out, which '--folds 0' does without")
    }
    if !self[Train.unlabelled].isEmpty, options.folds == 0 {
      throw UsageError.conflict("'--unlabelled' stops by stories held out, which '--folds 0' does without")
    }
    return options
  }

  /// How words are cut and folded.
  func tokenizerOptions() throws -> Tokenizer.Options {
    var options = Tokenizer.Options()
    options.foldsDiacritics = self[TokenOptions.foldDiacritics]
    options.stopWords = try stopWords(self[TokenOptions.stopWords])
    if let name = self[TokenOptions.stem] {
      guard let language = Stemmer.Language(rawValue: name.lowercased()), Stemmer(language).isAvailable else {
        let known = Stemmer.Language.allCases.map(\.rawValue)
        let near = suggestion(for: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
        throw UsageError.conflict(
          "there is no stemmer for '\(name)'.\(near) The languages are \(known.joined(separator: ", "))")
      }
      options.stemmer = language
    }
    return options
  }

  private func stopWords(_ which: String) throws -> StopWords {
    switch which {
    case "none": return .none
    case "english": return .english
    default:
      return StopWords(try wordList(which))
    }
  }

  /// The words of a file with one a line.
  private func wordList(_ path: String) throws -> [String] {
    var options = ArticleReaderOptions()
    options.format = .lines
    let lines = try ArticleReader([path], options: options).readAll(threads: 1)
    return (0..<lines.count).map { lines[$0].headline }
  }

  /// The n-grams asked for, or nil where none of the options that choose them is given.
  func features() throws -> TrainingOptions.Features? {
    let words = self[TokenOptions.ngrams].map { $0.lower...$0.upper }
    let characters = self[TokenOptions.characterNGrams].map { $0.lower...$0.upper }
    let byWord = self[TokenOptions.charactersByWord]
    let within = byWord ? FeatureOptionsOfModel.CharacterAnalyzer.byWord : .withinWords
    switch self[TokenOptions.analyzer] {
    case .none:
      guard words != nil || characters != nil else { return nil }
      return TrainingOptions.Features(
        words: words ?? (characters == nil ? 1...2 : nil), characters: characters, analyzer: within)
    case .word:
      return TrainingOptions.Features(words: words ?? 1...2, characters: characters, analyzer: within)
    case .char, .charWordBounded:
      if words != nil {
        throw UsageError.conflict("'--ngrams' is for words; use '--char-ngrams' with '--analyzer char' and 'char-wb'")
      }
      if byWord, self[TokenOptions.analyzer] == .char {
        throw UsageError.conflict(
          "'--chars-by-word' is for characters inside words, which '--analyzer char' does not keep to")
      }
      return TrainingOptions.Features(
        words: nil, characters: characters ?? 3...5,
        analyzer: self[TokenOptions.analyzer] == .char ? .acrossText : within)
    }
  }
}

extension DocumentLimit {
  /// The same bound as the library has it.
  var bound: TFIDFVectorizer.DocumentFrequencyBound {
    switch self {
    case .count(let count): .count(count)
    case .share(let share): .share(share)
    }
  }
}

extension MultiLabelChoice {
  /// Whether stories have several topics, or nil where the stories show it.
  var isMultiLabel: Bool? {
    switch self {
    case .auto: nil
    case .yes: true
    case .no: false
    }
  }
}
