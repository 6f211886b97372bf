import Newsprint
import TestSupport
import Testing

/// Damaged files are refused with a typed error or read the same; none crashes or reads past its end (the bytes are in
/// an allocation of exactly their size, so a run with the address sanitizer sees one byte too many).
struct ModelFileDamageTests {
  let whole = SampleModel().writer.bytes()

  /// The model in `bytes`, or nil where a typed error refuses them.
  func read(_ bytes: [UInt8]) -> SampleModel? {
    do throws(ModelFileError) {
      return try SampleModel(ModelFile(bytes: bytes))
    } catch {
      #expect(!error.description.isEmpty)
      return nil
    }
  }

  @Test func everyFlippedBitIsFound() {
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << UInt8(bit)
        #expect(read(bytes) == nil, "bit \(bit) of byte \(index)")
      }
    }
  }

  @Test func everyCutIsFound() {
    for count in 0..<whole.count { #expect(read(Array(whole.prefix(count))) == nil, "\(count) bytes") }
    for start in 1..<whole.count { #expect(read(Array(whole.dropFirst(start))) == nil, "from byte \(start)") }
  }

  @Test func randomDamageIsFound() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = .random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(.random(in: 0...255, using: &generator), at: index)
        }
        if bytes.isEmpty { break }
      }
      if bytes != whole { #expect(read(bytes) == nil) }
    }
  }

  /// Headers and tables that were changed on purpose and carry the right checksum: the checks behind it must hold.
  @Test func aWrongTableWithARightChecksumIsFound() {
    var generator = SeededGenerator(seed: 2)
    let interesting: [UInt64] = [
      0, 1, 31, 32, 63, 64, 65, 128, 200, 255, 1 << 31, 1 << 32, 1 << 62, 1 << 63, .max, .max - 63,
    ]
    let fields =
      [(12, 4), (16, 4), (20, 4), (24, 8)]
      + (0..<5).flatMap { index in
        [(0, 4), (4, 1), (5, 1), (7, 1), (8, 8), (16, 8), (24, 8)].map { (32 + 32 * index + $0.0, $0.1) }
      }
    var refused = 0
    for _ in 0..<20000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let (offset, size) = fields[Int.random(in: 0..<fields.count, using: &generator)]
        var value: UInt64
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: value = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
        case 1: value = UInt64(Int.random(in: 0..<whole.count + 64, using: &generator))
        default:
          value = UInt64(truncatingIfNeeded: (0..<size).reversed().reduce(0) { $0 << 8 | UInt64(bytes[offset + $1]) })
          value = value &+ UInt64(bitPattern: Int64.random(in: -64...64, using: &generator))
        }
        for byte in 0..<size { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt64(8 * byte)) }
      }
      let count = Int(bytes[16])
      let checksumOffset = ModelFile.Layout.checksumOffset(sectionCount: count)
      guard checksumOffset + 8 <= bytes.count else { continue }
      let checksum = bytes.withTextBytes { ModelFile.Layout.checksum($0[..<checksumOffset]) }
      withUnsafeBytes(of: checksum) { bytes.replaceSubrange(checksumOffset..<checksumOffset + 8, with: $0) }
      if let model = read(bytes) {
        #expect(model == SampleModel())
      } else {
        refused += 1
      }
    }
    #expect(refused > 15000)
  }

  @Test func sectionsMayNotOverlapOrRepeat() throws {
    func resigned(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
      var bytes = whole
      change(&bytes)
      let checksumOffset = ModelFile.Layout.checksumOffset(sectionCount: 5)
      let checksum = bytes.withTextBytes { ModelFile.Layout.checksum($0[..<checksumOffset]) }
      withUnsafeBytes(of: checksum) { bytes.replaceSubrange(checksumOffset..<checksumOffset + 8, with: $0) }
      return bytes
    }
    #expect(read(resigned { _ in }) == SampleModel())
    // The second section where the first is.
    #expect(read(resigned { $0.replaceSubrange(72..<80, with: $0[40..<48]) }) == nil)
    // The second section of the first one's kind.
    #expect(read(resigned { $0.replaceSubrange(64..<68, with: $0[32..<36]) }) == nil)
    // A section that is not a multiple of its element, one that starts at an odd place, one past the end.
    #expect(read(resigned { $0[80] -= 1 }) == nil)
    #expect(read(resigned { $0[72] += 4 }) == nil)
    #expect(read(resigned { $0[86] = 1 }) == nil)
  }
}
