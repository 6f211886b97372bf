internal import Dispatch

/// What there is to work on next.
package enum Supply<Item> {
  case item(Item)
  /// Nothing for now.
  case pause
  case end
}

/// Transforms a sequence of items on several threads, in order and with few of them in memory at once.
///
/// The calling thread makes the items, hands out the results and, when it would wait, transforms too; so `threads`
/// threads in all are busy, and it goes on even when the system gives no other.
package enum OrderedPipeline {
  /// - Parameters:
  ///   - threads: The number of threads that work, with the calling one.
  ///   - next: Makes the next item, on the calling thread. It is told whether it may wait for one: where it may not, it
  ///     says that it would, and is asked again when an older result has been handed out.
  ///   - idle: Called before `next` may wait: everything there was has been handed out.
  ///   - transform: Turns an item into a result, on any thread.
  ///   - emit: Takes the results in the order of the items, on the calling thread.
  /// - Throws: The first error in the order of the items.
  package static func run<Item: Sendable, Output: Sendable>(
    threads: Int, next: (_ mayWait: Bool) throws -> Supply<Item>, idle: () throws -> Void = {},
    transform: @escaping @Sendable (Item) throws -> Output,
    emit: (Output) throws -> Void
  ) throws {
    guard threads > 1 else {
      var mayWait = false
      while true {
        switch try next(mayWait) {
        case .item(let item):
          mayWait = false
          try emit(transform(item))
        case .pause:
          try idle()
          mayWait = true
        case .end: return
        }
      }
    }
    let crew = Crew(transform: transform)
    let helpers = DispatchGroup()
    var helperCount = 0
    defer {
      crew.close(helpers: helperCount)
      helpers.wait()
    }
    var inFlight: [Task<Item, Output>] = []
    var isAtEnd = false
    var readingError: (any Error)?
    var mayWait = false
    while true {
      var isPaused = false
      while !isAtEnd, !isPaused, inFlight.count < 2 * threads {
        do {
          let item: Item
          switch try next(mayWait) {
          case .item(let made):
            item = made
            mayWait = false
          case .pause:
            isPaused = true
            continue
          case .end:
            isAtEnd = true
            continue
          }
          let task = Task<Item, Output>(item)
          inFlight.append(task)
          crew.add(task)
          // Helpers start as there is work for them: a single block needs none.
          if inFlight.count > 1, helperCount < threads - 1 {
            helperCount += 1
            DispatchQueue.global().async(group: helpers) { crew.help() }
          }
        } catch {
          readingError = error
          isAtEnd = true
        }
      }
      guard let oldest = inFlight.first else {
        if isAtEnd { break }
        try idle()
        mayWait = true
        continue
      }
      if !oldest.isDone, let task = crew.takeTask() {
        crew.perform(task)
        continue
      }
      inFlight.removeFirst()
      try emit(oldest.waitForResult().get())
    }
    if let readingError { throw readingError }
  }
}

/// An item and, once some thread has made it, its result.
private final class Task<Item: Sendable, Output: Sendable>: Sendable {
  let item: Item
  private let result = Guarded<Result<Output, any Error>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ item: Item) { self.item = item }

  var isDone: Bool { result.withLock { $0 != nil } }

  func finish(_ outcome: Result<Output, any Error>) {
    result.withLock { $0 = outcome }
    done.signal()
  }

  func waitForResult() -> Result<Output, any Error> {
    while true {
      if let outcome = result.withLock({ $0 }) { return outcome }
      done.wait()
    }
  }
}

/// The tasks that no thread has taken, and the threads that take them.
private final class Crew<Item: Sendable, Output: Sendable>: Sendable {
  private let transform: @Sendable (Item) throws -> Output
  private let waiting = Guarded<(tasks: [Task<Item, Output>], isClosed: Bool)>(([], false))
  private let work = DispatchSemaphore(value: 0)

  init(transform: @escaping @Sendable (Item) throws -> Output) { self.transform = transform }

  func add(_ task: Task<Item, Output>) {
    waiting.withLock { $0.tasks.append(task) }
    work.signal()
  }

  func takeTask() -> Task<Item, Output>? {
    waiting.withLock { $0.tasks.isEmpty ? nil : $0.tasks.removeFirst() }
  }

  func perform(_ task: Task<Item, Output>) {
    task.finish(Result { try transform(task.item) })
  }

  /// Works until the crew is closed.
  func help() {
    while true {
      work.wait()
      if waiting.withLock({ $0.isClosed }) { return }
      if let task = takeTask() { perform(task) }
    }
  }

  /// Drops what is waiting and sends the helpers home.
  func close(helpers: Int) {
    waiting.withLock {
      $0.tasks = []
      $0.isClosed = true
    }
    for _ in 0..<helpers { work.signal() }
  }
}
