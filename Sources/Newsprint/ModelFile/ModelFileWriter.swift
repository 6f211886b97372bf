/// Collects the sections of a model and writes them as one file; the same sections give the same bytes.
///
/// The format is described on ``ModelFile``.
package struct ModelFileWriter: Sendable {
  private struct Pending: Sendable {
    let kind: ModelFile.SectionKind
    let elementType: ModelFileElementType
    /// Calls its argument with the section's bytes: it holds the caller's array, so no copy is made.
    let withBytes: @Sendable ((TextBytes) -> Void) -> Void
  }

  private var pending: [Pending] = []

  /// Creates a writer without sections.
  package init() {}

  /// Adds an array of numbers as a section after those there are.
  ///
  /// - Precondition: There is no section of this kind yet, and there are fewer than 64.
  package mutating func add<Element: ModelFileElement>(_ elements: [Element], as kind: ModelFile.SectionKind) {
    add(kind, Element.modelFileElementType) { body in elements.withBytes(body) }
  }

  /// Adds a shared buffer of numbers as a section after those there are.
  ///
  /// - Precondition: There is no section of this kind yet, and there are fewer than 64.
  package mutating func add<Element: ModelFileElement>(
    _ elements: SharedBuffer<Element>, as kind: ModelFile.SectionKind
  ) {
    add(kind, Element.modelFileElementType) { body in elements.withBytes(body) }
  }

  /// Adds what a byte writer wrote as a section after those there are.
  ///
  /// - Precondition: There is no section of this kind yet, and there are fewer than 64.
  package mutating func add(_ content: ByteWriter, as kind: ModelFile.SectionKind) { add(content.bytes, as: kind) }

  private mutating func add(
    _ kind: ModelFile.SectionKind, _ elementType: ModelFileElementType,
    withBytes: @escaping @Sendable ((TextBytes) -> Void) -> Void
  ) {
    precondition(!pending.contains { $0.kind == kind }, "The model has a section '\(kind)' already")
    precondition(pending.count < ModelFile.Layout.maximumSectionCount, "A model file has at most 64 sections")
    pending.append(Pending(kind: kind, elementType: elementType, withBytes: withBytes))
  }

  /// The header, and for each section the zeros before it: all of the file that is not a section's content.
  private func layout() -> (header: [UInt8], paddings: [Int], fileSize: Int) {
    var sections: [ModelFile.Section] = []
    var paddings: [Int] = []
    var end = ModelFile.Layout.checksumOffset(sectionCount: pending.count) + 8
    for item in pending {
      let offset = ModelFile.Layout.aligned(end)
      var byteCount = 0
      var checksum: UInt64 = 0
      item.withBytes { bytes in
        byteCount = bytes.count
        checksum = ModelFile.Layout.checksum(bytes)
      }
      sections.append(
        ModelFile.Section(
          kind: item.kind, elementType: item.elementType, offset: offset, byteCount: byteCount, checksum: checksum))
      paddings.append(offset - end)
      end = offset + byteCount
    }
    return (ModelFile.Layout.header(sections: sections, fileSize: end), paddings, end)
  }

  /// The bytes of the file.
  package func bytes() -> [UInt8] {
    let (header, paddings, fileSize) = layout()
    var file = header
    file.reserveCapacity(fileSize)
    for (item, padding) in zip(pending, paddings) {
      file.append(contentsOf: repeatElement(0, count: padding))
      item.withBytes { file.append(contentsOf: $0) }
    }
    return file
  }

  /// Writes the file and puts it at `path`, in place of what was there.
  ///
  /// The bytes go to a temporary file in the same folder, which is flushed to the disk and then renamed: at every
  /// moment `path` is the whole old file or the whole new one.
  ///
  /// - Throws: ``ModelFileError/io(path:action:code:reason:)``; the temporary file is removed then.
  package func write(to path: String) throws(ModelFileError) {
    let (header, paddings, _) = layout()
    let output = try ReplacementFile(path)
    try output.write(header)
    for (item, padding) in zip(pending, paddings) {
      try output.write([UInt8](repeating: 0, count: padding))
      var failure: ModelFileError?
      item.withBytes { bytes in
        do throws(ModelFileError) { try output.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    try output.commit()
  }
}
