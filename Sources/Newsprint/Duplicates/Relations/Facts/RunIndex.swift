/// The runs of four words of a field, put in a set when one is first asked for.
///
/// Not safe to share between threads.
final class RunIndex {
  /// The number of words of a run.
  static let length = 4

  /// The keys of the field's words.
  let keys: [UInt64]
  private lazy var runs = HashSet64(
    keys.count < Self.length ? [] : (0...keys.count - Self.length).map { Self.run(keys, $0) })

  init(_ keys: [UInt64]) { self.keys = keys }

  /// Whether a run of the field has a hash.
  func contains(_ run: UInt64) -> Bool { runs.contains(run) }

  /// The hash of the run that starts at a place.
  static func run(_ keys: [UInt64], _ start: Int) -> UInt64 {
    var hash: UInt64 = 0
    for place in start..<start + length { hash = StableHash.extend(hash, with: keys[place]) }
    return hash
  }
}
