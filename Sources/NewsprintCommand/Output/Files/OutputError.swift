/// Output that cannot be written.
package enum OutputError: Error, Equatable {
  case cannotCreate(path: String, reason: String)
  case isFolder(path: String)
  case cannotReplace(path: String, reason: String)
  case writeFailed(path: String, reason: String)
  /// The reader of a pipe has gone: `newsprint tag … | head`. The process ends quietly, with 0.
  case brokenPipe
}

extension OutputError: ExitCoded, CustomStringConvertible {
  package var exitCode: ExitCode {
    switch self {
    case .cannotCreate, .isFolder, .cannotReplace: .cannotCreate
    case .writeFailed: .inputOutput
    case .brokenPipe: .done
    }
  }

  package var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created: \(reason). Check that the folder exists and may be written to."
    case .isFolder(let path):
      "\(path): is a folder. Give the name of a file."
    case .cannotReplace(let path, let reason):
      "\(path): cannot be replaced: \(reason). What was there before is unchanged."
    case .writeFailed(let path, let reason):
      "\(path): cannot be written to: \(reason)."
    case .brokenPipe:
      "The reader of the output has gone."
    }
  }
}
