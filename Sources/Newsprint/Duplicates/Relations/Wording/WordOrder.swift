/// Which of two stories is looked at first, where what is found depends on it: chosen by their words, so that the order of
/// the input does not matter.
enum WordOrder {
  /// Whether the second story comes first: it has fewer words, or as many with the lower hashes, in the first of the fields
  /// that differs.
  ///
  /// - Parameter fields: The hashes of the words of each field in both stories.
  static func isTurned<Hashes: Collection>(_ fields: (first: Hashes, second: Hashes)...) -> Bool
  where Hashes.Element: Comparable {
    for (first, second) in fields {
      if first.count != second.count { return second.count < first.count }
      if !second.elementsEqual(first) { return second.lexicographicallyPrecedes(first) }
    }
    return false
  }
}
