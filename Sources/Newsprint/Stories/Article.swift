/// One news story: a headline, a body and what is known about them.
///
/// Readers make articles; everything else in Newsprint takes them. For large collections prefer ``ArticleBatch``,
/// which keeps the same fields as flat bytes.
public struct Article: Sendable, Hashable {
  /// A name that is unique in its collection; readers fall back to the file's path and line.
  public var id: String
  /// The headline, empty when the story has none.
  public var headline: String
  /// The body.
  public var text: String
  /// The topics a person gave the story: none, one or several.
  public var labels: [String]
  /// When the story was published, as ISO 8601 text (`2024-05-01` or `2024-05-01T09:30:00Z`).
  public var date: String?
  /// The outlet or agency the story came from.
  public var source: String?

  /// Creates a story.
  public init(
    id: String = "", headline: String = "", text: String, labels: [String] = [], date: String? = nil,
    source: String? = nil
  ) {
    self.id = id
    self.headline = headline
    self.text = text
    self.labels = labels
    self.date = date
    self.source = source
  }
}
