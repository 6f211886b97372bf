internal import Newsprint
internal import NewsprintArticles

/// The folder of what people say and send: `--data` of `serve`.
///
/// `answers.jsonl` has labelled stories, `duplicates.jsonl` what was said of pairs, `models.jsonl` which model is at work,
/// `stories` what was sent, `models` what was trained. Files of lines only grow.
package final class DataFolder: Sendable {
  let path: String
  let answers: JournalFile
  let duplicates: JournalFile
  let uses: JournalFile
  let isReadOnly: Bool

  /// - Parameters:
  ///   - path: The folder, which is made where it is not there and may be written to.
  ///   - isReadOnly: Whether nothing is written.
  package init(_ path: String, isReadOnly: Bool = false) throws {
    self.path = path
    self.isReadOnly = isReadOnly
    answers = JournalFile(path + "/" + Self.answersName)
    duplicates = JournalFile(path + "/duplicates.jsonl")
    uses = JournalFile(path + "/models.jsonl")
    if isReadOnly { return }
    for folder in [path, storiesPath, modelsPath] {
      if let error = Folder.make(folder), error != .fileExists {
        throw CommandError(description: "\(folder) cannot be made: \(error.reason)", exitCode: .cannotCreate)
      }
    }
    // The file is what tells the folder from others, before anybody said anything.
    guard let file = Descriptor.openForAppending(answers.path), Descriptor.close(file) else {
      throw CommandError(
        description: "\(answers.path) cannot be written: \(SystemError.last.reason)", exitCode: .cannotCreate)
    }
  }

  static let answersName = "answers.jsonl"
  var storiesPath: String { path + "/stories" }
  var modelsPath: String { path + "/models" }

  /// The files of stories that were sent, in the order of their names.
  var storyFiles: [String] {
    (FileSystem.names(inFolder: storiesPath) ?? []).map(\.name).filter { !$0.hasPrefix(".") }.sorted().map {
      storiesPath + "/" + $0
    }
  }

  /// The answers' file of an input of `train` and its kin: the file itself, or that of the folder; nil of other inputs.
  static func answersPath(ofInput input: String) -> String? {
    if input.split(separator: "/").last.map(String.init) == answersName { return input }
    let inside = input + "/" + answersName
    return FileStatus(path: inside)?.kind == .regular ? inside : nil
  }
}
