internal import Newsprint

/// The members of a record that say which version of its story it is, in small letters without signs between the words: the
/// names of ninjs, and those of what is extracted.
private enum StandingMember {
  static let status: Set<String> = ["status", "pubstatus"]
  static let version: Set<String> = ["version"]
  static let modified: Set<String> = ["modified", "versioncreated", "datemodified", "updatedat"]
  static let signal: Set<String> = ["signal", "signals"]
}

extension StoryStanding {
  /// What a record of JSON says; nil where that is nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init?(record: TextBytes) {
    var (status, version, modified, signal): (String?, String?, String?, String?)
    for member in JSONMembers(record) where member.name.utf8.count <= 16 {
      let name = member.name.lowercased().filter { $0 != "_" && $0 != "-" }
      let isOfInterest =
        StandingMember.status.contains(name) || StandingMember.version.contains(name)
        || StandingMember.modified.contains(name)
        || StandingMember.signal.contains(name)
      guard isOfInterest else { continue }
      let value = record[member.value]
      // The first of a list.
      let text = value.first == UInt8(ascii: "[") ? value[1...].drop { $0 <= 0x20 } : value
      let string =
        text.first == 0x22 ? JSONString.read(Array(text))?.text : text.string.prefix { $0 != "," }.description
      if StandingMember.status.contains(name) {
        status = string
      } else if StandingMember.version.contains(name) {
        version = string
      } else if StandingMember.modified.contains(name) {
        modified = modified ?? string
      } else {
        signal = string
      }
    }
    self.init(status: status, version: version, modified: modified, signal: signal)
  }
}

extension ArticleBatch {
  /// Notes what the lines of a block say of the versions of their stories.
  ///
  /// - Parameter firstLine: The line that the block begins with.
  mutating func noteStandings(in block: TextBytes, firstLine: Int) {
    guard Self.mayStand(block) else { return }
    var (place, line) = (0, firstLine)
    for number in records.indices {
      while line < records[number].line, let feed = block.firstPlace(of: 0x0A, from: place) {
        place = feed + 1
        line += 1
      }
      guard line == records[number].line else { return }
      let end = block.firstPlace(of: 0x0A, from: place) ?? block.count
      let record = block[place..<end]
      if Self.mayStand(record), let standing = StoryStanding(record: record) { standings[number] = standing }
    }
  }

  /// Whether members that are read may be there: a name stands before a quote, and most blocks have none of them.
  private static func mayStand(_ text: TextBytes) -> Bool {
    var place = 0
    while let quote = text.firstPlace(of: 0x22, from: place) {
      let isEnding = standingEndings.contains { ending in
        quote >= ending.count && text[quote - 1] == ending[ending.count - 1]
          && text[quote - ending.count..<quote].elementsEqual(ending)
      }
      if isEnding { return true }
      place = quote + 1
    }
    return false
  }

  /// How the names of the members that are read end.
  private static let standingEndings = [
    "tatus", "ersion", "ersion_created", "ersioncreated", "odified", "ignal", "ignals",
  ]
  .map { Array($0.utf8) }
}
