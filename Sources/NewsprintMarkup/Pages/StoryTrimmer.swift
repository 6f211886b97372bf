internal import Newsprint

/// Leaves out of an element's blocks what is not the story.
struct StoryTrimmer {
  let tree: HTMLTree
  let page: PageText
  let isGood: [Bool]
  let furniture: [Int]

  /// The blocks of the story among those of its element, and the lead that stands before it.
  func trimmed(_ blocks: [Int]) -> [Int] {
    guard let start = blocks.first(where: { isGood[$0] && furniture[$0] < 0 }) else { return [] }
    let total = blocks.reduce(0) { $0 + (isStory($1) ? page.blocks[$1].length : 0) }
    var kept: [Int] = []
    var length = 0
    var isAtEnd = false
    var ends = 0
    for number in blocks {
      guard furniture[number] < 0 else { continue }
      let block = page.blocks[number]
      if BlockForms.isLinkLine(block, in: page) || BlockForms.isPictureLine(block, in: page) { continue }
      switch isGood[number] && block.length > 90 || isCell(number) ? nil : page.meaning(of: block) {
      case .line: continue
      case .end:
        // At the end nothing comes after it; before, it heads a box.
        if length * 2 > total, ends < Self.mostEnds {
          ends += 1
          isAtEnd = !goesOn(behind: number, in: blocks, after: kept, total: total)
        }
        continue
      case nil: break
      }
      if isAtEnd { break }
      if number < start, !belongs(number, before: start) { continue }
      kept.append(number)
      if isGood[number] { length += block.length }
    }
    dropFarRuns(&kept)
    dropCookies(&kept)
    dropLooseEnds(&kept)
    dropLabels(&kept)
    return kept
  }

  /// How many lines are asked whether the story ends there.
  private static let mostEnds = 8

  /// Whether the elements that hold the story so far hold a good part of it behind a line: it heads a box in its midst.
  private func goesOn(behind number: Int, in blocks: [Int], after kept: [Int], total: Int) -> Bool {
    let parents = Set(kept.filter { isGood[$0] }.map { parent(of: $0) })
    let rest = blocks.reduce(0) { sum, next in
      next > number && isStory(next) && parents.contains(parent(of: next)) ? sum + page.blocks[next].length : sum
    }
    return rest * 4 > total
  }

  /// Whether a block is the content of a table's cell.
  private func isCell(_ number: Int) -> Bool {
    let node = page.blocks[number].node
    let around = Int(tree.nodes[node].parent)
    return [node, around].contains { $0 >= 0 && (tree.nodes[$0].element == .td || tree.nodes[$0].element == .th) }
  }

  private func isStory(_ number: Int) -> Bool { isGood[number] && furniture[number] < 0 }

  /// Whether a block before the first sentences belongs to them: it is text of the same element.
  private func belongs(_ number: Int, before start: Int) -> Bool {
    let block = page.blocks[number]
    return block.node == page.blocks[start].node && block.linkLength == 0 && block.level == 0
  }

  /// Runs of blocks far from the longest one, in other elements and short beside it, are something else.
  private func dropFarRuns(_ kept: inout [Int]) {
    var runs: [(blocks: [Int], length: Int)] = []
    for number in kept {
      let length = isGood[number] ? page.blocks[number].length : 0
      if let last = runs.last?.blocks.last, number - last <= Self.farApart {
        runs[runs.count - 1].blocks.append(number)
        runs[runs.count - 1].length += length
      } else {
        runs.append(([number], length))
      }
    }
    guard let longest = runs.max(by: { $0.length < $1.length }) else { return }
    let parents = Set(longest.blocks.filter { isGood[$0] }.map { parent(of: $0) })
    kept = runs.filter { run in
      run.length * 5 >= longest.length || run.blocks.contains { isGood[$0] && parents.contains(parent(of: $0)) }
    }.flatMap(\.blocks)
  }

  /// The element around a block's own.
  private func parent(of number: Int) -> Int32 { tree.nodes[page.blocks[number].node].parent }

  /// How many blocks that were left out part two runs.
  private static let farApart = 6

  /// What speaks of cookies in elements where nothing else is said, on a page whose story does not.
  private func dropCookies(_ kept: inout [Int]) {
    let about = page.text.withTextBytes { bytes in
      Set(kept.filter { bytes[page.blocks[$0].range].contains(bytes: Self.cookie) })
    }
    guard !about.isEmpty, about.count * 2 < kept.count else { return }
    let parents = Set(kept.filter { isGood[$0] && !about.contains($0) }.map { parent(of: $0) })
    kept.removeAll { about.contains($0) && !parents.contains(parent(of: $0)) }
  }

  private static let cookie = Array("ookie".utf8)

  /// Short lines and headings at the end belong to what was left out behind them, unless they are text of an element
  /// whose sentences stay.
  private func dropLooseEnds(_ kept: inout [Int]) {
    while let last = kept.last, !isGood[last] {
      let block = page.blocks[last]
      if block.level == 0, block.linkLength == 0,
        kept.contains(where: { isGood[$0] && page.blocks[$0].node == block.node })
      {
        return
      }
      kept.removeLast()
    }
  }

  /// Headings without text of their own, and labels whose box was left out.
  private func dropLabels(_ kept: inout [Int]) {
    var result: [Int] = []
    for (place, number) in kept.enumerated() {
      let block = page.blocks[number]
      let next = place + 1 < kept.count ? kept[place + 1] : nil
      if !isGood[number], let next, next > number + 1 {
        // What it heads was left out.
        let follows = page.blocks[next]
        if block.level > 0, follows.level > 0, follows.level <= block.level { continue }
        if block.level > 0, block.linkDensity > 0.8 { continue }
        if block.level == 0, block.length < 50, block.node != follows.node, page.string(of: block).hasSuffix(":") {
          continue
        }
      }
      result.append(number)
    }
    kept = result
  }
}
