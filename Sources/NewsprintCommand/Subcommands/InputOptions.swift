internal import Newsprint
internal import NewsprintArticles

/// The formats that stories come in.
package enum InputFormat: String, ArgumentChoice {
  case auto, folder, jsonl, csv, tsv, fasttext, text, lines, html, feed, newsml, nitf, warc
}

/// What every verb that reads stories understands.
enum InputOptions {
  static let inputs = Argument<[String]>(
    "input", completion: .files, "Files and folders of stories, also as .gz, .zst and .br; '-' is standard input.")

  /// For verbs that work in a pipe.
  static let inputsOrStandardInput = Argument<[String]>(
    "input", default: ["-"], defaultText: "standard input", completion: .files,
    "Files and folders of stories, also as .gz, .zst and .br; '-' is standard input.")

  static let format = Option<InputFormat>(
    "input-format", value: "format", default: .auto, defaultText: "auto, by name and content",
    "The format of the input. A folder has a subfolder per label; lines are short texts, one a line; html is a web page, feed RSS, Atom or JSON Feed."
  )

  static let encoding = Option<String?>(
    "encoding", value: "name",
    limits: Limits("an encoding that this system knows, such as windows-1252") { TextEncoding.isKnown($0) },
    defaultText: "UTF-8, or as a byte order mark says",
    "The encoding of the input, such as windows-1252, CP932 or UTF-16LE.")

  static let delimiter = Option<TableCharacter?>(
    "delimiter", value: "character", defaultText: "as the first line says or shows: , ; tab or |",
    "What separates the columns of a table.")
  static let escape = Option<TableCharacter?>(
    "escape", value: "character", defaultText: "none, quotes are doubled",
    "What stands in a table before a quote that is part of a field, such as a backslash.")

  static let skipInvalid = Flag("skip-invalid", "Count and report bad records instead of stopping at the first one.")

  static let threads = Option<Int?>(
    "threads", value: "n", limits: .atLeast(1), defaultText: "all processors",
    "The number of threads. The result does not depend on it.")

  static let quiet = Flag("quiet", short: "q", "Print nothing on standard error but errors.")

  static let headlineField = Option<String?>(
    "headline-field", value: "name", defaultText: "title, headline and the like",
    "The field with the headline; a dot leads into an object, as in headline.main.")
  static let textField = Option<String?>(
    "text-field", value: "name", defaultText: "text, body, content, article and the like",
    "The field with the text, such as fields.bodyText.")
  static let labelField = Option<String?>(
    "label-field", value: "name", defaultText: "label, labels, topic, topics or category", "The field with the labels.")
  static let idField = Option<String?>(
    "id-field", value: "name", defaultText: "id or url", "The field with the story's id.")
  static let dateField = Option<String?>(
    "date-field", value: "name", defaultText: "date, published, pubDate and the like",
    "The field with the date.")
  static let sourceField = Option<String?>(
    "source-field", value: "name", defaultText: "source", "The field with the source.")
  static let labelSeparator = Option<String?>(
    "label-separator", value: "text", limits: Limits("text of at least one character") { !$0.isEmpty },
    defaultText: "| in tables", "What stands between the labels of a story that has several in one field.")

  /// The model of verbs that can do with the one that comes with the command.
  static let model = Option<String?>(
    "model", short: "m", defaultText: "\(DefaultModel.variable), or the model that comes with newsprint",
    completion: .files, "The model file.")

  static let group = OptionGroup(
    "INPUT OPTIONS",
    [
      format, encoding, delimiter, escape, skipInvalid, headlineField, textField, labelField, idField, dateField,
      sourceField,
      labelSeparator,
    ])

  /// `--threads` and `--quiet`, which need no input.
  static let runGroup = OptionGroup([threads, quiet])
}

extension ParsedArguments {
  /// Notes, warnings and progress as `--quiet` has it.
  var messages: Messages { Messages(isQuiet: self[InputOptions.quiet]) }

  /// The inputs of a verb that reads standard input when it is given none.
  ///
  /// - Throws: `UsageError.missingArgument` if that is a terminal, where the verb would wait in silence.
  func inputsOrStandardInput() throws(UsageError) -> [String] {
    if !isGiven(InputOptions.inputsOrStandardInput), Terminal.isInputInteractive {
      throw .missingArgument(InputOptions.inputsOrStandardInput.declaration.displayName)
    }
    return self[InputOptions.inputsOrStandardInput]
  }
}
