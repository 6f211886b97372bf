/// A word or number of a story as facts are compared: spelling, number forms and abbreviations are made one.
struct FactWord: Sendable {
  enum Role: UInt8, Sendable {
    case plain
    /// A quantity; see ``FactWord/value``.
    case number
    /// A unit in which something is counted: *per day*, *daily*.
    case rate
    /// An ordinal number.
    case ordinal
    /// An indefinite article: one, where another number stands against it.
    case article
    /// A word for no one.
    case nobody
    case negator
    case weekday
    case month
    /// A day of a month.
    case day
    case year
  }

  /// Equal for words that say the same.
  var key: UInt64
  var role: Role
  var flags: FactToken.Flags
  var isCharacter = false
  /// What the lexicon knows a plain word for.
  var traits: WordTraits = []
  /// The hash of the word as it is spelled.
  var hash: UInt64
  var value: Double = 0
  /// The unit of a quantity, 0 where it has none.
  var unit: UInt64 = 0
  var start: Int
  var end: Int
  /// The number of the sentence.
  var sentence: Int32 = 0
  /// Whether punctuation stands before the word.
  var isBehindMark = false
}
