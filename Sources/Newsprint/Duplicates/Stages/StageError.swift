/// Why a stage cannot do its work.
package enum StageError: Error, Equatable, Sendable {
  /// There is no such stage.
  case unknownStage(String)
  /// The bytes are no records, from a place on.
  case notRecords(at: Int)
  /// There is no such kind of records.
  case unknownKind(String)
  /// Another version wrote the records.
  case unsupportedVersion(kind: String, found: Int, supported: Int)
  /// Records end before they should.
  case truncated(kind: String)
  /// A line holds no record.
  case invalidLine(Int, String)
  /// A record has a value that none can have.
  case invalidRecord(kind: String, index: Int)
  /// The stage needs records that are not there.
  case missing(kind: String, stage: String)
}

extension StageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownStage(let name):
      "There is no stage '\(name)'. The stages are \(SearchStages.names.joined(separator: ", "))."
    case .notRecords(let place): "These bytes are no records of a stage, from byte \(place) on."
    case .unknownKind(let kind): "There are no records of kind '\(kind)'. Give what an earlier stage wrote."
    case .unsupportedVersion(let kind, let found, let supported):
      "The records of kind '\(kind)' have version \(found), and this Newsprint reads version \(supported). Run the stage "
        + "that wrote them again with this version."
    case .truncated(let kind):
      "The records of kind '\(kind)' end too early. Copy the file again, or run the stage again."
    case .invalidLine(let line, let problem): "Line \(line) holds no record: \(problem)."
    case .invalidRecord(let kind, let index):
      "Record \(index) of kind '\(kind)' holds a value that cannot be. Copy the file again, or run the stage again."
    case .missing(let kind, let stage):
      "The stage '\(stage)' needs records of kind '\(kind)'. Give the file of the stage that writes them."
    }
  }
}
