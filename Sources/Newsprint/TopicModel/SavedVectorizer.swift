extension ModelFile.SectionKind {
  /// The settings of a vectorizer that is a file by itself.
  fileprivate static let vectorizer = Self("VECT")
  static let hashes = Self("HASH")
  static let buckets = Self("BUCK")
  static let documentFrequencies = Self("DFRQ")
  static let idf = Self("IDFW")
  static let termBytes = Self("TERM")
  static let termOffsets = Self("TOFF")
}

/// A vectorizer and, where they are known, the names of its columns: what a file of a vectorizer holds.
///
/// The file has the form of a ``ModelFile``, so that it is checked as a model's is, and its sections are those of a model.
public struct SavedVectorizer: Sendable {
  /// The vectorizer.
  public let vectorizer: TFIDFVectorizer
  /// The names of its columns; nil where they were not saved.
  public var names: [String]? { terms.map { terms in (0..<terms.count).map { terms[$0] } } }
  private let terms: TermTable?

  /// A vectorizer that is to be saved.
  ///
  /// - Parameter names: The names of its columns, as ``TFIDFVectorizer/terms(in:threads:)`` gives them; left out where
  ///   there is not one for each, or they have 4 GiB and more.
  public init(_ vectorizer: TFIDFVectorizer, names: [String]? = nil) {
    self.vectorizer = vectorizer
    let byteCount = names?.reduce(0) { $0 + $1.utf8.count } ?? 0
    terms = names.flatMap {
      $0.count == vectorizer.featureCount && byteCount <= Int(UInt32.max) ? TermTable($0) : nil
    }
  }

  /// Opens the file of a vectorizer, which is mapped into memory.
  ///
  /// - Throws: ``ModelFileError`` where the file is none of a vectorizer, a newer one, cut short or damaged.
  public init(contentsOf path: String) throws(ModelFileError) { try self.init(ModelFile(contentsOf: path)) }

  /// Reads a vectorizer from the bytes of its file.
  ///
  /// - Throws: ``ModelFileError`` where they are not those of a vectorizer.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    try self.init(ModelFile(bytes: bytes, name: "the vectorizer in memory"))
  }

  private init(_ file: ModelFile) throws(ModelFileError) {
    var reader = try file.reader(of: .vectorizer)
    var options = try TFIDFVectorizer.Options(from: &reader)
    options.features.dropsMarkup = try reader.read(Bool.self)
    let documentCount = try reader.read(Int.self)
    try reader.finish()
    vectorizer = try TFIDFVectorizer(options, documentCount: documentCount, in: file)
    terms = try TermTable(in: file, count: vectorizer.featureCount)
  }

  /// Writes the file, which appears whole or not at all.
  ///
  /// - Throws: ``ModelFileError/io(path:action:code:reason:)``.
  public func write(to path: String) throws(ModelFileError) { try fileWriter.write(to: path) }

  /// The bytes of the file: the same for the same vectorizer and names.
  public func fileBytes() -> [UInt8] { fileWriter.bytes() }

  private var fileWriter: ModelFileWriter {
    var (writer, settings) = (ModelFileWriter(), ByteWriter())
    vectorizer.options.append(to: &settings)
    settings.append(vectorizer.options.features.dropsMarkup)
    settings.append(vectorizer.documentCount)
    writer.add(settings, as: .vectorizer)
    vectorizer.append(to: &writer)
    terms?.append(to: &writer)
    return writer
  }
}

extension TFIDFVectorizer {
  /// Adds the columns with their document frequencies and weights to a file.
  func append(to writer: inout ModelFileWriter) {
    if case .vocabulary(let index) = columns {
      writer.add(index.hashes, as: .hashes)
      writer.add(index.bucketStarts, as: .buckets)
    }
    writer.add(documentFrequencies, as: .documentFrequencies)
    writer.add(idf, as: .idf)
  }

  /// Reads the columns of a file.
  init(_ options: Options, documentCount: Int, in file: ModelFile) throws(ModelFileError) {
    let columns: FeatureColumns
    if let bits = options.hashingBits {
      columns = .hashed(bits: bits)
    } else {
      let hashes = try file.section(.hashes, as: UInt64.self)
      let buckets = try file.section(.buckets, as: UInt32.self)
      guard let index = HashIndex(hashes: hashes, bucketStarts: buckets) else {
        throw file.invalid(.hashes, "the vocabulary is not in order")
      }
      columns = .vocabulary(index)
    }
    let frequencies = try file.section(.documentFrequencies, as: UInt32.self)
    let idf = try file.finiteSection(.idf)
    guard frequencies.count == columns.count, idf.count == columns.count else {
      throw file.invalid(.idf, "there is not one value for each feature")
    }
    // Of other values a row's length may be no number.
    guard idf.withSpan({ idf in idf.indices.allSatisfy { idf[$0] == 0 || Self.weightRange.contains(idf[$0]) } }) else {
      throw file.invalid(.idf, "a value is not one of an inverse document frequency")
    }
    self.init(
      options: options, documentCount: documentCount, columns: columns, documentFrequencies: frequencies, idf: idf)
  }
}

extension TFIDFVectorizer {
  /// What inverse document frequencies lie within, of however many stories.
  fileprivate static var weightRange: ClosedRange<Float> { 1e-6...1e3 }
}

extension TermTable {
  /// Adds the names to a file.
  func append(to writer: inout ModelFileWriter) {
    writer.add(bytes, as: .termBytes)
    writer.add(offsets, as: .termOffsets)
  }

  /// Reads the names of a file; nil where it has none.
  init?(in file: ModelFile, count: Int) throws(ModelFileError) {
    guard file.contains(.termOffsets) else { return nil }
    let bytes = try file.section(.termBytes, as: UInt8.self)
    let offsets = try file.section(.termOffsets, as: UInt32.self)
    guard let terms = TermTable(bytes: bytes, offsets: offsets, count: count) else {
      throw file.invalid(.termOffsets, "the names do not fit the features")
    }
    self = terms
  }
}
