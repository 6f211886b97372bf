/// The words of one language that tell facts: numbers, negators, contraries, days and months, and what stories say of
/// themselves.
///
/// Every member is text: entries are parted by `|` or, where an entry is one word, by spaces. To add a language, write a
/// table like the others and add it to ``RelationLexicon/all``. The words are common knowledge of each language, checked
/// against the number rules (RBNF) and the names of days and months in the Unicode CLDR.
struct RelationLexicon: Sendable {
  /// The language's two letters in ISO 639.
  var code: String
  /// Its most frequent words, by which the language is told, and which are names nowhere.
  var frequent: String
  /// The letters of its alphabet that are beyond ASCII, in small form, where that is the Latin or the Cyrillic one.
  ///
  /// Of a short text they tell the language where it has few of the frequent words.
  var letters = ""
  /// Number words: `two=2 couple=2`.
  ///
  /// Words for one are numbers only where another number stands against them.
  var numbers = ""
  /// Words that multiply what stands before them: `hundred=100 million=1000000`.
  var multipliers = ""
  /// Whether number words are written together: *zweihundertfünfzig*.
  var gluesNumbers = false
  /// Forms of number words that stand only within such a word: `vent=20 cinquant=50`.
  var numberStems = ""
  /// What may stand behind a unit or number within its word, where words are not parted from it.
  var particles = ""
  /// What joins number words: `and`.
  var connectors = ""
  /// What joins number words as the first letters of the second: و.
  var joinedConnector = ""
  /// Ordinal numbers: `third=3`.
  var ordinals = ""
  /// Fractions: `half=0.5`.
  var fractions = ""
  /// How often: `twice=2`.
  var times = ""
  /// Words for a crowd that is not counted: `dozens=12`.
  ///
  /// Behind a number they count, but for English ones: *deux douzaines*.
  var crowds = ""
  /// What stands before an hour for the half of the day, in hours: `午後=12`.
  var halvesOfDay = ""
  /// What stands behind one: `in_the_evening=12`; `=24` is the night, which has hours of both.
  var partsOfDay = ""
  /// Words for so many as one thing, which a number before them multiplies: `dozen=12`.
  var collectives = ""
  /// The indefinite articles.
  var articles = ""
  /// Words for no one: as a number, 0.
  var nobody = ""
  /// Words and phrases that negate, parted by `|`.
  var negators = ""
  /// Negators that negate only before one of ``negatorPartners``: *ne* before *pas*.
  var partneredNegators = ""
  var negatorPartners = ""
  /// Phrases that hold a negator or a number word and are neither: `not only|without doubt`.
  var idioms = ""
  /// Groups of states of which one excludes the others: groups are parted by `;`, states by `/`, their words by `|`.
  ///
  /// A word with a `*` behind it stands for all that start with it; in English, for its regular forms.
  var states = ""
  /// Groups of words of one kind, written as ``states`` are: another of them in the place of one is another fact, but not
  /// among words that differ anyway.
  var kinds = ""
  /// Prefixes that turn a word into its contrary.
  var prefixes = ""
  /// Weekdays, Monday being 1: `monday=1 mon=1`.
  var weekdays = ""
  /// Months: `january=1 jan=1`.
  var months = ""
  /// Units: `kilometres=km`; the names of units are the same in all languages.
  ///
  /// One that is a multiple of another is written
  /// with its factor: `mkr=1000000*sek`.
  var units = ""
  /// Words that are read as another: `pres=president`.
  var variants = ""
  /// Pronouns that stand for an owner: `its his`.
  var possessives = ""
  /// Titles before names.
  var titles = ""
  /// What a headline, a first line or a note is marked with, by what it says of the story; entries parted by `|`.
  var updates = ""
  var corrections = ""
  var repeats = ""
  var kills = ""
  /// Phrases of a note on an update or a correction, wherever they stand in its first words.
  var notes = ""
  /// How a paragraph starts that is no part of the story.
  var asides = ""
  /// Words that stand before who made a story or a picture, on a line of credits: with a colon behind, or in brackets.
  var labels = ""
  /// Words that a short line holds which is no part of the story.
  var asideWords = ""
  /// What stands before the author's name on a line of its own: `by`.
  var bylines = ""
  /// Whether nouns are written with capitals.
  var capitalizesNouns = false
  /// Whether names are inflected.
  var inflectsNames = false
}

extension RelationLexicon {
  /// All languages; of equal counts of frequent words the first is taken.
  static let all: [RelationLexicon] = [
    .english, .spanish, .french, .german, .italian, .portuguese, .dutch, .polish, .swedish, .danish, .norwegian,
    .finnish, .russian, .ukrainian, .turkish, .arabic, .chinese, .japanese, .korean, .hindi, .vietnamese, .indonesian,
    .czech, .greek, .romanian, .hungarian, .hebrew, .persian,
  ]
}
