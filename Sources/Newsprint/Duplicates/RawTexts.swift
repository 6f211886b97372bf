// For the time being: what takes texts and words, for those that have them as buffers.
extension String {
  init(decoding bytes: TextBytes, as encoding: UTF8.Type) { self = bytes.string }
}

extension WordDifference {
  static func hunks(_ first: UnsafeBufferPointer<UInt64>, _ second: UnsafeBufferPointer<UInt64>) -> [Hunk] {
    hunks(Hashes(first), Hashes(second))
  }
}
