/// Which stories are together already, as records of components say it.
struct StageHomes {
  private var homes: [UInt64: UInt64] = [:]

  init(_ components: StageTable) {
    homes.reserveCapacity(components.count)
    for row in 0..<components.count { homes[components[row, 0]] = components[row, 1] }
  }

  /// The least story of those that one is together with, itself where it is with none.
  subscript(story: UInt64) -> UInt64 { homes[story] ?? story }
}
