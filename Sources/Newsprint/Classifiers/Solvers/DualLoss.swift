/// A loss whose regularised risk is minimised through its dual, one story at a time, four classes at once.
///
/// For cost *C* and margin *m* the loss is *C* ℓ(*m*). Each story and class has one dual variable α; it is kept as a
/// `state`, from which α follows.
protocol DualLoss: SendableMetatype {
  typealias Lanes = SIMD4<Float>

  /// The state whose dual variable is (as good as) zero.
  static var zeroState: Float { get }

  /// The dual variable of a state.
  static func dual(_ state: Lanes, cost: Lanes) -> Lanes

  /// The state of a dual variable, the inverse of `dual`.
  static func state(dual: Lanes, cost: Lanes) -> Lanes

  /// The dual variable that belongs to a margin at the solution: −*C* ℓ′(*m*).
  static func optimalDual(margin: Lanes, cost: Lanes) -> Lanes

  /// Whether variables can stay at zero, so that their stories need no visit in every pass.
  static var canRest: Bool { get }

  /// Maximises the dual over one variable.
  ///
  /// - Parameters:
  ///   - state: The variable's state, which is replaced.
  ///   - margin: *y* **w**·**x**, with the variable's old value in **w**.
  ///   - squaredNorm: **x**·**x**.
  static func step(_ state: inout Lanes, margin: Lanes, squaredNorm: Lanes, cost: Lanes) -> DualStep

  /// The loss at a margin, and what the story adds to the gap between primal and dual objective.
  static func lossAndGap(_ state: Lanes, margin: Lanes, cost: Lanes) -> (loss: Lanes, gap: Lanes)
}

/// What one step over a dual variable did and saw, in four lanes.
struct DualStep {
  /// By how much the variable grew.
  var growth: SIMD4<Float>
  /// The story's share of the gap between primal and dual objective before the step, about.
  var gap: SIMD4<Float>
  /// The story's share of twice the objective, about.
  var objective: SIMD4<Float>
  /// How strongly the dual's slope holds a variable at zero; not positive where it is not held.
  var hold = SIMD4<Float>()
  /// The dual's slope along a variable that is free to move, with the sign of `hold`.
  var slope = SIMD4<Float>()
}

/// The logistic loss log(1 + e^−m).
///
/// The dual variable α lies between 0 and *C*. Its state is the logit *u*, α = *C* / (1 + e^u): at the solution *u* is
/// the margin. Maximising the dual over α is then the root of *h*(*u*) = *m* + *q* (α(*u*) − α₀) − *u*, which is nearly
/// linear where *qC* is small, and is found by Newton's method kept within the interval that must hold the root. The
/// dual is that of Yu, Huang & Lin, "Dual coordinate descent methods for logistic regression and maximum entropy
/// models", Machine Learning 85 (2011); working on the logit instead of α needs no logarithm and no case distinction.
enum LogisticLoss: DualLoss {
  static var zeroState: Float { 20 }
  static var canRest: Bool { false }

  @inline(__always)
  static func dual(_ state: Lanes, cost: Lanes) -> Lanes {
    cost / (Lanes(repeating: 1) + LaneMath.exp(state))
  }

  static func state(dual: Lanes, cost: Lanes) -> Lanes {
    var state = Lanes()
    for lane in 0..<4 {
      // −logit(α / C) = log1p((C − 2α) / α); softplus⁻¹ is not needed often enough for lanes.
      let share = Double(dual[lane]) / Double(cost[lane])
      state[lane] = Float(-logit(min(max(share, 2e-9), 1 - 1e-7)))
    }
    return state
  }

  static func optimalDual(margin: Lanes, cost: Lanes) -> Lanes {
    dual(margin, cost: cost)
  }

  @inline(__always)
  static func step(_ state: inout Lanes, margin: Lanes, squaredNorm: Lanes, cost: Lanes) -> DualStep {
    let one = Lanes(repeating: 1)
    let share = one / (one + LaneMath.exp(state))  // α / C
    let old = cost * share
    let variance = old * (one - share)
    let residual = margin - state
    let objective = old * margin + (cost + cost) * softplus(minus: state, share: share)

    var low = margin - squaredNorm * old
    var high = margin + squaredNorm * (cost - old)
    var u = state + residual / (one + squaredNorm * variance)
    u = LaneMath.min(LaneMath.max(u, low), high)
    var growth = one + LaneMath.exp(u)
    // Where qC is small one correction is enough. Lanes stop one by one, so that none depends on its neighbours.
    var isDone = SIMDMask<SIMD4<Int32>>(repeating: false)
    let isEasy = squaredNorm * cost .<= Lanes(repeating: 2)
    for _ in 0..<8 {
      let share = one / growth
      let dual = cost * share
      let h = margin + squaredNorm * (dual - old) - u
      let isLeft = h .> Lanes()
      low.replace(with: u, where: isLeft)
      high.replace(with: u, where: .!isLeft)
      var next = u + h / (one + squaredNorm * dual * (one - share))
      let isOutside = (next .< low) .| (next .> high)
      next.replace(with: (low + high) * Lanes(repeating: 0.5), where: isOutside)
      let change = next - u
      u.replace(with: next, where: .!isDone)
      isDone = isDone .| isEasy .| (change * change .< Lanes(repeating: 1e-4))
      growth = one + LaneMath.exp(u)
      if all(isDone) { break }
    }
    let dual = cost / growth
    state = u
    return DualStep(growth: dual - old, gap: variance * residual * residual, objective: objective)
  }

  @inline(__always)
  static func lossAndGap(_ state: Lanes, margin: Lanes, cost: Lanes) -> (loss: Lanes, gap: Lanes) {
    let loss = LaneMath.softplus(-margin)
    let share = LaneMath.sigmoid(-state)
    let divergence = loss - LaneMath.softplus(-state) + (margin - state) * share
    return (cost * loss, cost * LaneMath.max(divergence, Lanes()))
  }

  /// log(1 + e^−u) of a state *u* whose share of the cost is 1 / (1 + e^u), to about two parts in ten thousand.
  ///
  /// The error is relative, also far to the right: a topic of one story has thousands of others whose losses are near
  /// zero, and together they are its objective.
  @inline(__always)
  private static func softplus(minus state: Lanes, share: Lanes) -> Lanes {
    // −log(1 − s) = 2 artanh(s / (2 − s)) for the smaller of the two shares s, whose argument is at most 1/3.
    let smaller = LaneMath.min(share, Lanes(repeating: 1) - share)
    let s = smaller / (Lanes(repeating: 2) - smaller)
    let t = s * s
    let p = (Lanes(repeating: 0.2) * t + Lanes(repeating: 1.0 / 3)) * t + Lanes(repeating: 1)
    return LaneMath.max(-state, Lanes()) + (s + s) * p
  }
}

/// The squared hinge loss max(0, 1 − m)², the loss of LIBLINEAR's `-s 1` and `-s 2`.
///
/// The dual variable α is at least 0 and is its own state; the maximum over it has a closed form. Hsieh, Chang, Lin,
/// Keerthi & Sundararajan, "A dual coordinate descent method for large-scale linear SVM", ICML 2008, L2-loss.
enum SquaredHingeLoss: DualLoss {
  static var zeroState: Float { 0 }
  static var canRest: Bool { true }

  @inline(__always)
  static func dual(_ state: Lanes, cost: Lanes) -> Lanes { state }

  static func state(dual: Lanes, cost: Lanes) -> Lanes { dual }

  static func optimalDual(margin: Lanes, cost: Lanes) -> Lanes {
    (cost + cost) * LaneMath.max(Lanes(repeating: 1) - margin, Lanes())
  }

  @inline(__always)
  static func step(_ state: inout Lanes, margin: Lanes, squaredNorm: Lanes, cost: Lanes) -> DualStep {
    let diagonal = Lanes(repeating: 0.5) / cost
    let shortfall = Lanes(repeating: 1) - margin
    let (loss, gap) = lossAndGap(state, margin: margin, cost: cost)
    let old = state
    let slope = old * diagonal - shortfall
    let isZero = old .== Lanes()
    state = LaneMath.max(old + (shortfall - old * diagonal) / (squaredNorm + diagonal), Lanes())
    return DualStep(
      growth: state - old, gap: gap + gap, objective: loss + loss + old * margin,
      hold: Lanes().replacing(with: slope, where: isZero),
      slope: slope.replacing(with: LaneMath.min(slope, Lanes()), where: isZero))
  }

  @inline(__always)
  static func lossAndGap(_ state: Lanes, margin: Lanes, cost: Lanes) -> (loss: Lanes, gap: Lanes) {
    let shortfall = Lanes(repeating: 1) - margin
    let active = LaneMath.max(shortfall, Lanes())
    let half = state * Lanes(repeating: 0.5) / cost
    // C (shortfall − α/2C)² where the loss is positive; α²/4C − α shortfall where it is not.
    let difference = active - half
    let gap = cost * difference * difference + state * (active - shortfall)
    return (cost * active * active, gap)
  }
}
