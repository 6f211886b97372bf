internal import Newsprint
internal import NewsprintArticles

/// What a search for duplicates found, as a page: groups and updates side by side.
struct DuplicatesPage {
  private let search: StorySearch
  /// How many pairs are shown side by side.
  private static let mostPairs = 60
  /// How much of a text is shown.
  private static let mostCharacters = 1500

  init(_ search: StorySearch) { self.search = search }

  var report: HTMLReport {
    let counts = search.verdicts.counts
    let found = search.report
    var report = HTMLReport(
      "Stories that repeat others",
      "\(Format.counted(search.articles.count, "story", "stories")), "
        + "\(Format.counted(found.groups.count, "group", "groups")), "
        + "\(Format.counted(found.pairs.count, "pair", "pairs")), threshold \(found.options.threshold)")
    report.addFigures([
      ("Kept", Format.grouped(counts.kept), ""), ("Updates", Format.grouped(counts.updates), "kept"),
      ("Identical", Format.grouped(counts.identical), "left out"),
      ("Copies", Format.grouped(counts.copies), "left out"),
      ("Excerpts", Format.grouped(counts.excerpts), "left out"),
    ])
    var shares = [Int](repeating: 0, count: 10)
    for pair in found.pairs { shares[min(9, max(0, Int(pair.jaccard * 10)))] += 1 }
    if let most = shares.max(), most > 0 {
      let rows = shares.indices.reversed().map { place in
        (
          "\(Format.fixed(Double(place) / 10, decimals: 1)) to \(Format.fixed(Double(place + 1) / 10, decimals: 1))",
          Double(shares[place]) / Double(most)
        )
      }
      report.addSection(
        "How alike the pairs are",
        BarPlot(title: "Pairs by similarity, as shares of the most frequent", rows: rows).text)
    }
    guard search.reference == nil, search.archived == nil else {
      report.addSection("Stories and what they repeat", ties)
      return report
    }
    var left = Self.mostPairs
    var shown = ""
    for group in found.groups {
      for member in group.members where left > 0 {
        left -= 1
        shown += pair(
          group.canonical, member.story, "Kept: \(group.reason)",
          "\(member.relation.name), \(Format.percent(member.jaccard)) alike")
      }
    }
    if !shown.isEmpty { report.addSection("Groups", shown + rest(found.copyCount)) }
    let steps = found.chains.flatMap { chain in
      chain.versions.compactMap { version in version.previous.map { (chain.versions[$0].story, version.story) } }
    }
    if !steps.isEmpty {
      report.addSection(
        "Updates",
        steps.prefix(Self.mostPairs).map { pair($0.0, $0.1, "Before", "After") }.joined() + rest(steps.count))
    }
    if shown.isEmpty, steps.isEmpty { report.addSection("Groups", HTMLReport.paragraph("There are no duplicates.")) }
    return report
  }

  private func rest(_ count: Int) -> String {
    count <= Self.mostPairs
      ? "" : HTMLReport.paragraph("… and \(Format.grouped(count - Self.mostPairs)) more, which '--groups' lists.")
  }

  private var ties: String {
    let rows = (0..<search.articles.count).compactMap { story -> [String]? in
      guard let tie = search.verdicts[story].tie else { return nil }
      return [
        search.articles.headline(story).string, tie.relation.name, Format.percent(tie.jaccard),
        search.others.id(tie.other).string, search.others.title(tie.other),
      ]
    }
    if rows.isEmpty { return HTMLReport.paragraph("There are none.") }
    return HTMLReport.table(
      [("story", false), ("relation", false), ("alike", true), ("known story", false), ("headline", false)],
      Array(rows.prefix(500)))
  }

  private func pair(_ first: Int, _ second: Int, _ left: String, _ right: String) -> String {
    let (a, b) = (article(first), article(second))
    let difference = StoryDifference(a, b)
    typealias Side = KeyPath<StoryDifference.Change, [StoryDifference.Passage]>
    func column(_ story: Article, _ note: String, _ side: Side) -> String {
      var text = "<article><p><span class=\"tag\">\(HTMLText.escaped(note))</span> <span class=\"soft small\">"
      let origin = [story.id, story.source ?? "", story.date ?? ""].filter { !$0.isEmpty }
      text += HTMLText.escaped(origin.joined(separator: " · "))
      text += "</span></p><h3>" + marked(story.headline, difference, side, isInHeadline: true) + "</h3>"
      return text + "<div class=\"text\">" + marked(story.text, difference, side, isInHeadline: false)
        + "</div></article>"
    }
    return "<div class=\"two\">" + column(a, left, \.first) + column(b, right, \.second) + "</div>\n"
  }

  private func article(_ story: Int) -> Article {
    let stories = search.articles
    return Article(
      id: stories.id(story).string, headline: stories.headline(story).string,
      text: String(stories.text(story).string.prefix(Self.mostCharacters)),
      date: stories.date(story).string, source: stories.source(story).string)
  }

  private func marked(
    _ text: String, _ difference: StoryDifference,
    _ side: KeyPath<StoryDifference.Change, [StoryDifference.Passage]>, isInHeadline: Bool
  ) -> String {
    let marks = MarkedText.marks(difference, side, isInHeadline: isInHeadline)
    return MarkedText.parts(Array(text.utf8), marks).map { part in
      let text = HTMLText.escaped(part.text)
      return part.kind == 0 ? text : "<mark class=\"\(part.kind == 2 ? "fact" : "changed")\">\(text)</mark>"
    }.joined()
  }
}
