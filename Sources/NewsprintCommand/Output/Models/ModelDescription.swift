internal import Newsprint

/// What is in a model, for people and for programs.
struct ModelDescription {
  private let model: TopicModel
  private let path: String
  private let topics: [Topic]
  private let termCount: Int

  /// What is said of one topic.
  private struct Topic {
    let name: String
    /// The number of training stories.
    let support: Int
    /// The least probability at which it is given, where the model has one; nil for a topic that is never given.
    let minimum: Double?
    let terms: [(term: String, weight: Float)]
    /// Those of the strongest terms that say where stories come from.
    let giveaways: [String]
  }

  /// - Parameter topic: The one topic that is described; nil: all.
  init(_ model: TopicModel, path: String, topic: String?, termCount: Int) {
    self.model = model
    self.path = path
    self.termCount = termCount
    let count = max(termCount, TopicModel.giveawayRange)
    let columns = model.topics.indices.filter { topic == nil || model.topics[$0] == topic }
    let terms = topic.map { [model.strongestTerms(for: $0, count: count)] } ?? model.strongestTerms(count: count)
    let minimums = model.rules.minimumProbabilities
    topics = zip(columns, terms).map { column, terms in
      Topic(
        name: model.topics[column], support: model.provenance.support[column],
        minimum: minimums.isEmpty || !minimums[column].isFinite ? nil : Double(minimums[column]),
        terms: Array(terms.prefix(termCount)),
        giveaways: TopicModel.giveaways(among: terms.prefix(TopicModel.giveawayRange)))
    }
  }

  /// The settings by name, in the order they are shown.
  private var settings: [(name: String, value: String)] {
    let settings = model.settings
    let options = model.vectorizer.options
    let features = options.features
    let trained = TrainingOptions.Features(
      words: features.wordNGrams, characters: features.characterNGrams, analyzer: features.characterAnalyzer,
      openingLength: features.openingLength)
    var result = [
      ("algorithm", settings.algorithm.rawValue),
      ("features", trained.description),
      ("feature_count", "\(model.vectorizer.featureCount)"),
      ("topics_per_story", model.isExclusive ? "one" : "several"),
    ]
    if settings.naiveBayesShare > 0, settings.naiveBayesShare < 1 {
      result.append(("naive_bayes_share", Format.fixed(settings.naiveBayesShare, decimals: 2)))
    }
    if settings.smoothing > 0 { result.append(("smoothing", "\(settings.smoothing)")) }
    if settings.inverseRegularization > 0 { result.append(("regularization", "\(settings.inverseRegularization)")) }
    if settings.penalty == .l1 { result.append(("penalty", "l1")) }
    if settings.balancesClasses { result.append(("class_weight", "balanced")) }
    result.append(("sublinear", "\(options.weighting.sublinearTermFrequency)"))
    result.append(("norm", options.weighting.norm.rawValue))
    result.append(("headline_weight", "\(features.headlineWeight)"))
    if features.characterNGrams != nil, features.characterByteLimit > 0 {
      result.append(("character_byte_limit", "\(features.characterByteLimit)"))
    }
    if let stemmer = features.tokenizer.stemmer { result.append(("stem", stemmer.rawValue)) }
    if features.tokenizer.foldsDiacritics { result.append(("fold_diacritics", "true")) }
    if !features.tokenizer.stopWords.words.isEmpty {
      result.append(("stop_words", "\(features.tokenizer.stopWords.words.count)"))
    }
    if let bits = options.hashingBits { result.append(("hashing_bits", "\(bits)")) }
    if case .quantized = model.weights {
      result.append(("weights", "8-bit"))
    } else {
      result.append(("weights", "32-bit"))
    }
    if let precision = model.rules.precision { result.append(("precision", "\(precision)")) }
    if let language = model.rules.language {
      result.append(("usual_share_of_common_words", Format.fixed(Double(language.usualShare), decimals: 3)))
    }
    if let letters = model.rules.letters {
      result.append(("languages", letters.ownLanguages.joined(separator: " ")))
      result.append(("language_margin", Format.fixed(Double(letters.margin), decimals: 1)))
    }
    result.append(("seed", "\(settings.seed)"))
    return result
  }

  private var provenance: [(name: String, value: String)] {
    let provenance = model.provenance
    let hash = String(provenance.dataHash, radix: 16)
    var result = [
      ("stories", "\(provenance.storyCount)"),
      ("data_hash", String(repeating: "0", count: 16 - hash.count) + hash),
      ("build", provenance.build),
      ("blas_at_work", LinearAlgebra.description),
    ]
    if let earliest = provenance.earliestDate, let latest = provenance.latestDate {
      result.append(("dates", "\(earliest) to \(latest)"))
    }
    return result
  }

  /// One sentence about each topic whose strongest terms say where its stories come from.
  var warnings: [String] {
    topics.filter { !$0.giveaways.isEmpty }.map { topic in
      let terms = topic.giveaways
      return
        "among the strongest terms of '\(topic.name.printable)' are some that say where a story comes from rather than what it is "
        + "about: \(terms.prefix(10).joined(separator: ", ")). 'newsprint check' looks for them in the stories."
    }
  }

  /// The description for a person.
  var text: String {
    var text = Terminal.output.styler(path.printable, .bold) + "\n"
    let pairs =
      settings + provenance
      + model.provenance.scores.map { ("out of fold " + $0.name, Format.fixed($0.value, decimals: 4)) }
    let width = pairs.map(\.name.count).max() ?? 0
    let rest = max(1, Terminal.output.columnCount - width - 4)
    let layout = TableLayout(widths: [width, rest], indent: 2)
    var list: [UInt8] = []
    for (name, value) in pairs {
      layout.append([name.split(separator: "_").joined(separator: " "), value.printable], to: &list)
    }
    text += String(decoding: list, as: UTF8.self)
    let hasMinimums = !model.rules.minimumProbabilities.isEmpty
    var table = Table(
      [.init("topic"), .init("stories", .right)] + (hasMinimums ? [.init("given from", .right)] : [])
        + [.init("strongest terms")])
    for topic in topics {
      table.append(
        [topic.name, Format.grouped(topic.support)]
          + (hasMinimums ? [topic.minimum.map { Format.fixed($0, decimals: 3) } ?? "never"] : [])
          + [topics.count == 1 ? "" : topic.terms.map(\.term).joined(separator: ", ")])
    }
    text += "\n" + table.text(for: Terminal.output)
    if topics.count == 1, let topic = topics.first {
      var terms = Table([.init("term"), .init("weight", .right)])
      for (term, weight) in topic.terms {
        terms.append([term, Format.fixed(Double(weight), decimals: 3)])
      }
      text += "\n" + terms.text(for: Terminal.output)
    }
    return text
  }

  /// The description for another program.
  var json: String {
    var document = JSONDocument()
    document.object { document in
      document.string("model", path)
      document.object("settings") { document in
        for (name, value) in settings { document.string(name, value) }
      }
      document.object("provenance") { document in
        for (name, value) in provenance { document.string(name, value) }
      }
      document.object("scores") { document in
        for score in model.provenance.scores { document.number(score.name, score.value) }
      }
      document.array("topics") { document in
        for topic in topics {
          document.object { document in
            document.string("topic", topic.name)
            document.integer("stories", topic.support)
            if !model.rules.minimumProbabilities.isEmpty {
              if let minimum = topic.minimum {
                document.number("minimum_probability", minimum)
              } else {
                document.string("minimum_probability", nil)
              }
            }
            document.array("terms") { document in
              for (term, weight) in topic.terms {
                document.object { document in
                  document.string("term", term)
                  document.number("weight", Double(weight))
                }
              }
            }
            document.array("giveaways") { document in
              for term in topic.giveaways { document.string(nil, term) }
            }
          }
        }
      }
    }
    return document.text
  }
}
