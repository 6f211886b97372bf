/// A run of digits with what joins them, as a number: `1,200`, `1.2`, `3-0`, `10:32`, `2024-05-01`.
struct DigitRun {
  /// The number, or a number that stands for a score, date or time.
  private(set) var value = 0.0
  /// What kind of run it is; 0 for a plain number.
  private(set) var unit: UInt64 = 0
  /// The run as a time of day, in minutes: 3.40 is 220.
  private(set) var clock = 0.0

  /// Whether the run is a span that rises: 52-55.
  private(set) var isSpan = false

  /// The run as a month and a day, 20/8 as 820, nil where it is none.
  private(set) var date: Double?
  /// The year of such a date, 0 where it has none.
  private(set) var year = 0.0

  /// A number that stands for two.
  static func span(_ low: Double, _ high: Double) -> Double { low * 10_007 + high }

  /// The two whole numbers below 10,007 that a number stands for, nil where it stands for others.
  static func ends(ofSpan value: Double) -> (low: Double, high: Double)? {
    guard value >= 10_007, value < 10_007 * 10_007, value == value.rounded() else { return nil }
    let high = value.truncatingRemainder(dividingBy: 10_007)
    return ((value - high) / 10_007, high)
  }

  init(_ text: TextBytes, _ range: Range<Int>, hasDecimalComma: Bool) {
    if let digits = Self.plainDigits(text, range) {
      value = digits
      clock = digits * 60
      return
    }
    var groups: [(value: Double, count: Int)] = [(0, 0)]
    var joints: [UInt32] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      place += width
      if let digit = FactScanner.digit(scalar) {
        groups[groups.count - 1].value = groups[groups.count - 1].value * 10 + Double(digit)
        groups[groups.count - 1].count += 1
      } else {
        joints.append(Self.plainJoint(scalar))
        groups.append((0, 0))
      }
    }
    value = groups[0].value
    clock = value * 60
    guard let last = joints.last, let tail = groups.last else { return }
    if joints.count == 1 { clock = groups[0].value * 60 + tail.value }
    let isCounting = joints.allSatisfy { $0 == 0x2c || $0 == 0x2e || $0 == 0x20 || $0 == 0x27 }
    let areThousands = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3 && groups[0].value > 0
    let decimal: UInt32 = hasDecimalComma ? 0x2c : 0x2e
    // Lakhs and crores: 1,85,000.
    let areLakhs =
      groups.count > 2 && joints.allSatisfy { $0 == 0x2c } && tail.count == 3 && (1...2).contains(groups[0].count)
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
    if areLakhs {
      value = groups.dropLast().reduce(0) { $0 * 100 + $1.value } * 1000 + tail.value
    } else if isCounting, joints.allSatisfy({ $0 == last }), areThousands, last != decimal || joints.count > 1 {
      value = groups.reduce(0) { $0 * 1000 + $1.value }
    } else if isCounting, joints.dropLast().allSatisfy({ $0 != last }), last == 0x2c || last == 0x2e {
      let whole = groups.dropLast().reduce(0) { $0 * 1000 + $1.value }
      var part = tail.value
      for _ in 0..<min(tail.count, 30) { part /= 10 }
      value = whole + part
    } else if joints == [0x27], groups[0].count == 1, tail.count <= 2, tail.value < 12 {
      // Feet and inches: 5'4
      value = groups[0].value * 12 + tail.value
      unit = Self.inch
    } else if joints.count == 1, last == 0x3a {
      value = clock
      unit = FactKey.time
    } else {
      // A score, a span or a date: all of its numbers in their order.
      value = groups.reduce(0) { Self.span($0, $1.value) }
      unit = FactKey.pair
      isSpan = joints == [0x2d] && groups[0].value < tail.value
      if joints == [0x2f], (1...31).contains(groups[0].value), (1...12).contains(tail.value) {
        date = tail.value * 100 + groups[0].value
      }
      // 6/11/2025, 6.11.2025
      if joints.count == 2, joints[0] == joints[1], joints[0] != 0x2d || groups[2].count == 4,
        [2, 4].contains(groups[2].count),
        (1...31).contains(groups[0].value), (1...12).contains(groups[1].value), groups[0].count <= 2,
        groups[1].count <= 2
      {
        date = groups[1].value * 100 + groups[0].value
        year = groups[2].count == 2 ? 2000 + groups[2].value : groups[2].value
      }
    }
  }

  private static let inch = StableHash.hash("inch")

  /// The value of a run of nothing but ASCII digits.
  private static func plainDigits(_ text: TextBytes, _ range: Range<Int>) -> Double? {
    var value = 0.0
    for place in range {
      let digit = text[place] &- 0x30
      if digit >= 10 { return nil }
      value = value * 10 + Double(digit)
    }
    return value
  }

  private static func plainJoint(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2013, 0x2212: 0x2d
    case 0xa0, 0x2009, 0x202f: 0x20
    case 0x2019: 0x27
    case 0x66b: 0x2e
    case 0x66c: 0x2c
    default: scalar
    }
  }
}
