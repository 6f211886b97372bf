import NewsprintCommand
import Testing

@Suite struct ArgumentValueTests {
  @Test(arguments: [
    ("72h", 259_200.0), ("7d", 604_800), ("90m", 5400), ("30s", 30), ("2w", 1_209_600), ("1.5h", 5400),
    ("1d12h", 129_600), ("0s", 0),
  ])
  func timeSpansHaveUnits(_ text: String, _ seconds: Double) throws {
    #expect(try #require(Duration(argument: text)).inSeconds == seconds)
  }

  @Test(arguments: ["", "72", "h", "-1h", "1x", "1h30", "1.2.3h", "1 h", "٣h", "1e9h", "99999999999999999999d"])
  func otherTimeSpansAreRefused(_ text: String) {
    #expect(Duration(argument: text) == nil)
  }

  @Test(arguments: ["72h", "7d", "90m", "30s", "0s", "3d"])
  func timeSpansReadBackAsTheyAreShown(_ text: String) throws {
    let span = try #require(Duration(argument: text))
    #expect(Duration(argument: span.argumentText) == span)
  }

  @Test(arguments: [
    ("4096", 4096), ("64k", 65_536), ("512M", 512 << 20), ("2G", 2 << 30), ("2GB", 2 << 30), ("2GiB", 2 << 30),
    ("1.5G", 3 << 29), ("100B", 100), ("1T", 1 << 40),
  ])
  func sizesHaveUnits(_ text: String, _ bytes: Int) {
    #expect(ByteSize(argument: text)?.bytes == bytes)
  }

  @Test(arguments: ["", "G", "-1G", "2X", "2GG", "9999999999T", "1,5G", "2 G"])
  func otherSizesAreRefused(_ text: String) {
    #expect(ByteSize(argument: text) == nil)
  }

  @Test func sizesAreShownInTheLargestUnit() {
    #expect(ByteSize(bytes: 4 << 30).argumentText == "4G")
    #expect(ByteSize(bytes: 1536).argumentText == "1536")
    #expect(ByteSize(bytes: 0).argumentText == "0")
  }

  @Test func ngramLengthsAreANumberOrARange() {
    #expect(NGramLengths(argument: "2") == NGramLengths(2, 2))
    #expect(NGramLengths(argument: "1-3") == NGramLengths(1, 3))
    for wrong in ["", "0", "0-1", "3-1", "1-", "-1", "1-2-3", "a", "1-99"] {
      #expect(NGramLengths(argument: wrong) == nil, "\(wrong)")
    }
  }

  @Test func documentLimitsAreACountOrAShare() {
    #expect(DocumentLimit(argument: "2") == .count(2))
    #expect(DocumentLimit(argument: "1") == .count(1))
    #expect(DocumentLimit(argument: "1.0") == .share(1))
    #expect(DocumentLimit(argument: "0.25") == .share(0.25))
    for wrong in ["", "-1", "1.5", "x", "-0.5"] { #expect(DocumentLimit(argument: wrong) == nil, "\(wrong)") }
  }

  @Test func numbersMustBeNumbers() {
    #expect(Double(argument: "1e-3") == 0.001)
    #expect(Double(argument: "inf") == nil)
    #expect(Double(argument: "") == nil)
    #expect(Int(argument: "1.5") == nil)
    #expect(2.0.argumentText == "2")
    #expect(0.2.argumentText == "0.2")
  }
}
