import CNewsprint
import Newsprint
import NewsprintABI
import Testing

/// Pages, matrices and tables of Arrow.
struct ColumnInterfaceTests {
  @Test func storiesOfAFeedAreColumns() throws {
    let feed = """
      <rss version="2.0"><channel><title>Wire</title>
      <item><title>First</title><link>https://example.com/1</link><category>sport</category>
      <description>The team won the cup.</description></item>
      <item><title>Second</title><description>Rates rise.</description></item></channel></rss>
      """
    let bytes = Array(feed.utf8)
    let read = try #require(calling { np_extract(bytes, bytes.count, "feed.xml", $0) }.result)
    defer { np_articles_free(read) }
    let stories = np_articles_stories(read)
    #expect(stories.count == 2)
    #expect(strings(stories.headlines, count: 2) == ["First", "Second"])
    #expect(strings(stories.texts, count: 2) == ["The team won the cup.", "Rates rise."])
    #expect(strings(np_articles_urls(read), count: 2) == ["https://example.com/1", ""])
    let labels = np_articles_labels(read)
    #expect(array(try #require(labels.offsets), 3) == [0, 1, 1])
    #expect(strings(labels.names, count: 1) == ["sport"])
    let (none, error) = calling { np_extract([0x7B], 1, "broken.jsonl", $0) }
    #expect(none == nil && error?.contains("broken.jsonl") == true)
  }

  @Test func rowsAreTheVectorizers() throws {
    let articles = SmallModel.articles
    let column = CallerStrings(articles.map(\.text))
    var stories = batch(column, articles.count)
    var rows: OpaquePointer?
    let fitted = try #require(calling { np_vectorizer_fit(&stories, nil, &rows, $0) }.result)
    defer { np_vectorizer_free(fitted) }
    let own = TFIDFVectorizer.fitTransform(articles)
    let count = Int(np_vectorizer_feature_count(fitted))
    #expect(count == own.vectorizer.featureCount && count > 20)
    #expect(strings(np_vectorizer_features(fitted), count: count) == own.vectorizer.terms(in: articles))
    for matrix in [
      try #require(rows), try #require(calling { np_vectorizer_transform(fitted, &stories, 1, $0) }.result),
    ] {
      #expect(np_matrix_row_count(matrix) == 12 && np_matrix_column_count(matrix) == Int64(count))
      #expect(array(np_matrix_offsets(matrix), 13) == own.matrix.rowOffsets.map { Int64($0) })
      #expect(array(np_matrix_columns(matrix), own.matrix.entryCount) == own.matrix.columnIndices.map { Int32($0) })
      #expect(array(np_matrix_values(matrix), own.matrix.entryCount) == own.matrix.values)
      np_matrix_free(matrix)
    }
    var size = 0
    let bytes = try #require(np_vectorizer_bytes(fitted, &size))
    defer { np_bytes_free(bytes) }
    let again = try #require(calling { np_vectorizer_from_bytes(bytes, size, $0) }.result)
    defer { np_vectorizer_free(again) }
    #expect(strings(np_vectorizer_features(again), count: count) == own.vectorizer.terms(in: articles))
    #expect(array(np_vectorizer_idf(again), count) == Array(own.vectorizer.idf))
    let matrix = try #require(calling { np_vectorizer_transform(again, &stories, 1, $0) }.result)
    #expect(array(np_matrix_values(matrix), own.matrix.entryCount) == own.matrix.values)
    np_matrix_free(matrix)
    #expect(calling { np_vectorizer_from_bytes(bytes, size - 1, $0) }.error?.contains("cut short") == true)
    var options = np_vectorizer_options()
    np_vectorizer_options_init(&options)
    options.max_words = 99
    #expect(calling { np_vectorizer_fit(&stories, &options, nil, $0) }.error?.contains("1, 99") == true)
    np_vectorizer_options_init(&options)
    options.min_document_frequency = .infinity
    #expect(calling { np_vectorizer_fit(&stories, &options, nil, $0) }.error?.contains("min_document") == true)
  }

  @Test func tablesOfArrowGoInAndOut() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    // What the interface gives out is a table that it reads: 'text' comes from the duplicates' column of strings.
    var (schema, array) = (ArrowSchema(), ArrowArray())
    let table = CallerTable(["Title": ["", "", ""], "body": ["The coach of the team", "", "Inflation and rates"]])
    #expect(calling { np_tag_arrow(handle, table.schema, table.array, nil, &schema, &array, $0) }.result == 0)
    #expect(schema.format.map { String(cString: $0) } == "+s" && array.length == 3 && array.n_children == 3)
    let topics = try #require(array.children?[0]?.pointee)
    let offsets = try #require(topics.buffers?[1]).assumingMemoryBound(to: Int64.self)
    #expect((0...3).map { offsets[$0] } == [0, 1, 1, 2])
    let abstained = try #require(array.children?[1]?.pointee)
    #expect(abstained.null_count == 2)
    array.release?(&array)
    schema.release?(&schema)
    #expect(array.release == nil && schema.release == nil)
    #expect(calling { np_dedup_arrow(table.schema, table.array, nil, &schema, &array, $0) }.result == 0)
    #expect(array.n_children == 8)
    array.release?(&array)
    schema.release?(&schema)
    let other = CallerTable(["place": ["a"]])
    let (failed, error) = calling { np_dedup_arrow(other.schema, other.array, nil, &schema, &array, $0) }
    #expect(failed == -1 && error == "There is no column 'text'.")
  }
}

/// A table of strings as another library hands it out; it is not released.
final class CallerTable {
  let schema = UnsafeMutablePointer<ArrowSchema>.allocate(capacity: 1)
  let array = UnsafeMutablePointer<ArrowArray>.allocate(capacity: 1)
  private var columns: [CallerStrings] = []

  init(_ table: [String: [String]]) {
    let names = table.keys.sorted()
    let schemas = UnsafeMutablePointer<UnsafeMutablePointer<ArrowSchema>?>.allocate(capacity: names.count)
    let arrays = UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>.allocate(capacity: names.count)
    for (place, name) in names.enumerated() {
      let column = CallerStrings(table[name] ?? [])
      columns.append(column)
      let buffers = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 3)
      buffers[0] = nil
      buffers[1] = column.strings.offsets.map { UnsafeRawPointer($0) }
      buffers[2] = column.strings.data.map { UnsafeRawPointer($0) }
      var (schema, array) = (ArrowSchema(), ArrowArray())
      schema.format = UnsafePointer(Self.text("U"))
      schema.name = UnsafePointer(Self.text(name))
      array.length = Int64(table[name]?.count ?? 0)
      array.n_buffers = 3
      array.buffers = buffers
      schemas[place] = .allocate(capacity: 1)
      arrays[place] = .allocate(capacity: 1)
      schemas[place]?.initialize(to: schema)
      arrays[place]?.initialize(to: array)
    }
    var (whole, data) = (ArrowSchema(), ArrowArray())
    whole.format = UnsafePointer(Self.text("+s"))
    whole.n_children = Int64(names.count)
    whole.children = schemas
    whole.release = { _ in }
    data.length = Int64(table.values.first?.count ?? 0)
    data.n_children = Int64(names.count)
    data.children = arrays
    data.release = { _ in }
    schema.initialize(to: whole)
    array.initialize(to: data)
  }

  /// A C string that lives as long as the tests.
  private static func text(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
    bytes.initialize(from: Array(text.utf8CString), count: text.utf8.count + 1)
    return bytes
  }
}
