/// Maps a letter with diacritics to the letter without: *é* to *e*, *ø* to *o*, *ά* to *α*.
///
/// The base is read off the scalar's Unicode name (LATIN SMALL LETTER E **WITH** ACUTE), which also covers strokes and
/// hooks, for which there is no canonical decomposition. Ligatures (*æ*) and letters of their own (*ß*, *й*) stay.
enum DiacriticFolding {
  /// The letter below the diacritics of `scalar`, or `scalar` itself.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xc0, mayHaveBase(scalar.value), scalar.properties.isAlphabetic,
      let name = scalar.properties.name
    else { return scalar }
    let base = name.withTextBytes { name -> Unicode.Scalar? in
      // " WITH " in one look.
      let wanted: UInt64 = 0x20_4854_4957_20
      guard let end = name.indices.first(where: { name.word(at: $0) & 0xFFFF_FFFF_FFFF == wanted }) else { return nil }
      return latin(name[..<end]) ?? greekAndCyrillic[name.string(0..<end)]
    }
    return base ?? scalar
  }

  /// Whether a scalar may be a Latin, Greek or Cyrillic letter: names are slow to come by, and the big blocks of other
  /// scripts hold none of these.
  private static func mayHaveBase(_ value: UInt32) -> Bool {
    switch value {
    case 0x530...0x1c7f, 0x2e80...0xa4cf, 0xac00...0xd7ff, 0xf900...0xfaff: false
    default: true
    }
  }

  private static func latin(_ stem: TextBytes) -> Unicode.Scalar? {
    guard let letter = stem.last, letter &- 0x41 < 26 else { return nil }
    if stem[..<(stem.count - 1)].elementsEqual("LATIN CAPITAL LETTER ".utf8) { return Unicode.Scalar(letter) }
    let isSmall = stem[..<(stem.count - 1)].elementsEqual("LATIN SMALL LETTER ".utf8)
    return isSmall ? Unicode.Scalar(letter | 0x20) : nil
  }

  private static let greekAndCyrillic: [String: Unicode.Scalar] = {
    var bases: [String: Unicode.Scalar] = [:]
    for value in Array(UInt32(0x391)...0x3c9) + Array(UInt32(0x410)...0x44f) {
      if let scalar = Unicode.Scalar(value), let name = scalar.properties.name { bases[name] = scalar }
    }
    return bases
  }()
}
