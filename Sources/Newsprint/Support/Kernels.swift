internal import CKernels

/// What Swift cannot say, said in C: the one file that knows the names of `CKernels`.
///
/// Each function is its kernel and costs nothing beside it; what a kernel does to the letter stands in its header.
enum Kernels {
  /// Asks for the memory at an address, which need not be anyone's.
  @inline(__always)
  static func prefetch(_ address: UnsafeRawPointer) { unsafe newsprint_prefetch(address) }

  /// Copies words to memory that nobody looks at soon, past the caches.
  @inline(__always)
  static func copyAside(_ source: UnsafePointer<UInt64>, to target: UnsafeMutablePointer<UInt64>, count: Int) {
    unsafe newsprint_copy_aside(target, source, count)
  }

  /// Sets bit `shift` of a word, or the bit above it where that one is set; other threads may do the same.
  @inline(__always)
  static func markTwice(_ word: UnsafeMutablePointer<UInt64>, shift: UInt32) {
    unsafe newsprint_mark_twice(word, shift)
  }

  /// Puts a key and its value into two words, which other threads may read and write at the same time.
  @inline(__always)
  static func storePair(_ pair: UnsafeMutablePointer<UInt64>, _ key: UInt64, _ value: UInt64) {
    unsafe newsprint_store_pair(pair, key, value)
  }

  /// The key and the value of such a pair; those of a pair that is being written fit no hash.
  @inline(__always)
  static func loadPair(_ pair: UnsafePointer<UInt64>) -> (key: UInt64, value: UInt64) {
    var value: UInt64 = 0
    let key = unsafe newsprint_load_pair(pair, &value)
    return (key, value)
  }

  /// Has the C library keep freed blocks of less than `block` bytes, and up to `total` bytes of them, in so many heaps.
  @inline(__always)
  static func keepFreed(block: Int32, total: Int32, heaps: Int32) { newsprint_keep_freed(block, total, heaps) }

  /// Writes a number with so many decimals and a NUL byte behind it.
  @inline(__always)
  static func formatFixed(_ value: Double, decimals: Int32, into text: UnsafeMutableBufferPointer<CChar>) {
    _ = unsafe newsprint_format_fixed(text.baseAddress, text.count, decimals, value)
  }
}

// MARK: - Bytes

/// The classes of 64 bytes that a tokenizer asks about: bit *i* of each mask tells of byte *i*.
struct ByteMasks {
  let letters: UInt64
  let digits: UInt64
  let nonASCII: UInt64
  let apostrophes: UInt64
  let periods: UInt64
  let commas: UInt64
  let underscores: UInt64
  /// White space and controls.
  let blanks: UInt64
  let tabs: UInt64

  /// Classifies the 64 bytes at an address.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) { unsafe self.init(newsprint_classify64(bytes)) }

  /// Those of the 64 bytes of a text from a place on, all of which must be there.
  @inline(__always)
  init(_ text: TextBytes, at place: Int) {
    guard place >= 0, place <= text.count &- 64, let base = unsafe text.buffer.baseAddress else {
      preconditionFailure("There are no 64 bytes")
    }
    unsafe self.init(base + place)
  }

  @inline(__always)
  private init(_ masks: newsprint_byte_masks) {
    letters = masks.letters
    digits = masks.digits
    nonASCII = masks.nonASCII
    apostrophes = masks.apostrophes
    periods = masks.periods
    commas = masks.commas
    underscores = masks.underscores
    blanks = masks.blanks
    tabs = masks.tabs
  }

  /// Classifies up to 64 bytes, and as blanks what is wanting of them.
  @inline(__always)
  init(padding bytes: TextBytes) {
    var block = SIMD64<UInt8>()
    self = unsafe withUnsafeMutableBytes(of: &block) { block in
      unsafe block.copyMemory(from: UnsafeRawBufferPointer(bytes.buffer))
      return unsafe ByteMasks(newsprint_classify64(block.assumingMemoryBound(to: UInt8.self).baseAddress))
    }
  }
}

extension Kernels {
  /// Whether a part, which is not empty, stands in a text.
  @inline(__always)
  static func contains(_ text: TextBytes, _ part: TextBytes) -> Bool {
    unsafe newsprint_contains(text.buffer.baseAddress, text.count, part.buffer.baseAddress, part.count) != 0
  }

  /// Whether one of two parts of at least three bytes, the first of which they share, stands in a text.
  @inline(__always)
  static func contains(_ text: TextBytes, _ part: TextBytes, or other: TextBytes) -> Bool {
    unsafe newsprint_contains_either(
      text.buffer.baseAddress, text.count, part.buffer.baseAddress, part.count, other.buffer.baseAddress, other.count)
      != 0
  }

  /// Writes where the line feeds of a part of a text stand, from a place of a run on, and returns their number; there
  /// must be room for as many as the part has bytes, and two more.
  @inline(__always)
  static func lineFeeds(
    of text: TextBytes, from start: Int, to end: Int, into feeds: MutableRun<Int>, at place: Int
  ) -> Int {
    precondition(start >= 0 && start <= end && end <= text.count, "The part is not in the text")
    return feeds.withSpan(place..<place + (end - start) + 2) { feeds in
      unsafe feeds.withUnsafeMutableBufferPointer { feeds in
        guard let text = unsafe text.buffer.baseAddress, let feeds = feeds.baseAddress else { return 0 }
        return unsafe newsprint_line_feeds(text, start, end, feeds)
      }
    }
  }

  /// Where a text first has a byte beyond ASCII, a `<`, an `&` or a line end behind a hyphen, from a place on; its length
  /// where it has none.
  @inline(__always)
  static func firstUnusual(in text: TextBytes, from place: Int) -> Int {
    unsafe newsprint_find_unusual(text.buffer.baseAddress, place, text.count)
  }
}

// MARK: - From features to rows

/// A slot of a table of features with open addressing, as the kernel that looks features up has it.
typealias FeatureSlot = newsprint_feature_slot

extension FeatureSlot {
  /// A slot that a feature's hash and number lie in.
  @inline(__always)
  init(_ feature: UInt32, hash: UInt64) { self.init(hash: hash, number: feature, leads_on: 0) }

  /// The feature's number, or what stands for none.
  @inline(__always)
  var feature: UInt32 { number }

  /// Says that a feature of this home lies elsewhere.
  @inline(__always)
  mutating func leadOn() { leads_on = 1 }
}

extension Kernels {
  /// Writes the number of each hash's feature, or `none`; a home is the top bits of a hash, from `shift` on.
  @inline(__always)
  static func findFeatures(
    _ hashes: UnsafeBufferPointer<UInt64>, in slots: UnsafePointer<FeatureSlot>, shift: UInt32, none: UInt32,
    into numbers: UnsafeMutablePointer<UInt32>
  ) {
    unsafe newsprint_find_features(hashes.baseAddress, hashes.count, slots, shift, none, numbers)
  }

  /// Moves those hashes to the front whose bit is set in a filter, and returns how many they are.
  @inline(__always)
  static func sift(
    _ hashes: UnsafeMutableBufferPointer<UInt64>, by filter: UnsafePointer<UInt64>, mask: UInt64
  ) -> Int {
    unsafe newsprint_sift_features(hashes.baseAddress, hashes.count, filter, mask)
  }

  /// How many of the numbers are below a limit.
  @inline(__always)
  static func count(of numbers: UnsafePointer<UInt32>, _ count: Int, below limit: UInt32) -> Int {
    unsafe newsprint_count_below(numbers, count, limit)
  }

  /// Adds a weight for each of some features to the row under way, and returns the row's new length.
  ///
  /// - Parameters:
  ///   - none: The number of features without a column.
  ///   - seen: For each number the row in which it was last met and its place there.
  ///   - factors: Their memory is asked for, entry by entry.
  @inline(__always)
  static func collect(
    _ numbers: UnsafePointer<UInt32>, _ count: Int, weight: Float, none: UInt32, row: UInt32,
    seen: UnsafeMutablePointer<UInt64>, factors: UnsafePointer<Float>, columns: UnsafeMutablePointer<UInt32>,
    values: UnsafeMutablePointer<Float>, length: Int
  ) -> Int {
    unsafe newsprint_collect_features(numbers, count, weight, none, row, seen, factors, columns, values, length)
  }

  /// Adds the rows of 64 bytes that have these numbers to the sums, modulo 2¹⁶; negative ones have none.
  @inline(__always)
  static func sumByteRows(_ rows: Span<UInt8>, _ numbers: Span<Int32>, into sums: inout MutableSpan<UInt16>) {
    precondition(sums.count == 64, "There is one sum a byte of a row")
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          unsafe newsprint_sum_byte_rows(rows.baseAddress, numbers.baseAddress, numbers.count, sums.baseAddress)
        }
      }
    }
  }
}

// MARK: - Rows and weights

// Weights are feature-major: those of feature *f* in `width` classes start at `f * stride`.
extension Kernels {
  /// Asks for the weights of a row's features.
  @inline(__always)
  static func prefetchWeights(
    _ columns: UnsafePointer<UInt32>, _ count: Int, _ weights: UnsafePointer<Float>, stride: Int, width: Int
  ) {
    unsafe newsprint_row_prefetch(columns, count, weights, stride, width)
  }

  /// Adds to each class's sum the row's values times the class's weights.
  @inline(__always)
  static func addDot(
    _ columns: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, _ weights: UnsafePointer<Float>,
    stride: Int, width: Int, to sums: UnsafeMutablePointer<Float>
  ) {
    unsafe newsprint_row_dot(columns, values, count, weights, stride, width, sums)
  }

  /// The same where weights are strewn over memory.
  @inline(__always)
  static func addDotStrewn(
    _ columns: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, _ weights: UnsafePointer<Float>,
    stride: Int, width: Int, to sums: UnsafeMutablePointer<Float>
  ) {
    unsafe newsprint_row_dot_strewn(columns, values, count, weights, stride, width, sums)
  }

  /// The same where the weights of a feature are whole steps times its scale.
  @inline(__always)
  static func addDot(
    _ rows: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, scales: UnsafePointer<Float>,
    steps: UnsafePointer<Int8>, width: Int, to sums: UnsafeMutablePointer<Float>
  ) {
    unsafe newsprint_row_dot_steps(rows, values, count, scales, steps, width, sums)
  }

  /// The same where each feature's scale and steps are a line of 32 bytes, for at most 28 classes.
  @inline(__always)
  static func addDot(
    _ rows: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, lines: UnsafePointer<Int8>, width: Int,
    to sums: UnsafeMutablePointer<Float>
  ) {
    unsafe newsprint_row_dot_lines(rows, values, count, lines, width, sums)
  }

  /// Sets the sums of several rows, one after the other, from such lines.
  @inline(__always)
  static func formDots(
    _ rows: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, runs counts: UnsafePointer<UInt32>,
    _ runCount: Int, lines: UnsafePointer<Int8>, width: Int, into sums: UnsafeMutablePointer<Float>
  ) {
    unsafe newsprint_form_dots_lines(rows, values, count, counts, runCount, lines, width, sums)
  }

  /// Adds to each class's weights the row's values times the class's `delta`.
  @inline(__always)
  static func addRow(
    _ columns: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, times delta: UnsafePointer<Float>,
    to weights: UnsafeMutablePointer<Float>, stride: Int, width: Int
  ) {
    unsafe newsprint_row_add(columns, values, count, weights, stride, width, delta)
  }

  /// The same with each weight's own scale.
  @inline(__always)
  static func addRow(
    _ columns: UnsafePointer<UInt32>, _ values: UnsafePointer<Float>, _ count: Int, times delta: UnsafePointer<Float>,
    scales: UnsafePointer<Float>, to weights: UnsafeMutablePointer<Float>, stride: Int, width: Int
  ) {
    unsafe newsprint_row_add_scaled(columns, values, count, weights, stride, width, delta, scales)
  }
}
