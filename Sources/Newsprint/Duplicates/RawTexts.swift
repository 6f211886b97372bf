// For the time being: what takes texts, for those that have their bytes as a buffer.
extension UTF8Decoder {
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, width: Int) {
    decode(TextBytes(text), at: place)
  }

  static func startOfScalar(_ text: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
    startOfScalar(TextBytes(text), before: place)
  }
}

extension FurnitureScanner {
  func storyRanges(in text: UnsafeBufferPointer<UInt8>, into ranges: inout [Range<Int>]) {
    storyRanges(in: TextBytes(text), into: &ranges)
  }
}

extension TokenizerWorker {
  func tokenize(_ text: UnsafeBufferPointer<UInt8>, base: Int = 0, into buffer: TokenBuffer) {
    tokenize(TextBytes(text), base: base, into: buffer)
  }
}

extension ScalarTable {
  func endOfLineBreak(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    endOfLineBreak(TextBytes(text), at: place)
  }
}
