extension ArticleError: CustomStringConvertible {
  /// One sentence: what, where, and what to do about it.
  public var description: String {
    switch self {
    case .noSuchInput(let input):
      "\(input): no such file or folder."
    case .unreadable(let input, let reason):
      "\(input): cannot be read: \(reason)."
    case .damaged(let input, let reason):
      "\(input): the compressed data is damaged: \(reason). Fetch or compress the file again."
    case .notStories(let input, let kind):
      "\(input): is \(kind.name), not stories. \(kind.remedy)"
    case .unknownEncoding(let name):
      "there is no encoding '\(name)' on this system. 'iconv -l' lists those there are."
    case .noStories(let input):
      "\(input): no stories in this folder. Expected .txt files (a folder per label), or .jsonl, .csv or .tsv files."
    case .notAFolder(let input):
      "\(input): is a file, but the format 'folder' was asked for. Name a folder or another --input-format."
    case .noTextColumn(let input, let columns):
      "\(input):1: no column for the text or the headline. The columns are \(quoted(columns)): "
        + "say which one with --text-field or --headline-field"
        + (columns.count == 1 ? ", or what separates them with --delimiter." : ".")
    case .noSuchColumn(let input, let field, let name, let columns):
      "\(input):1: there is no column '\(name)' (\(field.option)). The columns are \(quoted(columns))."
    case .noSuchField(let inputs, let field, let name, let names):
      "\(inputs.prefix(3).joined(separator: ", ")): no record has the field '\(name)' (\(field.option)). "
        + (names.isEmpty
          ? "Only JSON and tables have fields with names." : "The fields of the first one are \(quoted(names)).")
    case .invalidRecord(let record):
      record.description
    case .outOfMemory(let input):
      "\(input): out of memory."
    }
  }
}

extension InvalidRecord: CustomStringConvertible {
  /// One sentence: what, where, and what to do about it.
  public var description: String { "\(input):\(line): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .malformedJSON(let column):
      "not valid JSON (at byte \(column) of the line). Correct the line, or leave such lines out with --skip-invalid."
    case .brokenString:
      "not valid JSON: a string is not closed on this line, or holds a raw control character. "
        + "Correct the line, or leave such lines out with --skip-invalid."
    case .notAnObject(let found):
      "expected one JSON object a line, found \(found). Correct the line, or leave such lines out with --skip-invalid."
    case .wrongType(let field, let key, let found):
      "the \(field.rawValue) field '\(key)' is \(found), but must be \(field.acceptedTypes). "
        + "Correct it, or name another field with \(field.option)."
    case .noText(let keys):
      keys.isEmpty
        ? "the object is empty: a story needs a text or a headline."
        : "no text and no headline. The fields here are \(quoted(keys)): "
          + "say which one is it with --text-field or --headline-field."
    case .noLabel:
      "the story has no label, but labels are needed here. "
        + "Name their field with --label-field, or leave such stories out with --skip-invalid."
    case .ownTags(let key):
      "'\(key)' holds topics that 'newsprint tag' gave, and no labels of people: a model that learns from them learns "
        + "its own mistakes. Name the field of the labels with --label-field."
    case .raggedRow(let expected, let found):
      "the row has \(found) field\(found == 1 ? "" : "s"), the header \(expected). "
        + "Quote fields that hold separators, or leave such rows out with --skip-invalid."
    case .unterminatedQuote:
      "the quoted field that begins on this line is never closed. Close it, or double the quotes inside it."
    case .textAfterQuote:
      "there is text after a field's closing quote. Double the quotes inside quoted fields."
    case .backslashedQuote:
      "a quoted field does not end where it should. It holds \\\", so quotes are likely escaped by backslashes: "
        + "read the file with --escape '\\'."
    case .tooLong(let limit):
      "the record is longer than \(limit >> 20) MiB. Is this the right --input-format?"
    case .notUTF8(let name?):
      "the text is not UTF-8. It looks like \(EncodingCandidate.title(of: name)): read it with --encoding \(name), "
        + "or leave such records out with --skip-invalid."
    case .notUTF8(nil):
      "the text is not UTF-8, or damaged. Name its encoding with --encoding, or correct it, "
        + "or leave such records out with --skip-invalid."
    case .notInEncoding(let name):
      "the text is not \(name): some bytes mean nothing there. Name another --encoding, "
        + "or leave such records out with --skip-invalid."
    case .binary:
      "the record holds NUL bytes: it is not text. Correct it, or leave such records out with --skip-invalid."
    }
  }
}

/// Up to a dozen names, quoted and listed.
private func quoted(_ names: [String]) -> String {
  let listed = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
  return names.count > 12 ? listed + ", …" : listed
}

extension ArticleField {
  /// The command's option that names the field.
  var option: String { "--\(rawValue)-field" }

  var acceptedTypes: String {
    switch self {
    case .headline, .text: "a string"
    case .label: "a string, a number or a list of them"
    case .id, .date, .source: "a string or a number"
    }
  }
}
