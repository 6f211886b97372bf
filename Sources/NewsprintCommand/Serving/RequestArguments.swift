internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The parameters of requests, which are called and checked as the options of the verbs are.
enum RequestArguments {
  /// How stories are read.
  static let reading = [
    "input-format", "encoding", "headline-field", "text-field", "label-field", "id-field", "date-field", "source-field",
    "label-separator", "skip-invalid",
  ]

  /// The options of a verb that a request gives.
  ///
  /// - Parameters:
  ///   - parameters: The parameters; a low line stands for a hyphen.
  ///   - allowed: The options that may be given.
  static func parse(
    _ verb: Command, _ parameters: [(name: String, value: String)], allowed: [String]
  ) throws -> ParsedArguments {
    var words = [verb.name]
    for (name, value) in parameters {
      let option = String(name.map { $0 == "_" ? "-" : $0 })
      guard allowed.contains(option), let declaration = verb.options.first(where: { $0.name == option }) else {
        throw HTTPProblem(
          400, "There is no parameter '\(name)' here. There are: \(allowed.sorted().joined(separator: ", ")).")
      }
      if declaration.takesValue {
        words.append("--\(option)=\(value)")
      } else if ["", "1", "true", "yes", "on"].contains(value.lowercased()) {
        words.append("--\(option)")
      } else if !["0", "false", "no", "off"].contains(value.lowercased()) {
        throw HTTPProblem(400, "The parameter '\(name)' is true or false, and not '\(value)'.")
      }
    }
    guard case .run(_, let arguments) = try ArgumentParser(NewsprintTool.command).parse(words) else {
      throw HTTPProblem(400, "These parameters ask for nothing that can be done.")
    }
    return arguments
  }
}

extension HTTPRequest {
  /// The stories of a request: a story, an array or lines of JSON, a page, a feed, or the fields of a form.
  func stories(_ arguments: ParsedArguments) throws -> ArticleBatch {
    let (articles, _) = try ArticleReader.read(
      contents: try content(), name: "request", options: arguments.reader([], keepsInput: true).options,
      threads: body.count < 1 << 20 ? 1 : nil)
    guard articles.count > 0 else { throw HTTPProblem(422, "The request holds no story.") }
    return articles
  }

  /// The body, or an object with the fields of a form that has a text or a title.
  func content() throws -> [UInt8] {
    if form["text"] != nil || form["title"] != nil {
      var object = Array("{".utf8)
      for (place, field) in form.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { object.append(UInt8(ascii: ",")) }
        JSONText.append(field.key, to: &object)
        object.append(UInt8(ascii: ":"))
        JSONText.append(field.value, to: &object)
      }
      return object + [UInt8(ascii: "}")]
    }
    guard !body.isEmpty else { throw HTTPProblem(400, "The request has no body. Send a story, or several.") }
    return body
  }
}
