/// What a caller in another language gives that cannot be used.
enum BorderError: Error {
  /// A count is negative.
  case negativeCount(String, Int64)
  /// An offset is negative or below the one before it.
  case descendingOffsets(column: String, row: Int)
  /// A column has offsets that end behind 0 and no data.
  case missingData(column: String)
  /// A column that is needed is not there.
  case missingColumn(String)
  /// A structure of options has a size that no version of them has.
  case unknownSize(Int, most: Int)
  /// An option has a value that it cannot have.
  case invalidOption(String, value: String, allowed: String)
  /// The model has no such topic.
  case unknownTopic(String, known: [String])
  /// A table of Arrow cannot be read.
  case table(String)
  /// The caller had it stopped.
  case stopped
}

extension BorderError: CustomStringConvertible {
  var description: String {
    switch self {
    case .negativeCount(let name, let count): "The number of \(name) is \(count); it must not be negative."
    case .descendingOffsets(let column, let row):
      "The offsets of the column '\(column)' descend or are negative at row \(row); each must be at least the one before."
    case .missingData(let column): "The column '\(column)' has offsets but no data."
    case .missingColumn(let column): "There is no column '\(column)'."
    case .unknownSize(let size, let most):
      "A structure of options has \(size) bytes, and this version of Newsprint knows at most \(most): set it by its "
        + "function np_..._options_init, of the same version."
    case .invalidOption(let name, let value, let allowed): "The option '\(name)' is \(allowed), and not \(value)."
    case .unknownTopic(let topic, let known):
      "The model has no topic '\(topic)'. Its topics are \(known.joined(separator: ", "))."
    case .table(let problem): problem
    case .stopped: "The caller had it stopped."
    }
  }
}
