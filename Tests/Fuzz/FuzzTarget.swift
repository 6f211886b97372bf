import Newsprint

/// A part of Newsprint that takes bytes from outside, and what must hold for any bytes.
struct FuzzTarget {
  let name: String
  /// Gives the bytes to the part; ends the process by ``expect(_:_:)`` where what must hold does not.
  let body: (TextBytes) -> Void

  init(_ name: String, _ body: @escaping (TextBytes) -> Void) {
    self.name = name
    self.body = body
  }

  /// Every target; what one needs is made when it is first used.
  static var all: [FuzzTarget] {
    textTargets + readerTargets + writerTargets + [
      arguments, model, adapt, sketches, stages, archive, service, journals,
    ]
  }
}

/// Ends the process where something does not hold, so that the fuzzer keeps the input.
func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}
