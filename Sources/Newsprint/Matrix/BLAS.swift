/// The dense linear algebra that Newsprint hands to the system's BLAS.
///
/// The first call opens the library: see ``BLASLibrary``. What tags a story at a cold start stays away from here, since
/// starting OpenBLAS takes as long as everything else. Without a BLAS, ``PlainBLAS`` answers.
package enum BLAS {
  private static let library = BLASLibrary.system

  /// The name of the library that answers, such as `libblas.so.3 (OpenBLAS 0.3.21)`; `nil` if there is none.
  ///
  /// Opens the library, which the environment variable `NEWSPRINT_BLAS` may name.
  package static var libraryName: String? { library?.name }

  /// Whether the library that answers is one that was tuned for the machine, and not the reference implementation.
  package static var isTuned: Bool { library?.isTuned ?? false }

  /// Adds an array, multiplied, to another of the same length.
  package static func addScaled(_ alpha: Float, _ x: [Float], to y: inout [Float]) {
    precondition(x.count == y.count, "The arrays must have one length")
    unsafe y.withUnsafeMutableBufferPointer { y in
      unsafe x.withUnsafeBufferPointer { x in
        // BLAS counts in 32 bits.
        for part in Parallel.chunks(y.count, size: 1 << 30) {
          guard let x = x.baseAddress, let y = y.baseAddress else { return }
          unsafe addScaled(part.count, alpha, x + part.lowerBound, to: y + part.lowerBound)
        }
      }
    }
  }

  /// The inner product of two vectors of `count` floats.
  package static func dot(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
    guard let library else { return unsafe PlainBLAS.dot(count, x, y) }
    return unsafe library.dot(count, x, y)
  }

  /// y ← αx + y.
  package static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>
  ) {
    guard let library else { return unsafe PlainBLAS.addScaled(count, alpha, x, to: y) }
    unsafe library.addScaled(count, alpha, x, to: y)
  }

  /// C ← αAB + βC, all row-major: A is `m` × `k`, or `k` × `m` where it is used transposed; B is `k` × `n`, C is `m` × `n`.
  ///
  /// With β = 0, what C held does not matter, not even NaN.
  package static func multiply(
    m: Int, n: Int, k: Int, alpha: Float = 1, a: UnsafePointer<Float>, isTransposed: Bool = false,
    b: UnsafePointer<Float>, beta: Float = 0, c: UnsafeMutablePointer<Float>
  ) {
    guard let library else {
      return unsafe PlainBLAS.multiply(
        m: m, n: n, k: k, alpha: alpha, a: a, isTransposed: isTransposed, b: b, beta: beta, c: c)
    }
    unsafe library.multiply(
      m: m, n: n, k: k, alpha: alpha, a: a, isTransposed: isTransposed, b: b, beta: beta, c: c)
  }

  /// C ← AB, or AᵀB where A is used transposed, row-major, with shapes that are checked: C is `rows` × `columns`, B is
  /// `inner` × `columns`.
  ///
  /// - Precondition: The runs have as many entries as the shapes say.
  static func multiply(
    rows: Int, columns: Int, inner: Int, _ a: NumberRun<Float>, isTransposed: Bool = false, _ b: NumberRun<Float>,
    into c: inout MutableSpan<Float>
  ) {
    precondition(
      a.count == rows * inner && b.count == inner * columns && c.count == rows * columns, "The shapes do not fit")
    unsafe c.withUnsafeMutableBufferPointer { c in
      guard let a = unsafe a.buffer.baseAddress, let b = unsafe b.buffer.baseAddress, let c = c.baseAddress else {
        return
      }
      unsafe multiply(m: rows, n: columns, k: inner, a: a, isTransposed: isTransposed, b: b, c: c)
    }
  }
}
