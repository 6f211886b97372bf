import Foundation
import Testing

@Suite struct ReportTests {
  /// Twenty stories of two topics, of which two have signs that HTML would take for its own.
  private static let stories = (0..<20).map { number in
    let (topic, words) = number.isMultiple(of: 2) ? ("sport", "match goal club") : ("economy", "bank market shares")
    let title = number < 2 ? "<b>Story</b> & \\\"more\\\" \(number)" : "Story \(number)"
    let text = "The \(words) of day \(number) were in the news, with \(words) again."
    return #"{"id":"s\#(number)","title":"\#(title)","text":"\#(text)","label":"\#(topic)"}"#
  }.joined(separator: "\n")

  /// The page of a report: one file that asks for no other, whose elements are closed in their order.
  private func page(_ runner: CommandRunner, _ name: String = "report.html") throws -> String {
    let text = try String(contentsOf: runner.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(text.hasPrefix("<!doctype html>") && text.hasSuffix("</html>\n"))
    for word in ["src=", "href=", "url(", "@import", "<script"] { #expect(!text.contains(word), "\(word)") }
    #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
    var open: [Substring] = []
    let alone: Set<Substring> = ["!doctype", "meta", "line", "path", "rect", "br"]
    for part in text.split(separator: "<").dropFirst() {
      let name = part.prefix { $0 != " " && $0 != ">" && $0 != "\n" }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst(), "\(part.prefix(60))")
      } else if !alone.contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    return text
  }

  @Test func anEvaluationIsAPage() throws {
    try CommandRunner.withRunner { runner in
      let made = try runner.run(
        ["train", "-", "-o", "m.newsprint", "--folds", "0", "--report", "training.html"], input: Self.stories)
      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(try page(runner, "training.html").contains("A model of 2 topics"))
      let plain = try runner.run(["evaluate", "-", "-m", "m.newsprint"], input: Self.stories)
      let run = try runner.run(
        ["evaluate", "-", "-m", "m.newsprint", "--report", "report.html", "--precision", "0.9"],
        input: Self.stories)
      #expect(run.exitCode == 0 && run.output.hasPrefix(plain.output.prefix(200)))
      let text = try page(runner)
      #expect(text.contains("<svg") && text.contains("Reliability") && text.contains("Precision contract of 0.9"))
      #expect(text.components(separatedBy: "<svg").count == 3)
    }
  }

  @Test func aCheckIsAPage() throws {
    try CommandRunner.withRunner { runner in
      let doubled = Self.stories + "\n" + Self.stories.replacing(#""label":"sport""#, with: #""label":"economy""#)
      let run = try runner.run(["check", "-", "--report", "report.html"], input: doubled)
      #expect(run.exitCode == 0, "\(run.errors)")
      let text = try page(runner)
      #expect(text.contains("The same story under different topics"))
      #expect(text.contains("&lt;b&gt;Story&lt;/b&gt; &amp; &quot;more&quot; 0"))
    }
  }

  @Test func duplicatesAreAPage() throws {
    try CommandRunner.withRunner { runner in
      let long =
        "A bus with tourists left the road near the river bridge on Monday, and 3 people died, the police said. "
        + "The driver was taken to a hospital in the town. Rescuers worked until the evening to free the passengers, "
        + "who had come from the coast for a day in the hills. The mayor thanked the volunteers and asked drivers to "
        + "avoid the valley road until the bridge has been inspected. Engineers will look at the barrier this week."
      let later = long.replacing("3 people", with: "5 people")
      let stories = [
        #"{"id":"a","title":"<b>Bus</b>","text":"\#(long)","date":"2026-05-01"}"#,
        #"{"id":"b","title":"<b>Bus</b>","text":"\#(long)","date":"2026-05-02"}"#,
        #"{"id":"c","title":"<b>Bus</b>","text":"\#(later)","date":"2026-05-03"}"#,
      ].joined(separator: "\n")
      let run = try runner.run(["dedup", "-", "--report", "report.html", "--format", "jsonl"], input: stories)
      #expect(run.exitCode == 0 && run.output.split(separator: "\n").count == 3, "\(run.errors)")
      let text = try page(runner)
      #expect(text.contains("&lt;b&gt;Bus&lt;/b&gt;") && text.contains("Kept: earliest"))
      #expect(text.contains(#"<mark class="fact">5</mark>"#))
    }
  }

  @Test func aReportIsAFile() throws {
    let refused = try CommandRunner.run(["check", "-", "--report", "-"], input: Self.stories)
    #expect(refused.exitCode == 64)
    let missing = try CommandRunner.run(["check", "-", "--report", "/no/such/folder/x.html"], input: Self.stories)
    #expect(missing.exitCode == 73)
  }
}
