internal import Newsprint

/// The terms that folders of labelled stories keep beside them: `terms.txt` in a topic's folder, one term a line.
public enum TopicTerms {
  private static let fileName = "terms.txt"

  /// Reads the terms of every topic.
  ///
  /// - Parameter inputs: Files and folders; only folders have terms.
  /// - Returns: Terms by the path of their folder below the input, which is its stories' label; empty lines are left out.
  ///   What stands in a folder and cannot be read has none.
  /// - Throws: ``ArticleError`` when an input cannot be read.
  public static func read(in inputs: [String]) throws -> [String: [String]] {
    var terms: [String: [String]] = [:]
    for input in inputs where input != "-" {
      guard case .folder = try FileKind(of: input) else { continue }
      try read(input, label: "", above: [], into: &terms)
    }
    return terms
  }

  private static func read(
    _ folder: String, label: String, above: [FileIdentity], into terms: inout [String: [String]]
  ) throws {
    let above = above + [FileIdentity(path: folder)].compactMap { $0 }
    // Below the input, the reader of stories says what cannot be read.
    let listing = label.isEmpty ? try namesInFolder(folder) : try? namesInFolder(folder)
    for name in listing?.names ?? [] {
      let path = "\(folder)/\(name)"
      switch try? FileKind(of: path) {
      case .folder:
        if let identity = FileIdentity(path: path), above.contains(identity) { continue }
        try read(path, label: label.isEmpty ? name : "\(label)/\(name)", above: above, into: &terms)
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
