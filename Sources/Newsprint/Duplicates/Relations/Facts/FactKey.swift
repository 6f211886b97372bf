/// The keys of words that are more than their spelling.
enum FactKey {
  static let date = StableHash.hash("unit of dates")
  /// The unit of days in languages that count them: 14日.
  static let dayOfMonth = StableHash.hash("dayofmonth")
  static let degree = StableHash.hash("degree")
  /// Which degrees they are.
  static let scales = [StableHash.hash("c"), StableHash.hash("f")]
  static let ordinal = StableHash.hash("unit of ordinals")
  static let weekday = StableHash.hash("unit of weekdays")
  static let month = StableHash.hash("unit of months")
  static let time = StableHash.hash("unit of times")
  static let pair = StableHash.hash("unit of scores")
  /// The unit of hours of the clock in languages that have a word for it: 3時.
  static let oclock = StableHash.hash("oclock")
  static let hour = StableHash.hash("hour")
  static let minute = StableHash.hash("minute")
  static let second = StableHash.hash("second")
  static let dollar = StableHash.hash("usd")
  /// The unit of the sign of the dollar where it is that of other currencies as well.
  static let dollarSign = StableHash.hash("dollarsign")
  static let times = StableHash.hash("times")
  static let percent = StableHash.hash("percent")
  /// The unit of crowds that are not counted: *dozens*, in whatever form.
  static let crowd = StableHash.hash("unit of crowds")
  static let year = StableHash.hash("year")
  static let age = StableHash.hash("age")
  static let nobody = StableHash.hash("nobody")

  /// The unit of a span of quantities.
  static func span(_ unit: UInt64) -> UInt64 { unit == 0 ? pair : StableHash.extend(pair, with: unit) }

  /// The key of a quantity: values that differ by rounding only have one, and so have those in units of one base.
  static func number(_ value: Double, unit: UInt64) -> UInt64 {
    let parts = (value * 10_000).rounded()
    if unit != 0, let base = UnitBases.bases[unit] {
      return StableHash.extend(base.unit, with: StableHash.avalanche(UnitBases.rounded(parts * base.factor)))
    }
    return StableHash.extend(unit, with: StableHash.avalanche(parts.bitPattern))
  }
}
