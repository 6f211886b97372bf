internal import Dispatch
internal import Synchronization

/// Data parallelism with a set number of threads, whose results never depend on that number.
///
/// Work is cut into items by the caller (by data, never by threads), and any thread may take any item.
package enum Parallel {
  /// The number of processors that the system offers.
  package static var availableThreads: Int { max(1, activeProcessorCount) }

  /// Calls `body` once for each index in `0..<count`, on up to `threads` threads, and returns when all are done.
  package static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    let workers = min(count, max(1, threads))
    guard workers > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { return }
        body(index)
      }
    }
  }

  /// The results of `body` for each index in `0..<count`, in index order.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      forEach(count, threads: threads) { slots[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }

  /// Cuts `0..<count` into consecutive ranges of at most `size`; the cut depends on nothing else.
  package static func chunks(_ count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: max(1, size)).map { $0..<min(count, $0 + max(1, size)) }
  }
}
