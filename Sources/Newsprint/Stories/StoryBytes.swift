/// The bytes of a story that its words are in.
@usableFromInline
package struct StoryBytes: Sendable {
  /// Empty where the story has none.
  @usableFromInline
  package var headline: TextBytes
  @usableFromInline
  package var text: TextBytes

  @inlinable @inline(__always)
  package init(headline: TextBytes, text: TextBytes) {
    self.headline = headline
    self.text = text
  }

  /// A story without a word.
  @inlinable
  package init() { self.init(headline: TextBytes(), text: TextBytes()) }

  /// The number of bytes of both.
  @inlinable @inline(__always)
  package var count: Int { headline.count &+ text.count }
}
