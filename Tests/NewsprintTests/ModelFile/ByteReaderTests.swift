import Newsprint
import TestSupport
import Testing

struct ByteReaderTests {
  func reader(_ bytes: [UInt8]) -> ByteReader { ByteReader(SharedBuffer(bytes), path: "m", section: "META") }

  @Test func readsWhatWasWritten() throws {
    var writer = ByteWriter()
    writer.append(UInt8(200))
    writer.append(Int16(-2))
    writer.append(UInt32(0xdead_beef))
    writer.append(Float(1.5))
    writer.append(-Double.pi)
    writer.append(Int.min)
    writer.append("naïve")
    writer.append([] as [String])
    writer.append(["a", "", "ü"])
    writer.append([1.5, -2] as [Float])
    writer.append(nil as String?)
    writer.append("x" as String?)
    writer.append(nil as Double?)
    var reader = reader(writer.bytes)
    #expect(try reader.read(UInt8.self) == 200)
    #expect(try reader.read(Int16.self) == -2)
    #expect(try reader.read(UInt32.self) == 0xdead_beef)
    #expect(try reader.read(Float.self) == 1.5)
    #expect(try reader.read(Double.self) == -Double.pi)
    #expect(try reader.read(Int.self) == Int.min)
    #expect(try reader.read(String.self) == "naïve")
    #expect(try reader.read([String].self) == [])
    #expect(try reader.read([String].self) == ["a", "", "ü"])
    #expect(try reader.read([Float].self) == [1.5, -2])
    #expect(try reader.readOptional(String.self) == nil)
    #expect(try reader.readOptional(String.self) == "x")
    #expect(try reader.readOptional(Double.self) == nil)
    try reader.finish()
  }

  @Test func numbersAreLittleEndian() {
    var writer = ByteWriter()
    writer.append(UInt32(0x0102_0304))
    writer.append("ab")
    writer.append([5] as [UInt16])
    #expect(writer.bytes == [4, 3, 2, 1, 2, 0, 0, 0, 97, 98, 1, 0, 0, 0, 0, 0, 0, 0, 5, 0])
  }

  @Test func lengthsThatDoNotFitAreErrors() {
    let huge = [UInt8](repeating: 255, count: 8) + [1, 2, 3]
    #expect(throws: ModelFileError.self) {
      var r = reader(huge); _ = try r.read([UInt8].self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader(huge); _ = try r.read([Double].self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader(huge); _ = try r.read([String].self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader(huge); _ = try r.read(String.self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader([1, 2, 3]); _ = try r.read(UInt32.self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader([]); _ = try r.read(Bool.self)
    }
  }

  @Test func contentThatIsNotWhatItShouldBeIsAnError() {
    #expect(throws: ModelFileError.self) {
      var r = reader([2]); _ = try r.read(Bool.self)
    }
    #expect(throws: ModelFileError.self) {
      var r = reader([2, 0, 0, 0, 0xc3, 0x28]); _ = try r.read(String.self)
    }
    #expect(
      throws: ModelFileError.invalidSection(
        path: "m", section: "META", reason: "before byte 1, 2 bytes are left over")
    ) {
      var r = reader([1, 2, 3])
      _ = try r.read(UInt8.self)
      try r.finish()
    }
  }

  @Test func randomBytesAreReadOrRefused() {
    var generator = SeededGenerator(seed: 3)
    var read = 0
    for _ in 0..<20000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        Bool.random(using: &generator) ? 0 : UInt8.random(in: 0...12, using: &generator)
      }
      var reader = reader(bytes)
      do throws(ModelFileError) {
        while reader.remaining > 0 {
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: _ = try reader.read(String.self)
          case 1: _ = try reader.read([String].self)
          case 2: _ = try reader.read([Float].self)
          case 3: _ = try reader.readOptional(Int64.self)
          default: _ = try reader.read(UInt16.self)
          }
          read += 1
        }
      } catch {
        #expect(reader.position <= bytes.count)
      }
    }
    #expect(read > 1000)
  }
}
