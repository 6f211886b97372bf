extension UInt8 {
  /// The byte, lowered where it is an ASCII capital.
  @inline(__always)
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension TextBytes {
  /// Whether the bytes of `part` stand somewhere in the buffer.
  @inline(__always)
  func contains(_ part: StaticString) -> Bool {
    Kernels.contains(self, TextBytes(part))
  }

  /// Whether the buffer starts with small letters `part`, or with capitals in their place.
  @inline(__always)
  func lowercasedStarts(with part: StaticString) -> Bool { lowercasedHolds(part, at: 0) }

  /// Whether the buffer ends with small letters `part`, or with capitals in their place.
  @inline(__always)
  func lowercasedEnds(with part: StaticString) -> Bool { lowercasedHolds(part, at: count - part.utf8CodeUnitCount) }

  @inline(__always)
  private func lowercasedHolds(_ part: StaticString, at place: Int) -> Bool {
    let part = TextBytes(part)
    let length = part.count
    guard place >= 0, place &+ length <= count else { return false }
    for index in 0..<length where self[place &+ index].asciiLowercased != part[index] { return false }
    return true
  }
}

extension String {
  /// The string with its ASCII capitals lowered.
  var asciiLowercased: String {
    String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
  }

  /// Whether the bytes of `other` stand somewhere in the string.
  func contains(bytes other: String) -> Bool {
    withTextBytes { $0.contains(bytes: Array(other.utf8)) }
  }
}
