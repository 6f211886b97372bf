/// What the rewriting of forms asks of a Unicode scalar, looked up once and kept.
///
/// Not safe to share between threads.
@safe
final class FormTable {
  /// How a scalar asks for a rewriting.
  struct Entry: Equatable {
    fileprivate var bits: UInt16

    /// A scalar that stays as it is.
    static let plain = Entry(bits: 0)

    /// The canonical combining class; 0 but for marks.
    @inline(__always)
    var combiningClass: UInt16 { bits & 0xff }
    /// Whether it may be joined to the scalar before it.
    @inline(__always)
    var isSecond: Bool { bits & 0x100 != 0 }
    /// Whether its compatible form is several scalars.
    @inline(__always)
    var expands: Bool { bits & 0x200 != 0 }
    /// Whether it is a hyphen, soft or not: at a line's end it may break a word.
    @inline(__always)
    var isHyphen: Bool { bits & 0x400 != 0 }

    fileprivate init(bits: UInt16) { self.bits = bits }

    init(_ value: UInt32, _ forms: UnicodeForms) {
      bits = 0
      guard let scalar = Unicode.Scalar(value) else { return }
      bits = UInt16(scalar.properties.canonicalCombiningClass.rawValue)
      if forms.isSecond(forms.single(value)) || WrittenMarks.isNikhahit(value) { bits |= 0x100 }
      if forms.expansion(value) != nil { bits |= 0x200 }
      if value == 0xad || value == 0x2010 { bits |= 0x400 }
    }
  }

  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
  private static let pageCount = 0x110000 >> 8

  init() {
    unsafe pages = .allocate(capacity: Self.pageCount)
    unsafe pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for page in 0..<Self.pageCount { unsafe pages[page]?.deallocate() }
    unsafe pages.deallocate()
  }

  /// The entry of a scalar value below 0x110000.
  @inline(__always)
  subscript(scalar: UInt32) -> Entry {
    if let page = unsafe pages[Int(scalar >> 8)] { return unsafe page[Int(scalar & 0xff)] }
    return unsafe makePage(scalar >> 8)[Int(scalar & 0xff)]
  }

  @inline(never)
  private func makePage(_ number: UInt32) -> UnsafeMutablePointer<Entry> {
    let page = UnsafeMutablePointer<Entry>.allocate(capacity: 256)
    let forms = UnicodeForms.shared
    for low in 0..<256 { unsafe (page + low).initialize(to: Entry(number << 8 | UInt32(low), forms)) }
    unsafe pages[Int(number)] = unsafe page
    return unsafe page
  }
}

/// Marks that are typed in several ways, of which Unicode knows no composition.
enum WrittenMarks {
  /// Whether a scalar is the ring of Thai *am* or Lao *am*, which may be typed apart from its vowel.
  static func isNikhahit(_ scalar: UInt32) -> Bool { scalar == 0x0e4d || scalar == 0x0ecd }

  /// Puts the ring and the vowel behind it, with tone marks between them or not, together; they are one letter.
  static func joinNikhahit(_ scalars: inout [UInt32]) {
    guard let ring = scalars.firstIndex(where: isNikhahit) else { return }
    let script = scalars[ring] & ~0x7f
    guard let vowel = scalars[ring...].firstIndex(of: script | 0x32) else { return }
    scalars[vowel] = script | 0x33
    scalars.remove(at: ring)
  }

  /// Drops the dot above an *i* or *j*, which has one anyway.
  static func dropSecondDots(_ scalars: inout [UInt32]) {
    guard let first = scalars.first, first == 0x69 || first == 0x6a else { return }
    scalars.removeAll { $0 == 0x307 }
  }
}
