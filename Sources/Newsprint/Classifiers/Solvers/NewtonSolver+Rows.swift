/// What Newton's method does with numbers by story.
extension NewtonSolver {
  private var blocks: [Range<Int>] { Parallel.chunks(rows.rowCount, size: DenseHeadRows.rowChunk) }

  /// The sums over all rows, a block of them at a time.
  private func overRows(_ body: @Sendable (_ block: Range<Int>) -> [Double]) -> [Double] {
    let blocks = blocks
    return LaneSums.added(blocks.count, of: problemCount, threads: threads) { body(blocks[$0]) }
  }

  /// Four lanes of a row, with another number where a lane has no class.
  @inline(__always)
  private func lanes(
    _ numbers: LanePanels, _ panel: Int, _ row: Int, _ lane: Int, absent: Float = 0
  ) -> SIMD4<Float> {
    var lanes = numbers.parts[panel].lanes(row * numbers.widths[panel] + lane)
    let count = classes.count - panel * LanePanels.panelWidth - lane
    if count < 4 { for index in max(count, 0)..<4 { lanes[index] = absent } }
    return lanes
  }

  // MARK: - Losses

  /// Makes the probabilities those of the scores, so far along the step, and returns the losses.
  func measureLosses(along lengths: [Double]?) -> [Double] {
    let factors = lengths.map { spread($0) }
    return overRows { block in isSoftmax ? softmaxLosses(block, factors) : logisticLosses(block, factors) }
  }

  @inline(__always)
  private func score(
    _ panel: Int, _ row: Int, _ lane: Int, _ factors: [AlignedFloats]?, absent: Float = 0
  ) -> SIMD4<Float> {
    let score = lanes(scores, panel, row, lane, absent: absent)
    guard let factors else { return score }
    return score + Self.share(factors[panel].lanes(lane), lanes(stepScores, panel, row, lane))
  }

  private func softmaxLosses(_ block: Range<Int>, _ factors: [AlignedFloats]?) -> [Double] {
    var loss = 0.0
    for row in block {
      var largest = SIMD4<Float>(repeating: -.greatestFiniteMagnitude)
      for panel in 0..<scores.count {
        for lane in stride(from: 0, to: scores.widths[panel], by: 4) {
          let score = score(panel, row, lane, factors, absent: -1e30)
          probabilities.parts[panel].setLanes(row * scores.widths[panel] + lane, score)
          largest = LaneMath.max(largest, score)
        }
      }
      let top = SIMD4(repeating: largest.max())
      let own = Int(lanes[row].first ?? 0)
      let (ownPanel, ownLane) = (own / LanePanels.panelWidth, own % LanePanels.panelWidth)
      let ownScore = probabilities.parts[ownPanel][row * scores.widths[ownPanel] + ownLane] - top[0]
      var total = SIMD4<Double>()
      for panel in 0..<scores.count {
        let width = scores.widths[panel]
        var sum = SIMD4<Float>()
        for lane in stride(from: 0, to: width, by: 4) {
          let share = LaneMath.exp(probabilities.parts[panel].lanes(row * width + lane) - top)
          probabilities.parts[panel].setLanes(row * width + lane, share)
          sum += share
        }
        total += SIMD4<Double>(sum)
      }
      let sum = total.sum()
      let factor = SIMD4(repeating: Float(1 / sum))
      for panel in 0..<scores.count {
        let width = scores.widths[panel]
        for lane in stride(from: 0, to: width, by: 4) {
          let share = lanes(probabilities, panel, row, lane)
          probabilities.parts[panel].setLanes(row * width + lane, share * factor)
        }
      }
      loss += Double(costs[row]) * (naturalLog(sum) - Double(ownScore))
    }
    return [loss]
  }

  private func logisticLosses(_ block: Range<Int>, _ factors: [AlignedFloats]?) -> [Double] {
    let width = scores.widths[0]
    var losses = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for row in block {
      let cost = SIMD4(repeating: costs[row])
      for chunk in losses.indices {
        let score = score(0, row, chunk * 4, factors)
        probabilities.parts[0].setLanes(row * width + chunk * 4, LaneMath.sigmoid(score))
        losses[chunk] += SIMD4<Double>(cost * LaneMath.softplus(score))
      }
      for lane in lanes[row] {
        let (chunk, index) = (Int(lane) / 4, Int(lane) % 4)
        let score = score(0, row, chunk * 4, factors)
        let other = LaneMath.softplus(-score)[index] * positiveWeight(lane) - LaneMath.softplus(score)[index]
        losses[chunk][index] += Double(costs[row]) * Double(other)
      }
    }
    return fold(losses)
  }

  /// What the class of a lane multiplies the cost of its own stories by, in its own problem.
  @inline(__always)
  private func positiveWeight(_ lane: UInt32) -> Float { problem.positiveWeights[classes.lowerBound + Int(lane)] }

  // MARK: - Slopes and curvatures

  /// Makes the direction's scores the costs times what is wanted less the probabilities.
  func formErrors() {
    let blocks = blocks
    Parallel.forEach(blocks.count, threads: threads) { number in
      for row in blocks[number] {
        let cost = SIMD4(repeating: -costs[row])
        for panel in 0..<scores.count {
          let width = scores.widths[panel]
          for lane in stride(from: 0, to: width, by: 4) {
            let at = row * width + lane
            directionScores.parts[panel].setLanes(at, cost * lanes(probabilities, panel, row, lane))
          }
        }
        for lane in lanes[row] {
          let (panel, column) = (Int(lane) / LanePanels.panelWidth, Int(lane) % LanePanels.panelWidth)
          let at = row * scores.widths[panel] + column
          let weight = isSoftmax ? 1 : positiveWeight(lane)
          let probability = probabilities.parts[panel][at]
          directionScores.parts[panel][at] = costs[row] * weight * (1 - probability)
        }
      }
    }
  }

  /// The curvature of the losses along the direction, whose scores are known.
  func measureBends() -> [Double] {
    overRows { block in isSoftmax ? softmaxBends(block) : logisticBends(block) }
  }

  /// The mean of the direction's scores of a row, each class as probable as it is.
  @inline(__always)
  private func mean(_ row: Int) -> SIMD4<Float> {
    var mean = SIMD4<Double>()
    for panel in 0..<scores.count {
      let width = scores.widths[panel]
      var sum = SIMD4<Float>()
      for lane in stride(from: row * width, to: (row + 1) * width, by: 4) {
        sum += probabilities.parts[panel].lanes(lane) * directionScores.parts[panel].lanes(lane)
      }
      mean += SIMD4<Double>(sum)
    }
    return SIMD4(repeating: Float(mean.sum()))
  }

  private func softmaxBends(_ block: Range<Int>) -> [Double] {
    var bend = 0.0
    for row in block {
      let mean = mean(row)
      var sums = SIMD4<Double>()
      for panel in 0..<scores.count {
        let width = scores.widths[panel]
        var sum = SIMD4<Float>()
        for lane in stride(from: row * width, to: (row + 1) * width, by: 4) {
          let off = directionScores.parts[panel].lanes(lane) - mean
          sum += probabilities.parts[panel].lanes(lane) * off * off
        }
        sums += SIMD4<Double>(sum)
      }
      bend += Double(costs[row]) * sums.sum()
    }
    return [bend]
  }

  private func logisticBends(_ block: Range<Int>) -> [Double] {
    let width = scores.widths[0]
    var bends = [SIMD4<Double>](repeating: SIMD4(), count: width / 4)
    for row in block {
      for chunk in bends.indices {
        let at = row * width + chunk * 4
        let along = directionScores.parts[0].lanes(at)
        bends[chunk] += SIMD4<Double>(curvature(row, chunk) * along * along)
      }
      for lane in lanes[row] where positiveWeight(lane) != 1 {
        let (chunk, index) = (Int(lane) / 4, Int(lane) % 4)
        let along = directionScores.parts[0][row * width + Int(lane)]
        bends[chunk][index] += Double((positiveWeight(lane) - 1) * curvature(row, chunk)[index] * along * along)
      }
    }
    return fold(bends)
  }

  /// The curvature of the losses of a row's lanes, were it none of its classes'.
  @inline(__always)
  private func curvature(_ row: Int, _ chunk: Int) -> SIMD4<Float> {
    let share = probabilities.parts[0].lanes(row * scores.widths[0] + chunk * 4)
    return SIMD4(repeating: costs[row]) * share * (SIMD4(repeating: 1) - share)
  }

  /// Adds the direction's scores to those of the step, so far along, and makes them what the slopes change by.
  func bendDirection(_ factors: [AlignedFloats]) {
    let blocks = blocks
    Parallel.forEach(blocks.count, threads: threads) { number in
      for row in blocks[number] {
        let mean = isSoftmax ? mean(row) : SIMD4()
        let cost = SIMD4(repeating: costs[row])
        for panel in 0..<scores.count {
          let width = scores.widths[panel]
          let own = directionScores.parts[panel]
          for lane in stride(from: 0, to: width, by: 4) {
            let at = row * width + lane
            let factor = factors[panel].lanes(lane)
            let along = own.lanes(at)
            stepScores.parts[panel].setLanes(at, stepScores.parts[panel].lanes(at) + Self.share(factor, along))
            let share = probabilities.parts[panel].lanes(at)
            let change =
              isSoftmax ? cost * share * (along - mean) : cost * share * (SIMD4(repeating: 1) - share) * along
            own.setLanes(at, Self.share(-factor, change))
          }
        }
        if isSoftmax { continue }
        for lane in lanes[row] where positiveWeight(lane) != 1 {
          let at = row * scores.widths[0] + Int(lane)
          directionScores.parts[0][at] = directionScores.parts[0][at] * positiveWeight(lane)
        }
      }
    }
  }

  /// Adds the step's scores, so far along, to those of the weights.
  func moveScores(by factors: [AlignedFloats]) {
    let blocks = blocks
    Parallel.forEach(blocks.count, threads: threads) { number in
      for panel in 0..<scores.count {
        let width = scores.widths[panel]
        let (own, step) = (scores.parts[panel], stepScores.parts[panel])
        for row in blocks[number] {
          for lane in stride(from: 0, to: width, by: 4) {
            let at = row * width + lane
            own.setLanes(at, own.lanes(at) + Self.share(factors[panel].lanes(lane), step.lanes(at)))
          }
        }
      }
    }
  }
}
