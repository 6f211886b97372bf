/// What Unicode says of forms that a reader takes for the same: canonical composites, compatible forms of one scalar and
/// of several (Unicode Standard Annex #15, NFKC, without the forms that are signs rather than letters).
///
/// The tables beside this file are made by `scripts/tables/text-tables.py`; they are read when the first scalar beyond
/// ASCII is met.
struct UnicodeForms: Sendable {
  static let shared = UnicodeForms()

  private var composed: [UInt64: UInt32] = [:]
  private var parts: [UInt32: UInt64] = [:]
  private var expanded: [UInt32: Range<Int>] = [:]
  private var expansions: [UInt32] = []
  private var runs: [Run] = []
  /// The scalars that may be joined to the one before them, syllables of Hangul apart.
  private var seconds = Set<UInt32>()

  /// Neighbouring scalars whose compatible forms are neighbours, too.
  private struct Run {
    var scalars: ClosedRange<UInt32>
    var target: UInt32
  }

  private init() {
    let compositions = HexTable(Self.compositions)
    composed.reserveCapacity(compositions.items.count)
    parts.reserveCapacity(compositions.items.count)
    var second: UInt32 = 0
    for item in compositions.items {
      guard let whole = compositions.numbers[item.right].first else {
        second = item.first
        seconds.insert(second)
        continue
      }
      composed[Self.key(item.first, second)] = whole
      parts[whole] = Self.key(item.first, second)
    }
    let expansions = HexTable(Self.expansions)
    expanded.reserveCapacity(expansions.items.count)
    for item in expansions.items { expanded[item.first] = item.right }
    self.expansions = expansions.numbers
    let singles = HexTable(Self.singles)
    runs = singles.items.map {
      Run(scalars: $0.first...max($0.first, $0.last), target: singles.numbers[$0.right.lowerBound])
    }
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The one scalar that is the compatible form of another, or the scalar itself.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of runs in the table.
  func single(_ scalar: UInt32) -> UInt32 {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].scalars.upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].scalars.contains(scalar) else { return scalar }
    return runs[low].target + (scalar - runs[low].scalars.lowerBound)
  }

  /// The several scalars that are the compatible form of one, or nil.
  func expansion(_ scalar: UInt32) -> ArraySlice<UInt32>? { expanded[scalar].map { expansions[$0] } }

  /// The two scalars that one is composed of, syllables of Hangul included, or nil.
  func parts(_ scalar: UInt32) -> (first: UInt32, second: UInt32)? {
    if let key = parts[scalar] { return (UInt32(key >> 32), UInt32(truncatingIfNeeded: key)) }
    return Hangul.parts(scalar)
  }

  /// The scalar that two together are, or nil.
  func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    composed[Self.key(first, second)] ?? Hangul.composed(first, second)
  }

  /// Whether a scalar may be joined to the one before it.
  func isSecond(_ scalar: UInt32) -> Bool { seconds.contains(scalar) || Hangul.isSecond(scalar) }

  /// Whether one of the 64 neighbours of a scalar of the first plane can ask for a rewriting.
  @inline(__always)
  static func isTelling(_ scalar: UInt32, _ blocks: [UInt64]) -> Bool {
    scalar >= 0x10000 || blocks[Int(scalar >> 12)] >> UInt64(scalar >> 6 & 63) & 1 != 0
  }
}

/// Syllables of Hangul, which are composed by arithmetic (the Unicode Standard, section 3.12).
private enum Hangul {
  private static let syllables: UInt32 = 0xac00
  private static let leading: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let trailing: UInt32 = 0x11a7
  private static let (leadingCount, vowelCount, trailingCount): (UInt32, UInt32, UInt32) = (19, 21, 28)
  private static var count: UInt32 { leadingCount * vowelCount * trailingCount }

  static func isSecond(_ scalar: UInt32) -> Bool {
    scalar &- vowels < vowelCount || (scalar &- trailing < trailingCount && scalar != trailing)
  }

  static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first &- leading < leadingCount, second &- vowels < vowelCount {
      return syllables + ((first - leading) * vowelCount + second - vowels) * trailingCount
    }
    if first &- syllables < count, (first - syllables) % trailingCount == 0, second != trailing,
      second &- trailing < trailingCount
    {
      return first + second - trailing
    }
    return nil
  }

  static func parts(_ scalar: UInt32) -> (first: UInt32, second: UInt32)? {
    guard scalar &- syllables < count else { return nil }
    let index = scalar - syllables
    if index % trailingCount != 0 { return (scalar - index % trailingCount, trailing + index % trailingCount) }
    let pair = index / trailingCount
    return (leading + pair / vowelCount, vowels + pair % vowelCount)
  }
}

/// A table in hexadecimal numbers: `a=b`, `a-c=b`, `a=b+c+d`, and `a:` without anything on the right.
struct HexTable {
  struct Item {
    /// What stands on the left.
    var name: TextBytes
    var first: UInt32
    var last: UInt32
    /// Where the numbers on the right are in ``HexTable/numbers``.
    var right: Range<Int>
  }

  private(set) var items: [Item] = []
  private(set) var numbers: [UInt32] = []

  init(_ table: StaticString) {
    let bytes = TextBytes(table)
    items.reserveCapacity(bytes.count / 8)
    numbers.reserveCapacity(bytes.count / 6)
    var place = 0
    while true {
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      if place == bytes.count { return }
      let start = place
      var last = Self.number(bytes, &place)
      let first = last
      if place < bytes.count, bytes[place] == 0x2d {
        place += 1
        last = Self.number(bytes, &place)
      }
      while place < bytes.count, bytes[place] > 0x20, bytes[place] != 0x3d, bytes[place] != 0x3a { place += 1 }
      let name = bytes[start..<place]
      let rightStart = numbers.count
      let hasRight = place < bytes.count && bytes[place] == 0x3d
      while place < bytes.count, bytes[place] > 0x20 {
        place += 1
        if hasRight { numbers.append(Self.number(bytes, &place)) }
      }
      items.append(Item(name: name, first: first, last: last, right: rightStart..<numbers.count))
    }
  }

  /// The number at a place; of names it means nothing.
  private static func number(_ bytes: TextBytes, _ place: inout Int) -> UInt32 {
    var number: UInt32 = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x30...0x39: number = number << 4 | UInt32(bytes[place] - 0x30)
      case 0x41...0x46: number = number << 4 | UInt32(bytes[place] - 0x37)
      default: return number
      }
      place += 1
    }
    return number
  }
}
