internal import CBLAS

/// The dense linear algebra that Newsprint hands to the system's BLAS.
///
/// The only user of CBLAS.
package enum BLAS {
  /// The inner product of two vectors of `count` floats.
  package static func dot(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
    cblas_sdot(Int32(count), x, 1, y, 1)
  }

  /// y ← αx + y.
  package static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>
  ) {
    cblas_saxpy(Int32(count), alpha, x, 1, y, 1)
  }

  /// C ← αAB + βC, all row-major: A is `m` × `k`, B is `k` × `n`, C is `m` × `n`.
  package static func multiply(
    m: Int, n: Int, k: Int, alpha: Float = 1, a: UnsafePointer<Float>, b: UnsafePointer<Float>, beta: Float = 0,
    c: UnsafeMutablePointer<Float>
  ) {
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(m), Int32(n), Int32(k), alpha, a, Int32(k), b, Int32(n), beta,
      c, Int32(n))
  }
}
