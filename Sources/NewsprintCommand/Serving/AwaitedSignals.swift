internal import LibC

/// Signals that wait until they are asked for, instead of ending the process.
///
/// They are kept from this thread and from those that it starts later on.
struct AwaitedSignals {
  private var set = sigset_t()

  /// - Parameter numbers: The signals.
  init(_ numbers: [CInt]) {
    unsafe sigemptyset(&set)
    for number in numbers { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// The next signal, when it comes.
  func next() -> CInt {
    var set = set
    var number: CInt = 0
    // It fails for none that was asked for.
    unsafe sigwait(&set, &number)
    return number
  }
}
