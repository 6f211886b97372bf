internal import LibC
internal import Newsprint

/// The temporary files that a signal must remove.
///
/// A signal handler may do next to nothing, so the names are C strings in a fixed table, and a name once in the table is
/// never freed: a handler may be reading it at that very moment. Only the main thread opens and closes outputs.
package enum TemporaryFiles {
  private static let slotCount = 32
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: nil, count: slotCount)
    return unsafe slots
  }()
  nonisolated(unsafe) private static var counter = 0

  /// A number that no other file of this process has in its name.
  static func nextNumber() -> Int {
    unsafe counter += 1
    return unsafe counter
  }

  /// The folder for temporary files that have no name: TMPDIR, or that of the first output.
  static func folder(beside outputs: [String]) -> String {
    if let folder = environmentValue("TMPDIR"), !folder.isEmpty { return folder }
    guard let output = outputs.first else { return FileSystem.isWritable("/var/tmp") ? "/var/tmp" : "/tmp" }
    guard let slash = output.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == output.startIndex ? "/" : String(output[..<slash])
  }

  /// - Returns: The place in the table; `nil` if it is full, and then a signal leaves the file behind.
  static func register(_ path: String) -> Int? {
    guard let slot = (0..<slotCount).first(where: { unsafe slots[$0] == nil }) else { return nil }
    unsafe slots[slot] = unsafe strdup(path)
    return slot
  }

  static func unregister(_ slot: Int?) {
    if let slot { unsafe slots[slot] = nil }
  }

  /// Removes the files when the process is interrupted, and makes a broken pipe, or a file that may grow no further
  /// (`ulimit -f`), an error instead of an end.
  package static func installSignalHandlers() {
    _ = unsafe slots
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that the parent had switched off (nohup) stays so.
      var former = sigaction()
      if unsafe sigaction(number, nil, &former) == 0, isIgnored(former) { continue }
      _ = signal(number) { number in
        TemporaryFiles.removeAll()
        _ = signal(number, SIG_DFL)
        _ = raise(number)
      }
    }
  }

  nonisolated(unsafe) private static var wasStopped = false

  /// Whether a signal has asked the process to end, since ``stopOnSignals()``.
  static var isStopped: Bool { unsafe wasStopped }

  /// Makes the first SIGINT or SIGTERM a wish to end, for a verb that goes on until then; the second ends the process.
  ///
  /// They are let through even where the parent had them held back, since nothing else ends such a run.
  static func stopOnSignals() {
    var awaited = sigset_t()
    unsafe sigemptyset(&awaited)
    defer { unsafe pthread_sigmask(SIG_UNBLOCK, &awaited, nil) }
    for number in [SIGINT, SIGTERM] {
      unsafe sigaddset(&awaited, number)
      _ = signal(number) { number in
        unsafe TemporaryFiles.wasStopped = true
        _ = signal(number, SIG_DFL)
      }
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #elseif canImport(Musl)
      let handler = unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #endif
    return unsafe handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func removeAll() {
    for slot in 0..<slotCount {
      if let path = unsafe slots[slot] { unsafe unlink(path) }
    }
  }
}
