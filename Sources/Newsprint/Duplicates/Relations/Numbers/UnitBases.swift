/// Units of which one is so many of another: 30 minutes are half an hour, and 1,500 metres 1.5 kilometres.
enum UnitBases {
  /// What a unit is of its base.
  struct Base: Sendable {
    var factor: Double
    var unit: UInt64
  }

  /// The bases by units: the smallest unit of each kind, so that factors are whole.
  ///
  /// Months are no whole number of days, and tons are of several kinds.
  static let bases: HashMap64<Base> = {
    var bases = HashMap64<Base>()
    for kind in kinds.entries("\n") {
      let units = kind.entries(" ").map { $0.entries("=") }
      guard let base = units.first?.first else { continue }
      for unit in units {
        if unit.count == 2, let factor = Double(unit[1]) {
          bases.set(Base(factor: factor, unit: StableHash.hash(base)), for: StableHash.hash(unit[0]))
        }
      }
    }
    // Hours of the clock and times in minutes.
    bases.set(Base(factor: 60, unit: FactKey.time), for: FactKey.oclock)
    bases.set(Base(factor: 1, unit: FactKey.time), for: FactKey.time)
    return bases
  }()

  private static let kinds = """
    second=1 minute=60 hour=3600 day=86400 week=604800 fortnight=1209600
    month=1 year=12 decade=120 century=1200 millennium=12000
    mm=1 cm=10 dm=100 metre=1000 km=1000000
    inch=1 foot=12 yard=36 mile=63360
    m2=1 hectare=10000 km2=1000000 decare=1000
    ml=1 cl=10 dl=100 litre=1000 hl=100000 m3=1000000
    mg=1 g=1000 kg=1000000 quintal=100000000 tonne=1000000000
    w=1 kw=1000 mw=1000000 gw=1000000000
    kwh=1 mwh=1000 gwh=1000000 twh=1000000000
    kb=1 mb=1000 gb=1000000 tb=1000000000
    hz=1 khz=1000 mhz=1000000 ghz=1000000000
    """

  /// A value whose last bits, in which conversions differ, are none.
  static func rounded(_ value: Double) -> UInt64 { (value.bitPattern &+ 0x200) & ~0x3ff }

  /// Units that say the same as others that say more: kilometres for so many an hour, pounds of which it is not said whether
  /// they are money.
  static let vaguer: HashMap64<[UInt64]> = {
    var vaguer = HashMap64<[UInt64]>()
    for (unit, others) in [
      ("degree", "c f"), ("km", "kmh"), ("mile", "mph nmile"), ("metre", "mps"), ("gbp", "lb"), ("cent", "pence"),
      ("dollarsign", "usd peso cop clp gtq hnl nio crc bob pyg pen ves"),
    ] {
      vaguer.set(others.entries(" ").map { StableHash.hash($0) }, for: StableHash.hash(unit))
    }
    return vaguer
  }()

  /// The units of squares and cubes.
  static func power(_ power: Int, of unit: UInt64) -> UInt64? { powers[StableHash.extend(unit, with: UInt64(power))] }

  private static let powers: HashMap64<UInt64> = {
    var powers = HashMap64<UInt64>()
    for unit in ["mm", "cm", "dm", "metre", "km", "inch", "foot", "yard", "mile"] {
      for power in [2, 3] {
        let name = (unit == "metre" ? "m" : unit) + String(power)
        powers.set(StableHash.hash(name), for: StableHash.extend(StableHash.hash(unit), with: UInt64(power)))
      }
    }
    return powers
  }()

  /// The units of speeds, by that of the way and that of the time.
  static func speed(_ way: UInt64, per time: UInt64) -> UInt64? { speeds[StableHash.extend(way, with: time)] }

  private static let speeds: HashMap64<UInt64> = {
    var speeds = HashMap64<UInt64>()
    for (way, time, speed) in [
      ("km", "hour", "kmh"), ("mile", "hour", "mph"), ("metre", "second", "mps"), ("foot", "second", "fps"),
      ("km", "second", "kmps"),
    ] {
      speeds.set(
        StableHash.hash(speed), for: StableHash.extend(StableHash.hash(way), with: StableHash.hash(time)))
    }
    return speeds
  }()

  // MARK: - Compounds

  /// The unit in which what stands behind one is told, and how many of it are one: feet and inches, hours and minutes.
  static func part(of unit: UInt64) -> (unit: UInt64, count: Double)? {
    parts[unit].map { ($0.unit, $0.factor) }
  }

  private static let parts: HashMap64<Base> = {
    var parts = HashMap64<Base>()
    for (unit, part, count) in [
      ("foot", "inch", 12.0), ("hour", "minute", 60), ("minute", "second", 60), ("lb", "oz", 16),
      ("kg", "g", 1000), ("tonne", "kg", 1000), ("km", "metre", 1000), ("metre", "cm", 100), ("cm", "mm", 10),
    ] {
      parts.set(Base(factor: count, unit: StableHash.hash(part)), for: StableHash.hash(unit))
    }
    return parts
  }()

  // MARK: - Conversions

  /// A unit of a kind of quantity, as so many of one unit of it.
  struct Scale: Sendable {
    var kind: Int
    var factor: Double
    var offset = 0.0
  }

  private static let scales: HashMap64<Scale> = {
    var scales = HashMap64<Scale>()
    for (kind, units) in measures.entries("\n").enumerated() {
      for unit in units.entries(" ") {
        let sides = unit.entries("=")
        if sides.count == 2, let factor = Double(sides[1]) {
          let unit = StableHash.hash(sides[0])
          scales.set(Scale(kind: kind, factor: factor), for: unit)
          // A span is so many of both of its ends.
          scales.set(Scale(kind: kind + 100, factor: factor), for: FactKey.span(unit))
        }
      }
    }
    scales.set(Scale(kind: -1, factor: 1), for: FactKey.scales[0])
    scales.set(Scale(kind: -1, factor: 5 / 9, offset: -32), for: FactKey.scales[1])
    return scales
  }()

  private static let measures = """
    mm=0.001 cm=0.01 dm=0.1 metre=1 km=1000 inch=0.0254 foot=0.3048 yard=0.9144 mile=1609.344 nmile=1852 mil=10000
    m2=1 hectare=10000 km2=1000000 acre=4046.86 foot2=0.092903 mile2=2589988 mu=666.7 tsubo=3.306 pyeong=3.306 stremma=1000 dunam=1000
    ml=0.001 cl=0.01 dl=0.1 litre=1 hl=100 m3=1000 gallon=3.785 pint=0.52 barrel=158.987 foot3=28.317
    mg=0.000001 g=0.001 kg=1 quintal=100 tonne=1000 ton=950 lb=0.453592 gbp=0.453592 oz=0.0283495
    kmh=1 mph=1.609344 knot=1.852 mps=3.6 fps=1.09728
    w=1 kw=1000 mw=1000000 hp=740
    """

  /// Whether a quantity is another in other units, as far as it was rounded.
  static func isConversion(_ value: Double, _ unit: UInt64, of other: Double, _ otherUnit: UInt64) -> Bool {
    guard unit != otherUnit, let scale = scales[unit], let base = scales[otherUnit], scale.kind == base.kind else {
      return false
    }
    let (first, second) = ((value + scale.offset) * scale.factor, (other + base.offset) * base.factor)
    // Of degrees one is as near as they are told.
    if scale.kind < 0 { return abs(first - second) <= 1.2 }
    return abs(first - second) <= 0.1 * max(abs(first), abs(second))
  }
}
