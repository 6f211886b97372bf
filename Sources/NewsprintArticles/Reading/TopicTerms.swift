internal import Newsprint

/// The terms that folders of labelled stories keep beside them: `terms.txt` in a topic's folder, one term a line.
public enum TopicTerms {
  private static let fileName = "terms.txt"

  /// Reads the terms of every topic.
  ///
  /// - Parameter inputs: Files and folders; only folders have terms.
  /// - Returns: Terms by the path of their folder below the input, which is its stories' label; empty lines are left out.
  /// - Throws: ``ArticleError``, or the system's reason why a folder cannot be read.
  public static func read(in inputs: [String]) throws -> [String: [String]] {
    var terms: [String: [String]] = [:]
    for input in inputs where input != "-" {
      guard case .folder = try FileKind(of: input) else { continue }
      try read(input, label: "", into: &terms)
    }
    return terms
  }

  private static func read(_ folder: String, label: String, into terms: inout [String: [String]]) throws {
    for name in try namesInFolder(folder) {
      let path = "\(folder)/\(name)"
      switch try FileKind(of: path) {
      case .folder: try read(path, label: label.isEmpty ? name : "\(label)/\(name)", into: &terms)
      case .file where name == fileName && !label.isEmpty:
        var options = ArticleReaderOptions()
        options.format = .lines
        let lines = try ArticleReader([path], options: options).readAll(threads: 1)
        terms[label, default: []] += (0..<lines.count).map { lines[$0].headline }
      default: break
      }
    }
  }
}
