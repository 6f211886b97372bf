/// What this library is.
package enum NewsprintBuild {
  /// The version of Newsprint.
  package static let version = "0.1.0"

  /// The version, the processor and the system it was built for.
  package static var description: String { "newsprint \(version), \(processor), \(system)" }

  private static var processor: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other processor"
    #endif
  }

  private static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "other system"
    #endif
  }
}
