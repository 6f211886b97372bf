/// A request as a handler sees it.
public struct HTTPRequest: Sendable {
  /// The method, such as `POST`.
  public var method: String
  /// The path, without the query.
  public var path: String
  /// The parameters of the query in their order, with their escapes undone.
  public var query: [(name: String, value: String)]
  /// The fields of a form, where the body is said to be one.
  public var form: [String: String]
  /// The body as it came.
  public var body: [UInt8]
  /// What kind of content the body is said to be, in small letters, without parameters.
  public var contentType: String

  /// Creates a request.
  public init(
    method: String, path: String, query: [(name: String, value: String)] = [], form: [String: String] = [:],
    body: [UInt8] = [], contentType: String = ""
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.form = form
    self.body = body
    self.contentType = contentType
  }

  /// The last value of a parameter of the form or the query; nil where it is not given.
  public func value(_ name: String) -> String? { form[name] ?? query.last { $0.name == name }?.value }
}

/// What is answered.
public struct HTTPResponse: Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The kind of content.
  public var contentType: String
  /// The content; of one that is made in parts, nothing.
  public var body: [UInt8]
  /// Makes the next part of a content that is sent while it is made; nil at its end, and where it is all in ``body``.
  ///
  /// Called on the thread of the connection, when what was made before is sent. Parts hold a byte at least.
  public var nextPart: (@Sendable () -> [UInt8]?)?
  /// Further headers.
  public var headers: [(name: String, value: String)] = []

  /// Creates a response.
  public init(status: Int = 200, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A response whose content is sent while it is made, so that no more of it is kept than a part.
  ///
  /// - Parameter nextPart: Makes the next part, until it gives nil.
  public init(status: Int = 200, contentType: String, parts nextPart: @escaping @Sendable () -> [UInt8]?) {
    self.init(status: status, contentType: contentType, body: [])
    self.nextPart = nextPart
  }

  /// A response with text.
  public init(status: Int = 200, contentType: String, text: String) {
    self.init(status: status, contentType: contentType, body: Array(text.utf8))
  }

  /// All of the content, made whole where it comes in parts.
  public func wholeBody() -> [UInt8] {
    var body = body
    while let part = nextPart?() { body += part }
    return body
  }

  /// A response without content.
  public static let empty = HTTPResponse(status: 204, contentType: "", body: [])
}
