internal import Newsprint
internal import NewsprintArticles

/// What helps against errors of the library, in the words of the command: which option, which verb.
///
/// The library says what is wrong and where; here is the one place that knows of its errors and of the options.
package enum Advice {
  /// An error for people: what the library says of it, and what helps.
  package static func message(for error: any Error) -> String {
    switch error {
    case let error as ArticleError: message(for: error)
    case let record as InvalidRecord: joined(record.description, advice(on: record.problem))
    case let problem as LabelProblem: message(for: problem)
    case let error as TrainingDataError: joined(error.description, advice(on: error))
    case let error as DefaultModelError:
      joined(
        error.description,
        "\nName a model with --model or in \(DefaultModel.variable), make one with 'newsprint train', "
          + "or install Newsprint's with 'make install'.")
    case UpdateError.severalTopics:
      joined("\(error)", "Keep one label, or train again with --multi-label yes.")
    case ModelFileError.notAModel:
      joined("\(error)", "Give the file that 'newsprint train --output' wrote.")
    default: "\(error)"
    }
  }

  /// A fact and the advice behind it, which goes on where the fact ends if it begins with a colon or a line.
  private static func joined(_ fact: String, _ advice: String?) -> String {
    guard let advice else { return fact }
    if advice.hasPrefix("\n") { return fact + advice }
    return advice.hasPrefix(":") ? fact.dropLast() + advice : fact + " " + advice
  }

  // MARK: - Reading

  private static func message(for error: ArticleError) -> String {
    switch error {
    case .invalidRecord(let record):
      return message(for: record)
    case .notStories(let input, let kind) where kind.isModel:
      return "\(input): is \(kind.name), not stories. Name it with --model."
    case .notStories(let input, let kind):
      guard let encoding = kind.encoding else { return error.description }
      return "\(input): is \(kind.name), not stories. Read it with --encoding \(encoding)."
    case .notAFolder:
      return joined(error.description, "Name a folder or another --input-format.")
    case .noTextColumn(_, let columns):
      return joined(
        error.description,
        ": say which one with --text-field or --headline-field"
          + (columns.count == 1 ? ", or what separates them with --delimiter." : "."))
    case .noSuchColumn(let input, let field, let name, let columns):
      return "\(input):1: there is no column '\(name)' (\(field.option)). The columns are "
        + "\(ArticleError.quoted(columns))."
    case .noSuchField(let inputs, let field, let name, let names):
      return "\(inputs.prefix(3).joined(separator: ", ")): no record has the field '\(name)' (\(field.option)). "
        + ArticleError.known(names)
    case .noSuchInput, .unreadable, .damaged, .unknownEncoding, .noStories, .tooManyBytes,
      .noBrotliLibrary, .outOfMemory:
      return error.description
    }
  }

  private static func advice(on problem: InvalidRecord.Problem) -> String? {
    switch problem {
    case .malformedJSON, .brokenString, .notAnObject:
      "Correct the line, or leave such lines out with --skip-invalid."
    case .wrongType(let field, _, _):
      "Correct it, or name another field with \(field.option)."
    case .noText(let keys):
      keys.isEmpty ? nil : ": say which one is it with --text-field or --headline-field."
    case .noLabel:
      "Name their field with --label-field, or leave such stories out with --skip-invalid."
    case .ownTags:
      "Name the field of the labels with --label-field."
    case .raggedRow:
      "Quote fields that hold separators, or leave such rows out with --skip-invalid."
    case .unterminatedQuote, .textAfterQuote, .noXMLLibrary:
      nil
    case .backslashedQuote:
      ": read the file with --escape '\\'."
    case .tooLong:
      "Is this the right --input-format? Leave such records out with --skip-invalid."
    case .notUTF8(let name?):
      ": read it with --encoding \(name), or leave such records out with --skip-invalid."
    case .notUTF8(nil):
      "Name its encoding with --encoding, or correct it, or leave such records out with --skip-invalid."
    case .notInEncoding:
      "Name another --encoding, or leave such records out with --skip-invalid."
    case .brokenArchiveRecord, .damaged:
      "Fetch the archive again, or leave such records out with --skip-invalid."
    case .notXML:
      "Is this the right --input-format? Leave such documents out with --skip-invalid."
    case .binary:
      "Correct it, or leave such records out with --skip-invalid."
    }
  }

  private static func message(for problem: LabelProblem) -> String {
    guard !problem.candidates.isEmpty else {
      return joined(problem.description, "Name the right one with --label-field.")
    }
    return "the label field has \(Format.grouped(problem.labelCount)) different values in "
      + "\(Format.grouped(problem.storyCount)) stories: did you mean "
      + problem.candidates.prefix(5).map { "--label-field \($0)" }.joined(separator: " or ") + "?"
  }

  // MARK: - Training

  private static func advice(on error: TrainingDataError) -> String? {
    switch error {
    case .unlabelled: "Name the field with --label-field, or leave such stories out with --skip-invalid."
    case .singleStory: "'newsprint check' lists copies and conflicts."
    case .tooLarge:
      "Keep fewer features with --min-df or --hashing, train with --algorithm svm, whose topics are trained one block "
        + "after the other, or take fewer topics."
    case .noFeatures: "Lower --min-df, or look at them with 'newsprint tokens'."
    case .noStories, .singleTopic: nil
    }
  }
}

extension ArticleField {
  /// The option that names the field.
  fileprivate var option: String { "--\(rawValue)-field" }
}
