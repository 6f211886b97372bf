/// One object for each worker of a parallel loop.
struct WorkerPool<Object>: @unchecked Sendable {
  // Sendable: each worker uses the object of its own number only.
  private let objects: [Object]

  init(_ count: Int, _ make: () -> Object) { objects = (0..<count).map { _ in make() } }

  subscript(worker: Int) -> Object { objects[worker] }
}
