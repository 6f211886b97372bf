internal import Newsprint

/// A request that is coming in, on the thread of its connection.
@safe
final class PendingRequest {
  let method: String
  let path: String
  private(set) var body: [UInt8] = []
  private(set) var form: [String: [UInt8]] = [:]
  private let mostBytes: Int
  private var count = 0
  /// Why the request is not done, though the rest of it is read.
  private(set) var problem: HTTPProblem?
  /// libmicrohttpd's reader of forms; nil where the body is none.
  var formReader: OpaquePointer?

  init(method: String, path: String, mostBytes: Int, problem: HTTPProblem?) {
    (self.method, self.path, self.mostBytes, self.problem) = (method, path, mostBytes, problem)
  }

  /// Takes in a part of the body.
  func append(_ bytes: TextBytes) {
    guard take(bytes.count) else { return }
    body.append(contentsOf: bytes)
  }

  /// Takes in a part of a form's field, whose bytes are part of the body.
  func append(_ bytes: TextBytes, field: String) {
    form[field, default: []].append(contentsOf: bytes)
  }

  /// Whether so many bytes more may be taken.
  func take(_ more: Int) -> Bool {
    if problem != nil { return false }
    count += more
    if count <= mostBytes { return true }
    problem = HTTPProblem(
      413, "A request may have \(mostBytes) bytes at most. Send fewer stories at a time.")
    (body, form) = ([], [:])
    return false
  }

  /// The fields of a form as text.
  var fields: [String: String] { form.mapValues { String(decoding: $0, as: UTF8.self) } }
}
