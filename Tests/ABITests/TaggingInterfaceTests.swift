import CNewsprint
import Newsprint
import NewsprintABI
import Testing

struct TaggingInterfaceTests {
  private let texts = [
    "The coach praised the team after the cup match.", "Inflation and rates worry the bank.", "", "xyzzy plugh qwerty",
  ]

  @Test func tagsAreTheLibrarys() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    let column = CallerStrings(texts)
    var stories = batch(column, texts.count)
    let (tags, error) = calling { np_tag(handle, &stories, nil, $0) }
    #expect(error == nil)
    let found = try #require(tags)
    defer { np_tags_free(found) }
    let expected = TopicTagger(try SmallModel.make()).tags(for: texts.map { Article(text: $0) })
    let offsets = array(np_tags_offsets(found), texts.count + 1)
    for (story, expected) in expected.enumerated() {
      let range = Int(offsets[story])..<Int(offsets[story + 1])
      let names = range.map { String(cString: np_model_topic(handle, np_tags_topics(found)[$0])!) }
      #expect(names == expected.topics.map(\.topic))
      #expect(range.map { np_tags_probabilities(found)[$0] } == expected.topics.map(\.probability))
      let abstention = np_abstention(np_tags_abstentions(found)[story]).map { String(cString: $0) }
      #expect(abstention == expected.abstention?.rawValue)
    }
  }

  @Test func everyAbstentionHasItsText() {
    let all = (UInt8(1)...11).map { np_abstention($0).map { String(cString: $0) } }
    #expect(all.allSatisfy { $0 != nil } && Set(all).count == 11)
    #expect(np_abstention(0) == nil && np_abstention(12) == nil && np_abstention(255) == nil)
  }

  @Test func probabilitiesAndFileAreTheLibrarys() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    let column = CallerStrings(texts)
    var stories = batch(column, texts.count)
    var probabilities = [Float](repeating: -1, count: texts.count * 2)
    #expect(np_model_topic_count(handle) == 2 && np_model_is_exclusive(handle) == 1)
    #expect(calling { np_probabilities(handle, &stories, 1, &probabilities, $0) }.result == 0)
    let model = try SmallModel.make()
    #expect(probabilities == model.probabilities(for: texts.map { Article(text: $0) }).values)
    var size = 0
    let bytes = try #require(np_model_bytes(handle, &size))
    #expect(Array(UnsafeRawBufferPointer(start: bytes, count: size)) == model.fileBytes())
    np_bytes_free(bytes)
  }

  @Test func topicsAreRestrictedAndCounted() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    let (column, among) = (CallerStrings(texts), CallerStrings(["economy"]))
    var stories = batch(column, texts.count)
    var options = np_tag_options()
    np_tag_options_init(&options)
    options.top = 2
    let two = try #require(calling { np_tag(handle, &stories, &options, $0) }.result)
    #expect(np_tags_offsets(two)[1] == 2)
    np_tags_free(two)
    options.among = among.strings
    options.among_count = 1
    let one = try #require(calling { np_tag(handle, &stories, &options, $0) }.result)
    #expect(np_tags_offsets(one)[1] == 1 && np_tags_probabilities(one)[0] == 1)
    np_tags_free(one)
    let unknown = CallerStrings(["weather"])
    options.among = unknown.strings
    let (none, error) = calling { np_tag(handle, &stories, &options, $0) }
    #expect(none == nil && error?.contains("no topic 'weather'. Its topics are economy, sport") == true)
  }

  @Test func reasonsAreJSON() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    let column = CallerStrings(texts)
    var stories = batch(column, texts.count)
    let text = try #require(calling { np_explain(handle, &stories, nil, $0) }.result)
    let reasons = String(cString: text)
    np_string_free(text)
    #expect(reasons.hasPrefix("[[{\"topic\":\"sport\",\"score\":"))
    #expect(reasons.contains("{\"term\":\"coach\",\"contribution\":"))
  }

  @Test func damagedInputIsAnError() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    let column = CallerStrings(texts)
    var stories = batch(column, texts.count)
    stories.count = -1
    #expect(
      calling { np_tag(handle, &stories, nil, $0) }.error == "The number of stories is -1; it must not be negative.")
    stories.count = 4
    column.setOffset(2, 1)
    #expect(
      calling { np_tag(handle, &stories, nil, $0) }.error?.contains("'texts' descend or are negative at row 2") == true)
    column.setOffset(0, -5)
    #expect(calling { np_tag(handle, &stories, nil, $0) }.error?.contains("at row 0") == true)
    let whole = CallerStrings(texts)
    stories.texts = whole.strings
    stories.texts.data = nil
    #expect(calling { np_tag(handle, &stories, nil, $0) }.error == "The column 'texts' has offsets but no data.")
    stories.texts = np_strings()
    let (tags, error) = calling { np_tag(handle, &stories, nil, $0) }
    #expect(error == nil && tags.map { np_tags_abstentions($0)[3] } == 1)
    np_tags_free(tags)
    var options = np_tag_options()
    #expect(calling { np_tag(handle, &stories, &options, $0) }.error?.contains("has 0 bytes") == true)
    np_tag_options_init(&options)
    options.min_probability = .nan
    #expect(calling { np_tag(handle, &stories, &options, $0) }.error?.contains("min_probability") == true)
    np_tag_options_init(&options)
    options.threads = -1
    #expect(calling { np_tag(handle, &stories, &options, $0) }.error?.contains("'threads' is 0 or in 1...1024") == true)
  }

  @Test func bytesThatAreNoTextAreReplaced() throws {
    let handle = try SmallModel.open()
    defer { np_model_free(handle) }
    // The second string begins within a character.
    let column = CallerStrings([[0xFF, 0xFE] + Array(" coach team cup".utf8), [0xC3], [0xA9, 0x20]])
    var stories = batch(column, 3)
    let tags = try #require(calling { np_tag(handle, &stories, nil, $0) }.result)
    #expect(np_tags_offsets(tags)[1] == 1)
    np_tags_free(tags)
    let found = try #require(calling { np_dedup(&stories, nil, $0) }.result)
    #expect(np_duplicates_count(found) == 3)
    np_duplicates_free(found)
  }

  @Test func filesThatAreNoModelsAreErrors() {
    #expect(calling { np_model_open("/nowhere/model", $0) }.error?.contains("/nowhere/model") == true)
    let (model, error) = calling { np_model_from_bytes([1, 2, 3], 3, $0) }
    #expect(model == nil && error?.isEmpty == false)
    // An error need not be taken.
    #expect(np_model_open("/nowhere/model", nil) == nil)
    np_model_free(nil)
    np_tags_free(nil)
    np_duplicates_free(nil)
    np_matrix_free(nil)
  }

  @Test func aModelIsTrainedAndStopped() throws {
    let articles = SmallModel.articles
    let (column, names) = (CallerStrings(articles.map(\.text)), CallerStrings(articles.flatMap(\.labels)))
    var stories = batch(column, articles.count)
    let ends = (0...articles.count).map { Int64($0) }
    var options = np_train_options()
    np_train_options_init(&options)
    let trained = ends.withUnsafeBufferPointer { ends in
      var labels = np_labels(offsets: ends.baseAddress, names: names.strings)
      return "multinomial".withCString { algorithm in
        options.algorithm = algorithm
        let model = calling { np_train(&stories, &labels, &options, $0) }
        options.progress = { _, context in
          context?.assumingMemoryBound(to: Int32.self).pointee += 1
          return 1
        }
        var calls: Int32 = 0
        let stopped = withUnsafeMutablePointer(to: &calls) { place in
          options.context = UnsafeMutableRawPointer(place)
          return calling { np_train(&stories, &labels, &options, $0) }
        }
        #expect(stopped.result == nil && stopped.error == "The caller had it stopped." && calls == 1)
        return model
      }
    }
    let model = try #require(trained.result)
    defer { np_model_free(model) }
    var size = 0
    let bytes = try #require(np_model_bytes(model, &size))
    defer { np_bytes_free(bytes) }
    #expect(Array(UnsafeRawBufferPointer(start: bytes, count: size)) == (try SmallModel.make().fileBytes()))
    "svm2".withCString { name in
      options.algorithm = name
      var labels = np_labels()
      #expect(calling { np_train(&stories, &labels, &options, $0) }.error?.contains("'svm2'") == true)
      options.algorithm = nil
      #expect(calling { np_train(&stories, &labels, &options, $0) }.error == "There is no column 'labels'.")
    }
  }
}
