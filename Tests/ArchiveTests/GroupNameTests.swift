import Newsprint
import NewsprintArchive
import Testing

/// Names of groups stay from batch to batch, and mergers are said.
struct GroupNameTests {
  private static let syllables = ["ba", "de", "fo", "gu", "ki", "la", "me", "no", "pu", "ri", "sa", "te"]
  private static let words: [String] = (0..<120).map { place in
    let parts: [String] = [syllables[place % 12], syllables[place / 12], syllables[place * 7 % 12]]
    return parts.joined() + "n"
  }

  private func story(_ id: String, _ words: some Sequence<String>, _ day: Int) -> Article {
    Article(id: id, text: words.joined(separator: " "), date: "2024-03-\(10 + day)")
  }

  @Test func anEarlierStoryDoesNotRenameAGroup() throws {
    let archive = try StoryArchive()
    let first = try archive.add([story("b", Self.words, 2), story("c", Self.words, 3)])
    let name = try #require(first.report.groups.first?.id)
    let second = try archive.add([story("a", Self.words, 1)])
    #expect(second.report.groups.map(\.id) == [name])
    #expect(second[try #require(second.report.groups.first?.canonical)].id == "a")
    #expect(second.mergers.isEmpty)
  }

  @Test func aGroupWhoseNamerIsGoneIsNamedAnew() throws {
    let archive = try StoryArchive()
    let first = try archive.add([story("b", Self.words, 2), story("c", Self.words, 3), story("d", Self.words, 4)])
    let name = try #require(first.report.groups.first?.id)
    try archive.remove(ids: ["b"])
    let second = try archive.add([story("e", Self.words, 5)])
    #expect(second.report.groups.count == 1 && second.report.groups.first?.id != name)
    #expect(second.report.groups == (try archive.find([story("e", Self.words, 5)])).report.groups)
  }

  /// Two groups that are not alike enough, and a story between them that stands for both.
  @Test func mergersAreSaid() throws {
    var (left, right) = (Self.words, Self.words)
    for place in 0..<5 { left[place * 9] = "left" + Self.syllables[place] }
    for place in 0..<5 { right[70 + place * 9] = "right" + Self.syllables[place] }
    var options = DuplicateOptions()
    options.threshold = 0.6
    options.containment = nil
    let archive = try StoryArchive()
    let first = try archive.add([story("l1", left, 2), story("l2", left, 3)], options: options)
    let second = try archive.add([story("r1", right, 2), story("r2", right, 3)], options: options)
    let names = (first.report.groups + second.report.groups).map(\.id)
    #expect(Set(names).count == 2 && second.report.pairs.count == 1)
    let third = try archive.add([story("m", Self.words, 1)], options: options)
    let group = try #require(third.report.groups.first)
    #expect(third.report.groups.count == 1 && group.members.count == 4)
    #expect(third.mergers.map(\.into) == [group.id])
    #expect(Set(third.mergers.map(\.name) + [group.id]) == Set(names))
  }
}
