internal import LibC

/// How the parts of a search for duplicates share memory, and where they put what is too large for it.
///
/// The pairs that shingles tell do not depend on it, also where not all are looked at (``DuplicateReport/isComplete``).
package struct MemoryBudget: Sendable, Hashable {
  /// All bytes, about.
  package var total: Int
  /// The bytes of the longest record that is read, of which there are some for each thread.
  package var record: Int
  /// The bytes of stories from which on they lie on disk.
  package var texts: Int
  /// The same for input records, which are only read when they come out again.
  package var inputs: Int
  /// The same for the samples of shingles by which most stories are dropped.
  package var samples: Int
  /// The most bytes of the table of shingles that were met.
  package var occurrences: Int
  /// The most bytes of shingles that are kept from the first reading.
  package var shingles: Int
  /// The bytes of the sets that one block of stories brings into the join.
  package var sets: Int
  /// The most bytes of the index of rare shingles; what it cannot hold is looked for in another round.
  package var index: Int
  /// The folder for temporary files.
  package var folder: String

  // The most of either, however much memory there is.
  private static let mostShingles = 384 << 20
  private static let mostSets = 64 << 20

  /// Everything in memory.
  package static let unlimited = MemoryBudget(
    total: .max, record: .max, texts: .max, inputs: .max, samples: .max, occurrences: .max, shingles: mostShingles,
    sets: mostSets, index: .max, folder: "/tmp")

  private init(
    total: Int, record: Int, texts: Int, inputs: Int, samples: Int, occurrences: Int, shingles: Int, sets: Int,
    index: Int,
    folder: String
  ) {
    self.total = total
    self.record = record
    self.texts = texts
    self.inputs = inputs
    self.samples = samples
    self.occurrences = occurrences
    self.shingles = shingles
    self.sets = sets
    self.index = index
    self.folder = folder
  }

  /// A budget of about `total` bytes in all.
  package init(total: Int, folder: String) {
    self.init(
      total: total, record: max(1 << 20, total / 16), texts: total * 3 / 8, inputs: min(total / 8, 256 << 20),
      samples: min(total / 16, 48 << 20),
      occurrences: max(1 << 20, total / 4), shingles: min(Self.mostShingles, total / 8),
      sets: min(Self.mostSets, total / 16),
      index: max(1 << 20, total / 8), folder: folder)
  }

  /// The bytes of memory that the machine has.
  package static var physicalMemory: Int {
    let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
    return pages > 0 && size > 0 ? pages * size : 8 << 30
  }
}
