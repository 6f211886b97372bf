import CNewsprint
import Newsprint
import NewsprintABI

/// Strings as a caller in C holds them.
final class CallerStrings {
  private let offsets: UnsafeMutableBufferPointer<Int64>
  private let data: UnsafeMutableBufferPointer<CChar>

  init(_ strings: [[UInt8]]) {
    offsets = .allocate(capacity: strings.count + 1)
    data = .allocate(capacity: strings.joined().count + 1)
    var end = 0
    offsets[0] = 0
    for (place, string) in strings.enumerated() {
      for byte in string {
        data[end] = CChar(bitPattern: byte)
        end += 1
      }
      offsets[place + 1] = Int64(end)
    }
  }

  convenience init(_ strings: [String]) { self.init(strings.map { Array($0.utf8) }) }

  deinit {
    offsets.deallocate()
    data.deallocate()
  }

  var strings: np_strings {
    np_strings(offsets: UnsafePointer(offsets.baseAddress), data: UnsafePointer(data.baseAddress))
  }

  /// Sets an offset to what no caller should give.
  func setOffset(_ place: Int, _ offset: Int64) { offsets[place] = offset }
}

/// What a function returns, and the error that it gave.
func calling<Result>(_ body: (ErrorPlace) -> Result) -> (result: Result, error: String?) {
  var error: UnsafeMutablePointer<CChar>?
  let result = body(&error)
  defer { np_string_free(error) }
  return (result, error.map { String(cString: $0) })
}

/// The strings of a column.
func strings(_ column: np_strings, count: Int) -> [String] {
  guard let offsets = column.offsets, let data = column.data else { return [] }
  return (0..<count).map { row in
    let bytes = UnsafeBufferPointer(start: data + Int(offsets[row]), count: Int(offsets[row + 1] - offsets[row]))
    return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

func array<Element>(_ start: UnsafePointer<Element>, _ count: Int) -> [Element] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// A batch with texts alone.
func batch(_ texts: CallerStrings, _ count: Int) -> np_stories {
  var stories = np_stories()
  stories.count = Int64(count)
  stories.texts = texts.strings
  return stories
}

/// A small model of two topics.
enum SmallModel {
  static let articles: [Article] = (0..<12).map { number in
    number % 2 == 0
      ? Article(text: "The team won match \(number) of the cup, said the coach after the goal.", labels: ["sport"])
      : Article(text: "The bank raised rates \(number) times as shares and inflation rose.", labels: ["economy"])
  }

  static func make() throws -> TopicModel {
    var options = TrainingOptions()
    options.algorithm = .multinomial
    return try TopicModel.train(on: articles, options: options)
  }

  /// The same as a handle, through the interface.
  static func open() throws -> OpaquePointer {
    let bytes = try make().fileBytes()
    let (handle, error) = calling { np_model_from_bytes(bytes, bytes.count, $0) }
    guard let handle else { throw Failure(text: error ?? "") }
    return handle
  }

  struct Failure: Error { let text: String }
}
