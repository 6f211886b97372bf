internal import Newsprint

/// Recognises the topics that this toolkit has given stories, which are no labels of people.
enum OwnTags {
  /// Whether a JSON object is a topic with its probability, as tagging writes them.
  static func isTag(_ object: TextBytes) -> Bool {
    let names = JSONMembers(object).prefix(3).map(\.name)
    return names.contains("topic") && names.contains("probability")
  }

  /// Whether a table has the columns of tagged stories.
  static func isTable(_ columns: [String]) -> Bool {
    columns.contains("probabilities") && columns.contains("abstained")
  }
}
