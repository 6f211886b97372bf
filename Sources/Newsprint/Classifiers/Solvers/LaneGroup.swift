/// Some of the classes of a one-vs-rest run, trained together: one class a SIMD lane.
///
/// A pass visits each story once for all classes of the group. A class's numbers do not depend on the group it is in:
/// every operation is lane by lane, and all groups visit the stories in the same orders.
final class LaneGroup {
  /// The class in each lane; fewer than `width` where the last lanes are unused.
  let classes: [Int]
  /// The number of lanes: 4, 8, 16 or 32.
  let width: Int
  /// The classes' weights, feature-major; in the features' own space also where classes scale them.
  let weights: AlignedFloats
  let intercepts: AlignedFloats
  /// One state a story and lane, story after story.
  let states: AlignedFloats
  /// The squared scales of the features, lane by lane, and each story's squared norm under them.
  let scales: (squared: AlignedFloats, norms: AlignedFloats)?
  /// The lanes whose class each story carries, as bits.
  private let positives: [UInt32]
  /// The lanes in which each story rests, as bits: its dual variable is held at zero so firmly that passes leave it out.
  var resting: [UInt32]
  private let positiveWeights: AlignedFloats
  /// 1 for a lane that is being trained, 0 for one that has converged.
  let activity: AlignedFloats
  /// The sum of *y*α of each lane, whose zero is the free intercept's optimum.
  let dualSums: AlignedFloats
  /// How each lane is doing.
  var progress: [Progress]

  /// How one class's training is doing.
  struct Progress {
    /// The passes made over the stories.
    var passes = 0
    /// How far below the tolerance the estimate must fall; tightened when the exact gap proves the estimate wrong.
    var caution = 1.0
    /// The gap that the last pass saw.
    var lastGap = Double.infinity
    /// How firmly a variable must be held at zero for its story to rest: the largest slope that the last pass saw.
    var holdLimit = Float.infinity
    /// The exact primal objective and its distance from the dual's.
    var primal = Double.infinity
    var gap = Double.infinity
  }

  /// The lanes to use for `count` classes.
  static func width(for count: Int) -> Int {
    count <= 4 ? 4 : count <= 8 ? 8 : count <= 16 ? 16 : 32
  }

  init<Loss: DualLoss>(_ problem: LaneProblem, classes: [Int], loss: Loss.Type) {
    self.classes = classes
    let width = Self.width(for: classes.count)
    self.width = width
    let rows = problem.stories.rowCount
    weights = AlignedFloats(count: problem.stories.columnCount * width)
    intercepts = AlignedFloats(count: width)
    states = AlignedFloats(count: rows * width)
    states.fill(Loss.zeroState)
    activity = AlignedFloats(count: width)
    dualSums = AlignedFloats(count: width)
    positiveWeights = AlignedFloats(count: width)
    for (lane, index) in classes.enumerated() {
      activity[lane] = 1
      positiveWeights[lane] = problem.positiveWeights[index]
    }
    positives = Self.positives(of: classes, in: problem.labels)
    resting = [UInt32](repeating: 0, count: rows)
    scales = problem.scales.map { Self.squaredScales($0(classes), width: width, stories: problem.stories) }
    progress = [Progress](repeating: Progress(), count: classes.count)
  }

  private static func positives(of classes: [Int], in labels: StoryLabels) -> [UInt32] {
    var laneOfClass = [UInt32](repeating: 0, count: labels.classCount)
    for (lane, index) in classes.enumerated() { laneOfClass[index] = 1 << UInt32(lane) }
    return (0..<labels.count).map { story in
      var bits: UInt32 = 0
      for place in labels.offsets[story]..<labels.offsets[story + 1] {
        bits |= laneOfClass[Int(labels.classIndices[place])]
      }
      return bits
    }
  }

  private static func squaredScales(
    _ scales: DenseMatrix, width: Int, stories: SparseMatrix
  ) -> (squared: AlignedFloats, norms: AlignedFloats) {
    let squared = AlignedFloats(count: stories.columnCount * width)
    for feature in 0..<stories.columnCount {
      for lane in 0..<scales.columnCount {
        let scale = scales[feature, lane]
        squared[feature * width + lane] = scale * scale
      }
    }
    let norms = AlignedFloats(count: stories.rowCount * width)
    var squares: [Float] = []
    stories.withRows { rows in
      for row in 0..<stories.rowCount {
        let entries = rows[row]
        squares.removeAll(keepingCapacity: true)
        for entry in 0..<entries.count { squares.append(entries.value(entry) * entries.value(entry)) }
        entries.addProducts(squared, width: width, to: norms, at: row * width, values: squares)
      }
    }
    return (squared, norms)
  }

  /// The group of some lanes of others, at least one, with all they have reached.
  init(_ problem: LaneProblem, lanes: [(group: LaneGroup, lane: Int)]) {
    let width = Self.width(for: lanes.count)
    self.width = width
    classes = lanes.map { $0.group.classes[$0.lane] }
    func pick(_ source: (LaneGroup) -> AlignedFloats) -> AlignedFloats {
      let rows = source(lanes[0].group).count / lanes[0].group.width
      let result = AlignedFloats(count: rows * width)
      // A few rows at a time, so that what the lanes of a row share stays near.
      for block in Parallel.chunks(rows, size: 64) {
        for (lane, from) in lanes.enumerated() {
          let (floats, stride) = (source(from.group), from.group.width)
          for row in block { result[row * width + lane] = floats[row * stride + from.lane] }
        }
      }
      return result
    }
    weights = pick(\.weights)
    intercepts = pick(\.intercepts)
    states = pick(\.states)
    activity = pick(\.activity)
    dualSums = pick(\.dualSums)
    positiveWeights = pick(\.positiveWeights)
    positives = Self.positives(of: classes, in: problem.labels)
    resting = (0..<problem.stories.rowCount).map { story in
      lanes.indices.reduce(0) { $0 | (lanes[$1].group.resting[story] >> UInt32(lanes[$1].lane) & 1) << UInt32($1) }
    }
    scales = lanes[0].group.scales.map { first in
      (pick { $0.scales?.squared ?? first.squared }, pick { $0.scales?.norms ?? first.norms })
    }
    progress = lanes.map { $0.group.progress[$0.lane] }
  }

  /// The group of some lanes of another.
  convenience init(_ problem: LaneProblem, lanes: [Int], of other: LaneGroup) {
    self.init(problem, lanes: lanes.map { (other, $0) })
  }

  // MARK: - One story's lanes

  /// 1 in the lanes whose class the story carries, −1 in the others.
  @inline(__always)
  func sign(_ story: Int, _ chunk: Int) -> SIMD4<Float> {
    SIMD4(repeating: -1).replacing(with: SIMD4(repeating: 1), where: isSet(positives[story], chunk))
  }

  /// What the story's loss costs in each lane.
  @inline(__always)
  func cost(_ problem: LaneProblem, _ story: Int, _ chunk: Int) -> SIMD4<Float> {
    let weight = SIMD4<Float>(repeating: 1).replacing(
      with: positiveWeights.lanes(chunk * 4), where: isSet(positives[story], chunk))
    return SIMD4(repeating: problem.costs[story]) * weight
  }

  /// The lanes of a chunk whose bits are set.
  @inline(__always)
  func isSet(_ bits: UInt32, _ chunk: Int) -> SIMDMask<SIMD4<Int32>> {
    (SIMD4(repeating: bits) & (SIMD4<UInt32>(1, 2, 4, 8) &<< UInt32(truncatingIfNeeded: chunk * 4))) .!= SIMD4()
  }

  /// Replaces `products` by the score in each lane of a story whose weights nobody has asked for.
  @inline(__always)
  func scoreCold(_ row: SparseMatrix.Row, into products: AlignedFloats) {
    products.take(width, from: intercepts)
    row.addProducts(weights, width: width, to: products, isStrewn: true)
  }

  /// Replaces `products` by the story's score in each lane.
  @inline(__always)
  func score(_ row: SparseMatrix.Row, into products: AlignedFloats) {
    products.take(width, from: intercepts)
    row.addProducts(weights, width: width, to: products)
  }

  /// Adds to each lane's weights the story's values times the lane's `delta`.
  @inline(__always)
  func add(_ row: SparseMatrix.Row, times delta: AlignedFloats) {
    if let scales {
      row.add(times: delta, scales: scales.squared, to: weights, width: width)
    } else {
      row.add(times: delta, to: weights, width: width)
    }
  }
}
