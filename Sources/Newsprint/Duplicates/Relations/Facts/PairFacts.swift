/// What two stories tell differently, and whether that makes one an update of the other.
struct PairFacts {
  /// The facts that differ, those of the text before those of the headline.
  private(set) var changes: [DuplicateChange] = []
  /// Whether the newer story is an update of the older.
  private(set) var isUpdate = false

  /// Compares two stories.
  ///
  /// A marker alone makes an update where nothing says that another paper carries the story: of two outlets, the story
  /// that is marked and the one that is not are copies if their texts say the same.
  ///
  /// - Parameters:
  ///   - order: Which story is older. Only the newer one can add facts; where neither is known to be newer, what one
  ///     story has beyond the other may have been cut there.
  ///   - outlets: Whether the stories are of one outlet.
  init(_ first: StoryFacts, _ second: StoryFacts, scanner: FactScanner, order: PairOrder, outlets: PairOutlets) {
    // Which words stand against which depends on the side that is looked at first.
    let isTurned = WordOrder.isTurned(
      (first.text.keys, second.text.keys), (first.headline.keys, second.headline.keys))
    if isTurned {
      self.init(ordered: second, first, scanner: scanner, order: order.turned, outlets: outlets)
      changes = changes.map { $0.oriented(swapsStories: true, isSecondNewer: true) }
    } else {
      self.init(ordered: first, second, scanner: scanner, order: order, outlets: outlets)
    }
  }

  private init(
    ordered first: StoryFacts, _ second: StoryFacts, scanner: FactScanner, order: PairOrder, outlets: PairOutlets
  ) {
    let names = NameRules(first.capitals, second.capitals)
    let text = FactComparison(
      first.text, second.text, names: names, scanner: scanner, isHeadline: false, isOfOneOutlet: outlets == .one,
      order: order,
      firstKeys: first.keys, secondKeys: second.keys)
    let isHeadlineAlone = first.text.words.isEmpty && second.text.words.isEmpty
    let headline = FactComparison(
      first.headline, second.headline, names: names, scanner: scanner, isHeadline: true,
      tellsSidesOnly: !isHeadlineAlone, isOfOneOutlet: outlets == .one, order: order,
      firstKeys: first.keys, secondKeys: second.keys)
    changes = text.changes
    // Another headline is no change: only where most words are the same does a fact stand for another.
    if isHeadlineAlone || headline.sharedPart >= 0.5 { changes += headline.changes }
    isUpdate = !changes.isEmpty
    let (before, after) = (first.status.status.version, second.status.status.version)
    if before == after { return }
    let saysOther = text.hasOtherWords
    let isNote = before.note != after.note
    // What is corrected has changed, whatever its headline.
    let isCorrection = (before.kind == .correction) != (after.kind == .correction)
    let isKill = (before.kind == .killed) != (after.kind == .killed)
    if isUpdate || isNote || isKill || saysOther || outlets != .two && (headline.hunks.isEmpty || isCorrection) {
      isUpdate = true
      appendStatus(first, second)
    }
  }

  private mutating func appendStatus(_ first: StoryFacts, _ second: StoryFacts) {
    guard changes.count < DuplicateChange.limit else { return }
    let (before, after) = (Self.place(first), Self.place(second))
    changes.append(
      DuplicateChange(kind: .status, from: before.text, to: after.text, first: before.passage, second: after.passage))
  }

  /// How a story says that it is another version, and where.
  private static func place(_ story: StoryFacts) -> (text: String, passage: StoryDifference.Passage?) {
    guard let passage = story.status.places.first else { return ("", nil) }
    let field = passage.isInHeadline ? story.headline.text : story.text.text
    return (field.string(passage.range), passage)
  }
}
