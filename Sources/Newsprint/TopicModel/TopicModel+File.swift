extension ModelFile.SectionKind {
  /// Settings, topics, provenance, calibration: everything that is not a long array.
  static let metadata = Self("META")
  static let weights = Self("WGHT")
  static let quantizedWeights = Self("WQ08")
  static let weightScales = Self("WSCL")
  static let sparseOffsets = Self("WOFF")
  static let sparseTopics = Self("WTOP")
  static let sparseValues = Self("WVAL")
  static let classCounts = Self("NBCC")
  static let featureCounts = Self("NBFC")
  static let trainingSketches = Self("TSKT")
  /// How a text is read before it is cut: one byte, 1 where markup is kept, 0 where it is left out.
  ///
  /// Models without it leave markup out.
  static let reading = Self("READ")
  /// What tells languages by their letters, and the forms of the training stories.
  static let storyForms = Self("FORM")
}

extension TopicModel {
  /// Opens a model file.
  ///
  /// The file is mapped into memory: opening takes milliseconds whatever its size, and processes that use the same model
  /// share its memory.
  ///
  /// - Throws: ``ModelFileError`` where the file is no model, a newer one, cut short or damaged.
  public init(contentsOf path: String) throws(ModelFileError) {
    self = try TopicModel(ModelFile(contentsOf: path))
  }

  /// Reads a model from the bytes of a model file.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    self = try TopicModel(ModelFile(bytes: bytes))
  }

  /// Writes the model to a file, which appears whole or not at all.
  ///
  /// - Throws: ``ModelFileError/io(path:action:code:reason:)``.
  public func write(to path: String) throws(ModelFileError) {
    try fileWriter.write(to: path)
  }

  /// The bytes of the model's file: the same for the same model.
  public func fileBytes() -> [UInt8] { fileWriter.bytes() }

  private var fileWriter: ModelFileWriter {
    var writer = ModelFileWriter()
    writer.add(metadata, as: .metadata)
    vectorizer.append(to: &writer)
    switch weights {
    case .float(let values, _): writer.add(values, as: .weights)
    case .quantized(let matrix):
      writer.add(matrix.values, as: .quantizedWeights)
      writer.add(matrix.scales, as: .weightScales)
    case .sparse(let weights):
      writer.add(weights.offsets, as: .sparseOffsets)
      writer.add(weights.topics, as: .sparseTopics)
      writer.add(weights.values, as: .sparseValues)
    }
    terms?.append(to: &writer)
    if let naiveBayes {
      writer.add(naiveBayes.classCounts, as: .classCounts)
      writer.add(naiveBayes.featureCounts, as: .featureCounts)
    }
    writer.add(storyForms, as: .storyForms)
    if let trainingSketches { writer.add(trainingSketches.bytes, as: .trainingSketches) }
    if !vectorizer.options.features.dropsMarkup { writer.add(SharedBuffer([1 as UInt8]), as: .reading) }
    return writer
  }

  private var storyForms: ByteWriter {
    var writer = ByteWriter()
    rules.appendForms(to: &writer)
    return writer
  }

  private var metadata: ByteWriter {
    var writer = ByteWriter()
    writer.append(topics)
    settings.append(to: &writer)
    provenance.append(to: &writer)
    vectorizer.options.append(to: &writer)
    writer.append(vectorizer.documentCount)
    writer.append(intercepts)
    writer.append(usesPresence)
    writer.append(calibration.isExclusive)
    writer.append(calibration.spreadExponent)
    writer.append(calibration.saturates)
    writer.append(calibration.slopes)
    writer.append(calibration.offsets)
    writer.append(thresholds)
    rules.append(to: &writer)
    return writer
  }

  private init(_ file: ModelFile) throws(ModelFileError) {
    var reader = try file.reader(of: .metadata)
    topics = try reader.read([String].self)
    settings = try Settings(from: &reader)
    provenance = try Provenance(from: &reader)
    var options = try TFIDFVectorizer.Options(from: &reader)
    options.features.dropsMarkup = try Self.dropsMarkup(in: file)
    let documentCount = try reader.read(Int.self)
    intercepts = try reader.readFinite()
    usesPresence = try reader.read(Bool.self)
    var calibration = Calibration(isExclusive: try reader.read(Bool.self), topicCount: 0)
    calibration.spreadExponent = try reader.read(Float.self)
    guard calibration.spreadExponent >= 0, calibration.spreadExponent <= 1 else {
      throw reader.invalid("the power of the spread is not between 0 and 1")
    }
    calibration.saturates = try reader.read(Bool.self)
    calibration.slopes = try reader.readFinite()
    calibration.offsets = try reader.readFinite()
    thresholds = try reader.read([Float].self)
    guard !thresholds.contains(where: \.isNaN) else { throw reader.invalid("a threshold is no number") }
    self.calibration = calibration
    var rules = try AbstentionRules(from: &reader, topicCount: topics.count)
    try reader.finish()
    if file.contains(.storyForms) {
      var reader = try file.reader(of: .storyForms)
      try rules.readForms(from: &reader)
      try reader.finish()
    }
    self.rules = rules
    let topicCount = topics.count
    guard topicCount > 0, intercepts.count == topicCount, calibration.slopes.count == topicCount,
      calibration.offsets.count == topicCount, thresholds.count == (calibration.isExclusive ? 0 : topicCount),
      provenance.support.count == topicCount
    else { throw file.invalid(.metadata, "the number of topics is not the same everywhere") }

    vectorizer = try TFIDFVectorizer(options, documentCount: documentCount, in: file)
    weights = try Self.weights(in: file, featureCount: vectorizer.featureCount, classCount: topicCount)
    terms = try TermTable(in: file, count: vectorizer.featureCount)
    naiveBayes = try Self.naiveBayes(
      settings, in: file, featureCount: vectorizer.featureCount, classCount: topicCount)
    if file.contains(.trainingSketches) {
      trainingSketches = TrainingSketches(try file.section(.trainingSketches, as: UInt8.self))
      if trainingSketches == nil { throw file.invalid(.trainingSketches, "it is not a whole number of sketches") }
    }
  }

  private static func dropsMarkup(in file: ModelFile) throws(ModelFileError) -> Bool {
    guard file.contains(.reading) else { return true }
    let flags = try file.section(.reading, as: UInt8.self)
    return flags.first != 1
  }

  private static func weights(
    in file: ModelFile, featureCount: Int, classCount: Int
  ) throws(ModelFileError) -> WeightTable {
    if file.contains(.quantizedWeights) {
      let values = try file.section(.quantizedWeights, as: Int8.self)
      let scales = try file.finiteSection(.weightScales)
      guard scales.count == featureCount,
        let matrix = QuantizedMatrix(columnCount: classCount, scales: scales, values: values)
      else { throw file.invalid(.quantizedWeights, "there is not one weight for each feature and topic") }
      return .quantized(matrix)
    }
    if file.contains(.sparseOffsets) {
      let offsets = try file.section(.sparseOffsets, as: UInt64.self)
      let topics = try file.section(.sparseTopics, as: UInt32.self)
      let values = try file.finiteSection(.sparseValues)
      guard offsets.count == featureCount + 1,
        let weights = SparseWeights(topicCount: classCount, offsets: offsets, topics: topics, values: values)
      else { throw file.invalid(.sparseOffsets, "the weights do not fit the features and topics") }
      return .sparse(weights)
    }
    let values = try file.finiteSection(.weights)
    guard values.count == featureCount * classCount else {
      throw file.invalid(.weights, "there is not one weight for each feature and topic")
    }
    return .float(values, classCount: classCount)
  }

  private static func naiveBayes(
    _ settings: Settings, in file: ModelFile, featureCount: Int, classCount: Int
  ) throws(ModelFileError) -> NaiveBayesCounts? {
    guard settings.algorithm.isNaiveBayes, file.contains(.featureCounts) else { return nil }
    let classes = try file.section(.classCounts, as: Double.self)
    let features = try file.section(.featureCounts, as: Double.self)
    guard classes.count == classCount, features.count == featureCount * classCount else {
      throw file.invalid(.featureCounts, "there is not one count for each feature and topic")
    }
    guard classes.allSatisfy({ $0 >= 0 && $0.isFinite }), features.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw file.invalid(.featureCounts, "a count is negative or infinite")
    }
    return NaiveBayesCounts(classCounts: classes, featureCounts: features)
  }
}

/// What a naive Bayes model counted, where it lies.
package struct NaiveBayesCounts: Sendable {
  /// The weight of each class's stories.
  package let classCounts: SharedBuffer<Double>
  /// How much of each feature each class has, feature-major, before any inverse document frequency.
  package let featureCounts: SharedBuffer<Double>
}
