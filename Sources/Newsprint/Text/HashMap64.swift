/// A map from 64-bit hashes with open addressing, for lookups inside hot loops.
///
/// Keys are hashes of good spread, whose low bits choose the slot; no value can stand under 0.
package struct HashMap64<Value: Sendable>: Sendable {
  private var keys: [UInt64] = []
  /// For each slot the place of its value.
  private var places: [UInt32] = []
  /// The values in the order in which their keys came.
  package private(set) var values: [Value] = []

  /// The hashes under which values stand.
  package var hashes: some Sequence<UInt64> { keys.lazy.filter { $0 != 0 } }

  /// The hashes and what stands under each, in no order.
  var elements: some Sequence<(hash: UInt64, value: Value)> {
    zip(keys, places).lazy.filter { $0.0 != 0 }.map { (hash: $0.0, value: values[Int($0.1)]) }
  }

  /// An empty map.
  package init() {}

  /// The values of a dictionary under its keys.
  init(_ values: [UInt64: Value]) {
    for (hash, value) in values { set(value, for: hash) }
  }

  /// The value that stands under a hash, nil where none does.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always)
  package subscript(hash: UInt64) -> Value? {
    place(of: hash).map { values[$0] }
  }

  /// The place in ``values`` of what stands under a hash, nil where nothing does.
  @inline(__always)
  package func place(of hash: UInt64) -> Int? {
    if keys.isEmpty || hash == 0 { return nil }
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let key = keys[slot]
      if key == hash { return Int(places[slot]) }
      if key == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// Puts a value under a hash, in the place of an older one; under 0 nothing is put.
  ///
  /// - Complexity: O(1) expected, over many values.
  package mutating func set(_ value: Value, for hash: UInt64) {
    update(hash, value) { $0 = value }
  }

  /// Changes the value under a hash, or puts `fresh` there where none is.
  package mutating func update(_ hash: UInt64, _ fresh: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    if hash == 0 { return }
    if let place = place(of: hash) {
      change(&values[place])
      return
    }
    if (values.count + 1) * 2 > keys.count { grow() }
    insert(hash, UInt32(truncatingIfNeeded: values.count))
    values.append(fresh())
  }

  private mutating func insert(_ hash: UInt64, _ place: UInt32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    places[slot] = place
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    let capacity = max(16, oldKeys.count * 4)
    keys = [UInt64](repeating: 0, count: capacity)
    places = [UInt32](repeating: 0, count: capacity)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { insert(oldKeys[slot], oldPlaces[slot]) }
  }
}
