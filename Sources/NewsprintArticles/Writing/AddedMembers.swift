package import Newsprint

/// The names under which a program adds members to JSON objects of others, without taking a name that an object has.
///
/// A member goes under its own name; in an object that has a member of this name, under the name with `newsprint_`
/// before it, and where that is taken too, with `_2`, `_3` and so on behind. What an object is given depends on it alone,
/// so that blocks and threads change nothing, and a stream whose later objects have the name reads like any other.
package struct AddedMembers: Sendable {
  /// The names of one object's new members.
  package struct Names: Sendable {
    /// Each name as a member begins: in quotes, with a colon.
    package let starts: [[UInt8]]
    /// Each name whose place was taken, and the one found instead.
    package let moved: [(name: String, instead: String)]
  }

  private let names: [String]
  /// For objects that have none of the names.
  private let usual: Names
  private let quoted: [[UInt8]]
  /// Whether the names can be looked for without parsing.
  private let isPlain: Bool
  /// How the escapes begin that can stand for a letter of a name.
  private let escapes: [[UInt8]]

  /// - Parameter names: Must be different.
  package init(_ names: [String]) {
    self.names = names
    usual = Names(starts: names.map(Self.start), moved: [])
    quoted = names.map { name in
      var text: [UInt8] = []
      JSONText.append(name, to: &text)
      return text
    }
    let bytes = Set(names.flatMap(\.utf8))
    isPlain = !names.contains("") && bytes.allSatisfy(Self.isPlain)
    escapes = Set(bytes.map { $0 >> 4 & 7 }).sorted().map { Array("\\u00".utf8) + [UInt8(ascii: "0") + $0] }
  }

  /// Whether a byte of a key can be written in two ways only: as it is, and as `\u00` and two digits.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !#""\/"#.utf8.contains(byte) }

  /// The names for an object's new members, in the order of the names given.
  ///
  /// - Complexity: O(*b*) for *b* bytes; objects that do not hold a name in quotes anywhere are not parsed.
  package func names(in object: TextBytes) -> Names {
    guard mayHold(object) else { return usual }
    var taken = Set(JSONMembers(object).map { JSONString.text(Array(object[$0.key])) ?? $0.name })
    guard names.contains(where: taken.contains) else { return usual }
    var moved: [(name: String, instead: String)] = []
    let starts = names.map { name in
      let free = Self.free(name, taken)
      taken.insert(free)
      if free != name { moved.append((name, free)) }
      return Self.start(free)
    }
    return Names(starts: starts, moved: moved)
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    let other = "newsprint_" + name
    guard taken.contains(other) else { return other }
    var number = 2
    while taken.contains("\(other)_\(number)") { number += 1 }
    return "\(other)_\(number)"
  }

  private static func start(_ name: String) -> [UInt8] {
    var text: [UInt8] = []
    JSONText.append(name, to: &text)
    return text + [UInt8(ascii: ":")]
  }

  /// Whether the bytes hold a name in quotes anywhere, or one in escapes: a quick look that spares most objects the walk.
  private func mayHold(_ object: TextBytes) -> Bool {
    !isPlain || Self.holds(object, quoted) || Self.holds(object, escapes)
  }

  private static func holds(_ object: TextBytes, _ parts: [[UInt8]]) -> Bool {
    var place = 0
    while place < parts.count {
      // Two parts are looked for at once.
      let other = min(place + 1, parts.count - 1)
      if object.contains(parts[place], or: parts[other]) { return true }
      place += 2
    }
    return false
  }
}

/// How many objects had a member of a name that was to be added, for a message; many threads may count.
package struct MovedMembers: Sendable {
  private var counts: [String: [String: Int]] = [:]

  package init() {}

  /// Counts one object.
  package mutating func add(_ names: AddedMembers.Names) {
    for (name, instead) in names.moved { counts[name, default: [:]][instead, default: 0] += 1 }
  }

  /// Adds what another part of the work has counted.
  package mutating func add(_ other: MovedMembers) {
    for (name, others) in other.counts { counts[name, default: [:]].merge(others) { $0 + $1 } }
  }

  /// For each name, ascending, the number of objects that had it, and the names taken instead.
  package var all: [(name: String, count: Int, instead: [String])] {
    counts.sorted { $0.key < $1.key }.map { name, others in
      (name, others.values.reduce(0, +), others.keys.sorted())
    }
  }
}
