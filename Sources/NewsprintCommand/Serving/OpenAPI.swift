internal import NewsprintArticles

/// The description of the routes by which programs make clients: OpenAPI 3.0.
enum OpenAPI {
  /// A parameter of a query.
  struct Query {
    var name: String
    var type: String
    var help: String
    var isRange = false
  }

  /// A route as it is described.
  struct Operation {
    var method = "post"
    var path: String
    var summary: String
    var takes: Content?
    var queries: [Query] = []
    var gives: Content?
    /// The statuses of problems.
    var problems: [Int]
  }

  /// What a request or an answer holds: types of content, each with a schema.
  struct Content {
    var types: [(type: String, schema: String)]
  }

  static func json(_ schema: String) -> Content { Content(types: [("application/json", schema)]) }
  static func reference(_ name: String) -> String { ##"{"$ref": "#/components/schemas/\##(name)"}"## }

  static let text = #"{"type": "string"}"#
  static let stories = Content(types: [
    ("application/json", #"{"oneOf": [\#(reference("Story")), {"type": "array", "items": \#(reference("Story"))}]}"#),
    ("application/x-ndjson", text), ("text/html", text), ("application/xml", text),
  ])
  private static let lines = Content(types: [("application/x-ndjson; charset=utf-8", text)])
  private static let form = Content(types: [
    (
      "application/x-www-form-urlencoded",
      #"""
      {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}, \#
      "limit": {"type": "integer", "minimum": 1}, "threshold": {"type": "number", "minimum": 0, "maximum": 1}}}
      """#
    )
  ])

  private static let tagging = [
    Query(name: "model", type: "string", help: "The model; the first one else."),
    Query(name: "top", type: "integer", help: "So many topics to each story, best first."),
    Query(name: "min_probability", type: "number", help: "No topic below this.", isRange: true),
    Query(name: "among", type: "string", help: "Among these topics only, parted by commas."),
    Query(name: "vocabulary", type: "string", help: "'iptc': ids and names of IPTC Media Topics as well."),
  ]
  private static let limits = [
    Query(name: "limit", type: "integer", help: "The most topics."),
    Query(name: "threshold", type: "number", help: "The least score.", isRange: true),
  ]

  private static let operations: [Operation] =
    deskOperations + [
      Operation(
        path: "/v1/tag", summary: "Tag stories with their topics.", takes: stories,
        queries: tagging + [Query(name: "explain", type: "boolean", help: "Say which words made the choice.")],
        gives: lines, problems: [400, 401, 404, 413, 422]),
      Operation(
        path: "/v1/explain", summary: "Tag stories, with the words that made the choice.", takes: stories,
        queries: tagging, gives: lines, problems: [400, 401, 404, 413, 422]),
      Operation(
        path: "/v1/extract", summary: "Take the stories out of a page, a feed or an agency's file.", takes: stories,
        queries: [Query(name: "format", type: "string", help: "'jsonl' or 'text'.")],
        gives: Content(types: lines.types + [("text/plain; charset=utf-8", text)]), problems: [400, 401, 413, 422]),
      Operation(
        path: "/v1/duplicates", summary: "Find stories that repeat others of the request, or of the archive.",
        takes: stories,
        queries: [
          Query(name: "threshold", type: "number", help: "The least Jaccard similarity of copies.", isRange: true),
          Query(name: "containment", type: "number", help: "The least share of an excerpt.", isRange: true),
          Query(name: "window", type: "string", help: "Compare stories of this time span only, such as 72h."),
          Query(name: "keep", type: "string", help: "Which story of a group is kept."),
          Query(name: "near_only", type: "boolean", help: "Leave out stories that are like no other."),
          Query(name: "dry_run", type: "boolean", help: "Add nothing to the archive."),
        ], gives: lines, problems: [400, 401, 413, 422, 500]),
      Operation(
        method: "get", path: "/v1/projects", summary: "List the models.",
        gives: json(
          #"{"type": "object", "properties": {"projects": {"type": "array", "items": \#(reference("Project"))}}}"#),
        problems: [401]),
      Operation(
        method: "get", path: "/v1/projects/{id}", summary: "Show a model.", gives: json(reference("Project")),
        problems: [401, 404]),
      Operation(
        path: "/v1/projects/{id}/suggest", summary: "Suggest topics for a text.", takes: form,
        gives: json(reference("Suggestions")), problems: [400, 401, 404, 413]),
      Operation(
        path: "/v1/projects/{id}/suggest-batch", summary: "Suggest topics for several texts.",
        takes: json(
          #"{"type": "object", "properties": {"documents": {"type": "array", "items": \#(reference("Document"))}}}"#),
        queries: limits, gives: json(#"{"type": "array", "items": \#(reference("Suggestions"))}"#),
        problems: [400, 401, 404, 413, 422]),
      Operation(
        path: "/v1/projects/{id}/learn", summary: "Keep labelled stories for the next training.",
        takes: json(#"{"type": "array", "items": \#(reference("Document"))}"#),
        problems: [400, 401, 403, 404, 413, 422, 507]),
      Operation(
        path: "/v1/detect-language", summary: "Tell the language of a text.", takes: json(reference("Document")),
        gives: json(reference("Languages")), problems: [400, 401, 413, 422]),
      Operation(path: "/v1/reload", summary: "Open the models anew.", problems: [401, 403, 422, 500]),
      Operation(
        method: "get", path: "/v1/openapi.json", summary: "This description.", gives: json(#"{"type": "object"}"#),
        problems: [401]),
      Operation(
        method: "get", path: "/healthz", summary: "Whether the server is ready.", gives: json(#"{"type": "object"}"#),
        problems: []),
      Operation(
        method: "get", path: "/metrics", summary: "What the server has done, for Prometheus.",
        gives: Content(types: [("text/plain; version=0.0.4", text)]), problems: [401]),
    ]

  private static let schemas: [(name: String, schema: String)] = [
    (
      "Story",
      #"""
      {"type": "object", "description": "A story; further members come out again.", "properties": {\#
      "id": {"type": "string"}, "title": {"type": "string"}, "text": {"type": "string"}, \#
      "date": {"type": "string"}, "source": {"type": "string"}}}
      """#
    ),
    (
      "Document",
      #"""
      {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}, \#
      "document_id": {"type": "string"}, "subjects": {"type": "array", "items": {"type": "object", \#
      "properties": {"uri": {"type": "string"}, "label": {"type": "string"}}}}, \#
      "languages": {"type": "array", "items": {"type": "string"}}}}
      """#
    ),
    (
      "Project",
      #"""
      {"type": "object", "properties": {"project_id": {"type": "string"}, "name": {"type": "string"}, \#
      "language": {"type": "string"}, "backend": {"type": "object", \#
      "properties": {"backend_id": {"type": "string"}}}, "is_trained": {"type": "boolean"}}}
      """#
    ),
    (
      "Suggestions",
      #"""
      {"type": "object", "properties": {"document_id": {"type": "string"}, "results": {"type": "array", \#
      "items": {"type": "object", "properties": {"uri": {"type": "string"}, "label": {"type": "string"}, \#
      "notation": {"type": "string", "nullable": true}, "score": {"type": "number"}}}}}}
      """#
    ),
    (
      "Languages",
      #"""
      {"type": "object", "properties": {"results": {"type": "array", "items": {"type": "object", "properties": \#
      {"language": {"type": "string", "nullable": true}, "score": {"type": "number"}}}}}}
      """#
    ),
    (
      "Problem",
      #"""
      {"type": "object", "properties": {"type": {"type": "string"}, "title": {"type": "string"}, \#
      "status": {"type": "integer"}, "detail": {"type": "string"}}}
      """#
    ),
  ]

  private static let meanings = [
    400: "The request is wrong.", 401: "The token is missing.", 403: "Not allowed here.",
    404: "There is no such project or model.", 413: "The request is too large.",
    409: "It does not go with what is going on.", 422: "What was sent cannot be read.", 500: "It failed.",
    503: "The stories are being looked at.", 507: "There is no room left.",
  ]

  /// The document.
  static let document: String = {
    let paths = Dictionary(grouping: operations, by: \.path).sorted { $0.key < $1.key }.map { path, operations in
      "  \(quoted(path)): {" + operations.map { "\(quoted($0.method)): \(described($0))" }.joined(separator: ", ") + "}"
    }
    let schemas = Self.schemas.map { "  \(quoted($0.name)): \($0.schema)" }
    return """
      {
      "openapi": "3.0.3",
      "info": {"title": "Newsprint", "version": \(quoted(NewsprintTool.version)), \
      "description": "Topics and duplicates of news stories.", "license": {"name": "Apache-2.0"}},
      "paths": {
      \(paths.joined(separator: ",\n"))
      },
      "components": {"schemas": {
      \(schemas.joined(separator: ",\n"))
      }}
      }

      """
  }()

  private static func described(_ operation: Operation) -> String {
    var parts = ["\"summary\": \(quoted(operation.summary))"]
    var parameters = operation.queries.map { query in
      """
      {"name": \(quoted(query.name)), "in": "query", "description": \(quoted(query.help)), "schema": {"type": \
      \(quoted(query.type))\(query.isRange ? ", \"minimum\": 0, \"maximum\": 1" : "")}}
      """
    }
    for part in operation.path.split(separator: "/") where part.hasPrefix("{") {
      let name = quoted(String(part.dropFirst().dropLast()))
      parameters.append("{\"name\": \(name), \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}}")
    }
    if !parameters.isEmpty { parts.append("\"parameters\": [\(parameters.joined(separator: ", "))]") }
    if let takes = operation.takes { parts.append("\"requestBody\": {\"required\": true, \(content(takes))}") }
    var responses = [
      operation.gives.map { "\"200\": {\"description\": \"Done.\", \(content($0))}" }
        ?? "\"204\": {\"description\": \"Done.\"}"
    ]
    let problem = content(Content(types: [("application/problem+json", reference("Problem"))]))
    responses += operation.problems.map { "\"\($0)\": {\"description\": \(quoted(meanings[$0] ?? "")), \(problem)}" }
    parts.append("\"responses\": {\(responses.joined(separator: ", "))}")
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func content(_ content: Content) -> String {
    "\"content\": {" + content.types.map { "\(quoted($0.type)): {\"schema\": \($0.schema)}" }.joined(separator: ", ")
      + "}"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
