internal import NewsprintArticles

/// Problems as JSON.
enum ProblemText {
  static func json(_ problem: HTTPProblem) -> [UInt8] {
    var text = Array("{\"type\":\"about:blank\",\"title\":".utf8)
    JSONText.append(problem.title, to: &text)
    text += ",\"status\":\(problem.status),\"detail\":".utf8
    JSONText.append(problem.detail, to: &text)
    return text + "}\n".utf8
  }
}
