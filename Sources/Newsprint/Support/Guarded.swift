internal import LibC
internal import Synchronization

#if !NEWSPRINT_SANITIZE_THREAD
  /// A value that one thread at a time may use: a mutex, under ThreadSanitizer one that it knows.
  package struct Guarded<Value>: ~Copyable, Sendable {
    private let mutex: Mutex<Value>

    package init(_ value: sending Value) { mutex = Mutex(value) }

    /// Calls `body` with the value while no other thread has it.
    package borrowing func withLock<Result, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      try mutex.withLock(body)
    }
  }
#else
  /// A value that one thread at a time may use, where ThreadSanitizer watches.
  ///
  /// `Mutex` waits and wakes inside of a library that is built without the sanitizer, which then reports races that are
  /// none. A POSIX mutex it knows.
  package final class Guarded<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    package init(_ value: sending Value) {
      self.value = value
      pthread_mutex_init(mutex, nil)
    }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    package func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value)
    }
  }
#endif
