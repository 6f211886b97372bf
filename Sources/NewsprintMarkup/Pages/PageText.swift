internal import Newsprint

/// The text of a page in blocks, in the order of the page.
struct PageText {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [PageBlock] = []
  /// The hints of each element, empty where it has none or was passed over.
  private(set) var hints: [ClassHints]

  private let tree: HTMLTree

  /// Reads the whole page but its head and what shows no text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ tree: HTMLTree) {
    self.tree = tree
    hints = [ClassHints](repeating: [], count: tree.nodes.count)
    var walk = Walk(capacity: tree.page.count / 8)
    var node = 0
    while node < tree.nodes.count {
      let entry = tree.nodes[node]
      walk.leave(before: node)
      if entry.element == .text {
        walk.append(tree.page[entry.range])
        node += 1
        continue
      }
      if entry.element.isSkipped {
        if entry.element != .head { walk.space() }
        node = Int(entry.end)
        continue
      }
      if entry.length > 0 { hints[node] = ClassHints(attributes: tree.attributes(of: node)) }
      walk.enter(node, entry, hints[node], isLink: entry.element == .a && tree.attribute("href", of: node) != nil)
      node += 1
    }
    walk.leave(before: tree.nodes.count)
    walk.flush()
    text = walk.collector.bytes
    blocks = walk.blocks
  }

  /// The words of blocks, each a paragraph.
  func text(of numbers: [Int]) -> String { numbers.map { string(of: blocks[$0]) }.joined(separator: "\n\n") }

  /// What a short block says of itself and of what follows.
  func meaning(of block: PageBlock) -> PagePhrases.Meaning? {
    text.withTextBytes { PagePhrases.meaning(of: $0[block.range]) }
  }

  /// The words of a block.
  func string(of block: PageBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }

  /// The walk over the page: which elements are open, and the block under way.
  private struct Walk {
    private struct Open {
      var node: Int
      var end: Int
      var element: HTMLElement
      var kind: PageBlock.Kind
      var level: Int
      var hints: ClassHints
    }

    var collector = TextCollector()
    var blocks: [PageBlock] = []
    private var open: [Open] = []
    private var linkDepth = 0
    private var linkLength = 0
    /// Line breaks in a row.
    private var breaks = 0

    init(capacity: Int) { collector.reserveCapacity(capacity) }

    mutating func enter(_ node: Int, _ entry: HTMLTree.Node, _ hints: ClassHints, isLink: Bool) {
      switch entry.element {
      case .br: return lineBreak()
      case .hr, .wbr: return entry.element == .hr ? flush() : ()
      case .td, .th: collector.space()
      case .img: return collector.space()
      default: break
      }
      if entry.element.isBlock { flush() }
      if isLink { linkDepth += 1 }
      let around = open.last
      var kind = around?.kind ?? .plain
      var level = around?.level ?? 0
      switch entry.element {
      case .p: kind = kind == .item || kind == .quote ? kind : .paragraph
      case .h1, .h2, .h3, .h4, .h5, .h6:
        kind = .heading
        level = entry.element.headingLevel
      case .li, .dd, .dt: kind = .item
      case .tr: kind = .row
      case .blockquote: kind = .quote
      case .pre: kind = .code
      case .div, .section, .article: kind = kind == .paragraph ? .plain : kind
      default: break
      }
      open.append(
        Open(
          node: node, end: Int(entry.end), element: isLink ? .a : entry.element == .a ? .span : entry.element,
          kind: kind,
          level: level, hints: (around?.hints ?? []).union(hints)))
    }

    /// Closes the elements that end before a node.
    mutating func leave(before node: Int) {
      while let last = open.last, last.end <= node {
        if last.element.isBlock { flush() }
        if last.element == .a { linkDepth -= 1 }
        if last.element == .td || last.element == .th { collector.space() }
        open.removeLast()
      }
    }

    mutating func append(_ text: TextBytes) {
      let before = collector.bytes.count
      collector.append(text)
      let added = collector.bytes.count - before
      if added > 0 { breaks = 0 }
      if linkDepth > 0 { linkLength += added }
    }

    mutating func space() { collector.space() }

    private mutating func lineBreak() {
      breaks += 1
      if breaks > 1 { flush() } else { collector.lineBreak() }
    }

    mutating func flush() {
      breaks = 0
      defer {
        linkLength = 0
        collector.startLine()
      }
      guard !collector.isAtLineStart else { return }
      var range = collector.lineStart..<collector.bytes.count
      while let last = collector.bytes[range].last, last <= 0x20 { range.removeLastPlace() }
      guard !range.isEmpty else { return }
      let around = open.last
      let holder = open.last { $0.element.isBlock || $0.element == .td || $0.element == .th } ?? around
      blocks.append(
        PageBlock(
          range: range, kind: around?.kind ?? .plain, node: holder?.node ?? 0, level: around?.level ?? 0,
          linkLength: min(linkLength, range.count), hints: around?.hints ?? []))
    }
  }
}

extension Range<Int> {
  fileprivate mutating func removeLastPlace() { self = lowerBound..<(upperBound - 1) }
}
