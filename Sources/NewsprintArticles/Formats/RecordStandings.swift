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
