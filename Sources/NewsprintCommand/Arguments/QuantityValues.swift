// Values with a unit or a shape of their own: time spans, sizes in memory, lengths of n-grams, and document counts.

extension Duration: ArgumentValue {
  /// Reads `90m`, `72h`, `7d`, `2w`, `1.5h`, or several in a row such as `1d12h`.
  package init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    var total = 0.0
    var rest = Substring(argument)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count)
      guard let amount = Double(digits), let unit = rest.popFirst(),
        let seconds = Self.units.first(where: { $0.symbol == unit })?.seconds
      else { return nil }
      total += amount * seconds
    }
    guard total < 1e15 else { return nil }
    self = .milliseconds(Int64((total * 1000).rounded()))
  }

  package static var expectation: String { "a time span such as 90m, 72h or 7d" }

  package var argumentText: String {
    let seconds = components.seconds
    guard seconds > 0 else { return "0s" }
    let unit = Self.units.first { seconds % Int64($0.seconds) == 0 }
    return unit.map { "\(seconds / Int64($0.seconds))\($0.symbol)" } ?? "\(seconds)s"
  }

  // Weeks come last: 7d reads better than 1w.
  private static var units: [(symbol: Character, seconds: Double)] {
    [("d", 86400), ("h", 3600), ("m", 60), ("s", 1), ("w", 604_800)]
  }
}

/// An amount of memory, typed as `512M` or `2G`; the units are powers of 1024.
package struct ByteSize: ArgumentValue, Comparable {
  package let bytes: Int

  package init(bytes: Int) { self.bytes = bytes }

  package init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let amount = Double(digits) else { return nil }
    var unit = argument.dropFirst(digits.count).uppercased()
    if unit.hasSuffix("IB") { unit.removeLast(2) } else if unit.hasSuffix("B") { unit.removeLast() }
    guard unit.isEmpty || Self.units.contains(where: { $0.symbol == unit }) else { return nil }
    let scale = Self.units.first { $0.symbol == unit }?.bytes ?? 1
    let total = (amount * Double(scale)).rounded()
    guard total < Double(Int.max) else { return nil }
    bytes = Int(total)
  }

  package static var expectation: String { "a size such as 512M or 2G" }

  package var argumentText: String {
    let unit = Self.units.first { bytes >= $0.bytes && bytes % $0.bytes == 0 }
    return unit.map { "\(bytes / $0.bytes)\($0.symbol)" } ?? "\(bytes)"
  }

  package static func < (left: ByteSize, right: ByteSize) -> Bool { left.bytes < right.bytes }

  private static let units: [(symbol: String, bytes: Int)] = [
    ("T", 1 << 40), ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10),
  ]
}

/// The lengths of n-grams, typed as `1-2`, or as `2` for one length only.
package struct NGramLengths: ArgumentValue, Equatable {
  package let lower: Int
  package let upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  package init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 2, let lower = first, let upper = last,
      lower >= 1, lower <= upper, upper <= 15
    else { return nil }
    self.init(lower, upper)
  }

  package static var expectation: String { "a length or a range of lengths from 1 to 15, such as 2 or 1-2" }
  package var argumentText: String { lower == upper ? "\(lower)" : "\(lower)-\(upper)" }
}

/// A number of documents: a count such as `2`, or a share of all with a decimal point such as `0.5` or `1.0`.
package enum DocumentLimit: ArgumentValue, Equatable {
  case count(Int)
  case share(Double)

  package init?(argument: String) {
    if let count = Int(argument), count >= 0 {
      self = .count(count)
    } else if argument.contains("."), let share = Double(argument), share >= 0, share <= 1 {
      self = .share(share)
    } else {
      return nil
    }
  }

  package static var expectation: String { "a count such as 2, or a share from 0.0 to 1.0" }

  package var argumentText: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let share): "\(share)"
    }
  }
}
