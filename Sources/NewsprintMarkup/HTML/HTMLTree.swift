package import Newsprint

/// The elements and texts of a page in the order in which they stand.
///
/// A node's descendants follow it up to its end, so that the tree is walked, and left out in part, without recursion.
/// Nothing is copied: nodes are places of the page.
package struct HTMLTree {
  package struct Node: BitwiseCopyable {
    package var element: HTMLElement
    /// -1 for those at the top.
    package var parent: Int32
    /// The number of the node behind the last descendant.
    package var end: Int32
    /// Where a text, or the attributes of an element, stand in the page.
    var start: Int32
    var length: Int32

    package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  package let page: TextBytes
  package fileprivate(set) var nodes: [Node] = []

  /// The longest page that is read.
  static let maximumLength = 1 << 30

  /// Reads the first gigabyte of a page.
  ///
  /// - Complexity: O(*n*) time and memory, where *n* is the number of bytes.
  package init(_ page: TextBytes) {
    self.page = page[..<Self.maximumLength]
    var builder = HTMLTreeBuilder(self.page)
    nodes = builder.build()
  }

  /// The attributes of an element as they are written.
  func attributes(of node: Int) -> TextBytes { page[nodes[node].range] }

  /// The value of an attribute as it is written; nil where there is none.
  package func attribute(_ name: StaticString, of node: Int) -> TextBytes? {
    HTMLAttributes.value(name, in: attributes(of: node))
  }

  /// The nodes below one.
  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }
}

/// Makes the tree of a page: which elements are open when the next one starts.
///
/// By the HTML standard's rules for ends that may be left out and for tags in wrong places, but for those that move
/// content (tables' and formatting's), which change nothing in the order of a page's text.
struct HTMLTreeBuilder {
  private let page: TextBytes
  private var tokenizer: HTMLTokenizer
  private var nodes: [HTMLTree.Node] = []
  private var open: [(element: HTMLElement, node: Int, name: Range<Int>)] = []
  private var openCounts = [Int](repeating: 0, count: HTMLElement.allCases.count)

  /// Deeper elements do not contain what follows them, as in browsers.
  static let maximumDepth = 512

  init(_ page: TextBytes) {
    self.page = page
    tokenizer = HTMLTokenizer(page)
    nodes.reserveCapacity(page.count / 40)
  }

  mutating func build() -> [HTMLTree.Node] {
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): append(.text, range)
      case .start(let name, let attributes): start(HTMLElement(page[name]), name, attributes)
      case .end(let name): end(HTMLElement(page[name]), name)
      }
    }
    while !open.isEmpty { pop() }
    return nodes
  }

  private mutating func append(_ element: HTMLElement, _ range: Range<Int>) {
    nodes.append(
      HTMLTree.Node(
        element: element, parent: Int32(open.last?.node ?? -1), end: Int32(nodes.count + 1),
        start: Int32(range.lowerBound),
        length: Int32(range.count)))
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    openCounts[Int(last.element.rawValue)] -= 1
    nodes[last.node].end = Int32(nodes.count)
  }

  private func isOpen(_ element: HTMLElement) -> Bool { openCounts[Int(element.rawValue)] > 0 }

  // MARK: - Start tags

  private mutating func start(_ element: HTMLElement, _ name: Range<Int>, _ attributes: Range<Int>) {
    if isOpen(element), element == .body || element == .html || element == .head { return }
    if isOpen(.head), !element.isOfHead { close(through: .head) }
    if element.endsParagraph, isOpen(.p) { close(.p, below: Self.paragraphBorders) }
    if element.headingLevel > 0, let last = open.last, last.element.headingLevel > 0 { pop() }
    if let rule = Self.impliedEnds[element] {
      for ended in rule.ended where isOpen(ended) { close(ended, below: rule.borders) }
    }
    if element == .a, open.last?.element == .a { pop() }
    append(element, attributes)
    guard !element.isVoid, open.count < Self.maximumDepth else { return }
    if element.isRawText, !(element == .title && isOpen(.svg)) {
      let text = tokenizer.rawText(until: page[name])
      push(element, name)
      if !text.isEmpty { append(.text, text) }
      return pop()
    }
    push(element, name)
  }

  private mutating func push(_ element: HTMLElement, _ name: Range<Int>) {
    open.append((element, nodes.count - 1, name))
    openCounts[Int(element.rawValue)] += 1
  }

  private static let paragraphBorders = HTMLElementSet([
    .applet, .button, .caption, .html, .object, .table, .td, .template, .th,
  ])

  private struct ImpliedEnd {
    var ended: [HTMLElement]
    var borders: HTMLElementSet
  }

  /// Which open elements a start tag ends, and where the search for them ends.
  private static let impliedEnds: [HTMLElement: ImpliedEnd] = {
    let list = HTMLElementSet([.ul, .ol, .dir, .menu, .table, .td, .th, .body, .div, .article, .section])
    let definitions = HTMLElementSet([.dl, .table, .td, .th, .body, .div, .article, .section])
    let table = HTMLElementSet([.table, .template, .html])
    return [
      .li: ImpliedEnd(ended: [.li], borders: list),
      .dd: ImpliedEnd(ended: [.dd, .dt], borders: definitions),
      .dt: ImpliedEnd(ended: [.dd, .dt], borders: definitions),
      .td: ImpliedEnd(ended: [.td, .th], borders: table), .th: ImpliedEnd(ended: [.td, .th], borders: table),
      .tr: ImpliedEnd(ended: [.tr], borders: table),
      .tbody: ImpliedEnd(ended: [.tbody, .thead, .tfoot], borders: table),
      .thead: ImpliedEnd(ended: [.tbody, .thead, .tfoot], borders: table),
      .tfoot: ImpliedEnd(ended: [.tbody, .thead, .tfoot], borders: table),
      .option: ImpliedEnd(ended: [.option], borders: HTMLElementSet([.select])),
      .optgroup: ImpliedEnd(ended: [.option, .optgroup], borders: HTMLElementSet([.select])),
    ]
  }()

  /// Closes the innermost element of a kind with all inside it, unless a border stands between.
  private mutating func close(_ element: HTMLElement, below borders: HTMLElementSet) {
    var depth = open.count - 1
    while depth >= 0 {
      if open[depth].element == element {
        while open.count > depth { pop() }
        return
      }
      if borders.contains(open[depth].element) { return }
      depth -= 1
    }
  }

  private mutating func close(through element: HTMLElement) {
    while let last = open.last {
      pop()
      if last.element == element { return }
    }
  }

  // MARK: - End tags

  private mutating func end(_ element: HTMLElement, _ name: Range<Int>) {
    guard isOpen(element), element != .body, element != .html else { return }
    // A tag that marks words ends nothing outside of its block, and nothing inside a cell ends what is around it.
    let isPhrase = !element.isBlock && !element.isScope && element != .other && element != .svg
    var depth = open.count - 1
    while depth >= 0 {
      let candidate = open[depth]
      if candidate.element == element, element != .other || page[candidate.name].isSameName(page[name]) {
        while open.count > depth { pop() }
        return
      }
      let isBorder = isPhrase ? candidate.element.isBlock || candidate.element.isScope : candidate.element.isScope
      if isBorder, !Self.isOfTable(element) || candidate.element == .table { return }
      depth -= 1
    }
  }

  private static func isOfTable(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .tr, .tbody, .thead, .tfoot, .td, .th, .caption: true
    default: false
    }
  }
}

extension TextBytes {
  /// Whether two names are the same, capitals aside.
  fileprivate func isSameName(_ other: TextBytes) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] | 0x20 != other[index] | 0x20 { return false }
    return true
  }
}
