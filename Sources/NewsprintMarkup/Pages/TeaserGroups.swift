internal import Newsprint

/// Finds lists of other stories by their form: several elements side by side, each a headline that is a link with a few words
/// under it.
struct TeaserGroups {
  private let tree: HTMLTree
  private let page: PageText
  /// For each element, the bytes of sentences in it, and how many headlines that are links.
  private var prose: [Int]
  private var headlines: [Int]

  /// The bytes that a headline has at least, and the most that a teaser has besides.
  private static let shortestHeadline = 20
  private static let longestTeaser = 450
  /// How many stand side by side at least.
  private static let smallestGroup = 3

  init(_ tree: HTMLTree, _ page: PageText, isGood: [Bool]) {
    self.tree = tree
    self.page = page
    prose = [Int](repeating: 0, count: tree.nodes.count)
    headlines = prose
    for (number, block) in page.blocks.enumerated() {
      if isGood[number] {
        prose[block.node] += block.plainLength
      } else if block.linkDensity > 0.8, block.length >= Self.shortestHeadline {
        headlines[block.node] += 1
      }
    }
    for node in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { continue }
      prose[parent] += prose[node]
      headlines[parent] += headlines[node]
    }
  }

  /// The teasers of all groups, in the order of the page; none where next to nothing would be left of it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  func teasers() -> Set<Int> {
    var found: [Int: [Int]] = [:]
    var others: [Int: Int] = [:]
    var total = 0
    for node in tree.nodes.indices {
      let parent = Int(tree.nodes[node].parent)
      if parent < 0 { total += prose[node] }
      guard parent >= 0, prose[node] > 0 else { continue }
      if isTeaser(node) { found[parent, default: []].append(node) } else { others[parent, default: 0] += 1 }
    }
    let groups = found.filter { $0.value.count >= Self.smallestGroup && others[$0.key] ?? 0 <= 1 }
    let teasers = Set(groups.values.joined())
    let length = teasers.reduce(0) { $0 + prose[$1] }
    // A list of short reviews, each with its link, may be the story.
    return length * 2 <= total ? teasers : []
  }

  private func isTeaser(_ node: Int) -> Bool {
    switch tree.nodes[node].element {
    case .li, .article: break
    default: return false
    }
    return (1...2).contains(headlines[node]) && prose[node] <= Self.longestTeaser
  }
}
