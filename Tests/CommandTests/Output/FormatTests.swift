import NewsprintCommand
import Testing

@Suite struct FormatTests {
  @Test func decimalsAreFixed() {
    #expect(Format.fixed(0.5, decimals: 3) == "0.500")
    #expect(Format.fixed(-1.005, decimals: 1) == "-1.0")
    #expect(Format.fixed(2.5, decimals: 0) == "2")
    #expect(Format.fixed(1e300, decimals: 0).count == 301)
    #expect(Format.fixed(.nan, decimals: 1) == "nan")
    #expect(Format.fixed(-.infinity, decimals: 1) == "-inf")
    #expect(Format.percent(0.9864) == "98.6%")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsAreSetApart(_ value: Int, _ text: String) {
    #expect(Format.grouped(value) == text)
  }

  @Test func oneIsSingular() {
    #expect(Format.counted(1, "story", "stories") == "1 story")
    #expect(Format.counted(2000, "story", "stories") == "2,000 stories")
    #expect(Format.counted(0, "story", "stories") == "0 stories")
  }

  @Test(arguments: [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (999_960, "1.0 MB"), (1_500_000_000, "1.5 GB")])
  func bytesHaveUnits(_ count: Int, _ text: String) {
    #expect(Format.bytes(count) == text)
  }

  @Test(arguments: [
    (0.00035, "0.35 ms"), (0.0123, "12.3 ms"), (0.9996, "1.00 s"), (4.21, "4.21 s"), (59.999, "1 min 0 s"),
    (125, "2 min 5 s"), (3720, "1 h 2 min"), (3599.7, "1 h 0 min"),
  ])
  func durationsAreReadable(_ seconds: Double, _ text: String) {
    #expect(Format.duration(seconds: seconds) == text)
  }

  @Test func clocksAndThroughput() {
    #expect(Format.clock(seconds: 7) == "0:07")
    #expect(Format.clock(seconds: 3723) == "1:02:03")
    #expect(Format.clock(seconds: .infinity) == "-:--")
    #expect(Format.throughput(bytes: 250_000_000, seconds: 2) == "125.0 MB/s")
  }

  @Test func theProgressBarTellsTheTimeLeft() {
    let half = Progress.line("Reading", done: 50_000_000, total: 100_000_000, unit: .bytes, seconds: 10, width: 79)
    #expect(half == "Reading  [===============               ] 50%  5.0 MB/s  ETA 0:10")
    let open = Progress.line("Tagging", done: 3000, total: nil, unit: .items("stories"), seconds: 2, width: 79)
    #expect(open == "Tagging  3,000 stories  1,500 stories/s  0:02")
  }

  @Test(arguments: [0, 1, 10, 20, 40, 79, 200])
  func theProgressBarFitsIntoTheTerminal(_ width: Int) {
    for done in [0, 1, 50, 100, 120] {
      let line = Progress.line("Reading", done: done, total: 100, unit: .items("stories"), seconds: 1, width: width)
      #expect(line.displayWidth <= width)
    }
  }
}
