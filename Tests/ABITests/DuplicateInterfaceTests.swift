import CNewsprint
import Newsprint
import NewsprintABI
import TestSupport
import Testing

struct DuplicateInterfaceTests {
  /// Stories of random words; of each a copy with other words at its end, an update with another number, and half of it.
  private let articles: [Article] = {
    var generator = SeededGenerator(seed: 4)
    let syllables = ["ba", "ke", "li", "mo", "ru", "ta", "ne", "so"]
    func word() -> String { (0..<3).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined() }
    return (0..<8).flatMap { number -> [Article] in
      let words = (0..<90).map { _ in word() }
      func article(_ name: String, _ words: some Sequence<String>, dead: Int = 12) -> Article {
        Article(
          id: "\(number)-\(name)", headline: "",
          text: words.joined(separator: " ") + ". The storm left \(dead) people dead.",
          date: "2026-05-0\(number + 1)", source: name)
      }
      return [
        article("first", words), article("copy", words.dropLast(4) + [word(), word()]),
        article("update", words, dead: 19), article("half", words.prefix(45)),
      ]
    }
  }()

  @Test func findingsAreTheLibrarys() throws {
    let texts = CallerStrings(articles.map(\.text))
    let (ids, headlines) = (CallerStrings(articles.map(\.id)), CallerStrings(articles.map(\.headline)))
    let (dates, sources) = (
      CallerStrings(articles.map { $0.date ?? "" }), CallerStrings(articles.map { $0.source ?? "" })
    )
    var stories = batch(texts, articles.count)
    (stories.ids, stories.headlines, stories.dates, stories.sources) = (
      ids.strings, headlines.strings, dates.strings, sources.strings
    )
    let found = try #require(calling { np_dedup(&stories, nil, $0) }.result)
    defer { np_duplicates_free(found) }
    let report = DuplicateFinder().find(in: articles)
    #expect(report.pairs.count > 5)
    let count = Int(np_pairs_count(found))
    #expect(array(np_pairs_first(found), count) == report.pairs.map { Int64($0.first) })
    #expect(array(np_pairs_second(found), count) == report.pairs.map { Int64($0.second) })
    #expect(array(np_pairs_relations(found), count) == report.pairs.map { $0.relation.rawValue + 1 })
    #expect(array(np_pairs_jaccards(found), count) == report.pairs.map(\.jaccard))
    #expect(array(np_pairs_first_containments(found), count) == report.pairs.map(\.firstContainment))
    let changes = Int(np_pairs_change_offsets(found)[count])
    #expect(strings(np_pairs_change_to(found), count: changes) == report.pairs.flatMap { $0.changes.map(\.to) })
    let verdicts = report.verdicts
    for story in articles.indices {
      #expect((np_duplicates_kept(found)[story] == 1) == verdicts[story].isKept)
      #expect(np_duplicates_groups(found)[story] == verdicts[story].group.map { Int64($0) } ?? -1)
      #expect(np_duplicates_of(found)[story] == verdicts[story].tie.map { Int64($0.other) } ?? -1)
      #expect(np_duplicates_update_of(found)[story] == verdicts[story].updateOf.map { Int64($0.story) } ?? -1)
    }
    #expect(
      strings(np_duplicates_group_ids(found), count: Int(np_duplicates_group_count(found))) == report.groups.map(\.id))
    #expect(np_duplicates_is_complete(found) == 1)
  }

  @Test func optionsAreChecked() {
    let texts = CallerStrings(["a", "b"])
    var stories = batch(texts, 2)
    func error(_ change: (inout np_dedup_options) -> Void) -> String? {
      var options = np_dedup_options()
      np_dedup_options_init(&options)
      change(&options)
      return calling { np_dedup(&stories, &options, $0) }.error
    }
    #expect(error { $0.threshold = 0 } == "The option 'threshold' is above 0 and at most 1, and not 0.0.")
    #expect(error { $0.threshold = .nan }?.contains("threshold") == true)
    #expect(error { $0.containment = 1.5 }?.contains("containment") == true)
    #expect(error { $0.shingle_size = 33 }?.contains("in 1...32") == true)
    #expect(error { $0.keep = 9 }?.contains("np_keep") == true)
    #expect(error { $0.keep = Int32(NP_KEEP_SOURCES.rawValue) } == "There is no column 'sources'.")
    #expect(error { $0.size = 4096 }?.contains("4096 bytes") == true)
    #expect(error { $0.containment = 0 } == nil)
  }

  @Test func noStoriesHaveNoDuplicates() throws {
    var stories = np_stories()
    let found = try #require(calling { np_dedup(&stories, nil, $0) }.result)
    #expect(np_duplicates_count(found) == 0 && np_pairs_count(found) == 0 && np_pairs_change_offsets(found)[0] == 0)
    np_duplicates_free(found)
  }
}
