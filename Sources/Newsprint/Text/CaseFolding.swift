/// Maps a scalar to the form in which case does not show: the lower case of its capital, and what capitals lose.
///
/// Greek capitals are written without accents, and those of Turkish and of its neighbours tell *ı* from *i* by a dot that
/// others do not know; so accents of Greek letters and the dot of *i* count for nothing. What folds to several letters
/// (*ß*) is taken apart before, by ``TextForms``.
enum CaseFolding {
  /// The folded form of a scalar.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{130}", "\u{131}": return "i"
    case "\u{3c2}": return "\u{3c3}"  // final sigma
    case "\u{17f}": return "s"  // long s
    default: break
    }
    let lower = lowered(scalar)
    switch lower.value {
    case 0x370...0x3ff, 0x1f00...0x1fff: return DiacriticFolding.base(of: lower)
    default: return lower
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first else { return scalar }
    return first
  }
}
