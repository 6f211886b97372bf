/// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
///
/// This is the "optimal string alignment" form of Damerau's distance (F. J. Damerau, A technique for computer detection
/// and correction of spelling errors, Communications of the ACM 7(3), 1964, doi:10.1145/363958.363994).
///
/// - Complexity: O(*nm*) for words of *n* and *m* characters.
package func editDistance(_ first: String, _ second: String) -> Int {
  let first = Array(first)
  let second = Array(second)
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    current.reserveCapacity(second.count + 1)
    for column in second.indices {
      let replacement = last[column] + (first[row] == second[column] ? 0 : 1)
      var best = min(replacement, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}

/// The candidate that was probably meant by a mistyped word; `nil` if none is near.
///
/// Near is one edit for every three characters, at least one; a beginning of three characters or more is near as well.
package func suggestion(for word: String, among candidates: [String]) -> String? {
  let limit = max(1, word.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let isBeginning = word.count >= 3 && candidate.hasPrefix(word)
    let distance = isBeginning ? 1 : editDistance(word, candidate)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.candidate
}
