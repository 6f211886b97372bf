internal import Dispatch
internal import Synchronization

/// Threads for work that waits for a disk, of which there may be more than processors.
enum DiskThreads {
  private final class Work<Result: Sendable>: Sendable {
    private let next = Atomic<Int>(0)
    private let results: Mutex<(values: [Result?], count: Int)>
    private let count: Int
    private let isDone = DispatchSemaphore(value: 0)

    init(_ count: Int) {
      self.count = count
      results = Mutex(([Result?](repeating: nil, count: count), 0))
    }

    /// Does what nobody else does.
    func help(_ body: (Int) -> Result) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let result = body(index)
        let isLast = results.withLock { results in
          results.values[index] = result
          results.count += 1
          return results.count == count
        }
        if isLast { isDone.signal() }
      }
    }

    /// The results once all are there.
    func wait() -> [Result] {
      if count > 0 { isDone.wait() }
      return results.withLock { $0.values.compactMap { $0 } }
    }
  }

  /// The results of `body` for each index in `0..<count`, in index order; it is called with the number of the worker as
  /// well, whose things no other touches.
  ///
  /// The caller is one of the workers, and does not wait for those that come when all is done.
  static func map<Result: Sendable>(
    _ count: Int, workers: Int, _ body: @escaping @Sendable (_ worker: Int, _ index: Int) -> Result
  ) -> [Result] {
    let work = Work<Result>(count)
    for worker in 1..<max(1, min(count, workers)) {
      // A queue of its own gets a thread of its own, however many processors there are.
      DispatchQueue(label: "newsprint.disk").async { work.help { body(worker, $0) } }
    }
    work.help { body(0, $0) }
    return work.wait()
  }
}
