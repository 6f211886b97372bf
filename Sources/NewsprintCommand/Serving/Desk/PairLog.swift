internal import Newsprint
internal import NewsprintArticles

/// The files of answers, for tests of what they may hold.
package enum DeskJournals {
  /// How many answers to stories and about pairs stand after some runs of lines.
  package static func counts(of runs: [[UInt8]]) -> (answers: Int, pairs: Int) {
    var answers = AnswerLog()
    var pairs = PairLog()
    for run in runs {
      answers.add(run)
      pairs.add(run)
    }
    return (answers.count, pairs.last.count)
  }
}

/// What people said of pairs of stories, line by line, and what of it stands.
struct PairLog: Sendable {
  /// What was said of a pair.
  struct Answer: Sendable {
    var id: String
    /// Of `keep`, the story to keep.
    var first: StoryKey
    var second: StoryKey
    var verdict: DuplicateAnswer.Verdict
    /// How alike the two were found to be; nil where that is not known.
    var similarity: Double?
  }

  private(set) var answers: [Answer] = []
  private var known: Set<String> = []

  init() {}

  init(contentsOf path: String) throws { add(try WholeFile.bytes(of: path)) }

  /// Takes in further lines; those that say nothing of a pair are passed over.
  mutating func add(_ lines: [UInt8]) {
    lines.withTextBytes { lines in
      for line in lines.split(at: UInt8(ascii: "\n")) where !line.isEmpty { add(JSONValues(line)) }
    }
  }

  private mutating func add(_ line: JSONValues) {
    guard let word = line.string("answer") else { return }
    if word == "undo" {
      guard let id = line.string("of") else { return }
      answers.removeAll { $0.id == id }
      return
    }
    guard let verdict = DuplicateAnswer.Verdict(rawValue: word), let first = line.string("a").flatMap({ StoryKey($0) }),
      let second = line.string("b").flatMap({ StoryKey($0) })
    else { return }
    let id = line.string("answer_id") ?? ""
    if !id.isEmpty, !known.insert(id).inserted { return }
    answers.append(
      Answer(id: id, first: first, second: second, verdict: verdict, similarity: line.number("jaccard")))
  }

  /// The answers about the stories that a place is known of.
  func constraints(_ place: (StoryKey) -> Int?) -> [DuplicateAnswer] {
    answers.compactMap { answer in
      guard let first = place(answer.first), let second = place(answer.second) else { return nil }
      return DuplicateAnswer(first: first, second: second, verdict: answer.verdict)
    }
  }

  /// The last answer to each pair.
  var last: [Set<StoryKey>: Answer] {
    var last: [Set<StoryKey>: Answer] = [:]
    for answer in answers { last[[answer.first, answer.second]] = answer }
    return last
  }

  /// The threshold that the answers speak for.
  var proposal: ThresholdProposal? {
    ThresholdProposal(
      last.values.compactMap { answer in answer.similarity.map { ($0, answer.verdict != .different) } })
  }
}
