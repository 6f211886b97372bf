internal import Newsprint

/// Gives events names that stay from search to search.
///
/// A name goes with most of the stories that had it; of equal parts of an event with that which comes first. An event keeps
/// the name that the earliest of its stories brings; the other names that it holds are those of events that became part of
/// it. What has no name is named for its first story.
struct EventNamer {
  /// The name of each event.
  private(set) var names: [UInt64] = []
  /// The events that became part of another.
  private(set) var mergers: [(name: UInt64, into: UInt64)] = []

  /// - Parameters:
  ///   - events: The events, named for their first stories.
  ///   - former: The names of the events that stories were in before.
  init(_ events: [Event], formerly former: [Int: UInt64]) {
    var counts: [UInt64: [Int: Int]] = [:]
    for (place, event) in events.enumerated() {
      for story in event.stories { if let name = former[story] { counts[name, default: [:]][place, default: 0] += 1 } }
    }
    let homes = counts.compactMapValues { parts in
      parts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    var taken = Set(homes.keys)
    for (place, event) in events.enumerated() {
      var brought: [UInt64] = []
      for story in event.stories {
        if let name = former[story], homes[name] == place, !brought.contains(name) { brought.append(name) }
      }
      if let first = brought.first {
        names.append(first)
        mergers += brought.dropFirst().map { ($0, first) }
        continue
      }
      var name = UInt64(event.id, radix: 16) ?? 0
      // The name of its first story may be that of an event from which it was parted.
      while !taken.insert(name).inserted { name = StableHash.extend(name, with: 1) }
      names.append(name)
    }
  }

  /// A name as sixteen hexadecimal digits.
  static func text(of name: UInt64) -> String {
    let digits = String(name, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
