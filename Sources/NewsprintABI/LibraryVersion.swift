internal import Newsprint

/// The version as a C string that lives as long as the program.
enum LibraryVersion {
  static let text = Column(NewsprintBuild.version.utf8CString)
}
