extension ArticleBatch {
  /// The stories of a run of a batch as bytes: valid within the call that hands them out.
  package struct Stories: Sendable {
    /// Which stories of the batch they are.
    package let range: Range<Int>
    private let bytes: TextBytes
    private let records: [Record]

    fileprivate init(_ range: Range<Int>, _ bytes: TextBytes, _ records: [Record]) {
      self.range = range
      self.bytes = bytes
      self.records = records
    }

    /// The story with a number in the batch.
    package subscript(story: Int) -> StoryBytes {
      let record = records[story]
      return StoryBytes(headline: bytes[record.headline], text: bytes[record.text])
    }

    /// All fields of the story with a number in the batch.
    package func fields(of story: Int) -> StoryFields { StoryFields(bytes, records[story]) }
  }

  /// The fields of a story as bytes, each empty where the story lacks it.
  package struct StoryFields: Sendable {
    private let bytes: TextBytes
    /// Where the fields stand in the batch, and what is no text.
    package let record: Record

    fileprivate init(_ bytes: TextBytes, _ record: Record) {
      self.bytes = bytes
      self.record = record
    }

    package var id: TextBytes { bytes[record.id] }
    package var headline: TextBytes { bytes[record.headline] }
    package var text: TextBytes { bytes[record.text] }
    package var date: TextBytes { bytes[record.date] }
    /// The whole input record as one JSON object, where the reader kept it.
    package var raw: TextBytes { bytes[record.raw] }
    /// What the story's words are in.
    package var words: StoryBytes { StoryBytes(headline: headline, text: text) }
  }

  /// Calls `body` with all stories.
  package func withStories<Result>(_ body: (Stories) throws -> Result) rethrows -> Result {
    try bytes.withTextBytes { try body(Stories(0..<count, $0, records)) }
  }

  /// What `body` makes of each run of `size` stories, in their order.
  ///
  /// - Parameters:
  ///   - threads: How many threads to use, one for each processor where nil; results must not depend on it.
  ///   - make: Makes what a thread needs to itself; `body` gets one of them, which others got before.
  package func mapRuns<Worker, Result: Sendable>(
    of size: Int, threads: Int?, with make: () -> Worker,
    _ body: @Sendable (_ worker: Worker, _ stories: Stories) -> Result
  ) -> [Result] {
    mapRuns(of: size, with: pool(for: size, threads: threads) { _ in make() }, body)
  }

  /// The same with workers that outlive the call.
  func mapRuns<Worker, Result: Sendable>(
    of size: Int, with pool: WorkerPool<Worker>, _ body: @Sendable (_ worker: Worker, _ stories: Stories) -> Result
  ) -> [Result] {
    let runs = Parallel.chunks(count, size: size)
    return bytes.withTextBytes { bytes in
      Parallel.map(runs.count, workers: pool.count) { worker, run in
        body(pool[worker], Stories(runs[run], bytes, records))
      }
    }
  }

  /// What threads need to themselves to go over runs of `size` stories; `make` is given the number of each.
  func pool<Worker>(for size: Int, threads: Int?, _ make: (Int) -> Worker) -> WorkerPool<Worker> {
    WorkerPool(
      Parallel.workers(for: Parallel.chunks(count, size: size).count, threads: Parallel.threadCount(threads)), make)
  }
}
