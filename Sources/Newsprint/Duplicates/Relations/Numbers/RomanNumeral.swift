/// Numbers in Roman letters: *VI secolo*, *Super Bowl LIX*.
enum RomanNumeral {
  /// The most letters of one.
  private static let longest = 8

  /// The value of capital letters that are such a number; nil where they are none, or one letter alone.
  static func value(_ letters: TextBytes) -> Double? {
    guard (2...longest).contains(letters.count) else { return nil }
    var (total, last, run) = (0, 0, 0)
    for place in letters.indices.reversed() {
      guard let value = value(of: letters[place]) else { return nil }
      run = value == last ? run + 1 : 1
      if run > 3 { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total > 0 ? Double(total) : nil
  }

  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    default: nil
    }
  }
}
