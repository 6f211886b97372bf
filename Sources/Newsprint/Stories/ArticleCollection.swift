/// Stories that can be handed to whatever takes many: an array of ``Article``, or an ``ArticleBatch``.
///
/// An array is for stories that a program has as values, and is copied into a batch by each call; readers make batches,
/// which are handed on as they are.
public protocol ArticleCollection: Sendable {
  /// The stories as flat bytes, in their order.
  var batch: ArticleBatch { get }
}

extension ArticleBatch: ArticleCollection {
  /// The batch itself.
  public var batch: ArticleBatch { self }
}

extension Array: ArticleCollection where Element == Article {
  /// A batch of the stories.
  ///
  /// - Complexity: O(*b*), where *b* is the number of bytes in all fields.
  public var batch: ArticleBatch { ArticleBatch(self) }
}
