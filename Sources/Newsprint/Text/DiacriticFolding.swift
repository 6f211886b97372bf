/// Maps a letter with diacritics to the letter without: *é* to *e*, *ø* to *o*, *ά* to *α*.
///
/// The base is read off the scalar's Unicode name (LATIN SMALL LETTER E **WITH** ACUTE), which also covers strokes and
/// hooks, for which there is no canonical decomposition. Ligatures (*æ*) and letters of their own (*ß*, *й*) stay.
enum DiacriticFolding {
  /// The letter below the diacritics of `scalar`, or `scalar` itself.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xc0, mayHaveBase(scalar.value), scalar.properties.isAlphabetic,
      let name = scalar.properties.name,
      let place = name.firstRange(of: " WITH ")
    else { return scalar }
    let stem = name[..<place.lowerBound]
    if let letter = latin(stem) { return letter }
    return greekAndCyrillic[String(stem)] ?? scalar
  }

  /// Whether a scalar may be a Latin, Greek or Cyrillic letter: names are slow to come by, and the big blocks of other
  /// scripts hold none of these.
  private static func mayHaveBase(_ value: UInt32) -> Bool {
    switch value {
    case 0x530...0x1c7f, 0x2e80...0xa4cf, 0xac00...0xd7ff, 0xf900...0xfaff: false
    default: true
    }
  }

  private static func latin(_ stem: Substring) -> Unicode.Scalar? {
    for (prefix, isSmall) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)]
    where stem.hasPrefix(prefix) {
      let letter = stem.dropFirst(prefix.count)
      guard letter.count == 1, let scalar = letter.unicodeScalars.first, scalar.isASCII else { return nil }
      return isSmall ? scalar.properties.lowercaseMapping.unicodeScalars.first : scalar
    }
    return nil
  }

  private static let greekAndCyrillic: [String: Unicode.Scalar] = {
    var bases: [String: Unicode.Scalar] = [:]
    for value in Array(UInt32(0x391)...0x3c9) + Array(UInt32(0x410)...0x44f) {
      if let scalar = Unicode.Scalar(value), let name = scalar.properties.name { bases[name] = scalar }
    }
    return bases
  }()
}

extension StringProtocol {
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
