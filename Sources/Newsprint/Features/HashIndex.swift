/// An immutable set of 64-bit stable hashes that gives each its rank: its position in ascending order.
///
/// A vocabulary whose features stand in the order of their hashes needs nothing else to find a feature's column.
///
/// The hashes are evenly spread, so their top bits cut the sorted array into buckets of one to two hashes. A look-up
/// reads the two ends of a bucket (one cache line) and then the bucket (mostly one more). Both arrays are used in
/// place, so an index in a mapped file is ready without being built.
package struct HashIndex: Sendable {
  /// The hashes, strictly ascending.
  package let hashes: SharedBuffer<UInt64>
  /// Where each bucket starts in `hashes`, and at the end their count: 2^*b* + 1 values for buckets by the top *b* bits.
  package let bucketStarts: SharedBuffer<UInt32>
  private let shift: UInt64

  /// Creates the index of hashes that are strictly ascending.
  ///
  /// - Precondition: `hashes` is strictly ascending and has fewer than 2^31 elements.
  /// - Complexity: O(*n*), where *n* is the number of hashes.
  package init(sorted hashes: [UInt64]) {
    precondition(hashes.count < Int(Int32.max), "An index has fewer than 2^31 hashes")
    precondition(zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }, "The hashes are not strictly ascending")
    let bits = Self.bucketBits(count: hashes.count)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for hash in hashes { starts[Int(hash &>> UInt64(64 - bits)) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.hashes = SharedBuffer(hashes)
    bucketStarts = SharedBuffer(starts)
    shift = UInt64(64 - bits)
  }

  /// Wraps the two arrays of an index, such as two sections of a model file, or gives nil where they are not one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of hashes: every hash and bucket is checked, so that no later
  ///   look-up can leave the arrays.
  package init?(hashes: SharedBuffer<UInt64>, bucketStarts: SharedBuffer<UInt32>) {
    let bits = Self.bucketBits(count: hashes.count)
    guard hashes.count < Int(Int32.max), bucketStarts.count == (1 << bits) + 1 else { return nil }
    let shift = UInt64(64 - bits)
    let isValid = unsafe hashes.withUnsafeBufferPointer { hashes in
      unsafe bucketStarts.withUnsafeBufferPointer { starts in
        guard unsafe starts[0] == 0, unsafe starts[starts.count - 1] == UInt32(hashes.count) else { return false }
        // A bucket must start where the one before it ends and hold hashes of its own only.
        var end = 0
        var previous: UInt64 = 0
        for bucket in 0..<starts.count - 1 {
          let next = unsafe Int(starts[bucket + 1])
          guard next >= end, next <= hashes.count else { return false }
          while end < next {
            let hash = unsafe hashes[end]
            guard hash &>> shift == UInt64(bucket), hash > previous || end == 0 else { return false }
            previous = hash
            end += 1
          }
        }
        return true
      }
    }
    guard isValid else { return nil }
    self.hashes = hashes
    self.bucketStarts = bucketStarts
    self.shift = shift
  }

  /// The number of hashes.
  package var count: Int { hashes.count }

  /// The number of top bits that choose a bucket: one to two hashes a bucket on average.
  private static func bucketBits(count: Int) -> Int {
    max(1, Int.bitWidth - (count / 2).leadingZeroBitCount)
  }

  /// The rank of a hash, or -1 where the index does not have it.
  ///
  /// Loops use ``ranks(of:into:)``, or ``withView(_:)`` where the next hash depends on the last rank.
  ///
  /// - Complexity: O(1) for evenly spread hashes, O(log *n*) for any.
  package func rank(of hash: UInt64) -> Int32 { withView { $0.rank(of: hash) } }

  /// Calls `body` with the bare pointers of the index, which must not leave it.
  ///
  /// Keeping the arrays alive costs two atomic operations a call, which are as dear as a look-up; here they are paid
  /// once for all look-ups of `body`.
  @inline(__always)
  package func withView<Result: ~Copyable, Failure: Error>(
    _ body: (View) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe hashes.withUnsafeBufferPointer { hashes throws(Failure) in
      try unsafe bucketStarts.withUnsafeBufferPointer { starts throws(Failure) in
        try unsafe body(View(hashes: hashes, starts: starts, shift: shift))
      }
    }
  }

  /// Finds the rank of every hash of a run, -1 for those that the index does not have.
  ///
  /// While one hash is compared, the memory of those after it is on its way to the cache.
  ///
  /// - Precondition: `ranks` is as long as `queries`.
  package func ranks(of queries: UnsafeBufferPointer<UInt64>, into ranks: UnsafeMutableBufferPointer<Int32>) {
    precondition(ranks.count == queries.count, "There must be room for one rank a hash")
    let far = 48
    let near = 24
    withView { view in
      for index in 0..<min(far, queries.count) { unsafe view.prefetchBucket(of: queries[index]) }
      for index in 0..<queries.count {
        if index + far < queries.count { unsafe view.prefetchBucket(of: queries[index + far]) }
        if index + near < queries.count { unsafe view.prefetchHashes(of: queries[index + near]) }
        unsafe ranks[index] = unsafe view.rank(of: queries[index])
      }
    }
  }
}

extension HashIndex {
  /// Calls `body` with the ranks of a run of hashes.
  func withRanks<Result>(of queries: Hashes, _ body: (Span<Int32>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: queries.count) { ranks in
      unsafe self.ranks(of: queries.buffer, into: ranks)
      return unsafe body(UnsafeBufferPointer(ranks).span)
    }
  }

  /// The same for a run of hashes, with memory for the ranks.
  func ranks(of queries: Hashes, into ranks: inout MutableSpan<Int32>) {
    unsafe ranks.withUnsafeMutableBufferPointer { unsafe self.ranks(of: queries.buffer, into: $0) }
  }

  /// The same for a run of hashes, with an array for the ranks.
  func ranks(of queries: Hashes, into ranks: inout [Int32]) {
    unsafe ranks.withUnsafeMutableBufferPointer { unsafe self.ranks(of: queries.buffer, into: $0) }
  }

  /// The bare pointers of an index that something else keeps alive.
  @safe
  package struct View {
    private let hashes: UnsafeBufferPointer<UInt64>
    private let starts: UnsafeBufferPointer<UInt32>
    private let shift: UInt64

    fileprivate init(hashes: UnsafeBufferPointer<UInt64>, starts: UnsafeBufferPointer<UInt32>, shift: UInt64) {
      unsafe self.hashes = unsafe hashes
      unsafe self.starts = unsafe starts
      self.shift = shift
    }

    /// The rank of a hash, or -1 where the index does not have it.
    @inline(__always)
    package func rank(of hash: UInt64) -> Int32 {
      let bucket = bucket(of: hash)
      let low = unsafe Int(starts[bucket])
      let high = unsafe Int(starts[bucket &+ 1])
      guard high &- low <= 4, unsafe hashes.count >= 4 else { return search(hash, low, high) }
      // Where in a bucket a hash stands is anyone's guess, so no branch asks: four hashes are compared whatever the
      // bucket's length, since the hashes of its neighbours are never equal.
      let base = unsafe min(low, hashes.count &- 4)
      let place =
        unsafe Self.bit(hashes[base] == hash) &+ Self.bit(hashes[base &+ 1] == hash) &* 2
        &+ Self.bit(hashes[base &+ 2] == hash) &* 3 &+ Self.bit(hashes[base &+ 3] == hash) &* 4
      return Int32(truncatingIfNeeded: ((base &+ place) & (0 &- Self.bit(place != 0))) &- 1)
    }

    @inline(__always)
    private static func bit(_ condition: Bool) -> Int { condition ? 1 : 0 }

    @inline(never)
    private func search(_ hash: UInt64, _ first: Int, _ end: Int) -> Int32 {
      var (low, high) = (first, end)
      // Long buckets exist only where the hashes were not evenly spread.
      while high - low > 16 {
        let middle = (low + high) / 2
        if unsafe hashes[middle] <= hash { low = middle } else { high = middle }
      }
      while low < high {
        if unsafe hashes[low] == hash { return Int32(truncatingIfNeeded: low) }
        low += 1
      }
      return -1
    }

    /// Asks for the memory that says where a hash's bucket is.
    @inline(__always)
    package func prefetchBucket(of hash: UInt64) {
      if let base = unsafe starts.baseAddress { unsafe Kernels.prefetch(base + bucket(of: hash)) }
    }

    /// Asks for the memory of a hash's bucket.
    @inline(__always)
    package func prefetchHashes(of hash: UInt64) {
      if let base = unsafe hashes.baseAddress { unsafe Kernels.prefetch(base + Int(starts[bucket(of: hash)])) }
    }

    @inline(__always)
    private func bucket(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> shift) }
  }
}
