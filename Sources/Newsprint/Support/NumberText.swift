/// Numbers as text.
package enum NumberText {
  /// A finite number with a fixed number of decimals, rounded as C does it.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    // 308 digits before the point are the most there can be.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 340 + max(0, decimals)) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      unsafe Kernels.formatFixed(value, decimals: Int32(clamping: decimals), into: buffer)
      return unsafe String(cString: start)
    }
  }
}
