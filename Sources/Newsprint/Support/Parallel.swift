internal import Dispatch
internal import Synchronization

/// Data parallelism with a set number of threads, whose results never depend on that number.
///
/// Work is cut into items by the caller (by data, never by threads), and any thread may take any item.
package enum Parallel {
  /// The number of processors that the system offers.
  package static var availableThreads: Int { max(1, activeProcessorCount) }

  /// The number of threads for work whose caller asks for so many: one for each processor where nil.
  ///
  /// The one rule for every `threads` of the library.
  package static func threadCount(_ asked: Int?) -> Int { asked ?? availableThreads }

  /// Calls `body` once for each index in `0..<count`, on up to `threads` threads, and returns when all are done.
  package static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    forEach(count, workers: workers(for: count, threads: threads)) { _, index in body(index) }
  }

  /// The number of workers that `count` items keep busy on up to `threads` threads.
  package static func workers(for count: Int, threads: Int) -> Int { max(1, min(count, threads)) }

  /// Calls `body` once for each index in `0..<count` with the number of the worker that took it; a worker takes one
  /// item at a time, so that what belongs to a worker needs no lock.
  ///
  /// Which worker takes which item is left to chance: results must not depend on it.
  package static func forEach(_ count: Int, workers: Int, _ body: @Sendable (_ worker: Int, _ index: Int) -> Void) {
    guard workers > 1 else {
      for index in 0..<count { body(0, index) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(worker, index)
      }
    }
  }

  /// The results of `body` for each index in `0..<count`, in index order.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, workers: workers(for: count, threads: threads)) { _, index in body(index) }
  }

  /// The results of `body` for each index in `0..<count`, in index order, with the number of the worker at work.
  package static func map<Result: Sendable>(
    _ count: Int, workers: Int, _ body: @Sendable (_ worker: Int, _ index: Int) -> Result
  ) -> [Result] {
    unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = unsafe buffer
      forEach(count, workers: workers) { worker, index in
        unsafe slots.baseAddress?.advanced(by: index).initialize(to: body(worker, index))
      }
      initialized = count
    }
  }

  /// Cuts `0..<count` into consecutive ranges of at most `size`; the cut depends on nothing else.
  package static func chunks(_ count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: max(1, size)).map { $0..<min(count, $0 + max(1, size)) }
  }
}
