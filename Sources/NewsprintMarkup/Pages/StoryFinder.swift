internal import Newsprint

/// Finds the blocks of a page that are its story.
///
/// Each block has a worth: the words of sentences count for it, links and short lines against it. The story's element is
/// the one whose blocks are worth most together (Pasternak and Roth, "Extracting article text from the web with maximum
/// subsequence segmentation", WWW 2009, found runs of tokens so; here it is a subtree), less what elements say of
/// themselves by their names. What is furniture by its form goes out of it afterwards.
struct StoryFinder {
  let tree: HTMLTree
  let page: PageText
  /// The outermost furniture element that each block stands in; -1: none.
  private(set) var furniture: [Int]
  private(set) var isGood: [Bool]

  init(_ tree: HTMLTree, _ page: PageText) {
    self.tree = tree
    self.page = page
    furniture = [Int](repeating: -1, count: page.blocks.count)
    isGood = page.blocks.map { BlockForms.isProse($0, in: page) }
    markFurniture()
  }

  /// The blocks of the story, in the order of the page; none where there is no story.
  func story() -> [Int] {
    guard let range = storyElement() else { return [] }
    let inside = page.blocks.indices.filter { range.contains(page.blocks[$0].node) }
    let body = StoryTrimmer(tree: tree, page: page, isGood: isGood, furniture: furniture).trimmed(inside)
    return lead(of: body) + body
  }

  // MARK: - Furniture by element and name

  /// Sums of a value over the blocks inside each element.
  private func sums(_ value: (Int) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    for (number, block) in page.blocks.enumerated() { sums[block.node] += value(number) }
    for node in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[node].parent)
      if parent >= 0 { sums[parent] += sums[node] }
    }
    return sums
  }

  private mutating func markFurniture() {
    let prose = sums { isGood[$0] ? Double(page.blocks[$0].plainLength) : 0 }
    let total = page.blocks.indices.reduce(0.0) { $0 + (isGood[$1] ? Double(page.blocks[$1].plainLength) : 0) }
    let quotes = sums { page.blocks[$0].kind == .quote ? Double(page.blocks[$0].length) : 0 }
    let headings = sums { page.blocks[$0].level == 1 ? 1 : 0 }
    var ends: [(start: Int, end: Int)] = []
    var node = 0
    let teasers = TeaserGroups(tree, page, isGood: isGood).teasers()
    while node < tree.nodes.count {
      if teasers.contains(node)
        || isFurniture(
          node, share: total > 0 ? prose[node] / total : 0, holdsTitle: headings[node] > 0, quotes: quotes[node] > 0)
      {
        ends.append((node, Int(tree.nodes[node].end)))
        node = Int(tree.nodes[node].end)
      } else {
        node += 1
      }
    }
    var next = 0
    // Blocks stand in the order of the page, but not their elements.
    for number in page.blocks.indices {
      let holder = page.blocks[number].node
      if next < ends.count, holder >= ends[next].start, holder < ends[next].end {
        furniture[number] = ends[next].start
        continue
      }
      let found = ends.partitioningIndex { $0.end > holder }
      next = found
      if found < ends.count, ends[found].start <= holder { furniture[number] = ends[found].start }
    }
  }

  private func isFurniture(_ node: Int, share: Double, holdsTitle: Bool, quotes: Bool) -> Bool {
    let element = tree.nodes[node].element
    switch element {
    case .body, .html, .main, .text: return false
    case .nav: return share < 0.5
    case .footer, .aside, .form, .menu, .dialog: return share < 0.4
    case .figcaption: return share < 0.5
    case .header: return share < 0.2 && !holdsTitle
    default: break
    }
    let hints = page.hints[node]
    guard !hints.isDisjoint(with: .furniture) else { return false }
    // A post of a social network that the story quotes.
    if quotes, hints.intersection(.furniture) == .sharing, !hints.contains(.comments) { return false }
    if hints.contains(.hidden) { return share < 0.3 }
    if hints.contains(.comments) { return share < 0.9 && !holdsTitle }
    if hints.contains(.body) || element == .article { return false }
    return share < 0.3 && !holdsTitle
  }

  // MARK: - The story's element

  /// The blocks between the page's main heading and the story that are sentences: the lead, where nothing but short lines
  /// and furniture stands around it.
  private func lead(of body: [Int]) -> [Int] {
    guard let first = body.first, let title = page.blocks[..<first].lastIndex(where: { $0.level == 1 }) else {
      return []
    }
    return (title + 1..<first).filter { number in
      let block = page.blocks[number]
      guard furniture[number] < 0, block.linkLength == 0, block.length >= 90, block.level != 1 else { return false }
      guard !BlockForms.isPictureLine(block, in: page), page.meaning(of: block) == nil else { return false }
      return BlockForms.endsSentence(page.text, block.range)
    }
  }

  /// The nodes of the element that is worth most, or all where those at the top are worth more together.
  private func storyElement() -> Range<Int>? {
    let worth = sums { number in
      let block = page.blocks[number]
      if furniture[number] >= 0 { return -Double(min(block.length, 200)) * 0.2 }
      if isGood[number] { return Double(block.plainLength) - Double(block.linkLength) * 0.5 }
      if block.level > 0 { return 0 }
      return -10 - Double(block.linkLength) * 0.5
    }
    var top = 0.0
    var best: (node: Int, worth: Double)?
    for node in tree.nodes.indices {
      if tree.nodes[node].parent < 0 { top += worth[node] }
      guard tree.nodes[node].element != .text, worth[node] > 0 else { continue }
      var value = worth[node]
      if page.hints[node].contains(.body) || tree.nodes[node].element == .article { value *= 1.15 }
      if value >= best?.worth ?? 0 { best = (node, value) }
    }
    guard let best, best.worth >= top else { return top > 0 ? tree.nodes.indices : nil }
    return best.node..<Int(tree.nodes[best.node].end)
  }
}

extension Array {
  /// The first place from which on all elements belong to the second part, of an array that is parted so.
  fileprivate func partitioningIndex(_ belongsInSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
