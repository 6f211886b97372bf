internal import Synchronization

#if _endian(big)
  #error("Sections of a model file are used in place, so they need a little-endian processor")
#endif

/// A model file that is open for reading: named sections of numbers or bytes, used in place from mapped memory.
///
/// ## File format, version 2
///
/// Every number is little-endian. Offsets count from the start of the file.
///
/// | offset | size | content |
/// |---|---|---|
/// | 0 | 8 | magic: the ASCII letters `NEWSPRNT` |
/// | 8 | 4 | format version: 2 |
/// | 12 | 4 | flags: 0 |
/// | 16 | 4 | *n*, the number of sections, at most 64 |
/// | 20 | 4 | 0 |
/// | 24 | 8 | size of the whole file in bytes |
/// | 32 | 32 *n* | section table, below |
/// | 32 + 32 *n* | 8 | XXH3-64 (seed 0) of all bytes before this field |
/// | then | | zeros up to a multiple of 64, the first section, zeros up to a multiple of 64, the second section … |
///
/// An entry of the section table:
///
/// | offset | size | content |
/// |---|---|---|
/// | 0 | 4 | kind: four printable ASCII letters, each kind once in a file |
/// | 4 | 1 | element type (``ModelFileElementType``) |
/// | 5 | 3 | 0 |
/// | 8 | 8 | offset of the section: the first multiple of 64 at or after the end of what comes before it |
/// | 16 | 8 | size of the section in bytes, a multiple of the element's size |
/// | 24 | 8 | XXH3-64 (seed 0) of the section's bytes |
///
/// The file ends with the last byte of its last section. So there is one way only to write given sections, and no byte
/// of a file that is not checked. A file of another version is refused (the hashes of words changed with
/// version 2); sections of unknown kinds are ignored.
///
/// ## Checks
///
/// Opening checks the magic, version, size, header checksum, table and padding, before anything else is read. A
/// section's own checksum is checked when the section is first asked for, at the speed of memory (0.7 ms for 5 MB,
/// 30 ms for 200 MB), so opening costs the same 0.03 ms for every size of model, and a section that is not used is not
/// read at all. ``verify()`` checks all of them.
///
/// The file must not be changed in place while it is open. ``ModelFileWriter`` never does so: it writes a new file
/// and renames it, and whoever has the old one open keeps it.
package final class ModelFile: Sendable {
  /// The path the file was opened from, or a name for bytes in memory; it stands in error messages.
  package let path: String
  /// The sections in file order.
  package let sections: [Section]
  private let memory: MappedFile
  private let verified = Atomic<UInt64>(0)

  /// What the section table says about one section.
  package struct Section: Sendable, Equatable {
    /// The kind of the section.
    package let kind: SectionKind
    /// The type of its elements.
    package let elementType: ModelFileElementType
    /// Where it starts, in bytes from the start of the file.
    package let offset: Int
    /// Its size in bytes.
    package let byteCount: Int
    /// The XXH3-64 of its bytes.
    package let checksum: UInt64
  }

  /// Maps the file at `path` and checks its header.
  ///
  /// - Throws: ``ModelFileError`` where the file cannot be opened or is not a sound model file.
  /// - Complexity: O(1) in the size of the file.
  package convenience init(contentsOf path: String) throws(ModelFileError) {
    try self.init(memory: MappedFile(contentsOf: path), path: path)
  }

  /// Opens a model file that is already in memory; `name` stands for its path in error messages.
  ///
  /// - Throws: ``ModelFileError`` where the bytes are not a sound model file.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package convenience init(bytes: [UInt8], name: String = "the model in memory") throws(ModelFileError) {
    try self.init(memory: MappedFile(copying: bytes), path: name)
  }

  private init(memory: MappedFile, path: String) throws(ModelFileError) {
    self.memory = memory
    self.path = path
    sections = try Layout.sections(of: memory.bytes, path: path)
  }

  /// Whether the file has a section of this kind.
  package func contains(_ kind: SectionKind) -> Bool { sections.contains { $0.kind == kind } }

  /// The elements of a section, in place; the buffer keeps the file open.
  ///
  /// - Throws: ``ModelFileError``, where the section is missing, damaged or of another element type.
  /// - Complexity: O(*n*) in the section's size at the first call, to check its checksum; O(1) after that.
  package func section<Element: ModelFileElement>(
    _ kind: SectionKind, as type: Element.Type = Element.self
  ) throws(ModelFileError) -> SharedBuffer<Element> {
    guard let index = sections.firstIndex(where: { $0.kind == kind }) else {
      throw .missingSection(path: path, section: kind.description)
    }
    let section = sections[index]
    guard section.elementType == Element.modelFileElementType else {
      throw invalid(kind, "the elements are \(section.elementType), not \(Element.modelFileElementType)")
    }
    try verify(index)
    return SharedBuffer(memory.bytes[section.offset..<section.offset + section.byteCount], owner: memory)
  }

  /// A reader of a section of bytes, from its start.
  ///
  /// - Throws: ``ModelFileError``, where the section is missing, damaged or not of bytes.
  package func reader(of kind: SectionKind) throws(ModelFileError) -> ByteReader {
    ByteReader(try section(kind, as: UInt8.self), path: path, section: kind.description)
  }

  /// The error that says what is wrong with the content of a section.
  package func invalid(_ kind: SectionKind, _ reason: String) -> ModelFileError {
    .invalidSection(path: path, section: kind.description, reason: reason)
  }

  /// Checks the checksum of every section.
  ///
  /// - Throws: ``ModelFileError/corrupted(path:part:)`` for the first section that is damaged.
  /// - Complexity: O(*n*), where *n* is the size of the file.
  package func verify() throws(ModelFileError) {
    for index in sections.indices { try verify(index) }
  }

  private func verify(_ index: Int) throws(ModelFileError) {
    let bit = UInt64(1) << UInt64(index)
    guard verified.load(ordering: .relaxed) & bit == 0 else { return }
    let section = sections[index]
    let bytes = memory.bytes[section.offset..<section.offset + section.byteCount]
    guard Layout.checksum(bytes) == section.checksum else {
      throw .corrupted(path: path, part: "section '\(section.kind)'")
    }
    verified.bitwiseOr(bit, ordering: .relaxed)
  }
}

extension ModelFile {
  /// The kind of a section: four printable ASCII letters.
  package struct SectionKind: Hashable, Sendable, CustomStringConvertible {
    /// The four letters as a little-endian number, the first letter lowest.
    package let code: UInt32

    /// Creates the kind with these letters.
    ///
    /// - Precondition: `letters` is four printable ASCII letters.
    package init(_ letters: StaticString) {
      precondition(letters.isASCII && letters.utf8CodeUnitCount == 4, "A section kind has four ASCII letters")
      let code = TextBytes(letters).load(at: 0, as: UInt32.self)
      guard let kind = SectionKind(code: code) else { preconditionFailure("A section kind is printable") }
      self = kind
    }

    /// Creates the kind with this code, or nil where it is not four printable ASCII letters.
    init?(code: UInt32) {
      self.code = code
      guard letters.allSatisfy({ (0x20..<0x7f).contains($0) }) else { return nil }
    }

    private var letters: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: code &>> UInt32($0 * 8)) } }

    package var description: String { String(decoding: letters, as: UTF8.self) }
  }
}
