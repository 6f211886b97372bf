internal import Newsprint
internal import NewsprintArticles

/// Inputs that are the desk's: answers that people gave, of which only what stands is read.
enum LabelledInputs {
  /// The inputs that are none of the desk's, and the stories of those that are.
  static func split(_ inputs: [String]) throws -> (others: [String], stories: [Article]) {
    var others: [String] = []
    var stories: [Article] = []
    for input in inputs {
      guard input != "-", let path = DataFolder.answersPath(ofInput: input), try isLog(path) else {
        others.append(input)
        continue
      }
      let log = try AnswerLog(contentsOf: path)
      stories += log.stories
      // Of a whole folder, the stories that came with labels as well, unless an answer says otherwise.
      guard path != input else { continue }
      for story in try DeskStories(DataFolder(input, isReadOnly: true), archive: nil, progress: { _ in }).labelled
      where log.labels(of: StoryKey(story)) == nil {
        stories.append(story)
      }
    }
    return (others, stories)
  }

  /// Whether a file has the desk's lines: others may be called so, too.
  private static func isLog(_ path: String) throws -> Bool {
    let start = try WholeFile.start(of: path, count: 4096)
    if start.isEmpty { return true }
    return start.withTextBytes { bytes in
      let values = JSONValues(bytes.firstParts(2, between: UInt8(ascii: "\n")).first ?? bytes)
      return values.value("answer") != nil || values.value("project") != nil
    }
  }
}

extension DeskStories {
  /// The stories that came with labels.
  fileprivate var labelled: [Article] {
    (0..<count).filter { !batch.records[$0].labels.isEmpty }.map { batch[$0] }
  }
}
