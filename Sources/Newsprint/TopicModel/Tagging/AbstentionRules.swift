/// When a model gives a story no topic although it knows some of its words.
public struct AbstentionRules: Sendable, Equatable {
  /// The share of its tags that is to be right, as training was asked for; nil where it was not.
  public var precision: Double?
  /// The least probability at which each topic is given; empty where no precision was asked for.
  ///
  /// From it on, ``precision`` is reached on stories that training held out. It is infinite for a topic that never
  /// reaches it.
  public var minimumProbabilities: [Float] = []
  /// What tells stories of another language; nil where training saw too little to tell.
  package var language: LanguageProfile?
  /// What tells sentences of other languages by their letters; nil where training saw too little to tell.
  package var letters: LetterProfile?
  /// The forms of pages that training stories have, which are stories to the model.
  package var ownForms: Set<StoryForm> = []

  /// Rules that hold nothing back.
  public init() {}

  /// The rules for a model that has more topics; new ones get the middle one of the probabilities.
  func extended(to topicCount: Int, at columns: [Int]) -> AbstentionRules {
    guard !minimumProbabilities.isEmpty else { return self }
    var rules = self
    let middle = minimumProbabilities.sorted()[minimumProbabilities.count / 2]
    rules.minimumProbabilities = [Float](repeating: middle, count: topicCount)
    for (column, topic) in columns.enumerated() { rules.minimumProbabilities[topic] = minimumProbabilities[column] }
    return rules
  }
}

extension AbstentionRules {
  func append(to writer: inout ByteWriter) {
    writer.append(precision)
    writer.append(minimumProbabilities)
    writer.append(language?.commonWords ?? [])
    writer.append(language?.usualShare ?? 0)
  }

  init(from reader: inout ByteReader, topicCount: Int) throws(ModelFileError) {
    self.init()
    precision = try reader.readOptional(Double.self)
    minimumProbabilities = try reader.read([Float].self)
    guard minimumProbabilities.isEmpty || minimumProbabilities.count == topicCount else {
      throw reader.invalid("there is not one least probability for each topic")
    }
    guard !minimumProbabilities.contains(where: \.isNaN) else {
      throw reader.invalid("a least probability is no number")
    }
    let words = try reader.read([UInt64].self)
    let share = try reader.read(Float.self)
    guard share >= 0, share <= 1 else { throw reader.invalid("a share of words is out of range") }
    language = words.isEmpty ? nil : LanguageProfile(commonWords: words, usualShare: share)
  }
}

/// What tells languages by their letters and pages by their form has a section of its own in a model file, so that files
/// without it can still be opened.
extension AbstentionRules {
  package func appendForms(to writer: inout ByteWriter) {
    writer.append(StoryForm.allCases.filter { ownForms.contains($0) }.map(\.rawValue))
    writer.append(letters != nil)
    letters?.append(to: &writer)
  }

  package mutating func readForms(from reader: inout ByteReader) throws(ModelFileError) {
    // Forms that another version knows say nothing to this one.
    ownForms = Set(try reader.read([String].self).compactMap { StoryForm(rawValue: $0) })
    letters = try reader.read(Bool.self) ? LetterProfile(from: &reader) : nil
  }
}
