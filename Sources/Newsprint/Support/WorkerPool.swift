/// One object for each worker of a parallel loop.
package struct WorkerPool<Object>: @unchecked Sendable {
  // Sendable: each worker uses the object of its own number only.
  private let objects: [Object]

  package init(_ count: Int, _ make: () -> Object) { objects = (0..<count).map { _ in make() } }

  /// - Parameter make: Makes the object of the worker with this number.
  package init(_ count: Int, _ make: (Int) -> Object) { objects = (0..<count).map(make) }

  var count: Int { objects.count }

  package subscript(worker: Int) -> Object { objects[worker] }

  /// What `body` makes of the object of each worker, in their order.
  func map<Result>(_ body: (Object) -> Result) -> [Result] { objects.map(body) }
}
