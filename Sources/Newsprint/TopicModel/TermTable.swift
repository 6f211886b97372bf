/// The names of a model's features: one run of UTF-8 bytes, cut by offsets.
package struct TermTable: Sendable {
  package let bytes: SharedBuffer<UInt8>
  /// Where each name starts, and at the end the number of bytes.
  package let offsets: SharedBuffer<UInt32>

  package init(_ terms: [String]) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(terms.count + 1)
    for term in terms {
      bytes.append(contentsOf: term.utf8)
      offsets.append(UInt32(bytes.count))
    }
    self.bytes = SharedBuffer(bytes)
    self.offsets = SharedBuffer(offsets)
  }

  /// Wraps two sections of a model file, or gives nil where they do not belong together.
  package init?(bytes: SharedBuffer<UInt8>, offsets: SharedBuffer<UInt32>, count: Int) {
    guard offsets.count == count + 1, offsets[0] == 0, offsets[count] == UInt32(bytes.count), offsets.isAscending else {
      return nil
    }
    self.bytes = bytes
    self.offsets = offsets
  }

  package var count: Int { offsets.count - 1 }

  /// The name of a feature.
  package subscript(feature: Int) -> String {
    String(decoding: bytes[Int(offsets[feature])..<Int(offsets[feature + 1])], as: UTF8.self)
  }
}
