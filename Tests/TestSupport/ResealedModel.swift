import Newsprint

/// Model files that were changed, with checksums that say nothing of it.
package enum ResealedModel {
  /// Makes the checksums of the header and of all sections that lie within the file those of what is there.
  package static func reseal(_ bytes: inout [UInt8]) {
    guard bytes.count > 32 else { return }
    func number(_ place: Int, _ size: Int) -> Int {
      bytes[place..<place + size].reversed().reduce(0) { ($0 & 0x7F_FFFF_FFFF_FFFF) << 8 | Int($1) }
    }
    func store(_ range: Range<Int>, at place: Int) {
      let checksum = bytes.withTextBytes { ModelFile.Layout.checksum($0[range]) }
      withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(place..<place + 8, with: $0) }
    }
    let count = number(16, 4)
    guard count <= 64, ModelFile.Layout.checksumOffset(sectionCount: count) + 8 <= bytes.count else { return }
    for entry in stride(from: 32, to: 32 + 32 * count, by: 32) {
      let (start, length) = (number(entry + 8, 8), number(entry + 16, 8))
      if start >= 0, length >= 0, start <= bytes.count, length <= bytes.count - start {
        store(start..<start + length, at: entry + 24)
      }
    }
    let end = ModelFile.Layout.checksumOffset(sectionCount: count)
    store(0..<end, at: end)
  }
}
