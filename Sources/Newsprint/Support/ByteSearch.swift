internal import CKernels

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes hold `part`; any bytes hold an empty one.
  ///
  /// - Complexity: O(*n*) for parts whose first two bytes seldom stand together, where *n* is the number of bytes.
  package func contains(bytes part: [UInt8]) -> Bool {
    part.isEmpty
      || part.withUnsafeBufferPointer { part in
        guard let text = baseAddress, let first = part.baseAddress else { return false }
        return newsprint_contains(text, count, first, part.count) != 0
      }
  }
}
