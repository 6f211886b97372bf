internal import Newsprint

/// The argument of `--keep`.
package struct KeepChoice: ArgumentValue {
  let policy: KeepPolicy

  init(_ policy: KeepPolicy) { self.policy = policy }

  package init?(argument: String) {
    switch argument {
    case "earliest": policy = .earliest
    case "latest": policy = .latest
    case "longest": policy = .longest
    case "first": policy = .first
    default:
      guard argument.hasPrefix("source:") else { return nil }
      let names = argument.dropFirst(7).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard !names.contains("") else { return nil }
      policy = .sources(names)
    }
  }

  package static var expectation: String {
    "earliest, latest, longest, first, or sources such as source:reuters,ap"
  }

  package var argumentText: String {
    switch policy {
    case .earliest: "earliest"
    case .latest: "latest"
    case .longest: "longest"
    case .first: "first"
    case .sources(let names): "source:" + names.joined(separator: ",")
    }
  }
}
