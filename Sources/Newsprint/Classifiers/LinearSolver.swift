/// How logistic regression with an L2 penalty finds its weights; every way ends at the same ones, as near as the tolerance
/// says.
public enum LinearSolver: String, Sendable, Hashable, CaseIterable {
  /// The quicker way: coordinate descent, see ``newton``.
  case auto
  /// Through the dual, one story at a time: few passes, each of which is worth several of those of other ways.
  case coordinateDescent = "coordinate-descent"
  /// Newton's method with conjugate gradients, on all stories at once, its products made of dense blocks where BLAS is
  /// fast.
  ///
  /// It takes two to eleven times as long as coordinate descent with up to 500 topics, and 1.5 times with softmax over
  /// 5,000, for which it needs 2.6 times the memory. What it has for it is that softmax is trained on all threads.
  case newton
}
