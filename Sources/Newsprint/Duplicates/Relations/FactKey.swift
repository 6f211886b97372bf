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
  static let times = StableHash.hash("times")
  static let percent = StableHash.hash("percent")
  /// The unit of crowds that are not counted: *dozens*, in whatever form.
  static let crowd = StableHash.hash("unit of crowds")
  static let year = StableHash.hash("year")
  static let age = StableHash.hash("age")
  static let nobody = StableHash.hash("nobody")

  /// The unit of a span of quantities.
  static func span(_ unit: UInt64) -> UInt64 { unit == 0 ? pair : StableHash.extend(pair, with: unit) }

  /// The key of a quantity: values that differ by rounding only have one.
  static func number(_ value: Double, unit: UInt64) -> UInt64 {
    StableHash.extend(unit, with: StableHash.avalanche((value * 10_000).rounded().bitPattern))
  }
}
