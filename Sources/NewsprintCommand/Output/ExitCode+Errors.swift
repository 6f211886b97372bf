internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

// The one place where errors of the library become exit codes: `extension SomeError: ExitCoded`.

extension ExitCode {
  /// How the process ends after `error`; 1 for an error that says nothing of it.
  package init(for error: any Error) {
    switch error {
    case let error as any ExitCoded: self = error.exitCode
    case let error as ArticleError: self = ExitCode(error)
    case let error as ModelFileError: self = ExitCode(error)
    case let error as ArchiveError: self = ExitCode(error)
    case StageError.unknownStage: self = .usage
    case is StageError: self = .badData
    case is DefaultModelError: self = .noInput
    case TemporaryFileError.cannotCreate: self = .cannotCreate
    case is TemporaryFileError: self = .inputOutput
    case is TrainingDataError, is TrainingError, is AdaptationError, is EvaluationError, is LabelProblem:
      self = .badData
    default: self = .failed
    }
  }

  private init(_ error: ArticleError) {
    switch error.kind {
    case .invalidData: self = .badData
    case .noInput: self = .noInput
    case .inputOutput: self = .inputOutput
    }
  }

  private init(_ error: ArchiveError) {
    switch error {
    case .noSuchFile: self = .noInput
    case .notAnArchive, .newer, .damaged, .hasTexts, .hasNoTexts, .otherSketches: self = .badData
    case .cannotOpen: self = .cannotCreate
    case .held: self = .failed
    case .full, .readOnly, .io: self = .inputOutput
    }
  }

  private init(_ error: ModelFileError) {
    switch error {
    case .io(_, let action, let code, _):
      // ENOENT on opening a model is a missing input; anything else that fails to be read or written is I/O.
      self = code == 2 && action == "open" ? .noInput : action == "create" ? .cannotCreate : .inputOutput
    default: self = .badData
    }
  }
}

/// Something the command refuses to do, with the reason and the remedy.
struct CommandError: ExitCoded, CustomStringConvertible {
  let description: String
  var exitCode = ExitCode.failed
}
