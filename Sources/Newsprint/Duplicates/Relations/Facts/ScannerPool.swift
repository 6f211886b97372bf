/// Scanners that are kept for the next who needs one: each has tables that fill as it meets new scripts.
enum ScannerPool {
  private static let idle = Guarded<[FactScanner]>([])

  /// Calls `body` with a scanner that nobody else has for that time.
  static func withScanner<Result>(_ body: (FactScanner) -> Result) -> Result {
    let scanner = idle.withLock { $0.popLast() } ?? FactScanner()
    defer { idle.withLock { if $0.count < 64 { $0.append(scanner) } } }
    return body(scanner)
  }
}
