// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint

extension np_vectorizer_options {
  /// The default options: those of scikit-learn, and stories without what stands around them.
  static var usual: np_vectorizer_options {
    var options = np_vectorizer_options()
    options.size = MemoryLayout<np_vectorizer_options>.size
    options.min_words = 1
    options.max_words = 1
    options.min_document_frequency = 1
    options.max_document_frequency = 1
    options.use_idf = 1
    options.norm = 2
    return options
  }

  /// The library's options.
  func checked() throws(BorderError) -> TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    options.features.wordNGrams = try lengths(min_words, max_words, "words")
    options.features.characterNGrams = try lengths(min_characters, max_characters, "characters")
    options.minimumDocumentFrequency = try bound(min_document_frequency, "min_document_frequency", whole: .count(1))
    options.maximumDocumentFrequency = try bound(max_document_frequency, "max_document_frequency", whole: .share(1))
    guard (0...Int64(Int32.max)).contains(max_features) else {
      throw .invalidOption("max_features", value: "\(max_features)", allowed: "in 0...\(Int32.max)")
    }
    options.maximumFeatureCount = max_features == 0 ? nil : Int(max_features)
    options.weighting.sublinearTermFrequency = sublinear_tf != 0
    options.weighting.usesInverseDocumentFrequency = use_idf != 0
    switch norm {
    case 0: options.weighting.norm = .none
    case 1: options.weighting.norm = .l1
    case 2: options.weighting.norm = .l2
    default: throw .invalidOption("norm", value: "\(norm)", allowed: "0, 1 or 2")
    }
    options.features.dropsFurniture = keep_furniture == 0
    options.features.dropsMarkup = keep_markup == 0
    return options
  }

  private func lengths(_ least: Int32, _ most: Int32, _ name: String) throws(BorderError) -> ClosedRange<Int>? {
    if least == 0, most == 0 { return nil }
    guard least >= 1, most >= least, most <= 32 else {
      throw .invalidOption("min_\(name), max_\(name)", value: "\(least), \(most)", allowed: "0, 0 or in 1...32")
    }
    return Int(least)...Int(most)
  }

  /// - Parameter whole: What 1 stands for.
  private func bound(
    _ value: Double, _ name: String, whole: TFIDFVectorizer.DocumentFrequencyBound
  ) throws(BorderError) -> TFIDFVectorizer.DocumentFrequencyBound {
    guard value >= 0, value <= Double(Int32.max) else {
      throw .invalidOption(name, value: "\(value)", allowed: "a share of the stories or a number of them")
    }
    return value == 1 ? whole : value < 1 ? .share(value) : .count(Int(value))
  }
}

/// A fitted vectorizer with the names of its features.
final class VectorizerHandle: Sendable {
  let vectorizer: TFIDFVectorizer
  let features: StringColumn
  let idf: Column<Float>

  init(_ vectorizer: TFIDFVectorizer, _ names: [String]) {
    self.vectorizer = vectorizer
    features = StringColumn(names)
    idf = Column(vectorizer.idf.map { $0 })
  }
}

/// Rows as callers see them.
final class MatrixHandle: Sendable {
  let rowCount: Int
  let columnCount: Int
  let offsets: Column<Int64>
  let columns: Column<Int32>
  let values: Column<Float>

  init(_ matrix: SparseMatrix) {
    rowCount = matrix.rowCount
    columnCount = matrix.columnCount
    offsets = Column(matrix.rowOffsets.map { Int64($0) })
    columns = Column(matrix.columnIndices.map { Int32(truncatingIfNeeded: $0) })
    values = Column(matrix.values)
  }
}

extension OpaquePointer {
  fileprivate var vectorizer: VectorizerHandle { object() }
  fileprivate var matrix: MatrixHandle { object() }
}

@c @implementation
public func np_vectorizer_options_init(_ options: UnsafeMutablePointer<np_vectorizer_options>) {
  options.pointee = .usual
}

@c @implementation
public func np_vectorizer_fit(
  _ stories: UnsafePointer<np_stories>, _ given: UnsafePointer<np_vectorizer_options>?,
  _ matrix: UnsafeMutablePointer<OpaquePointer?>?, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let given = try options(given, .usual)
    let (options, threads) = (try given.checked(), try threadCount(given.threads))
    let batch = try ArticleBatch(stories.pointee, keepsNames: false)
    let vectorizer: TFIDFVectorizer
    if let matrix {
      let rows: SparseMatrix
      (vectorizer, rows) = TFIDFVectorizer.fitTransform(batch, options: options, threads: threads)
      matrix.pointee = OpaquePointer(owning: MatrixHandle(rows))
    } else {
      vectorizer = TFIDFVectorizer.fit(batch, options: options, threads: threads)
    }
    return OpaquePointer(owning: VectorizerHandle(vectorizer, vectorizer.terms(in: batch, threads: threads)))
  }
}

@c @implementation
public func np_vectorizer_from_bytes(_ bytes: UnsafeRawPointer, _ size: Int, _ error: ErrorPlace) -> OpaquePointer? {
  reporting(error) {
    let saved = try SavedVectorizer(bytes: Array(UnsafeRawBufferPointer(start: bytes, count: max(0, size))))
    let names = saved.names ?? [String](repeating: "", count: saved.vectorizer.featureCount)
    return OpaquePointer(owning: VectorizerHandle(saved.vectorizer, names))
  }
}

@c @implementation
public func np_vectorizer_bytes(
  _ vectorizer: OpaquePointer, _ size: UnsafeMutablePointer<Int>
) -> UnsafeMutableRawPointer? {
  let handle = vectorizer.vectorizer
  return callersCopy(of: SavedVectorizer(handle.vectorizer, names: handle.features.texts).fileBytes(), &size.pointee)
}

@c @implementation
public func np_vectorizer_free(_ vectorizer: OpaquePointer?) { vectorizer?.free(VectorizerHandle.self) }

@c @implementation
public func np_vectorizer_feature_count(_ vectorizer: OpaquePointer) -> Int64 {
  Int64(vectorizer.vectorizer.vectorizer.featureCount)
}

@c @implementation
public func np_vectorizer_features(_ vectorizer: OpaquePointer) -> np_strings {
  vectorizer.vectorizer.features.strings
}

@c @implementation
public func np_vectorizer_idf(_ vectorizer: OpaquePointer) -> UnsafePointer<Float> { vectorizer.vectorizer.idf.start }

@c @implementation
public func np_vectorizer_transform(
  _ vectorizer: OpaquePointer, _ stories: UnsafePointer<np_stories>, _ threads: Int32, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let batch = try ArticleBatch(stories.pointee, keepsNames: false)
    let rows = vectorizer.vectorizer.vectorizer.transform(batch, threads: try threadCount(threads))
    return OpaquePointer(owning: MatrixHandle(rows))
  }
}

@c @implementation
public func np_matrix_free(_ matrix: OpaquePointer?) { matrix?.free(MatrixHandle.self) }

@c @implementation
public func np_matrix_row_count(_ matrix: OpaquePointer) -> Int64 { Int64(matrix.matrix.rowCount) }

@c @implementation
public func np_matrix_column_count(_ matrix: OpaquePointer) -> Int64 { Int64(matrix.matrix.columnCount) }

@c @implementation
public func np_matrix_offsets(_ matrix: OpaquePointer) -> UnsafePointer<Int64> { matrix.matrix.offsets.start }

@c @implementation
public func np_matrix_columns(_ matrix: OpaquePointer) -> UnsafePointer<Int32> { matrix.matrix.columns.start }

@c @implementation
public func np_matrix_values(_ matrix: OpaquePointer) -> UnsafePointer<Float> { matrix.matrix.values.start }
