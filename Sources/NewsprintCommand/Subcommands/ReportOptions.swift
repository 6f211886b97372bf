internal import Newsprint

/// What verbs that measure and compare say on a page.
enum ReportOptions {
  static let report = Option<String?>(
    "report", value: "file", completion: .files,
    "Write what was found as a page of HTML as well, with pictures, that needs no other file.")

  /// Opens the page, so that one that cannot be written is known before the work is done.
  static func open(_ arguments: ParsedArguments) throws -> OutputFile? {
    try arguments[report].map { path in
      if path == "-" { throw UsageError.conflict("'--report' writes a file; name one") }
      return try OutputFile(path)
    }
  }
}

extension OutputFile {
  /// Writes a report, whole or not at all.
  func write(_ report: HTMLReport) throws {
    try write(report.text)
    try commit()
  }
}
