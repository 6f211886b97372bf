internal import LibC
internal import Newsprint

/// Rows with one class each, and a file of them that numpy reads as easily as we do.
///
/// The file, little-endian: 8 bytes `NPMATRIX`; the numbers of rows, columns, classes and entries (64-bit); the row offsets
/// (64-bit); the columns (32-bit); the values (32-bit floats); the classes (32-bit; too large a number stands for none).
struct LabelledMatrix {
  var matrix: SparseMatrix
  var labels: StoryLabels

  /// Rows whose features are drawn with a long tail, as words are.
  ///
  /// A class prefers some features to others. With one class, half of the rows have none.
  static func made(rows: Int, features: Int, entriesPerRow: Int, classes: Int, seed: UInt64 = 1) -> LabelledMatrix {
    var random = SeededRandom(seed: seed)
    var (offsets, columns, values): ([Int], [UInt32], [Float]) = ([0], [], [])
    var classIndices: [Int] = []
    var row: Set<UInt32> = []
    for number in 0..<rows {
      let own = number < classes ? number : random.integer(below: max(2, classes))
      classIndices.append(own)
      row.removeAll(keepingCapacity: true)
      while row.count < entriesPerRow {
        // The cube of a uniform number leans to the frequent features; a tenth speaks for the class.
        let place = random.unit()
        var column = UInt64(place * place * place * Double(features))
        if random.integer(below: 10) == 0 {
          column = StableHash.avalanche(UInt64(own) << 16 | UInt64(random.integer(below: 40))) % UInt64(features)
        }
        row.insert(UInt32(min(column, UInt64(features - 1))))
      }
      let value = 1 / Float(row.count).squareRoot()
      columns += row.sorted()
      values += [Float](repeating: value, count: row.count)
      offsets.append(columns.count)
    }
    return LabelledMatrix(
      matrix: SparseMatrix(columnCount: features, rowOffsets: offsets, columnIndices: columns, values: values),
      labels: Self.labels(classes, classIndices))
  }

  /// The features of stories, each with its first label.
  init(_ articles: ArticleBatch, options: TFIDFVectorizer.Options) {
    matrix = TFIDFVectorizer.fitTransform(articles, options: options).matrix
    labels = StoryLabels(
      classCount: articles.labelNames.count,
      single: articles.records.map { record in record.labels.first.map { Int(articles.labelIDs[$0]) } ?? 0 })
  }

  /// One class a row; a number that is no class stands for none.
  private static func labels(_ classCount: Int, _ classes: [Int]) -> StoryLabels {
    StoryLabels(classCount: classCount, classes.map { $0 < classCount ? [$0] : [] })
  }

  private init(matrix: SparseMatrix, labels: StoryLabels) {
    self.matrix = matrix
    self.labels = labels
  }

  // MARK: - The file

  private static let magic = Array("NPMATRIX".utf8)

  func write(to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard file >= 0 else { throw UnreadableMatrix(path: path) }
    defer { _ = close(file) }
    let head = [matrix.rowCount, matrix.columnCount, labels.classCount, matrix.entryCount].map { Int64($0) }
    Self.magic.withUnsafeBytes { send($0, to: file) }
    head.withUnsafeBytes { send($0, to: file) }
    matrix.rowOffsets.map { Int64($0) }.withUnsafeBytes { send($0, to: file) }
    matrix.columnIndices.withUnsafeBytes { send($0, to: file) }
    matrix.values.withUnsafeBytes { send($0, to: file) }
    (0..<labels.count).map { labels[$0].first ?? .max }.withUnsafeBytes { send($0, to: file) }
  }

  init(contentsOf path: String) throws {
    guard let file = fopen(path, "rb") else { throw UnreadableMatrix(path: path) }
    defer { _ = fclose(file) }
    func read<Number: BitwiseCopyable>(_ count: Int, _ zero: Number) throws -> [Number] {
      var numbers = [Number](repeating: zero, count: count)
      let stride = MemoryLayout<Number>.stride
      guard fread(&numbers, stride, count, file) == count else { throw UnreadableMatrix(path: path) }
      return numbers
    }
    guard try read(8, UInt8(0)) == Self.magic else { throw UnreadableMatrix(path: path) }
    let head = try read(4, Int64(0)).map { Int($0) }
    let offsets = try read(head[0] + 1, Int64(0)).map { Int($0) }
    let columns = try read(head[3], UInt32(0))
    let values = try read(head[3], Float(0))
    let classes = try read(head[0], UInt32(0)).map { Int($0) }
    matrix = SparseMatrix(columnCount: head[1], rowOffsets: offsets, columnIndices: columns, values: values)
    labels = Self.labels(head[2], classes)
  }
}

/// A file that does not hold a labelled matrix, or cannot be opened.
struct UnreadableMatrix: Error {
  var path: String
}
