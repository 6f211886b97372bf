// A file whose checksums are right may still hold a weight that is infinite or no number. It is refused when it is opened;
// what finite numbers of any size come to, `Calibration` keeps within bounds.

extension Span where Element == Float {
  /// Whether no element is NaN or infinite.
  ///
  /// - Complexity: O(*n*), at the speed of memory.
  package var isFinite: Bool {
    // The bits of floats without their signs are ordered as magnitudes are, and NaN comes after infinity.
    var largest: UInt32 = 0
    for index in indices { largest = Swift.max(largest, self[index].bitPattern & 0x7FFF_FFFF) }
    return largest < Float.infinity.bitPattern
  }
}

extension ModelFile {
  /// The floats of a section, in place.
  ///
  /// - Throws: ``ModelFileError``, where the section is missing, damaged, of another element type, or has a number that
  ///   is NaN or infinite.
  package func finiteSection(_ kind: SectionKind) throws(ModelFileError) -> SharedBuffer<Float> {
    let numbers = try section(kind, as: Float.self)
    guard numbers.withSpan({ $0.isFinite }) else { throw invalid(kind, "a number in it is not finite") }
    return numbers
  }
}

extension ByteReader {
  /// Reads an array of floats, none of them NaN or infinite.
  package mutating func readFinite() throws(ModelFileError) -> [Float] {
    let numbers = try read([Float].self)
    guard numbers.span.isFinite else { throw invalid("a number is not finite") }
    return numbers
  }
}
