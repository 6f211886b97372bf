extension ModelFile {
  /// The numbers of the format, and the one place that reads and writes its header.
  package enum Layout {
    static let magic: [UInt8] = Array("NEWSPRNT".utf8)
    static let version: UInt32 = 2
    static let headerSize = 32
    static let entrySize = 32
    static let alignment = 64
    static let maximumSectionCount = 64

    package static func checksum(_ bytes: TextBytes) -> UInt64 { StableHash.xxh3(bytes, seed: 0) }

    /// The first multiple of 64 at or after `offset`.
    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }

    /// The offset of the header's checksum.
    package static func checksumOffset(sectionCount: Int) -> Int { headerSize + entrySize * sectionCount }

    /// The header, table and header checksum of a file of these sections.
    static func header(sections: [Section], fileSize: Int) -> [UInt8] {
      var writer = ByteWriter()
      for byte in magic { writer.append(byte) }
      writer.append(version)
      writer.append(UInt32(0))
      writer.append(UInt32(sections.count))
      writer.append(UInt32(0))
      writer.append(UInt64(fileSize))
      for section in sections {
        writer.append(section.kind.code)
        writer.append(UInt32(section.elementType.rawValue))
        writer.append(UInt64(section.offset))
        writer.append(UInt64(section.byteCount))
        writer.append(section.checksum)
      }
      writer.append(writer.bytes.withTextBytes { checksum($0) })
      return writer.bytes
    }

    /// Checks all of a file but its sections' content, and gives the section table.
    ///
    /// Every load below is of bytes that a check above it has shown to be there.
    static func sections(of bytes: TextBytes, path: String) throws(ModelFileError) -> [Section] {
      guard bytes.count > 0, bytes[..<magic.count].elementsEqual(magic.prefix(bytes.count)) else {
        throw .notAModel(path: path)
      }
      guard bytes.count >= headerSize else {
        throw .truncated(path: path, byteCount: bytes.count, expected: nil)
      }
      let found = bytes.load(at: 8, as: UInt32.self)
      guard found == version || found == 0 else {
        throw .unsupportedVersion(path: path, found: found, supported: version)
      }
      let damagedHeader = ModelFileError.corrupted(path: path, part: "the header")
      let count = Int(bytes.load(at: 16, as: UInt32.self))
      guard found == version, count <= maximumSectionCount,
        let fileSize = Int(exactly: bytes.load(at: 24, as: UInt64.self)),
        fileSize >= checksumOffset(sectionCount: count) + 8
      else { throw damagedHeader }
      guard bytes.count >= fileSize else {
        throw .truncated(path: path, byteCount: bytes.count, expected: fileSize)
      }
      let checksumOffset = checksumOffset(sectionCount: count)
      guard
        checksum(bytes[..<checksumOffset])
          == bytes.load(at: checksumOffset, as: UInt64.self),
        bytes.load(at: 12, as: UInt32.self) == 0,
        bytes.load(at: 20, as: UInt32.self) == 0
      else { throw damagedHeader }
      guard bytes.count == fileSize else { throw .corrupted(path: path, part: "the end of the file") }

      var sections: [Section] = []
      var end = checksumOffset + 8
      for index in 0..<count {
        let section = try entry(index, of: bytes, path: path)
        // Exactly where the one before it ends: sections cannot overlap, and no byte goes unchecked.
        guard section.offset == aligned(end), section.offset <= fileSize,
          section.byteCount <= fileSize - section.offset,
          bytes[end..<section.offset].allSatisfy({ $0 == 0 }),
          !sections.contains(where: { $0.kind == section.kind })
        else { throw .corrupted(path: path, part: "the table entry of section '\(section.kind)'") }
        sections.append(section)
        end = section.offset + section.byteCount
      }
      guard end == fileSize else { throw .corrupted(path: path, part: "the end of the file") }
      return sections
    }

    private static func entry(
      _ index: Int, of bytes: TextBytes, path: String
    ) throws(ModelFileError) -> Section {
      let start = headerSize + entrySize * index
      let type = bytes.load(at: start + 4, as: UInt32.self)
      guard let kind = SectionKind(code: bytes.load(at: start, as: UInt32.self)),
        let elementType = UInt8(exactly: type).flatMap(ModelFileElementType.init(rawValue:)),
        let offset = Int(exactly: bytes.load(at: start + 8, as: UInt64.self)),
        let byteCount = Int(exactly: bytes.load(at: start + 16, as: UInt64.self)),
        byteCount.isMultiple(of: elementType.size)
      else { throw .corrupted(path: path, part: "entry \(index + 1) of the section table") }
      let checksum = bytes.load(at: start + 24, as: UInt64.self)
      return Section(
        kind: kind, elementType: elementType, offset: offset, byteCount: byteCount, checksum: checksum)
    }
  }
}
