import Newsprint
import TestSupport
import Testing

/// Short stories that two papers edited, each in its own words here and there.
struct EditedStoryTests {
  private static let wire = Article(
    id: "wire", headline: "Ferry to start crossing the sound again",
    text: """
      The ferry that links Averill with the northern islands will start to cross the sound again on Monday, after seven \
      weeks in the dry dock at Port Lennan.

      Engineers found cracks in both of its shafts when it came in for its yearly check. The operator says that the repair \
      cost $3 million and that the crossing will be cheaper until the end of June.

      Islanders had to take a small boat that carries no cars. "We have been buying flour by the sack," said Morna Tait, \
      who runs the bakery at Skerrow.
      """, date: "2026-03-05T08:00:00Z", source: "Averill Wire")

  /// The same as another paper has it, here and there in other words.
  private static let edited = Article(
    id: "paper", headline: "Ferry will cross sound again",
    text: """
      The ferry linking Averill with the northern islands will start crossing the sound again on Monday, after seven weeks in \
      dry dock in Port Lennan.

      Engineers had found cracks in both shafts when it came in for its yearly inspection. The operator said the repair had cost \
      $3m, and the crossing would be cheaper until the end of June.

      Until now islanders had to take a small boat, which does not carry cars. "We've been buying flour by the sack," says \
      Morna Tait, who runs the bakery in Skerrow.
      """, date: "2026-03-05T11:30:00Z", source: "Northern Post")

  private static func pairs(_ stories: [Article]) -> [DuplicatePair] {
    DuplicateFinder().find(in: ArticleBatch(stories)).pairs
  }

  @Test func whatTwoPapersEditIsACopy() throws {
    let pairs = Self.pairs([Self.wire, Self.edited])
    let pair = try #require(pairs.first)
    #expect(pairs.count == 1 && pair.relation == .copy && pair.jaccard >= 0.8)
    // By shingles they have little in common, and which comes first makes no difference.
    var byShingles = DuplicateOptions()
    byShingles.keepsFurniture = true
    #expect(DuplicateFinder(byShingles).find(in: ArticleBatch([Self.wire, Self.edited])).pairs.isEmpty)
    let turned = try #require(Self.pairs([Self.edited, Self.wire]).first)
    #expect(turned.relation == .copy && turned.jaccard == pair.jaccard)
  }

  /// The agency's story as another paper has it, with something around its text.
  private static func local(_ change: (String) -> String) -> Article {
    var local = wire
    (local.source, local.date, local.text) = (edited.source, edited.date, change(wire.text))
    return local
  }

  @Test func smallWordsAndFormsMakeNoOtherStoryOfOneOutlet() throws {
    var again = Self.wire
    again.date = Self.edited.date
    again.text = """
      The ferry that links Averill with the northern islands is to start crossing the sound again on Monday, after seven \
      weeks in dry dock at Port Lennan.

      Engineers had found cracks in both shafts when it came in for its yearly check. The operator said the repair had cost \
      $3m, and the crossing would be cheaper until the end of June.

      Islanders have had to take a small boat that carries no cars. "We have bought flour by the sack," said Morna Tait, \
      who runs the bakery at Skerrow.
      """
    #expect(try #require(Self.pairs([Self.wire, again]).first).relation == .copy)
    let words = [("bought", "sold"), ("runs the", "owns the"), ("no cars", "cars"), ("Morna", "Lorna")]
    for (word, other) in words {
      var changed = again
      changed.text.replace(word, with: other)
      #expect(try #require(Self.pairs([Self.wire, changed]).first).relation == .update, "\(word)")
    }
  }

  @Test(arguments: [
    "NEWS | COAST", "By our wire services", "Wire staff, Northern Bureau | Edited by Pauline Drew",
    "2026-03-05 11:20 Source: Northern Evening Post", "Northern Islands Desk",
  ])
  func aLineThatIsNoSentenceBeforeTheTextIsNoFact(line: String) throws {
    var marked = Self.wire
    marked.headline = "UPDATE 2-" + marked.headline
    #expect(try #require(Self.pairs([marked, Self.local { line + "\n\n" + $0 }]).first).relation == .copy)
  }

  @Test(arguments: [
    "This story was provided by the Wire agency.", "Edited by Pauline Drew", "Northern Islands Desk",
    "-- With assistance from Lena Ruiz and Marc Oyelaran.",
    "Independent reporting costs money. Support us from £2 a month at the link below.",
    "Seen something? Text PARISH to 61022 or e-mail desk@parishpost.example.",
  ])
  func aLineBehindTheTextThatSaysWhoseItIsIsNoFact(line: String) throws {
    #expect(try #require(Self.pairs([Self.wire, Self.local { $0 + "\n\n" + line }]).first).relation == .copy)
  }

  @Test(arguments: [
    "The minister, Hester Gow, will be on board.", "Seven islanders were hurt", "No cars will be carried.",
    "Hester Gow,\nMarten Pell,\nAino Brandt", "With assistance from the coastguard, two yachts were towed in.",
    "Farmers support the ferry with £2 a month.",
  ])
  func aLineThatTellsSomethingIsOne(line: String) throws {
    #expect(try #require(Self.pairs([Self.wire, Self.local { $0 + "\n\n" + line }]).first).relation == .update)
  }

  @Test func aStoryThatSaysSomethingElseIsNone() {
    func changed(_ change: (inout Article) -> Void) -> [DuplicatePair] {
      var story = Self.edited
      change(&story)
      return Self.pairs([Self.wire, story])
    }
    #expect(changed { $0.text.replace("$3m", with: "$4m") }.isEmpty)
    #expect(changed { $0.text.replace("Morna Tait", with: "Hester Gow") }.isEmpty)
    #expect(changed { $0.text.replace("repair had cost", with: "repair had not cost") }.isEmpty)
    // An outlet changes a word of its own story for a reason.
    #expect(
      changed {
        $0.source = Self.wire.source
        $0.text.replace("buying flour", with: "baking bread")
      }.isEmpty)
    // What is new stands in the first sentence.
    #expect(
      changed {
        let end = $0.text.firstIndex(of: ".") ?? $0.text.endIndex
        $0.text.replaceSubrange(
          ..<end, with: "Nobody on the northern islands will have to sail by small boat after Monday, said its owners")
      }.isEmpty)
    // In capitals nothing tells a name from a word.
    #expect(
      Self.pairs(
        [Self.wire, Self.edited].map { story in
          var story = story
          story.text = story.text.uppercased()
          return story
        }
      ).isEmpty)
  }
}
