extension ArticleError: CustomStringConvertible {
  /// What is wrong, and where.
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
      "\(input): is a file, but the format 'folder' was asked for."
    case .noTextColumn(let input, let columns):
      "\(input):1: no column for the text or the headline. The columns are \(Self.quoted(columns))."
    case .noSuchColumn(let input, let field, let name, let columns):
      "\(input):1: there is no column '\(name)' for the \(field.rawValue). The columns are \(Self.quoted(columns))."
    case .noSuchField(let inputs, let field, let name, let names):
      "\(inputs.prefix(3).joined(separator: ", ")): no record has the field '\(name)' for the \(field.rawValue). "
        + Self.known(names)
    case .invalidRecord(let record):
      record.description
    case .tooManyBytes(let inputs, let limit):
      "\(inputs.prefix(3).joined(separator: ", ")): the stories take more than the \(max(1, limit >> 20)) MiB of memory "
        + "that there are for them. Read fewer at a time."
    case .noBrotliLibrary(let input):
      "\(input): is compressed by Brotli, which is read by libbrotlidec, and this system lacks it. Install it: its package "
        + "is libbrotli1, libbrotli-dev or brotli."
    case .outOfMemory(let input):
      "\(input): out of memory."
    }
  }

  /// The fields that there are in the place of one that there is not.
  package static func known(_ names: [String]) -> String {
    names.isEmpty
      ? "Only JSON and tables have fields with names." : "The fields of the first one are \(quoted(names))."
  }

  /// Up to a dozen names, quoted and listed.
  package static func quoted(_ names: [String]) -> String {
    let listed = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 12 ? listed + ", …" : listed
  }
}

extension InvalidRecord: CustomStringConvertible {
  /// What is wrong, and where.
  public var description: String { "\(input):\(line): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .malformedJSON(let column):
      "not valid JSON (at byte \(column) of the line)."
    case .brokenString:
      "not valid JSON: a string is not closed on this line, or holds a raw control character."
    case .notAnObject(let found):
      "expected one JSON object a line, found \(found)."
    case .wrongType(let field, let key, let found):
      "the \(field.rawValue) field '\(key)' is \(found), but must be \(field.acceptedTypes)."
    case .noText(let keys):
      keys.isEmpty
        ? "the object is empty: a story needs a text or a headline."
        : "no text and no headline. The fields here are \(ArticleError.quoted(keys))."
    case .noLabel:
      "the story has no label, but labels are needed here."
    case .ownTags(let key):
      "'\(key)' holds topics that 'newsprint tag' gave, and no labels of people: a model that learns from them learns "
        + "its own mistakes."
    case .raggedRow(let expected, let found):
      "the row has \(found) field\(found == 1 ? "" : "s"), the header \(expected)."
    case .unterminatedQuote:
      "the quoted field that begins on this line is never closed. Close it, or double the quotes inside it."
    case .textAfterQuote:
      "there is text after a field's closing quote. Double the quotes inside quoted fields."
    case .backslashedQuote:
      "a quoted field does not end where it should. It holds \\\", so quotes are likely escaped by backslashes."
    case .tooLong(let limit):
      "the record is longer than \(max(1, limit >> 20)) MiB, the most that is read here."
    case .notUTF8(let name?):
      "the text is not UTF-8. It looks like \(EncodingCandidate.title(of: name))."
    case .notUTF8(nil):
      "the text is not UTF-8, or damaged."
    case .notInEncoding(let name):
      "the text is not \(name): some bytes mean nothing there."
    case .brokenArchiveRecord(let offset):
      "the record, which begins at byte \(offset) of the unpacked archive, has no sound header or is cut short."
    case .damaged(let reason):
      "the packed data is damaged: \(reason)."
    case .notXML:
      "the document is no XML: it has no element."
    case .noXMLLibrary:
      "XML is read by libxml2, which this system lacks. Install it: its package is libxml2, or libxml2-dev."
    case .binary:
      "the record holds NUL bytes: it is not text."
    }
  }
}

extension ArticleField {
  var acceptedTypes: String {
    switch self {
    case .headline, .text: "a string"
    case .label: "a string, a number or a list of them"
    case .id, .date, .source: "a string or a number"
    }
  }
}
