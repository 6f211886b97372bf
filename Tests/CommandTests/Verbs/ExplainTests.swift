import Foundation
import Newsprint
import TestSupport
import Testing

/// `tag --explain`: a sum of words that adds up to the last digit shown.
struct ExplainTests {
  private static let features: [[String]] = [
    [], ["--char-ngrams", "3-5"], ["--analyzer", "char", "--char-ngrams", "2-4"],
    ["--ngrams", "1-2", "--char-ngrams", "3-4", "--chars-by-word", "--opening", "10", "--multi-label", "yes"],
  ]

  @Test(arguments: features) func everyLineOfTheTableAddsUp(_ features: [String]) throws {
    try VerbTests.withModel(["--effort", "fast", "--algorithm", "svm"] + features) { runner in
      let result = try runner.run(["tag", "test.jsonl", "-m", "m", "--explain"], environment: ["COLUMNS": "1000"])
      let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains(": ") }
      #expect(lines.count >= 80)
      var hasOthers = false
      for line in lines {
        let number = /(?<sign>[ +−-])(?<whole>\d+)\.(?<cents>\d\d)(?= |$)/
        let values = line.matches(of: number).map { match -> Int in
          let size = (Int(match.whole) ?? 0) * 100 + (Int(match.cents) ?? 0)
          return match.sign == "−" || match.sign == "-" ? -size : size
        }
        #expect(values.count > 2, "\(line)")
        #expect(values.dropFirst().reduce(0, +) == values[0], "\(line)")
        hasOthers = hasOthers || line.contains(/\s\d+ others? [+−]\d+\.\d\d$/)
      }
      #expect(hasOthers)
    }
  }

  @Test func reasonsBreakBetweenTermsAndFitTheTerminal() throws {
    try VerbTests.withModel(["--effort", "fast", "--algorithm", "svm"]) { runner in
      func explained(_ columns: String?) throws -> String {
        try runner.run(
          ["tag", "test.jsonl", "-m", "m", "--explain"], environment: columns.map { ["COLUMNS": $0] } ?? [:]
        ).output
      }
      let reasons = try explained("1000").split(separator: "\n").filter { $0.hasPrefix("  ") }
      for columns in [nil, "40", "80"] {
        var joined: [String] = []
        for line in try explained(columns).split(separator: "\n") {
          #expect(line.count <= Int(columns ?? "80") ?? 0, "\(line)")
          if line.hasPrefix("    ") {
            joined[joined.count - 1] += line.dropFirst(4)
          } else if line.hasPrefix("  ") {
            joined.append(String(line))
          }
        }
        #expect(joined.map { $0.filter { $0 != " " } } == reasons.map { $0.filter { $0 != " " } })
      }
    }
  }

  @Test(arguments: features) func everyReasonOfJSONAddsUp(_ features: [String]) throws {
    try VerbTests.withModel(["--effort", "fast", "--algorithm", "nb-logistic"] + features) { runner in
      let result = try runner.run(["tag", "test.jsonl", "-m", "m", "--explain", "--format", "jsonl", "--top", "2"])
      var known = Set<Substring>()
      for story in SyntheticNews.stories(80, seed: 32) {
        known.formUnion((story.headline + " " + story.text).split { !$0.isLetter && !$0.isNumber })
      }
      for line in result.output.split(separator: "\n") {
        let reasons = try #require(try VerbTests.object(line)["reasons"] as? [[String: Any]])
        #expect(reasons.count == 2)
        for reason in reasons {
          func units(_ value: Any?) -> Int { Int(((value as? Double ?? .nan) * 10_000).rounded()) }
          let terms = try #require(reason["terms"] as? [[String: Any]])
          let others = try #require(reason["others"] as? [String: Any])
          let sum = terms.reduce(units(reason["base"]) + units(others["contribution"])) {
            $0 + units($1["contribution"])
          }
          #expect(sum == units(reason["score"]), "\(reason)")
          #expect(terms.count == 20 || others["terms"] as? Int == 0)
          for term in terms {
            let words = (term["term"] as? String ?? "").split(separator: " ")
            #expect(words.allSatisfy(known.contains), "\(term)")
            #expect(term["text_offsets"] != nil || term["headline_offsets"] != nil)
          }
        }
      }
    }
  }
}
