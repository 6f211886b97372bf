internal import Newsprint

/// Numbers for people, without Foundation; the decimal sign is a point and thousands are set apart by commas.
package enum Format {
  /// `fixed(0.5, decimals: 3)` is `0.500`.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    return NumberText.fixed(value, decimals: decimals)
  }

  /// `percent(0.986)` is `98.6%`.
  package static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + "%"
  }

  /// `grouped(1234567)` is `1,234,567`.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// `counted(1, "story", "stories")` is `1 story`.
  package static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(count)) \(count == 1 ? singular : plural)"
  }

  /// `bytes(1_500_000)` is `1.5 MB`; the units are powers of 1000.
  package static func bytes(_ count: Int) -> String {
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
    guard count.magnitude >= 1000 else { return "\(count) B" }
    var value = Double(count) / 1000
    var unit = 0
    while value.magnitude >= 999.95, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    return "\(fixed(value, decimals: 1)) \(units[unit])"
  }

  /// `throughput(bytes: 250_000_000, seconds: 2)` is `125.0 MB/s`.
  package static func throughput(bytes: Int, seconds: Double) -> String {
    fixed(Double(bytes) / 1e6 / max(seconds, 1e-9), decimals: 1) + " MB/s"
  }

  /// `0.35 ms`, `12.3 ms`, `4.21 s`, `2 min 5 s`, `1 h 2 min`.
  package static func duration(seconds: Double) -> String {
    switch seconds {
    case ..<0.01: return fixed(seconds * 1000, decimals: 2) + " ms"
    case ..<0.9995: return fixed(seconds * 1000, decimals: 1) + " ms"
    case ..<59.995: return fixed(seconds, decimals: 2) + " s"
    default:
      guard seconds < 1e15 else { return "inf" }
      let whole = Int(seconds.rounded())
      return whole < 3600
        ? "\(whole / 60) min \(whole % 60) s" : "\(grouped(whole / 3600)) h \(whole % 3600 / 60) min"
    }
  }

  /// As a clock shows it: `0:07`, `1:02:03`.
  package static func clock(seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e15 else { return "-:--" }
    let whole = Int(seconds.rounded())
    let tail = twoDigits(whole % 60)
    return whole < 3600 ? "\(whole / 60):\(tail)" : "\(whole / 3600):\(twoDigits(whole % 3600 / 60)):\(tail)"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
