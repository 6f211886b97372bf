internal import LibC
internal import Synchronization

/// A value that one thread at a time may use: a mutex whose waiting ThreadSanitizer can follow.
///
/// Who waits for a `Mutex` gets it inside of a library that is built without the sanitizer, which then sees no order
/// between the two threads and reports races that are none. Under it (`NEWSPRINT_SANITIZE_THREAD`) the lock is tried until
/// it is free, which happens in code that it sees.
package struct Guarded<Value>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>

  package init(_ value: sending Value) { mutex = Mutex(value) }

  /// Calls `body` with the value while no other thread has it.
  package borrowing func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    #if NEWSPRINT_SANITIZE_THREAD
      while true {
        if let result = try mutex.withLockIfAvailable(body) { return result }
        _ = sched_yield()
      }
    #else
      return try mutex.withLock(body)
    #endif
  }
}
