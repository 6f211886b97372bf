internal import Newsprint
internal import NewsprintArticles

/// What people said of stories, line by line, and what of it stands.
///
/// A line with labels is an answer, one with `"answer":"undo"` takes the one back that it names, one with
/// `"answer":"skip"` says that a person passed. Of several answers to one story the last one stands. Lines that are none
/// of these are passed over.
struct AnswerLog: Sendable {
  /// A story with the labels that a person gave it.
  struct Answer: Sendable {
    /// The answer's own id; empty where the line has none.
    var id: String
    /// The story's key.
    var key: StoryKey
    var story: Article
  }

  /// The answers that stand, by story.
  private var standing: [StoryKey: [Answer]] = [:]
  /// The stories of answers, in the order of the first.
  private var order: [StoryKey] = []
  private var storyOf: [String: StoryKey] = [:]
  /// The stories that were passed, by the number of times.
  private(set) var skipped: [StoryKey: Int] = [:]
  /// The number of lines that were understood.
  private(set) var lineCount = 0

  /// Reads a file to its end.
  init(contentsOf path: String) throws { add(try WholeFile.bytes(of: path)) }

  init() {}

  /// Takes in further lines.
  mutating func add(_ lines: [UInt8]) {
    lines.withTextBytes { lines in
      for line in lines.split(at: UInt8(ascii: "\n")) where !line.isEmpty { add(line) }
    }
  }

  private mutating func add(_ line: TextBytes) {
    let members = JSONValues(line)
    switch members.string("answer") {
    case "undo":
      guard let id = members.string("of"), let key = storyOf[id] else { return }
      lineCount += 1
      standing[key]?.removeAll { $0.id == id }
    case "skip":
      guard let key = members.string("key").flatMap({ StoryKey($0) }) else { return }
      lineCount += 1
      skipped[key, default: 0] += 1
    case nil, "label":
      let labels = members.strings("labels")
      let story = Article(
        id: members.string("id") ?? "", headline: members.string("title") ?? "", text: members.string("text") ?? "",
        labels: labels, date: members.string("date"), source: members.string("source"))
      // An answer without labels says that no topic fits.
      guard members.string("answer") != nil || !labels.isEmpty, !(story.text.isEmpty && story.headline.isEmpty) else {
        return
      }
      lineCount += 1
      let key = members.string("key").flatMap { StoryKey($0) } ?? StoryKey(story)
      let id = members.string("answer_id") ?? ""
      // The same line again, from a client that did not hear of the first, changes nothing.
      if !id.isEmpty, storyOf.updateValue(key, forKey: id) != nil { return }
      if standing[key] == nil { order.append(key) }
      standing[key, default: []].append(Answer(id: id, key: key, story: story))
    default: return
    }
  }

  /// The labels that a story has now; nil where nothing stands.
  func labels(of key: StoryKey) -> [String]? { standing[key]?.last?.story.labels }

  /// Whether an answer is known by its id.
  func knows(_ id: String) -> StoryKey? { storyOf[id] }

  /// The answers that stand, in the order in which their stories were first answered.
  var answers: [Answer] { order.compactMap { standing[$0]?.last } }

  /// The number of stories that have an answer.
  var count: Int { standing.values.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }

  /// The labelled stories, as a model learns from them.
  var stories: [Article] { answers.map(\.story).filter { !$0.labels.isEmpty } }
}

/// What tells a story from others: a hash of its id and its words.
struct StoryKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let hash: UInt64

  private static let seed: UInt64 = 0x7374_6f72_7920_6b65  // "story ke"

  init(_ story: Article) {
    self.init(id: Array(story.id.utf8), headline: Array(story.headline.utf8), text: Array(story.text.utf8))
  }

  init(id: some Sequence<UInt8>, headline: some Sequence<UInt8>, text: some Sequence<UInt8>) {
    // UTF-8 has no byte 0xff, so that fields cannot run into each other.
    let bytes = Array(id) + [0xff] + Array(headline) + [0xff] + Array(text)
    hash = bytes.withTextBytes { StableHash.xxh3($0, seed: Self.seed) }
  }

  /// The key that its digits say.
  init?(_ digits: String) {
    guard digits.utf8.count == 16, let hash = UInt64(digits, radix: 16) else { return nil }
    self.hash = hash
  }

  /// Whether a story's labels measure models and do not teach them: one story in five.
  var isHeldBack: Bool { hash % 5 == 0 }

  var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  static func < (first: StoryKey, second: StoryKey) -> Bool { first.hash < second.hash }
}

/// The members of a JSON object, looked up by name.
struct JSONValues {
  private let bytes: TextBytes
  private var places: [String: Range<Int>] = [:]

  init(_ bytes: TextBytes) {
    self.bytes = bytes
    for member in JSONMembers(bytes) { places[member.name] = member.value }
  }

  /// The value of a member as it is written; nil where there is none.
  func value(_ name: String) -> TextBytes? { places[name].map { bytes[$0] } }

  /// The text of a member; nil where it is no string.
  func string(_ name: String) -> String? { value(name).flatMap { JSONString.read(Array($0))?.text } }

  /// The number of a member; nil where it is none.
  func number(_ name: String) -> Double? { value(name).flatMap { Double($0.string) } }

  /// The strings of a list; none where a member is no list.
  func strings(_ name: String) -> [String] {
    guard let list = value(name) else { return [] }
    return JSONElements(list).compactMap { JSONString.read(Array(list[$0]))?.text }
  }
}
