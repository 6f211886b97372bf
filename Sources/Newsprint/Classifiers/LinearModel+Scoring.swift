extension LinearModel {
  /// The score of each class for each story: joint log-likelihoods, log-odds or margins, as the model's link says.
  ///
  /// - Parameters:
  ///   - stories: One row a story, over the model's features.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Returns: One row a story, one column a class.
  /// - Complexity: O(*nK*), where *n* is the number of entries and *K* the number of classes.
  public func decisionFunction(_ stories: SparseMatrix, threads: Int? = nil) -> DenseMatrix {
    mapScores(stories, threads: threads) { _ in }
  }

  /// The probability of each class for each story.
  ///
  /// With ``Link/softmax`` a row adds up to 1; with ``Link/sigmoid`` each class stands alone; with ``Link/margin`` the
  /// numbers rise with the scores but are not calibrated.
  ///
  /// - Parameters:
  ///   - stories: One row a story, over the model's features.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  /// - Returns: One row a story, one column a class.
  public func probabilities(_ stories: SparseMatrix, threads: Int? = nil) -> DenseMatrix {
    let link = link
    return mapScores(stories, threads: threads) { Self.formProbabilities(&$0, link: link) }
  }

  /// The class with the highest score for each story; the first of equals.
  ///
  /// - Parameters:
  ///   - stories: One row a story, over the model's features.
  ///   - threads: How many threads may work, one for each processor where nil; the result does not depend on it.
  public func predict(_ stories: SparseMatrix, threads: Int? = nil) -> [Int] {
    let scores = decisionFunction(stories, threads: threads)
    return (0..<stories.rowCount).map { row in
      let scores = scores[row: row]
      var best = scores.startIndex
      for index in scores.indices where scores[index] > scores[best] { best = index }
      return best - scores.startIndex
    }
  }

  private func mapScores(
    _ stories: SparseMatrix, threads: Int?, _ transform: @Sendable (inout MutableSpan<Float>) -> Void
  ) -> DenseMatrix {
    precondition(stories.columnCount == featureCount, "The stories have other features than the model")
    var result = DenseMatrix(rowCount: stories.rowCount, columnCount: classCount)
    guard stories.rowCount > 0, classCount > 0 else { return result }
    let stories = usesPresence ? stories.presence : stories
    let classCount = classCount
    let chunks = Parallel.chunks(stories.rowCount, size: 256)
    let (weights, intercepts) = (weights, intercepts)
    result.values.withMutableRun { scores in
      stories.withRows { rows in
        Parallel.forEach(chunks.count, threads: Parallel.threadCount(threads)) { chunk in
          for row in chunks[chunk] {
            scores.withSpan(row * classCount..<(row + 1) * classCount) { scores in
              for index in intercepts.indices { scores[index] = intercepts[index] }
              rows[row].addProducts(weights.values, to: &scores)
              transform(&scores)
            }
          }
        }
      }
    }
    return result
  }

  // MARK: - One story

  /// Turns one story's scores into probabilities, in place.
  package static func formProbabilities(_ scores: inout MutableSpan<Float>, link: Link) {
    switch link {
    case .softmax: formSoftmax(&scores)
    case .sigmoid, .margin: mapLanes(&scores) { LaneMath.sigmoid($0) }
    }
  }

  private static func formSoftmax(_ scores: inout MutableSpan<Float>) {
    var largest = -Float.infinity
    for index in scores.indices { largest = max(largest, scores[index]) }
    mapLanes(&scores) { LaneMath.exp($0 - SIMD4(repeating: largest)) }
    var sum: Float = 0
    for index in scores.indices { sum += scores[index] }
    mapLanes(&scores) { $0 / SIMD4(repeating: sum) }
  }

  /// Replaces numbers by a function of each, four at a time.
  @inline(__always)
  static func mapLanes(_ values: inout MutableSpan<Float>, _ transform: (SIMD4<Float>) -> SIMD4<Float>) {
    unsafe values.withUnsafeMutableBytes { bytes in
      var place = 0
      while place &+ 16 <= bytes.count {
        let lanes = unsafe transform(bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<Float>.self))
        unsafe bytes.storeBytes(of: lanes, toByteOffset: place, as: SIMD4<Float>.self)
        place &+= 16
      }
      while place < bytes.count {
        let value = unsafe bytes.loadUnaligned(fromByteOffset: place, as: Float.self)
        unsafe bytes.storeBytes(of: transform(SIMD4(repeating: value))[0], toByteOffset: place, as: Float.self)
        place &+= 4
      }
    }
  }
}

extension SparseMatrix {
  /// The same matrix with 1 for every positive value and 0 for every other.
  var presence: SparseMatrix {
    SparseMatrix(
      unchecked: (), columnCount: columnCount, rowOffsets: rowOffsets, columnIndices: columnIndices,
      values: values.map { $0 > 0 ? 1 : 0 })
  }
}
