internal import Newsprint

extension Article {
  /// The headline or, of a story without one, how its text begins.
  ///
  /// - Parameter limit: How many characters of the text are taken.
  func title(limit: Int = 120) -> String { headline.isEmpty ? String(text.prefix(limit)) : headline }
}
