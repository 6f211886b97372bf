import Newsprint
import Testing

struct StoryStandingTests {
  @Test("Words and codes say that a story is withdrawn, or is sent as an update or a correction")
  func words() {
    for status in ["canceled", "stat:canceled", "Cancelled", "killed", "http://cv.iptc.org/newscodes/stat/withheld"] {
      #expect(StoryStanding(status: status)?.isWithdrawn == true, "\(status)")
    }
    for status in ["usable", "stat:usable", "embargoed", "draft", ""] {
      #expect(StoryStanding(status: status) == nil, "\(status)")
    }
    #expect(StoryStanding(signal: "sig:correction")?.signal == .correction)
    #expect(StoryStanding(status: "updated")?.signal == .update)
    #expect(StoryStanding(version: "two", modified: "soon") == nil)
  }

  @Test("The number of a version counts before its date, and that before what it is sent for")
  func order() throws {
    let first = try #require(StoryStanding(version: "9", modified: "2024-03-06"))
    let second = try #require(StoryStanding(version: "10", modified: "2024-03-05"))
    #expect(first.isOlder(than: second) && !second.isOlder(than: first))
    let early = try #require(StoryStanding(modified: "2024-03-05T06:00:00Z"))
    let late = try #require(StoryStanding(modified: "2024-03-05T06:00:01Z"))
    #expect(early.isOlder(than: late) && !late.isOlder(than: early) && !late.isOlder(than: late))
    let corrected = try #require(StoryStanding(signal: "correction"))
    #expect(try #require(StoryStanding(version: "1")).isOlder(than: corrected))
  }

  @Test("Batches keep what is said where stories are put behind others")
  func appended() throws {
    var batch = ArticleBatch([Article(text: "a"), Article(text: "b")])
    var other = ArticleBatch([Article(text: "c"), Article(text: "d")])
    other.standings[1] = StoryStanding(version: "3")
    batch.append(contentsOf: other)
    #expect(batch.standings == [3: try #require(StoryStanding(version: "3"))])
  }
}
