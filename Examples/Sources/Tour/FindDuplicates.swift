import Newsprint

/// Finds the copies and versions of stories, by their texts and dates.
func findDuplicates() {
  show("Find duplicates")
  let sentences = [
    "A ferry with 120 passengers aboard ran aground off Selby Island in fog early on Tuesday, the coastguard said.",
    "Lifeboats took off everyone within two hours, and eleven people were treated for cuts and bruises.",
    "The captain said that the radar had failed shortly before, and that he had slowed down at once.",
    "Divers are to look at the hull when the wind drops, and the line runs buses to the bridge until then.",
  ]
  let wire = sentences.joined(separator: " ")
  let stories = [
    // The local paper printed the agency's story a day later, with a dateline and without the last sentence.
    Article(
      id: "local-7", headline: "Ferry runs aground",
      text: "SELBY (NPA) - " + sentences.prefix(3).joined(separator: " "),
      date: "2024-03-06"),
    Article(id: "wire-1", headline: "Ferry runs aground", text: wire, date: "2024-03-05T06:10:00Z"),
    // A new number makes a new version, not a copy.
    Article(
      id: "wire-2", headline: "Ferry runs aground", text: wire.replacing("eleven people", with: "fourteen people"),
      date: "2024-03-05T09:00:00Z"),
    Article(
      id: "other", headline: "Bakers go back to work", text: "Bread is in the shops again after a week of talks."),
  ]
  var options = DuplicateOptions()
  options.threshold = 0.6
  options.keep = .earliest
  let report = DuplicateFinder(options).find(in: stories)

  for group in report.groups {
    print("kept \(stories[group.canonical].id), \(group.reason)")
    for member in group.members { print("  \(member.relation) \(stories[member.story].id), Jaccard \(member.jaccard)") }
  }
  for chain in report.chains {
    print("versions: " + chain.versions.map { stories[$0.story].id }.joined(separator: ", then "))
    for change in chain.versions.compactMap(\.step).flatMap(\.changes) { print("  \(change.from) became \(change.to)") }
  }
  // What is said of each story, and how many are left.
  let verdicts = report.verdicts
  let kept = verdicts.kept.map { stories[$0].id }
  print("kept: \(kept), left out as copies: \(verdicts.counts.copies)")
  check(report.groups.first?.reason == "earliest", "the story that is kept is chosen by the stories' dates")
  check(kept == ["wire-1", "wire-2", "other"], "the copy is left out, the update is not")

  // Today's stories against those of an archive: pairs with these only.
  let news = DuplicateFinder(options).find(in: [stories[0], stories[3]], against: [stories[1]])
  check(news.verdicts.kept == [1], "what the archive has is not news")
}
