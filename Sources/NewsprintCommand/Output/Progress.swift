internal import Newsprint

/// A progress bar on standard error; many threads may report to one.
///
/// It appears after one second, is drawn ten times a second at most, and is gone when the work is done.
package final class Progress: Sendable {
  package enum Unit: Sendable {
    case bytes
    /// Things by their plural.
    case items(String)
  }

  private struct State {
    var done = 0
    var lastDrawn: ContinuousClock.Instant?
  }

  private let title: String
  private let total: Int?
  private let unit: Unit
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Guarded(State())

  init(_ title: String, total: Int?, unit: Unit, isShown: Bool) {
    self.title = title
    self.total = total
    self.unit = unit
    self.isShown = isShown
  }

  deinit { finish() }

  /// Reports that `count` more units are done.
  package func advance(by count: Int = 1) {
    guard isShown else { return }
    state.withLock { state in
      state.done += count
      let now = ContinuousClock.now
      guard now - start >= .seconds(1), state.lastDrawn.map({ now - $0 >= .milliseconds(100) }) ?? true else { return }
      state.lastDrawn = now
      StandardError.setBar(
        Progress.line(
          title, done: state.done, total: total, unit: unit, seconds: (now - start).inSeconds,
          width: Terminal.error.columnCount - 1))
    }
  }

  /// Removes the bar.
  package func finish() {
    guard isShown else { return }
    state.withLock { state in
      if state.lastDrawn != nil { StandardError.setBar(nil) }
      state.lastDrawn = nil
    }
  }

  /// The bar as it looks after `seconds`.
  package static func line(
    _ title: String, done: Int, total: Int?, unit: Unit, seconds: Double, width: Int
  ) -> String {
    let rate: String
    switch unit {
    case .bytes: rate = Format.throughput(bytes: done, seconds: seconds)
    case .items(let name): rate = "\(Format.grouped(Int(Double(done) / max(seconds, 1e-9)))) \(name)/s"
    }
    guard let total, total > 0 else {
      let amount: String
      switch unit {
      case .bytes: amount = Format.bytes(done)
      case .items(let name): amount = "\(Format.grouped(done)) \(name)"
      }
      return "\(title)  \(amount)  \(rate)  \(Format.clock(seconds: seconds))".truncated(toWidth: width)
    }
    let share = min(1, Double(done) / Double(total))
    let left = done > 0 ? seconds * (1 - share) / share : .infinity
    let tail = " \(Format.percent(share, decimals: 0))  \(rate)  ETA \(Format.clock(seconds: left))"
    let room = min(30, width - title.displayWidth - tail.displayWidth - 4)
    guard room >= 5 else { return (title + " " + tail).truncated(toWidth: width) }
    let filled = Int((share * Double(room)).rounded(.down))
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: room - filled)
    return "\(title)  [\(bar)]\(tail)"
  }
}

extension Duration {
  /// With the fraction.
  package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
