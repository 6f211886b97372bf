internal import LibC

/// How much memory the process uses.
enum MemoryUse {
  /// The most bytes of memory that the process has had so far.
  static var peak: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which Glibc has as an enumeration and others as a number.
    getrusage(0, &usage)
    // Linux counts in units of 1024 bytes, Darwin in bytes.
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }
}
