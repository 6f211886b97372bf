/// One object for each worker of a parallel loop.
struct WorkerPool<Object>: @unchecked Sendable {
  // Sendable: each worker uses the object of its own number only.
  private let objects: [Object]

  init(_ count: Int, _ make: () -> Object) { objects = (0..<count).map { _ in make() } }

  /// - Parameter make: Makes the object of the worker with this number.
  init(_ count: Int, _ make: (Int) -> Object) { objects = (0..<count).map(make) }

  var count: Int { objects.count }

  subscript(worker: Int) -> Object { objects[worker] }

  /// What `body` makes of the object of each worker, in their order.
  func map<Result>(_ body: (Object) -> Result) -> [Result] { objects.map(body) }
}
