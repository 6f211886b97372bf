import Newsprint

/// Files of sketches whose checksum is made right after a change, so that what lies behind it is reached.
public enum ResealedSketches {
  /// Writes the checksum of the header and of the records as far as their lengths lead; the rest stays as it is.
  public static func reseal(_ bytes: inout [UInt8]) {
    let (header, ending) = (16, 20)
    guard bytes.count >= header + ending else { return }
    let content = bytes.count - ending
    func hash(_ range: Range<Int>) -> UInt64 {
      bytes[range].withUnsafeBytes { raw in
        raw.baseAddress.map { StableHash.xxh3($0, count: raw.count, seed: UInt64(SketchFile.version)) } ?? 0
      }
    }
    var checksum = hash(0..<header)
    var place = header
    while content - place >= 4 {
      let size = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      guard size <= content - place - 4 else { break }
      checksum = StableHash.extend(checksum, with: hash(place..<place + 4 + size))
      place += 4 + size
    }
    for offset in 0..<8 { bytes[bytes.count - 8 + offset] = UInt8(truncatingIfNeeded: checksum >> (8 * offset)) }
  }
}
