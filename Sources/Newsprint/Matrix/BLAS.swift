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

  /// C ← AB for rows of A and of C, row-major: `inner` entries a row of A, `columns` a row of B and of C.
  ///
  /// - Precondition: A and C have as many rows, and all are whole.
  static func multiply(
    _ a: NumberRun<Float>, inner: Int, _ b: NumberRun<Float>, columns: Int, into c: inout MutableSpan<Float>
  ) {
    let rows = columns == 0 ? 0 : c.count / columns
    precondition(
      a.count == rows * inner && b.count == inner * columns && c.count == rows * columns, "The shapes do not fit")
    unsafe c.withUnsafeMutableBufferPointer { c in
      guard let a = unsafe a.buffer.baseAddress, let b = unsafe b.buffer.baseAddress, let c = c.baseAddress else {
        return
      }
      unsafe multiply(m: rows, n: columns, k: inner, a: a, b: b, c: c)
    }
  }

  /// C ← AᵀB, row-major: `width` entries a row of A, `columns` a row of B and of C.
  ///
  /// - Precondition: A and B have as many rows, and all are whole.
  static func multiplyTransposed(
    _ a: NumberRun<Float>, width: Int, _ b: NumberRun<Float>, columns: Int, into c: inout MutableSpan<Float>
  ) {
    let rows = width == 0 ? 0 : a.count / width
    precondition(
      a.count == rows * width && b.count == rows * columns && c.count == width * columns, "The shapes do not fit")
    unsafe c.withUnsafeMutableBufferPointer { c in
      guard let a = unsafe a.buffer.baseAddress, let b = unsafe b.buffer.baseAddress, let c = c.baseAddress else {
        return
      }
      unsafe multiply(m: width, n: columns, k: rows, a: a, isTransposed: true, b: b, c: c)
    }
  }
}
