/// The desk's routes as they are described.
extension OpenAPI {
  private static let object = json(#"{"type": "object"}"#)
  private static let queuing = [
    Query(name: "limit", type: "integer", help: "The most stories, 1 to 50."),
    Query(name: "editor", type: "string", help: "Who asks: what others have before them is left out."),
    Query(name: "besides", type: "string", help: "Keys of stories to leave out, parted by commas."),
    Query(name: "topic", type: "string", help: "Only stories of which this topic is in doubt."),
  ]

  private static let answer = json(
    #"""
    {"type": "object", "required": ["answer"], "properties": {"answer": {"type": "string", \#
    "enum": ["label", "skip", "undo"]}, "answer_id": {"type": "string"}, "key": {"type": "string"}, \#
    "labels": {"type": "array", "items": {"type": "string"}}, "of": {"type": "string"}, "by": {"type": "string"}}}
    """#)
  private static let constraint = json(
    #"""
    {"type": "object", "required": ["answer"], "properties": {"answer": {"type": "string", \#
    "enum": ["same", "different", "keep", "undo"]}, "answer_id": {"type": "string"}, "a": {"type": "string"}, \#
    "b": {"type": "string"}, "of": {"type": "string"}, "by": {"type": "string"}}}
    """#)

  static let deskOperations: [Operation] = [
    Operation(
      method: "get", path: "/", summary: "The desk, a page for editors.",
      gives: Content(types: [("text/html; charset=utf-8", text)]), problems: []),
    Operation(
      method: "get", path: "/desk/{file}", summary: "A file of the desk.",
      gives: Content(
        types: [
          "text/html; charset=utf-8", "text/css; charset=utf-8", "text/javascript; charset=utf-8", "image/svg+xml",
        ]
        .map { ($0, text) }), problems: [404]),
    Operation(
      method: "get", path: "/v1/desk/state", summary: "Where the desk stands: stories, answers, models.", gives: object,
      problems: [401, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/queue", summary: "The stories of which an answer teaches most.", queries: queuing,
      gives: object, problems: [400, 401, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/stories/{key}", summary: "A story as the queue shows it.", gives: object,
      problems: [401, 404, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/event", summary: "The event that a story tells, and what other stories do.",
      queries: [Query(name: "key", type: "string", help: "The key of a story.")], gives: object,
      problems: [401, 404, 500, 503]),
    Operation(
      path: "/v1/desk/answers", summary: "Keep what an editor says of stories.", takes: answer, gives: object,
      problems: [400, 401, 403, 404, 413, 500, 503, 507]),
    Operation(
      method: "get", path: "/v1/desk/duplicates", summary: "Pairs of stories that are alike, most doubtful first.",
      queries: [
        Query(name: "kind", type: "string", help: "all, copy, update or near."),
        Query(name: "offset", type: "integer", help: "How many pairs to leave out."),
        Query(name: "limit", type: "integer", help: "The most pairs, 1 to 200."),
      ], gives: object, problems: [400, 401, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/difference", summary: "Two stories with what differs marked.",
      queries: [
        Query(name: "a", type: "string", help: "The key of a story."),
        Query(name: "b", type: "string", help: "The key of another one."),
      ], gives: object, problems: [401, 404, 500, 503]),
    Operation(
      path: "/v1/desk/constraints", summary: "Keep what an editor says of pairs of stories.", takes: constraint,
      gives: object, problems: [400, 401, 403, 404, 413, 500, 503, 507]),
    Operation(
      method: "get", path: "/v1/desk/topics", summary: "How good the model in use is on the labelled stories.",
      queries: [Query(name: "target", type: "number", help: "The share of tags that is to be right.")], gives: object,
      problems: [400, 401, 422, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/doubts", summary: "Labels that the others speak against, and giveaway terms.",
      gives: object, problems: [401, 422, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/unfitting", summary: "Stories that no topic fits, and what is typical of them.",
      gives: object, problems: [401, 422, 500, 503]),
    Operation(
      path: "/v1/desk/stories", summary: "Take in stories in any form.", takes: stories,
      queries: [
        Query(name: "name", type: "string", help: "The file's name, whose ending tells its form."),
        Query(name: "bundle", type: "boolean", help: "Whether each line is a file, with 'name' and 'content'."),
      ], gives: object, problems: [400, 401, 403, 413, 422, 500, 507]),
    Operation(
      method: "get", path: "/v1/desk/training", summary: "How far the training is.", gives: object, problems: [401]),
    Operation(
      path: "/v1/desk/training", summary: "Train a model on the labelled stories.",
      takes: json(
        #"{"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["new", "update"]}}}"#
      ),
      gives: object, problems: [400, 401, 403, 409, 413, 422, 500, 503]),
    Operation(
      method: "delete", path: "/v1/desk/training", summary: "End the training before its next step.", gives: object,
      problems: [401, 403]),
    Operation(
      method: "get", path: "/v1/desk/models", summary: "The models that were trained, and which is in use.",
      gives: object, problems: [401, 500, 503]),
    Operation(
      path: "/v1/desk/model", summary: "Put a model to work, or with null the one of before.",
      takes: json(
        #"{"type": "object", "required": ["use"], "properties": {"use": {"type": "string", "nullable": true}}}"#),
      gives: object, problems: [400, 401, 403, 404, 413, 422, 500, 503, 507]),
    Operation(
      method: "get", path: "/v1/desk/comparison",
      summary: "A trained model beside the one in use, on the same stories.",
      queries: [Query(name: "model", type: "string", help: "Its name; none for the one of before.")], gives: object,
      problems: [401, 404, 422, 500, 503]),
    Operation(
      method: "get", path: "/v1/desk/threshold", summary: "The threshold that answers about pairs speak for.",
      gives: object, problems: [401, 500]),
  ]
}
