internal import Newsprint

/// What a server has done so far, as Prometheus reads it.
public final class ServerMetrics: Sendable {
  /// The upper ends of the latencies that are told apart, in seconds.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private struct Latencies: Sendable {
    var counts = [Int](repeating: 0, count: ServerMetrics.bounds.count + 1)
    var sum = 0.0
  }

  private struct Key: Hashable, Sendable {
    var route: String
    var status: Int
  }

  private struct State: Sendable {
    var requests: [Key: Int] = [:]
    var latencies: [String: Latencies] = [:]
    var stories = 0
  }

  private let state = Guarded(State())

  /// Creates metrics of nothing yet.
  public init() {}

  /// Counts a request.
  func count(_ route: String, status: Int, seconds: Double) {
    let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    state.withLock { state in
      state.requests[Key(route: route, status: status), default: 0] += 1
      state.latencies[route, default: Latencies()].counts[place] += 1
      state.latencies[route, default: Latencies()].sum += seconds
    }
  }

  /// Counts stories that were worked on.
  public func count(stories: Int) { state.withLock { $0.stories += stories } }

  /// The metrics in Prometheus' text format.
  ///
  /// - Parameter gauges: Further values, with what they say.
  public func text(gauges: [(name: String, help: String, value: Double)] = []) -> String {
    let state = state.withLock { $0 }
    var text = "# HELP newsprint_requests_total Requests by route and status.\n"
    text += "# TYPE newsprint_requests_total counter\n"
    for (key, count) in state.requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
      text += "newsprint_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)\n"
    }
    let name = "newsprint_request_seconds"
    text += "# HELP \(name) How long requests took, by route.\n# TYPE \(name) histogram\n"
    for (route, latencies) in state.latencies.sorted(by: { $0.key < $1.key }) {
      var total = 0
      for (place, count) in latencies.counts.enumerated() {
        total += count
        let bound = place < Self.bounds.count ? "\(Self.bounds[place])" : "+Inf"
        text += "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(total)\n"
      }
      text += "\(name)_sum{route=\"\(route)\"} \(latencies.sum)\n\(name)_count{route=\"\(route)\"} \(total)\n"
    }
    text += "# HELP newsprint_stories_total Stories worked on.\n# TYPE newsprint_stories_total counter\n"
    text += "newsprint_stories_total \(state.stories)\n"
    for gauge in gauges {
      text += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) gauge\n\(gauge.name) \(gauge.value)\n"
    }
    return text
  }
}
