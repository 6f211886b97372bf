/// What the format of a story says of its standing: whether it may be used, and which version of its story it is.
///
/// Agencies send it beside the story, as NewsML-G2's `pubStatus` and `version`; where it is said, nobody needs to guess.
package struct StoryStanding: Sendable, Hashable {
  /// What a version is sent for, as far as it says so; the later of two that say nothing else is the greater.
  package enum Signal: UInt8, Sendable, Comparable {
    case none = 0
    case update = 1
    case correction = 2

    package static func < (left: Signal, right: Signal) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether the story is canceled, killed or withheld.
  package var isWithdrawn = false
  /// The number of the version.
  package var version: Int64?
  /// When this version was made, in seconds.
  package var modified: Double?
  /// What the version is sent for.
  package var signal = Signal.none

  /// Reads what a format says, by words or by codes such as `stat:canceled` and `sig:correction`.
  ///
  /// - Returns: nil where it says nothing.
  package init?(status: String? = nil, version: String? = nil, modified: String? = nil, signal: String? = nil) {
    let words = [status, signal].map { $0.map(Self.word(of:)) ?? "" }
    isWithdrawn = words.contains { Self.withdrawals.contains($0) }
    self.version = version.flatMap { Int64($0) }
    self.modified = modified.flatMap { ArticleDate.seconds($0) }
    if words.contains(where: { Self.corrections.contains($0) }) {
      self.signal = .correction
    } else if words.contains(where: { Self.updates.contains($0) }) {
      self.signal = .update
    }
    if !isWithdrawn, self.version == nil, self.modified == nil, self.signal == .none { return nil }
  }

  /// The last part of a code, in small letters.
  package static func word(of code: String) -> String {
    (code.split { $0 == ":" || $0 == "/" }.last ?? "").lowercased()
  }

  /// How agencies say that a story is not to be used, or no longer.
  package static let withdrawals: Set<String> = [
    "canceled", "cancelled", "cancel", "killed", "kill", "withheld", "withdrawn", "withdrawal",
  ]
  private static let corrections: Set<String> = ["correction", "corrected", "correctionspublished"]
  private static let updates: Set<String> = ["update", "updated", "advupdate", "revised"]

  /// Whether of two versions of one story this is the older one; false where they do not tell.
  package func isOlder(than other: StoryStanding) -> Bool {
    if let version, let its = other.version, version != its { return version < its }
    if let modified, let its = other.modified, modified != its { return modified < its }
    return signal < other.signal
  }
}

extension [Int: StoryStanding] {
  /// Those of stories that are numbered from `start` on.
  package func shifted(by start: Int) -> [Int: StoryStanding] {
    start == 0 ? self : Dictionary(uniqueKeysWithValues: map { ($0.key + start, $0.value) })
  }
}
