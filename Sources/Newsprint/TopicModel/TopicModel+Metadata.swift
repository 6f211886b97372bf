// How the small parts of a model are written to its metadata section and read back. The order of the fields is the
// format: fields are only ever added at the end, with a new version of the file.

extension TopicModel.Settings {
  func append(to writer: inout ByteWriter) {
    writer.append(algorithm.rawValue)
    writer.append(smoothing)
    writer.append(inverseRegularization)
    writer.append(penalty.rawValue)
    writer.append(balancesClasses)
    writer.append(naiveBayesShare)
    writer.append(seed)
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    algorithm = try reader.readChoice()
    smoothing = try reader.read(Double.self)
    inverseRegularization = try reader.read(Double.self)
    penalty = try reader.readChoice()
    balancesClasses = try reader.read(Bool.self)
    naiveBayesShare = try reader.read(Double.self)
    seed = try reader.read(UInt64.self)
  }
}

extension TopicModel.Provenance {
  func append(to writer: inout ByteWriter) {
    writer.append(storyCount)
    writer.append(support.map { UInt64($0) })
    writer.append(dataHash)
    writer.append(earliestDate)
    writer.append(latestDate)
    writer.append(build)
    writer.append(scores.map(\.name))
    writer.append(scores.map(\.value))
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    storyCount = try reader.read(Int.self)
    support = try reader.read([UInt64].self).map { Int(truncatingIfNeeded: $0) }
    dataHash = try reader.read(UInt64.self)
    earliestDate = try reader.readOptional(String.self)
    latestDate = try reader.readOptional(String.self)
    build = try reader.read(String.self)
    let names = try reader.read([String].self)
    let values = try reader.read([Double].self)
    guard names.count == values.count else { throw reader.invalid("there is not one value for each score") }
    scores = zip(names, values).map { Score(name: $0, value: $1) }
  }
}

extension TFIDFVectorizer.Options {
  func append(to writer: inout ByteWriter) {
    features.append(to: &writer)
    writer.append(weighting.isBinary)
    writer.append(weighting.sublinearTermFrequency)
    writer.append(weighting.usesInverseDocumentFrequency)
    writer.append(weighting.smoothsInverseDocumentFrequency)
    writer.append(weighting.norm.rawValue)
    writer.append([weighting.phraseWeight, weighting.openingWeight, weighting.characterWeight])
    minimumDocumentFrequency.append(to: &writer)
    maximumDocumentFrequency.append(to: &writer)
    writer.append(Int64(maximumFeatureCount ?? -1))
    writer.append(Int64(maximumPhraseCount ?? -1))
    writer.append(Int64(maximumCharacterFeatureCount ?? -1))
    writer.append(Int64(hashingBits ?? -1))
  }

  init(from reader: inout ByteReader) throws(ModelFileError) {
    self.init()
    features = try FeatureOptions(from: &reader)
    weighting.isBinary = try reader.read(Bool.self)
    weighting.sublinearTermFrequency = try reader.read(Bool.self)
    weighting.usesInverseDocumentFrequency = try reader.read(Bool.self)
    weighting.smoothsInverseDocumentFrequency = try reader.read(Bool.self)
    weighting.norm = try reader.readChoice()
    let blockWeights = try reader.readFinite()
    guard blockWeights.count == 3 else { throw reader.invalid("there is not one weight for each block of features") }
    // Of other values a row's length may be no number.
    guard blockWeights.allSatisfy({ abs($0) <= 1e6 }) else {
      throw reader.invalid("the weight of a block of features is out of range")
    }
    weighting.phraseWeight = blockWeights[0]
    weighting.openingWeight = blockWeights[1]
    weighting.characterWeight = blockWeights[2]
    minimumDocumentFrequency = try .init(from: &reader)
    maximumDocumentFrequency = try .init(from: &reader)
    let most = try reader.read(Int64.self)
    maximumFeatureCount = most < 0 ? nil : Int(most)
    let mostPhrases = try reader.read(Int64.self)
    maximumPhraseCount = mostPhrases < 0 ? nil : Int(mostPhrases)
    let mostCharacters = try reader.read(Int64.self)
    maximumCharacterFeatureCount = mostCharacters < 0 ? nil : Int(mostCharacters)
    let bits = try reader.read(Int64.self)
    guard bits < 32, bits != 0 else { throw reader.invalid("the number of hash bits is out of range") }
    hashingBits = bits < 0 ? nil : Int(bits)
  }
}

extension TFIDFVectorizer.DocumentFrequencyBound {
  fileprivate func append(to writer: inout ByteWriter) {
    switch self {
    case .count(let count):
      writer.append(true)
      writer.append(Double(count))
    case .share(let share):
      writer.append(false)
      writer.append(share)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ModelFileError) {
    let isCount = try reader.read(Bool.self)
    let value = try reader.read(Double.self)
    guard value.isFinite, abs(value) < 1e15 else { throw reader.invalid("a bound is not a number") }
    self = isCount ? .count(Int(value)) : .share(value)
  }
}

extension FeatureOptions {
  fileprivate func append(to writer: inout ByteWriter) {
    writer.append(tokenizer.foldsCase)
    writer.append(tokenizer.foldsDiacritics)
    writer.append(tokenizer.dropsPossessives)
    writer.append(tokenizer.minimumLength)
    writer.append(tokenizer.stopWords.words.sorted())
    writer.append(tokenizer.stemmer?.rawValue)
    writer.appendLengths(wordNGrams)
    writer.appendLengths(characterNGrams)
    writer.append(characterAnalyzer.code + (characterByteLimit > 0 ? CharacterAnalyzer.limited : 0))
    if characterByteLimit > 0 { writer.append(characterByteLimit) }
    writer.append(headlineWeight)
    writer.append(dropsFurniture)
    writer.append(separatesPhrases)
    writer.append(openingLength)
  }

  fileprivate init(from reader: inout ByteReader) throws(ModelFileError) {
    self.init()
    tokenizer.foldsCase = try reader.read(Bool.self)
    tokenizer.foldsDiacritics = try reader.read(Bool.self)
    tokenizer.dropsPossessives = try reader.read(Bool.self)
    tokenizer.minimumLength = try reader.read(Int.self)
    tokenizer.stopWords = StopWords(try reader.read([String].self))
    if let language = try reader.readOptional(String.self) {
      guard let known = Stemmer.Language(rawValue: language) else {
        throw reader.invalid("there is no stemmer for '\(language)'")
      }
      tokenizer.stemmer = known
    }
    wordNGrams = try reader.readLengths()
    characterNGrams = try reader.readLengths()
    let code = try reader.read(UInt8.self)
    let isLimited = code >= CharacterAnalyzer.limited
    let plain = isLimited ? code - CharacterAnalyzer.limited : code
    guard let analyzer = CharacterAnalyzer.allCases.first(where: { $0.code == plain }) else {
      throw reader.invalid("a way to cut characters is not known to this version")
    }
    characterAnalyzer = analyzer
    if isLimited {
      characterByteLimit = try reader.read(Int.self)
      guard characterByteLimit > 0 else { throw reader.invalid("no part of a text would have characters") }
    }
    headlineWeight = try reader.read(Float.self)
    guard abs(headlineWeight) <= 1e30 else { throw reader.invalid("the weight of headlines is out of range") }
    dropsFurniture = try reader.read(Bool.self)
    separatesPhrases = try reader.read(Bool.self)
    openingLength = try reader.read(Int.self)
    guard openingLength >= 0 else { throw reader.invalid("the length of the opening is below zero") }
  }
}

extension FeatureOptions.CharacterAnalyzer {
  /// The number that stands for it in a model file.
  ///
  /// It was a flag once: versions that know two of them refuse a third, and those that know three one that is limited.
  fileprivate var code: UInt8 {
    switch self {
    case .acrossText: 0
    case .withinWords: 1
    case .byWord: 2
    }
  }

  /// What is added to the number where characters are taken from a part of the text alone; how many bytes follows.
  fileprivate static var limited: UInt8 { 3 }
}

extension ByteWriter {
  fileprivate mutating func appendLengths(_ lengths: ClosedRange<Int>?) {
    append(Int64(lengths?.lowerBound ?? 0))
    append(Int64(lengths?.upperBound ?? 0))
  }
}

extension ByteReader {
  fileprivate mutating func readLengths() throws(ModelFileError) -> ClosedRange<Int>? {
    let low = try read(Int.self)
    let high = try read(Int.self)
    if low == 0, high == 0 { return nil }
    guard low >= 1, high >= low, high <= 64 else { throw invalid("the lengths of n-grams are out of range") }
    return low...high
  }

  fileprivate mutating func readChoice<Choice: RawRepresentable<String>>() throws(ModelFileError) -> Choice {
    let name = try read(String.self)
    guard let choice = Choice(rawValue: name) else { throw invalid("'\(name)' is not known to this version") }
    return choice
  }
}
