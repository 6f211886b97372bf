/// Why a model file cannot be read or written.
public enum ModelFileError: Error, Equatable, Sendable {
  /// The file does not start as a model does.
  case notAModel(path: String)
  /// A later or an earlier version of Newsprint wrote the file in a format that this one does not read.
  case unsupportedVersion(path: String, found: UInt32, supported: UInt32)
  /// The file ends before its own header says it should; `expected` is nil where the header itself is cut.
  case truncated(path: String, byteCount: Int, expected: Int?)
  /// The bytes of one part (the header or a section) are not those that were written.
  case corrupted(path: String, part: String)
  /// The file has no section of a kind that this use of it needs.
  case missingSection(path: String, section: String)
  /// A section's checksum holds, but its content is not what this version of Newsprint expects there.
  case invalidSection(path: String, section: String, reason: String)
  /// The system refused to open, read, write or rename the file; `code` is its `errno`.
  case io(path: String, action: String, code: Int32, reason: String)
}

extension ModelFileError: CustomStringConvertible {
  /// What is wrong, with which file, and what to do about it.
  public var description: String {
    switch self {
    case .notAModel(let path):
      "\(path) is not a Newsprint model."
    case .unsupportedVersion(let path, let found, let supported):
      "\(path) is a model of format \(found), and this Newsprint reads format \(supported). "
        + (found > supported ? "Update Newsprint, or train" : "Train") + " the model again with this version."
    case .truncated(let path, let byteCount, let expected):
      "\(path) is cut short: it holds \(byteCount) bytes"
        + (expected.map { " of \($0)" } ?? ", less than a header") + ". Copy the file again, or train the model again."
    case .corrupted(let path, let part):
      "\(path) is damaged: the checksum or the layout of \(part) is wrong. "
        + "Copy the file again, or train the model again."
    case .missingSection(let path, let section):
      "\(path) has no section '\(section)', which this use of the model needs. Train the model again."
    case .invalidSection(let path, let section, let reason):
      "\(path) cannot be used: in section '\(section)', \(reason). Train the model again."
    case .io(let path, let action, _, let reason):
      "Cannot \(action) \(path): \(reason)."
    }
  }
}
