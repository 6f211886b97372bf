/// What a tokenizer needs to know of a Unicode scalar, looked up once and kept: its class and its folded form.
///
/// The table fills itself page by page from the standard library's Unicode properties when a page is first met, so that
/// a process pays only for the scripts it sees, and once for all tables that fold alike. Not safe to share between
/// threads.
@safe
final class ScalarTable {
  /// How a scalar takes part in words.
  enum Class: UInt32 {
    /// White space, punctuation, symbols, controls: ends a word.
    case separator = 0
    /// White space, which ends a word and, for character n-grams, is one.
    case space = 1
    /// A letter or a mark.
    case letter = 2
    /// A decimal digit or another number.
    case digit = 3
    /// A character of a script that is written without spaces: words are its overlapping bigrams.
    case unspaced = 4
    /// Joins two letters: an apostrophe.
    case apostrophe = 5
    /// Joins two digits, and the single letters of an acronym: a full stop.
    case period = 6
    /// Joins two digits: a comma.
    case comma = 7
    /// Joins letters and digits: a low line.
    case underscore = 8
    /// Neither ends a word nor is part of it: a soft hyphen, a joiner, a variation selector.
    case ignored = 9
  }

  /// A class in the upper eight bits and the folded scalar in the lower 24.
  typealias Entry = UInt32

  private let foldsCase: Bool
  private let foldsDiacritics: Bool
  private var pages: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>
  /// The binary logarithm of the number of scalars in a page: an alphabet has some dozens, next to others that are not met.
  private static let pageBits: UInt32 = 6
  private static let pageSize: UInt32 = 1 << pageBits
  private static let pageCount = 0x110000 >> Int(pageBits)

  init(foldsCase: Bool, foldsDiacritics: Bool) {
    self.foldsCase = foldsCase
    self.foldsDiacritics = foldsDiacritics
    unsafe pages = unsafe ZeroedMemory.allocate(Self.pageCount)
  }

  deinit { unsafe ZeroedMemory.deallocate(pages) }

  /// The entry of a scalar value below 0x110000.
  @inline(__always)
  func entry(_ scalar: UInt32) -> Entry {
    let (number, place) = (scalar >> Self.pageBits, Int(scalar & (Self.pageSize - 1)))
    if let page = unsafe pages[Int(number)] { return unsafe page[place] }
    return unsafe makePage(number)[place]
  }

  @inline(__always)
  static func classBits(_ entry: Entry) -> UInt32 { entry >> 24 }

  @inline(__always)
  static func folded(_ entry: Entry) -> UInt32 { entry & 0xff_ffff }

  /// The pages that tables have made, by number and by what they fold, with the addresses of their entries: they are
  /// never changed and live as long as the process.
  private static let made = Guarded<[UInt32: UInt]>([:])

  @inline(never)
  private func makePage(_ number: UInt32) -> UnsafeMutablePointer<Entry> {
    let key = number << 2 | (foldsCase ? 1 : 0) | (foldsDiacritics ? 2 : 0)
    let known = unsafe Self.made.withLock { $0[key] }.flatMap { unsafe UnsafeMutablePointer<Entry>(bitPattern: $0) }
    let page = unsafe known ?? filledPage(number)
    if unsafe known == nil { Self.made.withLock { $0[key] = UInt(bitPattern: page) } }
    unsafe pages[Int(number)] = unsafe page
    return unsafe page
  }

  private func filledPage(_ number: UInt32) -> UnsafeMutablePointer<Entry> {
    let page = UnsafeMutablePointer<Entry>.allocate(capacity: Int(Self.pageSize))
    for low in 0..<Self.pageSize {
      let value = number << Self.pageBits | low
      guard let scalar = Unicode.Scalar(value) else {
        unsafe page[Int(low)] = value
        continue
      }
      let folded = fold(scalar)
      unsafe page[Int(low)] = Self.scalarClass(Unicode.Scalar(folded) ?? scalar).rawValue << 24 | folded
    }
    return unsafe page
  }

  /// The form in which a scalar is compared: the compatible form of one scalar that Unicode has for it, the case folded,
  /// and what writers leave out or put in without meaning anything by it.
  private func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    var scalar = scalar
    if scalar.value >= 0x80 { scalar = Unicode.Scalar(UnicodeForms.shared.single(scalar.value)) ?? scalar }
    if scalar == "\u{2019}" || scalar == "\u{2bc}" { return 0x27 }
    if let written = SpellingFolding.folded(scalar) { scalar = written }
    if SpellingFolding.isUnwritten(scalar) { return Self.ignoredMark }
    if foldsCase { scalar = CaseFolding.folded(scalar) }
    if foldsDiacritics {
      if (0x300...0x36f).contains(scalar.value) { return Self.ignoredMark }
      scalar = DiacriticFolding.base(of: scalar)
    }
    return scalar.value
  }

  /// What a mark becomes that counts for nothing: a scalar of class `ignored`.
  private static let ignoredMark: UInt32 = 0xad

  private static func scalarClass(_ scalar: Unicode.Scalar) -> Class {
    switch scalar {
    case "'": return .apostrophe
    case ".": return .period
    case ",": return .comma
    case "_": return .underscore
    case "a"..."z", "A"..."Z": return .letter
    case "0"..."9": return .digit
    default: break
    }
    if scalar.isASCII { return scalar.properties.isWhitespace ? .space : .separator }
    if isUnspaced(scalar.value) { return .unspaced }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return scalar.properties.isVariationSelector ? .ignored : .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .format: return .ignored
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return scalar.properties.isWhitespace ? .space : .separator
    default: return .separator
    }
  }

  /// Whether a scalar belongs to a script that is written without spaces between words: Han, Hiragana, Katakana,
  /// Bopomofo, Thai, Lao, Myanmar, Khmer.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x3096, 0x309d...0x309f, 0x30a1...0x30fa, 0x30fc...0x30ff, 0x3105...0x312f,
      0x31a0...0x31bf, 0x31f0...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0xff66...0xff9f,
      0x20000...0x323af,
      0x0e01...0x0e3a, 0x0e40...0x0e4e, 0x0e81...0x0ece, 0x1000...0x103f, 0x1050...0x109d, 0x1780...0x17d3:
      return true
    default: return false
    }
  }
}

extension ScalarTable {
  /// Where a script without spaces goes on behind one line end that breaks it, or nil.
  ///
  /// - Parameter place: The place behind a scalar of class `unspaced`.
  @inline(never)
  func endOfLineBreak(_ text: TextBytes, at place: Int) -> Int? {
    var next = place
    if next < text.count, text[next] == 0x0d { next += 1 }
    guard next < text.count, text[next] == 0x0a else { return nil }
    next += 1
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    guard next < text.count, text[next] >= 0x80 else { return nil }
    let entry = entry(UTF8Decoder.decode(text, at: next).scalar)
    return Self.classBits(entry) == Class.unspaced.rawValue ? next : nil
  }
}
