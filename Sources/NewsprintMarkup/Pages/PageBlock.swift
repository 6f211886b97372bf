internal import Newsprint

/// A piece of a page's text that stands on lines of its own.
struct PageBlock: Sendable {
  /// What a block is by its element.
  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case paragraph, heading, item, row, quote, code, plain
  }

  /// Where it stands in the page's text.
  var range: Range<Int>
  var kind: Kind
  /// The innermost element that holds all of it.
  var node: Int
  /// The level of a heading; 0 for others.
  var level = 0
  /// How many of its bytes are words of links.
  var linkLength: Int
  /// What the elements around it say.
  var hints: ClassHints = []

  var length: Int { range.count }
  /// How many of its bytes are words of no link.
  var plainLength: Int { max(0, range.count - linkLength) }
  /// The share of links.
  var linkDensity: Double { range.isEmpty ? 0 : Double(linkLength) / Double(range.count) }
}
