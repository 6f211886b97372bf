internal import Newsprint

/// The size of story and sketch that peers publish figures for.
enum SketchShape {
  static let shingles = 475
  static let slots = 128

  /// Made-up shingle hashes of stories, alike two by two.
  static func sets(_ count: Int) -> [ShingleSet] {
    (0..<count).map { number in
      var common = SeededRandom(seed: UInt64(number / 2))
      var own = SeededRandom(seed: UInt64(number) | 1 << 40)
      return ShingleSet((0..<shingles).map { $0 < 50 ? own.next() : common.next() })
    }
  }
}

/// Sketches, bands, verification, and the whole search.
func duplicateKernels(_ articles: ArticleBatch) -> [Kernel] {
  let bytes = articles.records.reduce(0) { $0 + $1.headline.count + $1.text.count }
  let sets = SketchShape.sets(2000)
  let builder = SketchBuilder(slotCount: SketchShape.slots)
  let shape = "\(SketchShape.shingles) shingles"
  var kernels = [
    Kernel(
      name: "sketch, \(shape), \(SketchShape.slots) slots", bytes: sets.count * SketchShape.shingles * 8,
      items: sets.count, unit: "sketches"
    ) { _ in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SketchShape.slots) { slots in
        for set in sets { set.hashes.withRun { builder.fill($0, slots) } }
        blackHole(slots.first)
      }
    },
    Kernel(
      name: "verification, two stories of \(shape)", bytes: sets.count * SketchShape.shingles * 8,
      items: sets.count / 2, unit: "pairs"
    ) { _ in
      var shared = 0
      for first in stride(from: 0, to: sets.count, by: 2) { shared += sets[first].intersectionCount(sets[first + 1]) }
      blackHole(shared)
    },
  ]
  let stages = DuplicateStages(.plain)
  let numbers = (0..<articles.count).map { UInt64($0) }
  kernels.append(
    Kernel(name: "text to sketches and band keys", bytes: bytes, isParallel: true) { threads in
      blackHole(stages.sketches(articles, stories: numbers, threads: threads))
    })
  let sketches = stages.sketches(articles, stories: numbers, threads: Parallel.availableThreads)
  kernels.append(
    Kernel(name: "bands to candidates", items: sketches.count * stages.plan.bands, unit: "keys") { _ in
      blackHole(stages.candidates(sketches))
    })
  for (title, options) in [("defaults", DuplicateOptions()), ("plain Jaccard", .plain)] {
    kernels.append(
      Kernel(name: "find duplicates at 0.8, \(title)", bytes: bytes, isParallel: true) { threads in
        blackHole(DuplicateFinder(options).find(in: articles, dates: [], threads: threads))
      })
  }
  return kernels
}
