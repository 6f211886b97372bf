internal import LibC

/// The temporary files that a signal must remove.
///
/// A signal handler may do next to nothing, so the names are C strings in a fixed table, and a name once in the table is
/// never freed: a handler may be reading it at that very moment. Only the main thread opens and closes outputs.
package enum TemporaryFiles {
  private static let slotCount = 32
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slotCount)
    slots.initialize(repeating: nil, count: slotCount)
    return slots
  }()
  nonisolated(unsafe) private static var counter = 0

  /// A number that no other file of this process has in its name.
  static func nextNumber() -> Int {
    counter += 1
    return counter
  }

  /// The folder for temporary files that have no name: TMPDIR, or that of the first output.
  static func folder(beside outputs: [String]) -> String {
    if let folder = getenv("TMPDIR"), folder.pointee != 0 { return String(cString: folder) }
    guard let output = outputs.first else { return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp" }
    guard let slash = output.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == output.startIndex ? "/" : String(output[..<slash])
  }

  /// - Returns: The place in the table; `nil` if it is full, and then a signal leaves the file behind.
  static func register(_ path: String) -> Int? {
    guard let slot = (0..<slotCount).first(where: { slots[$0] == nil }) else { return nil }
    slots[slot] = strdup(path)
    return slot
  }

  static func unregister(_ slot: Int?) {
    if let slot { slots[slot] = nil }
  }

  /// Removes the files when the process is interrupted, and makes a broken pipe, or a file that may grow no further
  /// (`ulimit -f`), an error instead of an end.
  package static func installSignalHandlers() {
    _ = slots
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that the parent had switched off (nohup) stays so.
      var former = sigaction()
      if sigaction(number, nil, &former) == 0, isIgnored(former) { continue }
      _ = signal(number) { number in
        TemporaryFiles.removeAll()
        _ = signal(number, SIG_DFL)
        _ = raise(number)
      }
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #elseif canImport(Musl)
      let handler = unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #endif
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func removeAll() {
    for slot in 0..<slotCount {
      if let path = slots[slot] { unlink(path) }
    }
  }
}
