import Newsprint
import TestSupport
import Testing

/// Vectorizers as files.
struct SavedVectorizerTests {
  private static let articles = TFIDFVectorizerTests.articles

  private static var everyKind: [TFIDFVectorizer.Options] {
    var words = TFIDFVectorizer.Options()
    words.features.wordNGrams = 1...2
    words.features.dropsMarkup = false
    words.minimumDocumentFrequency = .count(2)
    var characters = TFIDFVectorizer.Options()
    characters.features.characterNGrams = 2...4
    characters.weighting.sublinearTermFrequency = true
    characters.weighting.norm = .l1
    var limited = characters
    limited.features.characterByteLimit = 40
    var hashed = TFIDFVectorizer.Options()
    hashed.hashingBits = 8
    return [.init(), words, characters, limited, hashed]
  }

  @Test(arguments: everyKind) func whatIsReadIsWhatWasWritten(options: TFIDFVectorizer.Options) throws {
    let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(Self.articles, options: options)
    let names = options.hashingBits == nil ? vectorizer.terms(in: Self.articles) : nil
    let bytes = SavedVectorizer(vectorizer, names: names).fileBytes()
    let read = try SavedVectorizer(bytes: bytes)
    #expect(read.names == names)
    #expect(read.vectorizer.options == options && read.vectorizer.documentCount == Self.articles.count)
    #expect(read.vectorizer.transform(Self.articles) == matrix)
    #expect(read.fileBytes() == bytes)
  }

  @Test func namesAreLeftOutWhereTheyDoNotFit() throws {
    let vectorizer = TFIDFVectorizer.fit(Self.articles)
    #expect(SavedVectorizer(vectorizer, names: ["one"]).names == nil)
    #expect(try SavedVectorizer(bytes: SavedVectorizer(vectorizer).fileBytes()).names == nil)
  }

  /// With a finite value that no collection gives, a weight of a story would be infinity times 0.
  @Test(arguments: [3e38, -1, .leastNonzeroMagnitude] as [Float])
  func valuesThatAreNoInverseDocumentFrequencyAreRefused(idf: Float)
    throws
  {
    let vectorizer = TFIDFVectorizer.fit(Self.articles)
    var values = Array(vectorizer.idf)
    values[values.count / 2] = idf
    let other = TFIDFVectorizer(
      options: vectorizer.options, documentCount: vectorizer.documentCount, columns: vectorizer.columns,
      documentFrequencies: vectorizer.documentFrequencies, idf: SharedBuffer(values))
    let error = #expect(throws: ModelFileError.self) { try SavedVectorizer(bytes: SavedVectorizer(other).fileBytes()) }
    #expect(error?.description.contains("inverse document frequency") ?? false)
  }

  @Test func whatIsNoVectorizerIsRefused() throws {
    let vectorizer = TFIDFVectorizer.fit(Self.articles)
    let bytes = SavedVectorizer(vectorizer, names: vectorizer.terms(in: Self.articles)).fileBytes()
    for length in [0, 20, bytes.count - 1] {
      #expect(throws: ModelFileError.self) { try SavedVectorizer(bytes: Array(bytes.prefix(length))) }
    }
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(throws: ModelFileError.self, "byte \(place)") { try SavedVectorizer(bytes: damaged) }
    }
    // A model has no settings of a vectorizer by itself, and a vectorizer no topics.
    #expect(throws: ModelFileError.self) { try TopicModel(bytes: bytes) }
  }
}
