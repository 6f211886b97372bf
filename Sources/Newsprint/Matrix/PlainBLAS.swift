/// What ``BLAS`` does, in plain Swift, for a machine without one.
package enum PlainBLAS {
  package static func dot(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
    var lanes = SIMD8<Float>.zero
    let wholeCount = count & ~7
    for start in stride(from: 0, to: wholeCount, by: 8) {
      unsafe lanes += load(x + start) * load(y + start)
    }
    var sum = lanes.sum()
    for index in wholeCount..<count { unsafe sum += x[index] * y[index] }
    return sum
  }

  package static func addScaled(
    _ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<count { unsafe y[index] += alpha * x[index] }
  }

  package static func multiply(
    m: Int, n: Int, k: Int, alpha: Float, a: UnsafePointer<Float>, isTransposed: Bool = false,
    b: UnsafePointer<Float>, beta: Float, c: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<m {
      let target = unsafe c + row * n
      // By the definition of BLAS, β = 0 overwrites, whatever was there.
      for column in 0..<n { unsafe target[column] = unsafe beta == 0 ? 0 : beta * target[column] }
      for inner in 0..<k {
        let factor = unsafe a[isTransposed ? inner * m + row : row * k + inner]
        unsafe addScaled(n, alpha * factor, b + inner * n, to: target)
      }
    }
  }

  private static func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
  }
}
